"""The statements of the hours answers: one sentence or list for each thing that can be asked about hours."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.conversation.hours_days import Run, Target, decisions, open_parts, runs, special_runs
from bot.conversation.hours_gate import Asked
from bot.conversation.hours_speech import Speech, capitalised
from bot.schedule import Decision, Schedule, Service, Span

CLOSURES = 60  # days that the view of closures looks ahead
_COMING = 14  # days in which exceptions are named unasked
_HORIZON = timedelta(days=366)
_MANY = 14  # days from which the regular week and its exceptions say more than a list
_HALF_A_DAY, _DAY = 720, 1440  # minutes
_EDGES = ("until", "from", "long")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its sentence, what it comes to whatever the day, and the days it is about."""

    text: str
    state: tuple[object, ...] = ()
    days: tuple[tuple[date, Decision], ...] = ()
    is_open: bool | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """All that one answer needs to know."""

    key: str
    service: Service
    schedule: Schedule
    speech: Speech
    asked: Asked
    now: datetime  # in the schedule's zone
    contact: str = ""  # whom to ask, ready to be said
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.now.date())

    def on(self, day: date) -> dict[str, str | float]:
        """Return the values of a sentence about a day."""
        return {"day": self.speech.on(day), "past": "yes" if day < self.today else "no"}

    def verdict(self, is_open: bool, key: str, **values: str | float) -> str:
        """Say a sentence after "yes" or "no" where that was asked."""
        sentence = self.speech.say(key, **values)
        if not self.asked.yes_or_no:
            return capitalised(sentence)
        return self.speech.say("hours-yes" if is_open != self.asked.closed else "hours-no", rest=sentence)


def about(case: Case, targets: list[tuple[Target, ...]]) -> list[Said]:
    if len(targets) > 1:
        if all(each[0].shape == "days" for each in targets) and case.asked.aspect is None:
            return [_listed(case, [(each[0].first, each[0].last) for each in targets])]
        case = replace(case, asked=replace(case.asked, yes_or_no=False))
    said: list[Said] = []
    for readings in targets:
        answers = [_statement(case, each) for each in readings]
        if len(answers) > 1 and answers[0].state != answers[1].state:
            said.append(Said(case.speech.say("hours-two-readings")))
            said += [replace(each, text=f"- {each.text}") for each in answers]
        else:
            said.append(answers[0])
    return said


def _statement(case: Case, asked: Target) -> Said:
    aspect = case.asked.aspect
    if aspect in _EDGES and (asked.shape in ("days", "at") or asked.part_of_day) and asked.first == asked.last:
        return _edge(case, asked.first)
    if aspect == "next" and asked.onward and asked.first >= case.today:
        return _opening_from(case, asked)
    if asked.shape == "days":
        return _day(case, asked.first) if asked.single else _listed(case, [(asked.first, asked.last)])
    return _CLOCKED[asked.shape](case, asked)


def _opening_from(case: Case, asked: Target) -> Said:
    """Say when it opens first from a day on: "when do you reopen after Easter?"."""
    at = max(datetime.combine(asked.first, datetime.min.time(), case.schedule.zone), case.now)
    opens = at if case.schedule.is_open(at) else case.schedule.next_change(at)
    if opens is None or opens - at > _HORIZON:
        return Said(case.speech.say("hours-never", contact=case.contact), ("never",))
    if opens == case.now:
        return right_now(case)
    decision = case.schedule.decision(opens.date())
    hours = case.speech.say("hours-that-day", hours=case.speech.decided(decision))
    text = capitalised(case.speech.say("hours-next-opening", when=case.speech.moment(opens)))
    return Said(f"{text} {hours}", ("next", opens), ((opens.date(), decision),))


