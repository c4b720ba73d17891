"""Edits and versions in words: what was done to a week, why a plan has a version, what differs between two states."""

from collections.abc import Iterable, Mapping

from domain.adapting.writer import WrittenBy
from domain.editing.blocking import OverruleReason
from domain.editing.history import DayChange
from domain.editing.input_changes import InputChange
from domain.editing.labels import EditLabel
from domain.editing.version_reasons import VersionReason
from domain.mending.fixes import Mend
from domain.plan import Day, DayType, Lap, Segment
from domain.told import Code, Told
from domain.units import Units, Weekday
from handlers.wording.adapting import ADAPTING
from handlers.wording.changing import INPUT_CHANGES
from handlers.wording.door import mark, marks, tr, trc, trn
from handlers.wording.formats import show_distance
from handlers.wording.laps import laps_words
from handlers.wording.mending import MENDED
from handlers.wording.names import type_name
from handlers.wording.rules_kept import TITLES
from handlers.wording.telling import Table, say, tell
from handlers.wording.workouts import run_name


def _take_back(reasons: tuple[Told, ...], units: Units) -> str:
    """What is taken back; what takes back a taking back brings the change again."""
    is_again = False
    while len(reasons) == 1 and reasons[0].code is EditLabel.TAKE_BACK:
        inner = reasons[0].values["reasons"]
        assert isinstance(inner, tuple)
        reasons, is_again = inner, not is_again
    what = reasons_words(reasons, units).removesuffix(".")
    return tr("Bring back: {what}", what=what) if is_again else tr("Take back: {what}", what=what)


def _with_mending(what: Told, units: Units) -> str:
    return tr("{change}, and the rest mended", change=label_words(what, units))


def _together(parts: tuple[Told, ...], units: Units) -> str:
    return trc("list", "; ").join(label_words(each, units) for each in parts)


def writer_words(written_by: WrittenBy, adjusted_days: int) -> str:
    """Who wrote a week."""
    if written_by is WrittenBy.PLANNER:
        return tr("Written by the planner")
    if written_by is WrittenBy.MODEL or not adjusted_days:
        return tr("Written by the model")
    return trn(
        "Written by the model, {count} day adjusted by the rules",
        "Written by the model, {count} days adjusted by the rules",
        adjusted_days,
    )


def _model_week(written_by: str, adjusted: int, model: str, prompt: str, calls: int, tokens: int) -> str:
    said = trn(
        "Model {model}, prompt {prompt}, {count} call, {tokens} tokens.",
        "Model {model}, prompt {prompt}, {count} calls, {tokens} tokens.",
        calls,
        model=model,
        prompt=prompt,
        tokens=tokens,
    )
    return f"{writer_words(WrittenBy(written_by), adjusted)}. {said}"


def _no_model_week(why: str, calls: int) -> str:
    if not calls:
        return tr("The model gave no week ({why}); the week stays as it is.", why=why)
    return trn(
        "The model gave no week ({why}, {count} call); the week stays as it is.",
        "The model gave no week ({why}, {count} calls); the week stays as it is.",
        calls,
        why=why,
    )


def _note(day: Weekday, units: Units, note: str = "") -> str:
    """Versions of the first days have no words of the note."""
    if not note:
        return say(mark("{day}: another note"), {"day": day}, units)
    return say(mark("{day}: note “{note}”"), {"day": day, "note": note}, units)


def _overruled(rules: tuple[str, ...], why: Told, units: Units) -> str:
    names = trc("list", "; ").join(tr(TITLES[rule]) for rule in rules)
    return tr("Your choice, against “{rules}”: {why}", rules=names, why=tell(why, units, _TABLES).removesuffix("."))


OVERRULED_FOR: Table = {
    OverruleReason.FITS_MY_LIFE: mark("It fits my week"),
    OverruleReason.USED_TO_IT: mark("I am used to it"),
    OverruleReason.ON_PURPOSE: mark("It is on purpose"),
    OverruleReason.WORDS: lambda words: words,
}


def overrule_words(reason: Told, units: Units) -> str:
    """Why somebody overruled a rule, as they put it."""
    return tell(reason, units, _TABLES)


