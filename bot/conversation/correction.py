"""Corrections: "no", "that's not what I asked", "je parlais du dimanche" – the last answer is taken back."""

from dataclasses import replace

from bot.conversation import answers, attributes, history, matched, offers, unknown
from bot.conversation.house import House
from bot.conversation.turn import Outcome, Turn

_ANSWERED = frozenset({"answer", "hours", "history", "refuse"})
_SHORT = 6  # words behind a bare "no" that still correct: a day, the name of a topic
_LONGEST = 20  # words; a longer message is a question of its own


def decide(house: House, turn: Turn) -> Outcome | None:
    """Take the last answer back; with the corrected words where there are any, else with the next candidates."""
    context, words = turn.context, house.words(turn.lang)
    if len(turn.normal.split()) > _LONGEST:
        return None
    opener = words.correction.search(turn.normal)
    if context.offered and context.kind == "suggest":
        return _of_offer(house, turn) if opener else None
    if context.kind not in _ANSWERED:
        return None
    bare = turn.normal in words.no
    said_no = turn.normal.split()[:1] and turn.normal.split()[0] in words.no and len(turn.normal.split()) > 1
    if not (opener or bare or said_no):
        return None
    rest = _rest(house, turn)
    if rest:
        if not opener and len(rest.split()) > _SHORT:
            return None
        return _corrected(house, turn, rest)
    return _taken_back(house, turn).told("correction: takes the answer back")


def _of_offer(house: House, turn: Turn) -> Outcome | None:
    """Take "that's not what I asked" for none of what was offered, unless it asks something else."""
    rest = _rest(house, turn)
    return _corrected(house, turn, rest) if rest else offers.none(house, turn).told("correction: takes the offer back")


def _rest(house: House, turn: Turn) -> str:
    """Return what a correction leaves to ask, "" where it says nothing else."""
    words = house.words(turn.lang)
    left = words.correction.sub(" ", turn.normal).split()
    while left and (left[0] in words.no or left[0] in {"but", "mais", "and", "et"}):
        left = left[1:]
    return " ".join(left) if [word for word in left if word not in words.fillers] else ""


def _corrected(house: House, turn: Turn, rest: str) -> Outcome | None:
    fresh = turn.asking(rest)
    bare = turn.asking(" ".join(attributes.telling(house, fresh)))  # "I'd like the e-mail" asks for the e-mail
    outcome = (
        matched.hours(house, fresh)
        or history.decide(house, fresh)
        or matched.decide(house, max(fresh, bare, key=lambda each: matched.sureness(matched.ranking(house, each))))
        or _near_another(house, fresh)
    )
    if outcome is None:
        return None
    sorry = house.say(turn.lang, "correction-then")
    reply = replace(outcome.reply, text=f"{sorry}\n\n{outcome.reply.text}")
    return replace(outcome, reply=reply).told(f"correction: asks {rest!r} instead")


def _near_another(house: House, turn: Turn) -> Outcome | None:
    """Answer with the likeliest topic near the one that is taken back."""
    spoken = turn.context.entry
    if spoken is None:
        return None
    ranked = house.ranked(attributes.core(house, turn), turn.lang).candidates
    found = [house.known(each.label) for each in ranked if each.confidence > unknown.NEAR]
    keys = [key for key in found if key in house.near(spoken)]
    return answers.topic(house, turn, str(keys[0])) if keys else None


def _taken_back(house: House, turn: Turn) -> Outcome:
    context = turn.context
    tried = tuple(dict.fromkeys((*context.tried, *((context.entry,) if context.entry else ()))))
    context = replace(context, tried=tried, declined=tuple(dict.fromkeys((*context.declined, *tried))))
    asked = replace(turn.asking(context.last_question), context=context)
    found = [each for each in matched.known(house, matched.ranking(house, asked)) if each.confidence > unknown.NEAR]
    keys = tuple(key for each in found if (key := house.known(each.label)) and key not in context.declined)[
        : offers.MOST
    ]
    if keys:
        return offers.offer(house, asked, keys, "correction-sorry")
    return unknown.person(house, asked, "correction-sorry-none")
