"""Whether a message asks about hours, and what about them it asks."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, lru_cache, partial

from bot.conversation.hours_features import Written, features
from bot.conversation.hours_likeness import CLEAR, LINE, odds
from bot.conversation.hours_subject import Subjects, Whose, parts
from bot.conversation.hours_tables import TABLES
from bot.conversation.hours_words import Aspect, HoursWords
from bot.conversation.model import Context
from bot.language import Repair
from bot.when.reading import When

_REMEMBERED = 4096  # messages
_LONG = 2000  # characters of a message that are looked at: a question is shorter
_OPENING_KINDS = (None, "smalltalk")  # of the turn before: nothing was spoken of that a bare time could belong to
_SOON = timedelta(minutes=15)  # "now" and "later" are no moments
_FOLLOW_UP_WORDS = 3  # beside fillers and words of time, a follow-up says nothing; typos may leave this many letters


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks about hours."""

    aspect: Aspect | None = None
    closed: bool = False  # asks whether it is closed
    yes_or_no: bool = False
    follow_up: bool = False  # leans on the hours answer before it
    joined: bool = False  # begins with "and", "or" …
    until: bool = False
    today: bool = False  # names today, now, tomorrow: its clock times are not those of a day spoken of before
    next_day: bool = False
    alone: bool = False  # nothing but a clock time: asks for hours if a day is named with it
    whole_week: bool = False  # of all days, unless one is named
    clear: bool = True  # asks about nothing else


@lru_cache(256)  # a turn folds the same texts again
def fold(text: str) -> str:
    """Return lower case without accents and punctuation, words parted by single spaces."""
    text = text[:_LONG].lower().replace("œ", "oe").replace("æ", "ae").replace("’", " ")
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", bare))


@cache
def _repair(lang: str) -> Repair:
    return Repair(TABLES[lang].core, lang)


def _repaired(token: str, lang: str) -> str:
    return TABLES[lang].repairs.get(token) or _repair(lang).token(token)


def _mended(folded: str, lang: str) -> str:
    return " ".join(_repaired(token, lang) for token in folded.split())


