"""Commands: those that begin with a slash, and those in words – "menu", "français svp", "where does this come from"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rapidfuzz import process

from bot.conversation import answers, menus, unknown
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.labels import button, menu_rows
from bot.conversation.model import Button, Context, Note, Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import fold
from bot.markup import escape

_SIMILAR = 55.0  # of 100, for the name of a command
_SCREENS = ("hours", "history", "services")  # that a deep link may name, beside every topic
_LONGEST = 256  # characters behind a command


def slash(house: House, turn: Turn) -> Outcome | None:
    """Carry out a message that begins with a slash."""
    if not turn.text.startswith("/"):
        return None
    name, _, rest = turn.text.lstrip("/ ").partition(" ")
    name = name or "help"  # a slash alone
    name = name.partition("@")[0].lower()[:64]
    return run(house, turn, name, rest[:_LONGEST].strip()).told(f"command: /{name}")


def in_words(house: House, turn: Turn) -> Outcome | None:
    """Carry out a command that is said in words."""
    words = house.words(turn.lang)
    said = " ".join(words.softener.sub(" ", turn.normal).split()) or turn.normal
    for lang, wish in (wish for each in house.langs for wish in house.words(each).language_wishes):
        if lang in house.langs and wish.fullmatch(said):
            return speak(house, turn, lang).told(f"command in words: wishes for {lang}")
    if words.person_wish.fullmatch(said):
        return unknown.person(house, turn, "unknown-person-asked", kind="handoff").told("command in words: a person")
    spoken = house.entries.get(turn.context.entry or "")
    for name, phrases in words.commands.items():
        if said in phrases and not (spoken and name in spoken.details):  # "hours?" of what was spoken of
            return run(house, turn, name).told(f"command in words: {name}")
    return None


def run(house: House, turn: Turn, name: str, rest: str = "") -> Outcome:
    """Carry out a command, or name the nearest where there is none of this name."""
    if name in COMMANDS:
        return COMMANDS[name](house, turn, rest)
    key = house.command(name)
    if key:
        return answers.topic(house, turn, key)
    said = next(
        (each for lang in house.langs for each, words in house.words(lang).commands.items() if fold(name) in words),
        None,
    )
    if said:
        return COMMANDS[said](house, turn, rest)
    names = [*COMMANDS, *house.knowledge.organisation.commands]
    near = process.extractOne(fold(name)[:40], names, score_cutoff=_SIMILAR)
    text = house.say(turn.lang, "command-near", near=f"/{near[0]}") if near else house.say(turn.lang, "command-unknown")
    return menus.shown(turn, text, menu_rows(house, turn.lang))


def speak(house: House, turn: Turn, lang: str) -> Outcome:
    """Go on in a language the visitor chose."""
    context = replace(turn.context, chosen_lang=lang, lang=lang)
    spoken = replace(turn, lang=lang, context=context)
    return menus.shown(spoken, house.say(lang, "language-chosen"), menu_rows(house, lang))


def _start(house: House, turn: Turn, payload: str) -> Outcome:
    """Welcome a visitor, or lead where a deep link points; what it holds else is harmless."""
    name = payload.lower().replace("_", "-")
    if name in _SCREENS:
        return COMMANDS[name](house, turn, "")
    key = house.known(name)
    if key:
        return answers.topic(house, turn, key)
    returning = turn.context.at is not None or turn.context.lang is not None
    text = house.say(turn.lang, "command-welcome-back") if returning else _welcome(house, turn.lang)
    fresh = Context(lang=turn.context.lang, chosen_lang=turn.context.chosen_lang, gentle=turn.context.gentle)
    return Outcome(Reply("command", turn.lang, text, menu_rows(house, turn.lang)), fresh)


def _welcome(house: House, lang: str) -> str:
    return house.said(house.knowledge.organisation.welcome, lang)


def _help(house: House, turn: Turn, _: str) -> Outcome:
    lang, house_rules = turn.lang, house.knowledge.organisation
    lines = [f"/{name} – {house.say(lang, f'command-about-{name}')}" for name in _LISTED if _exists(house, name)]
    lines += [f"/{name} – {house.title(key, lang)}" for name in house_rules.commands if (key := house.command(name))]
    emergency = house.said(house_rules.emergency, lang)
    parts = [house.say(lang, "command-help"), "\n".join(lines), emergency]
    return menus.shown(turn, "\n\n".join(filter(None, parts)), menu_rows(house, lang))


def _exists(house: House, name: str) -> bool:
    there = {"hours": house.desk, "history": house.events, "services": house.knowledge.organisation.fields}
    return bool(there.get(name, True))


def _language(house: House, turn: Turn, wished: str) -> Outcome:
    if fold(wished)[:2] in house.langs:
        return speak(house, turn, fold(wished)[:2])
    row = tuple(Button(house.say(lang, "language-name"), encode("language", lang)) for lang in house.langs)
    return menus.shown(turn, "\n".join(house.say(lang, "language-choose") for lang in house.langs), (row,))


def _sources(house: House, turn: Turn, _: str) -> Outcome:
    """Name the sources of the last answer, or say where answers come from."""
    key = house.known(turn.context.entry or "")
    if key is None:
        return menus.shown(turn, house.say(turn.lang, "command-sources-none"))
    topic = house.entries[key] if key in house.entries else house.events[key]
    known = [house.knowledge.sources[each] for each in topic.sources if each in house.knowledge.sources]
    lines = [f"- {escape(each.text(turn.lang))}" for each in known]
    title, reviewed = escape(house.title(key, turn.lang)), _dated(topic.reviewed, turn.lang)
    head = house.say(turn.lang, "command-sources", title=title, reviewed=reviewed)
    return menus.shown(turn, "\n".join([head, *lines]))


def _dated(day: date, lang: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - see hours_speech

    return str(format_date(day, "d MMMM y", locale=lang))


def _privacy(house: House, turn: Turn, _: str) -> Outcome:
    text = house.said(house.knowledge.organisation.privacy, turn.lang)
    return menus.shown(turn, text, ((Button(house.say(turn.lang, "command-forget"), encode("forget")),),))


def forget(house: House, turn: Turn, _: str = "") -> Outcome:
    """Forget the visitor: an empty context, and a note that has the store erase the rest."""
    reply = Reply("command", turn.lang, house.say(turn.lang, "command-forgotten"), notes=(Note("forget"),))
    return Outcome(reply, Context(lang=turn.context.lang))


def _feedback(house: House, turn: Turn, _: str) -> Outcome:
    return menus.shown(turn, house.say(turn.lang, "command-feedback", contact=house.whom_to_ask(turn.lang)))


def _find(house: House, turn: Turn, sought: str) -> Outcome:
    ranked = house.rank(sought, turn.lang).candidates if sought else ()
    keys = [key for each in ranked if (key := house.known(each.label))][:5]
    if not keys:
        return menus.shown(turn, house.say(turn.lang, "command-find"), menu_rows(house, turn.lang))
    rows = tuple((button(house, turn.lang, key),) for key in keys)
    return menus.shown(turn, house.say(turn.lang, "command-found"), rows)


COMMANDS: dict[str, Callable[[House, Turn, str], Outcome]] = {
    "start": _start,
    "help": _help,
    "hours": lambda house, turn, _: menus.week(house, turn),
    "history": menus.history_at,
    "services": lambda house, turn, _: menus.services(house, turn),
    "language": _language,
    "sources": _sources,
    "privacy": _privacy,
    "forget": forget,
    "feedback": _feedback,
    "find": _find,
}
_LISTED = ("hours", "history", "services", "find", "language", "sources", "privacy", "forget")
