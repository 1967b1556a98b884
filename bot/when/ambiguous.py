"""Words that are a time only beside others: May, march, sat, mar, jeu."""

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.rules import Rules

RULES = Rules()


@RULES.of(
    "<on|in|of|de|mod|edge|to|from|until|since|before|after|by|du|au|between|past|about|at|and|or rare_month >!word",
    "^ (the)? rare_month $",
    "rare_month >in|after_next|mod",
    kind="month",
)
def meant_as_month(_: Now, month: Atom) -> int:
    """May, March and mars are months only behind a word that leads to one, or alone."""
    return int(month.value)


@RULES.of(
    "<^|on|this|mod|every|from|to|or|and|the|until|au|du|between|before|after|by|comma|dash rare_weekday >!word",
    kind="weekday",
)
def meant_as_weekday(_: Now, weekday: Atom) -> int:
    """Sat, sun, jeu, mer are weekdays only behind a word that leads to one."""
    return int(weekday.value)


@RULES.of("rare_weekday >part|clock|hours|number|ordinal|dash|stop|mod|$|comma|to|au|dm|dmy", kind="weekday")
def meant_as_weekday_before(_: Now, weekday: Atom) -> int:
    return int(weekday.value)
