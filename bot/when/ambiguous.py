"""Words that are a time only beside others: May, march, sat, mar, jeu."""

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.rules import Rules

RULES = Rules()


@RULES.of(
    "<on|in|of|de|mod|edge|to|from|until|since|before|after|by|du|au|between|past|about|at|and|or rare_month >!word",
    "^ (the)? rare_month $",
    "rare_month >in|after_next|mod|dash",
    kind="month",
)
def meant_as_month(_: Now, month: Atom) -> int:
    """May, March and mars are months only behind a word that leads to one, or alone."""
    return int(month.value)


@RULES.of(
    "<on|this|mod|every|from|to|or|and|until|au|between|before|after|by|comma|dash|slash rare_weekday >!word",
    "<small rare_weekday >$|mark|comma",
    "^ rare_weekday >$|mark|comma",
    "rare_weekday >part|clock|hours|length|digital|number|ordinal|dash|stop|mod|to|au|dm|dmy|slash|rare_weekday|weekday",
    kind="weekday",
)
def meant_as_weekday(_: Now, weekday: Atom) -> int:
    """Sat, sun, jeu, mer are weekdays only beside what leads to or from one."""
    return int(weekday.value)


@RULES.of("rare_weekday >and|or|comma", kind="weekday_before")
def perhaps_in_a_list(_: Now, weekday: Atom) -> int:
    return int(weekday.value)


@RULES.of("weekday_before and|or|comma weekday|rare_weekday", kind="weekdays")
def in_a_list(_: Now, first: Atom, __: Atom, second: Atom) -> tuple[int, int]:
    """Sat & Sun, sam et dim."""
    return int(first.value), int(second.value)
