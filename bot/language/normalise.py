"""From a visitor's spelling to plain lower-case words that compare well."""

import re
import unicodedata
from functools import lru_cache

_REMEMBERED = 512  # texts: a turn asks for its own many times
_CHARACTERS = 4_096

_CONTRACTIONS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bi'm\b"), "i am"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"\b(i|you|he|she|we|they)'d\b"), r"\1 would"),
    (re.compile(r"\b(what|where|who|how|when|it|that|there|here|he|she)'s\b"), r"\1 is"),
    (re.compile(r"'s\b"), " "),
)
_CONTRACTED = re.compile(r"'(?:[stmd]|re|ve|ll)\b")  # one of them may be there
_QUESTION = re.compile(r"\b(est ce qu(e)?|esk|esque|est-ce qu(e)?|c'?est quoi)\b")
_ELISION = re.compile(r"\b(l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu|quelqu|aujourd)'")
_LONE = re.compile(r"\b([cg])\b(?!')")  # "c loin", "g peur"; not the c of "c'est"
_REPEATED = re.compile(r"(\w)\1{2,}")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "’": "'", "ʼ": "'", "`": "'", "´": "'"})

# What people type on phones; one table for all languages, since none of these is a word of another.
_ABBREVIATIONS = {
    "cannot": "can not",
    "cant": "can not",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wont": "will not",
    "im": "i am",
    "whats": "what is",
    "wheres": "where is",
    "whos": "who is",
    "hows": "how is",
    "thats": "that is",
    "u": "you",
    "ur": "your",
    "r": "are",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "ty": "thanks",
    "tel": "telephone",
    "appt": "appointment",
    "wknd": "weekend",
    "wkend": "weekend",
    "asap": "soon",
    "bjr": "bonjour",
    "slt": "salut",
    "rdv": "rendez vous",
    "svp": "s il vous plait",
    "stp": "s il te plait",
    "pk": "pourquoi",
    "pq": "pourquoi",
    "pkoi": "pourquoi",
    "koi": "quoi",
    "koa": "quoi",
    "ki": "qui",
    "ke": "que",
    "cb": "combien",
    "qd": "quand",
    "tt": "tout",
    "ds": "dans",
    "pr": "pour",
    "ac": "avec",
    "bcp": "beaucoup",
    "mtn": "maintenant",
    "jsp": "je ne sais pas",
    "jveux": "je veux",
    "jvx": "je veux",
    "jveu": "je veux",
    "vx": "veux",
    "jpeux": "je peux",
    "jpx": "je peux",
    "jsui": "je suis",
    "jai": "j ai",
    "pa": "pas",
    "qqn": "quelqu un",
    "tjs": "toujours",
    "jms": "jamais",
    "cest": "c est",
    "keske": "qu est ce que",
    "jvoudrais": "je voudrais",
    "chui": "je suis",
    "jsuis": "je suis",
    "gt": "j etais",
    "cki": "c est qui",
    "asso": "association",
    "psy": "psychologue psy",
    "info": "information",
    "infos": "informations",
    "telephoner": "telephone",
    "mail": "email",
}


def written_out(word: str) -> tuple[str, ...]:
    """Return the words that a folded word abbreviates, or the word itself."""
    return tuple(_ABBREVIATIONS.get(word, word).split())


class _Folded(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).translate(_LETTERS)).lower().translate(_LETTERS)
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
        if len(self) < _CHARACTERS:
            self[code] = folded
        return folded


_FOLDED = _Folded()


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Return the text in lower case without accents, ligatures opened, marks and control characters gone."""
    return text.lower().translate(_LETTERS) if text.isascii() else text.translate(_FOLDED)


@lru_cache(maxsize=_REMEMBERED)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, contractions and abbreviations written out."""
    plain = fold(text)
    plain = _LONE.sub(lambda match: "c est" if match[1] == "c" else "j ai", plain)
    plain = _QUESTION.sub(lambda match: " cestquoi " if "quoi" in match[0] else " estceque ", plain)
    if "'" in plain:
        if _CONTRACTED.search(plain):
            for pattern, written in _CONTRACTIONS:
                plain = pattern.sub(written, plain)
        plain = _ELISION.sub(r"\1 ", plain)
    plain = _REPEATED.sub(r"\1\1", plain)
    words: list[str] = _WORD.findall(plain)
    if _ABBREVIATIONS.keys().isdisjoint(words):
        return tuple(words)
    return tuple(long for word in words for long in written_out(word))


def normalise(text: str) -> str:
    """Return the words of a text joined by single spaces."""
    return " ".join(tokens(text))
