"""Named private persons: never confirmed, never denied; public names are those of the history."""

import re
from dataclasses import dataclass, replace

from bot.conversation import answers
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.signs import sentences_as_written
from bot.conversation.turn import Outcome, Turn
from bot.conversation.words import Words
from bot.language import fold, frequencies, normalise

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_LONG = 60  # words of a sentence in which a name is looked for
_SENTENCES = 12
_BIOGRAPHY = 6  # words of "who was Simone Veil", which asks nothing of us
_SHORT = 12  # words of a question without its mark
_SHORT_TITLE = 2  # letters: "M", "Me" are words too where they stand small


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence, as written and plain, and whether it asks what we know of a person."""

    written: tuple[str, ...]
    plain: tuple[str, ...]
    asks: bool

    def is_capital(self, i: int) -> bool:
        return self.written[i][0].isupper() and (len(self.written[i]) == 1 or not self.written[i].isupper())


def decide(house: House, turn: Turn) -> Outcome | None:
    """Refuse, with a hand, to speak of a private person who is named."""
    name = named(house, turn)
    if name is None:
        return None
    keys = [key for each in house.knowledge.organisation.named_persons if (key := house.known(each))]
    why = f"refusal: speaks of a person, {name!r}"
    if not keys:
        text = house.say(turn.lang, "refusal-person", contact=house.whom_to_ask(turn.lang))
        return Outcome(Reply("refuse", turn.lang, text), turn.context, (why,))
    ranked = {each.label: -number for number, each in enumerate(house.rank(turn.normal, turn.lang).candidates)}
    best = max(keys, key=lambda key: (ranked.get(key, -99), -keys.index(key)))
    outcome = answers.topic(house, turn, best)
    return replace(outcome, why=(why,))


def named(house: House, turn: Turn) -> str | None:
    """Return the private person that a message asks about: by a name, or as "does my ex go there"."""
    words = house.words(turn.lang)
    for text in sentences_as_written(turn.text)[:_SENTENCES]:
        plain = house.addressed(normalise(text), turn.lang)
        someone = words.someone.match(plain) if "?" in text or len(turn.normal.split()) <= _SHORT else None
        if someone and not words.permission.search(plain):
            return someone[0]
    if not words.person_cues.search(turn.normal):
        return None
    for text in sentences_as_written(turn.text)[:_SENTENCES]:
        sentence = _sentence(words, text)
        for i in range(len(sentence.written)):
            if _is_name(house, turn.lang, sentence, i):
                return sentence.written[i]
    return None


def _sentence(words: Words, text: str) -> _Sentence:
    written = tuple(_POSSESSIVE.sub("", word) for word in _WORD.findall(text)[:_LONG])
    plain = tuple((fold(word).replace("'", " ").split() or [""])[-1] for word in written)
    normal = normalise(text)
    asks = bool(words.person_cues.search(normal)) and not (words.biography.match(normal) and len(plain) <= _BIOGRAPHY)
    return _Sentence(written, plain, asks)


def _is_name(house: House, lang: str, sentence: _Sentence, i: int) -> bool:
    words = house.words(lang)
    word = sentence.plain[i]
    if len(word) < 2 or word in words.not_names | words.fillers | words.kin or word in house.public_names:
        return False
    if _introduces_oneself(words, sentence, i):
        return False
    return (
        _behind_title(house, lang, sentence, i)
        or _behind_kin(house, lang, sentence, i)
        or (sentence.asks and _is_full(house, lang, sentence, i))
    )


def _introduces_oneself(words: Words, sentence: _Sentence, i: int) -> bool:
    """Tell whether a visitor says their own name: "my name is Anna Schmidt"."""
    return bool(words.introduction.search(" ".join(sentence.plain[max(0, i - 4) : i])))


def _behind_title(house: House, lang: str, sentence: _Sentence, i: int) -> bool:
    if i == 0 or not house.words(lang).titles.fullmatch(sentence.plain[i - 1]):
        return False
    if len(sentence.plain[i - 1]) <= _SHORT_TITLE:
        return sentence.is_capital(i - 1) and sentence.is_capital(i)
    return sentence.is_capital(i) or _is_strange(house, sentence.plain[i])


def _behind_kin(house: House, lang: str, sentence: _Sentence, i: int) -> bool:
    """Tell whether a name follows "my uncle", "notre fils"."""
    words, plain = house.words(lang), sentence.plain
    for back in (1, 2, 3):
        before = i - back - 1
        if before < 0 or " ".join(plain[i - back : i]).replace("-", " ") not in words.kin:
            continue
        if sentence.is_capital(i):
            return plain[before] in words.own | words.articles | {"the", "an", "l"}
        return plain[before] in words.own and _is_strange(house, plain[i])
    return False


def _is_full(house: House, lang: str, sentence: _Sentence, i: int) -> bool:
    """Tell whether two capitalised words in a row, both private, are a first name and a surname."""
    if i + 1 >= len(sentence.written) or not (sentence.is_capital(i) and sentence.is_capital(i + 1)):
        return False
    words, pair = house.words(lang), sentence.plain[i : i + 2]
    if (
        pair[1] in house.public_names
        or " ".join(pair) in house.other_names
        or (i > 0 and sentence.plain[i - 1] in words.place_prepositions)
    ):
        return False
    return not any(word in words.not_names or word in house.vocabulary(lang) for word in pair)


def _is_strange(house: House, word: str) -> bool:
    """Tell whether no dictionary knows a word that is written small: it may be a name all the same."""
    parts = word.split("-")
    known = any(part in frequencies(lang) or part in house.vocabulary(lang) for lang in house.langs for part in parts)
    return not known
