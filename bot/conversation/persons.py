"""Questions about a private person, whom the bot never confirms to know."""

import re
from collections.abc import Collection

from bot.conversation.words import words_of
from bot.language import fold, frequencies, tokens

_NAME = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+)(?:\s+(?:de|von|van|ben|el|al|le|la)?\s*[A-ZÀ-Ý][\w’'-]+)*")
_COMMON = 2e-5  # a word more frequent than this is no family name


def asks_about_person(text: str, lang: str, public: Collection[str]) -> bool:
    """Tell whether a message asks about somebody by name, other than a person of public history."""
    words = words_of(lang)
    plain = tokens(text)
    joined = f" {' '.join(plain)} "
    titled = any(plain[i] in words.titles and _is_name(plain[i + 1], lang, public) for i in range(len(plain) - 1))
    if titled:
        return True
    if not any(f" {verb} " in joined for verb in words.person_verbs):
        return False
    if not (words.kin & set(plain) or _full_name(text, lang, public)):
        return False
    return any(_is_name(word, lang, public) for word in _capitalised(text))


def _capitalised(text: str) -> list[str]:
    """Return the folded words written with a capital that do not begin a sentence."""
    found = []
    for match in re.finditer(r"[^\W\d_][\w’'-]*", text):
        before = text[: match.start()].rstrip()
        if match[0][0].isupper() and before and before[-1] not in ".!?\n":
            found.append(fold(match[0]).replace("’", "'").split("'")[-1])
    return found


def _full_name(text: str, lang: str, public: Collection[str]) -> bool:
    for match in _NAME.finditer(text):
        parts = [fold(part) for part in match[0].split()]
        if len(parts) >= 2 and sum(_is_name(part, lang, public) for part in parts) >= 2:
            return True
    return False


def _is_name(word: str, lang: str, public: Collection[str]) -> bool:
    return len(word) > 1 and word.isalpha() and word not in public and frequencies(lang).get(word, 0.0) < _COMMON
