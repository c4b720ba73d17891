"""The race is run, the plan is over: a question and a summary."""

from collections.abc import Sequence
from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.people import Person, RunLog, RunState
from domain.plan import Plan, PlanInputs, RaceDistance
from domain.records import PlanHead
from domain.talk import About
from domain.units import MM_PER_MILE, Units
from handlers.buttons.coaching import OpenAthlete
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.logs import LogDone, LogNumbers, SkipRun
from handlers.buttons.onboarding import BeginAnew
from handlers.buttons.plan import OpenPlan
from handlers.buttons.talk import WriteInThread
from handlers.views.keys import Row, key
from handlers.views.talk import write_words
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_distance, show_duration, show_pace
from handlers.wording.names import race_name, race_title

# What is logged of race day may be a little short of the race, by the watch.
_WHOLE_RACE = 0.97


def race_question_card(head: PlanHead, units: Units, *, is_paused: bool = False) -> Card:
    """How did the race go? Who pauses over race day is not taken for somebody who raced."""
    inputs = head.inputs
    lines = paused_race_lines(inputs, units) if is_paused else race_question_lines(inputs, units)
    return Card(text="\n".join(lines), buttons=race_rows(PlanId(head.id), inputs.race_date, is_paused=is_paused))


def paused_race_lines(inputs: PlanInputs, units: Units) -> list[str]:
    """Race day came while the plan was paused: probably not run, and that is the right thing; safe HTML."""
    return [
        tr("<b>{race} was today, and your plan is paused.</b>", race=esc(race_title(inputs, units), 60)),
        tr(
            "If you did not run, that was the right thing: there are other races, and what you trained stays with you. "
            "If you did, send your time. Either way, one tap says it."
        ),
    ]


def race_not_run_card(head: PlanHead, undo: Button) -> Card:
    """The race was not run: no guilt, and the way to another one."""
    text = tr(
        "<b>{date}</b>: not run, and that is all right. What you trained stays with you, and another race is one tap "
        "away whenever you like; it starts from what you run then.",
        date=show_date(head.inputs.race_date),
    )
    return Card(text=text, buttons=((_another_race(),), (undo, key(tr("See the plan"), OpenPlan(PlanId(head.id))))))


def _another_race() -> Button:
    return key(tr("Plan another race"), BeginAnew(), style=ButtonStyle.PRIMARY)


def race_question_lines(inputs: PlanInputs, units: Units) -> list[str]:
    """The question, and how it is answered; safe HTML."""
    # A time as such a race takes: 9:05 a mile.
    example = show_duration(inputs.goal_s or inputs.race.miles * 545)
    return [
        tr("<b>{race}: how did it go?</b>", race=esc(race_title(inputs, units), 60)),
        tr(
            "Send your time, for example “ran the race in {time}”, or tap below: finished or not, it is good to know.",
            time=example,
        ),
    ]


def race_rows(plan: PlanId, on: date, *, is_paused: bool = False) -> tuple[Row, ...]:
    """What can be said of a race that is run, or not; the likelier first."""
    if is_paused:
        not_run = key(tr("Did not run"), SkipRun(plan, on), style=ButtonStyle.PRIMARY)
        return (not_run,), (key(tr("I ran it: log my time"), LogNumbers(plan, on)),)
    return (
        (key(tr("Log my time"), LogNumbers(plan, on)), key(tr("Finished"), LogDone(plan, on))),
        (key(tr("Did not run"), SkipRun(plan, on)),),
    )


def race_result_words(head: PlanHead, log: RunLog) -> str:
    """What to say of the plan's race, once its time is known; "" for any other run."""
    inputs = head.inputs
    is_whole = log.distance_mm >= _WHOLE_RACE * inputs.race.distance_mm
    if log.date != inputs.race_date or not log.is_run or log.duration_s is None or not is_whole:
        return ""
    if inputs.goal_s is None:
        return tr("Well done: you finished what you trained for. Take easy days now.")
    goal, left = show_duration(inputs.goal_s), show_duration(abs(inputs.goal_s - log.duration_s))
    if log.duration_s <= inputs.goal_s:
        return tr(
            "Your goal was {goal}: made, with {left} to spare. Well done! Take easy days now.", goal=goal, left=left
        )
    return tr(
        "{left} from your goal of {goal}, and a race run to its end. Well done! Take easy days now.",
        goal=goal,
        left=left,
    )


