"""The history by year, by name, by era and by theme."""

import re
from dataclasses import replace

from bot.conversation import answers, matched, menus
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.labels import label
from bot.conversation.model import Button, Reply
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Event
from bot.language import tokens
from bot.matching import Ranking

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_SHORT_YEAR = re.compile(r"\b(?:en|in) (\d\d)\b")  # "and in 45?"
_CENTURY = 1900
_TOLD = 3  # events told in full at once
_LISTED = 6
_NAMING = 4  # words beside which a name may be what a message is about
_FARTHEST = 50  # years before the first event, from which a year is the world's history and not ours


def decide(house: House, turn: Turn) -> Outcome | None:
    if not house.events:
        return None
    found = matched.ranking(house, turn)
    if found.belonging < 0 and turn.context.kind != "history":  # a hotel near a place we know is none of our history
        return None
    return _by_year(house, turn, found) or _by_name(house, turn, found) or _by_era(house, turn, found)


def _by_year(house: House, turn: Turn, found: Ranking) -> Outcome | None:
    years = [int(year) for year in _YEAR.findall(turn.normal)]
    if turn.context.kind == "history":
        years += [_CENTURY + int(year) for year in _SHORT_YEAR.findall(turn.normal)]
    if (
        not years
        or years[0] < menus.timeline(house)[0].from_ - _FARTHEST
        or (_sure_entry(house, found) and not _bare(house, turn))
    ):
        return None
    year = years[0]
    asks = house.words(turn.lang).history.search(turn.normal) or turn.context.kind == "history"
    if year > turn.now.year or not (_bare(house, turn) or asks):
        return None if _best_event(house, found) is None else _sure_event(house, turn, found, year)
    events = [event for event in menus.timeline(house) if event.from_ <= year <= event.last]
    best = _best_event(house, found)
    if best is not None and found.decision == "answer" and best in events and not _bare(house, turn):
        return answers.event(house, turn, best, round(found.candidates[0].confidence, 3)).told(f"history: {year}")
    return _told(house, turn, year, events).told(f"history: the year {year}")


def _sure_event(house: House, turn: Turn, found: Ranking, year: int) -> Outcome | None:
    best = _best_event(house, found)
    if best is None or found.decision == "reject" or not best.from_ <= year <= best.last:
        return None
    return answers.event(house, turn, best, round(found.candidates[0].confidence, 3)).told(f"history: {year}")


def _told(house: House, turn: Turn, year: int, events: list[Event]) -> Outcome:
    """Tell the events of a year; the nearest where there is none."""
    lang = turn.lang
    if not events:
        around = menus.timeline(house)
        before = [event for event in around if event.last < year][-1:]
        after = [event for event in around if event.from_ > year][:1]
        rows = tuple((_button(house, lang, event),) for event in (*before, *after))
        return Outcome(Reply("history", lang, house.say(lang, "history-none", year=str(year)), rows), turn.context)
    exact = [event for event in events if event.from_ == year] or events
    told = (exact + [event for event in events if event not in exact])[:_TOLD]
    text = "\n\n".join(menus.told(house, lang, event) for event in told)
    rest = [event for event in events if event not in told][: _LISTED - _TOLD]
    rows = tuple((_button(house, lang, event),) for event in rest)
    browse = (Button(house.say(lang, "history-around"), encode("history", told[0].id)),)
    sources = tuple(dict.fromkeys(source for event in told for source in event.sources))
    reply = Reply("history", lang, text, (*rows, browse), told[0].id, None, sources)
    return Outcome(reply, replace(turn.context, entry=told[0].id))


def _by_name(house: House, turn: Turn, found: Ranking) -> Outcome | None:
    """Answer with the event whose public name is spoken of, unless matching surely knows better."""
    if found.decision == "answer" or matched.is_elsewhere(found):
        return None
    events = _named(house, turn)
    if not events:
        return None
    ranked = [each.label for each in found.candidates]
    best = min(events, key=lambda event: ranked.index(event.id) if event.id in ranked else len(ranked))
    if len(_content(house, turn)) > _NAMING and best.id not in ranked[:3]:
        return None
    return answers.event(house, turn, best).told(f"history: by name, {best.id}")


def _by_era(house: House, turn: Turn, found: Ranking) -> Outcome | None:
    """Show an era or theme where a message speaks of nothing else."""
    lang, history = turn.lang, house.knowledge.history
    era = menus.era_named(house, lang, turn.text)
    names = {word for name in era.words.get(lang, ()) for word in tokens(name)} if era else set()
    if found.decision == "answer" and not names.issuperset(_content(house, turn)):
        return None
    asks = bool(house.words(lang).history.search(turn.normal)) or turn.context.kind == "history"
    if era and (asks or set(_content(house, turn)) <= names | house.words(lang).light):
        return menus.at_era(house, turn, era.id).told(f"history: the era {era.id}")
    padded = f" {' '.join(tokens(turn.text))} "
    for theme in history.themes:
        if asks and any(f" {' '.join(tokens(word))} " in padded for word in theme.words.get(lang, ())):
            events = [event for event in menus.timeline(house) if theme.id in event.themes]
            return menus.listed(house, turn, house.said(theme.name, lang), events).told(
                f"history: the theme {theme.id}"
            )
    return None


def _button(house: House, lang: str, event: Event) -> Button:
    return Button(label(menus.headline(house, lang, event)), encode("history", event.id))


def _named(house: House, turn: Turn) -> list[Event]:
    """Return the events whose public names stand in a message."""
    padded = f" {turn.normal} "
    keys = dict.fromkeys(key for name, key in house.names if f" {name} " in padded)
    return [house.events[key] for key in keys]


def _sure_entry(house: House, found: Ranking) -> bool:
    """Tell whether an entry is surely meant; the one that tells the whole history knows no year better."""
    best = house.entries.get(found.candidates[0].label) if found.candidates else None
    return found.decision == "answer" and best is not None and best.compute != "history"


def _best_event(house: House, found: Ranking) -> Event | None:
    return house.events.get(found.candidates[0].label) if found.candidates else None


def _content(house: House, turn: Turn) -> list[str]:
    words = house.words(turn.lang)
    return [word for word in words.joins.sub(" ", turn.normal, count=1).split() if word not in words.fillers]


def _bare(house: House, turn: Turn) -> bool:
    """Tell whether a message holds a year and nothing else: "and in 1945?"."""
    return all(word.isdigit() for word in _content(house, turn))
