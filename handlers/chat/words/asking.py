"""Questions answered with numbers from the plan and the log."""

import re
from datetime import timedelta

from domain.explaining.which_run import longest_ahead, run_of_length
from domain.fitness import training_paces_of
from domain.planning.derived import longest_run
from domain.units import Units
from domain.words.answers import Ask, ask
from domain.words.asked_of import AskRuns, Side, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.place_told import belt_top
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, Recovered, WhyIntent
from domain.words.quantities import bare_unit
from domain.words.settings_said import UseUnits
from domain.words.topics import Topic
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import show_week
from handlers.chat.training.today import show_day
from handlers.chat.words.fewer_reminders import answer_fewer_reminders
from handlers.chat.words.near_race import as_meant_before_a_race
from handlers.chat.words.own_answers import answer_own
from handlers.chat.words.rating import rate_goal
from handlers.chat.words.scene import Scene
from handlers.chat.words.wishes import change_setting
from handlers.desk.asked_runs import open_runs_asked
from handlers.desk.by_hand import changed_by_hand
from handlers.desk.known_runs import break_before
from handlers.desk.next_run import next_run
from handlers.desk.race_day import aim_of
from handlers.desk.raced import just_raced
from handlers.desk.training_record import training_record
from handlers.desk.versions import open_versions
from handlers.desk.week import current_week
from handlers.views.asked_races import basis_words
from handlers.views.asked_runs import runs_answer
from handlers.views.belt_speeds import belt_speed_words
from handlers.views.by_hand import by_hand_lines
from handlers.views.frequent import frequent_words
from handlers.views.plan_facts import (
    days_words,
    faster_work_words,
    goal_line,
    heart_words,
    longest_as_run_words,
    longest_words,
    miles_words,
    pace_words,
    phase_words,
    planned_words,
    race_words,
    taper_words,
    treadmill_words,
    weather_words,
    why_week_words,
)
from handlers.views.versions import changes_card
from handlers.wording.door import tr
from handlers.wording.formats import show_distance

_SOON = 14
_OF_THE_RACE = re.compile(r"\b(?:when\w*|which|race|train\w* for|aiming|working|preparing|all (?:this|for))\b")
# Asked in one breath with the longest run.
_WEEKS_LEFT = re.compile(r"\bweeks (?:are )?(?:left|to go|until|till|remain)|\bwie ?viele wochen|\bcuantas semanas")


async def answer_question(scene: Scene, asked: AskAbout) -> None:
    """The answer to one question. Raises RefusedError without a plan."""
    if asked.topic is Topic.NEXT:
        await _next_run(scene)
        return
    if asked.topic is Topic.REMINDER_DAYS:
        await answer_fewer_reminders(scene)
        return
    asked = await as_meant_before_a_race(scene, asked)
    if await answer_own(scene, asked):
        return
    often = frequent_words(await _after_what(scene, asked.topic))
    if often is not None:
        await scene.request.send(often)
        return
    if asked.topic is Topic.CHANGED:
        await _changes(scene)
        return
    if asked.topic is Topic.TRACK:
        await rate_goal(scene)
        return
    wanted = bare_unit(scene.request.text or "") if asked.topic is Topic.MILES else None
    if wanted is not None and wanted is not scene.request.settings.units:
        # Who reads miles and writes "km" wants to read those; in their own unit it asks how many there are.
        await change_setting(scene.request, UseUnits(wanted))
        return
    text = await _answer(scene, asked)
    await scene.request.send(text)


_ILLNESS = re.compile(r"\b(?:ill|sick|flu|fever|cold|covid|virus|bug|infection|krank|grippe|fieber|enferm\w+|gripe)\b")


async def _after_what(scene: Scene, topic: Topic) -> Topic:
    """ "When can I run again?" in the days after the race is asked of the race, where no illness is named."""
    is_named = _ILLNESS.search((scene.request.text or "").lower()) is not None
    if topic is not Topic.AFTER_ILLNESS or is_named or not scene.is_own:
        return topic
    raced = await just_raced(scene.request.uow, scene.request.person, scene.today)
    return topic if raced is None else Topic.AFTER_RACE


async def day_asked_about(scene: Scene, said: WhyIntent) -> DayRef:
    """The day whose reasons are asked for: the one that is named, the run of the length that is named, the longest."""
    if said.distance_mm is None and not said.longest:
        return said.day
    head, units = scene.plan(), scene.request.settings.units
    plan = await scene.request.uow.plans.load(head.id)
    longest = longest_ahead(plan, scene.today)
    on = longest if said.distance_mm is None else run_of_length(plan, said.distance_mm, scene.today)
    if on is None and said.day.type is not None:
        return said.day
    if on is None and longest is not None and said.distance_mm is not None:
        length = show_distance(said.distance_mm, units)
        none = tr(
            "No run of {distance} is planned from here on. This is why the longest one is as long as it is:",
            distance=length,
        )
        await scene.request.send(none)
        on = longest
    return said.day if on is None else DayRef(on=on)


