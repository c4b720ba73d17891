"""What is answered to plain words: what can be said, which reading is meant, which day is made easier."""

from collections.abc import Sequence
from datetime import date

from domain.editing.operations import MakeRest
from domain.messages import ButtonStyle, Card
from domain.people import LifeEvent, Person
from domain.records import PlanHead
from domain.units import Units
from domain.words.answers import Ask, Question
from handlers.buttons.coaching import OpenAthleteWeek, OpenInbox
from handlers.buttons.edits import PreviewOperation
from handlers.buttons.groups import ChoosePassing
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.logs import LogNumbers, OpenWeekOf, SkipRun
from handlers.buttons.time_off import NoPause, PauseFrom
from handlers.buttons.words import ChooseReading, LeaveAsIs, PrepareChange
from handlers.desk.draft import Draft
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc, one_line
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import tr
from handlers.wording.formats import show_date, show_distance, show_duration, show_pace, show_weekdays
from handlers.wording.names import race_name

_MOST_ATHLETES = 10
# Buttons of these are whole sentences: one a row.
_LONG_LABELS = frozenset(
    {
        Ask.DID_YOU_MEAN,
        Ask.DO_THAT,
        Ask.WHICH_FIRST,
        Ask.AND_ALSO,
        Ask.ONE_BY_ONE,
        Ask.OTHER_WEEK,
        Ask.ENDS_TONIGHT,
        Ask.MOST_OF_WEEK,
        Ask.WEEK_OR_RUN,
        Ask.WEEK_OR_ONE_RUN,
        Ask.WEEK_TOLD,
        Ask.BY_HOW_MUCH_EACH,
        Ask.WHICH_OF_BOTH,
        Ask.HOW_SHORT,
        Ask.TIME_LEFT_TO_RUN,
        Ask.ACROSS_WEEKS,
        Ask.WHICH_ONE_LESS,
        Ask.ONE_MORE_FREE,
        Ask.ONCE_OR_WEEKLY,
        Ask.AWAY_UNTIL,
        Ask.AWAY_WHEN,
        Ask.WEEK_OFF_WHEN,
        Ask.FEW_OF_WEEK,
        Ask.NOT_UNDERSTOOD,
        Ask.MISSED_MANY,
        Ask.RUN_OR_RAN,
        Ask.MINUTES_OR_FAR,
        Ask.HARDER_HOW,
        Ask.MORE_WHERE,
        Ask.AMOUNT_MEANT,
        Ask.ONE_OR_ALL_LONG,
        Ask.ON_A_TRIP,
        Ask.TUNE_UP,
        Ask.RACED_OFTEN,
        Ask.AMOUNT_HOW,
        Ask.LOG_WRONG,
        Ask.PART_OF_WHICH,
        Ask.LOGGED_OR_PLANNED,
        Ask.AFTER_TREATMENT,
        Ask.FEVER_OVER,
        Ask.COLD_ABOVE,
        Ask.TEMPERATURE_UP,
        Ask.TEMPERATURE_OR_RUN,
        Ask.COLD_BELOW,
        Ask.BLISTERED,
        Ask.UNWELL,
        Ask.HAY_FEVER,
        Ask.BACK_GENTLY,
        Ask.OR_THOSE_DAYS,
        Ask.AFTER_TRAVEL,
        Ask.INDOORS,
        Ask.TIRED_OR_HURT,
        Ask.FASTER_HOW,
        Ask.RACE_CHANGED_HOW,
        Ask.HOW_FAR_IN,
        Ask.BESIDE_PLANNED,
        Ask.EFFORT_IN_ALL,
        Ask.BEST_TIME,
        Ask.SPORT_COUNTS,
        Ask.AFTER_A_JAB,
        Ask.COLD_LEFT_OVER,
        Ask.TIRED_LATELY,
        Ask.SLIGHTLY_SORE,
        Ask.SORE_BUT_LESS,
        Ask.SORE_AFTER_RUN,
        Ask.SORE_AND_GONE,
        Ask.SHORT_NIGHT,
        Ask.HURT_IN_IT,
        Ask.LOG_BESIDE,
        Ask.FORBIDDEN,
        Ask.TWO_IN_ONE,
        Ask.WHERE_TO,
    }
)


