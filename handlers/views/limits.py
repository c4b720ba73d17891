"""What a coach decides ahead: auto-approve, and limits for one athlete or for all of theirs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from domain.messages import ButtonStyle, Card
from domain.people import AutoApprove, CoachLink, Person
from domain.plan import CoachLimits
from handlers.buttons.coaching import (
    ALL_ATHLETES,
    ChooseLimit,
    Limit,
    MakeFit,
    OpenAthlete,
    OpenCoachCard,
    OpenLimits,
    OpenLimitsForAll,
    SetAutoApprove,
    SetLimit,
)
from handlers.buttons.kinds import PersonId
from handlers.views.keys import Row, key
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_percent, some_lines

# Weeks that are named one by one.
MOST_WEEKS = 15


class NamedWeek(Protocol):
    """A week of an athlete, to be named."""

    @property
    def name(self) -> str:
        """The athlete's name."""
        ...

    @property
    def number(self) -> int:
        """The week's number."""
        ...


# Offered limits; None leaves the ruling's own.
CHOICES: dict[Limit, tuple[float | None, ...]] = {
    Limit.HARD_DAYS: (None, 1, 2, 3),
    Limit.LONG_RUN: (None, 0.25, 0.30, 0.35, 0.40),
    Limit.GROWTH: (None, 0.05, 0.07, 0.10),
}
_TITLES = {
    Limit.HARD_DAYS: mark("Hard days a week:"),
    Limit.LONG_RUN: mark("Long run's share of the week:"),
    Limit.GROWTH: mark("Growth from week to week:"),
}
_MODES = {
    AutoApprove.NEVER: mark("Auto-approve: never"),
    AutoApprove.WHEN_RULES_HOLD: mark("Auto-approve: when every rule holds"),
    AutoApprove.ALWAYS: mark("Auto-approve: always, unless a rule must be solved"),
}


def mode_words(mode: AutoApprove) -> str:
    """How much passes without a look."""
    return tr(_MODES[mode])


def later_words() -> str:
    """What a new limit does not touch."""
    return tr("Set. Weeks that are approved already stay as they are.")


def limits_card(link: CoachLink, athlete: Person, for_all: CoachLimits, note: str = "") -> Card:
    """Auto-approve and limits of one athlete, each one tap from its choices; `for_all` are the coach's own."""
    lines = [note, ""] if note else []
    lines += [
        tr("<b>{name}: approval and house rules</b>", name=esc(athlete.name, 60)),
        f"{mode_words(link.auto_approve)}.",
        *_lines(link.coach_limits),
        "",
    ]
    if for_all != CoachLimits():
        said = "; ".join(_lines(for_all))
        lines += [tr("For all your athletes: {limits}. The tighter one counts.", limits=said), ""]
    lines.append(tr("House rules only tighten the rules; this athlete's weeks are held against them."))
    person = PersonId(link.athlete_id)
    rows: list[Row] = [
        (key(mode_words(mode), SetAutoApprove(person, mode)),) for mode in AutoApprove if mode is not link.auto_approve
    ]
    rows += [*_rows(person), (key(tr("‹ Back"), OpenAthlete(person)),)]
    return Card(text="\n".join(lines), buttons=tuple(rows))


def with_misfits(card: Card, misfits: Sequence[NamedWeek], person: PersonId) -> Card:
    """The card with the weeks that were made before a rule and do not keep it, and the way to mend them together."""
    if not misfits:
        return card
    title = trn(
        "{count} week made before does not keep your rules:",
        "{count} weeks made before do not keep your rules:",
        len(misfits),
    )
    button = key(tr("Make them fit"), MakeFit(person), style=ButtonStyle.PRIMARY)
    text = "\n".join([card.text, "", title, *_named_weeks(misfits)])
    return replace(card, text=text, buttons=((button,), *card.buttons))


def _named_weeks(weeks: Sequence[NamedWeek]) -> list[str]:
    lines = [
        tr("• {name}, week {number}", name=esc(one_line(each.name, 30)) or tr("Athlete"), number=each.number)
        for each in weeks
    ]
    return some_lines(lines, MOST_WEEKS)


def fitted_card(fitted: int, left: Sequence[NamedWeek], person: PersonId) -> Card:
    """How many weeks fit now; those that were approved are approved as they are now, and their athletes were told."""
    lines = [
        trn(
            "{count} week fits now. Where it was approved it is approved as it is now, and the athlete has been told.",
            "{count} weeks fit now. Those that were approved are approved as they are now, and the athletes have been "
            "told.",
            fitted,
        )
        if fitted
        else tr("No week was changed.")
    ]
    if fitted:
        lines.append(tr("To take one back, open that week: More, Versions, “Take this change back”."))
    if left:
        lines += ["", tr("These have to be looked at one by one:"), *_named_weeks(left)]
    back = OpenLimitsForAll() if person == ALL_ATHLETES else OpenLimits(person)
    return Card(text="\n".join(lines), buttons=((key(tr("‹ Back"), back),),))


def limits_for_all_card(coach_limits: CoachLimits, note: str = "") -> Card:
    """Limits for every athlete of a coach."""
    lines = [note, ""] if note else []
    lines += [
        tr("<b>House rules for all your athletes</b>"),
        *_lines(coach_limits),
        "",
        tr(
            "They hold for everybody you are responsible for, now and later. Where one athlete has a tighter rule, "
            "that one counts. House rules only tighten the rules."
        ),
    ]
    return Card(text="\n".join(lines), buttons=(*_rows(ALL_ATHLETES), (key(tr("‹ Back"), OpenCoachCard()),)))


def choices_card(person: PersonId, name: str, limit: Limit) -> Card:
    """The choices of one limit; `name` is whose it is, empty for all athletes."""
    rows: list[Row] = [
        (key(_choice(each), SetLimit(person, limit, index)),) for index, each in enumerate(CHOICES[limit])
    ]
    back = OpenLimitsForAll() if person == ALL_ATHLETES else OpenLimits(person)
    rows.append((key(tr("‹ Back"), back),))
    whose = esc(name, 60) if person != ALL_ATHLETES else tr("All your athletes")
    return Card(text=f"<b>{whose}</b>\n{tr(_TITLES[limit])}", buttons=tuple(rows))


def _lines(coach_limits: CoachLimits) -> list[str]:
    """Each limit in words."""
    return [
        tr("Hard days a week: {limit}", limit=_said(coach_limits.max_hard_days)),
        tr("Long run's share: {limit}", limit=_said(coach_limits.max_long_run_share)),
        tr("Week growth: {limit}", limit=_said(coach_limits.max_week_growth)),
    ]


def _rows(person: PersonId) -> list[Row]:
    """A button for each limit."""
    return [
        (
            key(tr("Hard days"), ChooseLimit(person, Limit.HARD_DAYS)),
            key(tr("Long run"), ChooseLimit(person, Limit.LONG_RUN)),
        ),
        (key(tr("Week growth"), ChooseLimit(person, Limit.GROWTH)),),
    ]


def _said(limit: float | None) -> str:
    return tr("as the rules have it") if limit is None else tr("at most {limit}", limit=_number(limit))


def _choice(limit: float | None) -> str:
    return tr("As the rules have it") if limit is None else tr("At most {limit}", limit=_number(limit))


def _number(limit: float) -> str:
    return str(limit) if isinstance(limit, int) else show_percent(limit)
