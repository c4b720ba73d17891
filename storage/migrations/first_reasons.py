"""Why a plan had a version, and what an edit was called, in the first version: sentences to codes, and back."""

from collections.abc import Iterable
from typing import Any

from storage.migrations.first_sentences import Sentence

Told = list[Any]

_LONGEST = 500
_LABELS = [
    ("EditLabel.swap_outline", "Swap {first:weekday} and {second:weekday} in the outline"),
    ("EditLabel.swap", "Swap {first:weekday} and {second:weekday}"),
    ("EditLabel.move", "Move {day:weekday}'s run to {to:weekday}"),
    ("EditLabel.paste", "Paste a day on {to:weekday}"),
    ("EditLabel.paste_copy", "Paste {day:weekday} of week {week:int} on {to:weekday}"),
    ("EditLabel.paste_template", "Paste “{name:name}” on {to:weekday}"),
    ("EditLabel.rest", "Rest on {day:weekday}"),
    ("EditLabel.change_type", "{day:weekday}: change to {kind:type}"),
    ("EditLabel.distance", "{day:weekday}: {distance:mm} in all"),
    ("EditLabel.distance_and_type", "{day:weekday}: {distance:mm} in all, {kind:type}"),
    ("EditLabel.note", "{day:weekday}: another note"),
    ("EditLabel.no_note", "{day:weekday}: no note"),
    ("EditLabel.pin", "Pin {day:weekday}"),
    ("EditLabel.unpin", "Unpin {day:weekday}"),
    ("EditLabel.edit_lap", "{day:weekday}, {segment:segment} lap {number:int}: {lap:lap}"),
    ("EditLabel.add_lap", "{day:weekday}, {segment:segment}: add {lap:lap}"),
    ("EditLabel.add_laps", "{day:weekday}, {segment:segment}: add {count:int} laps"),
    ("EditLabel.delete_lap", "{day:weekday}, {segment:segment}: delete lap {number:int}"),
    ("EditLabel.move_lap", "{day:weekday}, {segment:segment}: lap {number:int} to place {place:int}"),
    ("EditLabel.mend", "Mend the week"),
    ("EditLabel.week_anew", "Week {week:int} made anew"),
    ("EditLabel.day_anew", "{day:weekday} made anew"),
    ("EditLabel.template_over_week", "Paste “{name:name}” over week {week:int}"),
    ("EditLabel.copy_week", "Copy week {week:int} to week {to:int}"),
    ("EditLabel.back_to_version", "Week {week:int} back to version {version:int}"),
    ("EditLabel.days_still_open", "Your changes to the days still open"),
    ("EditLabel.over_saved_week", "Your changes over the saved week"),
]
_VERSIONS = [
    ("VersionReason.created", "Plan created"),
    ("VersionReason.generated", "Generated from the plan and your log."),
    ("VersionReason.approved", "Approved"),
    ("VersionReason.approved_unseen", "Approved automatically, as the coach allows"),
    ("VersionReason.sent_again", "Sent again"),
    ("VersionReason.planned_anew", "Weeks ahead planned anew"),
    ("VersionReason.phases_split", "Phases split {base:int}/{build:int}/{peak:int}/{taper:int}"),
    ("VersionReason.declined", "Declined: {comment:words}"),
]
_COST = "Model {model:word}, prompt {prompt:word}, {calls:calls}, {tokens:int} tokens."
_MODEL = [
    ("VersionReason.model_week", f"Written by the model. {_COST}", {"written_by": "model", "adjusted": 0}),
    (
        "VersionReason.model_week",
        "Written by the model, {adjusted:days} adjusted by the rules. " + _COST,
        {"written_by": "model+rules"},
    ),
    ("VersionReason.no_model_week", "The model gave no week ({why:word}); the week stays as it is.", {"calls": 0}),
    ("VersionReason.no_model_week", "The model gave no week ({why:word}, {calls:calls}); the week stays as it is.", {}),
]
_GENTLE_RETURN = "{days:int} days without running: as many days of gentle return, without workouts, "
_STOPPED = (
    "You are ill or in pain, so there is no schedule for now: rest, and see a clinician if it is fever, chest "
    "pain or pain that changes how you run. The plan waits for you."
)
_LIGHT_WEEK = (
    "{days:int} days without running: this week is about three quarters, without intervals. Then the plan goes on."
)
_WEEK_REASONS = [
    ("WeekReason.stopped", _STOPPED),
    ("WeekReason.tired", "Your effort was high two weeks running, so this week is lighter, with one workout less."),
    ("WeekReason.away", "The days you are away are rest; nothing is made up for."),
    ("WeekReason.low", "Two weeks came to less than 70 % of the plan, so it goes on from what you ran."),
    (
        "WeekReason.growth",
        "The step is measured from what you ran, not from what was planned. {most:miles} instead of {planned:miles}.",
    ),
    ("WeekReason.long", "The long run steps up from the longest you ran in the last 30 days."),
    ("WeekReason.step", "The weeks before were lighter than planned, so this one goes on from there."),
    ("WeekReason.ahead", "The weeks after it go on from there."),
    (
        "WeekReason.break_easy_days",
        "{days:int} days without running: the first two days are easy and one workout is left out.",
    ),
    ("WeekReason.break_light_week", _LIGHT_WEEK),
    ("WeekReason.break_third", _GENTLE_RETURN + "a third of what you ran before at most."),
    ("WeekReason.break_half", _GENTLE_RETURN + "half of what you ran before at most."),
    ("WeekReason.break_three_quarters", _GENTLE_RETURN + "three quarters of what you ran before at most."),
    (
        "WeekReason.break_restart",
        "{days:int} days without running: a new plan from what you run now will serve you better than this one.",
    ),
]
_MENDS = [
    ("Mend.before_start", "{day:weekday} lies before the start: rest."),
    ("Mend.first_days", "{day:weekday}: an easy run for the first days."),
    ("Mend.short_week", "The short week is now at most {most:miles}."),
    ("Mend.day_before_race", "{day:weekday} is the day before the race: rest."),
    ("Mend.after_race", "{day:weekday} is after the race: rest."),
    ("Mend.race_day", "{day:weekday} is race day."),
    ("Mend.shakeout", "{day:weekday}: a shakeout, two days to the race."),
    ("Mend.race_week", "{day:weekday}: an easy run, it is race week."),
    ("Mend.no_other_race", "{day:weekday}: an easy run, the race is too close for another."),
    ("Mend.traded", "{first:weekday} and {day:weekday} traded places, so that hard days do not touch."),
    ("Mend.eased_for_spacing", "{day:weekday}: {kind:gentle}, so that two hard days do not touch."),
    ("Mend.eased_for_coach", "{day:weekday}: {kind:gentle}, within your coach's limit on hard days."),
    ("Mend.eased_for_health", "{day:weekday}: {kind:gentle}, easy running only for now."),
    ("Mend.by_effort", "{day:weekday}: by effort instead of too fast."),
    ("Mend.paces_held", "{day:weekday}: paces held to what your running supports."),
    ("Mend.moved_to_run_day", "{first:weekday}'s run moved to {day:weekday}, one of your days."),
    ("Mend.no_run_day", "{day:weekday} is not one of your running days: {kind:gentle}."),
    ("Mend.run_day", "{day:weekday}: {kind:gentle}, it is one of your running days."),
    ("Mend.rest_by_design", "{day:weekday}: rest by design, the week has no room for another run."),
    ("Mend.called", "{day:weekday}: called {kind:gentle}, which fits its miles."),
    ("Mend.short_long_run", "{day:weekday}: too short for a long run, so it is an easy one."),
    ("Mend.now", "{day:weekday}: now {miles:miles2}."),
    ("Mend.week_down", "Brought the week down to {most:miles}."),
    ("Mend.seven_days", "Put the seven days in order; missing ones are rest."),
    ("Mend.phase", "This is a {phase:phase} week."),
    ("Mend.laps", "{day:weekday}: took out laps without distance and paces that are none."),
    ("Mend.as_planned", "{day:weekday} had no laps: {kind:gentle} as planned."),
    ("Mend.no_miles", "{day:weekday} had no miles: rest."),
    ("Mend.parts", "{day:weekday}: warm-up, workout and cool-down set right."),
    ("Mend.planners_days", "The planner's own days, pinned ones kept."),
    ("Mend.planners_week_now", "The planner's week for what was run before."),
    ("Mend.planners_week", "The planner's own week."),
    ("Mend.rest_week", "A rest week."),
]
Rows = list[tuple[str, Sentence, dict[str, Any]]]


