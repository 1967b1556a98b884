"""Each kind of mistake, made in the folder of the invented club, is found at its place and nothing else is."""

import pytest

from bot.checker import check
from bot.checker.schema import head
from bot.knowledge import Finding
from tests.organisation.club import TODAY, edited, files

CLUB, WATER, VISIT = "entries/club.yaml", "entries/water.yaml", "entries/visit.yaml"
NOT_OURS = {"confused-phrases", "unreachable"}  # what the matcher makes of other words is for test_checker_confusion


def found(changed: dict[str, str]) -> list[Finding]:
    return [finding for finding in check(changed, TODAY).findings if finding.code not in NOT_OURS]


def line_of(changed: dict[str, str], name: str, held: str) -> int:
    return changed[name][: changed[name].index(held)].count("\n") + 1


@pytest.mark.parametrize(
    ("change", "code", "severity", "at"),
    [
        ((WATER, "en: Babies in the water}", "en: ''}"), "missing-language", "error", "title: {fr: Bébés"),
        ((VISIT, "    en: Call {contact.desk} or write to {contact.post}.\n", ""), "missing-language", "error", "answer:\n    fr: Appelez"),
        ((WATER, "en: Babies in the water}", "en: Babies in the water, es: Bebés}"), "unknown-language", "warning", "title: {fr: Bébés"),
        ((WATER, "fr: Bébés nageurs", f"fr: {'Bébés ' * 11}"), "too-long", "error", "title: {fr: Bébés"),
        ((WATER, "fr: Les bébés viennent", f"fr: {'Les bébés viennent. ' * 180}"), "too-long", "error", "fr: Les bébés viennent. "),
        (("organisation.yaml", "fr: Horaires du bassin,", f"fr: {'Horaires, ' * 12}"), "too-long", "error", "fr: Horaires, "),
        ((CLUB, "{figure.yearly-fee} par an. P", "80 € par an. P"), "literal-contact", "error", "80 € par an. P"),
        ((CLUB, "le {contact.desk}.", "le 02 62 00 00 00."), "literal-contact", "error", "02 62 00 00 00"),
        ((CLUB, "le {contact.desk}.", "le +33 6 39 98 00 01."), "literal-contact", "error", "+33 6 39 98 00 01"),
        ((VISIT, "écrivez à {contact.post}.", "écrivez à moi@x.example."), "literal-contact", "error", "moi@x.example"),
        ((VISIT, "est au {contact.pool}", "est au 3 allée des Filaos"), "literal-contact", "error", "3 allée des Filaos"),
        ((VISIT, "Le bus s’arrête", "Voir www.bus.example. Le bus s’arrête"), "literal-contact", "error", "Voir www.bus"),
        (("crisis.yaml", "Hors d’Europe", "Appelez le 112. Hors d’Europe"), "literal-contact", "error", "Appelez le 112"),
        ((WATER, "**enfants**", "**enfants"), "broken-markup", "error", "fr: |-"),
        ((WATER, "**enfants**", "<b>enfants</b>"), "broken-markup", "error", "fr: |-"),
        ((CLUB, "le {contact.desk}.", "le {contact.dask}."), "unknown-reference", "error", "{contact.dask}"),
        (("smalltalk.yaml", "Je vous en prie.", "'Voir {links.x}.'"), "unknown-reference", "error", "'Voir {links.x}"),
        ((CLUB, "related: [lessons]", "related: [lesson]"), "unknown-id", "error", "lesson]"),
        (("organisation.yaml", "menu: [opening-hours,", "menu: [hours,"), "unknown-id", "error", "hours, join"),
        (("organisation.yaml", "{join: join,", "{join: joining,"), "unknown-id", "error", "join: joining"),
        (("organisation.yaml", "fallback: desk", "fallback: disk"), "unknown-id", "error", "fallback"),
        (("organisation.yaml", "[lessons, babies]", "[lessons, baby]"), "unknown-id", "error", "baby]"),
        (("organisation.yaml", "named_persons: [members]", "named_persons: [member]"), "unknown-id", "error", "member]"),
        (("history.yaml", "themes: [building]", "themes: [bilding]"), "unknown-id", "error", "bilding]"),
        (("hours.yaml", "contact: desk", "contact: dusk"), "unknown-id", "error", "contact: dusk"),
        (("crisis.yaml", 'numbers: ["112"]', 'numbers: ["113"]'), "unknown-id", "error", '"113"'),
        ((CLUB, "sources: [club-leaflet]", "sources: [leaflet]"), "unknown-source", "error", "leaflet]"),
        (("organisation.yaml", "source: club-leaflet", "source: club"), "unknown-source", "error", "source: club\n"),
        ((CLUB, "was: [membership]", "was: [babies]"), "reused-id", "error", "id: babies @ entries/water.yaml"),
        ((VISIT, "écrivez à {contact.post}.", "écrivez à {post}."), "unknown-reference", "error", "{post}"),
        (("organisation.yaml", '"+33 6 39 98 00 01"', '"06 39 98 00 01"'), "odd-contact", "warning", "06 39 98 00 01"),
        (("organisation.yaml", "bonjour@loutres.example", "bonjour chez loutres"), "odd-contact", "warning", "bonjour chez"),
        (("organisation.yaml", "verified: 2026-10-01", "verified: 2024-10-01"), "old-contact", "warning", "verified: 2024"),
        ((CLUB, "reviewed: 2026-10-01", "reviewed: 2025-10-01"), "old-review", "warning", "reviewed: 2025"),
        ((CLUB, "      - comment m’inscrire\n", ""), "few-phrases", "warning", "ask:\n    fr:\n      - inscription"),
        ((CLUB, "- comment m’inscrire", "- apprendre à nager"), "duplicate-phrase", "error", "apprendre à nager @ entries/water.yaml"),
        ((CLUB, "- comment m’inscrire", "- ADHESION !"), "repeated-phrase", "warning", "adhésion\n"),
        ((CLUB, "- comment m’inscrire", "- how can I become a member of your club"), "wrong-language-phrase", "warning", "how can I become"),
        ((CLUB, "Come to the desk or call", "Passez au bureau ou appelez aujourd’hui le"), "wrong-language", "warning", "Membership costs"),
        (("synonyms.yaml", "[inscription, adhésion]", "[plongée, apnée]"), "unused-synonym", "warning", "[plongée"),
        (("crisis.yaml", "me frappe/me bat", "me frappe//me bat"), "bad-sign", "error", "me frappe//me bat"),
        (("crisis.yaml", "<quelqu-un> + se noie", "<quelqun> + se noie"), "bad-sign", "error", "<quelqun>"),
        (("crisis.yaml", "[mon fils, ma", "[<quelqu-un>, ma"), "bad-sign", "error", "<quelqu-un> + se noie"),
        (("crisis.yaml", "[me frappe/me bat, ", "['child: me frappe/me bat', "), "unknown-variant", "error", "['child:"),
        (("crisis.yaml", "hits me/beats me", "breaststroke"), "danger-phrases", "warning", "get better at breaststroke @ entries/water.yaml"),
        (("hours.yaml", "mon: closed, tue-thu", "tue-thu"), "hours-uncovered", "error", "week: {tue-thu"),
        (("hours.yaml", "calendar: FR, hours: closed", "calendar: FR"), "hours-unconfirmed-soon", "warning", "holidays"),
        (("sources.yaml", "# yaml-language-server: $schema=", "# "), "no-schema-line", "warning", "#"),
    ],
)  # fmt: skip
def test_one_mistake_is_one_finding_at_its_place(
    change: tuple[str, str, str], code: str, severity: str, at: str
) -> None:
    changed = edited(*change)
    held, _, file = at.partition(" @ ")
    place = (file or change[0], line_of(changed, file or change[0], held))
    assert [(each.file, each.line, each.code, each.severity) for each in found(changed)] == [(*place, code, severity)]


