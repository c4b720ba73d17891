"""The last card before the plan: every answer with Edit, the verdict on the goal, and Create my plan."""

from dataclasses import replace
from math import ceil

from domain.errors import DateProblem, InputError
from domain.formats import show_date, show_day, show_duration, show_pace
from domain.messages import Button, ButtonStyle, Card
from domain.planning.notes import PlanNote
from domain.planning.realism import Realism, Verdict
from handlers.actions.create_plan import Outlook, create_plan, outlook, start_choices
from handlers.actions.draft import Draft
from handlers.chat.buttons import Tap, pack
from handlers.chat.dialogs import close_dialog
from handlers.chat.onboarding.clock import CLOCK
from handlers.chat.onboarding.fitness import PACE, WEEKLY
from handlers.chat.onboarding.goal import GOAL
from handlers.chat.onboarding.order import STEPS
from handlers.chat.onboarding.race import weeks_until
from handlers.chat.onboarding.talk import DIALOG, SUMMARY, Talk, asking, current_talk, keep
from handlers.chat.plan.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.week.opening import show_week
from handlers.views.keys import rows_of
from handlers.views.text import count, esc
from handlers.wording.errors import said
from handlers.wording.planning import note_words, warning_words

SCREEN = "ask:summary"
_GONE = "These answers became a plan already. /week shows this week."


def summary_guidance() -> str:
    """What can be done at the summary."""
    return "Tap a line to change it, or <b>Create my plan</b>."


async def show_summary(request: Request, talk: Talk, note: str = "", *, in_place: bool = False) -> None:
    """Show all answers; the start is set to the better of its choices where none was made."""
    moment = asking(request, talk.draft)
    draft = talk.draft
    if draft.race_date is not None and draft.start not in start_choices(moment.today, draft.race_date):
        draft = replace(draft, start=start_choices(moment.today, draft.race_date)[0])
    talk = replace(talk, draft=draft, paused=False) if in_place else talk.moved(SUMMARY, draft)
    await keep(request, talk)
    card = _card(request, talk, note)
    if in_place:
        await request.show(SCREEN, card)
    else:
        await request.send(card, screen=SCREEN)


def _card(request: Request, talk: Talk, note: str) -> Card:
    draft = talk.draft
    trouble, seen = "", None
    try:
        seen = outlook(draft.inputs())
    except InputError as error:
        trouble = esc(said(error, draft.shown_units))
    parts = [note, "<b>This is what I have</b>\n" + "\n".join(_lines(draft))]
    rows = list(rows_of(((Button(f"Edit {step.title.lower()}", pack("q_edit", step.name))) for step in STEPS), 2))
    if seen is not None:
        parts += [_verdict_words(draft, seen), *(f"• {esc(sentence)}" for sentence in _said(draft, seen))]
        rows += _goal_rows(draft, seen.realism, talk.serial)
    rows += _start_rows(request, talk)
    if trouble:
        parts.append(f"{trouble} Please change that line first.")
    else:
        make = Button("Create my plan", pack("q_make", revision=talk.serial), style=ButtonStyle.SUCCESS)
        rows.append((make,))
    return Card(text="\n\n".join(part for part in parts if part), buttons=tuple(rows))


def _lines(draft: Draft) -> list[str]:
    race = esc(draft.race.label) if draft.race else ""
    if draft.race_name and draft.race_name != (draft.race.label if draft.race else ""):
        race = f"{esc(draft.race_name)} ({race})"
    lines = [f"Race: <b>{race}</b>"]
    if draft.race_date and draft.start:
        lines.append(f"Race day: <b>{show_date(draft.race_date)}</b>")
        lines.append(f"Start: <b>{show_date(draft.start)}</b>, {weeks_until(draft.start, draft.race_date)}")
    lines += [
        f"Goal: <b>{GOAL.echo(draft)}</b>",
        f"Fitness: <b>{PACE.echo(draft)}</b>",
        f"Weekly running: <b>{WEEKLY.echo(draft)}</b>",
        f"Running days: <b>{STEPS[6].echo(draft)}</b>",
        f"Clock: <b>{CLOCK.echo(draft)}</b>",
    ]
    if draft.easy_only:
        lines.append("Training: <b>easy runs only</b>")
    return lines


def _verdict_words(draft: Draft, seen: Outlook) -> str:
    now, then = (_roughly(seconds) for seconds in (seen.realism.predicted_s, seen.realism.projected_s))
    today = f"If the race were today: about <b>{now}</b>."
    race = draft.race
    if draft.goal is None or race is None or seen.realism.verdict is None:
        return f"{today} The training could bring you to about <b>{then}</b>. No goal time: we train to enjoy it."
    goal, pace = show_duration(draft.goal), show_pace(draft.goal / race.miles, draft.shown_units)
    match seen.realism.verdict:
        case Verdict.EASIER:
            words = f"Your goal of {goal} ({pace}) leaves room to spare; that is a fine way to race."
        case Verdict.REALISTIC:
            words = f"Your goal of {goal} ({pace}) is <b>realistic</b>: the training could bring you to about {then}."
        case Verdict.AMBITIOUS:
            words = f"The training could bring you to about {then}; your goal of {goal} ({pace}) is <b>ambitious</b>."
        case Verdict.UNREALISTIC:
            words = (
                f"The training could bring you to about {then} by race day; your goal of {goal} ({pace}) is "
                "<b>out of reach</b> for now. "
            )
            words += (
                "You keep it as your goal; the training paces follow what you can run."
                if draft.goal_kept
                else "Aim for what fits, choose a later race, or keep it: the training paces follow what you can "
                "run either way."
            )
    return f"{today} {words}"


