"""The features of many documents, counted all at once: the same as an extractor counts in each of them."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

import numpy as np

from bot.language import stems
from bot.matching.features import PAIR, PIECE, START, STEM, TAG, numbers, piece_numbers
from bot.matching.sparse import Places, ranges
from bot.matching.synonyms import Tags

T = TypeVar("T", bound=Hashable)
Documents = Sequence[Sequence[str]]  # words as they are meant


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of features: which there are, and how often each stands in which document, one document after the other."""

    features: Sequence[int]  # their numbers
    rows: Places  # of the documents
    ids: Places  # of the features
    counts: Places


def blocks(documents: Documents, lang: str | None, tags: Tags) -> Mapping[str, Block]:
    """Count the features of documents of at least one word."""
    vocabulary, words = _distinct(chain.from_iterable(documents))
    lengths = np.array([len(document) for document in documents], dtype=np.int64)
    rows = np.repeat(np.arange(len(documents)), lengths)
    roots, root_of = _distinct(stems(tuple(vocabulary), lang or ""))
    stem = root_of[words]
    pairs, pair = _pairs(roots, stem, np.cumsum(lengths) - lengths)
    letters, piece, of_word = _held([piece_numbers(word) for word in vocabulary], words)
    # A pair with the start before its stem looks like no line of synonyms.
    meant = [numbers(TAG, tags.get(term, ())) for term in (*roots, *pairs)]
    meanings, meaning, of_term = _held(meant, np.concatenate([stem, pair + len(roots)]))
    tagged = _counted(meanings, np.tile(rows, 2)[of_term], meaning)
    return {
        STEM: _counted(numbers(STEM, roots), rows, stem),
        PAIR: _counted(numbers(PAIR, pairs), rows, pair),
        PIECE: _counted(letters, rows[of_word], piece),
        TAG: Block(meanings, tagged.rows, tagged.ids, np.ones_like(tagged.counts)),
    }


def _pairs(roots: Sequence[str], stem: Places, starts: Places) -> tuple[list[str], Places]:
    """Return the distinct pairs of stems and the one that ends with each stem."""
    before = np.roll(stem, 1)
    before[starts] = len(roots)
    ended, pair = np.unique(before * len(roots) + stem, return_inverse=True)
    named = (*roots, START)
    firsts, seconds = np.divmod(ended, max(1, len(roots)))
    return [f"{named[one]} {named[two]}" for one, two in zip(firsts.tolist(), seconds.tolist(), strict=True)], pair


def _distinct(values: Iterable[T]) -> tuple[list[T], Places]:
    """Return the distinct values and the place of each among them."""
    places: dict[T, int] = {}
    each = np.array([places.setdefault(value, len(places)) for value in values], dtype=np.int64)
    return list(places), each


def _held(lists: Sequence[Sequence[int]], chosen: Places) -> tuple[list[int], Places, Places]:
    """Return the distinct features in lists, the places of those in each chosen list, and which of the chosen it is."""
    features, places = _distinct(chain.from_iterable(lists))
    lengths = np.array([len(each) for each in lists], dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    return (
        features,
        places[ranges(starts[chosen], lengths[chosen])],
        np.repeat(np.arange(len(chosen)), lengths[chosen]),
    )


def _counted(features: Sequence[int], rows: Places, ids: Places) -> Block:
    """Count how often each feature stands in each row."""
    both = np.sort(rows * len(features) + ids, kind="stable")  # which sees that rows are in order
    firsts = np.flatnonzero(np.diff(both, prepend=-1))
    return Block(features, *np.divmod(both[firsts], max(1, len(features))), np.diff(firsts, append=len(both)))
