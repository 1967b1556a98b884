"""Findings about crisis.yaml: signs that can't be read, variants without a text, signs that catch innocent phrases."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from bot.checker.case import Case, Place
from bot.checker.phrases import phrases
from bot.checker.quoted import quoted
from bot.conversation.danger import Danger
from bot.conversation.likeness import Likeness, examples
from bot.conversation.signs import Sign, SignError, read
from bot.knowledge import Crisis, Finding, Knowledge
from bot.knowledge.near import nearest


def signs(case: Case) -> Iterator[Finding]:
    """Find signs with which the bot can't start, and signs that choose a variant their situation does not have."""
    situations = {situation.id: situation for situation in case.knowledge.crisis.situations}
    for place, owner, lang, written in _written(case.knowledge.crisis):
        sign = _read(case.knowledge.crisis, lang, written)
        if sign is None:
            yield case.finding(place, "error", "bad-sign", sign=written)
        elif sign.variant and sign.variant not in situations[owner].variants:
            meant = nearest(sign.variant, situations[owner].variants)
            yield case.finding(place, "error", "unknown-variant", variant=sign.variant, meant=meant)


def alarms(knowledge: Knowledge, lang: str) -> Mapping[str, str]:
    """Return the phrases of a language that by their words would be answered as danger, each with its situation.

    A gentle situation gives way to an entry that is sure.
    """
    try:
        learnt = examples(knowledge, lang)
        danger = Danger(knowledge, Likeness({lang: learnt} if learnt else {}), None)
    except (SignError, RecursionError):  # told as a sign that can't be read
        return {}
    found = {phrase: danger.find(phrase) for topic in knowledge.asked for phrase in topic.ask.get(lang, ())}
    return {
        phrase: alarm.situation.id for phrase, alarm in found.items() if alarm and alarm.situation.level != "gentle"
    }


def danger_phrases(case: Case, alarming: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Find phrases that would be answered as danger, given the situation of each such phrase by language."""
    caught: dict[tuple[str, str], list[tuple[Place, str]]] = defaultdict(list)
    for lang, situations in alarming.items():
        for topic, place, phrase in phrases(case, lang):
            if phrase in situations:
                caught[topic.label, situations[phrase]].append((place, phrase))
    for (_, situation), found in caught.items():
        named = quoted([phrase for _, phrase in found])
        place, count = found[0][0], len(found)
        yield case.finding(place, "warning", "danger-phrases", situation=situation, count=count, phrases=named)


def _written(crisis: Crisis) -> Iterator[tuple[Place, str, str, str]]:
    """Yield each sign and each line under `not` with its place, its situation ("" for all) and its language."""
    here = Place("crisis.yaml")
    groups = [(here / "not", "", crisis.not_signs)]
    for number, situation in enumerate(crisis.situations):
        at = here / "situations" / number
        groups += [(at / "signs", situation.id, situation.signs), (at / "not", situation.id, situation.not_signs)]
    for place, owner, by_lang in groups:
        for lang, lines in by_lang.items():
            for index, written in enumerate(lines):
                yield place / lang / index, owner, lang, written


def _read(crisis: Crisis, lang: str, written: str) -> Sign | None:
    try:
        return read(written, crisis.words.get(lang, {}))
    except (SignError, RecursionError):  # a group that holds itself
        return None
