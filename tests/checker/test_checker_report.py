"""How findings are told: in English and French, errors apart, with why and how to mend; JSON for editors."""

import json
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.checker import Report, check
from bot.checker.locale import language
from bot.knowledge import Finding
from bot.knowledge.sentences import languages
from tests.organisation.club import TODAY, edited, files

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "bot" / "knowledge" / "findings"
REPORT = {"untold", "clean", "counted", "told", "left-out"}  # sentences that are no findings
SPACES = re.compile(r"(?<=\w)[ ][;:!?»]|«[ ]")


def messages(lang: str) -> dict[str, Message]:
    parsed = FluentParser().parse((FOLDER / f"{lang}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in parsed.body if isinstance(entry, Message)}


def codes() -> set[str]:
    """Return every code that stands in the source of the checker, the loader and the settings."""
    sources = [
        *(ROOT / "bot" / "checker").glob("*.py"),
        *(ROOT / "bot" / "knowledge").glob("*.py"),
        ROOT / "bot/settings.py",
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    told = r'(?:"(?:error|warning)",\s*|report\(\s*\(\), |report\(\s*path, |report_at\(\s*[^"]*)"([a-z][a-z-]+)"'
    shape = re.findall(r'": "([a-z-]+)",', (ROOT / "bot" / "knowledge" / "shape.py").read_text(encoding="utf-8"))
    return {*re.findall(told, text), *shape, "bad-value"} - {"mapping", "list", "text", "none", "error", "warning"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_finding_says_what_why_and_how_to_mend_it(lang: str) -> None:
    assert set(messages(lang)) - REPORT == codes() | {"hours"}
    for key, message in messages(lang).items():
        if key not in REPORT:
            assert {attribute.id.name for attribute in message.attributes} == {"why", "mend"}, key


def test_both_languages_say_the_same_things() -> None:
    assert languages() == ("en", "fr")
    assert list(messages("en")) == list(messages("fr"))


def test_the_french_sentences_have_their_spaces() -> None:
    text = (FOLDER / "fr.ftl").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if SPACES.search(line) and not line.startswith("#")] == []


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "entries/club.yaml:80:13: error: nothing has the id “lesson”\n    a button or menu would lead nowhere – did you mean “lessons”?"),
        ("fr", "entries/club.yaml:80:13: erreur\u00a0: rien ne porte l’identifiant «\u00a0lesson\u00a0»\n    un bouton ou un menu ne mènerait nulle part – vouliez-vous dire «\u00a0lessons\u00a0»\u00a0?"),
        ("de", "entries/club.yaml:80:13: error: nothing has the id “lesson”"),
    ],
)  # fmt: skip
def test_a_finding_is_told_with_its_place_its_reason_and_its_mend(lang: str, told: str) -> None:
    report = check(edited("entries/club.yaml", "related: [lessons]", "related: [lesson]"), TODAY)
    assert report.as_text(lang).startswith(told)


def test_errors_stand_apart_from_and_behind_warnings() -> None:
    changed = edited("entries/water.yaml", "reviewed: 2026-10-01", "reviewed: 2020-10-01")
    changed["hours.yaml"] = changed["hours.yaml"].replace("contact: desk", "contact: dusk")
    warnings, errors, ends = check(changed, TODAY).as_text("fr").split("\n\n")
    assert ": erreur\u00a0: " in errors
    assert "avertissement" not in errors
    assert "1 octobre 2020" in warnings or "2020-10-01" in warnings
    assert ends.splitlines()[-1] == "une erreur, un avertissement"


def test_of_many_warnings_of_one_kind_the_weightiest_are_told_and_the_others_counted() -> None:
    findings = tuple(
        Finding.of(
            "a.yaml",
            (line, 1),
            "warning",
            "confused-phrases",
            {"one": "a", "other": "b", "count": count, "phrases": "c"},
        )
        for line, count in enumerate([1, 9, 2, 5], start=1)
    )
    told = Report(findings).as_text("en", 2)
    assert [line.partition(":1:")[0] for line in told.splitlines() if line.startswith("a.yaml")] == [
        "a.yaml:2",
        "a.yaml:4",
    ]
    assert "and 2 lighter ones" in told
    assert "lighter" not in Report(findings).as_text("en")


@pytest.mark.parametrize(("lang", "end"), [("en", "no mistake found"), ("fr", "aucune erreur trouvée")])
def test_a_clean_folder_is_said_to_be_clean_beside_the_leave_one_out_shares(lang: str, end: str) -> None:
    lines = check(files(), TODAY).as_text(lang).splitlines()
    assert lines[-1] == end
    assert [line.partition(":")[0].strip() for line in lines[:-1]] == ["fr", "en"]
    assert all(line.count("%") == 2 for line in lines[:-1])


def test_editors_get_every_finding_as_json() -> None:
    report = check(edited("hours.yaml", "contact: desk", "contact: dusk"), TODAY)
    told = json.loads(report.as_json("fr"))
    (finding,) = told["findings"]
    assert set(finding) == {"file", "line", "column", "severity", "code", "message", "why", "mend"}
    assert (finding["file"], finding["severity"], finding["code"]) == ("hours.yaml", "error", "unknown-id")
    assert "desk" in finding["mend"]
    assert set(told["left_out"]) == {"fr", "en"}


def test_the_schedule_tells_its_problems_in_both_languages() -> None:
    report = check(edited("hours.yaml", "mon: closed, tue-thu", "mon: closd, tue-thu"), TODAY)
    assert "are no hours" in report.as_text("en")
    assert "n’est pas un horaire" in report.as_text("fr")


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_CA"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "", "LC_ALL": ""}, "en"),
        ({"LC_ALL": "fr"}, "fr"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], lang: str) -> None:
    assert language(environment) == lang


def test_a_finding_of_an_unforeseen_kind_is_a_bug_that_shows() -> None:
    with pytest.raises(LookupError):
        Finding("a.yaml", 1, 1, "error", "never-heard-of").said()
