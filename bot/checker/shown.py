"""Every text of the knowledge that a visitor may read, with the place of each language and the room Telegram gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.checker.case import Asked, Case, Place
from bot.knowledge import Elsewhere, Event, Smalltalk

ANSWER = 3_500  # UTF-16 units: leaves room below Telegram's 4,096 for headings and the soft line
TITLE = 60  # on a button
_HOUSE = {
    "name": 255,
    "short_name": 64,
    "bot_name": 64,  # this and the next two are Telegram's limits for a bot's profile
    "description": 512,
    "short_description": 120,
    "welcome": ANSWER,
    "emergency": ANSWER,
    "privacy": ANSWER,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A text in its languages; where it has variants, one after the other."""

    place: Place
    texts: Mapping[str, tuple[str, ...]]
    most: int
    styled: bool = True  # false for titles and profile texts, where references would leave their marks

    def lines(self) -> Iterator[tuple[Place, str, str]]:
        """Yield the place, the language and the words of each text."""
        for lang, variants in self.texts.items():
            for number, text in enumerate(variants):
                place = self.place / lang
                yield (place / number if len(variants) > 1 else place), lang, text


def shown(case: Case) -> Iterator[Shown]:
    """Yield every text that visitors read."""
    for topic in case.topics:
        yield from _of_topic(topic.value, topic.place)
    yield from _of_house(case)
    yield from _of_crisis(case)
    yield from _of_history(case)
    if "hours.yaml" in case.documents:
        yield from _of_hours(case.documents["hours.yaml"].value, Place("hours.yaml"))


def _of_topic(topic: Asked, place: Place) -> Iterator[Shown]:
    if isinstance(topic, Elsewhere):
        return
    if isinstance(topic, Smalltalk):
        yield Shown(place / "answer", topic.answer, ANSWER)
        return
    yield _one(place / "title", topic.title, TITLE)
    if isinstance(topic, Event):
        yield _one(place / "text", topic.text, ANSWER)
        return
    if topic.answer:
        yield _one(place / "answer", topic.answer, ANSWER)
    for attribute, text in topic.details.items():
        yield _one(place / "details" / attribute, text, ANSWER)


def _of_house(case: Case) -> Iterator[Shown]:
    house, place = case.knowledge.organisation, Place("organisation.yaml")
    for name, most in _HOUSE.items():
        yield _one(place / name, getattr(house, name), most)
    for key, contact in house.contacts.items():
        yield _one(place / "contacts" / key / "name", contact.name, ANSWER)
    for key, line in house.helplines.items():
        yield _one(place / "helplines" / key / "name", line.name, ANSWER)
        yield _one(place / "helplines" / key / "when", line.when, ANSWER)
    for number, field in enumerate(house.fields):
        yield _one(place / "fields" / number / "name", field.name, TITLE)


def _of_crisis(case: Case) -> Iterator[Shown]:
    crisis, place = case.knowledge.crisis, Place("crisis.yaml")
    for name, text in (("soft", crisis.soft), ("caveat", crisis.caveat)):
        if text:
            yield _one(place / name, text, ANSWER)
    for number, situation in enumerate(crisis.situations):
        at = place / "situations" / number
        yield _one(at / "text", situation.text, ANSWER)
        for variant, text in situation.variants.items():
            yield _one(at / "variants" / variant, text, ANSWER)


def _of_history(case: Case) -> Iterator[Shown]:
    history, place = case.knowledge.history, Place("history.yaml")
    for number, era in enumerate(history.eras):
        yield _one(place / "eras" / number / "name", era.name, TITLE)
    for number, theme in enumerate(history.themes):
        yield _one(place / "themes" / number / "name", theme.name, TITLE)


def _of_hours(value: Any, place: Place) -> Iterator[Shown]:
    """Yield the names, notes and reasons of hours.yaml, wherever they stand."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if key in ("name", "note", "why") and isinstance(item, dict):
            yield _one(place / key, item, TITLE if key == "name" else ANSWER)
        elif key != "words":
            yield from _of_hours(item, place / key)


def _one(place: Place, text: Mapping[str, str], most: int) -> Shown:
    texts = {lang: (written,) for lang, written in text.items()}
    return Shown(place, texts, most, styled=most == ANSWER)
