"""Did you mean: the known word nearest to one that is not known."""

import difflib
from collections.abc import Iterable

NONE = "none"  # what sentences about findings say where no word is near


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant, NONE where none is near."""
    return next(iter(difflib.get_close_matches(word, list(known), 1)), NONE)
