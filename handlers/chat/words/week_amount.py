"""A whole week by its amount: so many per cent less or more of it, or so many miles in all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from domain.editing.edited import edited
from domain.editing.labels import label_of
from domain.editing.unsaved import apply
from domain.plan import Day, DayType
from domain.rules import Finding
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Question, ask
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeByShare, CutDay, DayEdit, Intent, Several, TypeIntent
from domain.words.lexicon.lookup import folded
from domain.words.week_wishes import CapRuns, WeekByShare
from handlers.actions.edit_outline import to_change
from handlers.actions.edit_week import verdict_on
from handlers.chat.asking_back import ask_back
from handlers.chat.words.by_share import by_share
from handlers.chat.words.day_edits import edit_of_day, open_week
from handlers.chat.words.scene import Scene, day_in_view, has_strides
from handlers.chat.words.together import do_together
from handlers.chat.words.whole_week import GENTLE, offer_this_week, week_ahead
from handlers.desk.week import EditableWeek, current_week
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_distance
from handlers.wording.rules import finding_words

# Beyond that an easy run is none any more.
_MOST_BY_PERCENT = 35
# Each try is judged by every rule.
_MOST_TRIES = 40
_OF_A_WEEK = re.compile(r"\b(?:week|wk|woche|semana)\b")


async def change_week_by(scene: Scene, said: WeekByShare | CapRuns) -> bool:
    """Preview the week with that share, or that amount; where the rules do not allow so much, the most they allow.

    That of a week behind it is a tap of its own. False for a most that is meant of each run. Raises RefusedError where
    no run of the week is left.
    """
    if isinstance(said, CapRuns):
        return await _at_most(scene, said)
    opened = await _week(scene, said)
    opened.require_active()
    if said.to_mm is not None:
        await _to_amount(scene, opened, said, said.to_mm)
    else:
        await _by_percent(scene, opened, said)
    return True


# "At most 20 miles next week" names no run.
_OF_RUNS = re.compile(
    r"\b(?:runs?|days?|sessions?|each|every|any(?:thing)?|nothing|longest|longer|lauf|laufe|salidas?)\b"
)


async def _at_most(scene: Scene, said: CapRuns) -> bool:
    """The most of one week that names no run: the week's where no run of it is so long; where both may be, asked."""
    text, most = folded(clean(scene.request.text or "")), said.distance_mm
    number = scene.week_of(max(said.first, scene.today))
    if most is None or _OF_RUNS.search(text) or scene.plan().inputs.week_of(said.last) != number:
        return False
    opened = await open_week(scene, number)
    opened.require_active()
    runs, room = _open_runs(opened), _room(opened)
    longest, has = max((day.distance_mm for day in runs), default=0), room.fixed_mm + room.left_mm
    if not runs or (most < longest and most * 2 <= has):
        return False
    whole = WeekByShare(0, None, to_mm=most, number=number)
    if most < longest:
        await ask_back(scene.request, ask(Ask.WEEK_OR_RUN, offer(whole), offer(said)))
        return True
    if has <= most:
        has_now, wanted = (show_distance(each, scene.request.settings.units) for each in (has, most))
        raise RefusedError(
            tr(
                "Week {number} comes to {has}, so it is within {wanted} as it stands. Nothing to change.",
                number=number,
                has=has_now,
                wanted=wanted,
            )
        )
    return await change_week_by(scene, whole)


async def _by_percent(scene: Scene, opened: EditableWeek, said: WeekByShare) -> None:
    wishes = _shares(opened, said.by_percent, scene.request.settings.units)
    if not wishes:
        raise RefusedError(tr("No run of that week is left to change."))
    if said.by_percent > 0 and _blocking(opened, wishes, scene.request.settings.units):
        room = _room(opened)
        await _to_amount(scene, opened, said, round((room.fixed_mm + room.left_mm) * (100 + said.by_percent) / 100))
        return
    await offer_this_week(scene, said, opened)
    if said.weeks > 1 and opened.number < opened.head.total_weeks:
        again = WeekByShare(said.by_percent, (said.weeks_ahead or 0) + 1)
        await ask_back(scene.request, ask(Ask.OTHER_WEEK, offer(again)))
    if said.without_strides:
        wishes = [*wishes, *_without_strides(opened)]
    is_of_one = said.weeks_ahead is not None or said.number is not None or _OF_A_WEEK.search(scene.request.text or "")
    if said.by_percent < 0 and (not is_of_one or said.weeks > 1):
        await scene.request.send(
            tr(
                "This is one week. For every week from now on write a limit, like “at most {distance} a week”.",
                distance=show_distance(_kept(opened, said.by_percent), scene.request.settings.units),
            )
        )
    await do_together(scene, Several(tuple(wishes)))


