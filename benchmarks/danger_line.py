"""Say how much danger is found, and how much is seen where none is, from each line on.

    python -m benchmarks.danger_line [--knowledge FOLDER] [--folds 3]

Each part of the examples is weighed by what the others teach: a part holds lines that stand together, since neighbours
are by the same hand. Beside them stand the halves of the sets and of the questions that may be looked at. The line to
take is the lowest from which on at most one in thirty innocent examples is taken for danger: they are harder than what
visitors write, and a number too many is a smaller harm than one too few.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.conversation.sets import LANGUAGES, SHIPPED, load
from bot import knowledge
from bot.checker.calibrate import TAUGHT
from bot.checker.regression import half_of
from bot.conversation.danger import Danger
from bot.conversation.likeness import Likeness
from bot.conversation.meaning import Meaning
from bot.knowledge import Knowledge
from bot.knowledge.model import Examples
from bot.settings import read_knowledge

LINES = np.arange(7.0, 12.01, 0.25)
Case = tuple[str, str, str]  # what it is, language, text


def left_out(known: Knowledge, folds: int) -> Iterator[tuple[Danger, list[Case]]]:
    """Yield what most examples teach with the examples that were kept from it."""
    for fold in range(folds):
        cases: list[Case] = []

        def taught(
            what: str, lang: str, texts: Sequence[str], fold: int = fold, cases: list[Case] = cases
        ) -> tuple[str, ...]:
            part = slice(fold * len(texts) // folds, (fold + 1) * len(texts) // folds)
            cases += [(what, lang, text) for text in texts[part]]
            return (*texts[: part.start], *texts[part.stop :])

        examples = Examples(
            danger={
                label: {lang: taught("danger", lang, texts) for lang, texts in by_lang.items()}
                for label, by_lang in known.examples.danger.items()
            },
            innocent={lang: taught("innocent", lang, texts) for lang, texts in known.examples.innocent.items()},
        )
        part = known.model_copy(update={"examples": examples})
        yield Danger(part, Likeness.learn(part), Meaning.learn(part)), cases


def in_sight(known: Knowledge) -> list[Case]:
    """Return the messages beside the examples that may be looked at."""
    sets = load()
    cases = [("found", each.lang, each.text) for each in sets.danger if each.half == "tuned"]
    cases += [("near", each.lang, each.text) for each in sets.innocent if each.half == "tuned"]
    cases += [("other", each.lang, each.text) for each in (*sets.strangers, *sets.language) if each.half == "tuned"]
    return cases + [
        ("other", each.lang, each.text)
        for each in known.questions
        if half_of(each.text) == TAUGHT and "crisis" not in each.expect
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--knowledge", type=Path, default=SHIPPED.parents[1] / "knowledge", metavar="FOLDER")
    parser.add_argument("--folds", type=int, default=3)
    asked = parser.parse_args()
    known = knowledge.load(read_knowledge(asked.knowledge))
    scores: dict[tuple[str, str], list[float]] = {}
    for danger, cases in left_out(known, asked.folds):
        for what, lang, text in cases:
            scores.setdefault((what, lang), []).append(danger.score(text))
    whole = Danger(known, Likeness.learn(known), Meaning.learn(known))
    for what, lang, text in in_sight(known):
        scores.setdefault((what, lang), []).append(whole.score(text))
    kinds = ("danger", "found", "innocent", "near", "other")
    print("line   " + "".join(f"{f'{kind} {lang}':>13}" for lang in LANGUAGES for kind in kinds))
    for line in LINES:
        shares = [np.mean(np.array(scores[kind, lang]) > line) for lang in LANGUAGES for kind in kinds]
        print(f"{line:4.1f}   " + "".join(f"{share:13.1%}" for share in shares))


if __name__ == "__main__":
    main()
