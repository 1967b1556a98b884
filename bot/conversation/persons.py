"""Named private persons: never confirmed, never denied; public names are those of the history."""

import re
from dataclasses import replace

from bot.conversation import answers
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import fold, frequencies

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONG = 60  # words in which a name is looked for
_COMMON = 3e-6  # a word this frequent in a language is no surname, unless it is capitalised behind a title


def decide(house: House, turn: Turn) -> Outcome | None:
    """Refuse, with a hand, to speak of a private person who is named."""
    name = _named(house, turn)
    if name is None:
        return None
    keys = [key for each in house.knowledge.organisation.named_persons if (key := house.known(each))]
    why = "refusal: speaks of a named person"
    if not keys:
        text = house.say(turn.lang, "refusal-person", contact=house.whom_to_ask(turn.lang))
        return Outcome(Reply("refuse", turn.lang, text), turn.context, (why,))
    ranked = {each.label: -number for number, each in enumerate(house.rank(turn.normal, turn.lang).candidates)}
    best = max(keys, key=lambda key: (ranked.get(key, -99), -keys.index(key)))
    outcome = answers.topic(house, turn, best)
    return replace(outcome, why=(why,))


def _named(house: House, turn: Turn) -> str | None:
    """Return the private name that a message asks about."""
    words = house.words(turn.lang)
    written: list[str] = _WORD.findall(turn.text)[:_LONG]
    plain = [fold(word).replace("'", " ").split()[-1] if fold(word).split() else "" for word in written]
    if not words.person_cues.search(turn.normal):
        return None
    public = house.public_names
    for i, word in enumerate(written):
        if not _may_be_name(house, turn, written, plain, i) or plain[i] in public:
            continue
        if (
            _behind_title(house, turn, plain, i)
            or _behind_kin(house, turn, plain, i)
            or _full(house, turn, written, plain, i)
        ):
            return word
    return None


def _may_be_name(house: House, turn: Turn, written: list[str], plain: list[str], i: int) -> bool:
    words = house.words(turn.lang)
    word = plain[i]
    if len(word) < 2 or word in words.not_names or word in words.fillers or word in words.kin:
        return False
    if written[i][0].isupper() and not written[i].isupper():
        return True
    return all(frequencies(lang).get(word, 0.0) < _COMMON for lang in house.langs) and not _is_topical(
        house, turn, word
    )


def _behind_title(house: House, turn: Turn, plain: list[str], i: int) -> bool:
    return i > 0 and bool(house.words(turn.lang).titles.fullmatch(plain[i - 1]))


def _behind_kin(house: House, turn: Turn, plain: list[str], i: int) -> bool:
    """Tell whether a name follows "my uncle", "notre fils"."""
    words = house.words(turn.lang)
    for back in (1, 2, 3):
        if i - back - 1 >= 0 and " ".join(plain[i - back : i]).replace("-", " ") in words.kin:
            return plain[i - back - 1] in words.own or plain[i - back - 1] in {"an", "a", "un", "une", "the", "l"}
    return False


def _full(house: House, turn: Turn, written: list[str], plain: list[str], i: int) -> bool:
    """Tell whether two capitalised words in a row, both private, are a first name and a surname."""
    if i + 1 >= len(written) or not written[i][0].isupper() or not written[i + 1][0].isupper():
        return False
    follows = plain[i + 1]
    if written[i].isupper() or written[i + 1].isupper() or follows in house.public_names:
        return False
    words = house.words(turn.lang)
    return not any(word in words.not_names or _is_topical(house, turn, word) for word in (plain[i], follows))


def _is_topical(house: House, turn: Turn, word: str) -> bool:
    return word in house.vocabulary(turn.lang)
