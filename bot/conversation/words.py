"""What every table of a language's everyday words holds; a further language is a further table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Words:
    """Everyday words of a language, as bot.language.normalise writes them; patterns search normalised text."""

    yes: frozenset[str]
    no: frozenset[str]
    none: frozenset[str]  # none of these
    nots: frozenset[str]  # turn a word of praise round
    positions: Mapping[str, int]  # words that name one of several: 1 is the first, -1 the last
    articles: frozenset[str]  # words of a position that also mean "a": "one", "un"
    fillers: frozenset[str]  # words that carry no question by themselves
    joins: re.Pattern[str]  # opens a follow-up: "and", "what about"
    pronouns: frozenset[str]  # point at what was spoken of: "it", "there"
    light: frozenset[str]  # verbs and adverbs that say little by themselves: "take", "was"
    leans: re.Pattern[str]  # surely points at what was spoken of: "it", "celui"
    narrows: re.Pattern[
        str
    ]  # begins a piece of a sentence that says more of what was spoken of: "for a cook", "in Lyon"
    why: re.Pattern[str]  # begins a question about a reason
    facts: re.Pattern[str]  # begins a question about what happened: "who", "how many"
    addressed: frozenset[str]  # you, your
    theirs: frozenset[str]  # point at someone named in another sentence
    attributes: tuple[tuple[str, re.Pattern[str]], ...]  # (attribute of an entry's details, words that ask for it)
    correction: re.Pattern[str]  # takes the last answer back
    openers: re.Pattern[str]  # small words that begin a question and carry nothing: "ok then"
    softener: re.Pattern[str]  # greetings and thanks around a question
    asides: re.Pattern[str]  # say nothing: "by the way"
    greetings: frozenset[str]
    thanks: re.Pattern[str]
    praise: frozenset[str]  # beside thanks or alone: "great, thanks", "impressive"
    farewell: re.Pattern[str]  # "have a nice day"
    plans: re.Pattern[
        str
    ]  # begins a message that says what will be done with the answer, or that it is clear: "ok, I will call"
    commands: Mapping[str, tuple[str, ...]]  # command -> whole messages that mean it
    language_wishes: tuple[tuple[str, re.Pattern[str]], ...]  # (language, whole message that wishes for it)
    person_wish: re.Pattern[str]  # asks to speak with a human being
    history: re.Pattern[str]  # asks what happened
    grief: re.Pattern[str]  # someone died
    insult: re.Pattern[str]
    titles: re.Pattern[str]  # before a person's name
    kin: frozenset[str]  # my …
    own: frozenset[str]  # my, our
    person_cues: re.Pattern[str]  # asks about a person
    someone: re.Pattern[str]  # asks whether someone close comes to us: "does my ex … there"
    you: str  # which the organisation's own name stands for in a question about someone
    permission: re.Pattern[str]  # … but not what they may or must do
    biography: re.Pattern[str]  # begins a question about who someone was in the world
    introduction: re.Pattern[str]  # before one's own name
    place_prepositions: frozenset[str]  # before the name of a place
    not_names: frozenset[str]  # capitalised words that are no names: days, months, I
    conjunctions: re.Pattern[str]  # between two questions
    question: re.Pattern[str]  # begins a question
    wonders: re.Pattern[str]  # asks in a sentence that is no question: "I would like to know"
    needs: re.Pattern[str]  # says what someone wants without asking: "I am looking for"
    selves: re.Pattern[str]  # someone speaks of themselves or of people: "I", "he", "my"
    tells: re.Pattern[str]  # whole message that tells of someone's age, name or home
    will_not_call: re.Pattern[str]  # will not, or dare not, call or speak
    reasons: tuple[tuple[str, re.Pattern[str]], ...]  # (reason of a thumb down, whole message that gives it)


@cache
def words(lang: str) -> Words:
    """Return the table of a language."""
    table: Words = import_module(f"bot.conversation.words_{lang}").WORDS
    return table


def listed(text: str) -> frozenset[str]:
    """Return the entries of a table written with commas."""
    return frozenset(" ".join(each.split()) for each in text.split(",") if each.strip())


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of whole words from alternatives that may go over several lines."""
    joined = re.sub(r"\s*\n\s*", "", text)
    return re.compile(rf"\b(?:{joined})\b")
