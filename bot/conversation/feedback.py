"""Thumbs under an answer: thanks for the one, three reasons or free words for the other, and never asked twice."""

from dataclasses import replace

from bot.conversation import answers, correction
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.model import Button, Note, Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import normalise

REASONS = ("other", "unclear", "outdated")  # not what was asked; hard to understand; no longer right


def like(house: House, turn: Turn, key: str) -> Outcome:
    return _thanked(house, turn, key, "feedback-thanks", Note("liked", key))


def dislike(house: House, turn: Turn, key: str) -> Outcome:
    """Ask why, with three buttons, in the place of the thumbs."""
    shown = _again(house, turn, key)
    text = f"{shown.reply.text}\n\n_{house.say(turn.lang, 'feedback-why')}_"
    rows = tuple(
        (Button(house.say(turn.lang, f"feedback-reason-{reason}"), encode("reason", reason, key)),)
        for reason in REASONS
    )
    reply = replace(shown.reply, text=text, buttons=rows, notes=(Note("disliked", key),), edit=True)
    return replace(shown, reply=reply)


def reason(house: House, turn: Turn, why: str, key: str) -> Outcome:
    if why not in REASONS:
        return dislike(house, turn, key)
    return _thanked(house, turn, key, "feedback-noted", Note("reason", key, reason=why))


def in_words(house: House, turn: Turn) -> Outcome | None:
    """Note the reason that is written instead of tapped; anything else is a question of its own."""
    key = house.known(turn.context.asked_why)
    why = _reason_said(house, turn) if key else None
    if why is None:
        return None
    thanks = Outcome(Reply("command", turn.lang, house.say(turn.lang, "feedback-noted")), turn.context)
    outcome = (correction.decide(house, turn) if why == "other" else None) or thanks
    notes = (*outcome.reply.notes, Note("reason", key, reason=why))
    return replace(outcome, reply=replace(outcome.reply, notes=notes)).told(f"reason in words: {why}")


def _reason_said(house: House, turn: Turn) -> str | None:
    labels = {normalise(house.say(turn.lang, f"feedback-reason-{each}")): each for each in REASONS}
    said = (each for each, words in house.words(turn.lang).reasons if words.fullmatch(turn.normal))
    return labels.get(turn.normal) or next(said, None)


def _thanked(house: House, turn: Turn, key: str, sentence: str, note: Note) -> Outcome:
    shown = _again(house, turn, key)
    text = f"{shown.reply.text}\n\n_{house.say(turn.lang, sentence)}_"
    return replace(shown, reply=replace(shown.reply, text=text, notes=(note,), edit=True))


def _again(house: House, turn: Turn, key: str) -> Outcome:
    """Show the answer as it stands, its thumbs gone."""
    return answers.topic(house, replace(turn, context=replace(turn.context, rated=key)), key)


def unknown(house: House, turn: Turn) -> Outcome:
    """Thank for a rating of an answer that is no more."""
    return Outcome(Reply("command", turn.lang, house.say(turn.lang, "feedback-thanks")), turn.context)
