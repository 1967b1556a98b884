"""Who the bot speaks for: names, contacts, helplines, figures, menus and the texts of its profile."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from bot.knowledge.written import NOTHING_ELSE, Command, Confidence, Id, Lang, Text, Zone


class _Model(BaseModel):
    model_config = NOTHING_ELSE


class Contact(_Model):
    """A way to reach someone, with who says so, when, and how sure we are."""

    kind: Literal["phone", "email", "address", "link"]
    value: str | Text
    name: Text
    label: str = ""
    source: Id
    verified: date
    confidence: Confidence

    def text(self, lang: Lang) -> str:
        """Return the contact as our markup."""
        value = self.value if isinstance(self.value, str) else self.value.get(lang, next(iter(self.value.values())))
        return f"[{self.label or value}]({value})" if self.kind == "link" else value


class Helpline(_Model):
    """A number that helps, free of any one organisation."""

    number: str
    name: Text
    when: Text
    source: Id
    verified: date
    confidence: Confidence


class Figure(_Model):
    """An amount or a rate that answers refer to."""

    value: str | Text
    source: Id
    verified: date

    def text(self, lang: Lang) -> str:
        return self.value if isinstance(self.value, str) else self.value.get(lang, next(iter(self.value.values())))


class ServiceField(_Model):
    """One field of the services menu and the entries it leads to."""

    id: Id
    name: Text
    entries: tuple[Id, ...]


class Organisation(_Model):
    """Who the bot speaks for."""

    name: Text
    short_name: Text
    bot_name: Text
    description: Text
    short_description: Text
    languages: tuple[Lang, ...] = Field(min_length=1)
    timezone: Zone
    country: str
    welcome: Text
    emergency: Text
    privacy: Text
    tone: dict[str, str] = {}
    menu: tuple[Id, ...]
    commands: dict[Command, Id] = {}
    named_persons: tuple[Id, ...] = ()  # the entries that refuse to speak of a named person
    groups: tuple[str, ...] = ()  # people of whom visitors ask whether it is open to them
    fallback: Id
    fields: tuple[ServiceField, ...] = ()
    contacts: dict[Id, Contact]
    helplines: dict[str, Helpline] = {}
    figures: dict[Id, Figure] = {}
