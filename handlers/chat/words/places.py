"""Other days for runs, in words: which could take them, and days to run on beside days that do not suit."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.editing import operations as edits
from domain.plan import QUALITY_TYPES, DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import Intent, MoveIntent, RestDay, Several, SwapIntent
from domain.words.week_wishes import FindDays, KindsOn, OtherHour, RunOn
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import show_week
from handlers.chat.training.today import show_day
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.fitted import fitted
from handlers.chat.words.scene import Scene, has_strides
from handlers.chat.words.together import do_together
from handlers.desk.week import EditableWeek, open_to_edit
from handlers.views.day_lines import run_words
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import weekday_name

_MOST_OFFERS = 4
_HARD = QUALITY_TYPES | {DayType.LONG_RUN, DayType.RACE}


async def find_days(scene: Scene, said: FindDays | RunOn | KindsOn | OtherHour) -> None:
    """Show which days could take the runs, or preview the one change that is meant. Raises CoachError without one."""
    match said:
        case OtherHour(day):
            await _same_day(scene, await scene.date_of(day))
        case FindDays(days, but, only):
            dates = [await scene.date_of(day) for day in days]
            opened = await _week_of(scene, dates)
            taken = [*dates, *[await scene.date_of(day) for day in but]]
            taken += [on for on in _all_but(opened, only) if only]
            await _offer_days(scene, opened, [on for on in dates if opened.week.day(on.isoweekday()).is_run], taken)
        case RunOn(on, off):
            await _run_on(scene, [await scene.date_of(day) for day in on], [await scene.date_of(day) for day in off])
        case KindsOn(pairs):
            await _kinds_on(scene, [(kind, await scene.date_of(day)) for kind, day in pairs])


async def offer_same_week(scene: Scene, day: DayRef, to: DayRef) -> None:
    """ "Sunday's run to Monday": a run stays in its week, so the days that could take it there; and leaving it out."""
    if to.on is not None and to.on < scene.today:
        # "Long run Monday this week", on a Wednesday.
        to = DayRef(on=to.on + timedelta(days=7))
    on = await scene.date_of(day)
    opened = await _week_of(scene, [on])
    free = [each for each in opened.week.days if each.number in opened.frame.open_days and each.type not in _HARD]
    # The nearest first: who cannot run on Sunday has Saturday rather than Wednesday.
    free = sorted(
        (each for each in free if opened.frame.date_of(each.number) != on),
        key=lambda each: (each.is_run, abs(each.number - on.isoweekday())),
    )
    moves: list[Intent] = [MoveIntent(DayRef(on=on), DayRef(on=opened.frame.date_of(each.number))) for each in free[:3]]
    offers = [*moves, RestDay(DayRef(on=on))]
    choices = (offer(each) for each in offers)
    await ask_back(scene.request, ask(Ask.ACROSS_WEEKS, *choices, day=day, to=to))


async def _week_of(scene: Scene, dates: Sequence[date]) -> EditableWeek:
    """The one week that all of these days are of. Raises RefusedError where they are of two."""
    numbers = {scene.week_of(on) for on in dates}
    if len(numbers) > 1:
        raise RefusedError(tr("Those days are of two weeks. Say it for one week, then for the other, please."))
    return await open_to_edit(scene.request.uow, scene.request.person, scene.plan().id, numbers.pop())


def _all_but(opened: EditableWeek, only: Sequence[DayRef]) -> list[date]:
    """The dates of the week that are none of these days: "Monday or Wednesday" is of the run's own week."""
    named = {day.weekday if day.weekday is not None else day.on for day in only}
    dates = [opened.frame.date_of(number) for number in range(1, 8)]
    return [on for on in dates if on.isoweekday() not in named and on not in named]


