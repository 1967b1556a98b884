"""Derive bot/language/data/frequency_*.txt.gz from wordfreq's small lists: word and frequency per thousand million.

    python benchmarks/derive_frequencies.py [en fr …]

Words are folded as the bot folds them; frequencies of words that fall together are added up.
"""

import gzip
import sys
from pathlib import Path

import wordfreq

from bot.language.normalise import fold

WORDS = 22_000


def main(langs: list[str]) -> None:
    for lang in langs or ["en", "fr"]:
        table: dict[str, float] = {}
        for word in wordfreq.top_n_list(lang, WORDS, wordlist="small"):
            folded = fold(word)
            if folded.isalpha():
                table[folded] = table.get(folded, 0.0) + wordfreq.word_frequency(word, lang, wordlist="small")
        lines = [f"{word}\t{round(value * 1e9)}" for word, value in sorted(table.items(), key=lambda row: -row[1])]
        target = Path(__file__).parents[1] / "bot" / "language" / "data" / f"frequency_{lang}.txt.gz"
        target.parent.mkdir(exist_ok=True)
        with target.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as file:
            file.write("\n".join(lines).encode())
        print(target.name, len(lines), "words", target.stat().st_size, "bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
