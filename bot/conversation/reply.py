"""The conversation: a question in its context becomes a reply and the context for the next turn."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.conversation import (
    closing,
    commands,
    content,
    correction,
    crisis,
    elsewhere,
    feedback,
    followup,
    history,
    language,
    matched,
    offers,
    persons,
    presses,
    smalltalk,
    split,
    staying,
    told,
    unknown,
)
from bot.conversation.context import fade
from bot.conversation.house import House
from bot.conversation.learnt import Side
from bot.conversation.model import Context, Kind, Question, Reply
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Knowledge
from bot.language import normalise
from bot.meaning import Encode

Decision = Callable[[House, Turn], Outcome | None]
_KEPT_QUESTION = 300  # characters of a question that a correction may come back to
_OFTEN = 3  # times in a row that the same words are too many
_TELLING: frozenset[Kind] = frozenset({"answer", "history"})


class Conversation:
    """Answers questions from what is known; built once, pure: same question, same context, same moment, same reply."""

    def __init__(self, knowledge: Knowledge, each: Side = map, encode: Encode | None = None) -> None:
        """Build it; `each` learns the languages one after the other or side by side, `encode` may remember vectors."""
        self.house = House(knowledge, each, encode)

    def reply(self, question: Question, context: Context, now: datetime) -> tuple[Reply, Context]:
        """Decide on a reply; `now` must carry a time zone."""
        if now.tzinfo is None:
            raise ValueError("now must carry a time zone")
        turn = self._turn(question, fade(context, now), now)
        return _settled(self.house, turn, decide(self.house, turn), now)

    def account(self, question: Question, context: Context, now: datetime) -> tuple[str, ...]:
        """Say in lines how a question is seen: danger, plain words, words mended, candidates, why it answers or refuses."""
        turn = self._turn(question, fade(context, now), now)
        danger = f"danger: {self.house.danger.account(turn.text)}"
        return (danger, f"plain words: {turn.normal}", *matched.account(self.house, turn))

    def _turn(self, question: Question, context: Context, now: datetime) -> Turn:
        house = self.house
        context = language.noticed(house, question, context)
        found = language.read(house, question, context)
        lang = language.of_reply(house, found, question, context)
        text = question.text.strip()
        certain = language.is_certain(found)
        return Turn(question, text, lang, context, house.local(now), normalise(text), certain, found.other)


# Their order; each says something or passes.
DECISIONS: tuple[tuple[str, Decision], ...] = (
    ("a pressed button", presses.decide),
    ("danger", crisis.decide),
    ("no words to read", content.decide),
    ("a command", commands.slash),
    ("a reason for a thumb down", feedback.in_words),
    ("a correction", correction.decide),  # "that's not what I asked"
    ("an answer to the offer", offers.answered),  # "yes", "the second", "none of these"
    ("a command in words", commands.in_words),  # "menu", "in English please"
    ("another language", language.decide),
    ("a closing word", closing.decide),  # "thank you, that helps"
    ("something told after a crisis", told.gently),
    ("several questions", split.decide),  # or one in a long story
    ("a refusal", persons.decide),  # a private person is named
    ("something told about a question", told.decide),  # "he is 14"
    ("someone else's subject", elsewhere.decide),
    ("the hours of what was spoken of", followup.of_hours),
    ("when what was spoken of happened", followup.of_event),
    ("hours", matched.hours),
    ("history", history.decide),  # by year, public name, era or theme
    ("a follow-up", followup.decide),  # leans on what was spoken of
    ("a word of several topics", offers.by_word),
    ("matching", matched.decide),
    ("another place's hours", elsewhere.of_another_place),
    ("small talk", smalltalk.decide),
    ("the topic spoken of", staying.decide),
    ("an offer", offers.decide),  # "did you mean"
    ("not known", unknown.decide),
)


def decide(house: House, turn: Turn) -> Outcome:
    """Take the first decision that has something to say."""
    for name, decision in DECISIONS:
        outcome = decision(house, turn)
        if outcome is not None:
            return outcome.told(f"decided by: {name}")
    raise AssertionError("the last decision always says something")


def _settled(house: House, turn: Turn, outcome: Outcome, now: datetime) -> tuple[Reply, Context]:
    """Keep what the next turn needs; after a crisis stay gentle; never say the same three times in a row."""
    context = outcome.context
    reply, said, repeats = _varied(house, turn, outcome.reply)
    crisis_now = reply.kind == "crisis"
    if turn.gentle and not crisis_now and not reply.edit:
        reply = replace(reply, buttons=(*reply.buttons, crisis.numbers_button(house, turn)))
    language_told = f"language: {turn.lang}{'' if turn.certain else ', not from the words alone'}"
    reply = replace(reply, trace=(language_told, *outcome.why, f"reply: {reply.kind}"))
    asked = turn.question.data is None and reply.kind not in {"command", "smalltalk", "suggest"}
    context = replace(
        context,
        lang=reply.lang,
        kind=_kind_spoken_of(reply, turn.context),
        unknowns=context.unknowns if reply.kind in {"unknown", "suggest"} else 0,
        offers=context.offers if reply.kind == "suggest" else 0,
        gentle=context.gentle if crisis_now else max(0, context.gentle - 1),
        last_question=turn.text[:_KEPT_QUESTION] if asked and turn.text else context.last_question,
        asked_why=next((str(note.entry) for note in reply.notes if note.what == "disliked"), ""),
        at=now,
        said=said,
        repeats=repeats,
    )
    return reply, context


def _kind_spoken_of(reply: Reply, before: Context) -> Kind:
    """Return what a follow-up leans on: the hours among several answers, or before a word of thanks."""
    if reply.kind == "smalltalk" and before.kind in {"hours", "history"}:
        return before.kind
    kinds = [part.kind for part in reply.parts]
    return "hours" if "hours" in kinds and reply.kind != "crisis" else reply.kind


def _varied(house: House, turn: Turn, reply: Reply) -> tuple[Reply, str, int]:
    """Change a reply that says the same words again; return it, its mark and how often it was said."""
    mark = _mark(reply.text)
    times = turn.context.repeats + 1 if turn.context.said == mark else 1
    if times == 1 or reply.kind == "crisis" or reply.edit or (times < _OFTEN and reply.kind not in _TELLING):
        return reply, mark, times
    if times < _OFTEN:
        if turn.text == turn.context.last_question:
            return reply, mark, times
        return replace(reply, text=f"{house.say(turn.lang, 'all-i-know')}\n\n{reply.text}"), mark, times
    again = house.say(turn.lang, f"again-{times % 2}", contact=house.whom_to_ask(turn.lang))
    return replace(reply, text=f"{again}\n\n{reply.text}"), mark, times


def _mark(text: str) -> str:
    """Return a short mark of a text, the same in every process."""
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