async def brought_to(scene: Scene, opened: EditableWeek, to_mm: int, long_mm: int | None) -> list[DayEdit] | None:
    """The edits that give a week so much in all; None where the most that is allowed was offered instead.

    Raises RefusedError where no run is left, or where nothing more than now is allowed.
    """
    room = _room(opened)
    if not room.left_mm or to_mm - room.fixed_mm < scene.request.settings.units.half_mm:
        raise RefusedError(tr("No run of that week is left to change."))
    return await _fitting(scene, opened, room, to_mm, long_mm)


def whole_mm(opened: EditableWeek) -> int:
    """What a week comes to: what was run of it, and what is still to be run."""
    room = _room(opened)
    return room.fixed_mm + room.left_mm


async def _week(scene: Scene, said: WeekByShare) -> EditableWeek:
    if said.number is None:
        return await week_ahead(scene, said.weeks_ahead)
    head = scene.plan()
    if not 1 <= said.number <= head.total_weeks:
        raise RefusedError(tr("Your plan has the weeks 1 to {total}.", total=head.total_weeks))
    return await open_week(scene, said.number)


def _without_strides(opened: EditableWeek) -> list[DayEdit]:
    """The runs of a week that end with strides, without them."""
    runs = [day for day in _open_runs(opened) if has_strides(day)]
    return [TypeIntent(DayRef(on=opened.frame.date_of(day.number)), DayType.EASY) for day in runs]


def _open_runs(opened: EditableWeek) -> list[Day]:
    return [day for day in opened.week.days if day.is_run and opened.frame.is_open(day.number)]


def _shares(opened: EditableWeek, by_percent: float, units: Units) -> list[DayEdit]:
    """What every run of a week becomes."""
    runs = _open_runs(opened)
    gentle = [day for day in runs if day.type in GENTLE]
    if by_percent > 0 and gentle:
        # What a week has more goes to its easy runs: the long one grows with the plan, and hard work not at all.
        more = sum(day.distance_mm for day in opened.week.days) * by_percent
        each = round(more / sum(day.distance_mm for day in gentle))
        runs, by_percent = (gentle, each) if each <= _MOST_BY_PERCENT else (runs, by_percent)
    return _by(opened, runs, by_percent, units)


def _by(opened: EditableWeek, runs: Sequence[Day], by_percent: float, units: Units) -> list[DayEdit]:
    return by_share(opened, [opened.frame.date_of(day.number) for day in runs], by_percent, units)


class _Room(NamedTuple):
    """What of a week is fixed already, what is left to be run, and what of the plan lay on the days that are over."""

    fixed_mm: int
    left_mm: int
    planned_mm: int


def _room(opened: EditableWeek) -> _Room:
    """What was run counts as it was run; a run that is over and not logged counts nothing, and the race stays."""
    fixed = left = planned = 0
    for day in opened.week.days:
        log = opened.log_of(day.number)
        is_left = day.is_run and opened.frame.is_open(day.number)
        if is_left and day.type is not DayType.RACE:
            left += day.distance_mm
        elif is_left:
            fixed += day.distance_mm
            planned += day.distance_mm
        else:
            fixed += log.distance_mm or 0 if log is not None and log.is_run else 0
            planned += day.distance_mm
    return _Room(fixed, left, planned)


