"""Measure the matcher on folders of sets, side by side with what hobby bots and a good baseline do.

    python -m benchmarks.match [--data FOLDER …] [--only SET …] [--shots 3,5,8] [--json FILE] [--picture FILE]

A folder holds `<set>/{train,test,test_typos}.csv` with the columns sentence and label (`oos` = no class answers it).
Every figure of our own confidence comes from weights fitted without the set's family. Engines answer the same
questions in the same run, each in a process of its own, so that memory and start-up are its own.
"""

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.figures import Answer, Figures, bins, calibration_error, measure
from benchmarks.sets import OOS, Set, read

_TIMED = 300  # questions used for the time of one
_ENOUGH = 200  # questions for a calibration error
_DATA = Path(os.environ.get("SHARED_DIR", "../shared")) / "eval" / "match"
_BUILD = Path(__file__).parents[1] / "build"

Rank = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Row:
    """One engine on one set."""

    set: str
    engine: str
    figures: Figures
    typo_accuracy: float
    p50: float  # ms
    p99: float
    start: float  # s, imports and building
    memory: float  # MB, peak
    scores: tuple[float, ...]  # of each question, for the reliability diagram
    right: tuple[bool, ...]


def ours(one: Set, confidence: str | None) -> Rank:
    from bot.matching import Confidence, Matcher
    from bot.matching.stream import with_titles

    weights = Confidence.read(Path(confidence)) if confidence else None
    phrases = with_titles([(label, sentence) for sentence, label in one.train])
    matcher = Matcher.from_phrases(phrases, one.lang, confidence=weights)

    def rank(text: str) -> Answer:
        ranking = matcher.rank(text)
        labels = tuple(candidate.label for candidate in ranking.candidates)
        return Answer(labels, ranking.candidates[0].confidence if labels else 0.0, ranking.decision)

    return rank


def fuzzy(one: Set, scorer: str) -> Rank:
    from rapidfuzz import fuzz, process, utils

    phrases = [utils.default_process(sentence) for sentence, _ in one.train]
    labels = [label for _, label in one.train]

    def rank(text: str) -> Answer:
        found = process.extract(utils.default_process(text), phrases, scorer=getattr(fuzz, scorer), limit=30)
        best = dict.fromkeys(labels[place] for _, _, place in found)
        return Answer(tuple(best)[:3], found[0][1] / 100 if found else 0.0)

    return rank


def vector_machine(one: Set) -> Rank:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion, make_pipeline
    from sklearn.svm import LinearSVC

    plain = {"sublinear_tf": True, "strip_accents": "unicode"}
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", **plain)
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), **plain)
    model = make_pipeline(FeatureUnion([("words", words), ("pieces", pieces)]), LinearSVC())
    model.fit([sentence for sentence, _ in one.train], [label for _, label in one.train])

    def rank(text: str) -> Answer:
        margins = np.atleast_1d(model.decision_function([text])[0])
        margins = np.array([-margins[0], margins[0]]) if len(margins) == 1 else margins
        order = np.argsort(-margins, kind="stable")[:3]
        return Answer(tuple(str(model.classes_[i]) for i in order), float(1 / (1 + np.exp(-margins[order[0]]))))

    return rank


ENGINES: dict[str, Callable[[Set, str | None], Rank]] = {
    "WRatio": lambda one, _: fuzzy(one, "WRatio"),
    "token_set": lambda one, _: fuzzy(one, "token_set_ratio"),
    "svc": lambda one, _: vector_machine(one),
    "ours": ours,
}


def run(one: Set, engine: str, confidence: str | None) -> Row:
    """Measure one engine on one set; meant to be the only work of its process."""
    began = time.perf_counter()
    rank = ENGINES[engine](one, confidence)
    rank(one.test[0][0])
    start = time.perf_counter() - began
    took, answers = [], []
    for sentence, _ in one.test:
        before = time.perf_counter()
        answers.append(rank(sentence))
        took.append(1000 * (time.perf_counter() - before))
    memory = peak_memory()
    truth = [label for _, label in one.test]
    misspelt = [(rank(sentence), label) for sentence, label in one.typos if label != OOS]
    right = [bool(a.labels) and a.labels[0] == label for a, label in zip(answers, truth, strict=True)]
    return Row(
        one.name,
        engine,
        measure(truth, answers),
        float(np.mean([a.labels[:1] == (label,) for a, label in misspelt])),
        float(np.percentile(took[-_TIMED:], 50)),
        float(np.percentile(took[-_TIMED:], 99)),
        start,
        memory,
        tuple(a.score for a in answers),
        tuple(right),
    )


