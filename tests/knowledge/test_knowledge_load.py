"""The loader: what it makes of a folder, and each mistake of form with its place and the mend."""

import pytest

from bot.knowledge import Finding, KnowledgeError, load
from tests.organisation.club import edited, files, knowledge

CLUB = "entries/club.yaml"
HOUSE = "organisation.yaml"


def test_entries_know_the_file_they_stand_in() -> None:
    assert knowledge().topics["babies"] == "water"
    assert knowledge().entries["join"].was == ("membership",)


def test_the_order_of_languages_is_the_organisations() -> None:
    assert knowledge().languages == ("fr", "en")
    assert knowledge().said({"fr": "seulement en français"}, "en") == "seulement en français"


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("{contact.desk}", "en", "+33 6 39 98 00 01"),
        ("{helpline.112}", "fr", "`112`"),
        ("{figure.yearly-fee}", "fr", "80 €"),
        ("{figure.yearly-fee}", "en", "€80"),
        ("{organisation.short_name}", "fr", "le club des Loutres"),
        ("{contact.nobody} {x} {}", "fr", "{contact.nobody} {x} {}"),
    ],
)
def test_references_are_filled_in_the_language_of_the_reader(text: str, lang: str, said: str) -> None:
    assert knowledge().fill(text, lang) == said


@pytest.mark.parametrize(
    ("change", "code", "what", "mend"),
    [
        ((CLUB, "  related: [lessons]", "  relatd: [lessons]"), "extra-forbidden", "“relatd” is not a known key", "did you mean “related”?"),
        ((CLUB, "  related: [lessons]", "  zzz: [lessons]"), "extra-forbidden", "“zzz” is not a known key", "known are: id, was, kind, title, ask, not,"),
        ((CLUB, "- id: about", "- id: About us"), "bad-id", "“About us” is no id", "small letters"),
        ((CLUB, "reviewed: 2026-10-01", "reviewed: 1 October"), "bad-date", "“1 October” is no date", "2026-11-23"),
        ((CLUB, "kind: refuse", "kind: refus"), "bad-choice", "“refus” is not one of answer, refuse", "did you mean “refuse”?"),
        ((CLUB, "compute: history", "compute: histoire"), "bad-choice", "“histoire” is not one of hours, history, services", "did you mean “history”?"),
        ((CLUB, "sources: [club-leaflet]", "sources: []"), "too-short", "this is empty", "at least one"),
        ((CLUB, "sources: [club-leaflet]", "sources: club-leaflet"), "expected-list", "expected a list, found a text", "dash"),
        ((CLUB, "title: {fr: Le club, en: The club}", "title: The club"), "expected-mapping", "expected key: value pairs, found a text", "key: value"),
        ((CLUB, "title: {fr: Le club, en: The club}", "title: {fr: [a], en: b}"), "expected-text", "expected a text, found a list", "one text"),
        ((CLUB, "kind: refuse", "soft: perhaps"), "bad-truth", "“perhaps” is neither yes nor no", "yes or no"),
        (("history.yaml", "from: 1987\n    title", "from: long ago\n    title"), "bad-number", "“long ago” is no whole number", "digits"),
        (("history.yaml", "from: 1987\n    title", "from: 9999\n    title"), "bad-number", "“9999” is no whole number in range", "digits"),
        ((HOUSE, "timezone: Indian/Reunion", "timezone: Lagoon/Beach"), "bad-zone", "no time zone “Lagoon/Beach”", "Europe/Paris"),
        ((HOUSE, "timezone: Indian/Reunion", "timezone: ../../etc/passwd"), "bad-zone", "no time zone", "Europe/Paris"),
        ((HOUSE, "{join: join,", "{Se joindre: join,"), "bad-command", "“Se joindre” is no command", "small letters"),
        ((HOUSE, "  desk:\n", "  De sk:\n"), "bad-id", "“De sk” is no id", "small letters"),
        ((HOUSE, "kind: phone", "kind: fax"), "bad-choice", "“fax” is not one of phone, email, address, link", "choose one"),
        (("hours.yaml", "mon: closed", "mon: closd"), "hours-bad-hours", "'closd' are no hours", "closed"),
    ],
)  # fmt: skip
def test_a_mistake_of_form_is_told_with_its_place_and_its_mend(
    change: tuple[str, str, str], code: str, what: str, mend: str
) -> None:
    name, _, new = change
    changed = edited(*change)
    (finding,) = errors(changed)
    assert (finding.file, finding.code) == (name, code)
    assert finding.line == changed[name][: changed[name].index(new)].count("\n") + 1
    assert what in finding.said().what
    assert mend in finding.said().mend


@pytest.mark.parametrize(
    ("gone", "code", "line"),
    [
        ("  compute: history\n", "answer-or-compute", "- id: club-history"),
        ("  reviewed: 2026-10-01\n", "missing", "- id: about"),
    ],
)
def test_what_is_missing_is_told_at_the_head_of_its_entry(gone: str, code: str, line: str) -> None:
    changed = edited(CLUB, gone, "")
    (finding,) = errors(changed)
    assert finding.code == code
    assert changed[CLUB].splitlines()[finding.line - 1].startswith(line)


def test_mistakes_in_many_files_are_told_in_one_run() -> None:
    changed = edited(CLUB, "kind: refuse", "kind: refus")
    changed["sources.yaml"] += "other: {titel: x, date: y}\n"
    changed["smalltalk.yaml"] += "- {id: x}\n"
    changed["houres.yaml"] = "a: b"
    found = errors(changed)
    assert {finding.file for finding in found} == {CLUB, "sources.yaml", "smalltalk.yaml", "houres.yaml"}
    assert list(found) == sorted(found, key=lambda each: (each.file, each.line, each.column))


def test_the_error_itself_reads_as_a_list_of_places() -> None:
    with pytest.raises(KnowledgeError, match=r"entries/club\.yaml:\d+:\d+: error: “refus” is not one of"):
        load(edited(CLUB, "kind: refuse", "kind: refus"))


def test_loading_the_same_files_twice_gives_the_same_knowledge() -> None:
    assert load(files()) == load(dict(reversed(files().items())))


def errors(changed: dict[str, str]) -> tuple[Finding, ...]:
    with pytest.raises(KnowledgeError) as error:
        load(changed)
    return error.value.findings
