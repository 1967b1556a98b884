"""How hours are said in one language: days, clock times, spans, lists of days and the names of special days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from bot.conversation.wording import Wording
from bot.schedule import Decision, Schedule, Span

_NOON, _DAY = 720, 1440


@cache
def _names(lang: str) -> tuple[dict[int, str], dict[int, str]]:
    """Return the names of weekdays (Monday is 0) and months (January is 1), as they stand within a date."""
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 - 0.1 s, at the first answer

    return dict(get_day_names("wide", locale=lang)), dict(get_month_names("wide", locale=lang))


@lru_cache(maxsize=4096)
def _date(lang: str, day: date, with_year: bool) -> str:
    weekdays, months = _names(lang)
    key = "hours-date-year" if with_year else "hours-date"
    values: dict[str, str | float] = {"weekday": weekdays[day.weekday()], "day": day.day, "month": months[day.month]}
    if with_year:
        values["year"] = str(day.year)
    return Wording(lang)(key, **values)


def capitalised(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


class Speech:
    """One language, seen from one day; `twelve`: the visitor wrote am or pm."""

    __slots__ = ("lang", "say", "today", "twelve")

    def __init__(self, lang: str, today: date, *, twelve: bool = False) -> None:
        self.lang = lang
        self.today = today
        self.twelve = twelve
        self.say = Wording(lang)

    def dated(self, day: date) -> str:
        return _date(self.lang, day, day.year != self.today.year)

    def on(self, day: date) -> str:
        """Return "on Friday 27 November" or "tomorrow (Wednesday 25 November)"."""
        near = {-1: "hours-on-yesterday", 0: "hours-on-today", 1: "hours-on-tomorrow"}
        return self.say(near.get((day - self.today).days, "hours-on"), date=self.dated(day))

    def weekday(self, number: int) -> str:
        return _names(self.lang)[0][number]

    def clock(self, minute: int, *, closing: bool = False) -> str:
        """Return a minute of the day as a clock time; the midnight that ends a day is called so."""
        if minute == _DAY and closing:
            return self.say("hours-midnight")
        hour, rest = divmod(minute % _DAY, 60)
        full = "" if rest else "-full"
        if not self.twelve:
            return self.say(f"hours-clock{full}", hour=str(hour), **({"minute": f"{rest:02}"} if rest else {}))
        values = {"hour": str((hour - 1) % 12 + 1), "half": "am" if hour * 60 < _NOON else "pm"}
        return self.say(f"hours-clock-twelve{full}", **values, **({"minute": f"{rest:02}"} if rest else {}))

    def spans(self, spans: Sequence[Span]) -> str:
        """Return "9:00–12:00 and 14:00–18:00", "closed" or "day and night"."""
        if not spans:
            return self.say("hours-closed-word")
        if spans[0].opens == 0 and spans[0].closes == _DAY:
            return self.say("hours-all-day")
        return self.listed([self.span(span) for span in spans])

    def span(self, span: Span) -> str:
        return self.say("hours-span", **{"from": self.clock(span.opens), "to": self.clock(span.closes, closing=True)})

    def listed(self, items: Sequence[str]) -> str:
        if len(items) == 1:
            return items[0]
        from babel.lists import format_list  # noqa: PLC0415 - see _names

        return str(format_list(list(items), locale=self.lang))

    def decided(self, decision: Decision) -> str:
        if decision.unknown:
            return self.say("hours-unknown-word")
        hours = self.spans(decision.spans)
        return self.say("hours-doubtful", hours=hours) if decision.unconfirmed and decision.spans else hours

    def moment(self, at: datetime) -> str:
        """Return "today at 14:00", "tomorrow (Tuesday 24 November) at 9:00" or "on Monday 5 January at 9:00"."""
        time, day = self.clock(at.hour * 60 + at.minute), at.date()
        if day == self.today:
            return self.say("hours-moment-today", time=time)
        key = "hours-moment-tomorrow" if (day - self.today).days == 1 else "hours-moment"
        return self.say(key, date=self.dated(day), time=time)

    def until(self, at: datetime) -> str:
        """Return the end of what is open now: a clock time, with its day where that is not today."""
        midnight = at.hour == at.minute == 0 and at.date() == self.today + timedelta(days=1)
        if midnight:
            return self.say("hours-midnight")
        time = self.clock(at.hour * 60 + at.minute)
        if at.date() == self.today:
            return time
        return self.say("hours-until-moment", date=self.dated(at.date()), time=time)

    def length(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        if rest:
            return self.say("hours-length-both", hours=str(hours), minutes=f"{rest:02}")
        return self.say("hours-length-hours", hours=hours)

    def days(self, first: date, last: date) -> str:
        """Return one day, two days or a range of days, with the month said once where it is the same."""
        if first == last:
            return self.dated(first)
        key = "hours-days-two" if (last - first).days == 1 else "hours-days-range"
        head = self._short(first) if (first.year, first.month) == (last.year, last.month) else self.dated(first)
        return self.say(key, first=head, last=self.dated(last))

    def _short(self, day: date) -> str:
        return self.say("hours-day-short", weekday=self.weekday(day.weekday()), day=day.day)

    def weekdays(self, first: int, last: int) -> str:
        """Return "Monday to Thursday", "Saturday and Sunday" or "Friday"."""
        if first == last:
            return capitalised(self.weekday(first))
        key = "hours-days-two" if last - first == 1 else "hours-days-range"
        return capitalised(self.say(key, first=self.weekday(first), last=self.weekday(last)))

    def why(self, schedule: Schedule, day: date, decision: Decision) -> str:
        """Return what makes a day special: the operator's reason, the feast or the public holiday; else nothing."""
        if decision.why:
            return decision.why.get(self.lang) or next(iter(decision.why.values()))
        if decision.rule == "feast":
            feast = self.say(f"hours-feast-{decision.name}")
            return self.say("hours-eve-of", feast=feast) if decision.eve else feast
        return schedule.holiday(day, self.lang).replace("'", "’")