def test_a_text_that_was_only_copied_is_told_as_the_same_and_as_the_wrong_language() -> None:
    french = "Les bébés viennent dès six mois, le samedi matin, avec un parent dans l’eau."
    english = "Babies come from six months on, on Saturday mornings, with a parent in the water."
    assert [each.code for each in found(edited(WATER, english, french))] == ["same-text", "wrong-language"]


def test_a_language_the_bot_has_no_sentences_in_is_told() -> None:
    told = [each.code for each in found(edited("organisation.yaml", "[fr, en]", "[fr, en, xx]"))]
    assert told.count("no-sentences") == 1
    assert "missing-language" in told


def test_two_entries_with_one_id_are_told_with_the_place_of_the_first() -> None:
    changed = edited(WATER, "id: babies", "id: join")
    first = f"{CLUB}:{line_of(changed, CLUB, 'id: join')}"
    duplicates = [each for each in found(changed) if each.code == "duplicate-id"]
    assert [dict(each.values)["first"] for each in duplicates] == [first]


def test_a_duplicate_phrase_names_both_places() -> None:
    (finding,) = found(edited(CLUB, "- comment m’inscrire", "- apprendre à nager"))
    said = finding.said("en")
    assert finding.file == WATER
    assert f"{CLUB}:58" in said.what