def _rows(found: Iterable[tuple[Any, ...]]) -> Rows:
    return [(row[0], Sentence(row[1]), row[2] if len(row) > 2 else {}) for row in found]


_LABEL_ROWS, _VERSION_ROWS, _MODEL_ROWS = _rows(_LABELS), _rows(_VERSIONS), _rows(_MODEL)
# After one of these the text goes on, a sentence after the other.
_LEADING = _rows([_VERSIONS[1], *_MODEL[:2]])
_FOLLOWING = _rows([*_WEEK_REASONS, *_MENDS])
_EVERY = [*_LABEL_ROWS, *_MODEL_ROWS, *_FOLLOWING, *_VERSION_ROWS]
_TAKE_BACK = "Take back: "


def _words(text: str) -> Told:
    """What the first version did not make, or cut off: kept as it is."""
    return ["VersionReason.words", {"words": text}]


def told_up(text: str) -> Told:
    """One sentence as its code and values."""
    if text.startswith(_TAKE_BACK):
        inner = [{"Told": told} for told in reasons_up(text.removeprefix(_TAKE_BACK))]
        return ["EditLabel.take_back", {"reasons": {"tuple": inner}}]
    for code, sentence, fixed in _EVERY:
        if (values := sentence.read(text)) is not None:
            return [code, values | fixed]
    return _words(text)


