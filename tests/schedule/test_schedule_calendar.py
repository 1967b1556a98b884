"""Feasts and public holidays against dates that are known."""

from datetime import date

import pytest

from bot.schedule import FEASTS, feast, public_holidays


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("rosh-hashanah", "2026-09-12", "2026-09-13"),
        ("yom-kippur", "2026-09-21", "2026-09-21"),
        ("sukkot", "2026-09-26", "2026-10-02"),
        ("shemini-atzeret", "2026-10-03", "2026-10-03"),
        ("simchat-torah", "2026-10-04", "2026-10-04"),
        ("hanukkah", "2026-12-05", "2026-12-12"),
        ("purim", "2026-03-03", "2026-03-03"),
        ("purim", "2027-03-23", "2027-03-23"),
        ("pesach", "2026-04-02", "2026-04-09"),
        ("shavuot", "2026-05-22", "2026-05-23"),
        ("tisha-bav", "2026-07-23", "2026-07-23"),
        ("tisha-bav", "2029-07-22", "2029-07-22"),  # put off from the Sabbath
    ],
)
def test_a_feast_falls_on_its_days(key: str, first: str, last: str) -> None:
    days = feast(key, int(first[:4]))
    assert (days[0].isoformat(), days[-1].isoformat()) == (first, last)


def test_hanukkah_may_run_into_the_next_year() -> None:
    assert feast("hanukkah", 2024) == tuple(date(2024, 12, day) for day in range(26, 32))
    assert feast("hanukkah", 2025)[:2] == (date(2025, 1, 1), date(2025, 1, 2))


def test_every_feast_comes_every_year() -> None:
    assert all(feast(key, year) for key in FEASTS for year in range(2000, 2060))


def test_french_holidays_have_french_and_english_names() -> None:
    assert public_holidays("FR", 2026)[date(2026, 7, 14)] == "National Day"
    assert public_holidays("FR", 2026, "fr")[date(2026, 7, 14)] == "Fête nationale"


def test_a_region_has_its_own_days() -> None:
    assert date(2026, 12, 26) in public_holidays("FR-57", 2026)
    assert date(2026, 12, 26) not in public_holidays("FR", 2026)
    assert date(2026, 1, 6) in public_holidays("DE-BW", 2026)


@pytest.mark.parametrize("calendar", ["XX", "FR-ZZ", "", "holidays"])
def test_an_unknown_calendar_is_an_error(calendar: str) -> None:
    with pytest.raises(LookupError, match="no public holidays are known"):
        public_holidays(calendar, 2026)
