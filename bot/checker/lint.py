"""The linter: what a knowledge that loads still gets wrong, with the place of each finding."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot import markup
from bot.checker.catalogue import said
from bot.conversation.danger import Danger
from bot.conversation.topics import Topics
from bot.knowledge import Entry, Event, Finding, Knowledge
from bot.knowledge.document import Document, Path
from bot.knowledge.finding import Severity
from bot.knowledge.model import references
from bot.language import identify, normalise, stems, tokens
from bot.schedule.check import problems

LONGEST_ANSWER = 3_500  # UTF-16 units: leaves room below Telegram's 4,096 for headings and the soft line
LONGEST_TITLE = 60
FEWEST_PHRASES = 8
_CONFUSED = (
    4.0  # log-odds by which another entry leads over a phrase's own: fifty to one; less, and phrases are just few
)
YEAR = timedelta(days=365)
_LITERAL = re.compile(
    r"\+33[\d\s.]{8,}|\b0\d(?:[\s.]\d\d){4}\b|https?://\S+|\bwww\.\S+|[\w.]+@[\w-]+\.\w+|\d+\s?€|€\s?\d+"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a topic stands: its document and the path to it."""

    document: Document
    path: Path


class Linter:
    """Gathers findings over one knowledge."""

    def __init__(self, knowledge: Knowledge, documents: Mapping[str, Document], today: date, lang: str) -> None:
        self._knowledge, self._documents, self._today, self._lang = knowledge, documents, today, lang
        self._places = dict(_places(documents))
        self._topics: list[Entry | Event] = [*knowledge.entries.values(), *knowledge.history.events]
        self.findings: list[Finding] = []

    def run(self) -> tuple[Finding, ...]:
        """Return every finding, by file and line."""
        for topic in self._topics:
            self._texts(topic)
            self._phrases(topic)
            self._links(topic)
        self._repeated()
        self._confused()
        self._dangerous()
        self._references()
        self._menus()
        self._hours()
        self._synonyms()
        return tuple(sorted(set(self.findings)))

    # -- findings -----------------------------------------------------------------------------------------------

    def _report(self, place: Place, path: Path, severity: Severity, code: str, **values: object) -> None:
        line, column = place.document.place((*place.path, *path))
        message, mend = said(code, self._lang, **values)
        self.findings.append(Finding(place.document.file, line, column, severity, code, message, mend))

    def _texts(self, topic: Entry | Event) -> None:
        place = self._places[topic.id]
        texts = {"title": topic.title}
        if isinstance(topic, Event):
            texts["text"] = topic.text
        elif topic.answer:
            texts["answer"] = topic.answer
        for name, text in texts.items():
            for lang in self._knowledge.languages:
                if not text.get(lang):
                    self._report(place, (name,), "error", "missing-language", lang=lang)
        for name, text in [*texts.items(), *((f"details.{key}", value) for key, value in self._details(topic))]:
            self._text(place, tuple(name.split(".")), text)

    def _details(self, topic: Entry | Event) -> list[tuple[str, dict[str, str]]]:
        return list(topic.details.items()) if isinstance(topic, Entry) else []

    def _text(self, place: Place, path: Path, text: Mapping[str, str]) -> None:
        most = LONGEST_TITLE if path == ("title",) else LONGEST_ANSWER
        for lang, written in text.items():
            filled = self._knowledge.fill(written, lang)
            if (count := markup.length(filled)) > most:
                self._report(place, (*path, lang), "error", "too-long", count=count, most=most)
            for problem in markup.problems(filled):
                self._report(place, (*path, lang), "error", "broken-markup", problem=problem)
            for match in _LITERAL.finditer(re.sub(r"\{[^}]*\}", "", written)):
                self._report(place, (*path, lang), "error", "literal-contact", text=match[0])
        first, *others = text
        for other in others:
            if len(text[first]) > 80 and text[first] == text[other]:
                self._report(place, (*path, other), "warning", "same-text", lang=other, other=first)

    def _phrases(self, topic: Entry | Event) -> None:
        place = self._places[topic.id]
        for lang in self._knowledge.languages:
            phrases = topic.ask.get(lang, ())
            if len(phrases) < FEWEST_PHRASES:
                self._report(
                    place, ("ask",), "warning", "few-phrases", count=len(phrases), lang=lang, least=FEWEST_PHRASES
                )
            for index, phrase in enumerate(phrases):
                found = identify(phrase)
                if len(tokens(phrase)) > 5 and found.lang and found.lang != lang and found.certainty > 0.999:
                    self._report(place, ("ask", lang, index), "warning", "wrong-language", phrase=phrase, lang=lang)

    def _links(self, topic: Entry | Event) -> None:
        place, known = self._places[topic.id], [each.id for each in self._topics]
        for index, key in enumerate(topic.related if isinstance(topic, Entry) else ()):
            if key not in known:
                self._report(place, ("related", index), "error", "unknown-id", id=key, meant=self._meant(key, known))
        for index, key in enumerate(topic.sources):
            if key not in self._knowledge.sources:
                meant = self._meant(key, self._knowledge.sources)
                self._report(place, ("sources", index), "error", "unknown-source", id=key, meant=meant)
        if self._today - topic.reviewed > YEAR:
            self._report(place, ("reviewed",), "warning", "old-review", date=topic.reviewed)

    def _meant(self, word: str, known: Iterable[str]) -> str:
        near = difflib.get_close_matches(word, list(known), 1)
        asked = {"en": "did you mean {!r}?", "fr": "vouliez-vous dire {!r} ?"}
        none = {
            "en": "remove it, or write what it should lead to",
            "fr": "supprimez-le, ou écrivez ce à quoi il renvoie",
        }
        return asked.get(self._lang, asked["en"]).format(near[0]) if near else none.get(self._lang, none["en"])

    # -- across entries -----------------------------------------------------------------------------------------

    def _repeated(self) -> None:
        for lang in self._knowledge.languages:
            seen: dict[str, str] = {}
            for topic in self._topics:
                for index, phrase in enumerate(topic.ask.get(lang, ())):
                    other = seen.setdefault(normalise(phrase), topic.id)
                    if other != topic.id:
                        place = self._places[topic.id]
                        self._report(
                            place, ("ask", lang, index), "error", "duplicate-phrase", phrase=phrase, other=other
                        )

    def _confused(self) -> None:
        """Ask each phrase with itself left out; name those that another entry would get."""
        for lang, matcher in Topics(self._knowledge).matchers.items():
            written = {
                (topic.id, normalise(p)): (i, p)
                for topic in self._topics
                for i, p in enumerate(topic.ask.get(lang, ()))
            }
            for left in matcher.leave_one_out():
                if left.lead < _CONFUSED or (left.label, left.phrase) not in written or left.label not in self._places:
                    continue
                index, phrase = written[left.label, left.phrase]
                place = self._places[left.label]
                self._report(
                    place, ("ask", lang, index), "warning", "confused-phrase", phrase=phrase, other=left.ranking[0]
                )

    def _dangerous(self) -> None:
        danger = Danger(self._knowledge.crisis)
        for topic in self._topics:
            for lang, phrases in topic.ask.items():
                for index, phrase in enumerate(phrases):
                    if alarm := danger.find(phrase):
                        place, key = self._places[topic.id], alarm.situation.id
                        self._report(
                            place, ("ask", lang, index), "warning", "danger-phrase", phrase=phrase, situation=key
                        )

    def _references(self) -> None:
        """Look for references that lead nowhere in every text of every file."""
        for document in self._documents.values():
            for path, text in _strings(document.value, ()):
                for kind, key in references(text):
                    if self._knowledge.reference(kind, key, self._knowledge.languages[0]) is None:
                        known = [f"{k}.{n}" for k, n in self._known_references()]
                        meant = self._meant(f"{kind}.{key}", known)
                        self._report(
                            Place(document, ()),
                            path,
                            "error",
                            "unknown-reference",
                            reference=f"{kind}.{key}",
                            meant=meant,
                        )

    def _known_references(self) -> Iterator[tuple[str, str]]:
        house = self._knowledge.organisation
        for kind, keys in (("contact", house.contacts), ("helpline", house.helplines), ("figure", house.figures)):
            yield from ((kind, key) for key in keys)

    def _menus(self) -> None:
        house, known = self._knowledge.organisation, [topic.id for topic in self._topics]
        place = Place(self._documents["organisation.yaml"], ())
        paths: list[tuple[Path, str]] = [(("menu", i), key) for i, key in enumerate(house.menu)]
        paths += [(("commands", name), key) for name, key in house.commands.items()]
        paths += [
            (("fields", f, "entries", i), key)
            for f, field in enumerate(house.fields)
            for i, key in enumerate(field.entries)
        ]
        for path, key in paths:
            if key not in known:
                self._report(place, path, "error", "unknown-id", id=key, meant=self._meant(key, known))

    def _hours(self) -> None:
        document = self._documents.get("hours.yaml")
        if document is None or not isinstance(document.value, dict):
            return
        for problem in problems(document.value, self._today):
            line, column = document.place(problem.path)
            message = problem.message.get(self._lang) or problem.message["en"]
            mend = problem.mend.get(self._lang) or problem.mend["en"]
            self.findings.append(Finding(document.file, line, column, problem.severity, problem.code, message, mend))

    def _synonyms(self) -> None:
        document = self._documents.get("synonyms.yaml")
        for lang in self._knowledge.languages if document else ():
            used = {
                root
                for topic in self._topics
                for phrase in topic.ask.get(lang, ())
                for root in stems(tokens(phrase), lang)
            }
            for index, line in enumerate(self._knowledge.synonyms.get(lang, ())):
                held = sum(set(stems(tokens(term), lang)) <= used for term in line)
                if held < 1 and document:
                    self._report(Place(document, ()), (lang, index), "warning", "unused-synonym", line=", ".join(line))


def _places(documents: Mapping[str, Document]) -> Iterator[tuple[str, Place]]:
    for name, document in documents.items():
        if name.startswith("entries/"):
            for index, entry in enumerate(document.value):
                yield entry["id"], Place(document, (index,))
        elif name == "history.yaml":
            for index, event in enumerate(document.value.get("events", ())):
                yield event["id"], Place(document, ("events", index))


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
