"""A whole week in words, this one or one to come: lighter, later, the long run alone, easy, capped, or fuller."""

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from domain.editing.operations import MakeRest, PutRace, ReshapeWeek, WeekWay
from domain.fitness import training_paces_of
from domain.plan import QUALITY_TYPES, DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words import intents, week_wishes
from domain.words.answers import Ask, Label, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import Intent
from handlers.chat.asking_back import ask_back
from handlers.chat.week.copies import preview_week_again
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.scene import Scene, has_strides
from handlers.desk.week import EditableWeek, current_week, open_to_edit
from handlers.wording.door import mark, tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date, show_distance

# Runs that take a little more best.
GENTLE = (DayType.EASY, DayType.RECOVERY, DayType.MODERATE)
_MOST_OFFERS = 2
_SUNDAY = 7
_FOR_THIS_WEEK = mark("This is for one week; the next stays as planned unless you say so again.")


async def change_week(scene: Scene, said: Intent) -> bool:
    """Preview what is wished of a whole week; False for what is no such wish. Raises CoachError where it cannot be."""
    if isinstance(said, week_wishes.MoreThisWeek):
        await _offer_more(scene, said.weeks_ahead)
        return True
    if isinstance(said, week_wishes.SameAgain):
        await preview_week_again(scene.request, await open_one(scene, current_week(scene.plan(), scene.today)))
        return True
    found = await week_said(scene, said, is_alone=True)
    if found is not None:
        opened, operation, note, otherwise = found
        if isinstance(said, week_wishes.AllEasy) and said.until_well:
            return await _easy_until_well(scene, found)
        await offer_this_week(scene, said, opened)
        await _offer_later(scene, said, opened)
        try:
            await preview_operation(scene.request, opened, operation, note=note, otherwise=otherwise)
        except RefusedError as refused:
            is_nothing = refused.told.values.get("sentence") == otherwise
            if not (
                is_nothing
                and isinstance(said, week_wishes.EaseDays)
                and await _offer_without_strides(scene, said, found)
            ):
                raise
    return found is not None


async def _easy_until_well(scene: Scene, found: "WeekSaid") -> bool:
    """This week easily where it has a workout, and the way to keep them out for longer, as a tap of its own."""
    opened = found.opened
    if _has_workout(opened, scene.today, opened.sunday):
        await preview_operation(scene.request, opened, found.operation, note=found.note)
    else:
        await scene.request.send(found.otherwise or "")
    longer = offer(week_wishes.KeepLimit(workouts=False))
    await ask_back(scene.request, ask(Ask.UNTIL_WELL, longer))
    return True


async def _offer_without_strides(scene: Scene, said: week_wishes.EaseDays, found: "WeekSaid") -> bool:
    """Where only strides are quick in days that are to be easy, each such run without them as a tap."""
    frame, first = found.opened.frame, max(said.first, scene.today)
    dated = [(frame.date_of(day.number), day) for day in found.opened.week.days]
    runs = [on for on, day in dated if has_strides(day) and first <= on <= said.last]
    if not runs or said.lighter:
        return False
    await scene.request.send(found.otherwise or "")
    wishes = [intents.TypeIntent(DayRef(on=on), DayType.EASY) for on in runs[:_MOST_OFFERS]]
    await ask_back(scene.request, ask(Ask.DO_THAT, *map(offer, wishes)))
    return True


async def _offer_later(scene: Scene, said: Intent, opened: EditableWeek) -> None:
    """What days that are to be easy, or no longer than so much, have in the next week, as a tap of its own."""
    ends = scene.plan().inputs.date_of(scene.plan().total_weeks, 7)
    if isinstance(said, week_wishes.EaseDays | week_wishes.CapRuns) and opened.sunday < min(said.last, ends):
        rest = replace(said, first=opened.sunday + timedelta(days=1))
        is_wanted = isinstance(rest, week_wishes.CapRuns) or rest.lighter
        if is_wanted or await _is_fast(scene, rest.first, rest.last):
            await ask_back(scene.request, ask(Ask.OTHER_WEEK, offer(rest)))


class WeekSaid(NamedTuple):
    """The week, what is to be done to it, a line on top, and what is said where nothing would change."""

    opened: EditableWeek
    operation: ReshapeWeek | PutRace | MakeRest
    note: str = ""
    otherwise: str | None = None


