"""What is said about illness, pain and holidays: calm, without a schedule where a clinician should come first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.advice import Title, TitleKind
from domain.approval import WeekStatus
from domain.messages import ButtonStyle, Card
from domain.people import Absence, LifeEvent, Person
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.units import Units
from domain.words.topics import Sign
from handlers.buttons.changing import AskWish
from handlers.buttons.kinds import PlanId
from handlers.buttons.onboarding import BeginAnew
from handlers.buttons.plan import PreviewAhead
from handlers.buttons.time_off import ClearedToRun, NoPause, NotClearedYet, PauseFrom, TakeBackPause
from handlers.desk.unknown_runs import Asked
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words
from handlers.views.keys import Row, key
from handlers.views.pause import back_key
from handlers.views.text import esc
from handlers.views.unknown_runs import ran_question, ran_row
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_date, show_date_range, show_distance, show_list
from handlers.wording.intents import sign_words

SCREEN = "away"

_NOTED_FROM = {
    LifeEvent.ILLNESS: mark(
        "Noted: illness from {date}. Your plan waits. When you are back, write “I'm better”. Get well."
    ),
    LifeEvent.INJURY: mark(
        "Noted: injury from {date}. Your plan waits. When you are back, write “I'm better”. Get well."
    ),
    LifeEvent.CLINICIAN: mark(
        "Noted: no running from {date}. Your plan waits. When a clinician has said that you can run again, write "
        "“I'm better”."
    ),
    LifeEvent.HOLIDAY: mark("Noted: a pause from {date}. Your plan waits. When you are back, write “I'm back”."),
}
_NOTED = {
    LifeEvent.ILLNESS: mark("Noted: illness, {dates}. Get well; the plan goes on after, gently."),
    LifeEvent.INJURY: mark("Noted: injury, {dates}. Get well; the plan goes on after, gently."),
    LifeEvent.CLINICIAN: mark("Noted: no running, {dates}. Start only when a clinician has said that you can."),
    LifeEvent.HOLIDAY: mark("Noted: no running {dates}. The plan goes on after."),
}


def medical_stop_card(signs: Sequence[Sign], *, has_plan: bool) -> Card:
    """Signs that belong to a clinician, all of them named; a plan, where there is one, can be paused."""
    text = tr(
        "<b>Please stop running for now.</b> You wrote about {sign}. That is for a clinician, today rather than "
        "tomorrow; if it is severe or sudden, call the emergency number. I plan nothing around it.\n\nWhen a clinician "
        "says you can run again, write “I'm better”.",
        sign=show_list([sign_words(sign) for sign in signs]),
    )
    if not has_plan:
        return Card(text=text)
    pause = key(tr("Pause my plan from today"), PauseFrom(clinician_first(signs)), style=ButtonStyle.PRIMARY)
    waits = tr("Your plan does not know yet: tap below, and no workout arrives until then.")
    return Card(text=f"{text}\n\n{waits}", buttons=((pause,),))


def clinician_first(signs: Sequence[Sign]) -> LifeEvent:
    """What keeps somebody from running: a fever goes by itself; of any other sign a clinician says when it is over."""
    return LifeEvent.ILLNESS if set(signs) <= {Sign.FEVER} else LifeEvent.CLINICIAN


def ask_cleared_card() -> Card:
    """Better, after a sign that is for a clinician: nothing goes on before one has said so."""
    text = tr(
        "Good that you feel better. What you wrote about is for a clinician first, even when it is gone.\n\n<b>Has a "
        "doctor or another clinician said that you can run again?</b> Until then your plan waits; nothing is lost."
    )
    yes = key(tr("Yes, I was told I can run"), ClearedToRun(), style=ButtonStyle.PRIMARY)
    return Card(text=text, buttons=((yes,), (key(tr("Not yet"), NotClearedYet()),)))


def not_cleared_card() -> Card:
    """Nobody has said so yet."""
    text = tr(
        "Then no running yet: please have it looked at, soon. Your plan waits. Once a clinician has said that you can "
        "run, write “I'm better”."
    )
    return Card(text=text)


def _later() -> str:
    return tr("Nothing has to be made up. The next week is built from what you really ran.")


def _told_lines(coach: str) -> list[str]:
    """That the coach will hear of it, so that nobody is surprised; nothing without a coach."""
    if not coach:
        return []
    return [tr("{coach}, your coach, will be told that you pause, not what it is.", coach=esc(coach, 60))]


def ask_pause_card(event: LifeEvent, where: str, coach: str, *, has_plan: bool) -> Card:
    """Ill or hurt: rest first, the plan waits, where there is one. `coach` is the coach's name, or empty."""
    if not has_plan:
        begin = tr("No plan is running, so there is nothing to pause. Once you run again, /start makes one.")
        return Card(text="\n\n".join([_sorry(event, where), begin]))
    offer = " ".join([tr("Shall I pause your plan from today? No workouts arrive until you are back."), _later()])
    return Card(
        text="\n".join([_sorry(event, where), "", offer, *_told_lines(coach)]),
        buttons=(
            (key(tr("Pause from today"), PauseFrom(event), style=ButtonStyle.PRIMARY),),
            (key(tr("Not now"), NoPause()),),
        ),
    )


