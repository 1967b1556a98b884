"""The screens with buttons: welcome, services by field, the timeline, the hours views."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.conversation.buttons import button
from bot.conversation.history import Timeline
from bot.conversation.hours import HoursDesk
from bot.conversation.model import Button, Reply
from bot.conversation.topics import Topics
from bot.conversation.wording import Wording, languages
from bot.knowledge import Entry, Event, Knowledge

Rows = tuple[tuple[Button, ...], ...]
_TITLE = 60  # characters of a button that a phone shows


class Menus:
    """Builds the screens; each can be reached again from any message."""

    def __init__(self, knowledge: Knowledge, topics: Topics, timeline: Timeline, desk: HoursDesk | None) -> None:
        self._knowledge = knowledge
        self._topics = topics
        self._timeline = timeline
        self._desk = desk

    def topic_rows(self, keys: Iterable[str], lang: str, per_row: int = 1) -> Rows:
        """Return one button for each entry or event that exists."""
        found = [topic for key in keys if (topic := self._topics.get(key))]
        buttons = [button(self.title(topic, lang), "entry", topic.id) for topic in found]
        return tuple(tuple(buttons[i : i + per_row]) for i in range(0, len(buttons), per_row))

    def title(self, topic: Entry | Event, lang: str) -> str:
        return self._knowledge.said(topic.title, lang)[:_TITLE]

    def main_rows(self, lang: str) -> Rows:
        return self.topic_rows(self._knowledge.organisation.menu, lang, per_row=2)

    def welcome(self, lang: str, *, returning: bool) -> Reply:
        text = (
            Wording(lang)("command-back-again") if returning else self._said(self._knowledge.organisation.welcome, lang)
        )
        return Reply("command", lang, text, self.main_rows(lang))

    def language(self, lang: str) -> Reply:
        row = tuple(
            button(Wording(code)("command-language-name"), "lang", code)
            for code in self._knowledge.languages
            if code in languages()
        )
        return Reply("command", lang, Wording(lang)("command-language"), (row,))

    # -- services -----------------------------------------------------------------------------------------------

    def fields(self, lang: str, *, edit: bool = False) -> Reply:
        fields = self._knowledge.organisation.fields
        rows = tuple((button(self._said(field.name, lang), "field", field.id),) for field in fields)
        return Reply("command", lang, Wording(lang)("command-fields"), rows, edit=edit)

    def field(self, key: str, lang: str) -> Reply:
        for field in self._knowledge.organisation.fields:
            if field.id == key:
                back = (button(Wording(lang)("menu-fields"), "field", ""),)
                rows = (*self.topic_rows(field.entries, lang), back)
                return Reply("command", lang, f"**{self._said(field.name, lang)}**", rows, edit=True)
        return self.fields(lang, edit=True)

    # -- history ------------------------------------------------------------------------------------------------

    def timeline(self, lang: str, *, edit: bool = False) -> Reply:
        """Show the eras, and the years of each as buttons."""
        say, history = Wording(lang), self._knowledge.history
        rows = tuple((button(self._said(era.name, lang), "history", f"era-{era.id}"),) for era in history.eras)
        return Reply("history", lang, say("history-timeline"), rows, edit=edit)

    def era(self, key: str, lang: str) -> Reply:
        for era in self._knowledge.history.eras:
            if era.id == key:
                events = [e for e in self._timeline.events if e.from_ <= era.to and e.last >= era.from_]
                rows = tuple(
                    (button(f"{event.years()} – {self.title(event, lang)}"[:_TITLE], "history", event.id),)
                    for event in events
                )
                back = (button(Wording(lang)("menu-timeline"), "history", ""),)
                return Reply("history", lang, f"**{self._said(era.name, lang)}**", (*rows, back), edit=True)
        return self.timeline(lang, edit=True)

    def event(self, key: str, lang: str) -> Reply:
        """Show one event with ways to the ones before and after it."""
        place = self._timeline.place(key)
        event = self._timeline.page(place)
        if event is None or event.id != key:
            return self.timeline(lang, edit=True)
        say = Wording(lang)
        around = ((place - 1, "menu-previous"), (place + 1, "menu-next"))
        row = tuple(
            button(say(key_), "history", near.id) for index, key_ in around if (near := self._timeline.page(index))
        )
        rows = (row, (button(say("menu-timeline"), "history", ""),))
        return Reply("history", lang, self.event_text(event, lang), rows, event.id, sources=event.sources, edit=True)

    def event_text(self, event: Event, lang: str) -> str:
        head = Wording(lang)("history-event", years=event.years(), title=self._said(event.title, lang))
        return f"{head}\n{self._said(event.text, lang)}"

    # -- hours --------------------------------------------------------------------------------------------------

    def hours(self, view: str, lang: str, now: datetime, *, edit: bool = False) -> Reply:
        """Show the week, the next one, or the coming days that differ."""
        if self._desk is None:
            return Reply("unknown", lang, self.ask(lang, "unknown"))
        if view == "closures":
            text = self._desk.closures_text(lang, now)
        else:
            today = self._desk.local(now).date()
            text = self._desk.week_text(lang, now, _monday(today) + timedelta(days=7) if view == "next" else None)
        return Reply("hours", lang, text, self.hours_rows(lang, view), edit=edit)

    def hours_rows(self, lang: str, shown: str = "week") -> Rows:
        say = Wording(lang)
        views = [view for view in ("week", "next", "closures") if view != shown]
        row = tuple(button(say(f"menu-hours-{view}"), "hours", view) for view in views)
        directions = self.topic_rows(["address"], lang)
        return (row, *directions)

    def ask(self, lang: str, key: str) -> str:
        return Wording(lang)(key, contact=self.contact(lang))

    def contact(self, lang: str) -> str:
        """Return the fallback contact with its name, in our markup."""
        house = self._knowledge.organisation
        contact = house.contacts[house.fallback]
        return f"{self._said(contact.name, lang)}, {contact.text(lang)}"

    def _said(self, text: dict[str, str], lang: str) -> str:
        return self._knowledge.said(text, lang)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
