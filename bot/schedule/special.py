"""Rules for other days than the week's: dates, periods, feasts and public holidays, as they are written."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.schedule.calendar import FEASTS, is_calendar
from bot.schedule.model import Dated, Feast, Holidays, MonthDay, Path, Period
from bot.schedule.reading import Reading, mapping_of, report_shape, report_unknown, text_of
from bot.schedule.week import hours_of_day, week_of

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")
_LEAP = 2024
_PERIOD_FIELDS = ("from", "to", "week", "hours", "why")
DATE_MEND = {
    "en": "write a date of the calendar as 2026-12-24, or 12-24 for every year",
    "fr": "écrivez une date du calendrier comme 2026-12-24, ou 12-24 pour chaque année",
}


def holidays_of(value: Any, path: Path, reading: Reading) -> Holidays | None:
    if value is None:
        return None
    mapping = mapping_of(value, path, reading)
    report_unknown(mapping, ("calendar", "hours"), path, reading)
    calendar = str(mapping.get("calendar", ""))
    if not is_calendar(calendar):
        reading.report(
            (*path, "calendar") if "calendar" in mapping else path,
            "unknown-calendar",
            {
                "en": f"no public holidays are known for {calendar!r}",
                "fr": f"aucun calendrier de jours fériés pour « {calendar} »",
            },
            {
                "en": "write a country and perhaps a region: FR, FR-57, DE-BW",
                "fr": "écrivez un pays et au besoin une région : FR, FR-57, DE-BW",
            },
        )
        return None
    return Holidays(calendar, hours_of_day(mapping.get("hours", "unconfirmed"), (*path, "hours"), reading))


def periods_of(value: Any, path: Path, reading: Reading) -> tuple[Period, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        report_shape(path, reading, {"en": "a list", "fr": "une liste"})
        return ()
    periods = (_period(each, (*path, number), reading) for number, each in enumerate(value))
    return tuple(period for period in periods if period)


def _period(value: Any, path: Path, reading: Reading) -> Period | None:
    mapping = mapping_of(value, path, reading)
    report_unknown(mapping, _PERIOD_FIELDS, path, reading)
    first = _day(mapping.get("from"), (*path, "from") if "from" in mapping else path, reading)
    last = _day(mapping.get("to"), (*path, "to") if "to" in mapping else path, reading)
    week = week_of(mapping.get("week"), (*path, "week"), reading)
    if "hours" in mapping:
        said = hours_of_day(mapping["hours"], (*path, "hours"), reading)
        week = tuple(hours or said for hours in week)
    if first is None or last is None:
        return None
    if type(first) is not type(last):
        reading.report(
            (*path, "to"),
            "mixed-dates",
            {
                "en": "one end has a year and the other has none",
                "fr": "une borne porte une année et l’autre non",
            },
            DATE_MEND,
        )
        return None
    if isinstance(first, date) and isinstance(last, date) and last < first:
        reading.report(
            (*path, "to"),
            "ends-before-it-begins",
            {
                "en": f"the period ends on {last}, before it begins",
                "fr": f"la période finit le {last}, avant son début",
            },
            {"en": "exchange or correct the dates", "fr": "échangez ou corrigez les dates"},
        )
        return None
    return Period(first, last, week, text_of(mapping.get("why")), path)


def feasts_of(value: Any, path: Path, reading: Reading) -> tuple[Feast, ...]:
    feasts = []
    for key, rule in mapping_of(value, path, reading).items():
        here = (*path, key)
        if key not in FEASTS:
            known = ", ".join(FEASTS)
            reading.report(
                here,
                "unknown-feast",
                {"en": f"{key} is no feast I know", "fr": f"{key} n’est pas une fête connue"},
                {"en": f"write one of {known}", "fr": f"écrivez l’une de : {known}"},
            )
            continue
        if not isinstance(rule, Mapping):
            feasts.append(Feast(key, hours_of_day(rule, here, reading)))
            continue
        report_unknown(rule, ("hours", "eve", "why"), here, reading)
        hours = hours_of_day(rule.get("hours", "unconfirmed"), (*here, "hours"), reading)
        eve = hours_of_day(rule["eve"], (*here, "eve"), reading) if "eve" in rule else None
        feasts.append(Feast(key, hours, eve, text_of(rule.get("why"))))
    return tuple(feasts)


def dates_of(value: Any, path: Path, reading: Reading) -> tuple[dict[date, Dated], dict[MonthDay, Dated]]:
    dates: dict[date, Dated] = {}
    yearly: dict[MonthDay, Dated] = {}
    for key, rule in mapping_of(value, path, reading).items():
        here = (*path, key)
        day = _day(key, here, reading)
        dated = _dated(rule, here, reading)
        if isinstance(day, MonthDay):
            yearly[day] = dated
        elif day is not None:
            dates[day] = dated
    return dates, yearly


def _dated(rule: Any, path: Path, reading: Reading) -> Dated:
    if not isinstance(rule, Mapping):
        return Dated(hours_of_day(rule, path, reading))
    report_unknown(rule, ("hours", "why"), path, reading)
    return Dated(hours_of_day(rule.get("hours", "unconfirmed"), (*path, "hours"), reading), text_of(rule.get("why")))


def _day(value: Any, path: Path, reading: Reading) -> date | MonthDay | None:
    """Read 2026-12-24, or 12-24 for every year."""
    text = str(value)
    try:
        if match := _DATE.fullmatch(text):
            year, month, day = map(int, match.groups())
            return date(year, month, day)
        if match := _MONTH_DAY.fullmatch(text):
            month, day = map(int, match.groups())
            return MonthDay.of(date(_LEAP, month, day))
    except ValueError:
        impossible = {"en": f"there is no {text} in the calendar", "fr": f"le {text} n’existe pas au calendrier"}
        reading.report(path, "impossible-date", impossible, DATE_MEND)
        return None
    no_date = {"en": f"{text!r} is no date", "fr": f"« {text} » n’est pas une date"}
    reading.report(path, "bad-date", no_date, DATE_MEND)
    return None
