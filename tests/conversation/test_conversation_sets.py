"""The sets that measure the conversation are large enough, say each thing once and name only what exists.

The figures are printed by `python -m benchmarks.conversation`; half of every set is kept aside from all tuning.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import get_args

import pytest
from pydantic import ValidationError

from benchmarks.conversation.judge import Judge
from benchmarks.conversation.sets import HALVES, LANGUAGES, Dialogue, Message, Sets, Turn, load
from bot.conversation.model import Kind
from tests.shipped import shipped, shipped_knowledge

KNOWLEDGE = shipped_knowledge()
SETS = load()

# What each set holds at least, per language: the figures of the conversation's promise rest on them.
SMALLEST = {"dialogues": 90, "danger": 200, "innocent": 200, "strangers": 200, "language": 150}


def in_language(name: str, lang: str) -> list[Message | Dialogue]:
    return [one for one in getattr(SETS, name) if one.lang == lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SMALLEST)
def test_each_set_is_large_enough_and_falls_into_halves(name: str, lang: str) -> None:
    found = in_language(name, lang)
    assert len(found) >= SMALLEST[name]
    for half in HALVES:
        assert sum(one.half == half for one in found) >= 0.4 * len(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_half_of_the_strangers_are_near(lang: str) -> None:
    groups = Counter(message.group for message in SETS.strangers if message.lang == lang)
    assert groups["near"] >= 100
    assert groups.total() - groups["near"] >= 100


def test_nothing_is_said_twice_in_a_set() -> None:
    assert repeated((dialogue.lang, dialogue.about) for dialogue in SETS.dialogues) == []
    assert repeated((message.lang, message.text) for message in SETS.danger + SETS.innocent + SETS.strangers) == []


def repeated(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [name for name, times in Counter(names).items() if times > 1]


def test_dialogues_have_two_to_six_turns() -> None:
    assert [dialogue.about for dialogue in SETS.dialogues if not 2 <= len(dialogue.turns) <= 6] == []


def test_dialogues_name_only_kinds_and_entries_that_exist() -> None:
    known = set(get_args(Kind)) | set(KNOWLEDGE.entries)
    known |= {event.id for event in KNOWLEDGE.history.events}
    named = {
        (dialogue.about, name)
        for dialogue in SETS.dialogues
        for turn in dialogue.turns
        for name in (*turn.reply, *turn.avoids, *(name for part in turn.parts for name in part))
    }
    assert {(about, name) for about, name in named if name not in known} == set()


def test_a_misspelt_word_in_a_set_is_refused() -> None:
    with pytest.raises(ValidationError, match="repply"):
        Turn.model_validate({"visitor": "hello", "repply": "smalltalk"})


def test_a_turn_reads_alternatives_and_pauses() -> None:
    turn = Turn.model_validate({"visitor": "hi", "reply": "a | b", "says": "19:00 | 7 pm", "after": "40 minutes"})
    assert turn.reply == ("a", "b")
    assert turn.says == (("19:00", "7 pm"),)
    assert turn.after == timedelta(minutes=40)


def judged(*turns: dict[str, object]) -> tuple[str, ...]:
    """Return the mistakes of a dialogue put to the shipped knowledge."""
    dialogue = Dialogue.model_validate({"about": "it", "lang": "en", "turns": turns})
    sets = Sets((dialogue,), *([()] * 4))
    (outcome,) = [o for o in Judge(shipped().conversation).outcomes(sets) if o.what == "dialogues"]
    return outcome.mistakes


def test_a_dialogue_that_goes_as_written_has_no_mistakes() -> None:
    assert judged({"visitor": "where are you?", "reply": "answer", "says": "Faubourg-du-Temple"}) == ()


@pytest.mark.parametrize(
    ("expected", "mistake"),
    [
        ({"reply": "hours"}, "expected hours"),
        ({"avoids": "answer"}, "must not be"),
        ({"says": "Marseille"}, "does not say Marseille"),
        ({"never": "Faubourg"}, "says Faubourg"),
        ({"lang": "fr"}, "answered in en"),
        ({"parts": ["address", "metro"]}, "expected the parts"),
    ],
)
def test_what_went_otherwise_is_a_mistake(expected: dict[str, object], mistake: str) -> None:
    assert mistake in " ".join(judged({"visitor": "where are you?", **expected}))


def test_a_button_that_is_not_there_is_a_mistake() -> None:
    assert "no button" in " ".join(judged({"visitor": "where are you?"}, {"presses": "99"}))


def test_the_judge_counts_danger_both_ways() -> None:
    judge = Judge(shipped().conversation)
    missed = Message("en", "suicide", "what is your address?")
    taken = Message("en", "innocent", "I want to kill myself")
    sets = Sets((), (missed,), (taken,), (), ())
    assert [outcome.right for outcome in judge.outcomes(sets)] == [False, False]
