"""How many whole questions about hours are answered rightly, in files of the tests' format; no failure is named.

Run: python -m benchmarks.hours_questions benchmarks/unseen/hours3_en.yaml benchmarks/unseen/hours3_fr.yaml
"""

import sys
from pathlib import Path

import yaml

from tests.conversation.test_conversation_hours_questions import answer, test_a_question_about_hours_is_answered


def main(paths: list[Path]) -> None:
    """Print the share of each file; its name ends in the language."""
    for path in paths:
        lang = path.stem[-2:]
        groups = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - every value is text
        rows = [(group["now"], row) for group in groups for row in group["questions"]]
        right = sum(_is_right(lang, now, row) for now, row in rows)
        answered = sum(answer(row["ask"], lang, now) is not None for now, row in rows)
        print(
            f"{path.name}: {len(rows)} questions, {right / len(rows):.1%} right, {answered / len(rows):.1%} answered by hours"
        )


def _is_right(lang: str, now: str, row: dict[str, object]) -> bool:
    try:
        test_a_question_about_hours_is_answered(lang, now, row)
    except AssertionError:
        return False
    return True


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