async def week_said(scene: Scene, said: Intent, *, is_alone: bool = False) -> WeekSaid | None:
    """What a wish of a whole week, or of some days of it, does; None for what is no such wish.

    `is_alone`: nothing else is wished for beside it.
    """
    match said:
        case intents.MakeEasier(None, ahead):
            return WeekSaid(await week_ahead(scene, ahead), ReshapeWeek(WeekWay.LIGHTER))
        case week_wishes.OnlyLongRun(ahead):
            return WeekSaid(await week_ahead(scene, ahead), ReshapeWeek(WeekWay.ONLY_LONG))
        case week_wishes.AllEasy(ahead, is_shorter):
            nothing = tr("There is no workout left in that week: all of it is easy already.")
            way = WeekWay.EASY_SHORTER if is_shorter else WeekWay.ALL_EASY
            note = tr(_FOR_THIS_WEEK) if is_shorter or said.until_well else ""
            return WeekSaid(await week_ahead(scene, ahead), ReshapeWeek(way), note, otherwise=nothing)
        case week_wishes.EaseDays():
            return await _eased(scene, said)
        case week_wishes.ShiftAll(days, ahead, since):
            note = tr("What would leave the week, or fall on another run, stays on its day.")
            nothing = tr("No run of that week has a free day there. Swap two days instead: /week has the button.")
            opened = await (open_one(scene, scene.week_of(since)) if since is not None else week_ahead(scene, ahead))
            first = since.isoweekday() if since is not None else 1
            return WeekSaid(opened, ReshapeWeek(WeekWay.LATER, days, first), note, nothing)
        case week_wishes.CapRuns():
            return await _capped(scene, said, is_alone=is_alone)
        case week_wishes.NoLongRun(first, last):
            return await _without_long_run(scene, first, last)
        case week_wishes.RaceOnTheWay(on, length):
            note = tr("Log its time afterwards, like “10k in 48:30”: it says how fit you are.")
            return WeekSaid(await open_one(scene, scene.week_of(on)), PutRace(on.isoweekday(), length), note)
    return None


def _number(scene: Scene, ahead: int | None) -> int:
    """The week that is meant. Raises RefusedError for one after the plan."""
    head = scene.plan()
    now = current_week(head, scene.today)
    if ahead is None and scene.number is not None and scene.number >= now:
        return scene.number
    if ahead is None:
        return min(now + 1, head.total_weeks) if scene.today.isoweekday() == _SUNDAY else now
    if now + ahead > head.total_weeks:
        raise RefusedError(tr("Your plan ends before that week. /plan shows its dates."))
    return now + ahead


async def open_one(scene: Scene, number: int) -> EditableWeek:
    return await open_to_edit(scene.request.uow, scene.request.person, scene.plan().id, number)


async def week_ahead(scene: Scene, ahead: int | None) -> EditableWeek:
    """The week so many from this one; None is the one in view, and on a Sunday without one the next.

    Raises RefusedError for one after the plan.
    """
    return await open_one(scene, _number(scene, ahead))


_OF_A_WEEK = intents.MakeEasier | week_wishes.OnlyLongRun | week_wishes.AllEasy | week_wishes.WeekByShare


async def offer_this_week(scene: Scene, said: Intent, opened: EditableWeek) -> None:
    """Of a week that nobody named, the next was taken because this one ends tonight: this one is a tap of its own."""
    now = current_week(scene.plan(), scene.today)
    if not isinstance(said, _OF_A_WEEK) or said.weeks_ahead is not None or opened.number != now + 1:
        return
    if scene.number == opened.number or getattr(said, "number", None) is not None:
        return
    ending = await open_one(scene, now)
    if any(day.is_run and ending.frame.is_open(day.number) for day in ending.week.days):
        await ask_back(scene.request, ask(Ask.ENDS_TONIGHT, offer(replace(said, weeks_ahead=0))))


async def each_run_by(scene: Scene, said: week_wishes.EachRunBy) -> intents.Several:
    """Every run that is still to come of a week, or every easy one, by so much. Raises RefusedError where none is."""
    opened = await week_ahead(scene, said.weeks_ahead)
    opened.require_active()
    runs = [day for day in opened.week.days if day.is_run and opened.frame.is_open(day.number)]
    runs = [day for day in runs if day.type in GENTLE or not (said.is_easy or day.type is DayType.RACE)]
    days = [_on(opened.frame.date_of(day.number)) for day in runs]
    if not days:
        raise RefusedError(tr("No run of that week is left to change."))
    if said.weeks_ahead is None:
        await scene.request.send(
            tr("This is for one week. For all weeks from now on write “more miles a week”, or “the plan is too hard”.")
        )
    return intents.Several(
        tuple(
            intents.ChangeByDistance(day, said.by_mm) if said.by_mm else intents.ChangeByTime(day, said.by_s)
            for day in days
        )
    )


async def _eased(scene: Scene, said: week_wishes.EaseDays) -> WeekSaid:
    """Some days easy, or lighter, as far as their first week reaches."""
    first = max(said.first, scene.today)
    opened = await open_one(scene, scene.week_of(first))
    if said.last > opened.sunday and not said.lighter and not _has_workout(opened, first, said.last):
        # "Nothing fast until next Wednesday": the fast run may be that week's.
        final = min(said.last, scene.plan().inputs.date_of(scene.plan().total_weeks, 7))
        later = await open_one(scene, scene.week_of(final))
        if _has_workout(later, first, final):
            opened, first = later, max(first, later.frame.date_of(1))
    last = min(said.last, opened.sunday)
    way = WeekWay.LIGHTER if said.lighter else WeekWay.ALL_EASY
    nothing = tr("The runs of those days are easy already. Nothing to change.")
    if any(has_strides(opened.week.day(number)) for number in range(first.isoweekday(), last.isoweekday() + 1)):
        nothing = tr("The runs of those days are easy already. Only strides are quick, and they may be left out.")
    return WeekSaid(opened, ReshapeWeek(way, 0, first.isoweekday(), last.isoweekday()), otherwise=nothing)


