"""Derive bot/language/data/frequency_*.txt.gz from wordfreq's small lists: word and frequency per thousand million.

    python -m benchmarks.derive_frequencies

Words are folded as the bot folds them; frequencies of words that fall together are added up. `other` holds the everyday
words of languages that the bot does not speak, with the greatest frequency that one of them gives a word.
"""

import gzip
from pathlib import Path

import wordfreq

from bot.language.normalise import fold

WORDS = 22_000
OTHERS = ("de", "es", "it", "pt", "nl", "pl", "tr", "ro", "sv", "ca", "da", "cs", "hu", "fi", "id")
EVERYDAY = 900  # words of each other language
DATA = Path(__file__).parents[1] / "bot" / "language" / "data"


def table(lang: str, words: int) -> dict[str, float]:
    """Return the folded words of a language with their frequencies."""
    found: dict[str, float] = {}
    for word in wordfreq.top_n_list(lang, words, wordlist="small"):
        folded = fold(word)
        if folded.isalpha():
            found[folded] = found.get(folded, 0.0) + wordfreq.word_frequency(word, lang, wordlist="small")
    return found


def everyday_of_others() -> dict[str, float]:
    greatest: dict[str, float] = {}
    for lang in OTHERS:
        for word, frequency in table(lang, EVERYDAY).items():
            if len(word) > 1:
                greatest[word] = max(frequency, greatest.get(word, 0.0))
    return greatest


def write(name: str, words: dict[str, float]) -> None:
    lines = [
        f"{word}\t{round(value * 1e9)}" for word, value in sorted(words.items(), key=lambda row: (-row[1], row[0]))
    ]
    target = DATA / f"frequency_{name}.txt.gz"
    with target.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as file:
        file.write("\n".join(lines).encode())
    print(target.name, len(lines), "words", target.stat().st_size, "bytes")


def main() -> None:
    for lang in ("en", "fr"):
        write(lang, table(lang, WORDS))
    write("other", everyday_of_others())


if __name__ == "__main__":
    main()