async def _offer_days(scene: Scene, opened: EditableWeek, runs: Sequence[date], taken: Sequence[date]) -> None:
    """Each run to each day that could take it, a rest day first, with what stands there; and leaving it out."""
    if not runs:
        raise RefusedError(tr("No run is planned then, so nothing has to be moved. /week shows the week."))
    free = [day for day in opened.week.days if day.number in opened.frame.open_days and day.type is not DayType.RACE]
    free = [day for day in free if opened.frame.date_of(day.number) not in taken]
    free.sort(key=lambda day: (day.is_run, day.type in _HARD))
    each = max(_MOST_OFFERS // len(runs), 1)
    moves: list[Intent] = [
        MoveIntent(DayRef(on=on), DayRef(on=opened.frame.date_of(day.number)))
        for at, on in enumerate(runs)
        for day in (free[at:] + free[:at])[:each]
    ]
    rests: list[Intent] = [RestDay(DayRef(on=on)) for on in runs]
    offers = [*moves, *rests]
    lines = [f"{weekday_name(day.number)}: {run_words(day, opened.units, with_pace=False)}" for day in free]
    note = tr("No other day of that week is open.") if not free else ""
    await scene.request.send("\n".join([*lines, note]).strip())
    await ask_back(scene.request, ask(Ask.WHERE_TO, *(offer(o) for o in offers)))


async def _run_on(scene: Scene, on: Sequence[date], off: Sequence[date]) -> None:
    """What is planned on the days that do not suit goes to those that do and hold no run yet."""
    opened = await _week_of(scene, [*on, *off])
    runs = [each for each in off if opened.week.day(each.isoweekday()).is_run]
    free = [each for each in on if not opened.week.day(each.isoweekday()).is_run]
    if not runs:
        note = tr("Nothing is planned on the days that do not suit you. This is the week:")
        await show_week(scene.request, opened.head.id, opened.number, note)
    elif len(runs) == len(free) == 1:
        await preview_operation(scene.request, opened, edits.MoveDay(runs[0].isoweekday(), free[0].isoweekday()))
    elif len(runs) == 1 and not free:
        await preview_operation(scene.request, opened, edits.MakeRest(runs[0].isoweekday()))
    elif free and len(runs) > 1 and (len(runs) <= len(free) or _are_all_days(opened, [*on, *off])):
        days = [(each, opened.week.day(each.isoweekday())) for each in runs]
        await do_together(scene, fitted(days, free))
    elif free:
        wishes = [MoveIntent(DayRef(on=run), DayRef(on=to)) for run in runs for to in free][:_MOST_OFFERS]
        offers = (offer(each) for each in wishes)
        await ask_back(scene.request, ask(Ask.ONE_BY_ONE, *offers))
    else:
        await _offer_days(scene, opened, runs, [*on, *off])


def _are_all_days(opened: EditableWeek, named: Sequence[date]) -> bool:
    """Whether every day of the week that is still to come was named: more runs than days cannot stay."""
    return {opened.frame.date_of(number) for number in opened.frame.open_days} <= set(named)


async def _kinds_on(scene: Scene, pairs: Sequence[tuple[DayType | None, date]]) -> None:
    """The two trade places where each stands on the other's day; else each kind's own move is offered."""
    opened = await _week_of(scene, [on for _, on in pairs])
    places = [(_place(opened, kind) or _displaced(opened, kind, pairs), on) for kind, on in pairs]
    (first, there), (second, here) = places
    crossed = first == here.isoweekday() or second == there.isoweekday()
    is_simple = opened.week.day(there.isoweekday()).is_run and opened.week.day(here.isoweekday()).is_run
    # Where no run is as hard as that, the two runs of those days are meant.
    is_neither = None in (first, second) and there != here
    if (crossed or is_neither) and is_simple:
        await preview_operation(scene.request, opened, edits.SwapDays(there.isoweekday(), here.isoweekday()))
        return
    moves: list[Intent] = [
        MoveIntent(DayRef(on=opened.frame.date_of(place)), DayRef(on=on))
        for place, on in places
        if place is not None and place != on.isoweekday()
    ]
    if not moves:
        note = tr("It stands like that already. This is the week:")
        await show_week(scene.request, opened.head.id, opened.number, note)
        return
    if len(moves) == 1 and None not in (first, second):
        # The other one stands where it shall be.
        day, aim = next((place, on.isoweekday()) for place, on in places if place not in (None, on.isoweekday()))
        await preview_operation(scene.request, opened, edits.MoveDay(day or 0, aim))
        return
    if len(moves) == len(pairs):
        # What stands where the other goes makes room first.
        aims = {each.to for each in moves if isinstance(each, MoveIntent)}
        moves.sort(key=lambda each: isinstance(each, MoveIntent) and each.day not in aims)
        await do_together(scene, Several(tuple(each for each in moves if isinstance(each, MoveIntent))))
        return
    swap = SwapIntent(DayRef(on=there), DayRef(on=here))
    offers = (offer(each) for each in (*moves, swap))
    await ask_back(scene.request, ask(Ask.DID_YOU_MEAN, *offers))


def _place(opened: EditableWeek, kind: DayType | None) -> int | None:
    """The one open day of that kind; of hard work any kind will do. None where there are none, or several."""
    open_days = [opened.week.day(number) for number in opened.frame.open_days]
    same = [day.number for day in open_days if day.type is kind]
    hard = [day.number for day in open_days if kind in QUALITY_TYPES and day.type in QUALITY_TYPES]
    # In a week of easy running the session is the run with strides, and the easy one that without.
    lively = [day.number for day in open_days if has_strides(day)]
    if kind in QUALITY_TYPES and not hard:
        same = lively
    elif len(same) > 1:
        same = [number for number in same if number not in lively]
    found = same or hard
    return found[0] if len(found) == 1 else None


def _displaced(opened: EditableWeek, kind: DayType | None, pairs: Sequence[tuple[DayType | None, date]]) -> int | None:
    """Of several runs of that kind, the one that stands where another goes."""
    aims = [on.isoweekday() for other, on in pairs if other is not kind]
    return next((number for number in aims if opened.week.day(number).type is kind), None)


async def _same_day(scene: Scene, on: date) -> None:
    """The plan knows days, not hours."""
    await scene.request.send(tr("Fine: the plan names the day, not the hour, so nothing has to be moved."))
    if scene.is_own and on <= scene.today + timedelta(days=6) and on >= monday_of(scene.today):
        await show_day(scene.request, on)
