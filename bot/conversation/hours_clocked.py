"""The statements about a clock time or a stretch of a day."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_days import Target, open_parts
from bot.conversation.hours_now import right_now
from bot.conversation.hours_one_day import of_day
from bot.conversation.hours_speech import capitalised
from bot.schedule import Decision

_HALF_A_DAY, _DAY = 720, 1440  # minutes


def _at(case: Case, asked: Target) -> Said:
    at = asked.start or case.now.replace(tzinfo=None)
    if abs(at - case.now.replace(tzinfo=None)) < timedelta(minutes=1):
        return right_now(case)
    decision = case.schedule.decision(asked.first)
    is_open = case.schedule.is_open(at.replace(tzinfo=case.schedule.zone))
    if (not is_open and not decision.spans) or (is_open and decision.unconfirmed):
        return of_day(case, asked.first)
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
        return of_day(case, asked.first)
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
        return of_day(case, asked.first)
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
        return of_day(case, asked.first)
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


CLOCKED: dict[str, Callable[[Case, Target], Said]] = {
    "at": _at,
    "between": _between,
    "after": _after,
    "before": _before,
}