def for_a_coach() -> str:
    """The same for a coach without a plan."""
    return tr(
        "I didn't understand that, and nothing was changed. /coach shows your athletes; /start makes a plan for "
        "yourself."
    )


def coach_away_card() -> Card:
    """A coach without a plan is away, or ill: what that means for their athletes."""
    text = tr(
        "You coach here and have no plan of your own, so nothing was changed. Your athletes' weeks wait until you "
        "approve them, unless they may pass without a look."
    )
    return Card(
        text=text,
        buttons=((key(tr("What passes without a look"), ChoosePassing()),), (key(tr("Inbox"), OpenInbox()),)),
    )


def how_to_stop() -> str:
    """How messages are stopped."""
    return tr(
        "Reminders are switched off under /settings, Reminder. For a few days away, write for example <i>on holiday "
        "3-10 May</i>. /delete removes everything about you."
    )


def about_other_apps() -> str:
    """What can be had from a watch or an app."""
    return tr(
        "I have no link to a watch or to another app. Send me the files of your runs here (.fit, .gpx or .tcx, "
        "also packed), and I log them; a day's card sends its workout for the watch, /export the plan for your "
        "calendar."
    )


def left_as_it_is() -> str:
    """A no, or never mind."""
    return tr("All right, nothing has changed.")


def dunno_words() -> str:
    """Somebody does not know."""
    return tr("That's fine, nothing has changed. When in doubt, an easy run or a rest day is never wrong.")


def huh_words() -> str:
    """Somebody did not understand what the bot said."""
    return tr("Sorry, that was unclear. /today shows what is on, /week the week, /help what you can do.")


def only_runs_planned(athlete: Person) -> str:
    """To a coach: another sport has no place in a plan; what can be done instead."""
    name = esc(athlete.name, 60)
    return tr(
        "The plan holds runs only, so another sport cannot stand in it. Say it to {name} with “tell {name}: …”, and "
        "free the day with “rest on Tuesday for {name}”.",
        name=name,
    )


def not_for_others(athlete: Person) -> str:
    """A coach says something of an athlete's body or log."""
    return tr(
        "{name}'s log and days off are {name}'s own: ask them to write it to me. Their plan and their weeks you can "
        "change.",
        name=esc(athlete.name, 60),
    )


def nudge_words() -> str:
    """What a coach sends who only says that somebody shall be asked to log."""
    return tr("Please log your runs when you have a minute: what you ran, how far, and how it felt.")


def about_whom_card(athletes: Sequence[Person]) -> Card:
    """A coach's words with nobody's week open: about whom?"""
    rows = rows_of(
        key(one_line(each.name, 30), OpenAthleteWeek(PersonId(each.id))) for each in athletes[:_MOST_ATHLETES]
    )
    text = tr("About whom? Open the week, then say it again, or name them: “swap tue and thu for Anna”.")
    return Card(text=text, buttons=rows)


def about_pregnancy() -> Card:
    """A child is expected: what the plan can do, and what it cannot judge."""
    text = tr(
        "<b>With a child on the way, you come before any plan.</b> Whether and how much you run now is for your "
        "doctor or midwife to say. I don't push: let the plan rest as long as you like.\n\nWith bleeding, dizziness, "
        "chest pain or trouble breathing: stop, and call for help."
    )
    return Card(
        text=text,
        buttons=(
            (key(tr("Pause from today"), PauseFrom(LifeEvent.HOLIDAY), style=ButtonStyle.PRIMARY),),
            (key(tr("Not now"), NoPause()),),
        ),
    )


def cross_training_card(head: PlanHead, on: date, today: date, *, is_run: bool) -> Card:
    """Another sport: fine, and it counts as no miles. `is_run` says whether a run is planned on that date."""
    text = tr("Good. Another sport keeps you fit; it counts as no miles here, so the plan does not grow by it.")
    plan = PlanId(head.id)
    ran = key(tr("I ran as well"), LogNumbers(plan, on))
    if on > today:
        week = (key(tr("Open the week"), OpenWeekOf(plan, on)),)
        if not is_run:
            return Card(text=text, buttons=(week,))
        out = PreviewOperation(plan, head.inputs.week_of(on), MakeRest(on.isoweekday()))
        text += " " + tr("The run of that day stays in the plan until you take it out.")
        return Card(text=text, buttons=((key(tr("Take out the run"), out),), week))
    if is_run:
        return Card(text=text, buttons=((key(tr("The run is skipped"), SkipRun(plan, on)), ran),))
    return Card(text=text, buttons=((ran,),))


