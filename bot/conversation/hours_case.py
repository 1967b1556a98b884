"""What one hours answer needs to know, and what one of its statements comes to."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.conversation.hours_gate import Asked
from bot.conversation.hours_speech import Speech, capitalised
from bot.schedule import Decision, Schedule, Service


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