LABELS: Table = {
    EditLabel.SWAP: mark("Swap {first} and {second}"),
    EditLabel.MOVE: mark("Move {day}'s run to {to}"),
    EditLabel.PASTE: mark("Paste a day on {to}"),
    EditLabel.PASTE_COPY: mark("Paste {day} of week {week} on {to}"),
    EditLabel.PASTE_TEMPLATE: mark("Paste “{name}” on {to}"),
    EditLabel.WRITTEN: mark("{to}: written anew"),
    EditLabel.REST: mark("Rest on {day}"),
    EditLabel.CHANGE_TYPE: mark("{day}: change to {kind:lower}"),
    EditLabel.DISTANCE: mark("{day}: {distance} in all"),
    EditLabel.DISTANCE_AND_TYPE: mark("{day}: {distance} in all, {kind:lower}"),
    EditLabel.NOTE: _note,
    EditLabel.NO_NOTE: mark("{day}: no note"),
    EditLabel.PIN: mark("Pin {day}"),
    EditLabel.UNPIN: mark("Unpin {day}"),
    EditLabel.EDIT_LAP: mark("{day}, {segment} lap {number}: {lap}"),
    EditLabel.ADD_LAP: mark("{day}, {segment}: add {lap}"),
    EditLabel.ADD_LAPS: marks("{day}, {segment}: add {count} lap", "{day}, {segment}: add {count} laps"),
    EditLabel.LAPS_INSTEAD: marks(
        "{day}, {segment}: {count} lap instead of lap {number}",
        "{day}, {segment}: {count} laps instead of lap {number}",
    ),
    EditLabel.DELETE_LAP: mark("{day}, {segment}: delete lap {number}"),
    EditLabel.MOVE_LAP: mark("{day}, {segment}: lap {number} to place {place}"),
    EditLabel.MEND: mark("Mend the week"),
    EditLabel.WITH_MENDING: _with_mending,
    EditLabel.WEEK_ANEW: mark("Week {week} planned anew"),
    EditLabel.DAY_ANEW: mark("{day} planned anew"),
    EditLabel.TEMPLATE_OVER_WEEK: mark("Paste “{name}” over week {week}"),
    EditLabel.COPY_WEEK: mark("Copy week {week} to week {to}"),
    EditLabel.BACK_TO_VERSION: mark("Week {week} back to version {version}"),
    EditLabel.BACK_TO_APPROVED: mark("Week {week} back to what is approved"),
    EditLabel.TAKE_BACK: _take_back,
    EditLabel.SWAP_OUTLINE: mark("Swap {first} and {second} in the outline"),
    EditLabel.SWAP_EVERY: mark("Swap {first} and {second} in every week"),
    EditLabel.DAYS_STILL_OPEN: mark("Your changes to the days still open"),
    EditLabel.OVER_SAVED_WEEK: mark("Your changes over the saved week"),
    EditLabel.RACE: mark("{day}: a race of {distance} on the way"),
    EditLabel.WEEK_LIGHTER: mark("Make the week lighter"),
    EditLabel.WEEK_LATER: marks("All runs {count} day later", "All runs {count} days later"),
    EditLabel.WEEK_EARLIER: marks("All runs {count} day earlier", "All runs {count} days earlier"),
    EditLabel.WEEK_ONLY_LONG: mark("Keep the long run alone"),
    EditLabel.WEEK_AT_MOST: mark("No run over {distance}"),
    EditLabel.DAYS_AT_MOST: mark("No run over {distance}, {first} to {last}"),
    EditLabel.WEEK_ALL_EASY: mark("Run everything easily"),
    EditLabel.WEEK_EASY_SHORTER: mark("Run everything easily, and shorter"),
    EditLabel.DAYS_OFF: mark("No running, {first} to {last}"),
    EditLabel.DAYS_EASY: mark("Run everything easily, {first} to {last}"),
    EditLabel.DAYS_LIGHTER: mark("Make {first} to {last} lighter"),
    EditLabel.FROM_DAY_LATER: marks(
        "All runs from {first} on {count} day later", "All runs from {first} on {count} days later"
    ),
    EditLabel.FROM_DAY_EARLIER: marks(
        "All runs from {first} on {count} day earlier", "All runs from {first} on {count} days earlier"
    ),
    EditLabel.TOGETHER: _together,
    EditLabel.GIVEN_TO_MANY: mark("A workout for several runners at once"),
}


