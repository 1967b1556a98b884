"""A message about hours, and what of its words of time is to be looked up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.conversation.hours_days import Target, at_clock, takes, target, without_frames
from bot.conversation.hours_gate import Asked
from bot.conversation.hours_tables import TABLES
from bot.conversation.model import Context
from bot.when.reading import Reading, When

_MOST = 6  # expressions of time of one message that are answered

Read = Callable[[str, str, datetime, str | None], When]


@dataclass(frozen=True, slots=True)
class Message:
    """A message with its words of time, the context it stands in, and the moment it came (local time)."""

    text: str
    lang: str
    when: When
    context: Context
    now: datetime
    asked: Asked

    @property
    def leans(self) -> bool:
        """Tell whether it goes on from the hours answer before it."""
        return self.context.kind == "hours" and (self.asked.follow_up or self.asked.joined)


class Times:
    """Finds what the words of time of a message name; `read` reads them, with the public holidays of a calendar."""

    __slots__ = ("_calendar", "_read")

    def __init__(self, read: Read, calendar: str | None) -> None:
        self._read = read
        self._calendar = calendar

    def read(self, text: str, lang: str, now: datetime) -> When:
        """Return what a text says about time."""
        return self._read(text, lang, now, self._calendar)

    def without_edges(self, message: Message) -> Message:
        """Read "did you close early yesterday" without "early", which is not a part of the day there."""
        edge = TABLES[message.lang].edge.search(message.text)
        if edge is None:
            return message
        start, end = edge.span(1)
        text = message.text[:start] + " " * (end - start) + message.text[end:]
        return replace(message, text=text, when=self.read(text, message.lang, message.now))

    def without_exceptions(self, message: Message) -> Message:
        """Leave out the days that are excepted: "every day but Sunday?" is answered by the week."""
        when, exception = message.when, TABLES[message.lang].exception
        if len(when.times) != len(when.words):
            return message
        meant = [number for number, (start, _) in enumerate(when.words) if not exception.search(message.text[:start])]
        if len(meant) == len(when.times):
            return message
        left = When(tuple(when.times[number] for number in meant), tuple(when.words[number] for number in meant))
        whole = message.asked if meant else replace(message.asked, aspect="week", yes_or_no=False)
        return replace(message, when=left, asked=whole)

    def on_the_day_spoken_of(self, message: Message) -> When:
        """Read "and at 6?" on the day of the answer before; a day named in the message stands."""
        when, day = message.when, message.context.day
        if day is None or not message.leans or message.asked.today or not when.times:
            return when
        if not all(_clocked(readings) for readings in when.times):
            return when
        midnight = datetime.combine(day, datetime.min.time(), message.now.tzinfo)
        return self.reread(message, midnight) if self.names_no_day(message, midnight) else when

    def on_one_day(self, message: Message) -> When:
        """Read clock times on the one day that is named: "I work till 7 on Thursday, are you open at 8?".

        Of "Friday, at 1 or at half past?" the clock times are left; one alone goes on all days named beside it.
        """
        when = message.when
        if len(when.times) < 2 or len(when.words) != len(when.times):
            return when
        loose = [self._is_loose(message, number) for number in range(len(when.times))]
        dated = [readings for readings, each in zip(when.times, loose, strict=True) if not each]
        named = {at.date() for readings in dated if (at := readings[0].start or readings[0].end)}
        framing = [readings for readings in dated if not _clocked(readings) or readings[0].part_of_day]
        is_one_day = all(readings[0].part_of_day or readings[0].grain == "day" for readings in framing)
        if len(named) != 1 or not any(loose) or (framing and (sum(loose) == 1 or not is_one_day)):
            return when
        day = datetime.combine(named.pop(), datetime.min.time(), message.now.tzinfo)
        found: list[tuple[Reading, ...]] = []
        for (start, end), readings, each in zip(when.words, when.times, loose, strict=True):
            if each:
                found += self.read(message.text[start:end], message.lang, day).times[:1]
            elif readings not in framing:
                found.append(readings)
        return replace(when, times=tuple(found), words=())

    def _is_loose(self, message: Message, number: int) -> bool:
        """Tell whether an expression is a clock time of no named day."""
        readings, (start, end) = message.when.times[number], message.when.words[number]
        if not _clocked(readings) or readings[0].part_of_day:
            return False
        midnight = datetime.combine(message.now.date(), datetime.min.time(), message.now.tzinfo)
        return self.names_no_day(replace(message, text=message.text[start:end]), midnight)

    def targets(self, message: Message) -> list[tuple[Target, ...]]:
        """Return for each expression of time what is to be looked up, one target for each way to read it."""
        when, context, asked = message.when, message.context, message.asked
        if asked.next_day:
            following = (context.day or message.now.date()) + timedelta(days=1)
            clocks = [target(readings[0], message.now.date()) for readings in when.times if _clocked(readings)]
            clock = next((each.clock() for each in clocks if each), context.time_words)
            return [(at_clock(following, clock) or Target("days", following, following),)]
        if not when.times and asked.follow_up and context.day and not asked.today:
            return [(Target("days", context.day, context.day),)]
        apart = self._clock_apart(message)
        found = []
        for number, readings in enumerate(when.times[:_MOST]):
            if apart and number == apart[0]:
                continue
            targets = [target(reading, message.now.date()) for reading in readings[:2]]
            kept = apart[1] if apart else message.context.time_words if asked.follow_up else ""
            known = _ahead([each for each in targets if each], message.now.date())
            found.append(tuple((takes(each, kept) and at_clock(each.first, kept)) or each for each in known))
        found = without_frames(found, message.text, when.words)
        # A day named twice ("in two weeks, Tuesday the 8th") is one day.
        return list({targets[0]: targets for targets in reversed(found) if targets}.values())[::-1]

    def _clock_apart(self, message: Message) -> tuple[int, str] | None:
        """Find the clock time said apart from its days ("Thursday or Friday, after 6"): its place and its text."""
        when = message.when
        if len(when.times) < 2 or len(when.words) != len(when.times):
            return None
        if all(_clocked(readings) and not readings[0].part_of_day for readings in when.times):
            return None
        midnight = datetime.combine(message.now.date(), datetime.min.time(), message.now.tzinfo)
        for number, (start, end) in enumerate(when.words):
            piece = replace(message, text=message.text[start:end])
            if not _clocked(when.times[number]) or not self.names_no_day(piece, midnight):
                continue
            clock = target(when.times[number][0], message.now.date())
            return (number, clock.clock()) if clock else None
        return None

    def names_no_single_day(self, message: Message) -> bool:
        """Tell whether all that is said of time holds for every day: "for lunch", "before 9 on any weekday"."""
        if message.asked.today:
            return False
        named = [readings for readings in message.when.times if not _is_workdays(readings)]
        midnight = datetime.combine(message.now.date(), datetime.min.time(), message.now.tzinfo)
        return not named or (all(_clocked(each) for each in named) and self.names_no_day(message, midnight))

    def names_no_day(self, message: Message, midnight: datetime) -> bool:
        """Tell whether a clock time reads the same on two days, from their midnights."""
        here, later = (self.reread(message, midnight + timedelta(days=days)) for days in (0, 1))
        return _days_from(here, midnight) == _days_from(later, midnight + timedelta(days=1)) == {0}

    def reread(self, message: Message, now: datetime) -> When:
        return self.read(message.text, message.lang, now)


def _clocked(readings: tuple[Reading, ...]) -> bool:
    return bool(readings) and readings[0].grain in ("minute", "hour")


def _ahead(targets: list[Target], today: date) -> list[Target]:
    """Leave out a first reading that is over where another is still to come: "the first Saturday of the month"."""
    return targets[1:] if len(targets) > 1 and targets[0].last < today <= targets[1].last else targets


def _is_workdays(readings: tuple[Reading, ...]) -> bool:
    """Tell whether "weekdays" are meant: Monday to Friday of a week."""
    first = readings[0]
    whole = first.start is not None and first.end is not None and first.end - first.start == timedelta(days=5)
    return whole and first.start is not None and first.start.weekday() == 0


def _days_from(when: When, midnight: datetime) -> set[int]:
    starts = [readings[0].start or readings[0].end for readings in when.times if readings]
    return {(start.replace(tzinfo=None) - midnight.replace(tzinfo=None)).days for start in starts if start}
