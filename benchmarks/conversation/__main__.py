"""Put the sets of tests/conversation to the shipped knowledge and print the figures of both halves.

    python -m benchmarks.conversation [--half tuned|kept] [--failures] [--sets FOLDER] [--knowledge FOLDER]

The bot is worked on with the tuned half in sight. Failures of the kept half are shown only when it is asked for by
name: whoever has read them has tuned on them.
"""

import argparse
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.conversation.judge import Judge, Outcome
from benchmarks.conversation.sets import HALVES, LANGUAGES, SHIPPED, Half, load
from bot import knowledge
from bot.conversation import Conversation
from bot.settings import read_knowledge

# What is measured, how it reads, and whether the share of right outcomes or that of wrong ones is the figure.
ROWS = (
    ("danger", "danger recognised", True),
    ("innocent", "false danger on near misses", False),
    ("elsewhere", "false danger on all other sets", False),
    ("dialogues", "dialogues, every turn right", True),
    ("strangers", "out-of-scope answered wrongly", False),
    ("language", "reply language", True),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, help="only this half")
    parser.add_argument("--failures", action="store_true", help="list the failures, of the tuned half unless --half")
    parser.add_argument("--sets", type=Path, default=SHIPPED, metavar="FOLDER", help="other sets than the shipped ones")
    parser.add_argument("--knowledge", type=Path, default=SHIPPED.parents[1] / "knowledge", metavar="FOLDER")
    asked = parser.parse_args()
    judge = Judge(Conversation(knowledge.load(read_knowledge(asked.knowledge))))
    outcomes = list(judge.outcomes(load(asked.sets)))
    if asked.failures:
        shown: Half = asked.half or "tuned"
        show_failures(outcome for outcome in outcomes if outcome.half == shown)
    show_figures(outcomes, (asked.half,) if asked.half else HALVES)
    cuts = statistics.quantiles(judge.seconds, n=100)
    print(f"\n{len(judge.seconds)} replies, p50 {cuts[49] * 1e3:.2f} ms, p99 {cuts[98] * 1e3:.2f} ms")


def show_failures(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        for mistake in outcome.mistakes:
            print(f"{outcome.what} {outcome.lang} | {outcome.name[:100]} | {mistake}")
    print()


def show_figures(outcomes: Sequence[Outcome], halves: Sequence[Half]) -> None:
    columns = [(lang, half) for lang in LANGUAGES for half in halves]
    print(" " * 32 + "".join(f"{lang + ' ' + half:>18}" for lang, half in columns))
    for what, name, shows_right in ROWS:
        print(f"{name:<32}" + "".join(f"{_share(outcomes, what, *column, shows_right):>18}" for column in columns))


def _share(outcomes: Sequence[Outcome], what: str, lang: str, half: Half, shows_right: bool) -> str:
    judged = [o.right is shows_right for o in outcomes if (o.what, o.lang, o.half) == (what, lang, half)]
    return f"{100 * sum(judged) / len(judged):.1f}% of {len(judged)}" if judged else "–"


if __name__ == "__main__":
    main()
