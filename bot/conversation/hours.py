"""The hours desk: answers to questions about opening hours, with the day each answer is about."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_days import Target, target
from bot.conversation.hours_gate import Asked, Gate, Names, fold
from bot.conversation.hours_listed import CLOSURES, closures, warnings
from bot.conversation.hours_message import Message, Read, Times
from bot.conversation.hours_now import right_now
from bot.conversation.hours_speech import Speech, capitalised
from bot.conversation.hours_statements import about, without_time
from bot.conversation.model import Context
from bot.markup import escape
from bot.schedule import Hours, NaiveDatetimeError, Schedule, Service
from bot.when.reading import When

# "24/7", "24h/24", "7 jours sur 7": no date and no clock time, whatever it looks like
_ROUND_THE_CLOCK = re.compile(
    r"\b(24|7) ?(h|j|hours?|heures?|jours?|days?)? ?(/|sur|on|a) ?(24|7)\b"
    r"|\b(7|seven|sept) (days|jours) (a|per|par) (week|semaine)\b",
    re.IGNORECASE,
)
_NO_NAMES = Names()
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?!\d)(?=\w)|\n+")
_KEPT_ASPECTS = ("until", "from", "long")


@dataclass(frozen=True, slots=True)
class HoursAnswer:
    """An answer about hours, and what the conversation should remember of it."""

    text: str
    service: str
    day: date | None = None  # the last day asked about; None where the message named no time
    time_words: str = ""
    closures: bool = False  # it was about days that differ
    clear: bool = True  # the message asks about nothing else


class HoursDesk:
    """Answers questions about the hours of some services; built once, pure.

    `fill(text, lang)` replaces {contact…} references and `read(text, lang, now, calendar)` reads words of time;
    `fallback` is the id of the contact named where hours are not known; `names` tell whose hours are asked about.
    """

    def __init__(
        self,
        hours: Hours,
        fill: Callable[[str, str], str],
        read: Read,
        *,
        fallback: str = "",
        names: Names = _NO_NAMES,
    ) -> None:
        self.hours = hours
        self._fill = fill
        self._fallback = fallback
        self._schedules = {key: Schedule(service) for key, service in hours.services.items()}
        self._default = next(iter(hours.services))
        self._words = {key: _service_words(service) for key, service in hours.services.items()}
        services = [word for words in self._words.values() for listed in words.values() for word in listed]
        self._gate = Gate(services, names)
        self._times = Times(read, self.calendar)

    def local(self, now: datetime) -> datetime:
        """Return an instant in the time zone of the services: what time expressions are to be read against."""
        if now.tzinfo is None:
            raise NaiveDatetimeError(f"a datetime with a time zone is needed, not {now.isoformat()}")
        return now.astimezone(ZoneInfo(self.hours.timezone))

    @property
    def calendar(self) -> str | None:
        """Return the public holidays' calendar by which named days are read."""
        holidays = self.hours.services[self._default].holidays
        return holidays.calendar if holidays else None

    def asks(self, text: str, lang: str, when: When, context: Context, now: datetime) -> bool:
        """Tell whether a message asks about hours, or goes on asking after an hours answer."""
        return self._asked(text, lang, when, context, self.local(now)) is not None

    def is_of_others(self, text: str, lang: str, when: When) -> bool:
        """Tell whether a message asks when another place than ours is open."""
        return self._gate.is_of_others(text, lang, when)

    def answer(self, text: str, lang: str, when: When, context: Context, now: datetime) -> HoursAnswer | None:
        """Answer a question about hours; None where the message asks nothing about them."""
        local = self.local(now)
        asked = self._asked(text, lang, when, context, local)
        if asked is None:
            return None
        if asked.follow_up and asked.aspect is None and context.time_words in _KEPT_ASPECTS:
            asked = replace(asked, aspect=context.time_words)  # type: ignore[arg-type]  # one of _KEPT_ASPECTS
        message = self._without_story(Message(text, lang, when, context, local, asked))
        message = self._times.without_exceptions(self._times.without_edges(message))
        message = replace(message, when=self._times.on_one_day(message))
        if _ROUND_THE_CLOCK.search(text) or (asked.whole_week and self._times.names_no_single_day(message)):
            message = replace(message, when=When(), asked=replace(asked, aspect="week", yes_or_no=False))
        return self._answer(replace(message, when=self._times.on_the_day_spoken_of(message)))

    # -- what is asked about ------------------------------------------------------------------------------------

    def _asked(self, text: str, lang: str, when: When, context: Context, local: datetime) -> Asked | None:
        """Return what is asked; a clock time alone asks nothing, it leans on something: "at 6?"."""
        asked = self._gate.asked(text, lang, when, context, local)
        if asked is None or not asked.alone or asked.today:
            return asked
        midnight = datetime.combine(local.date(), datetime.min.time(), local.tzinfo)
        return None if self._times.names_no_day(Message(text, lang, when, context, local, asked), midnight) else asked

    def _without_story(self, message: Message) -> Message:
        """Leave out the sentences that ask nothing where one that asks names its day itself.

        "I sleep until 3. Are you there on Wednesday at 4?" asks about Wednesday alone.
        """
        sentences = [each for each in _SENTENCE_END.split(message.text) if each.strip()]
        if len(sentences) < 2 or not message.when.times or message.when.impossible:
            return message
        midnight = datetime.combine(message.now.date(), datetime.min.time(), message.now.tzinfo)
        asking = []
        for sentence in sentences:
            when = self._times.read(sentence, message.lang, message.now)
            asked = self._asked(sentence, message.lang, when, message.context, message.now)
            if asked:
                asking.append(replace(message, text=sentence, when=when, asked=asked))
        if len(asking) != 1 or not asking[0].when.times or self._times.names_no_day(asking[0], midnight):
            return message
        return asking[0]

    def _service(self, message: Message) -> str:
        """Return the service that is named, else in a follow-up the one spoken of, else the first."""
        folded = f" {fold(message.text)} "
        named = [
            (len(word), key)
            for key, words in self._words.items()
            for word in words.get(message.lang, ())
            if f" {word} " in folded
        ]
        if named:
            return max(named, key=lambda each: each[0])[1]
        spoken_of = message.context.service
        if message.leans and spoken_of is not None and spoken_of in self.hours.services:
            return spoken_of
        return self._default

    # -- answers ------------------------------------------------------------------------------------------------

    def _answer(self, message: Message) -> HoursAnswer:
        twelve = any(reading.twelve_hour for readings in message.when.times for reading in readings)
        case = self._case(self._service(message), message.lang, message.now, message.asked, twelve=twelve)
        if message.when.impossible:
            return self._impossible(case, message)
        targets = self._times.targets(message)
        if all(hours.stands == "unconfirmed" for hours in case.service.week):
            name = case.service.name.get(message.lang, case.key)
            unknown = case.speech.say("hours-unknown", service=name, contact=case.contact)
            return self._finish(case, [Said(unknown)], message, targets)
        said = about(case, targets) if targets else without_time(case)
        return self._finish(case, said, message, targets)

    def _case(self, key: str, lang: str, now: datetime, asked: Asked, *, twelve: bool = False) -> Case:
        service = self.hours.services[key]
        contact = service.contact or self._fallback
        whom = self._fill(f"{{contact.{contact}}}", lang) if contact else ""
        return Case(key, service, self._schedules[key], Speech(lang, now.date(), twelve=twelve), asked, now, whom)

    def _impossible(self, case: Case, message: Message) -> HoursAnswer:
        """Say kindly that there is no such date or time, and answer for the nearest."""
        words, nearest = escape(message.when.impossible), message.when.nearest[:1]
        found = [target(reading, case.today) for reading in nearest]
        targets: list[tuple[Target, ...]] = [(each,) for each in found if each]
        if not targets:
            return self._finish(case, [Said(case.speech.say("hours-impossible", words=words))], message, [])
        plain = replace(case, asked=replace(case.asked, yes_or_no=False))
        head = Said(case.speech.say("hours-impossible-nearest", words=words))
        return self._finish(plain, [head, *about(plain, targets)], message, targets)

    def _finish(self, case: Case, said: list[Said], message: Message, targets: list[tuple[Target, ...]]) -> HoursAnswer:
        """Join statements, warnings and the note on where the hours come from, which is given once."""
        parts = [*(each.text for each in said), *warnings(case, said)]
        told = message.context.kind == "hours" and message.context.service == case.key
        parts += [] if told else self._note(case)
        if len(self.hours.services) > 1:
            parts.insert(0, f"**{_name(case)}**")
        last, aspect = targets[-1][0] if targets else None, case.asked.aspect
        kept = aspect if aspect in _KEPT_ASPECTS else last.clock() if last else ""
        day = last.first if last else None
        return HoursAnswer(_set_apart(parts), case.key, day, kept, aspect == "closures", message.asked.clear)

    def _note(self, case: Case) -> list[str]:
        note = case.service.note.get(case.speech.lang)
        return [self._fill(note, case.speech.lang)] if note else []

    # -- views --------------------------------------------------------------------------------------------------

    def _view(self, lang: str, now: datetime, service: str | None) -> Case:
        key = service if service is not None and service in self.hours.services else self._default
        return self._case(key, lang, self.local(now), Asked())

    def week_text(self, lang: str, now: datetime, monday: date | None = None, service: str | None = None) -> str:
        """Return a week day by day with today marked; this week also with whether it is open now."""
        case = self._view(lang, now, service)
        speech = case.speech
        first = (monday or case.today) - timedelta(days=(monday or case.today).weekday())
        week = case.schedule.week(first)
        lines = [f"**{_name(case)}** – {speech.say('hours-week-of', date=speech.dated(first))}"]
        for day, decision in week:
            key = "hours-line-today" if day == case.today else "hours-line"
            lines.append(speech.say(key, days=capitalised(speech.dated(day)), hours=speech.decided(decision)))
        said = [Said("\n".join(lines), days=week)]
        if case.today in dict(week):
            said.append(right_now(case))
        return _set_apart([*(each.text for each in said), *warnings(case, said), *self._note(case)])

    def now_text(self, lang: str, now: datetime, service: str | None = None) -> str:
        """Return whether it is open now and what comes next."""
        return right_now(self._view(lang, now, service)).text

    def closures_text(self, lang: str, now: datetime, service: str | None = None) -> str:
        """Return the days of the coming two months that differ from the regular hours, or are not confirmed."""
        case = self._view(lang, now, service)
        parts = [f"**{_name(case)}**", closures(case, case.today, CLOSURES).text]
        parts += [case.speech.say("hours-check", contact=case.contact)] if case.contact else []
        return _set_apart(parts)


def _set_apart(parts: list[str]) -> str:
    """Join sentences line by line, and set lists apart from what is around them; a heading stays with its text."""
    text = parts[0]
    for before, part in pairwise(parts):
        is_heading = before.startswith("**") and "\n" not in before
        is_list = "\n" in part or "\n" in before
        text += ("\n\n" if is_list and not is_heading else "\n") + part
    return text


def _name(case: Case) -> str:
    name = case.service.name
    return capitalised(name.get(case.speech.lang) or next(iter(name.values()), case.key))


def _service_words(service: Service) -> dict[str, tuple[str, ...]]:
    langs = {*service.words, *service.name}
    return {
        lang: tuple(fold(word) for word in (*service.words.get(lang, ()), service.name.get(lang, "")) if fold(word))
        for lang in langs
    }
