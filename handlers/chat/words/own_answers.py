"""Questions that an athlete's own plan, paces and runs answer, where others would get the same words."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.fitness import training_paces_of
from domain.plan import Day, DayType, PhaseName, Plan
from domain.race import HALF, TEN_K
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, ask
from domain.words.asked_of import Span
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout, ChangeRace, CutDay, MakeEasier, Recovered
from domain.words.topics import Topic
from domain.words.week_wishes import RaceOnTheWay
from handlers.chat.asking_back import ask_back
from handlers.chat.words.near_race import NEAR_DAYS, race_on_the_way, race_within
from handlers.chat.words.rating import rate_goal
from handlers.chat.words.scene import Scene
from handlers.desk.asked_runs import RunsAsked, open_runs_asked
from handlers.desk.race_day import aim_of
from handlers.desk.week import current_week
from handlers.views import before_race, own_body, own_plan
from handlers.views.plan_facts import faster_work_words, race_words

_PHASES = (
    (re.compile(r"\bbase\b|\bgrundlage\w*"), PhaseName.BASE),
    (re.compile(r"\bbuild\b|\baufbau\w*|\bconstrucci\w+"), PhaseName.BUILD),
    (re.compile(r"\bpeak\b|\bspitze\w*|\bpico\b"), PhaseName.PEAK),
    (re.compile(r"\btaper\w*"), PhaseName.TAPER),
)


async def answer_own(scene: Scene, asked: AskAbout) -> bool:
    """Answer it with the athlete's own numbers; False where the same words answer it for everybody.

    Raises RefusedError without a plan, where only a plan answers it.
    """
    if asked.topic not in OWN or (asked.topic in _ALSO_FOR_ALL and scene.head is None):
        return False
    head, units, today = scene.plan(), scene.request.settings.units, scene.today
    plan, paces = await scene.request.uow.plans.load(head.id), training_paces_of(head.inputs)
    number = min(max(current_week(head, today) + asked.weeks_ahead, 1), head.total_weeks)
    if asked.topic is Topic.WEEK_TOO_MUCH:
        named = _of_that_size(plain(scene.request.text or ""), plan, number)
        asked, number = replace(asked, weeks_ahead=max(0, asked.weeks_ahead + named - number)), named
    match asked.topic:
        case Topic.HEART_DRIFT:
            said = own_body.heart_drift_words(paces, units)
        case Topic.EASY_SLOW:
            said = f"{own_body.easy_slow_words(paces, head.inputs, units)} {faster_work_words(plan, units, today)}"
        case Topic.EASY_HELD:
            said = own_body.easy_held_words(paces, units)
        case Topic.STRENGTH_NEEDED:
            said = own_body.strength_needed_words(
                is_on=scene.athlete.settings.strength is not None, weeks_left=(head.inputs.race_date - today).days // 7
            )
        case Topic.PHASE_SENSE:
            words = plain(scene.request.text or "")
            phase = next((name for pattern, name in _PHASES if pattern.search(words)), None)
            said = own_plan.phase_sense_words(plan, number, phase)
        case Topic.REST_AROUND:
            said = own_plan.rest_around_words(plan, units, today)
        case Topic.FAST_NEEDED:
            said = own_plan.fast_needed_words(plan, units, today)
        case Topic.CUTBACK_WHY:
            said = own_plan.cutback_words(plan, number, units)
        case Topic.DROP_DOWN:
            await rate_goal(scene)
            words = plain(scene.request.text or "")
            race = TEN_K if re.search(r"\b10 ?k", words) else HALF
            await ask_back(scene.request, ask(Ask.DO_THAT, offer(ChangeRace(race))))
            return True
        case Topic.BORED:
            said = own_plan.bored_words(plan, units, today)
        case Topic.TAPER_LOSS:
            said = own_plan.taper_loss_words(plan, units)
        case Topic.HOW_OFTEN:
            said = own_plan.days_enough_words(plan, units)
        case Topic.MISSED_ONE:
            if asked.day is None:
                return False
            on = await scene.date_of(asked.day)
            said = own_plan.missed_run_words(_day_of(plan, on), on, units)
        case Topic.STILL_LONG_RUN:
            said = before_race.still_long_words(plan, number, units)
        case Topic.BEFORE_RACE:
            said = before_race.before_race_words(plan, units, today)
        case Topic.HARD_DAYS | Topic.TOO_HARD_DAYS:
            said = own_plan.hard_days_words(plan, number, units, today)
        case _:
            said = await _with_runs(scene, asked, plan, number)
    await scene.request.send(said)
    await _offers(scene, asked, plan)
    return True


async def _with_runs(scene: Scene, asked: AskAbout, plan: Plan, number: int) -> str:
    """What the log, or a day that is named, answers."""
    head, units, today = scene.plan(), scene.request.settings.units, scene.today
    if asked.topic is Topic.RACE_TACTICS:
        if (on_the_way := race_on_the_way(plan, today)) is not None:
            return own_plan.race_start_words(on_the_way, units, is_on_the_way=True)
        aim = await aim_of(scene.request.uow, head, today)
        return own_plan.race_start_words(aim, units) if aim is not None else race_words(head, units, today)
    if asked.topic is Topic.GELS:
        return await _gels(scene, asked, plan)
    if asked.topic is Topic.PACING_OTHERS:
        day_on = await scene.date_of(asked.day) if asked.day is not None else None
        return own_plan.pacing_words(_day_of(plan, day_on), day_on, units)
    runs = await open_runs_asked(scene.request.uow, scene.athlete, head, today)
    if asked.topic is Topic.SAME_DISTANCE:
        on = await _same_day(scene, asked, plan)
        before = on - timedelta(days=7)
        return own_plan.same_distance_words(on, _day_of(plan, on), before, _ran_mm(runs, before), units)
    if asked.topic is Topic.NERVES:
        return own_body.nerves_words(runs, units)
    if asked.topic is Topic.AFTER_ILL_WEEK:
        return f"{own_plan.week_size_words(runs, plan, number, units)}\n{own_plan.after_illness_words()}"
    return own_plan.week_size_words(runs, plan, number, units)


_LENGTH = re.compile(r"\b(\d+(?:[.,]\d+)?) ?(mi|k)(?:les?|ms?|ilomet\w+)?\b")


def _of_that_size(words: str, plan: Plan, number: int) -> int:
    """The week beside that one which holds the length that is named: on a Monday many still call this week the next."""
    found = _LENGTH.search(words)
    if found is None:
        return number
    unit_mm = MM_PER_MILE if found[2] == "mi" else MM_PER_KM
    wanted = float(found[1].replace(",", ".")) * unit_mm
    near = (each for each in (number, number - 1, number + 1) if 1 <= each <= plan.total_weeks)
    return next((each for each in near if abs(plan.week(each).distance_mm - wanted) < unit_mm), number)


async def _gels(scene: Scene, asked: AskAbout, plan: Plan) -> str:
    """Gels for a length that is named, for a day's run, for the race, or for the next long run."""
    units, paces, inputs = scene.request.settings.units, training_paces_of(plan.inputs), plan.inputs
    words = plain(scene.request.text or "")
    is_race = re.search(r"\b(?:race|marathon|wettkampf|rennen|carrera|maraton)\b", words) is not None
    if asked.distance_mm is not None and not (is_race and asked.distance_mm == inputs.race.distance_mm):
        seconds = own_body.seconds_of(asked.distance_mm, paces)
        return own_body.gels_words(asked.distance_mm, seconds, units, is_race=False)
    if is_race:
        aim = await aim_of(scene.request.uow, scene.plan(), scene.today)
        finish = aim.finish_s if aim is not None else None
        seconds = finish or inputs.goal_s or paces.marathon_s * inputs.race.miles
        return own_body.gels_words(inputs.race.distance_mm, seconds, units, is_race=True)
    day = _day_of(plan, await scene.date_of(asked.day)) if asked.day is not None else None
    near = race_within(plan, scene.today, NEAR_DAYS)
    if near is not None and (day is None or day == near[1]):
        # So near to a race nobody asks for a run before it.
        day = near[1]
        if near[0] == inputs.race_date:
            aim = await aim_of(scene.request.uow, scene.plan(), scene.today)
            seconds = (
                (aim.finish_s if aim is not None else None) or inputs.goal_s or paces.marathon_s * inputs.race.miles
            )
            return own_body.gels_words(inputs.race.distance_mm, seconds, units, is_race=True)
        race = race_on_the_way(plan, scene.today)
        finish = race.finish_s if race is not None else None
        return own_body.gels_words(
            day.named_mm, finish or own_body.seconds_of(day.named_mm, paces), units, is_race=True
        )
    if day is None or not day.is_run:
        later = (each for on, _, each in plan.dated_days() if on >= scene.today and each.type is DayType.LONG_RUN)
        day = next(later, None)
    if day is None:
        return own_body.gels_words(HALF.distance_mm, own_body.seconds_of(HALF.distance_mm, paces), units, is_race=False)
    return own_body.gels_words(day.distance_mm, own_body.seconds_of_day(day, paces), units, is_race=False)


