"""The whole grammar: the rules of each idea in the order in which they fold, and what is left read as expressions."""

from functools import cache

from bot.when import (
    ambiguous,
    clock,
    date_ranges,
    dates,
    edges,
    months,
    named,
    nth,
    numbers,
    points,
    ranges,
    relative,
    weekdays,
    weeks,
    year_parts,
)
from bot.when.atom import Atom
from bot.when.clock import slot
from bot.when.now import Now
from bot.when.rules import Fold, Rule, Searches
from bot.when.stretch import DAY, MINUTE, Stretch, floor, whole_day
from bot.when.values import NOON, Clock, Days, Part, Readings

_IN_ORDER = (
    numbers.RULES, named.EVES, ambiguous.RULES, date_ranges.RULES, dates.RULES, months.RULES, relative.RULES, named.EARLY,
    nth.RULES, weeks.RULES, year_parts.RULES, nth.RULES,  # once more: "the first Monday of next month" needs "next month"
    weekdays.RULES, edges.RULES, named.RULES, ranges.LENGTHS, relative.BESIDE_DAYS, clock.RULES, ranges.CLOCKS, ranges.DAYS,
    points.LISTS, points.RULES, ranges.BOUNDS,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(rule for rules in _IN_ORDER for rule in rules.all)


@cache
def _searches() -> Searches:
    return Searches(RULES)


def folded(atoms: list[Atom], now: Now) -> list[Atom]:
    """Return the atoms of a text after all rules."""
    fold = Fold(atoms, now)
    fold.by(_searches())
    return fold.atoms


def expressions(atom: Atom, now: Now) -> Days:
    """Return the expressions that a folded atom stands for, each with its readings; none where it says no time."""
    if atom.kind == "days":
        found: Days = atom.value
        return found
    if atom.kind in {"day", "whole", "moment", "slot", "bound"}:
        return (atom.value,)
    if atom.kind == "clock":
        return (_next_clock(atom.value, now),)
    if atom.kind == "clocks":
        return ((ranges.of_clocks(now, atom.value),),)
    return ((_next_part(atom.value, now),),) if atom.kind == "part" else ()


def _next_clock(time: Clock, now: Now) -> Readings:
    """Return a clock time of no named day: the next one, or the last one when the verb is past.

    Said in the evening, "at 8" may be tonight's as well as tomorrow's.
    """
    settled = time.settled()
    at = now.today + MINUTE * settled.minutes
    if now.past:
        at -= DAY * (at > now.wall)
    else:
        at += DAY * (at < floor(now.wall, settled.grain))
    found = Stretch(at, None, settled.grain, twelve=settled.twelve)
    later = found.moved(-NOON, "minute")
    tonight = time.loose and settled.minutes < NOON and at.date() > now.day and later.begin > now.wall
    return (found, later) if tonight else (found,)


def _next_part(part: Part, now: Now) -> Stretch:
    found = slot(whole_day(now.today), part)
    return found.moved(1, "day") if found.last() <= now.wall and not now.past else found
