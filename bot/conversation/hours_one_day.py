"""The statements about one day: its hours, whether they are sure, until when, from when and how long."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_days import Target
from bot.conversation.hours_now import HORIZON, closes_soon, in_doubt, is_over, right_now
from bot.conversation.hours_speech import capitalised


def of_day(case: Case, day: date) -> Said:
    decision = case.schedule.decision(day)
    if day == case.today and decision.spans and is_over(case, decision):
        return right_now(case, tail=case.speech.say("hours-that-day", hours=case.speech.decided(decision)))
    if decision.unconfirmed and decision.spans:
        return in_doubt(case, day, decision)
    if day == case.today and closes_soon(case):
        return replace(right_now(case), state=("day", decision.spans, decision.unconfirmed))
    why = case.speech.why(case.schedule, day, decision) if not decision.unconfirmed else ""
    key = "hours-open-on" if decision.spans else "hours-closed-on"
    values = {"hours": case.speech.spans(decision.spans)} if decision.spans else {}
    if why:
        key, values = f"{key}-why", {**values, "why": why}
    text = case.verdict(bool(decision.spans), key, **case.on(day), **values)
    if not decision.spans and day >= case.today:
        text = f"{text} {next_opening(case, day)}".rstrip()
    return Said(text, ("day", decision.spans, decision.unconfirmed), ((day, decision),), bool(decision.spans))


def next_opening(case: Case, day: date) -> str:
    """Say when it opens after a closed day."""
    following = datetime.combine(day + timedelta(days=1), datetime.min.time(), case.schedule.zone)
    opens = following if case.schedule.is_open(following) else case.schedule.next_change(following)
    if opens is None or opens - following > HORIZON:
        return ""
    return case.speech.say("hours-next-opening", when=case.speech.moment(opens))


def edge_of(case: Case, day: date) -> Said:
    """Say until when, from when or for how long a day is open."""
    decision, aspect = case.schedule.decision(day), case.asked.aspect
    over = day == case.today and aspect != "long" and is_over(case, decision)
    if not decision.spans or decision.unconfirmed or over:
        return of_day(case, day)
    speech, spans = case.speech, decision.spans
    values = case.on(day)
    if aspect == "until":
        key, values["until"] = "hours-open-until", speech.clock(spans[-1].closes, closing=True)
    elif aspect == "from":
        key, values["from"] = "hours-open-from", speech.clock(spans[0].opens)
    else:
        key, values["hours"] = "hours-length", speech.spans(spans)
        values["length"] = speech.length(sum(span.closes - span.opens for span in spans))
    text = capitalised(speech.say(key, **values))
    if len(spans) > 1 and aspect != "long":
        text = f"{text} {speech.say('hours-that-day', hours=speech.spans(spans))}"
    return Said(text, (key, spans, decision.unconfirmed), ((day, decision),), is_open=True)


def opening_from(case: Case, asked: Target) -> Said:
    """Say when it opens first from a day on: "when do you reopen after Easter?"."""
    at = max(datetime.combine(asked.first, datetime.min.time(), case.schedule.zone), case.now)
    opens = at if case.schedule.is_open(at) else case.schedule.next_change(at)
    if opens is None or opens - at > HORIZON:
        return Said(case.speech.say("hours-never", contact=case.contact), ("never",))
    if opens == case.now:
        return right_now(case)
    decision = case.schedule.decision(opens.date())
    hours = case.speech.say("hours-that-day", hours=case.speech.decided(decision))
    text = capitalised(case.speech.say("hours-next-opening", when=case.speech.moment(opens)))
    return Said(f"{text} {hours}", ("next", opens), ((opens.date(), decision),))
