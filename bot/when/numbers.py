"""Numbers of several words, and lengths of time: a number of units."""

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.rules import Rules
from bot.when.values import Length

RULES = Rules()
_LONGEST = 1_000  # units
_YEARS = range(1600, 2200)


@RULES.of("number (and|dash)? number", kind="number")
def ten_and_unit(_: Now, ten: Atom, unit: Atom) -> int | None:
    """twenty five, vingt et un, two thousand ten, twenty twenty-six."""
    if ten.in_figures or unit.in_figures:
        return None
    if ten.value in (20, 30, 40, 50) and 1 <= unit.value <= 9:
        return int(ten.value + unit.value)
    if ten.value == 2000 and unit.value < 100:
        return int(2000 + unit.value)
    return int(2000 + unit.value) if ten.value == 20 and 10 <= unit.value <= 50 else None


@RULES.of("number (dash)? ordinal", kind="ordinal")
def twenty_fifth(_: Now, ten: Atom, unit: Atom) -> int | None:
    small = not ten.in_figures and not unit.in_figures and ten.value in (20, 30) and unit.value <= 9
    return int(ten.value + unit.value) if small else None


@RULES.of("number|a (dash)? unit|heure (and)? (a)? half", "number (and) (a)? half unit|heure")
def and_a_half(_: Now, *found: Atom) -> Length | None:
    """one hour and a half, 2 and a half hours."""
    number, unit = found[0], found[-1]
    hours = next((atom for atom in found if atom.kind in {"unit", "heure"}), unit)
    if hours.value != "hour" or number.kind not in {"number", "a"}:
        return None
    return Length((1 if number.kind == "a" else int(number.value)) * 60 + 30, "minute")


@RULES.of(
    "quarter (of|de)? (a)? unit|heure",
    "fraction unit|heure",
    "half (a|of|dash)* unit|heure",
    "(a) half (dash)? unit|heure",
)
def part_of_an_hour(_: Now, part: Atom, unit: Atom) -> Length | None:
    """half an hour, a quarter of an hour, trois quarts d'heure, 1/2 h."""
    fractions = {"1/4": 15, "1/2": 30, "3/4": 45}
    minutes = part.value if part.kind == "quarter" else fractions.get(part.value, 30)
    return Length(minutes, "minute") if unit.value == "hour" else None


@RULES.of("decimal unit|heure")
def decimal(_: Now, number: Atom, unit: Atom) -> Length | None:
    hours = float(str(number.value).replace(",", "."))
    return Length(round(hours * 60), "minute") if unit.value == "hour" else None


@RULES.of("number heure add", "hours add")
def with_minutes(_: Now, *found: Atom) -> Length | None:
    """une heure et demie: a length, or half past one."""
    add, number = found[-1].value, int(found[0].value)
    return (
        Length(number, "hour", clocklike=True, minutes=add, spoken=not found[0].in_figures)
        if number <= _LONGEST
        else None
    )


@RULES.of("number|a (plus|dash)? unit|heure|minutes")
def length(_: Now, number: Atom, unit: Atom) -> Length | None:
    """two weeks, 3 more days, une quinzaine, 24 heures."""
    count = 1 if number.kind == "a" else int(number.value)
    if not 0 <= count <= _LONGEST:
        return None
    name = "minute" if unit.kind == "minutes" else unit.value
    if name == "fortnight":
        return Length(count * 14, "day")
    if name == "eight_days":
        return Length(count * 8, "day")
    return Length(count, name, clocklike=unit.kind == "heure", spoken=not number.in_figures)


@RULES.of("hours")
def figures_with_h(now: Now, hours: Atom) -> Length:
    """15h, 2 h."""
    return Length(int(hours.value), "hour", clocklike=True, grain=now.table.grain_of_h)


def year_of(atom: Atom | None) -> int | None:
    """Return the year that a number names, if it names one."""
    if atom is None or atom.kind not in {"number", "hours"}:
        return None
    value = int(atom.value)
    return value if value in _YEARS and (len(atom.text) == 4 or not atom.in_figures) else None
