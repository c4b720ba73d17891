"""/start: hello, a new plan, going on with an unfinished one, and links that brought somebody here."""

import re
from dataclasses import replace
from datetime import timedelta

from domain.adapting.recovery import Recovery
from domain.approval import PlanStatus
from domain.errors import InputError
from domain.messages import Card
from domain.people import PersonSettings
from domain.plan import PlanInputs
from domain.records import PlanHead
from domain.units import Units, mm_from_miles
from domain.words.after_the_race import NextRace
from domain.words.current_fitness import from_race
from domain.words.first.race_wished import wants_no_race
from domain.words.first_message import month_said
from handlers.actions.coaching import INVITE_PREFIX
from handlers.buttons.onboarding import BeginAnew, ForgetAnswers, KeepPlan
from handlers.chat.coaching.invitations import offer_invitation
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog
from handlers.chat.onboarding.first_words import read_first_words
from handlers.chat.onboarding.flow import begin, resume
from handlers.chat.onboarding.health import CLINICIAN, tells_pregnancy
from handlers.chat.onboarding.order import SAYABLE, STEPS, TOTAL
from handlers.chat.onboarding.talk import DIALOG, Talk, asking, current_talk
from handlers.chat.request import Request
from handlers.chat.taps import StaleCardError, tap
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.lately import longest_lately, week_lately
from handlers.views.after_race import next_race_words
from handlers.views.onboarding import (
    START_SCREEN,
    UNDERSTOOD_SCREEN,
    coach_welcome_card,
    go_on_card,
    has_plan_card,
    understood_card,
    welcome_text,
)
from handlers.wording.door import tr
from handlers.wording.understood import understood_only

