"""Names that nobody here speaks of: who asks about one, in a short question, may well ask about someone else."""

import re

from bot.conversation.house import House
from bot.conversation.turn import Turn
from bot.language import normalise, stems

_LONGEST = 12  # words; a story names towns and schools without asking about them
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS = frozenset(".!?:;\n…")  # behind these a capital is no sign of a name


def name(house: House, turn: Turn) -> str:
    """Return a capitalised word within the sentence of a short question that no topic of ours holds; "" where none."""
    if len(turn.normal.split()) > _LONGEST:
        return ""
    words = house.words(turn.lang)
    for found in _WORD.finditer(turn.text):
        before = turn.text[: found.start()].rstrip(' «"“(\u00a0')
        if not before or before[-1] in _OPENS or not found[0][0].isupper():
            continue
        head = normalise(before)
        if head.rpartition(" ")[2] in words.kin or words.introduction.search(head[-20:]):
            continue
        if not any(_is_spoken_of(house, turn.lang, part) for part in normalise(found[0]).split()):
            return found[0]
    return ""


def _is_spoken_of(house: House, lang: str, word: str) -> bool:
    words = house.words(lang)
    if len(word) < 2 or any(word in known for known in (words.not_names, words.fillers, house.public_names)):
        return True
    mended = house.mended(word, lang)
    return mended in house.public_names or stems((mended,), lang)[0] in house.own_roots(lang)
