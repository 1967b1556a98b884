"""The screens with buttons: the menu, the week of hours, the timeline, the services by field."""

from dataclasses import replace
from datetime import date, timedelta

from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.labels import Rows, label, menu_rows
from bot.conversation.model import Button, Kind, Reply
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Event
from bot.knowledge.model import Era
from bot.language import tokens

_FARTHEST = 366  # days that weeks may be browsed
_IN_A_ROW = 3  # years: "1939–1945" is as wide as a third of a phone


def menu(house: House, turn: Turn) -> Outcome:
    return shown(turn, house.say(turn.lang, "command-menu"), menu_rows(house, turn.lang))


def computed(house: House, turn: Turn, what: str) -> Outcome:
    """Show what an entry without a text of its own stands for."""
    return {"hours": week, "history": overview, "services": services}[what](house, turn)


def shown(turn: Turn, text: str, rows: Rows = (), kind: Kind = "command") -> Outcome:
    return Outcome(Reply(kind, turn.lang, text, rows), replace(turn.context, offered=()))


def nothing(house: House, turn: Turn) -> Outcome:
    """Say whom to ask, where the knowledge has nothing for a screen."""
    text = house.say(turn.lang, "unknown-contact", contact=house.whom_to_ask(turn.lang))
    return shown(turn, text, menu_rows(house, turn.lang))


# -- hours --------------------------------------------------------------------------------------------------------------


def week(house: House, turn: Turn, day: str = "") -> Outcome:
    """Show the week that holds a day (ISO), this week without one."""
    if house.desk is None:
        return nothing(house, turn)
    today = turn.now.date()
    this, monday = _monday(today), _monday(_day(day, today))
    text = house.desk.week_text(turn.lang, turn.now, monday)
    row = []
    if monday != this:
        row.append(Button(house.say(turn.lang, "menu-this-week"), encode("hours", this.isoformat())))
    if monday < this + timedelta(days=_FARTHEST):
        later = (monday + timedelta(days=7)).isoformat()
        name = "menu-next-week" if monday == this else "menu-week-after"
        row.append(Button(house.say(turn.lang, name), encode("hours", later)))
    rows = (tuple(row), *_hours_row(house, turn.lang, closures=True))
    context = replace(turn.context, day=today, service=None, time_words="", offered=(), entry=None)
    return Outcome(Reply("hours", turn.lang, text, rows), context)


def closures(house: House, turn: Turn) -> Outcome:
    if house.desk is None:
        return nothing(house, turn)
    text = house.desk.closures_text(turn.lang, turn.now)
    rows = (_week_button(house, turn.lang, turn.now.date()), *_hours_row(house, turn.lang, closures=False))
    return Outcome(Reply("hours", turn.lang, text, rows), replace(turn.context, offered=()))


def hours_rows(house: House, lang: str, day: date) -> Rows:
    """Return the buttons under an answer about hours."""
    coming = Button(house.say(lang, "menu-closures"), encode("closures"))
    return ((*_week_button(house, lang, day), coming),)


def _week_button(house: House, lang: str, day: date) -> tuple[Button, ...]:
    return (Button(house.say(lang, "menu-week"), encode("hours", _monday(day).isoformat())),)


def _hours_row(house: House, lang: str, *, closures: bool) -> Rows:
    row = []
    if closures:
        row.append(Button(house.say(lang, "menu-closures"), encode("closures")))
    if way := house.command("directions"):
        row.append(Button(house.say(lang, "menu-directions"), encode("entry", way)))
    return (tuple(row),) if row else ()


