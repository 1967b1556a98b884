"""Which language a short message is written in."""

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bot.language.frequency import frequencies
from bot.language.normalise import fold, written_out
from bot.language.sound import sound

_RARE = 2e-8  # what a word outside the table is taken to be worth
_GREATEST = 6.0  # no single word decides alone (natural log)
_EVERYDAY = 2e-5  # frequency of a word everybody knows
_HOUSEHOLD = 2e-4  # frequency of a word that is ours whatever other languages make of it
_FOREIGN = 4.0  # times as frequent in another language as in ours
_ALIEN = 20.0  # so much more frequent that the word alone is enough
_HEARD = 0.7  # share of a message's words that must sound like everyday words, where it is written by ear
_FEWEST_HEARD = 3
_LEAST = 0.7  # log-odds; less says nothing
_LONGEST = 600  # characters that are looked at: enough to tell
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ELIDED = re.compile(r"^(l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|quelqu|aujourd)['’]")
_ENGLISH_APOSTROPHE = re.compile(r"['’](s|t|re|ve|ll|m|d)$")
_ACCENTS = re.compile(r"[àâçéèêëîïôûùœ]")
_STRANGE = re.compile(r"[ñßäöåøãõıąćęłńśźżčďěňřšťžůőűğşșţțăíáóúìòđ]")  # letters that neither English nor French writes
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Identified:
    """The language of a message; lang is None where nothing speaks for one of ours, other where another is likely."""

    lang: str | None
    certainty: float
    other: bool = False
    scores: Mapping[str, float] = field(default_factory=dict)


# What one word says: log-odds by language, the least being zero; how much it is of another language, 0 to 2; how much it is
# one of ours.
_Evidence = tuple[tuple[float, ...], int, int]


def identify(text: str, priors: Mapping[str, float] | None = None, langs: tuple[str, ...] = ("en", "fr")) -> Identified:
    """Identify the language of a message; priors are log-odds per language that a chat or client speaks for."""
    text = text[:_LONGEST]
    if not text.isascii() and _foreign_script(text):
        return Identified(None, 1.0, other=True)
    words = _WORD.findall(text.lower())
    sums = [0.0] * len(langs)
    foreign = 2 * ("¿" in text or "¡" in text)
    ours = 0
    for word in words:
        weights, is_foreign, is_ours = _evidence(word, langs)
        sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
        foreign += is_foreign
        ours += is_ours
    scores = dict(zip(langs, sums, strict=True))
    if foreign > max(ours, 1) and not _is_by_ear(words, priors or {}):
        return Identified(None, 1.0, other=True, scores=scores)
    evidence = max(sums) - min(sums)
    for lang, prior in (priors or {}).items():
        if lang in scores:
            scores[lang] += prior
    if not words or (evidence < _LEAST and not priors):
        return Identified(None, 0.0, scores=scores)
    best = max(scores, key=scores.__getitem__)
    return Identified(best, 1 / sum(math.exp(score - scores[best]) for score in scores.values()), scores=scores)


def _is_by_ear(words: list[str], priors: Mapping[str, float]) -> bool:
    """Tell whether words sound like those of the language that the chat speaks: "kan esk vou ouvré"."""
    lang = max(priors, key=priors.__getitem__, default="")
    if len(words) < _FEWEST_HEARD or _STRANGE.search(" ".join(words)):
        return False
    heard = sum(sound(fold(word), lang) in _everyday_sounds(lang) for word in words)
    return heard >= _HEARD * len(words)


@cache
def _everyday_sounds(lang: str) -> frozenset[str]:
    return frozenset(sound(word, lang) for word, share in frequencies(lang).items() if share > _EVERYDAY)


@lru_cache(20_000)
def _evidence(word: str, langs: tuple[str, ...]) -> _Evidence:
    scores = dict.fromkeys(langs, 0.0)
    plain = _apostrophe(word, scores)
    if _ACCENTS.search(word) and "fr" in scores:
        scores["fr"] += 2.0
    known = [_frequency(plain, lang) for lang in langs]
    floor = max(_RARE, max(known) * math.exp(-_GREATEST))
    weights = [math.log(max(frequency, floor) / floor) for frequency in known] if any(known) else _letters(plain, langs)
    for lang, weight in zip(langs, weights, strict=True):
        scores[lang] += weight
    elsewhere = frequencies("other").get(plain, 0.0)
    strange = bool(_STRANGE.search(word)) and max(known) < _EVERYDAY / 10
    foreign = 0
    if max(known) < _HOUSEHOLD:
        alien = max(known) < _EVERYDAY and elsewhere > _ALIEN * max(known)
        foreign = 2 if strange or alien else int(elsewhere > _FOREIGN * max(known))
    everyday = not foreign and max(known) > max(_EVERYDAY, elsewhere / _FOREIGN)
    return tuple(scores.values()), foreign, int(everyday) + int(plain != fold(word))


def _apostrophe(word: str, scores: dict[str, float]) -> str:
    """Return the folded word without what an apostrophe ties to it, which tells English from French."""
    if _ELIDED.match(word):
        word = _ELIDED.sub("", word)
        scores["fr"] = scores.get("fr", 0.0) + 3.0
    elif _ENGLISH_APOSTROPHE.search(word):
        word = _ENGLISH_APOSTROPHE.sub("", word)
        scores["en"] = scores.get("en", 0.0) + 3.0
    return fold(word)


def _frequency(word: str, lang: str) -> float:
    """Return how frequent a word is, what it abbreviates counting too."""
    return max(frequencies(lang).get(word, 0.0), *(frequencies(lang).get(long, 0.0) / 10 for long in written_out(word)))


@lru_cache(4096)
def _letters(word: str, langs: tuple[str, ...]) -> tuple[float, ...]:
    """Return how much the letters of an unknown word speak for each language, the least being zero."""
    marked = f"<{word}>"
    grams = [marked[i : i + size] for size in (3, 4) for i in range(len(marked) - size + 1)]
    sums = [sum(math.log(_grams(lang).get(gram, 3e-7)) for gram in grams) / math.sqrt(len(grams)) for lang in langs]
    return tuple(min(3.0, 0.5 * (total - min(sums))) for total in sums)


@cache
def _grams(lang: str) -> Mapping[str, float]:
    """Return how frequent pieces of three and four letters are in a language's words."""
    counts: dict[str, float] = {}
    for word, frequency in frequencies(lang).items():
        marked, weight = f"<{word}>", frequency**0.25
        for size in (3, 4):
            for i in range(len(marked) - size + 1):
                counts[marked[i : i + size]] = counts.get(marked[i : i + size], 0.0) + weight
    total = sum(counts.values())
    return {gram: count / total + 3e-7 for gram, count in counts.items() if count > total * 1e-6}


def _foreign_script(text: str) -> bool:
    """Return whether most letters belong to another script than the Latin one."""
    letters = _LETTERS.findall(text)
    ours = sum(char < "\u0250" or unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return bool(ours * 2 < len(letters))
