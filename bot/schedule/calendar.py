"""Public holidays of a country or region, and feasts of the Jewish calendar, by year."""

from datetime import date

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


def feast(key: str, year: int) -> tuple[date, ...]:
    """Return the civil days of one feast (diaspora count; the eve is the day before the first) that fall in a year."""
    raise NotImplementedError(key, year)


def public_holidays(calendar: str, year: int, lang: str = "en") -> dict[date, str]:
    """Return the public holidays of a country or region ("FR", "DE-BW", "FR-57"…), named in a language."""
    raise NotImplementedError(calendar, year, lang)
