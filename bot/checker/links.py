"""Findings about what names something else: references, related entries, sources, menus, former ids, review dates."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta

from bot.checker.case import Case, Place
from bot.knowledge import Entry, Event, Finding
from bot.knowledge.document import Path
from bot.knowledge.near import nearest

YEAR = timedelta(days=365)
_FORMS = {
    "phone": re.compile(r"\+[1-9][\d ]{6,18}\d"),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+"),
    "link": re.compile(r"https?://[^\s.]+\.\S+"),
}
_BRACES = re.compile(r"\{[^{}\n]*\}")
Named = tuple[Place, str]  # an id and where it is named


def unknown_reference(case: Case) -> Iterator[Finding]:
    """Find {references} that lead nowhere in every text of every file."""
    house = case.knowledge.organisation
    kinds: dict[str, Mapping[str, object]] = {
        "contact": house.contacts,
        "helpline": house.helplines,
        "figure": house.figures,
    }
    known = [f"{kind}.{key}" for kind, keys in kinds.items() for key in keys]
    for name, document in case.documents.items():
        for path, text in _strings(document.value, ()):
            for reference in _leading_nowhere(case, text):
                meant = nearest(reference, known)
                yield case.finding(Place(name, path), "error", "unknown-reference", reference=reference, meant=meant)


def _leading_nowhere(case: Case, text: str) -> Iterator[str]:
    """Yield what stands in braces and is filled in by nothing."""
    filled = case.knowledge.fill(text, case.knowledge.languages[0])
    yield from (braces[1:-1].strip() for braces in _BRACES.findall(filled))


def unknown_id(case: Case) -> Iterator[Finding]:
    """Find related entries, menus, commands, themes, contacts and numbers that do not exist."""
    themes = [theme.id for theme in case.knowledge.history.themes]
    related = [(place / "related" / i, key) for place, entry in case.entries for i, key in enumerate(entry.related)]
    threads = [(place / "themes" / i, key) for place, event in case.events for i, key in enumerate(event.themes)]
    subjects = enumerate(case.knowledge.elsewhere)
    instead = [(Place("elsewhere.yaml") / i / "instead", each.instead) for i, each in subjects if each.instead]
    yield from _unknown(case, [*_menus(case), *related, *instead], case.ids)
    yield from _unknown(case, threads, themes)
    yield from _unknown(case, _contacts(case), case.knowledge.organisation.contacts)
    yield from _unknown(case, _numbers(case), case.knowledge.organisation.helplines)
    yield from _unknown(case, _examples(case), _situations(case))


def unknown_source(case: Case) -> Iterator[Finding]:
    house, here = case.knowledge.organisation, Place("organisation.yaml")
    named = [(place / "sources" / i, key) for place, topic in _dated(case) for i, key in enumerate(topic.sources)]
    for field, values in (("contacts", house.contacts), ("helplines", house.helplines), ("figures", house.figures)):
        named += [(here / field / key / "source", each.source) for key, each in values.items()]
    for place, key in named:
        if key not in case.knowledge.sources:
            meant = nearest(key, case.knowledge.sources)
            yield case.finding(place, "error", "unknown-source", id=key, meant=meant)


def reused_id(case: Case) -> Iterator[Finding]:
    """Find former ids that are in use again, or are the former id of two."""
    former: dict[str, str] = {}
    for place, topic in _dated(case):
        for i, key in enumerate(topic.was):
            other = former.setdefault(key, topic.id)
            if other != topic.id:
                yield case.finding(place / "was" / i, "error", "reused-id", id=key, other=other)
    for place, topic in _dated(case):
        if topic.id in former:
            yield case.finding(place / "id", "error", "reused-id", id=topic.id, other=former[topic.id])


def old_contact(case: Case) -> Iterator[Finding]:
    """Find contacts, helplines and figures that nobody has checked for a year."""
    house, here = case.knowledge.organisation, Place("organisation.yaml")
    for field, values in (("contacts", house.contacts), ("helplines", house.helplines), ("figures", house.figures)):
        for key, each in values.items():
            if case.today - each.verified > YEAR:
                place, date = here / field / key / "verified", each.verified.isoformat()
                yield case.finding(place, "warning", "old-contact", id=key, date=date)


def odd_contact(case: Case) -> Iterator[Finding]:
    """Find phone numbers, e-mail and web addresses that no telephone could use."""
    for key, contact in case.knowledge.organisation.contacts.items():
        values = {"": contact.value} if isinstance(contact.value, str) else contact.value
        for lang, value in values.items():
            if contact.kind in _FORMS and not _FORMS[contact.kind].fullmatch(value):
                place = Place("organisation.yaml") / "contacts" / key / "value" / lang
                yield case.finding(place, "warning", "odd-contact", text=value, kind=contact.kind)


def old_review(case: Case) -> Iterator[Finding]:
    for place, topic in _dated(case):
        if case.today - topic.reviewed > YEAR:
            yield case.finding(place / "reviewed", "warning", "old-review", date=topic.reviewed.isoformat())


def _dated(case: Case) -> tuple[tuple[Place, Entry | Event], ...]:
    return (*case.entries, *case.events)


def _menus(case: Case) -> Iterator[Named]:
    house, here = case.knowledge.organisation, Place("organisation.yaml")
    yield from ((here / "menu" / i, key) for i, key in enumerate(house.menu))
    yield from ((here / "commands" / name, key) for name, key in house.commands.items())
    yield from ((here / "named_persons" / i, key) for i, key in enumerate(house.named_persons))
    for number, field in enumerate(house.fields):
        yield from ((here / "fields" / number / "entries" / i, key) for i, key in enumerate(field.entries))


def _unknown(case: Case, named: Iterable[Named], known: Collection[str]) -> Iterator[Finding]:
    for place, key in named:
        if key not in known:
            yield case.finding(place, "error", "unknown-id", id=key, meant=nearest(key, known))


def _contacts(case: Case) -> list[Named]:
    services = case.knowledge.hours.services if case.knowledge.hours else {}
    named = [(Place("organisation.yaml") / "fallback", case.knowledge.organisation.fallback)]
    hours = Place("hours.yaml") / "services"
    return named + [(hours / key / "contact", each.contact) for key, each in services.items() if each.contact]


def _numbers(case: Case) -> list[Named]:
    here = Place("crisis.yaml") / "situations"
    situations = enumerate(case.knowledge.crisis.situations)
    return [(here / s / "numbers" / i, key) for s, each in situations for i, key in enumerate(each.numbers)]


def _examples(case: Case) -> list[Named]:
    here = Place("examples.yaml") / "danger"
    return [(here / key, key) for key in case.knowledge.examples.danger]


def _situations(case: Case) -> list[str]:
    """Return what examples may show: the situations, and each with a variant of its text."""
    situations = case.knowledge.crisis.situations
    return [each.id for each in situations] + [f"{each.id}.{name}" for each in situations for name in each.variants]


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
