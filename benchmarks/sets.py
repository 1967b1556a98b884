"""Folders of `<set>/{train,test,test_typos}.csv` with the columns sentence and label; `oos` = no class answers it."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

OOS = "oos"

Row = tuple[str, str]  # sentence, label


@dataclass(frozen=True, slots=True)
class Set:
    """One set: what is known and what is asked."""

    name: str
    train: tuple[Row, ...]
    test: tuple[Row, ...]
    typos: tuple[Row, ...]

    @property
    def family(self) -> str:
        """Return what is held out together: sets cut from the same source begin alike."""
        base = self.name.partition("@")[0]
        for family in ("sofmattress", "clinc", "fr-covid", "sebis"):
            if base.startswith(family):
                return family
        return base

    @property
    def lang(self) -> str:
        return "fr" if self.name.startswith("fr-") else "en"

    def first(self, count: int) -> "Set":
        """Return the set with only the first phrases of each label known."""
        taken: Counter[str] = Counter()
        kept = []
        for sentence, label in self.train:
            taken[label] += 1
            if taken[label] <= count:
                kept.append((sentence, label))
        return replace(self, name=f"{self.name}@{count}", train=tuple(kept))

    def unknowing(self, part: int, parts: int = 5) -> "Set":
        """Return the set with every fifth label unknown, so that its questions are out of scope."""
        labels = sorted({label for _, label in self.train})
        gone = set(labels[part::parts])
        train = tuple(row for row in self.train if row[1] not in gone)
        test = tuple((s, OOS if label in gone else label) for s, label in self.test)
        typos = tuple((s, OOS if label in gone else label) for s, label in self.typos)
        return Set(f"{self.name}@-{part}", train, test, typos)

    def sampled(self, most: int) -> "Set":
        """Return the set with an even sample of the questions."""
        step = max(1, len(self.test) // most)
        return replace(self, test=self.test[::step], typos=self.typos[::step])


def read(folders: Sequence[Path], only: Sequence[str] = ()) -> Iterator[Set]:
    """Read the sets in folders, by name."""
    paths = sorted((path.parent for folder in folders for path in folder.glob("*/train.csv")), key=lambda p: p.name)
    for path in paths:
        if not only or path.name in only:
            yield Set(path.name, *(_rows(path / f"{part}.csv") for part in ("train", "test", "test_typos")))


def _rows(path: Path) -> tuple[Row, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple((row["sentence"], row["label"]) for row in csv.DictReader(file))