def _day(case: Case, day: date) -> Said:
    decision = case.schedule.decision(day)
    if day == case.today and decision.spans and _over(case, decision):
        return right_now(case, tail=case.speech.say("hours-that-day", hours=case.speech.decided(decision)))
    if decision.unconfirmed and decision.spans:
        return _doubt(case, day, decision)
    if day == case.today and _closes_soon(case):
        return replace(right_now(case), state=("day", decision.spans, decision.unconfirmed))
    why = case.speech.why(case.schedule, day, decision) if not decision.unconfirmed else ""
    key = "hours-open-on" if decision.spans else "hours-closed-on"
    values = {"hours": case.speech.spans(decision.spans)} if decision.spans else {}
    if why:
        key, values = f"{key}-why", {**values, "why": why}
    text = case.verdict(bool(decision.spans), key, **case.on(day), **values)
    if not decision.spans and day >= case.today:
        text = f"{text} {_next_opening(case, day)}".rstrip()
    return Said(text, ("day", decision.spans, decision.unconfirmed), ((day, decision),), bool(decision.spans))


def _next_opening(case: Case, day: date) -> str:
    """Say when it opens after a closed day."""
    following = datetime.combine(day + timedelta(days=1), datetime.min.time(), case.schedule.zone)
    opens = following if case.schedule.is_open(following) else case.schedule.next_change(following)
    if opens is None or opens - following > _HORIZON:
        return ""
    return case.speech.say("hours-next-opening", when=case.speech.moment(opens))


def _doubt(case: Case, day: date, decision: Decision) -> Said:
    """Say neither yes nor no where nobody has confirmed the hours, but the regular hours and whom to ask."""
    why = case.speech.why(case.schedule, day, decision)
    values = {"days": case.speech.dated(day), "hours": case.speech.spans(decision.spans)}
    key = "hours-doubt-why" if why else "hours-doubt"
    text = case.speech.say(key, contact=case.contact, **values, **({"why": why} if why else {}))
    return Said(text, ("doubt", decision.spans), is_open=None)


def _edge(case: Case, day: date) -> Said:
    """Say until when, from when or for how long a day is open."""
    decision = case.schedule.decision(day)
    if not decision.spans or decision.unconfirmed:
        return _day(case, day)
    speech, spans = case.speech, decision.spans
    values: dict[str, str | float] = {"day": speech.on(day)}
    if case.asked.aspect == "until":
        key, values["time"] = "hours-closes-at", speech.clock(spans[-1].closes, closing=True)
    elif case.asked.aspect == "from":
        key, values["time"] = "hours-opens-at", speech.clock(spans[0].opens)
    else:
        key, values["hours"] = "hours-length", speech.spans(spans)
        values["length"] = speech.length(sum(span.closes - span.opens for span in spans))
    text = speech.say(key, **values)
    if len(spans) > 1 and case.asked.aspect != "long":
        text = f"{text} {speech.say('hours-that-day', hours=speech.spans(spans))}"
    return Said(text, (key, spans, decision.unconfirmed), ((day, decision),), is_open=True)


def _listed(case: Case, stretches: list[tuple[date, date]]) -> Said:
    """Say the hours of several days, collapsed; of very many, the regular week and what differs from it."""
    first, last = stretches[0][0], stretches[-1][1]
    if sum((end - start).days + 1 for start, end in stretches) > _MANY:
        return _long_stretch(case, first, last)
    days = tuple(each for start, end in stretches for each in decisions(case.schedule, start, end))
    found = [run for start, end in stretches for run in runs(case.schedule, start, end)]
    opened = {bool(run.decision.spans) for run in found}
    state = ("days", tuple((run.decision.spans, run.decision.unconfirmed) for run in found))
    if opened == {False} and len(stretches) == 1:
        past = "yes" if last < case.today else "no"
        text = case.verdict(False, "hours-closed-days", days=case.speech.days(first, last), past=past)
        if last >= case.today:
            text = f"{text} {_next_opening(case, last)}".rstrip()
        return Said(text, state, days, is_open=False)
    lines = [line(case, run) for run in found]
    if case.asked.yes_or_no and not any(run.decision.unconfirmed and run.decision.spans for run in found):
        lines.insert(0, case.speech.say(_list_head(opened, closed=case.asked.closed)))
    return Said("\n".join(lines), state, days)


def _list_head(opened: set[bool], *, closed: bool) -> str:
    if len(opened) > 1:
        return "hours-some"
    return "hours-all-yes" if opened == {not closed} else "hours-all-no"


