"""Findings about crisis.yaml: signs that can't be read, variants without a text, signs that catch innocent phrases."""

from collections import defaultdict
from collections.abc import Iterator

from bot.checker.case import Case, Place
from bot.checker.phrases import phrases
from bot.conversation.danger import Danger
from bot.conversation.signs import Sign, SignError, read
from bot.knowledge import Crisis, Finding
from bot.knowledge.near import nearest

_SHOWN = 4  # phrases of an entry that are named


def bad_sign(case: Case) -> Iterator[Finding]:
    """Find signs with which the bot can't start."""
    for place, lang, written in _written(case.knowledge.crisis):
        if _read(case.knowledge.crisis, lang, written) is None:
            yield case.finding(place, "error", "bad-sign", sign=written)


def unknown_variant(case: Case) -> Iterator[Finding]:
    """Find signs that choose a variant their situation does not have."""
    for number, situation in enumerate(case.knowledge.crisis.situations):
        for lang, signs in situation.signs.items():
            for index, written in enumerate(signs):
                sign = _read(case.knowledge.crisis, lang, written)
                if sign and sign.variant and sign.variant not in situation.variants:
                    place = Place("crisis.yaml") / "situations" / number / "signs" / lang / index
                    meant = nearest(sign.variant, situation.variants)
                    yield case.finding(place, "error", "unknown-variant", variant=sign.variant, meant=meant)


def danger_phrases(case: Case) -> Iterator[Finding]:
    """Find phrases that would be answered as danger; a gentle situation gives way to an entry that is sure."""
    if any(True for _ in bad_sign(case)):
        return
    danger = Danger(case.knowledge)
    caught: dict[tuple[str, str], list[tuple[Place, str]]] = defaultdict(list)
    for lang in case.knowledge.languages:
        for topic, place, phrase in phrases(case, lang):
            alarm = danger.find(phrase)
            if alarm and alarm.situation.level != "gentle":
                caught[topic.label, alarm.situation.id].append((place, phrase))
    for (_, situation), found in caught.items():
        named = ", ".join(f"“{phrase}”" for _, phrase in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
        place, count = found[0][0], len(found)
        yield case.finding(place, "warning", "danger-phrases", situation=situation, count=count, phrases=named)


def _written(crisis: Crisis) -> Iterator[tuple[Place, str, str]]:
    here = Place("crisis.yaml")
    groups = [(here / "not", crisis.not_signs)]
    for number, situation in enumerate(crisis.situations):
        at = here / "situations" / number
        groups += [(at / "signs", situation.signs), (at / "not", situation.not_signs)]
    for place, by_lang in groups:
        for lang, signs in by_lang.items():
            for index, written in enumerate(signs):
                yield place / lang / index, lang, written


def _read(crisis: Crisis, lang: str, written: str) -> Sign | None:
    try:
        return read(written, crisis.words.get(lang, {}))
    except (SignError, RecursionError):  # a group that holds itself
        return None
