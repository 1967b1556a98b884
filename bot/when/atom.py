"""The piece of a text that all rules of time pass on."""

from typing import Any, NamedTuple


class Atom(NamedTuple):
    """One piece of a text: its kind and value, and where it stands; kind "word" is a word that says no time."""

    kind: str
    value: Any
    start: int
    end: int
    text: str = ""

    @property
    def in_figures(self) -> bool:
        return self.text[:1].isdigit()
