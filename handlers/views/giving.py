"""One workout or week for many athletes: what, for whom, when, and what each of them would get."""

from collections.abc import Sequence

from domain.editing.history import changes_between
from domain.editing.templates import TemplateKind
from domain.messages import ButtonStyle, Card
from domain.talk import Group
from domain.units import Units
from handlers.buttons.coaching import OpenCoachCard
from handlers.buttons.giving import ChooseReceivers, GiftButton, GiveNow, OfTemplate, PreviewGift, TakeGiftBack
from handlers.buttons.groups import OpenGroup
from handlers.buttons.kinds import GroupId, TemplateId
from handlers.desk.giving import Giving, Left, LeftOut, Receiver
from handlers.desk.templates import Kept, kind_of
from handlers.views.keys import Row, key, rows_of
from handlers.views.templates import kept_label
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trc, trn
from handlers.wording.editing import change_words
from handlers.wording.formats import short_weekday, show_distance, show_list, show_some, some_lines, weekday_name
from handlers.wording.rules_kept import TITLES

GIFT_SCREEN = "gift"
MOST_SHOWN = 12
# ISO weekdays: when next week's runs are made, and the day a workout is put on at first.
_WEEKS_COME_ON, _USUAL_DAY = 5, 2
_WHY = {
    LeftOut.NO_PLAN: mark("has no plan now"),
    LeftOut.NO_WEEK: mark("that week is not made yet"),
    LeftOut.PAUSED: mark("pauses then"),
    LeftOut.NO_RUNNING_DAY: mark("does not run on that day"),
    LeftOut.OVER: mark("that day is over, logged or the race"),
    LeftOut.UNSAVED: mark("has a draft of that week; finish it first"),
    LeftOut.SAME: mark("has it already"),
}
_AHEAD = (mark("this week"), mark("next week"))


def gifts_card(group: GroupId, found: Sequence[Kept], weekday: int) -> Card:
    """Which template? `weekday` is today's: until Friday makes the next week there is only this one to put it on."""
    buttons = [key(kept_label(each), _preview(TemplateId(each.id), each, group, weekday)) for each in found]
    back = key(tr("‹ Back"), OpenGroup(group) if group else OpenCoachCard())
    text = tr(
        "<b>Which workout or week?</b>\nEach gets it at their own paces, longer or shorter to suit them. You see first "
        "who would get what. A day or week of one athlete is given to others from its own card."
    )
    return Card(text=text, buttons=(*rows_of(buttons, 1), (back,)))


def _preview(template: TemplateId, kept: Kept, group: GroupId, weekday: int) -> PreviewGift:
    ahead = int(weekday >= _WEEKS_COME_ON)
    usual = _USUAL_DAY if ahead else max(_USUAL_DAY, weekday + 1)
    return PreviewGift(OfTemplate(template), group, ahead, 0 if kind_of(kept) is TemplateKind.WEEK else usual)


def receivers_card(pressed: GiftButton, name: str, groups: Sequence[Group], to_day: int, ahead: int) -> Card:
    """For whom? `name` is what is given, safe HTML."""
    buttons = [
        key(one_line(each.name, 30), PreviewGift(pressed.gift, GroupId(each.id), ahead, to_day)) for each in groups
    ]
    everybody = key(tr("All other athletes"), PreviewGift(pressed.gift, GroupId(0), ahead, to_day))
    text = tr("<b>{what}: for whom?</b>\nYou see first who would get what.", what=name)
    return Card(text=text, buttons=((everybody,), *rows_of(buttons, 2), (key(tr("‹ Back"), OpenCoachCard()),)))