async def _answer(scene: Scene, asked: AskAbout) -> str:
    head, units, today = scene.plan(), scene.request.settings.units, scene.today
    match asked.topic:
        case Topic.BASIS:
            return basis_words(head.inputs, units)
        case Topic.RACE:
            return race_words(head, units, today)
        case Topic.GOAL:
            goal = goal_line(head.inputs, await aim_of(scene.request.uow, head, today), units)
            # What it is all for: the race, its day, and its goal.
            is_of_race = _OF_THE_RACE.search((scene.request.text or "").lower()) is not None
            return f"{race_words(head, units, today)}\n{goal}" if is_of_race else goal
        case Topic.PACE:
            aim = await aim_of(scene.request.uow, head, today)
            return pace_words(training_paces_of(head.inputs), head.inputs, aim, asked.kind, asked.units or units)
        case Topic.MILES:
            return await _miles(scene, asked.weeks_ahead, asked.units or units)
        case Topic.HEART:
            return heart_words(training_paces_of(head.inputs), units)
        case Topic.HEAT:
            return weather_words()
        case Topic.TREADMILL:
            return treadmill_words()
        case Topic.BELT_SPEED:
            return belt_speed_words(training_paces_of(head.inputs), units, belt_top(scene.request.text or "", units))
    plan = await scene.request.uow.plans.load(head.id)
    match asked.topic:
        case Topic.LONGEST:
            longest = longest_run(plan)
            week = next((week for week in plan.weeks if longest is not None and longest in week.days), None)
            if longest is None or week is None:
                return tr("There is no run in your plan.")
            said = longest_words(longest, plan.date_of(week.number, longest.number), units)
            so_far = AskRuns(want=Want.LONGEST, side=Side.LOGGED)
            found = await open_runs_asked(scene.request.uow, scene.athlete, head, today)
            said += longest_as_run_words(found, longest, plan.date_of(week.number, longest.number), units)
            if _WEEKS_LEFT.search((scene.request.text or "").lower()):
                said = f"{race_words(head, units, today)}\n{said}"
            return f"{said}\n{runs_answer(found, so_far, units)}" if found.logged else said
        case Topic.FASTER_WORK:
            return faster_work_words(plan, units, today)
        case Topic.TAPER:
            found = await open_runs_asked(scene.request.uow, scene.athlete, head, today)
            record = await training_record(scene.request.uow, head, today)
            over = {each.number: each.run_mm for each in record if each.first + timedelta(days=6) < today}
            return taper_words(found.as_run or plan, units, over)
        case Topic.PHASE:
            return phase_words(plan, current_week(head, today))
        case _:
            return days_words(plan.week(current_week(head, today)), head.inputs.preferred_days)


async def _miles(scene: Scene, ahead: int, units: Units) -> str:
    head = scene.plan()
    number = min(max(current_week(head, scene.today) + ahead, 1), head.total_weeks)
    record = {each.number: each for each in await training_record(scene.request.uow, head, scene.today)}
    plan = await scene.request.uow.plans.load(head.id)
    if number in record:
        return miles_words(record[number], units, scene.today)
    return planned_words(plan.week(number), plan.date_of(number, 1), units)


async def _next_run(scene: Scene) -> None:
    """The next run that is still to come."""
    head, today = scene.plan(), scene.today
    if not scene.is_own:
        await show_week(scene.request, head.id, current_week(head, today))
        return
    on = await next_run(scene.request.uow, scene.athlete.id, today, _SOON)
    if on is None:
        await scene.request.send(tr("No run is planned in the coming two weeks. /plan shows what is ahead."))
        return
    await show_day(scene.request, on)
    if await scene.request.uow.logs.absences(scene.athlete.id, today, today):
        # "Back from vacation, what's next?" while the pause goes on: over with one tap.
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(Recovered())))


async def _changes(scene: Scene) -> None:
    """What changed in the plan lately, and why; all versions are a tap away."""
    request, head = scene.request, scene.plan()
    found = await open_versions(request.uow, request.person, head)
    number = current_week(head, scene.today)
    settings = request.settings
    await request.send(changes_card(head.id, number, found, settings.units, settings.zone))


async def explain_week(scene: Scene) -> None:
    """Why this week is what it is: its phase, its size beside the weeks around it."""
    head = scene.plan()
    plan = await scene.request.uow.plans.load(head.id)
    now, said = current_week(head, scene.today), (scene.request.text or "").lower()
    number = now if "this week" in said else scene.number or now
    number = min(now + 1, head.total_weeks) if "next week" in said else number
    held_back = await break_before(scene.request.uow, head, number, scene.today)
    # What somebody did to it comes first: the rules did not make it so.
    by_hand = by_hand_lines(await changed_by_hand(scene.request.uow, head, number), scene.request.person)
    words = why_week_words(plan, number, scene.request.settings.units, held_back)
    await scene.request.send("\n".join([*by_hand, words]))