def line(case: Case, run: Run) -> str:
    why = case.speech.why(case.schedule, run.first, run.decision)
    if run.first != run.last or run.decision.unconfirmed or run.decision.rule == "week":
        why = ""
    days, hours = capitalised(case.speech.days(run.first, run.last)), case.speech.decided(run.decision)
    if why:
        return case.speech.say("hours-line-why", days=days, why=why, hours=hours)
    return case.speech.say("hours-line", days=days, hours=hours)


def _long_stretch(case: Case, first: date, last: date) -> Said:
    say = case.speech.say
    days = tuple(decisions(case.schedule, first, min(last, first + _HORIZON)))
    head = say("hours-these-days", first=case.speech.dated(first), last=case.speech.dated(last))
    differing = [run for run in special_runs(case.schedule, days) if not run.decision.unconfirmed]
    lines = [head, *_regular(case), *_special_lines(case, differing)]
    return Said("\n".join(lines), ("long", tuple(lines[1:])), days)


def _regular(case: Case) -> list[str]:
    """Return the lines of the regular week, equal days in a row collapsed."""
    groups: list[tuple[int, int, tuple[Span, ...]]] = []
    for number, hours in enumerate(case.service.week):
        if groups and groups[-1][2] == hours.spans:
            groups[-1] = (groups[-1][0], number, hours.spans)
        else:
            groups.append((number, number, hours.spans))
    speech = case.speech
    return [
        speech.say("hours-line", days=speech.weekdays(first, last), hours=speech.spans(spans))
        for first, last, spans in groups
    ]


def _special_lines(case: Case, found: list[Run]) -> list[str]:
    speech, lines = case.speech, []
    for run in found:
        doubt = run.decision.unconfirmed
        hours = speech.say("hours-unconfirmed-word") if doubt else speech.spans(run.decision.spans)
        why = speech.why(case.schedule, run.first, run.decision)
        days = capitalised(speech.days(run.first, run.last))
        key = "hours-line-why" if why else "hours-line"
        lines.append(speech.say(key, days=days, hours=hours, **({"why": why} if why else {})))
    return lines


def _at(case: Case, asked: Target) -> Said:
    at = asked.start or case.now.replace(tzinfo=None)
    if abs(at - case.now.replace(tzinfo=None)) < timedelta(minutes=1):
        return right_now(case)
    decision = case.schedule.decision(asked.first)
    is_open = case.schedule.is_open(at.replace(tzinfo=case.schedule.zone))
    if (not is_open and not decision.spans) or (is_open and decision.unconfirmed):
        return _day(case, asked.first)
    key = "hours-open-at" if is_open else "hours-closed-at"
    values = {**case.on(asked.first), "time": case.speech.clock(at.hour * 60 + at.minute)}
    return _clocked_said(case, decision, asked, is_open, case.verdict(is_open, key, **values))


def _clocked_said(case: Case, decision: Decision, asked: Target, is_open: bool, text: str) -> Said:
    hours = case.speech.say("hours-that-day", hours=case.speech.decided(decision))
    state = (asked.shape, is_open, decision.spans, decision.unconfirmed)
    return Said(f"{text} {hours}", state, ((asked.first, decision),), is_open)


def _between(case: Case, asked: Target) -> Said:
    if asked.start is None or asked.end is None:
        raise ValueError("a stretch needs both ends")
    speech, decision = case.speech, case.schedule.decision(asked.first)
    parts = open_parts(case.schedule, asked.start, asked.end)
    if (not parts and not decision.spans) or (parts and decision.unconfirmed):
        return _day(case, asked.first)
    since, until = (at.hour * 60 + at.minute for at in (asked.start, asked.end))
    whole = sum(part.closes - part.opens for part in parts) * 60 == (asked.end - asked.start).total_seconds()
    day = case.on(asked.first)
    values = {**day, "from": speech.clock(since), "to": speech.clock(until or 1440, closing=True)}
    if whole:
        text = case.verdict(True, "hours-open-all", **values)
    elif not parts:
        text = case.verdict(False, "hours-closed-all", **values)
    elif asked.part_of_day:
        text = case.verdict(True, "hours-open-during", **day, part=speech.spans(parts))
    else:
        text = capitalised(speech.say("hours-open-part", **day, part=speech.spans(parts)))
    return _clocked_said(case, decision, asked, bool(parts), text)


