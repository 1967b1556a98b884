"""Public holidays of a country or region, and feasts of the Jewish calendar, by year."""

from datetime import date, timedelta
from functools import lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

FEASTS: tuple[str, ...] = (
    "rosh-hashanah",
    "yom-kippur",
    "sukkot",
    "shemini-atzeret",
    "simchat-torah",
    "hanukkah",
    "purim",
    "pesach",
    "shavuot",
    "tisha-bav",
)

# Hebrew month (Nisan is 1), day and number of days, as kept outside Israel; 13 is the Adar of Purim in a leap year.
_HEBREW: dict[str, tuple[int, int, int]] = {
    "rosh-hashanah": (7, 1, 2),
    "yom-kippur": (7, 10, 1),
    "sukkot": (7, 15, 7),
    "shemini-atzeret": (7, 22, 1),
    "simchat-torah": (7, 23, 1),
    "hanukkah": (9, 25, 8),
    "purim": (13, 14, 1),
    "pesach": (1, 15, 8),
    "shavuot": (3, 6, 2),
    "tisha-bav": (5, 9, 1),
}
_YEARS = range(1900, 2201)  # the calendars are asked for no other years
_SATURDAY = 5


@lru_cache(maxsize=2048)
def feast(key: str, year: int) -> tuple[date, ...]:
    """Return the civil days of one feast (diaspora count; the eve is the day before the first) that fall in a year."""
    if year not in _YEARS:
        return ()
    # A civil year meets two Hebrew years; Hanukkah alone can run from one civil year into the next.
    days = (day for hebrew in (year + 3760, year + 3761) for day in _feast_days(key, hebrew))
    return tuple(day for day in days if day.year == year)


def _feast_days(key: str, hebrew: int) -> tuple[date, ...]:
    from pyluach.dates import HebrewDate  # noqa: PLC0415 - only a schedule with feasts pays for it

    month, day, length = _HEBREW[key]
    if month == 13 and (7 * hebrew + 1) % 19 >= 7:
        month = 12
    first: date = HebrewDate(hebrew, month, day).to_pydate()
    if key == "tisha-bav" and first.weekday() == _SATURDAY:
        first += timedelta(days=1)  # a fast is not kept on the Sabbath
    return tuple(first + timedelta(days=count) for count in range(length))


def split_calendar(calendar: str) -> tuple[str, str | None]:
    """Return country and region of "FR", "DE-BW" or "FR-57"."""
    country, _, region = calendar.partition("-")
    return country.strip().upper(), region.strip() or None


@lru_cache(maxsize=512)
def public_holidays(calendar: str, year: int, lang: str = "en") -> dict[date, str]:
    """Return the public holidays of a country or region ("FR", "DE-BW", "FR-57"…), named in a language.

    Where the calendar has no names in the language they are English, else the country's own. An unknown country or
    region raises LookupError.
    """
    if year not in _YEARS:
        return {}
    country, region = split_calendar(calendar)
    kept_by = _country(country)
    try:
        kept = kept_by(subdiv=region, years=year, language=_language(kept_by, lang))
    except NotImplementedError as error:
        raise LookupError(f"no public holidays are known for {calendar!r}") from error
    return dict(sorted(kept.items()))


@lru_cache(maxsize=64)
def _country(code: str) -> Any:
    """Return the class of a country's holidays, from its module alone.

    The library's own way loads the modules of all 251 countries: 0.1 s and 8 MB more.
    """
    import holidays  # noqa: PLC0415 - 0.05 s, which only a schedule with public holidays pays
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    name = next((name for name, (_, *codes) in COUNTRIES.items() if code in codes), None)
    if name is None:
        raise LookupError(f"no public holidays are known for {code!r}")
    file = Path(holidays.__file__).parent / "countries" / f"{name}.py"
    spec = spec_from_file_location(f"holidays.countries.{name}", file)
    if spec is None or spec.loader is None:
        raise LookupError(f"the public holidays of {code!r} cannot be read from {file}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, COUNTRIES[name][0])


def _language(kept_by: Any, lang: str) -> str | None:
    known = getattr(kept_by, "supported_languages", ())
    for wanted in (lang, "en"):
        for name in known:
            if name == wanted or name.startswith(f"{wanted}_"):
                return str(name)
    return None


def is_calendar(calendar: str) -> bool:
    """Tell whether a country or region is known."""
    try:
        public_holidays(calendar, 2026)
    except LookupError:
        return False
    return True