def _without_times(text: str, when: When) -> str:
    for start, end in sorted(set(when.words), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the names, as whole words of folded text; of none, one that matches nothing."""
    folded = {fold(name) for name in names} - {""}
    pattern = "|".join(re.escape(name) for name in sorted(folded, key=len, reverse=True))
    return re.compile(rf"\b(?:{pattern})\b" if pattern else r"(?!)")


@dataclass(frozen=True, slots=True)
class Names:
    """Names that tell whose hours are asked about."""

    others: tuple[str, ...] = ()  # places of the past, other people's helplines: their hours we do not keep
    own: tuple[str, ...] = ()  # what the organisation is called
    groups: tuple[str, ...] = ()  # people: "open to them" asks nothing about hours


class Gate:
    """Tells questions about hours from all other messages; `services` are the names of ours."""

    __slots__ = ("_groups", "_others", "_services", "_subjects", "_timeless")

    def __init__(self, services: Sequence[str], names: Names) -> None:
        self._others, self._services = _any_of(names.others), _any_of(services)
        self._groups = re.compile(rf"\b(open|ouvert)\w*( \w+){{0,3}}? (?:{_any_of(names.groups).pattern})")
        own = frozenset(word for name in names.own for word in fold(name).split())
        self._subjects = {lang: Subjects(lang, services, own) for lang in TABLES}
        self._timeless: dict[tuple[str, str], float] = {}

    def asked(self, text: str, lang: str, when: When, context: Context, now: datetime) -> Asked | None:
        """Return what is asked about hours, or None where the message is about something else."""
        words = TABLES.get(lang)
        if words is None:
            return None
        timed = bool(when.times or when.impossible)
        goes_on = context.kind == "hours"
        likely = self._odds(text, lang, when, now)
        if likely < LINE and not goes_on:
            return None
        folded = _mended(fold(text), lang)
        rest = _mended(fold(_without_times(text, when)), lang)
        if self._others.search(folded) or (not timed and self._groups.search(folded)):
            return None
        follow_up = goes_on and self._follows(words, rest, timed=timed)
        alone = timed and all(word in words.bare for word in words.joins.sub(" ", rest).split())
        asks = _is_moment_ahead(when, now) or ("?" in text and _is_part_of_a_day(when))
        if not follow_up and alone and not (context.kind in _OPENING_KINDS and asks):
            return None
        if likely < LINE and not follow_up:
            return None
        what = _what(words, folded, when, follow_up=follow_up)
        return replace(what, alone=alone and not follow_up, clear=follow_up or likely >= CLEAR)

    def _odds(self, text: str, lang: str, when: When, now: datetime) -> float:
        """Return the log-odds that a message asks about hours; where it names no time the moment does not matter."""
        key = (text, lang)
        if when.words:
            return odds(self.features(text, lang, when, now), lang)
        if key not in self._timeless:
            if len(self._timeless) >= _REMEMBERED:
                self._timeless.clear()
            self._timeless[key] = odds(self.features(text, lang, when, now), lang)
        return self._timeless[key]

    def features(self, text: str, lang: str, when: When, now: datetime) -> dict[str, float]:
        """Return what of a message shows whether it asks about hours."""
        names_service = bool(self._services.search(fold(text)))
        message = Written(text[:_LONG], lang, when, now, self._whose(text, lang, when), names_service)
        return features(message, partial(_repaired, lang=lang))

    def is_of_others(self, text: str, lang: str, when: When) -> bool:
        """Tell whether somebody else is the subject of "open": "is the town hall open?"."""
        return self._whose(text, lang, when) == "others"

    def _whose(self, text: str, lang: str, when: When) -> Whose | None:
        if lang not in self._subjects:
            return None
        return self._subjects[lang].whose([_repaired(token, lang) for token in parts(text[:_LONG], when.words)])

    def _follows(self, words: HoursWords, rest: str, *, timed: bool) -> bool:
        """Tell whether a message after an hours answer says nothing but another time or service, or "until when?".

        `rest` is the message without its words of time.
        """
        joined = bool(words.joins.search(rest))
        rest, named = self._services.subn(" ", rest)
        timed = timed or (joined and named > 0) or bool(words.next_day.search(rest))
        for pattern in (words.next_day, words.asks_time, *(pattern for _, pattern in words.aspects)):
            rest, found = pattern.subn(" ", rest)
            timed = timed or bool(found)
        left = "".join(word for word in rest.split() if word not in words.fillers)
        return timed and len(left) <= _FOLLOW_UP_WORDS


def _is_part_of_a_day(when: When) -> bool:
    """Tell whether a part of a day is named: "first thing tomorrow"."""
    return any(readings[0].part_of_day for readings in when.times if readings)


def _is_moment_ahead(when: When, now: datetime) -> bool:
    """Tell whether a clock time ahead is named: "tomorrow 2 pm"."""
    soon = now + _SOON
    return any(
        reading.grain in ("minute", "hour") and not reading.part_of_day and (reading.start or reading.end or now) > soon
        for reading in (readings[0] for readings in when.times if readings)
    )


def _what(words: HoursWords, cleaned: str, when: When, *, follow_up: bool) -> Asked:
    aspect = next((aspect for aspect, pattern in words.aspects if pattern.search(cleaned)), None)
    holidays = aspect == "closures"
    if holidays and when.times and not words.open_question.search(cleaned):
        aspect = None
    opened = bool(words.opened.search(cleaned))
    closed = bool(words.closed.search(words.in_time.sub(" ", cleaned)))
    open_question = bool(words.open_question.search(cleaned))
    speaks = opened or closed or not (follow_up or holidays)
    return Asked(
        aspect=aspect,
        closed=closed and not opened,
        yes_or_no=not open_question and (bool(when.times) or aspect is None) and speaks,
        follow_up=follow_up,
        joined=bool(words.joins.search(cleaned)),
        until=bool(words.until.search(cleaned)),
        today=bool(words.today.search(cleaned)),
        next_day=bool(words.next_day.search(cleaned)) and follow_up,
        whole_week=bool(words.whole_week.search(cleaned)) and not follow_up,
    )