async def _is_fast(scene: Scene, first: date, last: date) -> bool:
    """Whether a workout stands in these days, in whichever of their weeks the plan has."""
    inputs = scene.plan().inputs
    numbers = range(inputs.week_of(first), min(inputs.week_of(last), scene.plan().total_weeks) + 1)
    return any([_has_workout(await open_one(scene, number), first, last) for number in numbers])


def _has_workout(opened: EditableWeek, first: date, last: date) -> bool:
    days = [day for day in opened.week.days if first <= opened.frame.date_of(day.number) <= last]
    return any(day.type in QUALITY_TYPES for day in days)


async def _capped(scene: Scene, said: week_wishes.CapRuns, *, is_alone: bool) -> WeekSaid:
    """No run of these days over a length; where they reach into the next week, what is left is a tap of its own.

    `is_alone`: it begins with the first week that has so long a run.
    """
    first = max(said.first, scene.today)
    opened = await open_one(scene, scene.week_of(first))
    units = scene.request.settings.units
    longest, notes = said.distance_mm, []
    if longest is None:
        pace_s = training_paces_of(opened.head.inputs).easy_slow_s
        step = units.half_mm
        minutes = (said.duration_s or 0) // 60
        longest = max(int(minutes * 60 / pace_s * MM_PER_MILE / step), 2) * step
        easy = show_distance(longest, units)
        notes.append(tr("{minutes} minutes at an easy pace are about {distance}.", minutes=minutes, distance=easy))
    final = min(said.last, opened.head.inputs.date_of(opened.head.total_weeks, 7))
    while is_alone and final > opened.sunday and not _has_longer(opened, first, longest):
        opened = await open_one(scene, opened.number + 1)
        first = opened.frame.date_of(1)
    last = min(said.last, opened.sunday)
    operation = ReshapeWeek(WeekWay.AT_MOST, longest, first.isoweekday(), last.isoweekday())
    nothing = tr("No run of those days is longer than that. Nothing to change.")
    return WeekSaid(opened, operation, " ".join(notes), nothing)


def _has_longer(opened: EditableWeek, first: date, longest_mm: int) -> bool:
    return any(day.distance_mm > longest_mm and opened.frame.date_of(day.number) >= first for day in opened.week.days)


async def _without_long_run(scene: Scene, first: date, last: date) -> WeekSaid:
    """The first long run of these days becomes a rest day; that of a week after it is said to be left.

    Raises RefusedError where no long run is planned on these days.
    """
    head, first = scene.plan(), max(first, scene.today)
    final = min(last, head.inputs.date_of(head.total_weeks, 7))
    for number in range(scene.week_of(first), scene.week_of(max(final, first)) + 1):
        opened = await open_one(scene, number)
        days = ((day, opened.frame.date_of(day.number)) for day in opened.week.days)
        found = next((day for day, on in days if day.type is DayType.LONG_RUN and first <= on <= last), None)
        if found is not None:
            note = _beyond(opened) if last - opened.sunday >= timedelta(days=6) else ""
            return WeekSaid(opened, MakeRest(found.number), note)
    raise RefusedError(tr("No long run is planned on those days: nothing to change."))


def _beyond(opened: EditableWeek) -> str:
    """What is left where days reach into the next week."""
    monday = show_date(opened.sunday + timedelta(days=1))
    return tr("This is for the days up to Sunday; say it again for those from {date}.", date=monday)


async def _offer_more(scene: Scene, ahead: int | None) -> None:
    """A week that is too little: an easy run takes it best, then every week, then faster paces."""
    opened = await open_one(scene, _number(scene, ahead))
    opened.require_active()
    units = scene.request.settings.units
    step = MM_PER_MILE if units is Units.MI else 2 * MM_PER_KM
    runs = [day for day in opened.week.days if day.type in GENTLE and opened.frame.is_open(day.number)]
    longest_first = sorted(runs, key=lambda day: (day.type is DayType.RECOVERY, -day.distance_mm))
    days = (opened.frame.date_of(day.number) for day in longest_first[:_MOST_OFFERS])
    wishes = [intents.ChangeByDistance(_on(day), step) for day in days]
    await ask_back(
        scene.request,
        ask(
            Ask.MORE_WHERE,
            *(offer(each) for each in wishes),
            choice(said_again(intents.ChangeAmount()), Label.MORE_A_WEEK),
        ),
    )


def _on(day: date) -> DayRef:
    return DayRef(on=day)