def giving_card(pressed: PreviewGift, name: str, giving: Giving, units: Units) -> Card:
    """What each would get, who is left out and why, and the one step; `name` is what is given, safe HTML."""
    when = tr(_AHEAD[pressed.ahead])
    title = (
        tr("<b>{what}: {when}, {day}</b>", what=name, when=when, day=weekday_name(pressed.to_day))
        if pressed.to_day
        else tr("<b>{what}: {when}</b>", what=name, when=when)
    )
    lines = [title]
    if giving.receivers:
        lines += ["", *some_lines([_line(each, units) for each in giving.receivers], MOST_SHOWN)]
    if waiting := [esc(each.athlete.name, 30) for each in giving.receivers if each.is_pending]:
        # Nobody else looks at these weeks after this.
        names = show_list(waiting) if len(waiting) <= MOST_SHOWN else show_some(waiting, MOST_SHOWN)
        lines += ["", tr("This approves the whole week of: {names}.", names=names)]
    if giving.left:
        lines += ["", tr("<b>Left out</b>"), *some_lines([_left_line(each) for each in giving.left], MOST_SHOWN)]
    if not giving.receivers:
        lines += ["", tr("Nobody would get it so. Try another day, or next week once it is made.")]
    rows: list[Row] = []
    if giving.receivers:
        count = len(giving.receivers)
        now = GiveNow(pressed.gift, pressed.group, pressed.ahead, pressed.to_day, revision=giving.fingerprint)
        words = trn("Give it to {count} athlete", "Give it to {count} athletes", count)
        rows.append((key(words, now, style=ButtonStyle.SUCCESS),))
    if pressed.to_day:
        days = [
            key(
                tr("✓ {day}", day=short_weekday(day)) if day == pressed.to_day else short_weekday(day),
                PreviewGift(pressed.gift, pressed.group, pressed.ahead, day),
            )
            for day in range(1, 8)
        ]
        rows += rows_of(days, 4)
    other = PreviewGift(pressed.gift, pressed.group, 1 - pressed.ahead, pressed.to_day)
    label = tr("Next week instead") if not pressed.ahead else tr("This week instead")
    rows.append((key(label, other), key(tr("For others"), ChooseReceivers(pressed.gift))))
    rows.append((key(tr("‹ Back"), OpenCoachCard()),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _line(found: Receiver, units: Units) -> str:
    line = _change_line(found, units)
    if not found.advice:
        return line
    rules = trc("list", "; ").join(tr(TITLES[rule]) for rule in found.advice)
    return tr("{line}. Against advice: {rules}", line=line, rules=rules)


def _change_line(found: Receiver, units: Units) -> str:
    name = esc(one_line(found.athlete.name, 30) or tr("Athlete"))
    changes = changes_between(found.opened.week.days, found.after.days)
    if len(changes) == 1:
        return tr("<b>{name}</b> · {change}", name=name, change=esc(change_words(changes[0], units)))
    return trn(
        "<b>{name}</b> · {count} day, {before} → {after}",
        "<b>{name}</b> · {count} days, {before} → {after}",
        len(changes),
        name=name,
        before=show_distance(found.opened.week.distance_mm, units),
        after=show_distance(found.after.distance_mm, units),
    )


def _left_line(left: Left) -> str:
    name = esc(one_line(left.athlete.name, 30) or tr("Athlete"))
    if left.why is LeftOut.RULE:
        rules = trc("list", "; ").join(tr(TITLES[rule]) for rule in left.rules)
        return tr("<b>{name}</b> · it would break: {rules}", name=name, rules=rules)
    return tr("<b>{name}</b> · {why}", name=name, why=tr(_WHY[left.why]))


def giving_on_card(name: str, count: int, total: int) -> Card:
    """Some have it, and the others get it at once, a part after the other. `name` is what is given, safe HTML."""
    text = tr(
        "<b>{count} of {total} athletes have it: {what}.</b>\nThe others get it in the next moments; this card says "
        "when it is done.",
        count=count,
        total=total,
        what=name,
    )
    return Card(text=text, buttons=((key(tr("Coach"), OpenCoachCard()),),))


def given_card(name: str, count: int, left: Sequence[str], number: int) -> Card:
    """It is done; one way back for all of it. `name` is what was given, safe HTML, `left` who did not get it."""
    lines = [
        trn(
            "<b>{count} athlete has it: {what}.</b> They are told.",
            "<b>{count} athletes have it: {what}.</b> They are told.",
            count,
            what=name,
        )
    ]
    if left:
        lines.append(trn("Left out: {names}.", "Left out: {names}.", len(left), names=_some(left)))
    rows: tuple[Row, ...] = ((key(tr("Undo for all"), TakeGiftBack(number)), key(tr("Coach"), OpenCoachCard())),)
    return Card(text="\n".join(lines), buttons=rows)


def _some(names: Sequence[str]) -> str:
    return show_some([esc(one_line(each, 24) or tr("Athlete")) for each in names], MOST_SHOWN)


def taking_back_card(count: int) -> Card:
    """It is being taken back, a part after the other; so many had it until now."""
    lines = [tr("Taking it back; this card says when it is done.")]
    if count:
        lines.append(trn("Taken back from {count} athlete.", "Taken back from {count} athletes.", count))
    return Card(text="\n".join(lines), buttons=((key(tr("Coach"), OpenCoachCard()),),))


def gift_back_card(count: int, changed: Sequence[str]) -> Card:
    """It was taken back, from whom it could."""
    lines = [trn("Taken back from {count} athlete.", "Taken back from {count} athletes.", count)] if count else []
    if count:
        lines.append(tr("Their weeks are approved as they were before it, and they are told."))
    if changed:
        lines.append(tr("Left as it is, because the week has changed since: {names}.", names=_some(changed)))
    if not lines:
        lines.append(tr("Nobody has it any more: it was taken back already, or their weeks have changed since."))
    return Card(text="\n".join(lines), buttons=((key(tr("Coach"), OpenCoachCard()),),))
