"""A turn about opening hours: the hours desk answers, the context keeps the day spoken of."""

from dataclasses import replace

from bot.conversation import attributes, menus, smalltalk
from bot.conversation.hours import HoursAnswer
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.turn import Outcome, Turn
from bot.when import read
from bot.when.reading import When

_LOOKED_AT = 200  # characters of a short message
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


def without_times(house: House, turn: Turn) -> str:
    """Return a message without its words of time: "and tomorrow?" says nothing else."""
    text = turn.text[:_LOOKED_AT]
    for start, end in sorted(when(house, turn).words, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def of_a_bare_day(house: House, turn: Turn) -> HoursAnswer | None:
    """Return the hours of a day that is named alone, "Friday?", where nothing was spoken of but what is near our hours."""
    readings = [each for times in when(house, turn).times for each in times]
    if not readings or any(each.grain != "day" for each in readings):
        return None
    if turn.context.offered or turn.context.kind == "history":
        return None
    if not _is_about_coming(house, turn.context.entry) or attributes.telling(
        house, turn.asking(without_times(house, turn))
    ):
        return None
    if house.words(turn.lang).joins.match(turn.normal):
        return None
    return answer(house, turn.asking(f"{house.say(turn.lang, 'hours-are-you-open')} {turn.text}"))


def _is_about_coming(house: House, spoken: str | None) -> bool:
    """Tell whether nothing was spoken of, or what is near our hours: the address, and the bus that goes there."""
    if spoken is None:
        return True
    around = {spoken, *house.near(spoken)}
    around |= {further for key in around for further in house.near(key)}
    return any(house.entries[key].compute == "hours" for key in around if key in house.entries)


def say(house: House, turn: Turn, found: HoursAnswer) -> Outcome:
    rows = menus.hours_rows(house, turn.lang, found.day or turn.now.date())
    context = replace(
        turn.context, service=found.service, day=found.day, time_words=found.time_words, entry=None, offered=()
    )
    key = next((entry.id for entry in house.entries.values() if entry.compute == "hours"), None)
    sources = house.entries[key].sources if key else ()
    outcome = Outcome(Reply("hours", turn.lang, found.text, rows, key, None, sources), context, ("hours: asked about",))
    return smalltalk.acknowledged(house, turn, outcome)
