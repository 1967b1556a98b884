"""A turn about opening hours: the hours desk answers, the context keeps the day spoken of."""

from dataclasses import replace

from bot.conversation import menus, smalltalk
from bot.conversation.hours import HoursAnswer
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.turn import Outcome, Turn
from bot.when import read
from bot.when.reading import When

_LONGEST = 600  # characters of a message that are searched for words of time


def when(house: House, turn: Turn) -> When:
    """Read the words of time of a message."""
    calendar = house.desk.calendar if house.desk else None
    return read(turn.text[:_LONGEST], turn.lang, turn.now, calendar)


def is_of_others(house: House, turn: Turn) -> bool:
    """Tell whether a message asks when another place than ours is open."""
    desk = house.desk
    return desk is not None and desk.is_of_others(turn.text[:_LONGEST], turn.lang, when(house, turn))


def answer(house: House, turn: Turn) -> HoursAnswer | None:
    """Return what the desk answers, None where a message asks nothing about hours."""
    if house.desk is None:
        return None
    return house.desk.answer(turn.text[:_LONGEST], turn.lang, when(house, turn), turn.context, turn.now)


def say(house: House, turn: Turn, found: HoursAnswer) -> Outcome:
    rows = menus.hours_rows(house, turn.lang, found.day or turn.now.date())
    context = replace(
        turn.context, service=found.service, day=found.day, time_words=found.time_words, entry=None, offered=()
    )
    key = next((entry.id for entry in house.entries.values() if entry.compute == "hours"), None)
    sources = house.entries[key].sources if key else ()
    outcome = Outcome(Reply("hours", turn.lang, found.text, rows, key, None, sources), context, ("hours: asked about",))
    return smalltalk.acknowledged(house, turn, outcome)
