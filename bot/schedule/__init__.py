"""Opening hours: the model of a schedule, its engine and its calendars."""

from bot.schedule.calendar import FEASTS, feast, public_holidays
from bot.schedule.engine import Decision, Schedule
from bot.schedule.line import answer_line
from bot.schedule.mapping import Hours, read_hours
from bot.schedule.model import NaiveDatetimeError, Problem, ScheduleError, Service, Span

__all__ = [
    "FEASTS",
    "Decision",
    "Hours",
    "NaiveDatetimeError",
    "Problem",
    "Schedule",
    "ScheduleError",
    "Service",
    "Span",
    "answer_line",
    "feast",
    "public_holidays",
    "read_hours",
]
