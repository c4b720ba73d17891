"""The model's week as a suggestion: what differs, what the rules changed, what it does, and the choice."""

from domain.adapting.writer import Adjustment, AskState, WrittenBy
from domain.editing.history import DayChange
from domain.messages import ButtonStyle, Card
from domain.units import Units
from handlers.buttons.proposal import KeepWeek, UseModelWeek
from handlers.desk.suggestions import Suggestion
from handlers.desk.week import OpenedWeek
from handlers.views.effects import effect_lines
from handlers.views.keys import back_to_week, key
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.editing import change_words, show_day_run, writer_words
from handlers.wording.formats import show_date_range, weekday_name
from handlers.wording.mending import mended_words
from handlers.wording.workouts import day_notes

_MOST_ADJUSTMENTS = 6


def proposal_screen(plan_id: int, number: int) -> str:
    """The name of the card."""
    return f"proposal:{plan_id}:{number}"


def proposal_card(opened: OpenedWeek, found: Suggestion) -> Card:
    """ "Use the model's week", or keep the one that is there."""
    plan, number, units = opened.plan_id, opened.number, opened.units
    name = opened.athlete.name or tr("your athlete")
    whose = "" if opened.is_own else f" · {esc(name, 30)}"
    title = tr("<b>The model suggests another week {number}</b>", number=number)
    who = writer_words(found.written_by, found.adjusted_days)
    lines = [
        f"{title}{whose}",
        show_date_range(opened.monday, opened.sunday),
        "",
        *(_change_line(change, units) for change in found.changes),
        "",
        *effect_lines(found.effect, units),
        "",
        f"{who}.",
        *(_adjustment_line(one, units) for one in found.adjustments[:_MOST_ADJUSTMENTS]),
        tr("Every hard rule holds. Nothing changes until you choose."),
    ]
    by_planner = opened.stored.written_by == WrittenBy.PLANNER
    stays = tr("Keep the planner's") if by_planner else tr("Keep the week I have")
    attempt = opened.ask.attempt if opened.ask is not None else 0
    use = UseModelWeek(plan, number, attempt, revision=opened.revision)
    return Card(
        text="\n".join(lines),
        buttons=(
            (key(tr("Use the model's week"), use, style=ButtonStyle.PRIMARY),),
            (key(stays, KeepWeek(plan, number, attempt)), back_to_week(plan, number, tr("Week"))),
        ),
    )


def _adjustment_line(one: Adjustment, units: Units) -> str:
    return f"• {esc(mended_words(one.told, units), 160)}"


def _change_line(change: DayChange, units: Units) -> str:
    """What becomes of the day, with the model's word about it."""
    before, after = change.before, change.after
    if before is None or after is None or before.laps != after.laps or before.type is not after.type:
        words = change_words(change, units)
    else:
        words = tr("{day}: {run}, as before", day=weekday_name(change.number), run=show_day_run(after, units))
    said = day_notes(after, units) if after is not None else ""
    note = f" · <i>{esc(said, 200)}</i>" if said else ""
    return f"{esc(words)}{note}"


def used_card(opened: OpenedWeek) -> Card:
    """The suggestion was used, in the place where it was."""
    return _settled(opened, tr("<b>Week {number}: the model's week is in</b>", number=opened.number))


def kept_card(opened: OpenedWeek) -> Card:
    """The suggestion was not used, in the place where it was."""
    return _settled(opened, tr("<b>Week {number}: kept as it is</b>", number=opened.number))


def _settled(opened: OpenedWeek, text: str) -> Card:
    return Card(text=text, buttons=((back_to_week(opened.plan_id, opened.number, tr("Week")),),))


def writer_lines(opened: OpenedWeek) -> list[str]:
    """Who wrote the week, and whether the model is being asked; nothing where there was never a model."""
    if opened.ask is None and opened.stored.written_by == WrittenBy.PLANNER:
        return []
    try:
        written_by = WrittenBy(opened.stored.written_by)
    except ValueError:
        written_by = WrittenBy.PLANNER
    words = writer_words(written_by, opened.ask.adjusted_days if opened.ask is not None else 0)
    match opened.ask.state if opened.ask is not None else None:
        case AskState.ASKING:
            return [tr("{writer} · <i>asking the model…</i>", writer=words)]
        case AskState.OFFERED:
            return [tr("{writer} · the model suggests another week", writer=words)]
        case _:
            return [words]


def is_offered(opened: OpenedWeek) -> bool:
    """Whether a week of the model waits for a decision."""
    return opened.ask is not None and opened.ask.state is AskState.OFFERED


def no_other_week_note() -> str:
    """The model was asked again, and had nothing else."""
    return tr("The model has no other week this time, so this one stays.")


def model_week_note(opened: OpenedWeek) -> str:
    """The model's week came in by itself; safe HTML."""
    return tr("<b>The model's week {number} is in.</b> The one before is under More, Versions.", number=opened.number)


def used_note(*, is_coach_asked: bool) -> str:
    """The model's week was chosen, and what comes next."""
    if is_coach_asked:
        return tr(
            "The model's week is in. Your coach has been asked to approve it. The one before is under More, Versions."
        )
    return tr("The model's week is in. Approve it to make it the schedule. The one before is under More, Versions.")
