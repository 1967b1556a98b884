"""How single values are written: ids, texts by language, flags, years, time zones, commands."""

import re
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

Lang = str
Text = dict[Lang, str]
Phrases = dict[Lang, tuple[str, ...]]
Id = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Attribute = Literal["cost", "place", "phone", "who", "apply", "hours", "duration"]
Confidence = Literal["high", "medium", "low"]

_TRUE, _FALSE = {"true", "yes", "oui", "vrai"}, {"false", "no", "non", "faux"}


def _truth(value: object) -> object:
    if isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    return value


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # what ZoneInfo raises for a name that is no zone, or no name at all
        raise PydanticCustomError("bad-zone", "no time zone") from None
    return name


def _command(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise PydanticCustomError("bad-command", "no command")
    return name


Flag = Annotated[bool, BeforeValidator(_truth, json_schema_input_type=bool | Literal["yes", "no", "oui", "non"])]
Command = Annotated[str, AfterValidator(_command)]
Zone = Annotated[str, AfterValidator(_zone)]
Variants = Annotated[tuple[str, ...], BeforeValidator(_one_or_more, json_schema_input_type=str | tuple[str, ...])]
Day = date  # a name of its own: Event has a field `date`
Year = Annotated[int, Field(ge=1, le=2999)]


NOTHING_ELSE = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
