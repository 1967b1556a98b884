"""Whether it is open now, and what comes next."""

from datetime import date, datetime, timedelta

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_days import decisions
from bot.schedule import Decision

HORIZON = timedelta(days=366)


def right_now(case: Case, tail: str = "") -> Said:
    speech, schedule = case.speech, case.schedule
    today = speech.dated(case.today)
    decision = schedule.decision(case.today)
    change = schedule.next_change(case.now)
    if schedule.is_open(case.now):
        if decision.unconfirmed and decision.spans:
            return in_doubt(case, case.today, decision)
        text = _open_now(case, today, change)
        return Said(text, ("now", True), ((case.today, decision),), is_open=True)
    why = "" if decision.unconfirmed or decision.rule == "week" else speech.why(schedule, case.today, decision)
    key = "hours-now-closed-why" if why else "hours-now-closed"
    closed = case.verdict(False, key, date=today, **({"why": why} if why else {}))
    parts = [closed, tail, _opens(case, change)]
    return Said(" ".join(part for part in parts if part), ("now", False), _until_opening(case, change), False)


def in_doubt(case: Case, day: date, decision: Decision) -> Said:
    """Say neither yes nor no where nobody has confirmed the hours, but the regular hours and whom to ask."""
    why = case.speech.why(case.schedule, day, decision)
    values = {"days": case.speech.dated(day), "hours": case.speech.spans(decision.spans)}
    key = "hours-doubt-why" if why else "hours-doubt"
    text = case.speech.say(key, contact=case.contact, **values, **({"why": why} if why else {}))
    return Said(text, ("doubt", decision.spans), is_open=None)


def _open_now(case: Case, today: str, change: datetime | None) -> str:
    if change is None:
        return case.verdict(True, "hours-now-always", date=today)
    left = int((change - case.now).total_seconds() // 60)
    until = case.speech.until(change)
    if left < 60:
        return case.verdict(True, "hours-now-open-soon", date=today, until=until, minutes=max(left, 1))
    return case.verdict(True, "hours-now-open", date=today, until=until)


def _opens(case: Case, change: datetime | None) -> str:
    if change is None or change - case.now > HORIZON:
        return case.speech.say("hours-never", contact=case.contact)
    left = int((change - case.now).total_seconds() // 60)
    moment = case.speech.moment(change)
    if left < 60:
        return case.speech.say("hours-opens-soon", when=moment, minutes=max(left, 1))
    return case.speech.say("hours-opens", when=moment)


def _until_opening(case: Case, change: datetime | None) -> tuple[tuple[date, Decision], ...]:
    if change is None or change - case.now > HORIZON:
        return ()
    return tuple(decisions(case.schedule, case.today, change.date()))


def closes_soon(case: Case) -> bool:
    change = case.schedule.next_change(case.now) if case.schedule.is_open(case.now) else None
    return change is not None and change - case.now < timedelta(hours=1)


def is_over(case: Case, decision: Decision) -> bool:
    """Tell whether nothing of today's opening is left."""
    minute = case.now.hour * 60 + case.now.minute
    return all(span.closes <= minute for span in decision.spans)


def since_opening(case: Case) -> Said:
    decision, minute = case.schedule.decision(case.today), case.now.hour * 60 + case.now.minute
    span = next((span for span in decision.spans if span.opens <= minute < span.closes), None)
    if span is None:
        return right_now(case)  # the tail of yesterday
    speech = case.speech
    values = {"time": speech.clock(span.opens), "until": speech.clock(span.closes, closing=True)}
    text = speech.say("hours-opened-since", date=speech.dated(case.today), **values)
    return Said(text, days=((case.today, decision),))
