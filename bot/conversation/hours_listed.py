"""The statements about several days: lists, the regular week, what differs from it, and the warnings about that."""

from datetime import date, timedelta

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_days import Run, decisions, runs, special_runs
from bot.conversation.hours_now import HORIZON
from bot.conversation.hours_one_day import next_opening
from bot.conversation.hours_speech import capitalised
from bot.schedule import Span

CLOSURES = 60  # days that the view of closures looks ahead
_COMING = 14  # days in which exceptions are named unasked
_MANY = 14  # days from which the regular week and its exceptions say more than a list


def listed_days(case: Case, stretches: list[tuple[date, date]]) -> Said:
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
            text = f"{text} {next_opening(case, last)}".rstrip()
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
    days = tuple(decisions(case.schedule, first, min(last, first + HORIZON)))
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


def regular_lines(case: Case) -> list[Said]:
    return [Said("\n".join([case.speech.say("hours-regular"), *_regular(case)]))]


def week_lines(case: Case) -> list[Said]:
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