def summary_card(
    head: PlanHead,
    plan: Plan,
    logs: Sequence[RunLog],
    units: Units,
    strength_done: int = 0,
    *,
    is_result_taken: bool = False,
) -> Card:
    """What the weeks added up to. `is_result_taken`: a result of the race that is not known yet may still be told."""
    runs = [log for log in logs if log.state is not RunState.SKIPPED]
    longest = max((log.distance_mm for log in runs if log.date != head.inputs.race_date), default=0)
    lines = [tr("<b>{race}: your plan is complete.</b>", race=esc(race_title(head.inputs, units), 60))]
    if runs:
        lines.append("")
        total = show_distance(sum(log.distance_mm for log in runs), units, 0)
        lines.append(trn("{count} run, {distance}.", "{count} runs, {distance}.", len(runs), distance=total))
        planned = show_distance(sum(week.total_mm for week in plan.weeks), units, 0)
        lines.append(tr("Planned: {distance}.", distance=planned))
    if longest:
        lines.append(tr("Longest training run: {distance}.", distance=show_distance(longest, units)))
    if strength_done:
        lines.append(trn("{count} strength session.", "{count} strength sessions.", strength_done))
    race = next((log for log in runs if log.date == head.inputs.race_date), None)
    if race is not None and race.duration_s:
        pace = show_pace(race.duration_s / (race.distance_mm / MM_PER_MILE), units)
        lines.append(tr("Race: {time}, {pace}.", time=show_duration(race.duration_s), pace=pace))
    rows: list[Row] = []
    if race is None and is_result_taken:
        lines += ["", tr("If you ran the race after all, send me your time: it still counts.")]
        rows.append((key(tr("I ran it: log my time"), LogNumbers(PlanId(head.id), head.inputs.race_date)),))
    if not runs:
        lines += ["", tr("No run is in its log, and that is fine. When you feel like a new goal, send /start.")]
    elif race is None:
        lines += ["", tr("The next race begins from what you run then. When you feel like it:")]
    else:
        lines += ["", tr("Take easy days now. When you feel like a new goal, send /start.")]
    if race is None:
        rows.append((_another_race(),))
    rows.append((key(tr("See the plan"), OpenPlan(PlanId(head.id))),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def raced_news(athlete: Person, head: PlanHead, log: RunLog, units: Units) -> Card:
    """To the coach: how the race went, beside the goal; in the coach's units."""
    values = {
        "name": esc(one_line(athlete.name, 40) or tr("Your athlete")),
        "race": esc(race_title(head.inputs, units), 60),
    }
    if log.duration_s:
        pace = show_pace(log.duration_s / (log.distance_mm / MM_PER_MILE), units)
        time = show_duration(log.duration_s)
        lines = [tr("<b>{name} ran {race} in {time}</b>, {pace}.", time=time, pace=pace, **values)]
    else:
        lines = [tr("<b>{name} ran {race}.</b> No time is logged yet.", **values)]
    if head.inputs.goal_s:
        lines.append(tr("The goal was {time}.", time=show_duration(head.inputs.goal_s)))
    person = PersonId(athlete.id)
    write = key(write_words(False, athlete.name), WriteInThread(person, About.ALL), style=ButtonStyle.PRIMARY)
    return Card(text="\n".join(lines), buttons=((write, key(tr("Athlete"), OpenAthlete(person))),))


def after_plan_card(head: PlanHead, units: Units, *, was_run: bool = True) -> Card:
    """Something was written after the plan was over: what is there, and what can come next."""
    text = tr(
        "Your plan for {race} is complete, so there is nothing to change in it. Enjoy the easy days; a new plan takes "
        "a few questions.",
        race=esc(race_title(head.inputs, units), 60),
    )
    plan = PlanId(head.id)
    return Card(
        text=text,
        buttons=(
            (
                key(tr("See the plan"), OpenPlan(plan)),
                key(
                    tr("Change the result") if was_run else tr("I ran it: log my time"),
                    LogNumbers(plan, head.inputs.race_date),
                ),
            ),
            (key(tr("Make a new plan"), BeginAnew()),),
        ),
    )


def race_well_run(race: RaceDistance, time_s: int, units: Units) -> str:
    """A race on the way was run."""
    return tr("Well done: {race} in {time}!", race=esc(race_name(race, units)), time=show_duration(time_s))


def race_ended_early(distance_mm: int, units: Units) -> str:
    """The race was not finished, and how far it went is known."""
    return tr(
        "Sorry that it ended early: stopping can be the right thing, and what you trained stays with you. "
        "{distance} are kept. Take easy days now; /start makes the next plan when you feel like it.",
        distance=show_distance(distance_mm, units),
    )


def race_ended_where(units: Units) -> str:
    """The race was not finished, and nobody knows where it ended."""
    return tr(
        "Sorry that it ended early: stopping can be the right thing, and what you trained stays with you. "
        "How far did you get? Send for example: {example}.",
        example=show_distance(40 * units.quarter_mm if units is Units.MI else 20 * units.quarter_mm, units),
    )


def get_well_first() -> str:
    """Who was ill on the day of the race."""
    return tr("Sorry to hear that. Get well first: nothing has to be made up.")