def _sorry(event: LifeEvent, where: str) -> str:
    if event is LifeEvent.ILLNESS:
        return tr(
            "<b>Sorry to hear that. Rest first.</b> With fever, chest pain or trouble breathing: no running, and see a "
            "clinician."
        )
    head = (
        tr("<b>Sorry to hear that ({where}). Pain is a reason to stop.</b>", where=esc(where, 40))
        if where
        else tr("<b>Sorry to hear that. Pain is a reason to stop.</b>")
    )
    advice = tr(
        "Please have it looked at by a clinician or physiotherapist if it does not settle in a few days, or at once if "
        "it is sharp or you limp."
    )
    return f"{head} {advice}"


def ask_open_pause_card(coach: str, *, has_plan: bool, event: LifeEvent = LifeEvent.HOLIDAY) -> Card:
    """A pause without an end: it lasts until they say that they are back. `coach` is the coach's name, or empty."""
    if not has_plan:
        return Card(text=tr("No plan is running, so there is nothing to pause. Once you run again, /start makes one."))
    offer = tr(
        "<b>Pause from today, until you say so?</b> No workouts arrive. When you want to run again, write “I'm back”."
    )
    confirm = key(tr("Pause from today"), PauseFrom(event), style=ButtonStyle.PRIMARY)
    return Card(
        text="\n".join([f"{offer} {_later()}", *_told_lines(coach)]),
        buttons=((confirm,), (key(tr("Not now"), NoPause()),)),
    )


def ask_holiday_card(
    first: date, last: date, coach: str, runs: Sequence[tuple[date, Day]] = (), units: Units = Units.MI
) -> Card:
    """Days away, with the runs that are left out by them."""
    away = tr("<b>Away {dates}?</b> No workouts arrive on those days.", dates=_span(first, last))
    confirm = key(tr("Yes, no running then"), PauseFrom(LifeEvent.HOLIDAY, first, last), style=ButtonStyle.PRIMARY)
    return Card(
        text="\n".join([f"{away} {_later()}", *_left_lines(runs, units), *_told_lines(coach)]),
        buttons=((confirm,), (key(tr("No"), NoPause()),)),
    )


def _left_lines(runs: Sequence[tuple[date, Day]], units: Units) -> list[str]:
    """Which runs are left out; nothing where none stands on those days."""
    if not runs:
        return []
    lines = (f"• {show_date(on)}: {run_words(day, units, with_pace=False)}" for on, day in runs)
    return ["", tr("Left out:"), *lines]


def noted_card(
    event: LifeEvent,
    first: date,
    last: date | None,
    ahead: PreviewAhead | None,
    race: tuple[PlanId, date] | None = None,
) -> Card:
    """It is noted; `ahead` leads to the weeks that follow, `race` is the plan's, where it comes into the pause."""
    text = (
        tr(_NOTED_FROM[event], date=show_date(first)) if last is None else tr(_NOTED[event], dates=_span(first, last))
    )
    if race is not None:
        plan, on = race
        soon = tr(
            "Your race is on {date}. Being well comes before it: where it comes too early, another day is one tap "
            "away, now or later.",
            date=show_date(on),
        )
        card = noted_card(event, first, last, ahead)
        later = key(tr("Another race day"), AskWish(plan, "date"))
        return replace(card, text=f"{card.text}\n\n{soon}", buttons=(*card.buttons, (later,)))
    undo = (key(tr("Take it back"), TakeBackPause(event, first)),)
    back: Row = (back_key(event),)
    return Card(text=text, buttons=(back, undo) if last is None else (undo, *_ahead_row(ahead)))


