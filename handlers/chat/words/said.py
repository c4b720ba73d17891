"""What was asked for in words, done by the same actions and buttons as taps: previews, logs, answers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.editing import operations as edits
from domain.editing.frame import EditError
from domain.errors import CoachError, EditProblem
from domain.people import RunState
from domain.plan import DayType
from domain.records import PlanHead
from domain.words import intents, week_wishes
from domain.words.answers import Ask, Choice, Question, Understood, ask
from domain.words.asked_of import Questioned
from domain.words.day_refs import DayRef
from domain.words.grammar.replied import corrects
from domain.words.grammar.said_again import offer
from domain.words.health_said import OffUntil
from domain.words.intents import Intent
from domain.words.of_athletes import first_day_off
from domain.words.questions import race_is_off, was_not_run, what_of_their_week
from domain.words.run_words import words_of
from domain.words.strength_said import StrengthSaid
from domain.words.workout_line import PaceName, at_named_pace
from handlers.actions.log_run import planned_on
from handlers.buttons.copies import PreviewWeekdays
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.logs_asked import AskToLog
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import press
from handlers.chat.training.run_list import delete_of_day, say_is_single
from handlers.chat.training.time_off import show_time_off
from handlers.chat.training.today import skip
from handlers.chat.training.told_runs import how_far_unknown, log_words
from handlers.chat.week.edits import preview_operation
from handlers.chat.week.one_day import show_why
from handlers.chat.week.writing import ask_which_day, preview_written
from handlers.chat.words.asking import answer_question, day_asked_about, explain_week
from handlers.chat.words.changing import change_plan, other_day
from handlers.chat.words.cut_short import is_short_already
from handlers.chat.words.day_edits import date_to_change, edit_said, goes_to_next_week, open_week, week_and_day
from handlers.chat.words.named_run import run_named
from handlers.chat.words.of_each_run import days_by_share, long_runs_by, weekday_capped
from handlers.chat.words.opening import open_by_name
from handlers.chat.words.places import find_days, offer_same_week
from handlers.chat.words.questions import answer_asked
from handlers.chat.words.race_out import take_race_out
from handlers.chat.words.race_result import offer_as_fitness, take_result_told
from handlers.chat.words.rest_after import rest_after
from handlers.chat.words.rests_over import give_days_off
from handlers.chat.words.run_ahead import long_run_ahead
from handlers.chat.words.scene import Scene, day_in_view
from handlers.chat.words.several import keep_few, keep_only, leave_out_next, offer_one_less, rest_before
from handlers.chat.words.shown import show_what_is_on
from handlers.chat.words.standing import hard_day_weekly
from handlers.chat.words.stays import say_it_stays, stands_there
from handlers.chat.words.taken_back import last_run, run_to_take_back
from handlers.chat.words.together import do_together, show_cross_training
from handlers.chat.words.week_amount import change_week_by
from handlers.chat.words.whole_week import change_week, each_run_by
from handlers.chat.words.wishes import change_setting
from handlers.chat.words.work_asked import asked_about_work
from handlers.desk.week import current_week
from handlers.views.asked_log import ask_them_card
from handlers.views.words import about_pregnancy, not_for_others, only_runs_planned
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# What of an athlete only the athlete says.
OF_ONESELF = (
    intents.LogRun,
    intents.LogRuns,
    intents.TakeBackRun,
    intents.OtherSport,
    intents.Sick,
    intents.Injured,
    intents.Recovered,
    intents.Holiday,
    OffUntil,
    intents.OpenPause,
    intents.Pregnant,
    StrengthSaid,
    intents.NewPlan,
)


# Another sport that is to be planned, and not told of.
_PLANS = re.compile(r"\b(?:put|plan|add|schedule|give|have|let|set|should|can|could|swap|instead|replace|make)\b")


async def refuse_of_others(scene: Scene, said: object, wished: Sequence[Choice] = ()) -> None:
    """A coach says what only the athlete says: what they can change instead stands below it.

    `wished` is what they wished for beside it.
    """
    request = scene.request
    request.about = scene.athlete.id
    if isinstance(said, intents.Holiday | OffUntil):
        first = first_day_off(request.text or "", said.first, said.last, scene.today)
        await give_days_off(scene, first, said.last)
        return
    if isinstance(said, intents.Sick | intents.Injured | intents.Pregnant | intents.Recovered | intents.OpenPause):
        question = what_of_their_week(scene.athlete.name)
        await ask_back(request, replace(question, choices=(*wished[:2], *question.choices)))
    elif isinstance(said, intents.OtherSport) and _PLANS.search((request.text or "").lower()):
        await request.send(only_runs_planned(scene.athlete))
    elif runs := await _told_of(scene, said):
        await request.send(ask_them_card(scene.athlete, runs, request.settings.units), screen="asklog")
    else:
        await request.send(not_for_others(scene.athlete))


async def _told_of(scene: Scene, said: object) -> list[AskToLog]:
    """Runs with their numbers that a coach tells of an athlete: they can be asked about them."""
    runs = said.runs if isinstance(said, intents.LogRuns) else [said]
    found = []
    for run in runs:
        if not isinstance(run, intents.LogRun) or run.distance_mm is None:
            continue
        on = await scene.date_of(run.day, past=True)
        if on <= scene.today:
            person = PersonId(scene.athlete.id)
            found.append(AskToLog(person, on, run.distance_mm, run.duration_s or 0, run.effort or 0))
    return found


async def do_what_was_said(scene: Scene, said: Intent) -> None:
    """Answer, or show the preview, of one thing asked for. Raises CoachError where it cannot be done."""
    request = scene.request
    if not scene.is_own and isinstance(said, OF_ONESELF):
        await refuse_of_others(scene, said)
        return
    match said:
        case intents.Sick() | intents.Injured() | intents.Recovered() | intents.Holiday() | intents.MedicalStop():
            await show_time_off(request, said)
        case intents.OpenPause() | OffUntil():
            await show_time_off(request, said)
        case intents.Pregnant():
            await request.show("away", about_pregnancy())
        case intents.LogRun() | intents.TakeBackRun() | intents.OtherSport():
            await _log(scene, said)
        case intents.LogRuns(runs) if len({run.day for run in runs}) == 1:
            for run in runs:
                await _log(scene, run)
        case intents.LogRuns() | intents.Several():
            await do_together(scene, said)
        case intents.WhatsOn():
            await show_what_is_on(scene, said)
        case intents.SkipDay(day):
            await _skip(scene, day)
        case intents.WriteOut():
            await _write(scene, said)
        case week_wishes.SkipNext():
            await leave_out_next(scene, said)
        case week_wishes.NoRaceOnTheWay():
            await take_race_out(scene, said)
        case week_wishes.WeekByShare() | week_wishes.CapRuns() if await change_week_by(scene, said):
            pass
        case week_wishes.DaysByShare():
            await do_together(scene, await days_by_share(scene, said))
        case week_wishes.LongRunsBy():
            await do_together(scene, await long_runs_by(scene, said))
        case week_wishes.EachRunBy():
            await do_together(scene, await each_run_by(scene, said))
        case week_wishes.MoveBy(day, days):
            on = await scene.date_of(day)
            source, to = DayRef(on=on), DayRef(on=on + timedelta(days=days))
            if scene.week_of(on) == scene.plan().inputs.week_of(on + timedelta(days=days)):
                await do_what_was_said(scene, intents.MoveIntent(source, to))
            else:
                await offer_same_week(scene, source, to)
        case week_wishes.CapWeekday():
            await do_together(scene, await weekday_capped(scene, said))
        case week_wishes.FewRuns():
            await keep_few(scene, said)
        case week_wishes.KindWeekly():
            await _swap_weekdays(scene, await hard_day_weekly(scene, said))
        case week_wishes.RestBefore():
            await rest_before(scene, said)
        case week_wishes.RestAfter():
            await rest_after(scene, said)
        case week_wishes.KeepOnly(on):
            await keep_only(scene, on)
        case week_wishes.SkipOne(ahead):
            await offer_one_less(scene, ahead)
        case _ if await change_week(scene, said):
            pass
        case week_wishes.FindDays() | week_wishes.RunOn() | week_wishes.KindsOn() | week_wishes.OtherHour():
            await find_days(scene, said)
        case week_wishes.KeepAsIs(day, is_back):
            await say_it_stays(scene, day, is_back=is_back)
        case intents.WhyIntent():
            opened, number = await week_and_day(scene, await day_asked_about(scene, said))
            await show_why(request, opened, number)
        case intents.WhyWeek(ahead):
            await explain_week(scene.weeks_on(ahead))
        case intents.AskAbout():
            await answer_question(scene, said)
        case _ if isinstance(said, Questioned):
            await answer_asked(scene, said)
        case intents.WeekdaysInstead(old, new, since) if await other_day(scene, old, new, since):
            pass
        case intents.WeekdaysInstead():
            await _swap_weekdays(scene, said)
        case intents.MoveIntent(day, to) if await stands_there(scene, day, to):
            await say_it_stays(scene, to)
        case intents.MoveIntent(day, to) if await goes_to_next_week(scene, day, to):
            await offer_same_week(scene, day, to)
        case intents.RunForTime() | intents.CutDay() if (named := await run_named(scene, said)) is not None:
            if isinstance(named, Question):
                await ask_back(request, named)
            else:
                await do_what_was_said(scene, named)
        case intents.CutDay() if await is_short_already(scene, said):
            pass
        case _ if isinstance(said, intents.DayEdit):
            opened, operation, note = await edit_said(scene, said)
            await preview_operation(request, opened, operation, note=note)
        case _:
            await _other(scene, said)


async def _swap_weekdays(scene: Scene, said: intents.WeekdaysInstead) -> None:
    """Preview that two weekdays trade their runs in every week from now on, or from a date."""
    head, since = scene.plan(), said.since
    number = scene.week_of(since) if since is not None else scene.number or current_week(head, scene.today)
    await press(scene.request, PreviewWeekdays(PlanId(head.id), number, said.old, said.new))


async def _other(scene: Scene, said: Intent) -> None:
    is_done = (
        await change_setting(scene.request, said) or await change_plan(scene, said) or await open_by_name(scene, said)
    )
    if not is_done:
        raise RefusedError(tr("I can't do that in words yet. /week has a button for it."))


# What repeats are run at, from the fastest on.
_OF_REPEATS = (PaceName.FIVE_K, PaceName.TEN_K, PaceName.THRESHOLD)


async def _write(scene: Scene, said: intents.WriteOut) -> None:
    """A workout for the day that was named or lies open; else it is asked which."""
    day = said.day or (day_in_view(scene) if scene.number is not None else None)
    if day is not None:
        opened, one = await week_and_day(scene, day)
        try:
            if not await asked_about_work(scene, opened, one, said):
                await preview_written(scene.request, opened, one, said.line)
        except EditError as error:
            if error.told.code is not EditProblem.WORKOUT_PACE:
                raise
            on = DayRef(on=opened.frame.date_of(one))
            paced = [intents.WriteOut(at_named_pace(said.line, each), on) for each in _OF_REPEATS]
            await ask_back(scene.request, ask(Ask.WHICH_PACE, *map(offer, paced)))
        return
    number = scene.number or current_week(scene.plan(), scene.today)
    await ask_which_day(scene.request, await open_week(scene, number), said.line)


async def _log(scene: Scene, said: intents.LogRun | intents.TakeBackRun | intents.OtherSport) -> None:
    scene.plan()
    match said:
        case intents.TakeBackRun(day, is_last, is_double, length):
            last = await run_to_take_back(scene, length) if is_last or length is not None else None
            on = last or await scene.date_of(day, past=True)
            if not is_double or not await say_is_single(scene.request, on):
                await delete_of_day(scene.request, on)
        case intents.OtherSport(day):
            await show_cross_training(scene, day)
        case intents.LogRun():
            await _log_run(scene, said)


async def _log_run(scene: Scene, said: intents.LogRun) -> None:
    request, run = scene.request, words_of(said)
    if await take_result_told(scene, run, said.day):
        return
    is_another = not (said.corrects or corrects(request.text or ""))
    on = await _run_on(scene, said)
    if on > scene.today:
        # Nobody has run on a day to come: it was the last such weekday, or it is to be run then.
        before = replace(said, day=DayRef(on=on - timedelta(days=7)))
        to_run = [offer(intents.CutDay(DayRef(on=on), run.distance_mm))] if run.distance_mm else []
        await ask_back(request, ask(Ask.RUN_OR_RAN, offer(before), *to_run))
        return
    is_ahead = said.run_of is not None and run.distance_mm is not None
    early = await scene.date_of(said.run_of) if said.run_of is not None and is_ahead else None
    early = early or await long_run_ahead(scene, said, on)
    await log_words(request, Understood(run), on, another=is_another)
    await offer_as_fitness(scene, run, on)
    if early is not None:
        # "Did Thursday's session today": it would be run twice.
        ahead = DayRef(on=early)
        await ask_back(request, ask(Ask.STILL_PLANNED, offer(intents.RestDay(ahead)), day=ahead))


# "Did the long run, 10.5 miles", and not when.
LONG_RUN = re.compile(r"\b(?:long (?:run|one)|lange[rn]? lauf|tirada larga)\b")
_WHEN = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight|just|earlier|heute|hoy|esta \w+)\b")


async def _where_it_stood(scene: Scene, said: intents.LogRun) -> date | None:
    """The day of the long run that is told on a day without one; None where it is logged, or a time of day is named."""
    text = (scene.request.text or "").lower()
    if said.day.on != scene.today or said.corrects or LONG_RUN.search(text) is None or _WHEN.search(text):
        return None
    planned = await planned_on(scene.request.uow, scene.athlete.id, scene.today)
    if planned is not None and planned.day.type is DayType.LONG_RUN:
        return None
    try:
        on = await scene.date_of(DayRef(type=DayType.LONG_RUN), past=True)
    except CoachError:
        # None was planned of late: the one that was run is the one to come.
        return None
    is_this_week = monday_of(on) == monday_of(scene.today) and on <= scene.today
    log = await scene.request.uow.logs.get(scene.athlete.id, on) if is_this_week else None
    return on if is_this_week and log is None else None


async def _run_on(scene: Scene, said: intents.LogRun) -> date:
    """When a run was run; of a session that was not planned of late nothing more is known than that it is over."""
    try:
        if (stood := await _where_it_stood(scene, said)) is not None:
            return stood
        on = await scene.date_of(said.day, past=True)
        is_open = said.corrects or await _is_of_no_day(scene, said, on)
        is_named = on != scene.today or not is_open
        log = None if is_named else await scene.request.uow.logs.get(scene.athlete.id, on)
        # What is put right without a day is the run that was logged last.
        return on if is_named or log is not None else await last_run(scene) or on
    except CoachError:
        if said.day.type in (None, DayType.RACE):
            raise
        return scene.today


async def _is_of_no_day(scene: Scene, said: intents.LogRun, on: date) -> bool:
    """Whether a share, or how it ended, is told where today has no run: it is of the one before."""
    if said.share is None and (not said.note or said.distance_mm or said.duration_s or said.effort or said.part):
        return False
    planned = await planned_on(scene.request.uow, scene.athlete.id, on)
    return planned is None or not planned.day.is_run


async def is_without_length(scene: Scene, said: Intent) -> bool:
    """Whether a run was told of which neither the words nor the plan say how far it was."""
    if not isinstance(said, intents.LogRun) or not scene.is_own or said.duration_s is not None:
        return False
    on = await _run_on(scene, said)
    return await how_far_unknown(scene.request, words_of(said), on) is not None


async def _skip(scene: Scene, day: DayRef) -> None:
    """A day that is here or over is logged as skipped; one to come becomes rest, previewed."""
    head = scene.plan()
    if day.type is DayType.RACE and head.inputs.race_date > scene.today:
        # Not run, and not here yet: it is on another day, or another race.
        await ask_back(scene.request, race_is_off())
        return
    on = head.inputs.race_date if day.type is DayType.RACE else await date_to_change(scene, day)
    if day.type is not None and on <= scene.today and not await _is_of_kind(scene, on, day.type):
        # "Remove the tempo" where this week's hard work is today's intervals: not done before it is asked.
        again = intents.SkipDay(DayRef(on=on))
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(again)))
    elif on <= scene.today and scene.is_own:
        await _skip_what_is_over(scene, head, on)
    else:
        opened, number = await week_and_day(scene, DayRef(on=on))
        await preview_operation(scene.request, opened, edits.MakeRest(number))


async def _is_of_kind(scene: Scene, on: date, kind: DayType) -> bool:
    planned = await planned_on(scene.request.uow, scene.athlete.id, on)
    return planned is None or planned.day.type is kind


async def _skip_what_is_over(scene: Scene, head: PlanHead, on: date) -> None:
    """Log a day as skipped; a run that is logged is not lost by it: it is asked whether the log is wrong."""
    request = scene.request
    log = await request.uow.logs.get(request.person.id, on)
    if log is not None and log.state is not RunState.SKIPPED:
        await ask_back(request, was_not_run(on))
        return
    if await planned_on(request.uow, request.person.id, on) is None:
        raise RefusedError(tr("Nothing was planned on that day: there is nothing to skip."))
    await skip(request, head, on)
