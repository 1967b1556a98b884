"""What the checks of hours.yaml find, where, and that each finding says how to mend it."""

from datetime import date
from typing import Any

import pytest

from bot.schedule import Problem
from bot.schedule.check import problems

WEEK = {"mon-fri": "09:00-18:00", "sat-sun": "closed"}
TODAY = date(2026, 11, 24)


def office(**rules: Any) -> dict[str, Any]:
    return {"timezone": "Europe/Paris", "services": {"office": {"week": WEEK, **rules}}}


def found(mapping: dict[str, Any], today: date | None = TODAY) -> dict[str, Problem]:
    return {problem.code: problem for problem in problems(mapping, today)}


def test_a_sound_mapping_has_no_problems() -> None:
    assert problems(office(dates={"2026-12-24": "09:00-13:00"}), TODAY) == ()


HERE = ("services", "office")
CASES: dict[str, tuple[dict[str, Any], str, tuple[str | int, ...], str]] = {
    "an impossible date": (
        office(dates={"2026-02-30": "closed"}),
        "impossible-date",
        (*HERE, "dates", "2026-02-30"),
        "error",
    ),
    "no date at all": (office(dates={"Christmas": "closed"}), "bad-date", (*HERE, "dates", "Christmas"), "error"),
    "hours that are none": (
        office(dates={"2026-12-24": "9 to 5"}),
        "bad-hours",
        (*HERE, "dates", "2026-12-24"),
        "error",
    ),
    "hours past 24:00": (
        office(dates={"2026-12-24": "20:00-26:00"}),
        "bad-hours",
        (*HERE, "dates", "2026-12-24"),
        "error",
    ),
    "a minute 60": (office(dates={"2026-12-24": "20:60-21:00"}), "bad-hours", (*HERE, "dates", "2026-12-24"), "error"),
    "an uncovered weekday": (office(week={"mon-sat": "closed"}), "uncovered", (*HERE, "week"), "error"),
    "no week": ({"services": {"office": {}}}, "uncovered", HERE, "error"),
    "a weekday twice": (office(week={**WEEK, "fri": "closed"}), "day-twice", (*HERE, "week", "fri"), "error"),
    "an unknown weekday": (
        office(week={**WEEK, "funday": "closed"}),
        "unknown-day",
        (*HERE, "week", "funday"),
        "error",
    ),
    "closing before opening": (
        office(dates={"2026-12-24": "18:00-09:00"}),
        "past-midnight",
        (*HERE, "dates", "2026-12-24"),
        "warning",
    ),
    "overlapping spans": (
        office(dates={"2026-12-24": "09:00-12:00, 11:00-13:00"}),
        "spans-overlap",
        (*HERE, "dates", "2026-12-24"),
        "warning",
    ),
    "overlapping periods": (
        office(
            periods=[
                {"from": "2027-07-01", "to": "2027-07-31", "hours": "closed"},
                {"from": "2027-07-31", "to": "2027-08-10", "hours": "10:00-12:00"},
            ]
        ),
        "overlapping-periods",
        (*HERE, "periods", 1),
        "error",
    ),
    "a period that ends before it begins": (
        office(periods=[{"from": "2027-07-31", "to": "2027-07-01", "hours": "closed"}]),
        "ends-before-it-begins",
        (*HERE, "periods", 0, "to"),
        "error",
    ),
    "a period with half a year": (
        office(periods=[{"from": "2027-07-31", "to": "08-10", "hours": "closed"}]),
        "mixed-dates",
        (*HERE, "periods", 0, "to"),
        "error",
    ),
    "a period hidden by dates": (
        office(
            periods=[{"from": "2027-07-01", "to": "2027-07-01", "hours": "closed"}],
            dates={"2027-07-01": "10:00-11:00"},
        ),
        "never-applies",
        (*HERE, "periods", 0),
        "error",
    ),
    "weekdays that a period does not have": (
        office(periods=[{"from": "2027-07-05", "to": "2027-07-06", "week": {"mon": "closed", "sat": "10:00-12:00"}}]),
        "never-applies",
        (*HERE, "periods", 0, "week"),
        "error",
    ),
    "an eve that is always a feast itself": (
        office(feasts={"shemini-atzeret": "closed", "simchat-torah": {"hours": "closed", "eve": "closed"}}),
        "never-applies",
        (*HERE, "feasts", "simchat-torah", "eve"),
        "error",
    ),
    "a date that is over": (
        office(dates={"2026-01-02": "closed"}),
        "expired",
        (*HERE, "dates", "2026-01-02"),
        "warning",
    ),
    "a period that is over": (
        office(periods=[{"from": "2026-07-01", "to": "2026-07-31", "hours": "closed"}]),
        "expired",
        (*HERE, "periods", 0),
        "warning",
    ),
    "a holiday not settled": (
        {**office(), "holidays": {"calendar": "FR", "hours": "unconfirmed"}},
        "unconfirmed-soon",
        ("holidays", "hours"),
        "warning",
    ),
    "a feast not settled": (
        office(feasts={"hanukkah": "unconfirmed"}),
        "unconfirmed-soon",
        (*HERE, "feasts", "hanukkah"),
        "warning",
    ),
    "an unknown feast": (office(feasts={"easter": "closed"}), "unknown-feast", (*HERE, "feasts", "easter"), "error"),
    "an unknown country": (
        {**office(), "holidays": {"calendar": "XX", "hours": "closed"}},
        "unknown-calendar",
        ("holidays", "calendar"),
        "error",
    ),
    "an unknown zone": ({**office(), "timezone": "Paris"}, "unknown-zone", ("timezone",), "error"),
    "an unknown field": (office(weak={}), "unknown-field", (*HERE, "weak"), "error"),
    "a list where a mapping belongs": (office(dates=["2026-12-24"]), "shape", (*HERE, "dates"), "error"),
    "a mapping where a list belongs": (office(periods={"from": "2026-12-24"}), "shape", (*HERE, "periods"), "error"),
    "no services": ({"timezone": "Europe/Paris"}, "no-service", ("services",), "error"),
    "an unknown parent": (office(inherits="shop"), "unknown-parent", (*HERE, "inherits"), "error"),
    "its own parent": (office(inherits="office"), "unknown-parent", (*HERE, "inherits"), "error"),
}


@pytest.mark.parametrize(("mapping", "code", "path", "severity"), CASES.values(), ids=CASES)
def test_a_mistake_is_found_at_its_place(
    mapping: dict[str, Any], code: str, path: tuple[str | int, ...], severity: str
) -> None:
    problem = found(mapping)[code]
    assert (problem.path, problem.severity) == (path, severity)
    assert all(problem.message[lang] and problem.mend[lang] for lang in ("en", "fr"))


def test_without_a_day_nothing_is_over_or_due() -> None:
    mapping = {**office(dates={"2026-01-02": "closed"}), "holidays": {"calendar": "FR", "hours": "unconfirmed"}}
    assert found(mapping, None) == {}


def test_what_is_inherited_is_no_overlap() -> None:
    july = {"from": "2027-07-01", "to": "2027-07-31"}
    mapping = office(periods=[{**july, "hours": "closed"}])
    mapping["services"]["shop"] = {"inherits": "office", "periods": [{**july, "hours": "10:00-12:00"}]}
    assert problems(mapping, TODAY) == ()


@pytest.mark.parametrize("mapping", [None, [], "x", 5, {"services": []}, {"services": {"office": None}}])
def test_no_shape_of_a_file_is_a_crash(mapping: Any) -> None:
    assert problems(mapping, TODAY)
