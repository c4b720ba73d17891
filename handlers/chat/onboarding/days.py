"""Question 7: the days that are good for running."""

from dataclasses import replace

from domain.errors import HabitProblem, InputError
from domain.words.answers import Understood
from domain.words.habits import parse_days
from handlers.chat.onboarding.unsure import is_unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import short_weekday, show_weekdays

_PRESET_VALUES = {
    "three": frozenset({2, 4, 6}),
    "four": frozenset({1, 3, 5, 7}),
    "five": frozenset({1, 2, 4, 6, 7}),
}
_FROM_MILES = {"five": 35.0, "four": 20.0}
_TOGGLES = frozenset(f"{number}{way}" for number in range(1, 8) for way in ("on", "off"))


def _ask(asked: Asking) -> Prompt:
    chosen = asked.draft.days

    def toggle(number: int) -> Choice:
        name = short_weekday(number)
        # The button carries what the tap should bring, so that a double tap does not undo itself.
        return (f"✓ {name}", f"{number}off") if number in chosen else (name, f"{number}on")

    picked = tr("Picked: <b>{days}</b>", days=show_weekdays(chosen)) if chosen else tr("Nothing picked yet.")
    presets = tuple((_preset_label(days), value) for value, days in _PRESET_VALUES.items())
    question = tr(
        "Which days are good for running? Tap a usual week, or each day and then Done. Or write them, like <i>tue thu "
        "sat</i>."
    )
    return Prompt(
        f"{question}\n\n{picked}",
        (
            tuple(toggle(number) for number in range(1, 5)),
            tuple(toggle(number) for number in range(5, 8)),
            *((preset,) for preset in presets),
            ((tr("Done"), "done"),),
        ),
    )


def _preset_label(days: frozenset[int]) -> str:
    names = ", ".join(short_weekday(number) for number in sorted(days))
    return trn("{count} day: {days}", "{count} days: {days}", len(days), days=names)


def _read(asked: Asking, text: str) -> Outcome:
    if is_unsure(text):
        # What was ticked, or the usual week for so many miles; Edit changes it.
        return _done(replace(asked.draft, days=asked.draft.days or _usual(asked.draft)))
    found = parse_days(text)
    if isinstance(found, Understood):
        return _done(replace(asked.draft, days=found.value))
    return found


def _usual(draft: Draft) -> frozenset[int]:
    """The offered week that suits how much is run: who runs much does so on more days."""
    for name, least_miles in _FROM_MILES.items():
        if draft.weekly_miles >= least_miles:
            return _PRESET_VALUES[name]
    return _PRESET_VALUES["three"]


def _press(asked: Asking, value: str) -> Outcome:
    draft = asked.draft
    if value == "done":
        return _done(draft)
    preset = _PRESET_VALUES.get(value)
    if preset is not None:
        return _done(replace(draft, days=preset))
    if value not in _TOGGLES:
        return None
    day = {int(value[0])}
    days = draft.days | day if value.endswith("on") else draft.days - day
    return Answer(replace(draft, days=frozenset(days), days_done=False), stay=True)


def _done(draft: Draft) -> Answer:
    if not draft.days:
        raise InputError("preferredDays", HabitProblem.NO_DAY_PICKED)
    return Answer(replace(draft, days_done=True))


DAYS = Step(
    name="days",
    number=7,
    title=mark("Running days"),
    edit=mark("Edit running days"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=lambda draft: show_weekdays(draft.days),
    done=lambda draft: draft.days_done,
    guidance=mark("Tap the days that suit you and then Done, or write them, like “tue thu sat” or “weekends”."),
)
