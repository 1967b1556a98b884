"""The model of the knowledge folder: what an operator may write, typed and frozen."""

import re
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from bot.knowledge.organisation import Organisation
from bot.knowledge.written import NOTHING_ELSE, Attribute, Day, Flag, Id, Lang, Phrases, Text, Variants, Year
from bot.schedule import Hours


class _Model(BaseModel):
    model_config = NOTHING_ELSE


class Entry(_Model):
    """One thing the bot can answer."""

    id: Id
    was: tuple[Id, ...] = ()
    kind: Literal["answer", "refuse"] = "answer"
    title: Text
    ask: Phrases
    not_ask: Phrases = Field(default={}, alias="not")
    answer: Text = {}
    compute: Literal["hours", "history", "services"] | None = None
    details: dict[Attribute, Text] = {}
    related: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)
    reviewed: date
    tone: Literal["plain", "sad"] = "plain"
    soft: Flag = False

    @model_validator(mode="after")
    def _answers_somehow(self) -> "Entry":
        if bool(self.answer) == bool(self.compute):
            raise PydanticCustomError("answer-or-compute", "an entry has either an answer or a compute")
        return self


class Era(_Model):
    """A stretch of the history that visitors name in words."""

    id: Id
    name: Text
    from_: Year = Field(alias="from")
    to: Year
    words: Phrases


class Theme(_Model):
    """A thread through the history."""

    id: Id
    name: Text
    words: Phrases


class Event(_Model):
    """One dated event of the history."""

    id: Id
    was: tuple[Id, ...] = ()
    from_: Year = Field(alias="from")
    to: Year | None = None
    date: Day | None = None
    title: Text
    text: Text
    ask: Phrases = {}
    not_ask: Phrases = Field(default={}, alias="not")
    names: tuple[str, ...] = ()
    themes: tuple[Id, ...] = ()
    milestone: Flag = False
    sources: tuple[Id, ...] = Field(min_length=1)
    reviewed: Day
    tone: Literal["plain", "sad"] = "plain"

    @property
    def last(self) -> int:
        return self.to or self.from_

    def years(self) -> str:
        return str(self.from_) if self.last == self.from_ else f"{self.from_}–{self.last}"


class History(_Model):
    """The timeline."""

    eras: tuple[Era, ...] = ()
    themes: tuple[Theme, ...] = ()
    events: tuple[Event, ...] = ()


class Situation(_Model):
    """A danger: the signs that show it and what to say at once."""

    id: Id
    numbers: tuple[str, ...]
    signs: Phrases
    not_signs: Phrases = Field(default={}, alias="not")
    text: Text
    variants: dict[str, Text] = {}
    level: Literal["danger", "gentle"] = "danger"
    denied: Literal["cancels", "stands"] = "cancels"  # whether "I don't …" takes a sign away


class Crisis(_Model):
    """What shows danger, and what is said then."""

    soft: Text = {}
    caveat: Text = {}
    words: dict[Lang, dict[str, tuple[str, ...]]] = {}  # groups of words that signs name as <group>
    not_signs: Phrases = Field(default={}, alias="not")  # sentences about the past, studies, helplines
    situations: tuple[Situation, ...] = ()


class Examples(_Model):
    """Messages from which danger is learnt, and innocent ones that sound like it."""

    danger: dict[str, Phrases] = {}  # situation, or situation.variant -> messages
    innocent: Phrases = {}


class Smalltalk(_Model):
    """A pleasantry and its replies; several variants alternate."""

    id: Id
    ask: Phrases
    answer: dict[Lang, Variants]


class Elsewhere(_Model):
    """A subject that is someone else's: questions that sound near and that nothing here answers."""

    id: Id
    ask: Phrases
    names: tuple[str, ...] = ()  # other bodies and places: who names one does not ask about us
    refuse: Text = {}  # what cannot be done, why, and where to go; without it the bot says that it does not know
    instead: Id | Literal[""] = ""  # the entry that tells of where to go: what "who do I ask, then?" leans on


class Calibration(_Model):
    """What the asked questions taught about being sure, by signal; written by `bot calibrate`, never by hand."""

    weights: dict[str, float]
    bias: float
    answer: float = Field(gt=0, lt=1)  # confidence from which a topic is answered
    suggest: float = Field(gt=0, lt=1)  # and from which it is offered


class Source(_Model):
    """Where facts come from."""

    title: str | Text
    publisher: str = ""
    date: str | Text
    note: str = ""
    url: str = ""

    def text(self, lang: Lang) -> str:
        """Return title, publisher and date; what is not written by language is the same in all."""
        return ", ".join(filter(None, (_in(self.title, lang), self.publisher, _in(self.date, lang))))


def _in(value: str | Text, lang: Lang) -> str:
    return value if isinstance(value, str) else value.get(lang, next(iter(value.values()), ""))


class Regression(_Model):
    """One question of the operator's own set, and what it must lead to."""

    text: str
    lang: Lang
    expect: str
    topic: str = ""


class Knowledge(_Model):
    """All that the bot knows."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    organisation: Organisation
    entries: dict[Id, Entry]
    topics: dict[Id, str]  # entry id -> the file it stands in, without its ending
    history: History = History()
    hours: Hours | None = None
    crisis: Crisis = Crisis()
    examples: Examples = Examples()
    smalltalk: tuple[Smalltalk, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    synonyms: dict[str, tuple[tuple[str, ...], ...]] = {}
    sources: dict[Id, Source] = {}
    questions: tuple[Regression, ...] = ()
    calibration: Calibration | None = None

    @property
    def languages(self) -> tuple[Lang, ...]:
        return self.organisation.languages

    @property
    def asked(self) -> "tuple[Entry | Event | Smalltalk | Elsewhere, ...]":
        """Return all that visitors ask about: what is answered, and what is someone else's."""
        return (*self.entries.values(), *self.history.events, *self.smalltalk, *self.elsewhere)

    def said(self, text: Text, lang: Lang) -> str:
        """Return a text in a language with its {references} filled in; the first language where it lacks."""
        return self.fill(text.get(lang) or text.get(self.languages[0], ""), lang)

    def fill(self, text: str, lang: Lang) -> str:
        """Fill the {references} of a text; what refers to nothing stays as it stands."""
        return _REFERENCE.sub(lambda match: self.reference(match[1], match[2], lang) or match[0], text)

    def reference(self, kind: str, key: str, lang: Lang) -> str | None:
        """Return what {kind.key} stands for in our markup, None where it refers to nothing."""
        house = self.organisation
        if kind == "contact" and key in house.contacts:
            return house.contacts[key].text(lang)
        if kind == "helpline" and key in house.helplines:
            return f"`{house.helplines[key].number}`"
        if kind == "figure" and key in house.figures:
            return house.figures[key].text(lang)
        if kind == "organisation" and key in {"name", "short_name", "bot_name"}:
            text: Text = getattr(house, key)
            return text.get(lang, text[self.languages[0]])
        return None


_REFERENCE = re.compile(r"\{(\w+)\.([\w-]+)\}")
