"""Pressed buttons: each leads where it says; a forged or outdated one gets a kind reply and the menu."""

from collections.abc import Callable
from dataclasses import replace

from bot.conversation import answers, commands, crisis, feedback, menus, offers
from bot.conversation.buttons import Press, decode
from bot.conversation.house import House
from bot.conversation.labels import menu_rows
from bot.conversation.turn import Outcome, Turn

_IN_PLACE = frozenset({"hours", "closures", "history", "eras", "era", "services", "field", "service"})


def decide(house: House, turn: Turn) -> Outcome | None:
    if turn.question.data is None:
        return None
    press = decode(turn.question.data)
    if press is None:
        return _stale(house, turn, "no button of ours")
    outcome = _SCREENS[press.verb](house, turn, press) if press.verb in _SCREENS else _about(house, turn, press)
    if press.verb in _IN_PLACE:
        outcome = replace(outcome, reply=replace(outcome.reply, edit=True))
    return outcome.told(f"button: {press.verb} {' '.join(press.arguments)}".rstrip())


def _stale(house: House, turn: Turn, why: str) -> Outcome:
    outcome = menus.shown(turn, house.say(turn.lang, "button-stale"), menu_rows(house, turn.lang))
    return outcome.told(f"button: {why}")


def _about(house: House, turn: Turn, press: Press) -> Outcome:
    """Carry out a button about an entry or event; former names still lead there."""
    key = house.known(press.arguments[-1] if press.arguments else "")
    if key is None:
        return _stale(house, turn, "its topic is no more")
    match press.verb:
        case "chosen":
            return offers.choose(house, turn, key)
        case "service":
            return _in_field(house, turn, key)
        case "like":
            return feedback.like(house, turn, key)
        case "dislike":
            return feedback.dislike(house, turn, key)
        case "reason":
            return feedback.reason(house, turn, press.first, key)
    return answers.topic(house, turn, key)


def _in_field(house: House, turn: Turn, key: str) -> Outcome:
    """Show an entry within the services, with the way back to its field."""
    outcome = answers.topic(house, turn, key)
    rows = ((menus.back_to_field(house, turn.lang, key),),)
    return replace(outcome, reply=replace(outcome.reply, buttons=rows))


def _language(house: House, turn: Turn, press: Press) -> Outcome:
    known = press.first in house.langs
    return commands.speak(house, turn, press.first) if known else _stale(house, turn, "a language we do not speak")


_SCREENS: dict[str, Callable[[House, Turn, Press], Outcome]] = {
    "none": lambda house, turn, _: offers.none(house, turn),
    "menu": lambda house, turn, _: menus.menu(house, turn),
    "hours": lambda house, turn, press: menus.week(house, turn, press.first),
    "closures": lambda house, turn, _: menus.closures(house, turn),
    "history": lambda house, turn, press: menus.at_event(house, turn, house.known(press.first) or ""),
    "eras": lambda house, turn, _: menus.overview(house, turn),
    "era": lambda house, turn, press: menus.at_era(house, turn, press.first),
    "services": lambda house, turn, _: menus.services(house, turn),
    "field": lambda house, turn, press: menus.field(house, turn, press.first),
    "language": _language,
    "numbers": lambda house, turn, press: crisis.show(house, turn, press.first),
    "forget": lambda house, turn, _: commands.forget(house, turn),
}
