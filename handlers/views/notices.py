"""What stands above a card that comes by itself: what happened, and what to do about it. All of it safe HTML."""

from collections.abc import Sequence

from domain.editing.history import changes_between
from domain.people import Person
from domain.records import Change
from domain.told import Told
from domain.units import Units
from handlers.buttons.changing import ChangeWhat
from handlers.buttons.kinds import PlanId
from handlers.desk.week import OpenedWeek
from handlers.views.arriving import reminders_of_yours, reminders_words
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.door import tr
from handlers.wording.editing import change_words


def approved_words(opened: OpenedWeek) -> str:
    """A week was approved, and what arrives of it, to whoever approved it."""
    return f"{_is_approved(opened)} {reminders_words(opened)}".rstrip()


def _is_approved(opened: OpenedWeek) -> str:
    return tr("<b>Week {number} is approved.</b>", number=opened.number)


def approved_note(opened: OpenedWeek, edited: Sequence[tuple[Person, Change]], units: Units) -> str:
    """To the athlete: the coach approved a week; `edited` is what each coach changed before, in the athlete's units."""
    lines = [f"{_is_approved(opened)} {reminders_of_yours(opened)}".rstrip()]
    for author, edit in edited:
        changes = changes_between(edit.before, edit.after)
        if not changes:
            continue
        is_approver = author.id == opened.person.id
        name = esc(author.name, 40) or tr("Another coach")
        lines.append(tr("Your coach changed:") if is_approver else tr("{name} changed:", name=name))
        lines += [esc(change_words(change, units)) for change in changes]
    return "\n".join(lines)


def several_approved_note(numbers: Sequence[int]) -> str:
    """The coach approved several weeks at a time."""
    return tr("<b>Weeks {numbers} are approved.</b>", numbers=", ".join(map(str, numbers)))


def declined_note(number: int, comment: str) -> str:
    """The coach wants something changed."""
    return tr("<b>Your coach sent week {number} back.</b> “{comment}”", number=number, comment=esc(comment))


def changed_note(name: str, number: int) -> str:
    """To the coach: somebody saved a week."""
    who = name or tr("Somebody")
    return tr("<b>{name} changed week {number}.</b>", name=esc(who, 40), number=number)


def waits_note() -> str:
    """To the coach: a week that nobody changed by hand wants their approval."""
    return tr("<b>A week waits for your approval.</b>")


def approved_unseen_note(number: int, reasons: Sequence[Told], units: Units) -> str:
    """A new week that the coach let pass, with the planner's reasons where it departs from the plan."""
    return _with_reasons(tr("<b>Week {number} is ready and approved.</b>", number=number), reasons, units)


def ready_note(number: int, reasons: Sequence[Told], units: Units) -> str:
    """A new week to look over, with the planner's reasons where it departs from the plan."""
    note = tr("<b>Week {number} is ready.</b> Look it over, change what you like, then approve it.", number=number)
    return _with_reasons(note, reasons, units)


def _with_reasons(note: str, reasons: Sequence[Told], units: Units) -> str:
    return "\n".join([note, *(esc(adapting_words(reason, units, is_own=True)) for reason in reasons)])


def another_aim_row(plan_id: int) -> Row:
    """The way to another goal, another race day, or less a week, once the plan's aim is out of reach."""
    return (key(tr("Change the plan"), ChangeWhat(PlanId(plan_id))),)


def starts_tomorrow_note(number: int) -> str:
    """The evening before a week that waits for approval."""
    return tr("<b>Week {number} starts tomorrow and is not approved yet.</b>", number=number)


def unapproved_words(days: int) -> str:
    """To a coach: weeks that wait begin in so many days; 0 and less: they have begun."""
    if days <= 0:
        return tr("A week has begun that is not approved yet.")
    if days == 1:
        return tr("Tomorrow a week starts that is not approved yet.")
    return tr("On Monday a week starts that is not approved yet.")


def coach_has_not_looked_note(number: int) -> str:
    """To the athlete, the evening before a week that waits for their coach."""
    return tr(
        "<b>Week {number} starts tomorrow, and your coach has not looked at it yet.</b> Its days come all the same.",
        number=number,
    )


def waits_again_note(number: int, *, is_in_force: bool = False) -> str:
    """The coach took back what had approved the week; `is_in_force`: what was approved before holds meanwhile."""
    if is_in_force:
        return tr(
            "Your coach took their change of week {number} back. What you asked for waits for them again, and what was "
            "approved before stays in force meanwhile.",
            number=number,
        )
    return tr(
        "Your coach took their change of week {number} back: it is not approved, and waits for them.", number=number
    )