def _after(case: Case, asked: Target) -> Said:
    if asked.start is None:
        raise ValueError("a bound needs its start")
    speech, decision = case.speech, case.schedule.decision(asked.first)
    if not decision.spans or decision.unconfirmed:
        return _day(case, asked.first)
    midnight = datetime.combine(asked.first + timedelta(days=1), datetime.min.time())
    parts = open_parts(case.schedule, asked.start, midnight)
    values = {**case.on(asked.first), "from": speech.clock(asked.start.hour * 60 + asked.start.minute)}
    if parts:
        until = speech.clock(decision.spans[-1].closes, closing=True)
        text = case.verdict(True, "hours-open-after", **values, until=until)
    else:
        text = case.verdict(False, "hours-closed-after", **values)
    return _clocked_said(case, decision, asked, bool(parts), text)


def _before(case: Case, asked: Target) -> Said:
    if asked.end is None:
        raise ValueError("a bound needs its end")
    speech, decision = case.speech, case.schedule.decision(asked.first)
    if not decision.spans or decision.unconfirmed:
        return _day(case, asked.first)
    end = asked.end.hour * 60 + asked.end.minute
    day, first, last = case.on(asked.first), decision.spans[0].opens, decision.spans[-1].closes
    if case.asked.until:
        # Nobody asks whether it is open until an hour before it opens: "until 8" is the evening's.
        end += _HALF_A_DAY if end <= first and not speech.twelve else 0
        end += _DAY if end <= last - _DAY else 0  # a closing time past midnight
        is_open = last >= end > first
        closing = speech.clock(last, closing=True)
        key = "hours-open-until" if is_open else "hours-only-until"
        text = case.verdict(is_open, key, **day, until=speech.clock(end) if is_open else closing)
    elif first < end:
        is_open = True
        text = case.verdict(True, "hours-open-before", **day, **{"to": speech.clock(end), "from": speech.clock(first)})
    else:
        is_open = False
        text = case.verdict(False, "hours-closed-before", **day, to=speech.clock(end))
    return _clocked_said(case, decision, asked, is_open, text)


def without_time(case: Case) -> list[Said]:
    aspect = case.asked.aspect
    if aspect == "closures":
        return [*_regular_lines(case), closures(case, case.today, CLOSURES)]
    if aspect == "week":
        return [right_now(case), *_week_lines(case)]
    if aspect == "from" and case.schedule.is_open(case.now):
        return [_since(case), *_regular_lines(case)]
    if aspect in _EDGES and not _over(case, case.schedule.decision(case.today)):
        decided = case.schedule.decision(case.today)
        if decided.spans and not (aspect == "until" and case.schedule.is_open(case.now)):
            return [_edge(case, case.today)]
    if aspect is None or (aspect == "until" and case.schedule.is_open(case.now)):
        return [right_now(case)]
    return [right_now(case), *_regular_lines(case)]


def _regular_lines(case: Case) -> list[Said]:
    return [Said("\n".join([case.speech.say("hours-regular"), *_regular(case)]))]


def _week_lines(case: Case) -> list[Said]:
    """Return the regular week (in a period of other hours: this week) and the days to watch."""
    monday = case.today - timedelta(days=case.today.weekday())
    current = case.schedule.decision(case.today)
    if current.rule == "period" and not current.unconfirmed:
        lines = [line(case, run) for run in runs(case.schedule, monday, monday + timedelta(days=6))]
    else:
        lines = [case.speech.say("hours-regular"), *_regular(case)]
    coming = special_runs(case.schedule, decisions(case.schedule, case.today, case.today + timedelta(days=_COMING)))
    if coming:
        lines += ["", case.speech.say("hours-coming"), *_special_lines(case, coming)]
    return [Said("\n".join(lines))]


def _since(case: Case) -> Said:
    decision, minute = case.schedule.decision(case.today), case.now.hour * 60 + case.now.minute
    span = next((span for span in decision.spans if span.opens <= minute < span.closes), None)
    if span is None:
        return right_now(case)  # the tail of yesterday
    speech = case.speech
    values = {"time": speech.clock(span.opens), "until": speech.clock(span.closes, closing=True)}
    text = speech.say("hours-opened-since", date=speech.dated(case.today), **values)
    return Said(text, days=((case.today, decision),))