def reasons_up(text: str) -> list[Told]:
    """Everything that a version's reason said, one after the other."""
    whole = told_up(text)
    if whole[0] != "VersionReason.words":
        return [whole]
    for code, sentence, fixed in _LEADING:
        if (read := sentence.read_first(text, 0)) is not None:
            values, at = read
            return [[code, values | fixed], *_following(text[at:].strip())]
    return [told_up(part) for part in text.split("; ")]


def _following(text: str) -> list[Told]:
    found: list[Told] = []
    at = 0
    while at < len(text):
        match = next(
            ((code, read) for code, sentence, _ in _FOLLOWING if (read := sentence.read_first(text, at))), None
        )
        if match is None:
            return [*found, _words(text[at:])]
        code, (values, at) = match
        found.append([code, values])
        at += 1
    return found


def told_down(told: Told, units: str) -> str:
    """One code as the sentence of the first version."""
    code, values = told
    if code == "VersionReason.words":
        return str(values["words"])
    if code == "EditLabel.take_back":
        return f"{_TAKE_BACK}{reasons_down([one['Told'] for one in values['reasons']['tuple']], units)}"
    for own, sentence, fixed in _EVERY:
        if own == code and all(values.get(name) == value for name, value in fixed.items()):
            try:
                return sentence.write(values, units)
            except KeyError:  # a value that the first version had no word for
                break
    name: str = code.partition(".")[2]
    return name.replace("_", " ").capitalize()


def reasons_down(reasons: list[Told], units: str) -> str:
    """The reason of a version as the first version kept it."""
    leading = {"VersionReason.generated", "VersionReason.model_week"}
    joint = " " if reasons and reasons[0][0] in leading else "; "
    return joint.join(told_down(told, units) for told in reasons)[:_LONGEST]
