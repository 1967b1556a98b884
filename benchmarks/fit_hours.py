"""Learn whether a message asks about hours, and write the weights the bot ships.

    python -m benchmarks.fit_hours [--folds N]

It learns from bot/conversation/data/hours_examples_*.txt and from what may be read of the questions about hours in
tests/conversation/hours and benchmarks/unseen. With --folds nothing is written: every part is asked of what the others
teach, and the table says how many messages that ask are found, and how many others are taken for them, from each line on.
"""

import argparse
import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zlib import crc32
from zoneinfo import ZoneInfo

import numpy as np
import yaml

from bot.conversation import logistic
from bot.conversation.hours_gate import Gate, Names
from bot.conversation.hours_likeness import LINE
from bot.matching.sparse import Floats, Sparse
from bot.when import read

LANGUAGES = ("en", "fr")
LINES = (-1.5, -1.0, LINE, 0.0, 0.5, 1.0)
_STRENGTH = 300.0  # of the examples against the penalty; 30 to 1000 differ by less than a standard error
_FINEST = 0.01  # of a weight
_ROOT = Path(__file__).parents[1]
_DATA = _ROOT / "bot" / "conversation" / "data"
_TESTS = _ROOT / "tests" / "conversation" / "hours"
_NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
_TEST_SERVICES = ("desk", "counter", "office", "reception", "guichet", "accueil")  # of the schedule of the tests


@dataclass(frozen=True, slots=True)
class Example:
    """A message, whether it asks about hours, and what of it shows that."""

    text: str
    asks: bool
    source: str
    features: dict[str, float]


def examples(lang: str) -> Iterator[Example]:
    yield from _written(lang)
    gate = Gate(_TEST_SERVICES, Names())
    for path in (*sorted(_TESTS.glob(f"*_{lang}.yaml")), _ROOT / "benchmarks" / "unseen" / f"hours2_{lang}.yaml"):
        source = path.stem.removesuffix(f"_{lang}")
        for group in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):  # noqa: S506 - every value is text
            if isinstance(group, str):
                yield Example(group, asks=False, source=source, features=_features(gate, group, lang, _NOW))
                continue
            now = datetime.fromisoformat(group["now"]).replace(tzinfo=_NOW.tzinfo)
            for row in group["questions"]:
                if not crc32(row["ask"].encode()) & 1:  # the other half is kept aside
                    yield Example(row["ask"], asks=True, source=source, features=_features(gate, row["ask"], lang, now))


def _written(lang: str) -> Iterator[Example]:
    lines = (_DATA / f"hours_examples_{lang}.txt").read_text(encoding="utf-8").splitlines()
    named = next(line for line in lines if line.startswith("# services:")).partition(":")[2]
    gate = Gate([name.strip() for name in named.split(",")], Names())
    for line in lines:
        sign, _, text = line.partition("\t")
        if sign in ("+", "-"):
            yield Example(text, sign == "+", "examples", _features(gate, text, lang, _NOW))


def _features(gate: Gate, text: str, lang: str, now: datetime) -> dict[str, float]:
    return gate.features(text, lang, read(text, lang, now, "FR"), now)


def learn(known: Sequence[Example]) -> dict[str, float]:
    """Return the weight of every feature of the examples."""
    table: dict[str, int] = {}
    ids = [table.setdefault(feature, len(table)) for each in known for feature in each.features]
    values = [value for each in known for value in each.features.values()]
    starts = np.cumsum([0, *(len(each.features) for each in known)]).astype(np.int64)
    matrix = Sparse(starts, np.array(ids, dtype=np.int32), np.array(values, dtype=np.float32), len(table))
    asking = np.array([each.asks for each in known], dtype=np.float32)
    return dict(zip(table, map(float, logistic.fit(matrix, asking, _STRENGTH)), strict=True))


def odds(features: dict[str, float], weights: dict[str, float]) -> float:
    return sum(value * weights.get(feature, 0.0) for feature, value in features.items())


def crossed(known: Sequence[Example], folds: int) -> Floats:
    """Return the odds of every example by what all other parts teach; an example is in a part by its hash."""
    part = np.array([crc32(each.text.encode()) // 2 % folds for each in known])
    found = np.zeros(len(known), dtype=np.float32)
    for number in range(folds):
        weights = learn([each for each, its in zip(known, part, strict=True) if its != number])
        for place, each in enumerate(known):
            if part[place] == number:
                found[place] = odds(each.features, weights)
    return found


def report(lang: str, known: Sequence[Example], found: Floats) -> None:
    asks = np.array([each.asks for each in known])
    print(f"{lang}: {asks.sum()} ask about hours, {(~asks).sum()} do not")
    for line in LINES:
        answered = found >= line
        precision = asks[answered].mean()
        print(f"  line {line:4.1f}: found {answered[asks].mean():.1%}, precision {precision:.1%}", end="")
        print(f", others taken for them {answered[~asks].mean():.1%}")
    for source in sorted({each.source for each in known}):
        of_it = np.array([each.source == source for each in known])
        for sign, those in (("+", of_it & asks), ("-", of_it & ~asks)):
            if those.any():
                print(f"  {sign} {source:10} {those.sum():5}: answered with hours {(found[those] >= LINE).mean():.1%}")


def write(lang: str, weights: dict[str, float]) -> Path:
    rounded = ((feature, round(weight / _FINEST)) for feature, weight in sorted(weights.items()))
    text = "".join(f"{feature}\t{weight}\n" for feature, weight in rounded if weight)
    path = _DATA / f"hours_weights_{lang}.txt.gz"
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    for lang in LANGUAGES:
        known = list(examples(lang))
        if folds:
            report(lang, known, crossed(known, folds))
            continue
        path = write(lang, learn(known))
        print(f"{path.relative_to(_ROOT)}: learnt from {len(known)} messages")


if __name__ == "__main__":
    main()