def right_now(case: Case, tail: str = "") -> Said:
    speech, schedule = case.speech, case.schedule
    today = speech.dated(case.today)
    decision = schedule.decision(case.today)
    change = schedule.next_change(case.now)
    if schedule.is_open(case.now):
        if decision.unconfirmed and decision.spans:
            return _doubt(case, case.today, decision)
        text = _open_now(case, today, change)
        return Said(text, ("now", True), ((case.today, decision),), is_open=True)
    why = "" if decision.unconfirmed or decision.rule == "week" else speech.why(schedule, case.today, decision)
    key = "hours-now-closed-why" if why else "hours-now-closed"
    closed = case.verdict(False, key, date=today, **({"why": why} if why else {}))
    parts = [closed, tail, _opens(case, change)]
    return Said(" ".join(part for part in parts if part), ("now", False), _until_opening(case, change), False)


def _open_now(case: Case, today: str, change: datetime | None) -> str:
    if change is None:
        return case.verdict(True, "hours-now-always", date=today)
    left = int((change - case.now).total_seconds() // 60)
    until = case.speech.until(change)
    if left < 60:
        return case.verdict(True, "hours-now-open-soon", date=today, until=until, minutes=max(left, 1))
    return case.verdict(True, "hours-now-open", date=today, until=until)


def _opens(case: Case, change: datetime | None) -> str:
    if change is None or change - case.now > _HORIZON:
        return case.speech.say("hours-never", contact=case.contact)
    left = int((change - case.now).total_seconds() // 60)
    moment = case.speech.moment(change)
    if left < 60:
        return case.speech.say("hours-opens-soon", when=moment, minutes=max(left, 1))
    return case.speech.say("hours-opens", when=moment)


def _until_opening(case: Case, change: datetime | None) -> tuple[tuple[date, Decision], ...]:
    if change is None or change - case.now > _HORIZON:
        return ()
    return tuple(decisions(case.schedule, case.today, change.date()))


def closures(case: Case, first: date, days: int) -> Said:
    found = special_runs(case.schedule, decisions(case.schedule, first, first + timedelta(days=days - 1)))
    if not found:
        return Said(case.speech.say("hours-no-closures", days=days), ("closures", ()))
    lines = [case.speech.say("hours-closures", days=days), *_special_lines(case, found)]
    return Said("\n".join(lines), ("closures", tuple(lines)))


def warnings(case: Case, said: list[Said]) -> list[str]:
    """Warn of the days that were spoken of and whose hours nobody has confirmed."""
    days = sorted({day: decision for each in said for day, decision in each.days}.items())
    doubtful = [run for run in special_runs(case.schedule, days) if run.decision.unconfirmed]
    if not doubtful:
        return []
    say, contact = case.speech.say, case.contact
    if len(doubtful) == 1:
        why = case.speech.why(case.schedule, doubtful[0].first, doubtful[0].decision)
        named = case.speech.days(doubtful[0].first, doubtful[0].last)
        if why:
            return [say("hours-unconfirmed", days=named, why=why, contact=contact)]
        return [say("hours-unconfirmed-plain", days=named, contact=contact)]
    names = case.speech.listed([_named(case, run) for run in doubtful])
    return [say("hours-unconfirmed-plain", days=names, contact=contact)]


def _named(case: Case, run: Run) -> str:
    why = case.speech.why(case.schedule, run.first, run.decision)
    days = case.speech.days(run.first, run.last)
    return f"{days} ({why})" if why else days


def _closes_soon(case: Case) -> bool:
    change = case.schedule.next_change(case.now) if case.schedule.is_open(case.now) else None
    return change is not None and change - case.now < timedelta(hours=1)


def _over(case: Case, decision: Decision) -> bool:
    """Tell whether nothing of today's opening is left."""
    minute = case.now.hour * 60 + case.now.minute
    return all(span.closes <= minute for span in decision.spans)


_CLOCKED: dict[str, Callable[[Case, Target], Said]] = {
    "at": _at,
    "between": _between,
    "after": _after,
    "before": _before,
}