def changes_words(before: Draft, after: Draft, units: Units) -> list[str]:
    """What is different between two plans' answers, a line each."""
    lines = []
    if after.race != before.race and before.race is not None and after.race is not None:
        lines.append(
            tr(
                "Race: {before} → <b>{after}</b>",
                before=esc(race_name(before.race, units)),
                after=esc(race_name(after.race, units)),
            )
        )
    if after.race_date != before.race_date and before.race_date is not None and after.race_date is not None:
        lines.append(
            tr(
                "Race day: {before} → <b>{after}</b>",
                before=show_date(before.race_date),
                after=show_date(after.race_date),
            )
        )
    if after.goal_s != before.goal_s:
        lines.append(tr("Goal: {before} → <b>{after}</b>", before=_goal(before), after=_goal(after)))
    if after.five_k_pace_s != before.five_k_pace_s and before.five_k_pace_s and after.five_k_pace_s:
        lines.append(
            tr(
                "Fitness, as a 5K pace: {before} → <b>{after}</b>",
                before=show_pace(before.five_k_pace_s, units),
                after=show_pace(after.five_k_pace_s, units),
            )
        )
    if after.weekly_mm != before.weekly_mm:
        lines.append(
            tr(
                "Running now, a week: {before} → <b>{after}</b>",
                before=show_distance(before.weekly_mm or 0, units, 0),
                after=show_distance(after.weekly_mm or 0, units, 0),
            )
        )
    if after.days != before.days:
        lines.append(
            tr(
                "Running days: {before} → <b>{after}</b>",
                before=show_weekdays(before.days),
                after=show_weekdays(after.days),
            )
        )
    return lines


def _goal(draft: Draft) -> str:
    if draft.goal_s is None:
        return tr("asked anew")
    return show_duration(draft.goal_s) if draft.goal_s else tr("just finish")


def only_log_row(update_id: int) -> Row:
    """A race can also be just logged; `update_id` is that of the words."""
    return (key(tr("Only log the run"), ChooseReading(0, revision=update_id)),)


def change_card(lines: Sequence[str]) -> Card:
    """What only a new plan can have; nothing changes before it is created."""
    note = tr("That makes a new plan. Your present one stays until you create the new one.")
    rows: tuple[Row, ...] = (
        (key(tr("Prepare the new plan"), PrepareChange(), style=ButtonStyle.PRIMARY),),
        (key(tr("Leave it as it is"), LeaveAsIs()),),
    )
    return Card(text="\n".join([*lines, "", note]), buttons=rows)


def about_health() -> str:
    """The one answer to a question about health, whoever understood it."""
    return tr(
        "That is a question about your health, and I only know running plans. Please ask a doctor or a "
        "physiotherapist. With pain that changes how you run, fever or chest pain: stop, and see one soon. If you want "
        "to pause, write “I'm sick” or “I'm injured”, and the plan waits."
    )


def ask_back_card(question: Question, update_id: int, units: Units) -> Card:
    """Which reading is meant? `update_id` is that of the words."""
    buttons = (
        key(label_words(choice, units), ChooseReading(place, revision=update_id))
        for place, choice in enumerate(question.choices)
    )
    width = 1 if question.ask.code in _LONG_LABELS else 3
    return Card(text=esc(question_words(question, units)), buttons=rows_of(buttons, width))


def thinking_card() -> Card:
    """While the language model reads."""
    return Card(text=tr("Let me think about that…"))


def from_the_model(answer: str) -> str:
    """What the language model answered to a question."""
    note = tr("<i>From the language model, for this plan. It changes nothing.</i>")
    return f"{esc(answer)}\n\n{note}"


def read_as(echo: str) -> str:
    """What the language model made of the words."""
    return tr("I read that as: <b>{words}</b>.", words=esc(echo))
