"""The shape of hours.yaml as editors check it; what it means, and every finer mistake, is bot.schedule's business."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from bot.schedule import FEASTS

Text = dict[str, str]
Spans = Annotated[str, Field(pattern=r"^\s*\d{1,2}.*[-–—]\s*\d{1,2}.*$", examples=["09:00-12:00, 14:00-18:00"])]
WeekHours = Literal["closed", "unconfirmed", "fermé", "ferme", "off"] | Spans
DayHours = Literal["same"] | WeekHours
Days = Annotated[str, Field(pattern=r"^[A-Za-z.]+(\s*[-–,]\s*[A-Za-z.]+)*$")]
Day = Annotated[str, Field(pattern=r"^(\d{4}-)?\d{1,2}-\d{1,2}$")]
FeastName = Annotated[str, WithJsonSchema({"enum": list(FEASTS)})]
Week = dict[Days, WeekHours]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Holidays(_Shape):
    """Hours on the public holidays of a country or region, such as FR, FR-57 or DE-BW."""

    calendar: str
    hours: DayHours = "unconfirmed"


class Period(_Shape):
    """Hours from one date to another, both included: 2026-07-20, or 07-20 for every year."""

    from_: Day = Field(alias="from")
    to: Day
    week: Week = {}
    hours: DayHours | None = None
    why: Text = {}


class Feast(_Shape):
    """Hours on the days of a feast and, where `eve` is given, on the day before it."""

    hours: DayHours = "unconfirmed"
    eve: DayHours | None = None
    why: Text = {}


class Dated(_Shape):
    """Hours of a single date."""

    hours: DayHours = "unconfirmed"
    why: Text = {}


class Service(_Shape):
    """One service: dates count before periods, then feasts, holidays, and last the week."""

    inherits: str = ""
    name: Text = {}
    note: Text = {}
    words: dict[str, tuple[str, ...]] = {}
    contact: str = ""
    week: Week = {}
    periods: tuple[Period, ...] = ()
    feasts: dict[FeastName, DayHours | Feast] = {}
    dates: dict[Day, DayHours | Dated] = {}
    holidays: Holidays | None = None
    timezone: str = ""


class HoursFile(_Shape):
    """When the services are open; the first one is meant where a visitor names none."""

    timezone: str = "UTC"
    holidays: Holidays | None = None
    services: dict[str, Service] = Field(min_length=1)
