"""The engine's rules: which of them decides a day, spans and their tails, and the edges of real time."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.schedule import NaiveDatetimeError, Schedule, ScheduleError

PARIS = ZoneInfo("Europe/Paris")
WEEK = {"mon-thu": "09:00-19:00", "fri": "09:00-18:00", "sat-sun": "closed"}


def build(**rules: Any) -> Schedule:
    return Schedule.from_mapping({"timezone": "Europe/Paris", "week": WEEK, **rules})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def test_the_opening_minute_is_open_and_the_closing_minute_closed() -> None:
    schedule = build()
    assert schedule.is_open(at("2026-11-24T09:00"))
    assert not schedule.is_open(at("2026-11-24T19:00"))
    assert schedule.is_open(at("2026-11-24T18:59:59"))


def test_a_day_without_a_special_rule_is_decided_by_the_week() -> None:
    decision = build().decision(date(2026, 11, 24))
    assert (decision.rule, decision.unconfirmed) == ("week", False)


RULES: dict[str, Any] = {
    "holidays": {"calendar": "FR", "hours": "10:00-12:00"},
    "feasts": {"shavuot": {"hours": "closed", "eve": "09:00-13:00"}},
    "periods": [{"from": "2026-05-01", "to": "2026-05-14", "hours": "11:00-12:00", "why": {"en": "works"}}],
    "dates": {"2026-05-01": {"hours": "15:00-16:00", "why": {"en": "open day"}}},
}


@pytest.mark.parametrize(
    ("day", "rule", "name", "clock"),
    [
        pytest.param("2026-05-01", "date", "2026-05-01", ["15:00", "16:00"], id="a date before a period and a holiday"),
        pytest.param("2026-05-08", "period", "", ["11:00", "12:00"], id="a period before a holiday"),
        pytest.param("2026-05-22", "feast", "shavuot", None, id="a feast"),
        pytest.param("2026-05-21", "feast", "shavuot", ["09:00", "13:00"], id="the eve of a feast"),
        pytest.param("2026-05-25", "holiday", "Pentecost Monday", ["10:00", "12:00"], id="a public holiday"),
        pytest.param("2026-05-26", "week", "", ["09:00", "19:00"], id="no rule"),
    ],
)
def test_the_strongest_rule_decides(day: str, rule: str, name: str, clock: list[str] | None) -> None:
    decision = build(**RULES).decision(date.fromisoformat(day))
    assert (decision.rule, decision.name) == (rule, name)
    assert [list(span.clock()) for span in decision.spans] == ([clock] if clock else [])


def test_a_feast_goes_before_a_public_holiday() -> None:
    schedule = build(holidays={"calendar": "FR", "hours": "10:00-12:00"}, feasts={"pesach": "closed"})
    assert schedule.decision(date(2026, 4, 6)).rule == "feast"  # Easter Monday within Passover


def test_unconfirmed_keeps_the_hours_that_hold_without_the_rule() -> None:
    schedule = build(
        holidays={"calendar": "FR", "hours": "closed"},
        dates={"2026-12-25": "unconfirmed", "2026-12-24": "unconfirmed"},
    )
    eve, christmas = schedule.decision(date(2026, 12, 24)), schedule.decision(date(2026, 12, 25))
    assert (eve.rule, eve.unconfirmed, eve.spans[0].clock()) == ("date", True, ("09:00", "19:00"))
    assert (christmas.rule, christmas.unconfirmed, christmas.spans) == ("date", True, ())


def test_same_keeps_the_hours_of_the_week_and_is_certain() -> None:
    decision = build(holidays={"calendar": "FR", "hours": "same"}).decision(date(2026, 12, 25))
    assert (decision.rule, decision.unconfirmed, decision.spans[0].clock()) == ("holiday", False, ("09:00", "18:00"))


def test_a_week_that_is_unconfirmed_is_unknown() -> None:
    schedule = Schedule.from_mapping({"timezone": "Europe/Paris", "week": {"mon-sun": "unconfirmed"}})
    decision = schedule.decision(date(2026, 11, 24))
    assert decision.unknown
    assert schedule.next_change(at("2026-11-24T12:00")) is None


def test_a_weekday_that_a_period_leaves_out_keeps_its_hours() -> None:
    schedule = build(periods=[{"from": "2026-07-01", "to": "2026-07-31", "week": {"mon": "closed"}}])
    assert schedule.decision(date(2026, 7, 6)).rule == "period"
    assert schedule.decision(date(2026, 7, 7)).rule == "week"


@pytest.mark.parametrize("day", ["2026-12-28", "2027-01-02", "2031-01-03"])
def test_a_yearly_period_runs_across_new_year(day: str) -> None:
    schedule = build(periods=[{"from": "12-26", "to": "01-03", "hours": "closed"}])
    assert schedule.decision(date.fromisoformat(day)).rule == "period"
    assert schedule.decision(date(2026, 12, 25)).rule == "week"


def test_a_yearly_date_holds_every_year() -> None:
    schedule = build(dates={"12-24": "09:00-13:00"})
    assert {schedule.spans(date(year, 12, 24))[0].clock() for year in (2025, 2026, 2027)} == {("09:00", "13:00")}


def test_29_february_comes_in_leap_years_only() -> None:
    schedule = Schedule.from_mapping(
        {"timezone": "Europe/Paris", "week": {"mon-sun": "closed"}, "dates": {"02-29": "09:00-10:00"}}
    )
    assert schedule.next_change(at("2026-01-01T00:00")) == at("2028-02-29T09:00")


def test_touching_spans_are_one() -> None:
    schedule = build(week={"mon-sun": "09:00-12:00, 12:00-14:00"})
    assert [span.clock() for span in schedule.spans(date(2026, 11, 24))] == [("09:00", "14:00")]
    assert schedule.next_change(at("2026-11-24T10:00")) == at("2026-11-24T14:00")


def test_touching_spans_of_two_days_are_one_stretch() -> None:
    schedule = build(week={"mon": "20:00-24:00", "tue": "00:00-02:00", "wed-sun": "closed"})
    assert schedule.next_change(at("2026-11-23T21:00")) == at("2026-11-24T02:00")


def test_the_tail_past_midnight_stays_on_a_closed_day() -> None:
    schedule = build(week={"mon": "20:00-02:00", "tue-sun": "closed"}, dates={"2026-11-24": "closed"})
    assert schedule.is_open(at("2026-11-24T01:59"))
    assert schedule.spans(date(2026, 11, 24)) == ()


def test_a_closed_day_has_no_tail() -> None:
    schedule = build(week={"mon": "20:00-02:00", "tue-sun": "closed"}, dates={"2026-11-23": "closed"})
    assert not schedule.is_open(at("2026-11-24T01:00"))


def test_always_open_never_changes() -> None:
    schedule = build(week={"mon-sun": "00:00-24:00"})
    assert schedule.is_open(at("2026-11-24T03:00"))
    assert schedule.next_change(at("2026-11-24T03:00")) is None


def test_in_the_skipped_hour_nothing_happens() -> None:
    schedule = build(week={"mon-sun": "02:15-02:45, 08:00-09:00"})
    assert schedule.next_change(at("2026-03-29T01:00")) == at("2026-03-29T08:00")


def test_a_span_that_would_begin_in_the_skipped_hour_begins_at_its_end() -> None:
    schedule = build(week={"mon-sun": "02:15-05:00"})
    assert schedule.next_change(at("2026-03-29T01:00")) == at("2026-03-29T03:00")


def test_both_passes_of_the_repeated_hour_are_alike() -> None:
    schedule = build(week={"mon-sun": "02:15-02:45"})
    first, second = (datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=fold) for fold in (0, 1))
    assert schedule.is_open(first)
    assert schedule.is_open(second)
    assert schedule.next_change(first) == datetime(2026, 10, 25, 2, 45, tzinfo=PARIS)
    after = schedule.next_change(datetime(2026, 10, 25, 2, 50, tzinfo=PARIS))
    assert after is not None
    assert after.astimezone(UTC) == datetime(2026, 10, 25, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"])
def test_the_walk_from_change_to_change_meets_the_wall_clock_in_any_zone(zone: str) -> None:
    schedule = Schedule.from_mapping({"timezone": zone, "week": {"mon-sun": "01:30-02:40, 09:00-17:00"}})
    moment = datetime(2011, 10, 1, tzinfo=UTC)  # Samoa left out 30 December 2011
    while moment < datetime(2012, 1, 10, tzinfo=UTC):
        change = schedule.next_change(moment)
        assert change is not None
        before = change.astimezone(UTC) - timedelta(seconds=1)
        assert schedule.is_open(change) != schedule.is_open(before)
        minute = change.hour * 60 + change.minute
        assert schedule.is_open(change) == (90 <= minute < 160 or 540 <= minute < 1020)
        moment = change.astimezone(UTC)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=-5)), ZoneInfo("Asia/Tokyo"), PARIS])
def test_any_time_zone_may_ask(zone: timezone | ZoneInfo) -> None:
    moment = at("2026-11-24T18:59").astimezone(zone)
    assert build().is_open(moment)
    assert build().next_change(moment) == at("2026-11-24T19:00")


def test_a_naive_datetime_is_refused() -> None:
    moment = datetime(2026, 11, 24, 12, 0)  # noqa: DTZ001 - what is refused
    for ask in (build().is_open, build().next_change):
        with pytest.raises(NaiveDatetimeError, match="with a time zone is needed, not 2026-11-24T12:00:00"):
            ask(moment)


def test_a_long_closed_period_is_leapt_over() -> None:
    schedule = build(periods=[{"from": "2020-01-01", "to": "2099-12-31", "hours": "closed"}])
    assert schedule.next_change(at("2026-11-24T12:00")) == at("2100-01-01T09:00")


def test_a_date_within_a_long_closed_period_is_found() -> None:
    periods = [{"from": "2020-01-01", "to": "2099-12-31", "hours": "closed"}]
    schedule = build(periods=periods, dates={"2031-06-10": "09:00-10:00"})
    assert schedule.next_change(at("2026-11-24T12:00")) == at("2031-06-10T09:00")


def test_the_week_runs_from_monday() -> None:
    days = build().week(date(2026, 11, 26))
    assert [day for day, _ in days] == [date(2026, 11, 23) + timedelta(days=count) for count in range(7)]
    assert [bool(decision.spans) for _, decision in days] == [True] * 5 + [False] * 2


def test_every_error_of_a_mapping_is_told_at_once() -> None:
    with pytest.raises(ScheduleError) as caught:
        Schedule.from_mapping({"timezone": "Paris", "week": {"mon": "9 to 5", "funday": "closed"}})
    assert {problem.code for problem in caught.value.problems} == {"unknown-zone", "bad-hours", "unknown-day"}


def test_a_schedule_that_was_asked_answers_the_same_when_it_was_kept_in_a_file() -> None:
    schedule = build(holidays={"calendar": "FR", "hours": "closed"})
    asked = [at("2026-11-27T18:00") + timedelta(days=count, hours=count) for count in range(60)]
    changes = [schedule.next_change(each) for each in asked]
    kept = pickle.loads(pickle.dumps(schedule))  # noqa: S301 - our own
    assert [kept.next_change(each) for each in asked] == changes
