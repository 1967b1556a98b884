"""Findings about what visitors read: its languages, its length, its marks, and what should be a reference."""

import re
from collections.abc import Iterator, Mapping

from bot import markup
from bot.checker.case import Case, Place
from bot.checker.shown import shown
from bot.conversation.wording import languages
from bot.knowledge import Finding
from bot.knowledge.near import NONE, nearest
from bot.language import identify, tokens

_REFERENCE = re.compile(r"\{[^}]*\}")
_LITERAL = re.compile(
    r"\+\d{2,3}[\d\s.]{8,}\d|\b0\d(?:[\s.]?\d\d){4}\b|https?://[^\s)]+|\bwww\.[^\s)]+|[\w.+-]+@[\w-]+\.\w+"
    r"|\d[\d\s.,]*\s?(?:€|euros?\b)|[€£$]\s?\d[\d.,]*"
)
_SAME = 7  # words from which two texts are not the same by chance, as a name is
_SURE = 1.0  # log-odds a word; the most foreign text in its own language reaches 0.7, a usual one stays below -2
_ENOUGH = 8  # words to tell a language from


def missing_language(case: Case) -> Iterator[Finding]:
    for text in shown(case):
        for lang in case.knowledge.languages:
            if not any(each.strip() for each in text.texts.get(lang, ())):
                yield case.finding(text.place, "error", "missing-language", lang=lang)


def unknown_language(case: Case) -> Iterator[Finding]:
    """Find texts and phrases under a key that is none of the languages."""
    known = case.knowledge.languages
    for text in shown(case):
        yield from _strange(case, text.place, text.texts)
    for topic in case.topics:
        yield from _strange(case, topic.place / "ask", topic.value.ask)
    for lang in known:
        if lang not in languages():
            place = Place("organisation.yaml") / "languages" / known.index(lang)
            yield case.finding(place, "warning", "no-sentences", lang=lang)


def too_long(case: Case) -> Iterator[Finding]:
    for text in shown(case):
        for place, lang, written in text.lines():
            count = markup.length(case.knowledge.fill(written, lang))
            if count > text.most:
                yield case.finding(place, "error", "too-long", count=count, most=text.most)


def broken_markup(case: Case) -> Iterator[Finding]:
    for text in shown(case):
        for place, lang, written in text.lines():
            for row, mark in markup.problems(case.knowledge.fill(written, lang)):
                yield case.finding(place, "error", "broken-markup", row=str(row), mark=mark)


def literal_contact(case: Case) -> Iterator[Finding]:
    """Find numbers, addresses, links and prices written out instead of referred to."""
    known = _references(case)
    for text in shown(case):
        if not text.styled:
            continue
        for place, _, written in text.lines():
            rest = _REFERENCE.sub("", written)
            for value in sorted(known, key=len, reverse=True):
                if re.search(rf"(?<![\w+]){re.escape(value)}(?!\w)", rest):
                    rest = rest.replace(value, "")
                    yield case.finding(place, "error", "literal-contact", text=value, reference=known[value])
            for match in _LITERAL.finditer(rest):
                yield case.finding(place, "error", "literal-contact", text=match[0].strip(), reference=NONE)


def same_text(case: Case) -> Iterator[Finding]:
    """Find texts that are the same in two languages."""
    for text in shown(case):
        seen: dict[str, str] = {}
        for lang, variants in text.texts.items():
            written = _REFERENCE.sub("", " ".join(variants)).casefold()
            other = seen.setdefault(written, lang)
            if other != lang and len(tokens(written)) >= _SAME:
                yield case.finding(text.place / lang, "warning", "same-text", lang=lang, other=other)


def wrong_language(case: Case) -> Iterator[Finding]:
    for text in shown(case):
        for place, lang, written in text.lines():
            if speaks_another(_REFERENCE.sub("", written), lang, _ENOUGH):
                yield case.finding(place, "warning", "wrong-language", lang=lang)


def speaks_another(text: str, lang: str, least: int) -> bool:
    """Tell whether a text of at least so many words is surely in another language that the bot can identify."""
    words, scores = len(tokens(text)), identify(text).scores
    return words >= least and lang in scores and max(scores.values()) - scores[lang] > _SURE * words


def _strange(case: Case, place: Place, texts: Mapping[str, object]) -> Iterator[Finding]:
    known = case.knowledge.languages
    for lang in texts:
        if lang not in known:
            yield case.finding(place / lang, "warning", "unknown-language", lang=lang, meant=nearest(lang, known))


def _references(case: Case) -> dict[str, str]:
    """Return what is written once, with the reference that stands for it."""
    house = case.knowledge.organisation
    known: dict[str, str] = {}
    for key, contact in house.contacts.items():
        values = [contact.value] if isinstance(contact.value, str) else [*contact.value.values()]
        known |= dict.fromkeys([*values, *([contact.label] if contact.label else [])], f"contact.{key}")
    for key, line in house.helplines.items():
        if len(line.number) > 2:  # "15" may count anything
            known[line.number] = f"helpline.{key}"
    return known
