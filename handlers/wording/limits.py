"""Limits that were wished for, said back: of runs, of some days, of every week."""

from domain.units import Units
from domain.words.week_wishes import (
    CapRuns,
    CapWeekday,
    DaysByShare,
    EachRunBy,
    EaseDays,
    FewRuns,
    KeepLimit,
    LongRunsBy,
    NoLongRun,
    WeekByShare,
)
from handlers.wording.door import tr, trc, trn
from handlers.wording.formats import show_date_range, show_distance, weekday_name


def cap_words(wish: CapRuns, units: Units) -> str:
    """The most of each run of some days."""
    dates = show_date_range(wish.first, wish.last)
    if wish.duration_s is not None:
        return tr("At most {count} minutes a run, {dates}", count=wish.duration_s // 60, dates=dates)
    return tr("At most {distance} a run, {dates}", distance=show_distance(wish.distance_mm or 0, units), dates=dates)


def share_words(wish: WeekByShare, units: Units) -> str:
    """So many per cent of a week, or so much in all, with what is said of its runs."""
    beside = [_amount_words(wish, units)]
    if wish.long_mm is not None:
        beside.append(tr("long run {distance}", distance=show_distance(wish.long_mm, units)))
    if wish.without_strides:
        beside.append(tr("no strides"))
    return trc("list", ", ").join(beside)


def _amount_words(wish: WeekByShare, units: Units) -> str:
    percent = abs(wish.by_percent)
    if wish.to_mm is not None:
        distance = show_distance(wish.to_mm, units)
        if wish.number is not None:
            return tr("Week {number}: {distance} in all", number=wish.number, distance=distance)
        if wish.weeks_ahead == 1:
            return tr("Next week: {distance} in all", distance=distance)
        return tr("This week: {distance} in all", distance=distance)
    if wish.number is not None and wish.by_percent > 0:
        return tr("Week {number}: {percent} % more", number=wish.number, percent=percent)
    if wish.number is not None:
        return tr("Week {number}: {percent} % less", number=wish.number, percent=percent)
    if wish.by_percent > 0:
        more = tr("Next week {percent} % more", percent=percent)
        return more if wish.weeks_ahead == 1 else tr("This week {percent} % more", percent=percent)
    less = tr("Next week {percent} % less", percent=percent)
    return less if wish.weeks_ahead == 1 else tr("This week {percent} % less", percent=percent)


def days_share_words(wish: DaysByShare) -> str:
    """So many per cent less of each run of some days."""
    dates = show_date_range(wish.first, wish.last)
    return tr("Every run {percent} % shorter, {dates}", percent=-wish.by_percent, dates=dates)


def long_runs_words(wish: LongRunsBy, units: Units) -> str:
    """Each of the next long runs by so much."""
    count = wish.count
    if wish.to_mm is not None:
        return tr("Next {count} long runs: at most {distance}", count=count, distance=show_distance(wish.to_mm, units))
    if wish.to_s is not None:
        return tr("Next {count} long runs: at most {minutes} minutes", count=count, minutes=round(wish.to_s / 60))
    if wish.by_percent:
        shorter = tr("Next {count} long runs: {percent} % shorter", count=count, percent=abs(wish.by_percent))
        longer = tr("Next {count} long runs: {percent} % longer", count=count, percent=abs(wish.by_percent))
        return longer if wish.by_percent > 0 else shorter
    if wish.by_s:
        minutes = round(abs(wish.by_s) / 60)
        shorter = tr("Next {count} long runs: {minutes} minutes shorter", count=count, minutes=minutes)
        longer = tr("Next {count} long runs: {minutes} minutes longer", count=count, minutes=minutes)
        return longer if wish.by_s > 0 else shorter
    distance = show_distance(abs(wish.by_mm), units)
    shorter = tr("Next {count} long runs: {distance} shorter", count=count, distance=distance)
    longer = tr("Next {count} long runs: {distance} longer", count=count, distance=distance)
    return longer if wish.by_mm > 0 else shorter


def each_run_words(wish: EachRunBy, units: Units) -> str:
    """Every run of a week so much longer or shorter."""
    so_much = (
        show_distance(abs(wish.by_mm), units) if wish.by_mm else tr("{count} min", count=round(abs(wish.by_s) / 60))
    )
    if wish.by_mm + wish.by_s > 0:
        return tr("Every run {so_much} longer", so_much=so_much)
    return tr("Every run {so_much} shorter", so_much=so_much)


def few_words(wish: FewRuns) -> str:
    """So many runs of some days."""
    dates = show_date_range(wish.first, wish.last)
    if wish.is_short:
        return trn("One short run, {dates}", "{count} short runs, {dates}", wish.count, dates=dates)
    return trn("One run, {dates}", "{count} runs, {dates}", wish.count, dates=dates)


def eased_words(wish: EaseDays) -> str:
    """Some days easy, or lighter."""
    dates = show_date_range(wish.first, wish.last)
    return tr("Lighter, {dates}", dates=dates) if wish.lighter else tr("All of it easy, {dates}", dates=dates)


def no_long_words(wish: NoLongRun) -> str:
    """Some days without their long run."""
    return tr("No long run, {dates}", dates=show_date_range(wish.first, wish.last))


def weekday_capped_words(wish: CapWeekday, units: Units) -> str:
    """The most of one weekday's runs."""
    day, weeks = weekday_name(wish.weekday), wish.weeks
    if wish.distance_mm is not None:
        distance = show_distance(wish.distance_mm, units)
        return tr("{day}: at most {distance}, {weeks} weeks", day=day, distance=distance, weeks=weeks)
    minutes = round((wish.duration_s or 0) / 60)
    return tr("{day}: at most {minutes} minutes, {weeks} weeks", day=day, minutes=minutes, weeks=weeks)


def moved_by_words(day: str, days: int) -> str:
    """A run that goes so many days on, or sooner; `day` in words."""
    if days > 0:
        return trn("Move {day} a day later", "Move {day} {count} days later", days, day=day)
    return trn("Move {day} a day earlier", "Move {day} {count} days earlier", -days, day=day)


def limit_words(wish: KeepLimit, units: Units) -> str:
    """What is to hold from now on."""
    if wish.is_open:
        return tr("No limits on single runs")
    if wish.workouts is not None:
        return tr("Workouts again") if wish.workouts else tr("No more workouts")
    if wish.week_mm is not None:
        return tr("At most {distance} a week", distance=show_distance(wish.week_mm, units))
    if wish.run_s is not None:
        return tr("All runs but the long one: at most {after} minutes", after=round(wish.run_s / 60))
    if wish.long_s is not None:
        return tr("Long runs: at most {after} minutes", after=round(wish.long_s / 60))
    return tr("Long runs: at most {after}", after=show_distance(wish.long_mm or 0, units))
