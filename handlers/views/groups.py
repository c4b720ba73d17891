"""A coach's groups: the list, one of them, who is in it; and what passes without a look for many."""

from collections.abc import Sequence

from domain.messages import ButtonStyle, Card
from domain.people import AutoApprove, Person
from domain.talk import Group
from handlers.buttons.coaching import ALL_ATHLETES, ApproveAllThatHold, Only, OpenCoachCard, WriteMessage
from handlers.buttons.giving import ChooseGift
from handlers.buttons.groups import (
    ChooseMembers,
    ChoosePassing,
    ConfirmDropGroup,
    DropGroup,
    LeaveGroupName,
    ListGroups,
    NewGroup,
    OpenGroup,
    RenameGroup,
    SetPassing,
    ToggleMember,
)
from handlers.buttons.kinds import GroupId, PersonId
from handlers.views.keys import Row, key, rows_of
from handlers.views.limits import mode_words
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn

GROUPS_SCREEN = "groups"
A_PAGE = 10
MOST_NAMED = 30


def groups_card(groups: Sequence[Group], note: str = "") -> Card:
    """Every group with how many are in it."""
    lines = [note, ""] if note else []
    lines.append(tr("<b>Groups</b>"))
    lines += [f"{esc(group.name, 40)}: {_count(group)}" for group in groups]
    if not groups:
        lines.append(tr("A group gathers some of your athletes, to write to them, approve and look at them together."))
    rows: list[Row] = [*rows_of([key(one_line(each.name, 30), OpenGroup(GroupId(each.id))) for each in groups], 2)]
    rows += [(key(tr("New group"), NewGroup()),), (key(tr("‹ Back"), OpenCoachCard()),)]
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _count(group: Group) -> str:
    return trn("{count} athlete", "{count} athletes", len(group.members))


def ask_group_name_card(group: Group | None = None) -> Card:
    """A name is wanted."""
    text = (
        tr("Send a name for the new group, such as “Tuesday group”.")
        if group is None
        else tr("Send another name for “{name}”.", name=esc(group.name, 40))
    )
    return Card(text=text, buttons=((key(tr("‹ Back"), LeaveGroupName()),),))


def group_card(group: Group, members: Sequence[Person], note: str = "") -> Card:
    """One group: who is in it, and what can be done for all of them."""
    which = GroupId(group.id)
    lines = [note, ""] if note else []
    lines += [f"<b>{esc(group.name, 40)}</b>", _count(group)]
    if members:
        lines.append(", ".join(esc(one_line(each.name, 30) or tr("Athlete")) for each in members[:MOST_NAMED]))
    rows: list[Row] = [(key(tr("Who is in it"), ChooseMembers(which)),)]
    if members:
        rows += [
            (key(tr("Look at them"), OpenCoachCard(0, Only.ALL, which)), key(tr("Write to them"), _write(which))),
            (key(tr("Approve all that hold every rule"), ApproveAllThatHold(which)),),
            (key(tr("A workout for all of them"), ChooseGift(which)),),
            (key(tr("What passes without a look"), ChoosePassing(which)),),
        ]
    rows.append((key(tr("Rename"), RenameGroup(which)), key(tr("Delete"), DropGroup(which))))
    rows.append((key(tr("‹ Groups"), ListGroups()),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _write(group: GroupId) -> WriteMessage:
    return WriteMessage(ALL_ATHLETES, group)


def members_card(group: Group, athletes: Sequence[Person], page: int) -> Card:
    """Everybody with a tick where they are in it; `athletes` are all of the coach's, by name."""
    last = max(len(athletes) - 1, 0) // A_PAGE
    page = min(page, last)
    which = GroupId(group.id)
    text = tr("<b>{name}</b>\nTap who belongs to it.", name=esc(group.name, 40))
    shown = athletes[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [
        key(
            tr("✓ {name}", name=one_line(each.name, 30))
            if each.id in group.members
            else one_line(each.name, 30) or "–",
            ToggleMember(which, PersonId(each.id), page),
        )
        for each in shown
    ]
    turns = []
    if page:
        turns.append(key(tr("‹ Before"), ChooseMembers(which, page - 1)))
    if page < last:
        turns.append(key(tr("More ›"), ChooseMembers(which, page + 1)))
    rows = [*rows_of(buttons, 2), tuple(turns), (key(tr("Done"), OpenGroup(which), style=ButtonStyle.PRIMARY),)]
    return Card(text=text, buttons=tuple(row for row in rows if row))


def ask_drop_group_card(group: Group) -> Card:
    """Ask before a group goes."""
    which = GroupId(group.id)
    row = (
        key(tr("Delete it"), ConfirmDropGroup(which), style=ButtonStyle.DANGER),
        key(tr("Keep it"), OpenGroup(which)),
    )
    return Card(text=tr("Delete “{name}”? Its athletes stay.", name=esc(group.name, 40)), buttons=(row,))


def passing_card(group: Group | None, count: int) -> Card:
    """What may pass without a look, for so many athletes at once."""
    whose = esc(group.name, 40) if group is not None else tr("All your athletes")
    which = GroupId(group.id) if group is not None else GroupId(0)
    text = tr(
        "<b>{whose}: what passes without a look</b>\nIt is set for {count} athletes, also for weeks that wait now. "
        "Weeks that break a safety rule always wait for you.",
        whose=whose,
        count=count,
    )
    rows: list[Row] = [(key(mode_words(mode), SetPassing(mode, which)),) for mode in AutoApprove]
    back = OpenGroup(which) if group is not None else OpenCoachCard()
    return Card(text=text, buttons=(*rows, (key(tr("‹ Back"), back),)))


def passing_note(mode: AutoApprove, count: int, approved: int) -> str:
    """What was set, and what it let pass at once."""
    said = trn("{mode}, for {count} athlete.", "{mode}, for {count} athletes.", count, mode=mode_words(mode))
    if not approved:
        return said
    passed = trn("{count} waiting week is approved.", "{count} waiting weeks are approved.", approved)
    return f"{said} {passed}"