async def _same_day(scene: Scene, asked: AskAbout, plan: Plan) -> date:
    """The day that is named, else that of the next long run."""
    if asked.day is not None:
        return await scene.date_of(asked.day)
    ahead = (on for on, _, day in plan.dated_days() if on >= scene.today and day.type is DayType.LONG_RUN)
    return next(ahead, scene.today)


def _ran_mm(runs: RunsAsked, on: date) -> int:
    return sum(run.distance_mm for run in runs.logged_in(Span(on, on)))


def _day_of(plan: Plan, on: date | None) -> Day | None:
    return next((day for date_, _, day in plan.dated_days() if date_ == on), None)


async def _offers(scene: Scene, asked: AskAbout, plan: Plan) -> None:
    """What can be done about it, as a tap."""
    if asked.topic in (Topic.TOO_HARD_DAYS, Topic.WEEK_TOO_MUCH):
        easier = offer(MakeEasier(None, asked.weeks_ahead))
        await ask_back(scene.request, ask(Ask.DO_THAT, easier))
    elif asked.topic is Topic.SAME_DISTANCE:
        on = await _same_day(scene, asked, plan)
        runs = await open_runs_asked(scene.request.uow, scene.athlete, scene.plan(), scene.today)
        if ran := _ran_mm(runs, on - timedelta(days=7)):
            await ask_back(scene.request, ask(Ask.DO_THAT, offer(CutDay(DayRef(on=on), ran))))
    elif asked.topic is Topic.AFTER_ILL_WEEK:
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(MakeEasier(None, asked.weeks_ahead)), offer(Recovered())))
    elif asked.topic is Topic.PACING_OTHERS and asked.day is not None:
        on, length = await scene.date_of(asked.day), asked.distance_mm or HALF.distance_mm
        if scene.today < on < plan.inputs.race_date:
            long, race = offer(CutDay(DayRef(on=on), length)), offer(RaceOnTheWay(on, length))
            await ask_back(scene.request, ask(Ask.DO_THAT, long, race))


# Answered with the same words for everybody, where there is no plan.
_ALSO_FOR_ALL = frozenset({Topic.BEFORE_RACE, Topic.EASY_SLOW, Topic.HOW_OFTEN, Topic.RACE_TACTICS, Topic.MISSED_ONE})
OWN = frozenset(
    {
        *_ALSO_FOR_ALL,
        Topic.HEART_DRIFT,
        Topic.EASY_HELD,
        Topic.STRENGTH_NEEDED,
        Topic.GELS,
        Topic.PHASE_SENSE,
        Topic.HARD_DAYS,
        Topic.TOO_HARD_DAYS,
        Topic.AFTER_ILL_WEEK,
        Topic.WEEK_TOO_MUCH,
        Topic.STILL_LONG_RUN,
        Topic.REST_AROUND,
        Topic.FAST_NEEDED,
        Topic.BORED,
        Topic.NERVES,
        Topic.TAPER_LOSS,
        Topic.PACING_OTHERS,
        Topic.CUTBACK_WHY,
        Topic.DROP_DOWN,
        Topic.SAME_DISTANCE,
    }
)