def unwell_days_words(first: date, last: date) -> str:
    """The days since somebody wrote that they were ill, taken as days without running; safe HTML."""
    return tr(
        "Noted: no running {dates}, as you wrote that you were ill or in pain. If you did run then, log it.",
        dates=_span(first, last),
    )


def days_off_card(ahead: Absence) -> Card:
    """Nothing is paused now, but days off to come are noted: "the trip is off" means those."""
    dates = _span(ahead.first, ahead.last or ahead.first)
    text = tr("Nothing is paused now. Noted ahead: no running {dates}.", dates=dates)
    undo = key(tr("Take it back"), TakeBackPause(ahead.event, ahead.first), style=ButtonStyle.PRIMARY)
    return Card(text=text, buttons=((undo,), (key(tr("Leave it"), NoPause()),)))


def pause_noted_words(over: Absence) -> str:
    """Back, and the days off are over and noted already; safe HTML."""
    dates = _span(over.first, over.last or over.first)
    return tr("Welcome back. Your days off are noted ({dates}), and the plan goes on from them: /week.", dates=dates)


def not_paused_card(*, has_plan: bool, is_tomorrow: bool) -> Card:
    """Well, and nothing is paused from now on; `is_tomorrow`: today still was."""
    if not has_plan:
        return Card(text=tr("Good to hear. No plan is running just now: /start makes one from what you run today."))
    if is_tomorrow:
        return Card(text=tr("Your plan goes on tomorrow, that is noted: /week shows the next run."))
    return Card(text=tr("Good to hear. Nothing was paused: /today and /week go on as they are."))


def not_paused_asked_card(plan_id: int, asked: Asked, units: Units, over: Absence | None = None) -> Card:
    """Back, and nothing was paused, or it is `over`: the runs nobody spoke of are asked about."""
    text = tr("Welcome back. Nothing was paused, so the plan went on.") if over is None else pause_noted_words(over)
    question = ran_question(asked.days, units, says_why=False)
    return Card(text=f"{text}\n\n{question}", buttons=(ran_row(plan_id, asked),))


def back_card(start: date | None, today: date) -> Card:
    """Well again where no week of a plan runs: it begins on `start`, or is over; None without a plan."""
    if start is not None and start > today:
        text = tr("<b>Welcome back.</b> Your plan begins on {date}, as it was. /week shows it.", date=show_date(start))
    else:
        text = tr(
            "<b>Welcome back.</b> Your plan is over, so nothing is planned now. /start makes the next one, from what "
            "you run today. Take the first two runs easy."
        )
        return Card(text=text, buttons=((key(tr("Make a new plan"), BeginAnew()),),))
    return Card(text=text)


def welcome_back_card(
    opened: OpenedWeek,
    first: date | None,
    ahead: PreviewAhead | None,
    noted: str = "",
    *,
    is_late: bool = False,
    after_sign: bool = False,
) -> Card:
    """Well again: when the first run comes, that it is easy, and what the week waits for.

    `is_late`: it is evening, so that today is left out. `after_sign`: a clinician had to say so. `noted` is what was
    noted just now (safe HTML).
    """
    lines = [tr("<b>Welcome back.</b>"), *([noted] if noted else [])]
    if is_late:
        lines.append(tr("It is late for a run today: today stays a rest day."))
    if first is None:
        lines.append(tr("No running day is left in this plan."))
    else:
        day = opened.week.day(first.isoweekday())
        lines += _first_run_lines(opened, first, after_sign=after_sign)
        if after_sign:
            lines.append(
                tr(
                    "Go by what you were told, and begin easier than the plan asks. If it comes back, stop at once and "
                    "have it looked at."
                )
            )
        if isinstance(day.title, Title) and day.title.kind is TitleKind.RUN_WALK:
            lines.append(
                tr(
                    "The first runs go by the clock, with walking between. If anything hurts, walk home and rest; if "
                    "it stays, see a clinician."
                )
            )
    if opened.stored.status is WeekStatus.APPROVED:
        lines.append(tr("The week below is in force."))
    elif opened.may_approve:
        lines.append(_one_tap())
    else:
        lines.append(tr("Your coach has the week below before them. Until they have looked, take it as a suggestion."))
    return Card(text="\n".join(lines), buttons=_ahead_row(ahead))