def _roughly(seconds: float) -> str:
    """A predicted time without the precision that it does not have."""
    step = 10 if seconds < 3600 else 60
    return show_duration(round(seconds / step) * step)


def _said(draft: Draft, seen: Outlook) -> tuple[str, ...]:
    # "slower than today" is what the verdict says already
    notes = (note_words(note, draft.shown_units) for note in seen.said if note.code is not PlanNote.GOAL_SLOWER)
    return (*notes, *(warning_words(warning, draft.shown_units) for warning in seen.realism.warnings))


def likely_goal(realism: Realism) -> int:
    """The likely time on race day as a round goal in seconds, never faster than it."""
    step = 5 if realism.projected_s < 3600 else 60
    return ceil(realism.projected_s / step) * step


def _goal_rows(draft: Draft, realism: Realism, serial: int) -> list[tuple[Button, ...]]:
    if realism.verdict is not Verdict.UNREALISTIC or draft.goal is None or draft.goal_kept:
        return []
    return [
        (Button(f"Aim for {show_duration(likely_goal(realism))}", pack("q_goal", "likely", revision=serial)),),
        (
            Button("A later race", pack("q_edit", "date")),
            Button(f"Keep {show_duration(draft.goal)}", pack("q_goal", "keep", revision=serial)),
        ),
    ]


def _start_rows(request: Request, talk: Talk) -> list[tuple[Button, ...]]:
    draft = talk.draft
    if draft.race_date is None:
        return []
    today = asking(request, draft).today
    choices = start_choices(today, draft.race_date)
    if len(choices) < 2:
        return []
    return [
        tuple(
            Button(
                f"{'✓ ' if day == draft.start else ''}Start {'today' if day == today else show_day(day)}",
                pack("q_start", day.strftime("%Y%m%d"), revision=talk.serial),
            )
            for day in sorted(choices, reverse=True)
        )
    ]


async def _at_summary(request: Request, pressed: Tap) -> Talk | None:
    """The conversation, if the tapped summary is the current one; else the person is told."""
    talk = await current_talk(request)
    if talk is None:
        await request.toast(_GONE)
        return None
    if talk.step != SUMMARY or pressed.revision != talk.serial:
        await request.toast("There is a newer summary below.")
        return None
    return talk


@tap("q_start")
async def on_start_day(request: Request, pressed: Tap) -> None:
    """Start on another day."""
    talk = await _at_summary(request, pressed)
    if talk is None or talk.draft.race_date is None:
        return
    choices = start_choices(asking(request, talk.draft).today, talk.draft.race_date)
    chosen = next((day for day in choices if day.strftime("%Y%m%d") == pressed.word(0)), None)
    await show_summary(request, replace(talk, draft=replace(talk.draft, start=chosen)), in_place=True)


@tap("q_goal")
async def on_goal(request: Request, pressed: Tap) -> None:
    """A goal out of reach: take the likely one, or keep it."""
    talk = await _at_summary(request, pressed)
    if talk is None:
        return
    draft = talk.draft
    if pressed.word(0) == "likely":
        draft = replace(draft, goal_s=likely_goal(outlook(draft.inputs()).realism), goal_kept=False)
    else:
        draft = replace(draft, goal_kept=True)
    await show_summary(request, replace(talk, draft=draft), in_place=True)


@tap("q_make")
async def on_make(request: Request, pressed: Tap) -> None:
    """Create the plan: once, however often the button is tapped."""
    talk = await _at_summary(request, pressed)
    if talk is not None:
        await make_plan_now(request, talk)


async def make_plan_now(request: Request, talk: Talk) -> None:
    """Create the plan and show it. Raises CoachError while an answer stands in the way."""
    if talk.draft.race_date is not None and talk.draft.race_date <= asking(request, talk.draft).today:
        raise InputError("raceDate", DateProblem.RACE_DAY_GONE)
    request.person, head = await create_plan(request.uow, request.person, talk.draft)
    await close_dialog(request, DIALOG)
    await request.toast("Your plan is ready.")
    note = (
        f"<b>Your plan is ready: {count(head.total_weeks, 'week')}.</b> Week 1 is below: look it over and approve it, "
        "then each day's workout arrives as you asked. Change anything with the buttons or plain words."
    )
    if request.callback_id is None:
        done = Card(text="<i>These answers became your plan, below.</i>")
        await request.uow.chat.refresh(request.chat_id, SCREEN, done)
    await show_plan(request, head, note)
    await show_week(request, head.id, 1)
