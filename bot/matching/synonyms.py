"""Words that mean the same: a small table of everyday ones per language, before it the lines of the knowledge base."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from bot.language import stems, tokens

Tags = Mapping[str, tuple[str, ...]]


@cache
def everyday(lang: str) -> tuple[tuple[str, ...], ...]:
    """Return the packaged lines of a language, each a group of words or pairs of words."""
    path = files("bot.matching") / "data" / f"everyday_{lang}.txt"
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split(", ")) for line in lines if line and not line.startswith("#"))


def tags(lines: Iterable[Sequence[str]], lang: str) -> Tags:
    """Return the tags of each stem, or pair of stems, that stands in a line."""
    found: dict[str, dict[str, None]] = {}
    for line in lines:
        for term in line:
            roots = stems(tokens(term), lang)
            if 1 <= len(roots) <= 2:
                found.setdefault(" ".join(roots), {})[f"#{line[0]}"] = None
    return {term: tuple(names) for term, names in found.items()}
