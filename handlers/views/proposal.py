"""The model's week as a suggestion: what differs, what the rules changed, what it does, and the choice."""

from domain.adapting.writer import AskState, WrittenBy
from domain.editing.history import DayChange, change_in_words, show_day_run
from domain.formats import show_date_range, weekday_name
from domain.messages import ButtonStyle, Card
from domain.units import Units
from handlers.actions.model_week import Suggestion, words_of
from handlers.desk.week import OpenedWeek
from handlers.views.keys import back_to_week, key
from handlers.views.preview import effect_lines
from handlers.views.text import esc
from handlers.wording.workouts import day_notes

_MOST_ADJUSTMENTS = 6


def proposal_screen(plan_id: int, number: int) -> str:
    """The name of the card."""
    return f"proposal:{plan_id}:{number}"


def proposal_card(opened: OpenedWeek, found: Suggestion) -> Card:
    """ "Use the model's week", or keep the one that is there."""
    number, revision = opened.number, opened.revision
    whose = "" if opened.is_own else f" · {esc(opened.athlete.name or 'your athlete', 30)}"
    lines = [
        f"<b>The model suggests another week {number}</b>{whose}",
        show_date_range(opened.monday, opened.sunday),
        "",
        *(_change_line(change, opened.units) for change in found.changes),
    ]
    lines += ["", *effect_lines(found.effect, opened.units), "", f"{words_of(found.written_by, found.adjusted_days)}."]
    for one in found.adjustments[:_MOST_ADJUSTMENTS]:
        day = f"{weekday_name(one.day_number)}: " if one.day_number else ""
        lines.append(f"• {day}{esc(one.sentence, 160)}")
    lines.append("Every hard rule holds. Nothing changes until you choose.")
    stays = "Keep the planner's" if opened.stored.written_by == WrittenBy.PLANNER else "Keep the week I have"
    ids = (opened.head.id, number, opened.ask.attempt if opened.ask is not None else 0)
    return Card(
        text="\n".join(lines),
        buttons=(
            (key("Use the model's week", "usemodel", *ids, revision=revision, style=ButtonStyle.PRIMARY),),
            (key(stays, "keepweek", *ids), back_to_week(opened.head.id, number, "Week")),
        ),
    )


def _change_line(change: DayChange, units: Units) -> str:
    """What becomes of the day, with the model's word about it."""
    before, after = change.before, change.after
    if before is None or after is None or before.laps != after.laps or before.type is not after.type:
        words = change_in_words(change, units)
    else:
        words = f"{weekday_name(change.number)}: {show_day_run(after, units)}, as before"
    said = day_notes(after, units) if after is not None else ""
    note = f" · <i>{esc(said, 200)}</i>" if said else ""
    return f"{esc(words)}{note}"


def settled_card(opened: OpenedWeek, said: str) -> Card:
    """What became of the suggestion, in the place where it was."""
    return Card(
        text=f"<b>Week {opened.number}: {said}</b>", buttons=((back_to_week(opened.head.id, opened.number, "Week"),),)
    )


def writer_lines(opened: OpenedWeek) -> list[str]:
    """Who wrote the week, and whether the model is being asked; nothing where there was never a model."""
    if opened.ask is None and opened.stored.written_by == WrittenBy.PLANNER:
        return []
    try:
        written_by = WrittenBy(opened.stored.written_by)
    except ValueError:
        written_by = WrittenBy.PLANNER
    words = words_of(written_by, opened.ask.adjusted_days if opened.ask is not None else 0)
    match opened.ask.state if opened.ask is not None else None:
        case AskState.ASKING:
            return [f"{words} · <i>asking the model…</i>"]
        case AskState.OFFERED:
            return [f"{words} · the model suggests another week"]
        case _:
            return [words]


def model_row(opened: OpenedWeek) -> tuple[tuple[str, str], ...]:
    """What the week card offers about the model: labels and verbs."""
    if opened.ask is not None and opened.ask.state is AskState.OFFERED:
        return (("See the model's week", "modelweek"),)
    return ()
