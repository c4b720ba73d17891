"""The More menu: everything that can be done with a week beyond its card."""

from domain.approval import WeekStatus
from domain.messages import Card
from domain.talk import About
from handlers.buttons.account import OpenSettings
from handlers.buttons.coaching import OpenCoachCard
from handlers.buttons.copies import ChooseCopyTarget, ChooseWeekdays, PreviewAnew
from handlers.buttons.edits import DropEdits
from handlers.buttons.giving import ChooseReceivers, OfWeek
from handlers.buttons.kinds import PersonId
from handlers.buttons.plan import ListVersions, OpenPlan, PreviewAhead
from handlers.buttons.proposal import AskModel
from handlers.buttons.talk import OpenThread
from handlers.buttons.templates import ListTemplates
from handlers.buttons.week import Refresh, ShowRules
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, back_to_week, key
from handlers.wording.door import tr


def more_card(opened: OpenedWeek) -> Card:
    """Copies, versions, the planner and the model, the rules, and the ways out."""
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    rows: list[Row] = [
        (key(tr("Copy this week"), ChooseCopyTarget(plan, number)), key(tr("Templates"), ListTemplates(plan, number))),
        (key(tr("Versions"), ListVersions(plan, number)), key(tr("Plan ahead anew"), PreviewAhead(plan, number))),
    ]
    is_fixed = opened.stored.status in (WeekStatus.FINALIZED, WeekStatus.OUTLINE)
    if not is_fixed and opened.sunday >= opened.today:
        rows.append(
            (
                key(tr("Plan week anew"), PreviewAnew(plan, number, revision=revision)),
                key(tr("Swap weekdays"), ChooseWeekdays(plan, number)),
            )
        )
        if opened.has_model:
            rows.append((key(tr("Ask the model for a week"), AskModel(plan, number, revision=revision)),))
    if opened.dirty:
        rows.append((key(tr("Drop unsaved changes"), DropEdits(plan, number, revision=revision)),))
    rows.append((key(tr("Rules"), ShowRules(plan, number)), key(tr("Refresh"), Refresh(plan, number))))
    if opened.links:
        about = OpenThread(PersonId(opened.athlete.id), About.WEEK, opened.monday)
        rows.append((key(tr("Talk about this week"), about),))
    if not opened.is_own:
        give = ChooseReceivers(OfWeek(plan, number, 0))
        rows.append((key(tr("Give this week to other athletes"), give),))
    if opened.is_own:
        rows.append((key(tr("Coach"), OpenCoachCard()), key(tr("Settings"), OpenSettings())))
    rows.append((back_to_week(plan, number), key(tr("Plan"), OpenPlan(plan))))
    text = [
        tr("<b>Week {number}: more</b>", number=number),
        tr("Tap a day on the week card to copy, paste, pin or annotate it, and to see why it is there."),
    ]
    if opened.is_own and not opened.may_approve:
        text.append(tr("Your coach sees what you save and approves it."))
    return Card(text="\n".join(text), buttons=tuple(rows))
