"""The statements of the hours answers: which of them answers what can be asked about hours."""

from dataclasses import replace

from bot.conversation.hours_case import Case, Said
from bot.conversation.hours_clocked import CLOCKED
from bot.conversation.hours_days import Target
from bot.conversation.hours_listed import CLOSURES, closures, listed_days, regular_lines, week_lines
from bot.conversation.hours_now import is_over, right_now, since_opening
from bot.conversation.hours_one_day import edge_of, of_day, opening_from

_EDGES = ("until", "from", "long")


def about(case: Case, targets: list[tuple[Target, ...]]) -> list[Said]:
    if len(targets) > 1:
        if all(each[0].shape == "days" for each in targets) and case.asked.aspect is None:
            return [listed_days(case, [(each[0].first, each[0].last) for each in targets])]
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
        return edge_of(case, asked.first)
    if aspect == "next" and asked.onward and asked.first >= case.today:
        return opening_from(case, asked)
    if asked.shape == "days":
        return of_day(case, asked.first) if asked.single else listed_days(case, [(asked.first, asked.last)])
    return CLOCKED[asked.shape](case, asked)


def without_time(case: Case) -> list[Said]:
    aspect = case.asked.aspect
    if aspect == "closures":
        return [*regular_lines(case), closures(case, case.today, CLOSURES)]
    if aspect == "week":
        return [right_now(case), *week_lines(case)]
    if aspect == "from" and case.schedule.is_open(case.now):
        return [since_opening(case), *regular_lines(case)]
    if aspect in _EDGES and not is_over(case, case.schedule.decision(case.today)):
        decided = case.schedule.decision(case.today)
        if decided.spans and not (aspect == "until" and case.schedule.is_open(case.now)):
            return [edge_of(case, case.today)]
    if aspect is None or (aspect == "until" and case.schedule.is_open(case.now)):
        return [right_now(case)]
    return [right_now(case), *regular_lines(case)]
