"""Short messages that nothing explains by themselves stay with the topic spoken of, or say that it is not known of that one."""

from dataclasses import replace

from bot.conversation import answers, attributes, crisis, followup, leaning, matched, smalltalk, told
from bot.conversation.house import House
from bot.conversation.turn import Outcome, Turn

_SHORT = 11  # words
_HEAVY = 5  # words: "is it my fault?" wants to be heard, a longer question wants to know
_FEW = 2  # telling words of a message that says too little to stand alone
_NEAR = 0.05  # confidence from which a topic near is meant, where it is the likeliest of all
_RIVAL = 0.4  # of the likeliest, to be meant before it
_OWN = 0.15  # and from which another topic is worth an offer
_OFTEN = 2  # times in a row that the same answer is enough
_FOREIGN = -0.5  # belonging, below which the words are those of someone else's subject


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer beside the topic spoken of, where that is what a message most likely goes on about."""
    spoken = _spoken(house, turn)
    if spoken is None or _stands_alone(house, turn, spoken):
        return None
    found = matched.ranking(house, turn)
    leans = _leans(house, turn)
    if not leans and (matched.is_elsewhere(found) or found.belonging < _FOREIGN):
        return None
    ranked = matched.known(house, found)
    best = next(iter(ranked), None)
    least = max(_NEAR, _RIVAL * matched.sureness(found))
    likely = (house.known(each.label) for each in ranked if each.confidence >= least)
    key = next((key for key in likely if key in {spoken, *house.near(spoken)}), None)
    if key:
        return answers.topic(house, turn, key).told(f"staying: likely, and near {spoken}")
    if turn.gentle and turn.context.crisis and attributes.asked(house, turn) == "phone":
        return crisis.show(house, turn, turn.context.crisis).told("staying: asks for the numbers again")
    if best and best.confidence >= _OWN and not leaning.narrows(house, turn):
        return None
    if turn.gentle:  # of a helpline "I have no information" would be said too soon
        return told.met_gently(house, turn) if leans and len(turn.normal.split()) <= _HEAVY else None
    if not (leans or len(attributes.telling(house, turn)) <= _FEW or not smalltalk.asks(house, turn)):
        return None
    return _of_it(house, turn, spoken)


def _of_it(house: House, turn: Turn, spoken: str) -> Outcome:
    """Tell the topic spoken of again where that may answer, else that this is not known of it."""
    if turn.context.repeats < _OFTEN and (
        spoken in house.events
        or leaning.narrows(house, turn)
        or not attributes.telling(house, turn)
        or _points_into_it(house, turn)
    ):
        return answers.topic(house, turn, spoken).told("staying: goes on about it")
    outcome = followup.not_known(house, turn, spoken, turn.context.attribute)
    return replace(outcome, why=(f"staying: not known of {spoken}",))


def _stands_alone(house: House, turn: Turn, spoken: str) -> bool:
    """Tell whether a message is not to be read beside the topic spoken of, be it long, small talk or a second try."""
    return (
        (spoken in house.entries and bool(house.entries[spoken].compute))
        or len(turn.normal.split()) > _SHORT
        or bool(turn.context.unknowns)
        or smalltalk.decide(house, turn) is not None
    )


def _spoken(house: House, turn: Turn) -> str | None:
    """Return the topic spoken of, the only one offered among them: not everyone presses the button."""
    context = turn.context
    if context.kind == "suggest" and len(context.offered) == 1:
        return house.known(context.offered[0])
    return house.known(context.entry or "")


def _points_into_it(house: House, turn: Turn) -> bool:
    """Tell whether a message asks about one of several things that were told: "the third one"."""
    words = house.words(turn.lang)
    return bool(set(turn.normal.split()) & (set(words.positions) - words.articles))


def _leans(house: House, turn: Turn) -> bool:
    points = house.words(turn.lang).leans.search(turn.normal)
    return bool(points) or attributes.points(house, turn) or leaning.narrows(house, turn)
