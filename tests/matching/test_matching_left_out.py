"""Leave-one-out without fitting again agrees with fitting again."""

from itertools import islice

import numpy as np
import pytest

from bot.language import normalise
from bot.matching import Matcher, Phrasebook, classifier, left_out
from tests.matching.matching_phrases import PHRASES
from tests.shipped import shipped_knowledge

_WORDS = ("pool", "open", "ticket", "child", "lesson", "towel", "bus", "member", "sunday", "price", "key", "form")


def _random(count: int) -> list[tuple[str, str]]:
    """Return phrases of ten entries, each entry with words of its own and of others."""
    chance = np.random.default_rng(5)
    own = [chance.permutation(len(_WORDS))[:4] for _ in range(10)]
    return [
        (f"e{i % 10}", " ".join(_WORDS[int(k)] for k in [*chance.choice(own[i % 10], 3), chance.integers(12)]))
        for i in range(count)
    ]


def _natural(lang: str) -> list[tuple[str, str]]:
    """Return the phrases of the first entries of the knowledge folder."""
    entries = islice(shipped_knowledge().entries.items(), 14)
    return [(key, phrase) for key, entry in entries for phrase in entry.ask.get(lang, ())]


@pytest.mark.parametrize(
    ("phrases", "lang"),
    [([*_random(100), *PHRASES], "en"), (_natural("en"), "en"), (_natural("fr"), "fr")],
    ids=["random words", "English entries", "French entries"],
)
def test_the_best_label_without_a_phrase_is_that_of_a_true_refit(phrases: list[tuple[str, str]], lang: str) -> None:
    found = Phrasebook.of(phrases, lang).leave_one_out()
    ordered = sorted(phrases, key=lambda pair: pair[0])
    assert len(found) == len(ordered)
    agree = 0
    for place in np.linspace(0, len(ordered) - 1, 100).astype(int):
        rest = Matcher.from_phrases([pair for i, pair in enumerate(ordered) if i != place], lang)
        candidates = rest.rank(ordered[place][1]).candidates
        agree += bool(candidates) and candidates[0].label == found[place].ranking[0]
    assert agree >= 90


def test_scores_without_a_row_are_near_those_of_the_regression_fitted_without_it() -> None:
    chance = np.random.default_rng(1)
    labels = np.repeat(np.arange(5), 8)
    rows = chance.normal(size=(40, 60)) + 1.2 * np.repeat(chance.normal(size=(5, 60)), 8, axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    kernel = (rows @ rows.T).astype(np.float32)
    alpha = classifier.fit_dual(kernel, labels, 5)
    quick = left_out.regression(kernel, kernel @ alpha, alpha, labels, np.arange(40))
    for row in range(40):
        kept = np.arange(40) != row
        alpha = classifier.fit_dual(kernel[np.ix_(kept, kept)], labels[kept], 5, rounds=60)
        true = kernel[row, kept] @ alpha
        assert np.abs(true - quick[row]).max() < 0.35
        assert true.argmax() == quick[row].argmax()


def test_every_phrase_is_left_out_once_under_its_own_label() -> None:
    found = Phrasebook.of(PHRASES, "en").leave_one_out()
    assert sorted((one.label, one.phrase) for one in found) == sorted((label, normalise(p)) for label, p in PHRASES)


def test_a_label_whose_only_phrase_is_left_out_is_not_found() -> None:
    found = Phrasebook.of([*PHRASES, ("sauna", "is there a sauna")], "en").leave_one_out()
    alone = next(one for one in found if one.label == "sauna")
    assert alone.ranking
    assert "sauna" not in alone.ranking


def test_a_phrase_of_another_entrys_words_is_led_far_by_that_entry() -> None:
    found = Phrasebook.of([*PHRASES, ("lost", "how much does a ticket cost")], "en").leave_one_out()
    leads = {one.phrase: one.lead for one in found if one.label == "lost"}
    assert max(leads, key=leads.__getitem__) == "how much does a ticket cost"


def test_phrases_that_are_not_it_are_no_phrases_of_an_entry() -> None:
    found = Phrasebook.of(PHRASES, "en", negatives=[("hours", "opening hours of the bakery")]).leave_one_out()
    assert {one.label for one in found} == {label for label, _ in PHRASES}
