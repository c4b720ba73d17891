"""Another goal, race, day, amount or fitness in words: what it would do to the plan in force, as Plan → Change."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.calendar import monday_of
from domain.errors import DateProblem, InputError
from domain.messages import Card
from domain.plan import PlanInputs, RaceDistance, RunLimits
from domain.planning.season import season_of
from domain.units import miles
from domain.words import intents, race_wishes
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.current_fitness import from_race, from_threshold
from domain.words.goals import parse_goal
from domain.words.grammar.raced_log import runs_of, said_of_log
from domain.words.grammar.said_again import offer
from domain.words.intents import Intent
from domain.words.questions import goal_said, what_does_not_fit
from domain.words.week_wishes import KeepLimit
from handlers.buttons.words import PrepareChange
from handlers.chat.asking_back import ask_back, keep_offers
from handlers.chat.changing.preview import show_change
from handlers.chat.changing.wishes import ask_limit, ask_wish, draft_of_plan, with_answers
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.flow import begin
from handlers.chat.onboarding.start import hello
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.chat.words.as_named import another_race, as_named, which_days
from handlers.chat.words.scene import Scene
from handlers.desk.draft import JUST_FINISH, Draft, draft_from_json, draft_to_json
from handlers.desk.lately import week_lately
from handlers.views.keys import Row
from handlers.views.text import esc
from handlers.views.words import change_card, changes_words, only_log_row
from handlers.wording.door import tr, trn
from handlers.wording.errors import RefusedError
from handlers.wording.errors import said as error_words
from handlers.wording.formats import show_date, weekday_name

CHANGE = "change"


async def change_plan(scene: Scene, said: Intent) -> bool:
    """Show what would change, and the way to it; False for what changes no plan."""
    if isinstance(said, intents.NewPlan):
        await hello(scene.request)
        return True
    if not isinstance(
        said,
        intents.ChangeGoal
        | intents.ChangeRace
        | intents.ChangeRaceDate
        | intents.ChangeDays
        | intents.ChangeAmount
        | intents.ChangeFitness
        | intents.RaceResult
        | race_wishes.GoalBy
        | race_wishes.RaceMoved
        | race_wishes.NewThreshold
        | KeepLimit,
    ):
        return False
    head = scene.plan()
    said = as_named(said, head.inputs, scene.today)
    other = another_race(said, scene.request.text or "", head.inputs)
    if other is not None:
        await ask_back(scene.request, other)
        return True
    if isinstance(said, KeepLimit):
        await _keep_limit(scene, said)
        return True
    if isinstance(said, intents.ChangeDays) and said.since is not None and not _is_soon(scene, said.since):
        await ask_back(scene.request, _sooner(scene, said, said.since))
        return True
    open_question = _question_of(said)
    if open_question is not None:
        await ask_wish(scene.request, head.id, open_question, _note_on(scene, said))
        return True
    if isinstance(said, intents.ChangeAmount) and said.is_too_much and said.weekly_mm is not None:
        await ask_limit(scene.request, head, said.weekly_mm)
        return True
    changed = _changed(scene, head.inputs, said)
    if isinstance(changed, Question):
        await ask_back(scene.request, changed)
    else:
        await _offer(scene, changed, said)
    return True


async def _keep_limit(scene: Scene, said: KeepLimit) -> None:
    """A limit for every run, or every week, from now on: what the plan becomes by it."""
    head = scene.plan()
    inputs, limits = head.inputs, head.inputs.run_limits
    note = ""
    if said.is_open:
        limits = RunLimits(no_workouts=limits.no_workouts)
    elif said.workouts is not None:
        limits = replace(limits, no_workouts=not said.workouts)
        if inputs.easy_only and said.workouts:
            raise RefusedError(
                tr("Your plan holds easy running only, because of your health answers. /settings has them.")
            )
    elif said.week_mm is not None:
        inputs = replace(inputs, most_miles=miles(said.week_mm))
    elif said.run_s is not None:
        limits = replace(limits, run_minutes=round(said.run_s / 60))
        note = tr("I keep that for every run but the long one, on weekends too.")
        long_day = season_of(inputs).long_day
        free = sorted(inputs.preferred_days & {6, 7}, reverse=True)
        if long_day < 6 and free:
            inputs = replace(inputs, long_run_day=free[0])
        elif long_day < 6:
            limits = replace(limits, long_minutes=limits.run_minutes)
            note = tr("No running day of yours is on the weekend, so I keep that for the long run too.")
    elif said.long_s is not None:
        limits = replace(limits, long_minutes=round(said.long_s / 60))
    else:
        limits = replace(limits, long_miles=miles(said.long_mm or 0))
    await show_change(scene.request, head.id, replace(inputs, run_limits=limits), esc(note))


def _note_on(scene: Scene, said: Intent) -> str:
    """What is said above the question; safe HTML."""
    count = said.count if isinstance(said, intents.ChangeDays) else None
    if count is None:
        return ""
    now = len(scene.plan().inputs.preferred_days)
    if count == now:
        return trn("That is {count} day already. Other ones?", "Those are {count} days already. Other ones?", now)
    then = trn(
        "{count} day a week, then: tick which, and tap Done.",
        "{count} days a week, then: tick which, and tap Done.",
        count,
    )
    if isinstance(said, intents.ChangeDays) and said.since is not None:
        later = tr(
            "What is tapped here holds from today on. For later name the days, like “from next week my running days "
            "are tue thu sat”."
        )
        return f"{then} {later}"
    return then


def _is_soon(scene: Scene, since: date | None) -> bool:
    return since is None or since <= monday_of(scene.today) + timedelta(days=7)


def _sooner(scene: Scene, said: intents.ChangeDays, since: date) -> Question:
    """Days that shall change after next Monday: when to say so again, and the same from now on as a tap."""
    next_week = monday_of(scene.today) + timedelta(days=7)
    from_then = (offer(replace(said, since=next_week)),) if said.days else ()
    return ask(Ask.DAYS_LATER, *from_then, offer(replace(said, since=None)), on=since)


async def other_day(scene: Scene, old: int, new: int, since: date | None = None) -> bool:
    """Mondays instead of Wednesdays: the running days are other ones; False where both are, and for a later time."""
    head = scene.plan()
    if not _is_soon(scene, since):
        return False
    days = head.inputs.preferred_days
    if old not in days and new not in days:
        note = tr("{day} is none of the running days.", day=weekday_name(old))
        await ask_wish(scene.request, head.id, "days", esc(note))
        return True
    if old not in days or new in days:
        return False
    wanted = replace(head.inputs, preferred_days=days - {old} | {new}, long_run_day=None)
    # The long run stays on its day, unless that is the one that goes.
    long_day = season_of(head.inputs).long_day
    long_day = new if long_day == old else long_day
    if head.inputs.long_run_day is not None or season_of(wanted).long_day != long_day:
        wanted = replace(wanted, long_run_day=long_day)
    await show_change(scene.request, head.id, wanted, esc(_from_then(since)), since=since)
    return True


def _from_then(since: date | None) -> str:
    return tr("From {date} on; until then all stays as it is.", date=show_date(since)) if since is not None else ""


def _not_so_many(said: Intent, wanted: PlanInputs) -> str:
    """ "Five days a week, add Saturday", where that makes four; empty where it is as many as were said."""
    now = len(wanted.preferred_days)
    if not isinstance(said, intents.ChangeDays) or said.more is None or said.count in (None, now):
        return ""
    return tr(
        "With {day} that makes {now} days a week, and not {count}. For all of them write like “running days tue thu "
        "sat”.",
        day=weekday_name(said.more),
        now=now,
        count=said.count,
    )


def _question_of(said: Intent) -> str | None:
    """The question of a new plan that has to be asked, where it was not said how it should be."""
    match said:
        case intents.ChangeGoal(text) if not text:
            return "goal"
        case intents.ChangeRace(None):
            return "race"
        case intents.ChangeRaceDate(None, day=None):
            return "date"
        case intents.ChangeDays(more=None, less=None) if not (said.days or said.without):
            return "days"
        case intents.ChangeFitness():
            return "pace"
    return None


async def _offer(scene: Scene, changed: Draft, said: Intent) -> None:
    """What the change would do to the plan in force; where only a new plan can have it, the way to that one."""
    request, head = scene.request, scene.plan()
    before = draft_of(head.inputs, request)
    more: tuple[Row, ...] = ()
    offers = []
    if isinstance(said, intents.RaceResult) and scene.is_own:
        if with_answers(head.inputs, before, changed) == head.inputs:
            await ask_back(request, ask(Ask.PACES_STAY, *map(offer, runs_of(said, request.today))))
            return
        offers.append(said_of_log(said))
        more = (only_log_row(request.update_id),)
    await keep_offers(request, offers)
    since = said.since if isinstance(said, intents.ChangeDays) else None
    inputs = with_answers(head.inputs, before, changed)
    try:
        note = _from_then(since) or _not_so_many(said, inputs)
        await show_change(request, head.id, inputs, esc(note), more=more, since=since)
    except InputError as error:
        if error.told.code is not DateProblem.PLAN_TOO_LONG or not scene.is_own:
            raise
        await _offer_new(scene, before, changed, esc(error_words(error, request.settings.units)))


async def _offer_new(scene: Scene, before: Draft, changed: Draft, why: str) -> None:
    """A new plan with everything else as it is: this one would become too long."""
    request = scene.request
    if (recent := await week_lately(request.uow, scene.plan(), scene.today)) is not None:
        changed = replace(changed, weekly_mm=recent)
    changed = replace(changed, start=None, easy_only=None)
    await open_dialog(request, CHANGE, {"draft": draft_to_json(changed)})
    card = change_card([why, "", *changes_words(before, changed, request.settings.units)])
    await request.send(card, screen="said")


def draft_of(inputs: PlanInputs, request: Request) -> Draft:
    """The answers that a plan was made with, as whoever writes reads them."""
    return draft_of_plan(inputs, request.person)


def _changed(scene: Scene, inputs: PlanInputs, said: Intent) -> Draft | Question:
    """The answers with the change, or a question."""
    draft = draft_of(inputs, scene.request)
    match said:
        case intents.ChangeGoal(text):
            return _with_goal(draft, text)
        case intents.ChangeRace(RaceDistance() as race):
            return with_race(draft, race).draft
        case intents.ChangeRaceDate(date() as on, name):
            return replace(draft, race_date=on, race_name=name or draft.race_name)
        case intents.ChangeDays():
            return which_days(draft.days, said, season_of(inputs).long_day) or _with_days(draft, said)
        case race_wishes.NewThreshold(pace_s):
            return replace(draft, five_k_pace_s=from_threshold(pace_s, draft.weekly_miles or 25.0))
        case intents.ChangeAmount(int() as weekly_mm):
            return replace(draft, weekly_mm=weekly_mm)
        case intents.RaceResult(race, seconds):
            return replace(draft, five_k_pace_s=from_race(race, seconds, draft.weekly_miles or 25.0).value)
        case _:
            return what_does_not_fit()


def _with_goal(draft: Draft, text: str) -> Draft | Question:
    assert draft.race is not None
    found = parse_goal(text, draft.race, draft.units)
    match found:
        case Understood(value):
            return replace(draft, goal_s=value or JUST_FINISH)
        case Question(asked, choices):
            goals = tuple(replace(each, text=goal_said(each.text)) for each in choices)
            other = asked.values.get("other")
            # Who names the time of another race may have changed to that one.
            race = (offer(intents.ChangeRace(other)),) if isinstance(other, RaceDistance) else ()
            return Question(asked, (*race, *goals))
    raise RefusedError(tr("What is your new goal? Send it like “my goal is 3:45”, or “just finish”."))


def _with_days(draft: Draft, said: intents.ChangeDays) -> Draft:
    if said.days:
        return replace(draft, days=said.days)
    if said.more is not None:
        return replace(draft, days=draft.days | {said.more})
    left = draft.days - (said.without or {said.less})
    if not left:
        raise RefusedError(
            tr("Then no running day is left. Which days are good? Send them like “running days: tue thu sat”.")
        )
    return replace(draft, days=left)


@tap(PrepareChange)
async def on_prepare(request: Request, _pressed: PrepareChange) -> None:
    """The questions of a new plan, with everything filled that is known."""
    state = await find_dialog(request, CHANGE)
    if state is None:
        raise OldButtonError
    await close_dialog(request, CHANGE)
    draft = draft_from_json(state["draft"])
    await request.send(Card(text=tr("A new plan, then. Your present plan stays until you create the new one.")))
    await begin(request, draft)


@dialog(CHANGE)
async def on_other_words(_request: Request, _state: dict[str, Any]) -> bool:
    """Whatever is written instead of a tap is read as usual."""
    return False