def test_a_reference_to_what_is_written_once_is_offered() -> None:
    (finding,) = found(edited(VISIT, "est au {contact.pool}", "est au 3 allée des Filaos"))
    assert "{contact.pool}" in finding.said("fr").mend


def test_numbers_in_a_title_are_no_copies_since_a_button_takes_no_reference() -> None:
    assert found(edited(VISIT, "title: {fr: Nous joindre", "title: {fr: Le 112 et nous")) == []


def test_a_gentle_situation_may_share_its_words_with_an_entry() -> None:
    changed = edited("crisis.yaml", "hits me/beats me", "breaststroke")
    changed["crisis.yaml"] = changed["crisis.yaml"].replace(
        "  - id: violence\n", "  - id: violence\n    level: gentle\n"
    )
    assert found(changed) == []


def test_all_mistakes_are_told_in_one_run_even_beside_a_broken_entry() -> None:
    changed = edited(CLUB, "  sources: [club-leaflet]\n", "  sorces: [club-leaflet]\n")
    changed[WATER] = changed[WATER].replace("related: [babies, join]", "related: [baby, about]")
    changed["hours.yaml"] = changed["hours.yaml"].replace("calendar: FR, hours: closed", "calendar: FR")
    codes = {each.code for each in found(changed)}
    assert codes == {"missing", "extra-forbidden", "unknown-id", "hours-unconfirmed-soon"}


def test_an_entry_with_a_mistake_still_counts_as_there() -> None:
    changed = edited(CLUB, "kind: refuse", "kind: refused")
    assert [each.code for each in found(changed)] == ["bad-choice"]


def test_what_is_told_about_an_unread_file_stands_alone() -> None:
    changed = files() | {"history.yaml": f"{head('history.yaml')}\nevents: ["}
    assert [(each.file, each.code) for each in found(changed)] == [("history.yaml", "yaml")]


@pytest.mark.parametrize("name", sorted(files()))
def test_no_file_can_be_cut_short_without_an_error_or_a_sound_knowledge(name: str) -> None:
    text = files()[name]
    for share in (2, 5):
        report = check(files() | {name: text[: len(text) * share // 8]}, TODAY)
        assert report.of("error") or report.left_out


def test_a_wrong_hour_hides_no_warning_about_the_other_hours() -> None:
    changed = edited("hours.yaml", "mon: closed, tue-thu", "mon: closd, tue-thu")
    changed["hours.yaml"] = changed["hours.yaml"].replace("calendar: FR, hours: closed", "calendar: FR")
    changed["hours.yaml"] = changed["hours.yaml"].replace('sat: "09:00-11:00"', 'sat: "11:00-09:00"')
    codes = [each.code for each in found(changed)]
    assert codes == ["hours-unconfirmed-soon", "hours-bad-hours", "hours-past-midnight"]
