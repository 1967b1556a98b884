"""Which language a short message is written in."""

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bot.language.frequency import frequencies
from bot.language.normalise import fold

_RARE = 2e-8  # what a word outside the table is taken to be worth
_GREATEST = 6.0  # no single word decides alone (natural log)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ELIDED = re.compile(r"^(l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|aujourd)['’]")
_ENGLISH_APOSTROPHE = re.compile(r"['’](s|t|re|ve|ll|m|d)$")
_ACCENTS = re.compile(r"[àâçéèêëîïôûùœ]")

# Everyday words of languages people also write in, none of them English or French: enough to notice, not to answer.
_FOREIGN = frozenset(
    """
    el los las una unos que como cuando donde esta estan abierto abierta hola gracias quiero puedo necesito ayuda para por
    favor usted ustedes mi hijo hija tengo hay cual cuanto manana hoy horario donacion buenos buenas dias tardes soy
    der die das und ist nicht ich sie wir ihr wie wann wo haben kann ein eine einen mit fur auf offen geoffnet heute morgen
    hallo danke bitte mein meine sohn tochter brauche hilfe spenden offnungszeiten guten tag gibt konnen
    il lo gli sono come quando dove aperto aperta ciao grazie voglio posso bisogno aiuto mio mia figlio figlia oggi domani
    buongiorno orari vorrei quanto perche siete che della nel
    o os um uma nao voce voces quero preciso ajuda obrigado obrigada bom dia aberto meu minha filho filha onde quando hoje
    amanha ola posso fazer doacao
    het een niet ik wij jullie hoe wanneer waar hebben kan voor op geopend vandaag dank mijn zoon dochter hulp nodig goede
    jestem jest nie czy jak kiedy gdzie dzien dobry dziekuje prosze pomoc moj moja syn corka potrzebuje otwarte
    ben bir nasil nerede merhaba tesekkurler yardim icin acik bugun yarin benim oglum kizim var mi
    """.split()  # noqa: SIM905 - a table of words reads better so
)


@dataclass(frozen=True, slots=True)
class Identified:
    """The language of a message; lang is None where nothing speaks for one of ours, other where another is likely."""

    lang: str | None
    certainty: float
    other: bool = False
    scores: Mapping[str, float] = field(default_factory=dict)


def identify(text: str, priors: Mapping[str, float] | None = None, langs: tuple[str, ...] = ("en", "fr")) -> Identified:
    """Identify the language of a message; priors are log-odds per language that a chat or client speaks for."""
    if _foreign_script(text):
        return Identified(None, 1.0, other=True)
    words = _WORD.findall(text.lower())
    scores = dict.fromkeys(langs, 0.0)
    foreign = known = 0
    for word in words:
        foreign_word, known_word = _weigh(word, scores, langs)
        foreign += foreign_word
        known += known_word
    if foreign >= 2 and foreign > known:
        return Identified(None, 1.0, other=True, scores=scores)
    evidence = max(scores.values()) - min(scores.values())
    for lang, prior in (priors or {}).items():
        if lang in scores:
            scores[lang] += prior
    best = max(langs, key=lambda lang: scores[lang])
    total = sum(math.exp(score - scores[best]) for score in scores.values())
    if not words or (evidence < 0.7 and not priors):
        return Identified(None, 0.0, scores=scores)
    return Identified(best, 1 / total, scores=scores)


def _weigh(word: str, scores: dict[str, float], langs: tuple[str, ...]) -> tuple[int, int]:
    """Add what a word says to the scores; return whether it is foreign and whether it is ours."""
    plain = fold(word)
    if _ELIDED.match(word):
        scores["fr"] = scores.get("fr", 0.0) + 3.0
        plain = fold(_ELIDED.sub("", word))
    elif _ENGLISH_APOSTROPHE.search(word):
        scores["en"] = scores.get("en", 0.0) + 3.0
        plain = fold(_ENGLISH_APOSTROPHE.sub("", word))
    if _ACCENTS.search(word):
        scores["fr"] = scores.get("fr", 0.0) + 2.0
    found = [frequencies(lang).get(plain, 0.0) for lang in langs]
    if not any(found):
        for lang, score in zip(langs, _letters(plain, langs), strict=True):
            scores[lang] += score
        return int(plain in _FOREIGN), 0
    floor = max(_RARE, max(found) * math.exp(-_GREATEST))
    for lang, frequency in zip(langs, found, strict=True):
        scores[lang] += math.log(max(frequency, floor) / floor)
    return int(plain in _FOREIGN), int(plain not in _FOREIGN and max(found) > 2e-5)


@lru_cache(4096)
def _letters(word: str, langs: tuple[str, ...]) -> tuple[float, ...]:
    """Return how much the letters of an unknown word speak for each language, the least being zero."""
    marked = f"<{word}>"
    grams = [marked[i : i + 3] for i in range(len(marked) - 2)]
    sums = [sum(math.log(_trigrams(lang).get(gram, 1e-6)) for gram in grams) / max(len(grams), 1) for lang in langs]
    return tuple(min(2.0, 0.8 * (total - min(sums))) for total in sums)


@cache
def _trigrams(lang: str) -> Mapping[str, float]:
    counts: dict[str, float] = {}
    for word, frequency in frequencies(lang).items():
        marked, weight = f"<{word}>", math.sqrt(frequency)
        for i in range(len(marked) - 2):
            counts[marked[i : i + 3]] = counts.get(marked[i : i + 3], 0.0) + weight
    total = sum(counts.values())
    return {gram: count / total + 1e-6 for gram, count in counts.items()}


def _foreign_script(text: str) -> bool:
    """Return whether most letters belong to another script than the Latin one."""
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return False
    ours = sum(char < "\u0250" or unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return ours * 2 < len(letters)
