"""The lists of what the first organisation should confirm name only what stands in its folder."""

import re

import pytest

from tests.shipped import ROOT, shipped_knowledge

LISTS = ("to-verify.md", "a-verifier.md")
KEYS = {"verified", "reviewed", "confidence", "bot check"}


def named(name: str) -> list[str]:
    return re.findall(r"`([^`]+)`", (ROOT / "docs" / name).read_text(encoding="utf-8"))


def test_both_lists_name_the_same_places() -> None:
    assert named(LISTS[0]) == named(LISTS[1])


def test_every_place_they_name_is_there() -> None:
    knowledge = shipped_knowledge()
    house = knowledge.organisation
    known = KEYS | set(knowledge.entries) | {event.id for event in knowledge.history.events}
    known |= {f"contact.{key}" for key in house.contacts} | {path.name for path in (ROOT / "knowledge").glob("*.yaml")}
    assert [place for place in named(LISTS[0]) if place not in known] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_contact_known_from_one_old_or_weak_source_is_on_the_list(name: str) -> None:
    contacts = shipped_knowledge().organisation.contacts
    weak = {f"contact.{key}" for key, each in contacts.items() if each.confidence == "low" or each.verified.year < 2026}
    assert weak - set(named(name)) == set()