def _one_tap() -> str:
    return tr("The week below starts with one tap: approve it, or change what you like.")


def invites_to_approve(card: Card) -> bool:
    """Whether a card said just now that the week below it starts with one tap: a yes to that is one."""
    return _one_tap() in card.text


def _first_run_lines(opened: OpenedWeek, first: date, *, after_sign: bool = False) -> list[str]:
    """The first run back, and whether what follows is gentle; in race week, that nobody has to start."""
    day, race = opened.week.day(first.isoweekday()), opened.head.inputs.race_date
    values = {"date": show_date(first), "run": run_words(day, opened.units)}
    if race <= opened.sunday:
        comes = tr("Your first run is on {date}: {run}.", **values)
        stays = tr(
            "The race on {date} stays where it is. Start only if you feel well by then: not starting is a good choice, "
            "too, and /plan → Change finds a later one.",
            date=show_date(race),
        )
        return [tr("No run is left before the race.") if race == first else comes, stays]
    is_long, left = day.type is DayType.LONG_RUN, opened.week.days[first.isoweekday() :]
    if not is_long and all(each.type not in QUALITY_TYPES for each in (day, *left)):
        long = next((each for each in left if each.type is DayType.LONG_RUN), None)
        if long is None:
            return [tr("Your first run is on {date}: {run}. The days after it are gentle, too.", **values)]
        on = show_date(opened.monday + timedelta(days=long.number - 1))
        begins = tr("Your first run is on {date}: {run}.", **values)
        # What is as long as ever is not called gentle.
        comes = tr(
            "The long run is on {date}: {run}. If you are not yourself by then, make it shorter or leave it out.",
            date=on,
            run=run_words(long, opened.units),
        )
        return [begins, comes]
    if after_sign:
        return [tr("Your first run is on {date}: {run}.", **values)]
    return [tr("Your first run is on {date}: {run}. So short a time away takes nothing from you.", **values)]


def _ahead_row(ahead: PreviewAhead | None) -> tuple[Row, ...]:
    return () if ahead is None else ((key(tr("Look at the weeks ahead"), ahead),),)


def no_pause_card() -> Card:
    """Nothing was noted."""
    return Card(text=tr("All right, nothing has changed. Take care of yourself."))


def taken_back_card() -> Card:
    """The noted days are gone again."""
    return Card(text=tr("Taken back: your plan goes on as it was."))


def pause_over_card() -> Card:
    """A pause that is over, or was taken back before, is asked to be taken back."""
    return Card(text=tr("That pause is over already: nothing has changed. /week shows the days ahead."))


def away_news(athlete: Person, first: date, last: date | None) -> Card:
    """To the coach: that the athlete pauses, never why."""
    if last is None:
        return Card(text=tr("<b>{name}</b> does not run from {first}.", name=_name(athlete), first=show_date(first)))
    text = tr(
        "<b>{name}</b> does not run from {first} to {last}.",
        name=_name(athlete),
        first=show_date(first),
        last=show_date(last),
    )
    return Card(text=text)


def back_news(athlete: Person) -> Card:
    """To the coach: the athlete is back."""
    return Card(text=tr("<b>{name}</b> is back and begins gently.", name=_name(athlete)))


def replaced_news(athlete: Person, coach: Person, before_mm: int, now_mm: int) -> Card:
    """To the coach: the week that they had changed themselves was made anew for the way back."""
    units = coach.settings.units
    return Card(
        text=tr(
            "<b>{name}</b>: the {before} that you had set for this week are replaced by {now} for the way back. The "
            "week "
            "waits for you: what you want instead you can say, like “{name}: this week {before}”.",
            name=_name(athlete),
            before=show_distance(before_mm, units),
            now=show_distance(now_mm, units),
        )
    )


def after_all_news(athlete: Person) -> Card:
    """To the coach: the pause was taken back."""
    return Card(text=tr("<b>{name}</b> runs after all: the pause was taken back.", name=_name(athlete)))


def _name(athlete: Person) -> str:
    return esc(athlete.name, 60) if athlete.name else tr("Your athlete")


def _span(first: date, last: date) -> str:
    return show_date(first) if first == last else show_date_range(first, last)