async def _to_amount(scene: Scene, opened: EditableWeek, said: WeekByShare, to_mm: int) -> None:
    """Preview the week with so much in all. Raises RefusedError where no run is left, or more is run already."""
    units, room = scene.request.settings.units, _room(opened)
    values = {
        "number": opened.number,
        "wanted": show_distance(to_mm, units),
        "has": show_distance(room.fixed_mm + room.left_mm, units),
        "run": show_distance(room.fixed_mm, units),
        "open": show_distance(room.left_mm, units),
    }
    if not room.left_mm:
        raise RefusedError(tr("No run of that week is left to change."))
    if to_mm - room.fixed_mm < units.half_mm:
        raise RefusedError(
            tr("{run} of week {number} are run already, so {wanted} leave no run in it. Nothing was changed.", **values)
        )
    if abs(to_mm - room.fixed_mm - room.left_mm) < units.half_mm / 2:
        raise RefusedError(tr("Week {number} comes to {has} as it stands. Nothing to change.", **values))
    await offer_this_week(scene, said, opened)
    if room.fixed_mm != room.planned_mm:
        await scene.request.send(
            tr("{run} of week {number} are in the log so far, and {open} are still to come: {has} in all.", **values)
        )
    wishes = await _fitting(scene, opened, room, to_mm, said.long_mm)
    if wishes is not None:
        wishes = [*wishes, *_without_strides(opened)] if said.without_strides else wishes
        await do_together(scene, Several(tuple(wishes)))


