"""Phrases that lead elsewhere without themselves: told by pair, with shares for the whole knowledge."""

from bot.checker import check
from tests.organisation.club import TODAY, edited, files

WATER = "entries/water.yaml"
FRENCH = ("comment m’inscrire", "inscription au club", "devenir membre", "je veux adhérer")
LESSONS = "      - apprendre à nager\n"
JOIN_WORDS = "".join(f"      - {phrase} demain\n" for phrase in FRENCH)


def test_two_topics_that_take_each_others_phrases_are_one_finding() -> None:
    report = check(edited(WATER, LESSONS, LESSONS + JOIN_WORDS), TODAY)
    pairs = [dict(each.values) for each in report.findings if each.code == "confused-phrases"]
    assert ("join", "lessons") in {(pair["one"], pair["other"]) for pair in pairs}
    assert len(pairs) == len({(pair["one"], pair["other"]) for pair in pairs})
    together = next(pair for pair in pairs if (pair["one"], pair["other"]) == ("join", "lessons"))
    assert int(str(together["count"])) >= 3
    assert "demain”" in str(together["phrases"])


def test_a_topic_whose_phrases_all_belong_elsewhere_is_told_as_out_of_reach() -> None:
    start = files()[WATER].index(LESSONS)
    end = files()[WATER].index("    en:", start)
    scattered = (
        "où est le bassin couvert",
        "le cyclone de 2002 hélas",
        "quels sont vos horaires précis",
        "bébés nageurs débutants",
    )
    phrases = "".join(f"      - {phrase}\n" for phrase in scattered)
    changed = files() | {WATER: files()[WATER][:start] + phrases + files()[WATER][end:]}
    changed[WATER] = changed[WATER].replace("fr: Cours de natation", "fr: Devenir membre actif")
    lonely = [each for each in check(changed, TODAY).findings if each.code == "unreachable"]
    assert [(each.file, dict(each.values)["id"], dict(each.values)["lang"]) for each in lonely] == [
        (WATER, "lessons", "fr")
    ]


def test_the_shares_count_every_phrase_and_title_once() -> None:
    report = check(files(), TODAY)
    french = files()
    written = sum(
        text.count("      - ") + text.count("        - ") for name, text in french.items() if "entries" in name
    )
    assert report.left_out["fr"].count + report.left_out["en"].count > written
    assert 0.5 < report.left_out["fr"].first <= report.left_out["fr"].third <= 1