# So long the result of a race tells how fit somebody is.
_RACE_TELLS = timedelta(weeks=12)
# So long no two weeks are over that the log could tell of.
_NO_RECORD_YET = timedelta(weeks=2)
_NEW_PLAN = re.compile(
    r"\W*(?:(?:i|we|i'd|want|need|would|like|to|make|start|create|set up|please|can|could|you|a|me|have|get|ok|now|my|"
    r"another|let'?s)[ ,]+)*(?:new|fresh|next|neuer|nuevo) plan\b[ ,:;.–-]*(?:please[ ,]*)?"
    r"(?:for |is |to |a )*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SAYS_RACE = re.compile(r"\b(?:race|event|wettkampf|carrera|rennen|parkrun)\b")


@command("start")
async def on_start(request: Request) -> None:
    """Begin, go on, or ask before a plan is replaced."""
    payload = request.argument.strip()
    if payload.startswith(INVITE_PREFIX):
        await offer_invitation(request, payload.removeprefix(INVITE_PREFIX))
    else:
        await hello(request, tr("I don't know that link; it may be an old one. That's no problem.") if payload else "")


async def hello(request: Request, note: str = "") -> None:
    """The right beginning for whoever this is."""
    talk = await current_talk(request)
    if talk is not None:
        await _offer_to_go_on(request, talk, note)
        return
    head = await request.uow.plans.active(request.person.id)
    if head is not None:
        await request.send(has_plan_card(head, request.settings.units, note), screen=START_SCREEN)
    elif request.person.is_coach:
        await request.send(coach_welcome_card(note), screen=START_SCREEN)
    else:
        await _welcome_with(request, await known_answers(request), note)


async def _welcome_with(request: Request, known: Draft, note: str) -> None:
    """Hello, and the first question; to who had a plan, what is known from it."""
    if any(step.done(known) for step in SAYABLE):
        if note:
            await request.send(note)
        head = tr("Welcome back. What I know from before, each a tap to change:")
        await request.send(understood_card(head, Draft(), known, SAYABLE), screen=UNDERSTOOD_SCREEN)
    else:
        welcome = _welcome(request)
        await request.send(f"{note}\n\n{welcome}" if note else welcome)
    await begin(request, known)


async def begin_from_words(request: Request) -> bool:
    """Begin with a sentence that names a race or tells of somebody's running; False when this one does not."""
    text, known = request.text or "", await known_answers(request)
    draft = read_first_words(asking(request, known), text)
    if draft is None or (draft.race is None and (request.person.is_coach or not _begins(known, draft, text))):
        return False
    if draft.race is None:
        await request.send(_welcome(request))
    head = tr("A good plan. I understood:") if draft.race is not None else tr("I understood:")
    if draft.race is not None and (said := understood_only(request.tongue)):
        head = f"{said}\n\n{head}"
    await request.send(understood_card(head, Draft(), draft, SAYABLE), screen=UNDERSTOOD_SCREEN)
    if tells_pregnancy(text):
        await begin(request, replace(draft, easy_only=True), tr(CLINICIAN))
    else:
        await begin(request, draft, _note_on(draft, text))
    return True


async def begin_next(request: Request, last: PlanInputs, wished: NextRace, back: Recovery | None) -> None:
    """Begin a plan for the race that is wished for after the last, as long as that where no length is said."""
    known = await known_answers(request)
    draft = read_first_words(asking(request, known), wished.text) or known
    if draft.race is None:
        draft = replace(draft, race=last.race)
    if wished.said.race is None and (wished.said.race_month or month_said(wished.text)) and draft.race_date is None:
        draft = replace(draft, race_month=month_said(wished.text))
    if wished.name and draft.race_name is None:
        draft = replace(draft, race_name=wished.name)
    head = next_race_words(back, asking(request, draft).today)
    await request.send(understood_card(head, Draft(), draft, SAYABLE), screen=UNDERSTOOD_SCREEN)
    await begin(request, draft)


def _welcome(request: Request) -> str:
    """Hello; to whose language is understood and not spoken, that this is so."""
    said = understood_only(request.tongue)
    return f"{welcome_text()}\n\n{said}" if said else welcome_text()


def _begins(known: Draft, draft: Draft, text: str) -> bool:
    """Whether words without a distance wish for a plan or tell of oneself: a date alone does not, unless of a race."""
    if draft.race_date is not None:
        return _SAYS_RACE.search(text.lower()) is not None
    told = ("five_k_pace_s", "weekly_mm", "longest_run_mm", "days", "most_weekly_mm", "most_hours", "experience")
    return any(getattr(draft, field) not in (None, getattr(known, field)) for field in told)


def _note_on(draft: Draft, text: str) -> str:
    """What was said and has no answer of its own: no race."""
    if draft.race is None and wants_no_race(text.lower()):
        return tr("No race is fine. A plan leads to a distance and a day to aim for, like a 5K in 12 weeks: which one?")
    return ""


def names_a_race(request: Request, least_mm: int = 0) -> bool:
    """Whether the words are about a race to come, with its date: the wish for a plan; of that length or longer."""
    draft = read_first_words(asking(request, Draft()), request.text or "")
    if draft is None or draft.race is None or draft.race_date is None:
        return False
    return bool(draft.race.label) and draft.race.distance_mm >= least_mm


@tap(KeepPlan)
async def on_stay(request: Request, _pressed: KeepPlan) -> None:
    """Keep the plan that is there."""
    kept = tr("Good. Your plan stays as it is: /today, /week and /plan show it.")
    await request.show(START_SCREEN, Card(text=kept))


@tap(BeginAnew)
async def on_new(request: Request, _pressed: BeginAnew) -> None:
    """Begin anew; the plan in force stays until the new one is created."""
    if await current_talk(request) is not None:
        raise StaleCardError(tr("The questions are open already, below."))
    said = (
        tr("A new plan, then. Your present plan stays until you create the new one.")
        if await request.uow.plans.active(request.person.id) is not None
        else tr("A new plan, then.")
    )
    known = await known_answers(request)
    await request.show(START_SCREEN, Card(text=said))
    if any(step.done(known) for step in SAYABLE):
        head = tr("What I know from before, each a tap to change:")
        await request.send(understood_card(head, Draft(), known, SAYABLE), screen=UNDERSTOOD_SCREEN)
    await begin(request, known)


async def begin_anew_in_words(request: Request) -> bool:
    """ "New plan: half marathon on 25 April": the questions with what is said and known; False for other words."""
    found = _NEW_PLAN.match(request.text or "")
    if found is None or request.person.is_coach or await current_talk(request) is not None:
        return False
    known = await known_answers(request)
    draft = read_first_words(asking(request, known), found["rest"])
    if draft is None or draft.race is None:
        return False
    if await request.uow.plans.active(request.person.id) is not None:
        await request.send(tr("A new plan, then. Your present plan stays until you create the new one."))
    await request.send(understood_card(tr("I understood:"), Draft(), draft, SAYABLE), screen=UNDERSTOOD_SCREEN)
    await begin(request, draft)
    return True


@tap(ForgetAnswers)
async def on_drop(request: Request, _pressed: ForgetAnswers) -> None:
    """Forget unfinished answers."""
    await close_dialog(request, DIALOG)
    forgotten = tr("Your answers are forgotten. /start begins again whenever you like.")
    await request.show(START_SCREEN, Card(text=forgotten))


async def _offer_to_go_on(request: Request, talk: Talk, note: str) -> None:
    answered = sum(1 for step in STEPS if step.done(talk.draft))
    if answered == 0:
        await resume(request, talk, note)
        return
    await request.send(go_on_card(answered, TOTAL, note), screen=START_SCREEN)


async def known_answers(request: Request) -> Draft:
    """What an earlier plan, the log or the settings taught about the person, each with its Edit; health is asked anew.

    Running days and what a week may hold stand as they are, the fitness of a plan in force, too; after its race that
    tells it. The week is what the log says, in the first
    days of a plan what that began from. A race that was not run is still the one they trained for: its distance
    and goal stand.
    """
    earlier, settings = await request.uow.plans.of_athlete(request.person.id), request.settings
    if not earlier:
        # Only what is not as it comes was chosen; the rest is asked like anybody's.
        usual = PersonSettings()
        return Draft(
            units=None if settings.units == usual.units else Units(settings.units),
            zone=None if settings.zone == usual.zone else settings.zone,
        )
    draft = Draft(
        units=Units(settings.units),
        zone=settings.zone,
        reminder_when=settings.reminder_when,
        reminder_time=settings.reminder_time,
    )
    last, is_in_force = earlier[0].inputs, earlier[0].status is PlanStatus.ACTIVE
    draft = replace(
        draft,
        days=last.preferred_days,
        days_done=True,
        most_weekly_mm=None if last.most_miles is None else mm_from_miles(last.most_miles),
        most_hours=last.most_hours,
        five_k_pace_s=last.five_k_pace_s if is_in_force and last.race_date >= request.today else None,
    )
    draft = await _as_run(request, earlier[0], draft)
    raced = await request.uow.logs.get(request.person.id, last.race_date)
    if last.race_date > request.today or raced is None or raced.is_run:
        return draft
    goal = JUST_FINISH if last.goal_s is None else last.goal_s
    return replace(draft, race=last.race, goal_s=goal, experience=last.experience)


async def _as_run(request: Request, head: PlanHead, draft: Draft) -> Draft:
    """The week and the longest run of the last four weeks, and what the race of the plan says of the fitness."""
    last, uow = head.inputs, request.uow
    draft = replace(
        draft,
        weekly_mm=await week_lately(uow, head, request.today),
        longest_run_mm=await longest_lately(uow, head, request.today),
    )
    if draft.weekly_mm is None and head.status is PlanStatus.ACTIVE and request.today - last.start < _NO_RECORD_YET:
        # What the plan began from is days old, and the log can't say more yet.
        draft = replace(draft, weekly_mm=mm_from_miles(last.weekly_miles))
    if draft.weekly_mm is None or not draft.longest_fits:
        draft = replace(draft, longest_run_mm=None)
    raced = await uow.logs.get(request.person.id, last.race_date)
    if raced is None or not raced.duration_s or request.today - last.race_date > _RACE_TELLS:
        return draft
    try:
        pace = from_race(last.race, raced.duration_s, draft.weekly_miles or last.weekly_miles or 25.0).value
    except InputError:
        return draft
    return replace(draft, five_k_pace_s=pace)
