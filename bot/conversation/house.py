"""What is built once from the knowledge and asked in every turn: matchers, hours desk, danger, names."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.conversation.calibration import judged
from bot.conversation.danger import Danger
from bot.conversation.hours import HoursDesk
from bot.conversation.hours_gate import Names
from bot.conversation.learnt import Side, learn
from bot.conversation.topics import phrases
from bot.conversation.wording import Wording, languages
from bot.conversation.words import Words, words
from bot.knowledge import Elsewhere, Entry, Event, Knowledge, Smalltalk
from bot.language import Repair, fold, normalise, stems, tokens
from bot.matching import Explanation, Ranking
from bot.meaning import Encode
from bot.schedule import FEASTS
from bot.when import read

_WORD = re.compile(r"[^\W\d_]+")
_REMEMBERED = 4096  # rankings
RANKED = 12  # candidates of a ranking: enough that a near subject of someone else's is among them


class House:
    """The knowledge, ready to be asked."""

    def __init__(self, knowledge: Knowledge, each: Side = map, encode: Encode | None = None) -> None:
        self.knowledge = knowledge
        spoken = tuple(lang for lang in knowledge.languages if lang in languages())
        self.langs = spoken or languages()[:1]
        self.zone = ZoneInfo(knowledge.organisation.timezone)
        self.entries: dict[str, Entry] = dict(knowledge.entries)
        self.events: dict[str, Event] = {event.id: event for event in knowledge.history.events}
        self.smalltalk: dict[str, Smalltalk] = {each.id: each for each in knowledge.smalltalk}
        self._former = _former_ids(knowledge)
        self._wordings = {lang: Wording(lang) for lang in self.langs}
        learnt = learn(knowledge, each, encode)
        self._matchers = learnt.topics
        self._spoken: dict[str, frozenset[str]] = {}
        self._titled: dict[str, dict[str, tuple[str, ...]]] = {}
        self._roots: dict[tuple[str, str], frozenset[str]] = {}
        self._repairs: dict[str, Repair] = {}
        self._own_roots: dict[str, frozenset[str]] = {}
        self._vocabularies: dict[str, frozenset[str]] = {}
        self._rankings: dict[tuple[str, str], Ranking] = {}
        self._ranked: dict[tuple[str, str], Ranking] = {}
        self.danger = Danger(knowledge, learnt.likeness, learnt.meaning)
        self.desk = self._desk()
        self.public_names = self._public_names()

    def say(self, lang: str, key: str, **values: str | float) -> str:
        """Return one of the bot's own sentences."""
        return self._wordings[lang](key, **values)

    def words(self, lang: str) -> Words:
        return words(lang)

    def said(self, text: Mapping[str, str], lang: str) -> str:
        """Return a text of the knowledge with its references filled in."""
        return self.knowledge.said(dict(text), lang)

    def addressed(self, plain: str, lang: str) -> str:
        """Return plain words in which the organisation's own short name is "you"."""
        name = normalise(self.knowledge.organisation.short_name.get(lang, ""))
        return re.sub(rf"\b{re.escape(name)}\b", self.words(lang).you, plain) if name else plain

    def local(self, now: datetime) -> datetime:
        return now.astimezone(self.zone)

    def known(self, key: str) -> str | None:
        """Return the id of an entry or event, following former names; None where nothing has it."""
        key = self._former.get(key, key)
        return key if key in self.entries or key in self.events else None

    def title(self, key: str, lang: str) -> str:
        return self.said(self.entries[key].title if key in self.entries else self.events[key].title, lang)

    def rank(self, text: str, lang: str) -> Ranking:
        """Rank entries, events and small talk for a text; the last few thousand texts are remembered."""
        return _remembered(
            self._rankings, (lang, text), lambda: judged(self.ranked(text, lang), self.knowledge.calibration)
        )

    def ranked(self, text: str, lang: str) -> Ranking:
        """Rank as the matcher does, subjects that are someone else's among ours."""
        return _remembered(self._ranked, (lang, text), lambda: self._matchers[lang].rank(text, RANKED))

    def explain(self, text: str, lang: str) -> Explanation:
        """Say why entries, events and small talk rank for a text as they do."""
        return self._matchers[lang].explain(text)

    @cached_property
    def contact(self) -> str:
        """Return the reference of the contact named where the bot does not know."""
        return f"{{contact.{self.knowledge.organisation.fallback}}}"

    def whom_to_ask(self, lang: str) -> str:
        return self.knowledge.fill(self.contact, lang)

    def command(self, name: str) -> str | None:
        """Return the topic that a command of the organisation, or its id, leads to."""
        return self.known(self.knowledge.organisation.commands.get(name, name))

    def entry_of_line(self, key: str) -> str | None:
        """Return the entry that tells of a helpline: its number stands in the title."""
        line = self.knowledge.organisation.helplines.get(key)
        number = normalise(line.number) if line else key
        titles = ((entry.id, {normalise(text) for text in entry.title.values()}) for entry in self.entries.values())
        names = {number, key.replace("-", " ")}
        return next(
            (each for each, said in titles if any(f" {name} " in f" {title} " for title in said for name in names)),
            None,
        )

    def _public_names(self) -> frozenset[str]:
        """Return every word of the names in the history, in titles, of feasts and of the organisation itself."""
        house, known = self.knowledge.organisation, self.knowledge
        texts = [name for event in self.events.values() for name in event.names]
        texts += [text for each in (house.name, house.short_name) for text in each.values()]
        texts += [contact.name.get(lang, "") for contact in house.contacts.values() for lang in known.languages]
        texts += [text for entry in self.entries.values() for text in entry.title.values()]
        texts += [text for event in self.events.values() for text in event.title.values()]
        texts += [self.say(lang, f"hours-feast-{feast}") for lang in self.langs for feast in FEASTS]
        return frozenset(word for text in texts for word in tokens(text))

    @cached_property
    def refusals(self) -> dict[str, Elsewhere]:
        """Return the subjects of someone else's that are refused in words of their own."""
        return {each.id: each for each in self.knowledge.elsewhere if each.refuse}

    @cached_property
    def other_names(self) -> tuple[str, ...]:
        """Return the names of other bodies and places as plain words."""
        return tuple(dict.fromkeys(" ".join(tokens(name)) for each in self.knowledge.elsewhere for name in each.names))

    def spoken_of(self, key: str) -> frozenset[str]:
        """Return every word of a topic's phrases, titles and texts."""
        if key not in self._spoken:
            topic = self.entries[key] if key in self.entries else self.events[key]
            told = topic.answer if isinstance(topic, Entry) else topic.text
            texts = [*topic.title.values(), *told.values(), *(text for each in topic.ask.values() for text in each)]
            self._spoken[key] = frozenset(word for text in texts for word in tokens(text))
        return self._spoken[key]

    def roots_of(self, key: str, lang: str) -> frozenset[str]:
        """Return the stems of everything a topic says in a language, its details too."""
        if (key, lang) not in self._roots:
            topic = self.entries[key] if key in self.entries else self.events[key]
            told = [topic.answer, *topic.details.values()] if isinstance(topic, Entry) else [topic.text]
            said = [self.said(text, lang) for text in (topic.title, *told)]
            self._roots[key, lang] = frozenset(stems(tuple(word for text in said for word in tokens(text)), lang))
        return self._roots[key, lang]

    def own_roots(self, lang: str) -> frozenset[str]:
        """Return the stems of every word that phrases and texts of our own topics hold."""
        if lang not in self._own_roots:
            topics: list[Entry | Event] = [*self.entries.values(), *self.events.values()]
            asked = {word for topic in topics for text in topic.ask.get(lang, ()) for word in tokens(text)}
            told = {root for topic in topics for root in self.roots_of(topic.id, lang)}
            self._own_roots[lang] = frozenset(stems(tuple(asked), lang)) | told
        return self._own_roots[lang]

    def mended(self, word: str, lang: str) -> str:
        """Return the word of the phrases that was meant, where it was mistyped."""
        if lang not in self._repairs:
            self._repairs[lang] = Repair(self._matchers[lang].vocabulary, lang)
        return self._repairs[lang].token(word)

    def near(self, key: str) -> frozenset[str]:
        """Return the entries related to a topic, from either side."""
        own = self.entries[key].related if key in self.entries else ()
        known = {near for each in own if (near := self.known(each))}
        return frozenset(known | {other.id for other in self.entries.values() if key in other.related})

    @cached_property
    def same_everywhere(self) -> frozenset[str]:
        """Return the words that are the same in every language: names, and words that stand in each one's titles."""
        topics: list[Entry | Event] = [*self.entries.values(), *self.events.values()]
        titles = [{word for topic in topics for word in tokens(topic.title.get(lang, ""))} for lang in self.langs]
        names = {word for name, _ in self.names for word in name.split()}
        return frozenset(set.intersection(*titles) | names)

    def titled(self, root: str, lang: str) -> tuple[str, ...]:
        """Return the entries whose titles hold a stem."""
        if lang not in self._titled:
            self._titled[lang] = {}
            for key in self.entries:
                for each in set(stems(tokens(self.title(key, lang)), lang)):
                    self._titled[lang][each] = (*self._titled[lang].get(each, ()), key)
        return self._titled[lang].get(root, ())

    def is_phrase(self, label: str, text: str, lang: str) -> bool:
        """Tell whether a text is one of a topic's phrases, word for word."""
        return label in self.entries and text in {normalise(each) for each in self.entries[label].ask.get(lang, ())}

    def matched_words(self, lang: str) -> Mapping[str, int]:
        """Return every word that phrases of a language hold, with how often."""
        return self._matchers[lang].vocabulary

    def vocabulary(self, lang: str) -> frozenset[str]:
        """Return every word that phrasings of a language hold in small letters: what always has a capital may be a name."""
        if lang not in self._vocabularies:
            written = (word for _, phrase in phrases(self.knowledge, lang) for word in _WORD.findall(phrase))
            self._vocabularies[lang] = frozenset(fold(word) for word in written if word.islower())
        return self._vocabularies[lang]

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Return (name as plain words, event) of the history, the longest names first."""
        named = [(" ".join(tokens(name)), event.id) for event in self.events.values() for name in event.names]
        return tuple(sorted(named, key=lambda each: (-len(each[0]), each)))

    def opening(self, lang: str, now: datetime) -> str:
        """Say whether the first service is open now and what comes next; "" where nobody knows."""
        if self.knowledge.hours is None or self.desk is None:
            return ""
        return self.desk.now_text(lang, now)

    def _desk(self) -> HoursDesk | None:
        hours = self.knowledge.hours
        if hours is None or not hours.services:
            return None
        organisation = self.knowledge.organisation
        others = [name for event in self.events.values() for name in event.names]
        others += [line.number for line in organisation.helplines.values()]
        own = (*organisation.name.values(), *organisation.short_name.values())
        names = Names(tuple(others), own, organisation.groups)
        return HoursDesk(hours, self.knowledge.fill, read, fallback=organisation.fallback, names=names)


def _remembered(known: dict[tuple[str, str], Ranking], key: tuple[str, str], make: Callable[[], Ranking]) -> Ranking:
    if key not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[key] = make()
    return known[key]


def _former_ids(knowledge: Knowledge) -> dict[str, str]:
    entries = {former: entry.id for entry in knowledge.entries.values() for former in entry.was}
    return entries | {former: event.id for event in knowledge.history.events for former in event.was}