VERSIONS: Table = {
    VersionReason.CREATED: mark("Plan created"),
    VersionReason.GENERATED: mark("Generated from the plan and the log"),
    VersionReason.APPROVED: mark("Approved"),
    VersionReason.APPROVED_UNSEEN: mark("Approved automatically, as the coach allows"),
    VersionReason.STARTED_ITSELF: mark("Started by itself, as its athlete wishes"),
    VersionReason.DECLINED: mark("Declined: {comment}"),
    VersionReason.SENT_AGAIN: mark("Sent again"),
    VersionReason.OVERRULED: _overruled,
    VersionReason.PLANNED_ANEW: mark("Weeks ahead planned anew"),
    VersionReason.PHASES_SPLIT: mark("Phases split {base}/{build}/{peak}/{taper}"),
    VersionReason.ROUNDED: mark("Rounded to whole numbers of other units"),
    VersionReason.LIGHTER: mark("Lighter after missed runs"),
    VersionReason.MODEL_WEEK: _model_week,
    VersionReason.NO_MODEL_WEEK: _no_model_week,
    VersionReason.WORDS: lambda words: words,
}
_TABLES: Mapping[type[Code], Table] = {
    EditLabel: LABELS,
    InputChange: INPUT_CHANGES,
    VersionReason: VERSIONS,
    Mend: MENDED,
    OverruleReason: OVERRULED_FOR,
    **ADAPTING,
}


def reasons_words(reasons: Iterable[Told], units: Units) -> str:
    """Why a plan has a version, on one line; what people wrote is not yet safe for HTML."""
    line = ""
    for reason in reasons:
        said = tell(reason, units, _TABLES)
        # Edits are a list of deeds; all else are sentences.
        joint = "; " if isinstance(reason.code, EditLabel) else ". "
        line = f"{line.removesuffix('.')}{joint}{said}" if line else said
    return line


def label_words(label: Told, units: Units) -> str:
    """As "Swap Tuesday and Friday", "Thursday: 3 mi in all"."""
    return say(LABELS[label.code], label.values, units)


def show_day_run(day: Day | None, units: Units) -> str:
    """A day in a few words: "Tempo 6 mi", "Rest"."""
    if day is None:
        return tr("nothing")
    if not day.is_run:
        return type_name(DayType.REST)
    return tr("{kind} {distance}", kind=run_name(day), distance=show_distance(day.named_mm, units))


def change_words(change: DayChange, units: Units) -> str:
    """One change as a person reads it: "Tuesday: Rest instead of Tempo 6 mi"."""
    was, now = show_day_run(change.before, units), show_day_run(change.after, units)
    laps = _new_laps(change, units) if was != now else ""
    now = tr("{run} ({laps})", run=now, laps=laps) if laps else now
    values = {"day": Weekday(change.number), "was": was, "now": now}
    note = _note_difference(change)
    if was != now and note:
        return say(mark("{day}: {now} instead of {was}; {note}"), {**values, "note": note}, units)
    if was != now:
        return say(mark("{day}: {now} instead of {was}"), values, units)
    what = _small_difference(change, units)
    if note and what != note:
        return say(mark("{day}: {now}, {what}; {note}"), {**values, "what": what, "note": note}, units)
    return say(mark("{day}: {now}, {what}"), {**values, "what": what}, units)


def _note_difference(change: DayChange) -> str:
    """The words that somebody wrote for the day, as they wrote them; empty where they are as before."""
    was = "" if change.before is None else change.before.notes
    now = "" if change.after is None else change.after.notes
    if was == now:
        return ""
    return tr("note “{note}”", note=now) if now else tr("note removed")


def _small_difference(change: DayChange, units: Units) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return tr("the same")
    if before.laps != after.laps:
        return _lap_difference(before, after, units)
    note = _note_difference(change)
    if note:
        return note
    if before.advice != after.advice:
        return tr("another hint")
    if before.pinned != after.pinned:
        return tr("pinned") if after.pinned else tr("no longer pinned")
    moved = before.warmup != after.warmup or before.workout != after.workout
    return tr("laps in another order") if moved else tr("renamed")


def _lap_difference(before: Day, after: Day, units: Units) -> str:
    """What is run in the parts that changed, and what was: "3 × 800 m at 8:20/mi, was 4 × 800 m at 8:20/mi"."""
    if sorted(before.laps, key=_lap_key) == sorted(after.laps, key=_lap_key):
        return tr("laps in another order")
    parts = tuple(part for part in Segment if getattr(before, part.value) != getattr(after, part.value))
    was, now = laps_words(before, units, parts), laps_words(after, units, parts)
    return tr("{now}, was {was}", now=now or tr("nothing"), was=was or tr("nothing"))


def _lap_key(lap: Lap) -> tuple[int, int]:
    return lap.distance_mm, lap.pace_s or 0


def _new_laps(change: DayChange, units: Units) -> str:
    """The paced laps of a workout that was not there before, in a runner's words; empty where there are none."""
    before, after = change.before, change.after
    if after is None or all(lap.pace_s is None for lap in after.workout):
        return ""
    is_new = before is None or before.workout != after.workout
    return laps_words(after, units, (Segment.WORKOUT,)) if is_new else ""
