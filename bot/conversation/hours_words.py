"""What a language says to ask about hours: a table per language in a module of its own, patterns over folded text.

Folded text is lower case without accents or punctuation, words parted by single spaces ("qu'à" is "qu a").
"""

import re
from dataclasses import dataclass
from typing import Literal

Aspect = Literal["until", "from", "long", "next", "closures", "week"]


@dataclass(frozen=True, slots=True)
class HoursWords:
    """What one language has to say about opening; `aspects` are tried in order."""

    past: re.Pattern[str]  # a question about history
    asks_time: re.Pattern[str]  # "at what time": as good as words of time
    aspects: tuple[tuple[Aspect, re.Pattern[str]], ...]
    open_question: re.Pattern[str]  # neither yes nor no answers it
    closed: re.Pattern[str]
    in_time: re.Pattern[str]  # "before you close" asks for the opening that is left
    whole_week: re.Pattern[str]  # "do you close for lunch", "any late evening": of all days, where none is named
    edge: re.Pattern[str]  # "close early": no part of the day, as written
    exception: re.Pattern[str]  # before days that are left out, as written
    opened: re.Pattern[str]
    until: re.Pattern[str]  # "open until 7" asks for the end, "before 7" for any time before
    today: re.Pattern[str]  # a clock time beside these is not one of the day spoken of before
    next_day: re.Pattern[str]
    fillers: frozenset[str]  # of a follow-up, beside its words of time
    bare: frozenset[str]  # … of a moment that opens a conversation: "hello, tomorrow at 3"
    joins: re.Pattern[str]  # how a follow-up begins
    repairs: dict[str, str]  # short forms and usual slips
    core: frozenset[str]  # words that are recognised with a slip


def listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


def pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))
