"""Opening hours: the model of a schedule, its engine and its calendars."""

from bot.schedule.calendar import FEASTS, feast, public_holidays
from bot.schedule.engine import Decision, Schedule
from bot.schedule.mapping import Hours, read_hours, sound_hours
from bot.schedule.model import NaiveDatetimeError, Problem, ScheduleError, Service, Span
from bot.schedule.stream import answer_record

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
    "answer_record",
    "feast",
    "public_holidays",
    "read_hours",
    "sound_hours",
]
