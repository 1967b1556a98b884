"""How common words are in a language, from packaged tables (see data/NOTICE.md)."""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def frequencies(lang: str) -> Mapping[str, float]:
    """Return the relative frequency of the common words of a language, folded; empty where there is no table."""
    path = files("bot.language") / "data" / f"frequency_{lang}.txt.gz"
    if not path.is_file():
        return {}
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    return {word: int(count) / 1e9 for word, _, count in (line.partition("\t") for line in lines)}
