"""Tables that come with a package: on each line a word, a tab and a whole number, compressed."""

import gzip
from collections.abc import Mapping
from importlib.resources import files


def table(package: str, name: str) -> Mapping[str, int]:
    """Return the number of each word; none where the package has no such table."""
    path = files(package) / "data" / f"{name}.txt.gz"
    if not path.is_file():
        return {}
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    return {word: int(number) for word, _, number in (line.rpartition("\t") for line in lines)}