def peak_memory() -> float:
    """Return the peak of this process's own memory in MB; NaN where the system does not tell it."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def held_out_weights(folders: Sequence[Path], families: Sequence[str], scratch: Path) -> dict[str, str]:
    """Fit the confidence once without each family; return {family: file}."""
    from benchmarks import fit_confidence

    asked = [answers for one in fit_confidence.circumstances(read(folders)) for answers in fit_confidence.ask(one)]
    files = {}
    for family in families:
        others = [answers for answers in asked if answers.family != family]
        if others:
            files[family] = str(scratch / f"confidence-without-{family}.json")
            fit_confidence.write(fit_confidence.fit(others), Path(files[family]))
    return files


HEAD = "| set | engine | acc | top3 | auroc | acc@5 | mcc | typo | right/rest | ece | p50 | p99 | start | MB |"
SHIPPED = "| set | right | offered | wrong | known refused | strangers answered |"


def table_row(row: Row) -> str:
    f = row.figures
    shares = (f.accuracy, f.top3, f.auroc, f.at_5, f.mcc, row.typo_accuracy, f.separates_right, f.calibration_error)
    cells = [*map(percent, shares), f"{row.p50:.2f}", f"{row.p99:.2f}", f"{row.start:.2f}", f"{row.memory:.0f}"]
    return f"| {row.set} | {row.engine} | " + " | ".join(cells) + " |"


def shipped_row(row: Row) -> str:
    f = row.figures
    shares = (f.right, f.offered, f.wrong, f.refused, f.strangers_answered)
    return f"| {row.set} | " + " | ".join(map(percent, shares)) + " |"


def summary(rows: Sequence[Row]) -> str:
    """Say the means at the shipped lines over whole sets with strangers, and of the calibration error.

    The error counts on sets of at least 200 questions; the sebis sets are taken together.
    """
    whole = [row for row in rows if "@" not in row.set]
    strangers = [row.figures for row in whole if row.figures.strangers_answered is not None]
    pooled = [row for row in whole if row.set.startswith("sebis")]
    errors = [row.figures.calibration_error for row in whole if len(row.scores) >= _ENOUGH and row not in pooled]
    together = sum((row.scores for row in pooled), ()), sum((row.right for row in pooled), ())
    if len(together[0]) >= _ENOUGH:
        errors.append(calibration_error(np.array(together[0]), np.array(together[1])))
    said = [f"calibration error, mean of {len(errors)}: {percent(float(np.mean(errors)) if errors else None)}"]
    if strangers:
        means = {
            "right": np.mean([f.right or 0.0 for f in strangers]),
            "offered": np.mean([f.offered or 0.0 for f in strangers]),
            "wrong": np.mean([f.wrong or 0.0 for f in strangers]),
            "known refused": np.mean([f.refused or 0.0 for f in strangers]),
            "strangers answered": np.mean([f.strangers_answered or 0.0 for f in strangers]),
            "calibration error": np.mean([f.calibration_error for f in strangers]),
        }
        told = ", ".join(f"{name} {percent(float(value))}" for name, value in means.items())
        said.append(f"mean over {len(strangers)} sets with strangers: {told}")
    return "\n".join(said)


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def rule(head: str) -> str:
    return "|---" + "|--:" * (head.count("|") - 2) + "|"


def reliability_picture(rows: Sequence[Row], path: Path) -> None:
    """Draw for each set how often an answer of a confidence was right."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    across = min(4, len(rows))
    down = -(-len(rows) // across)
    figure, axes = pyplot.subplots(down, across, figsize=(3.2 * across, 3.2 * down), squeeze=False, layout="tight")
    for axis in axes.flat[len(rows) :]:
        axis.axis("off")
    for axis, row in zip(axes.flat, rows, strict=False):
        found = bins(np.array(row.scores), np.array(row.right))
        axis.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        axis.scatter([s for _, s, _ in found], [r for _, _, r in found], s=[3 + size / 4 for size, _, _ in found])
        axis.set(title=f"{row.set}\nece {100 * row.figures.calibration_error:.1f}", xlim=(0, 1), ylim=(0, 1))
        axis.set(xlabel="confidence", ylabel="share right")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", default=[], help="folder of sets; may be repeated")
    parser.add_argument("--only", nargs="+", default=[], help="names of sets")
    parser.add_argument("--engines", default=",".join(ENGINES), help="comma list")
    parser.add_argument("--shots", default="", help="comma list: also with the first k phrases of each label")
    parser.add_argument("--json", type=Path, help="write all figures here")
    parser.add_argument("--picture", type=Path, default=_BUILD / "reliability.png", help="reliability diagram")
    options = parser.parse_args()
    folders = options.data or [_DATA]
    sets = list(read(folders, options.only))
    if not sets:
        sys.exit(f"no <set>/train.csv in {', '.join(map(str, folders))}: give --data a folder of sets")
    _BUILD.mkdir(exist_ok=True)
    weights = held_out_weights(folders, sorted({one.family for one in sets}), _BUILD)
    shots = [int(count) for count in options.shots.split(",") if count]
    rows: list[Row] = []
    print(HEAD, rule(HEAD), sep="\n")
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as alone:
        for one in [variant for one in sets for variant in (one, *(one.first(count) for count in shots))]:
            for engine in options.engines.split(","):
                rows.append(alone.apply(run, (one, engine, weights.get(one.family))))
                print(table_row(rows[-1]), flush=True)
    of_ours = [row for row in rows if row.engine == "ours"]
    print("\nours at the shipped lines\n", SHIPPED, rule(SHIPPED), *map(shipped_row, of_ours), sep="\n")
    if of_ours:
        print(f"\n{summary(of_ours)}")
        reliability_picture(of_ours, options.picture)
        print(f"\nreliability diagram: {options.picture}")
    if options.json:
        options.json.write_text(json.dumps([_record(row) for row in rows], indent=1) + "\n", encoding="utf-8")


def _record(row: Row) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name not in ("scores", "right")}


if __name__ == "__main__":
    main()