async def _fitting(
    scene: Scene, opened: EditableWeek, room: _Room, to_mm: int, long_mm: int | None = None
) -> list[DayEdit] | None:
    """The edits that give a week its amount; None where a rule stands against it, and the most was said and offered.

    Raises RefusedError where nothing more than now is allowed.
    """
    units = scene.request.settings.units
    exactly = _with_long_run(opened, room, to_mm, long_mm, units) if long_mm is not None else None
    if exactly is not None:
        # How long it is was said: what the rules say of it stands on the preview.
        return exactly
    found = _within_rules(opened, room, to_mm, units)
    if not isinstance(found, Finding):
        return found
    has = room.fixed_mm + room.left_mm
    step = MM_PER_MILE if units is Units.MI else 2 * MM_PER_KM
    wanted, why = show_distance(to_mm, units), finding_words(found, units)
    has_now = show_distance(has, units)
    whole = range(to_mm // step * step, has, -step)
    amounts = [each for each in whole if each < to_mm and each - has >= units.half_mm][:_MOST_TRIES]
    most = next((each for each in amounts if not isinstance(_within_rules(opened, room, each, units), Finding)), None)
    if most is None:
        told = tr(
            "Week {number} stays at {has}: {wanted} go against a rule, and so does anything more. {why}",
            number=opened.number,
            has=has_now,
            wanted=wanted,
            why=why,
        )
        raise RefusedError(esc(told))
    offered = offer(WeekByShare(0, None, to_mm=most, number=opened.number))
    asked = ask(Ask.MOST_OF_WEEK, offered, number=opened.number, has=has_now, wanted=wanted, why=why)
    await ask_back(scene.request, asked)
    return None


def _with_long_run(opened: EditableWeek, room: _Room, to_mm: int, long_mm: int, units: Units) -> list[DayEdit] | None:
    """The long run at its own length, and what is left of the amount among the others; None without a long run."""
    runs = [day for day in _open_runs(opened) if day.type is not DayType.RACE]
    long_run = next((day for day in runs if day.type is DayType.LONG_RUN), None)
    others = [day for day in runs if day is not long_run]
    left = to_mm - room.fixed_mm - long_mm
    if long_run is None or not others or left < units.half_mm:
        return None
    by_percent = (left / sum(day.distance_mm for day in others) - 1) * 100
    return [*_by(opened, others, by_percent, units), CutDay(DayRef(on=opened.frame.date_of(long_run.number)), long_mm)]


def _within_rules(opened: EditableWeek, room: _Room, to_mm: int, units: Units) -> list[DayEdit] | Finding:
    """The edits that bring a week to its amount, or what stands against the gentlest of them."""
    runs = [day for day in _open_runs(opened) if day.type is not DayType.RACE]
    more = to_mm - room.fixed_mm - room.left_mm
    gentle = [day for day in runs if day.type in GENTLE]
    # More goes to the easy runs first: the long one grows with the plan, and hard work not at all.
    ways = [gentle, runs] if more > 0 and gentle else [runs]
    against: list[Finding] = []
    for way in ways:
        edits = _by(opened, way, more / sum(day.distance_mm for day in way) * 100, units)
        blocking = _blocking(opened, edits, units)
        if not blocking:
            return edits
        against.append(blocking[0])
    return against[0]


def _blocking(opened: EditableWeek, edits: Sequence[DayEdit], units: Units) -> Sequence[Finding]:
    """What would keep the week with these edits from being saved."""
    tried = to_change(opened)
    for each in edits:
        operation = edit_of_day(each, tried, _date_of(each).isoweekday(), units)
        session = tried.editing()
        after = edited(opened.plan, session.week, operation, opened.frame)
        tried = replace(tried, session=apply(session, label_of(operation), after))
    return verdict_on(opened, tried.week).blocking


def _date_of(each: DayEdit) -> date:
    on = each.day.on if isinstance(each, CutDay | ChangeByShare) and each.day is not None else None
    assert on is not None
    return on


def _kept(opened: EditableWeek, by_percent: int) -> int:
    """What is left of a week that is so many per cent shorter, in whole miles or kilometres of whoever reads it."""
    step = MM_PER_MILE if opened.person.settings.units is Units.MI else MM_PER_KM
    total = sum(day.distance_mm for day in opened.week.days)
    return max(round(total * (100 + by_percent) / 100 / step), 1) * step


_IT_TO = re.compile(
    r"(?:(?:please|ok|okay|and|now|can you|could you|let's) )*(?:cut|make|take|bring|reduce|get|lower|drop|set|keep|"
    r"raise|increase|put|trim|limit|push) (?:it|that|this|this one|the whole thing|them)(?: all)?(?: (?:down|up|back))?"
    r"(?: (?:to|at|by))? (?:about |around |only |just )*(?:(?P<amount>\d{1,3}(?:\.\d)?) ?(?P<unit>miles?|mi|kms?|k)|"
    r"(?P<share>\d{1,2}) ?(?:%|percent|per cent))(?P<way> (?:shorter|less|lighter|down|off|longer|more|up))?"
    r"(?: (?:in all|in total|total|please|then|instead|for (?:him|her|them)))*"
)
# A week that lies open is hardly meant by so little, nor a run by so much.
_A_WEEK_FROM = 1.15


async def of_week_in_view(scene: Scene, text: str) -> Intent | Question | None:
    """ "Cut it to 15 miles" under a week that lies open, and no day of it: the week, or what is asked; else None."""
    found = _IT_TO.fullmatch(clean(text))
    if found is None or scene.number is None or scene.head is None or day_in_view(scene) is not None:
        return None
    if scene.number < current_week(scene.head, scene.today):
        return None
    if found["share"]:
        by = int(found["share"])
        is_more = re.search(r"\b(?:raise|increase|up|more|longer)\b", found[0]) is not None
        is_by = not found["amount"] and re.search(r" to \d", found[0]) is None
        return WeekByShare(by if is_more else -by, None, number=scene.number) if is_by and 5 <= by <= 60 else None
    if found["way"] or " by " in found[0]:
        return None
    is_km = found["unit"].startswith("k")
    to_mm = round(float(found["amount"]) * (MM_PER_KM if is_km else MM_PER_MILE))
    opened = await open_week(scene, scene.number)
    runs = _open_runs(opened)
    if not runs:
        return None
    whole = WeekByShare(0, None, to_mm=to_mm, number=scene.number)
    longest = max(runs, key=lambda day: day.distance_mm)
    if to_mm > longest.distance_mm * _A_WEEK_FROM:
        return whole
    run = CutDay(DayRef(on=opened.frame.date_of(longest.number)), to_mm)
    return ask(Ask.WEEK_OR_RUN, offer(whole), offer(run))
