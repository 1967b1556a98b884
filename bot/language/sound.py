"""How a word sounds, roughly: words that are written by ear share it with the word that was meant ("otiste", "autiste").

Rules of each language's spelling in their order, of the kind of Phonex (Brouard 1999) and Metaphone (Philips 1990).
"""

import re
from collections.abc import Callable
from functools import cache

_RULES = {
    "fr": (
        ("^psy?ch", "psyk"),
        ("^ps", "s"),
        ("ch(?=[lr])", "k"),
        ("sch|sh|ch", "S"),
        ("gn", "N"),
        ("ph", "f"),
        ("h", ""),
        ("e?au", "o"),
        ("oi|oua|oy", "wa"),
        ("ou", "U"),
        ("oeu|eu|oe", "E"),
        ("(?:ai|ei|i|y|u)[nm](?![aeiouynm])", "1"),
        ("[ae][nm](?![aeiouynm])", "2"),
        ("o[nm](?![aeiouynm])", "3"),
        ("ti(?=3)", "si"),
        ("(?:er|ez|et|es|ee|ees|e|ent)$", "e"),
        ("ai|ei|ay|ey", "e"),
        ("s?c(?=[eiy1])|ss", "z"),  # here the sharp s
        ("(?<=[aeiouyUE])s(?=[aeiouyUE])", "Z"),
        ("s", "z"),
        ("qu|q|c", "k"),
        ("ge(?=[ao])|g(?=[eiy1])", "j"),
        ("gu(?=[eiy1])", "g"),
        ("y", "i"),
        (r"(.)\1+", r"\1"),
        ("[tdxpzse]+$", ""),
    ),
    "en": (
        ("^(?:kn|gn|pn)", "n"),
        ("^wr", "r"),
        ("^psy?ch", "psyk"),
        ("^ps", "s"),
        ("sch|ch(?=[lr])", "sk"),
        ("wh", "w"),
        ("ph", "f"),
        ("igh", "i"),
        ("ough|augh", "o"),
        ("gh", ""),
        ("[st]ion", "Sn"),
        ("sh|ci(?=[ao])", "S"),
        ("tch|ch", "C"),
        ("th", "T"),
        ("ck|qu|q|c(?![eiy])", "k"),
        ("s?c(?=[eiy])", "s"),
        ("dge?|g(?=[eiy])", "j"),
        ("z", "s"),
        ("ee|ea|ie|ei|ey|y", "i"),
        ("oo|ou|ew|ue|ui", "u"),
        ("ai|ay", "a"),
        ("oa|ow|aw|au", "o"),
        ("[aeiou]r", "r"),
        (r"(.)\1+", r"\1"),
        ("e$", ""),
    ),
}


def sound(word: str, lang: str) -> str:
    """Return how a folded word sounds in a language; in one without rules, the word itself."""
    for replace in _replacements(lang):
        word = replace(word)
    return word


@cache
def _replacements(lang: str) -> tuple[Callable[[str], str], ...]:
    return tuple(_replacement(pattern, written) for pattern, written in _RULES.get(lang, ()))


def _replacement(pattern: str, written: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)
    return lambda word: compiled.sub(written, word)
