"""Findings about hours.yaml, which the schedule itself knows best."""

from collections.abc import Iterator

from bot.checker.case import Case
from bot.knowledge import Finding
from bot.knowledge.load import HOURS, of_schedule
from bot.schedule.check import problems


def hours(case: Case) -> Iterator[Finding]:
    document = case.documents.get(HOURS)
    if document is not None and isinstance(document.value, dict):
        for problem in problems(document.value, case.today):
            yield of_schedule(document, problem)
