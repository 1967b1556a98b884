"""The moment that words of time are read against."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.when.stretch import midnight
from bot.when.table import Table


@dataclass(frozen=True, slots=True)
class Now:
    """An instant with its wall clock, the language's table, and whether the text speaks of the past."""

    instant: datetime  # aware
    table: Table
    past: bool = False
    calendar: str | None = None  # whose public holidays are meant

    @property
    def wall(self) -> datetime:
        return self.instant.replace(tzinfo=None)

    @property
    def day(self) -> date:
        return self.instant.date()

    @property
    def today(self) -> datetime:
        return midnight(self.instant.date())

    def in_minutes(self, minutes: int) -> datetime:
        """Return the wall clock some minutes of real time from now, across a change of clocks as well."""
        later = self.instant.astimezone(UTC) + timedelta(minutes=minutes)
        return later.astimezone(self.instant.tzinfo).replace(tzinfo=None)