def _day(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today
    return day if abs((day - today).days) <= 2 * _FARTHEST else today


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


# -- history ------------------------------------------------------------------------------------------------------------


def timeline(house: House) -> list[Event]:
    return sorted(house.events.values(), key=lambda event: (event.from_, event.date or date(event.from_, 1, 1)))


def overview(house: House, turn: Turn) -> Outcome:
    """Show the milestones (all events where none is one), and the eras as buttons."""
    lang, events = turn.lang, timeline(house)
    if not events:
        return nothing(house, turn)
    shown = [event for event in events if event.milestone] or events
    first, last = str(events[0].from_), str(events[-1].last)
    head = house.say(lang, "history-overview", count=len(events), first=first, last=last)
    lines = [head, "", *(_line(house, lang, event) for event in shown)]
    eras = [era for era in house.knowledge.history.eras if within(house, era)]
    rows = [(Button(label(house.said(era.name, lang)), encode("era", era.id)),) for era in eras]
    if not rows:
        rows = [(Button(house.say(lang, "history-browse"), encode("history", events[0].id)),)]
    return Outcome(Reply("history", lang, "\n".join(lines), tuple(rows)), replace(turn.context, offered=()))


def within(house: House, era: Era) -> list[Event]:
    return [event for event in timeline(house) if era.from_ <= event.from_ <= era.to]


def listed(house: House, turn: Turn, name: str, events: list[Event]) -> Outcome:
    """Show what an era or theme holds, with a button for each of its years."""
    lang = turn.lang
    years: dict[str, Event] = {}
    for event in events:
        years.setdefault(event.years(), event)
    buttons = [Button(each, encode("history", event.id)) for each, event in years.items()]
    rows = [tuple(buttons[i : i + _IN_A_ROW]) for i in range(0, len(buttons), _IN_A_ROW)]
    rows.append((Button(house.say(lang, "history-eras"), encode("eras")),))
    text = "\n".join([f"**{name}**", *(_line(house, lang, event) for event in events)])
    return Outcome(Reply("history", lang, text, tuple(rows)), replace(turn.context, offered=()))


def at_event(house: House, turn: Turn, key: str) -> Outcome:
    """Show one event of the timeline with the ways to the one before and after."""
    events = timeline(house)
    index = next((number for number, event in enumerate(events) if event.id == key), None)
    if index is None:
        return overview(house, turn)
    found, lang = events[index], turn.lang
    row = []
    if index > 0:
        row.append(Button(f"← {events[index - 1].years()}", encode("history", events[index - 1].id)))
    if index + 1 < len(events):
        row.append(Button(f"{events[index + 1].years()} →", encode("history", events[index + 1].id)))
    rows = (tuple(row), (_back_to_era(house, lang, found),))
    reply = Reply("history", lang, told(house, lang, found), rows, found.id, None, found.sources)
    return Outcome(reply, replace(turn.context, entry=found.id, offered=()))


def at_era(house: House, turn: Turn, key: str) -> Outcome:
    era = next((each for each in house.knowledge.history.eras if each.id == key), None)
    events = within(house, era) if era else []
    return listed(house, turn, house.said(era.name, turn.lang), events) if era and events else overview(house, turn)


def history_at(house: House, turn: Turn, rest: str) -> Outcome:
    """Show the timeline at a year or an era that was named, else from above."""
    words = rest.strip()
    if words.isdecimal() and len(words) == 4 and house.events:
        year = int(words)
        near = min(timeline(house), key=lambda event: (_distance(event, year), abs(event.from_ - year)))
        return at_event(house, turn, near.id)
    era = era_named(house, turn.lang, words) if words else None
    return at_era(house, turn, era.id) if era else overview(house, turn)


def era_named(house: House, lang: str, text: str) -> Era | None:
    """Return the era whose words stand in a text, the longest words deciding."""
    plain = " ".join(tokens(text))
    found = [
        (len(word), era.id, era)
        for era in house.knowledge.history.eras
        for word in (" ".join(tokens(each)) for each in (*era.words.get(lang, ()), era.id))
        if f" {word} " in f" {plain} " or word.removeprefix("the ").removeprefix("la ") == plain
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def told(house: House, lang: str, event: Event) -> str:
    return f"**{event.years()} – {house.said(event.title, lang)}**\n{house.said(event.text, lang)}"


def headline(house: House, lang: str, event: Event) -> str:
    return house.say(lang, "history-headline", years=event.years(), title=house.said(event.title, lang))


def _line(house: House, lang: str, event: Event) -> str:
    return f"- {headline(house, lang, event)}"


def _back_to_era(house: House, lang: str, event: Event) -> Button:
    era = next((each for each in house.knowledge.history.eras if each.from_ <= event.from_ <= each.to), None)
    if era is None:
        return Button(house.say(lang, "history-eras"), encode("eras"))
    return Button(label(f"← {house.said(era.name, lang)}"), encode("era", era.id))


def _distance(event: Event, year: int) -> int:
    return max(event.from_ - year, year - event.last, 0)


# -- services -----------------------------------------------------------------------------------------------------------


def services(house: House, turn: Turn) -> Outcome:
    fields = house.knowledge.organisation.fields
    if not fields:
        return nothing(house, turn)
    rows = tuple((Button(label(house.said(each.name, turn.lang)), encode("field", each.id)),) for each in fields)
    return shown(turn, house.say(turn.lang, "menu-fields"), rows)


def field(house: House, turn: Turn, key: str) -> Outcome:
    found = next((each for each in house.knowledge.organisation.fields if each.id == key), None)
    if found is None:
        return services(house, turn)
    keys = [known for each in found.entries if (known := house.known(each))]
    rows = [(Button(label(house.title(each, turn.lang)), encode("service", each)),) for each in keys]
    rows.append((Button(house.say(turn.lang, "menu-back"), encode("services")),))
    return shown(turn, f"**{house.said(found.name, turn.lang)}**", tuple(rows))


def back_to_field(house: House, lang: str, key: str) -> Button:
    """Return the way from an entry back to the first field that lists it."""
    home = next((each for each in house.knowledge.organisation.fields if key in each.entries), None)
    if home is None:
        return Button(house.say(lang, "menu-back"), encode("services"))
    return Button(label(f"← {house.said(home.name, lang)}"), encode("field", home.id))
