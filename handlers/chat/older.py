"""Plans of before: listed, and opened to read."""

from domain.approval import PlanStatus
from domain.errors import NotYoursError
from domain.formats import show_date
from domain.messages import Card
from domain.records import PlanHead
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.access import may_see
from handlers.views.keys import Row, key
from handlers.views.text import esc, one_line

_MOST = 20
_STATUS = {
    PlanStatus.ACTIVE: "in force",
    PlanStatus.DRAFT: "draft",
    PlanStatus.COMPLETED: "completed",
    PlanStatus.ARCHIVED: "replaced",
}


async def show_older(request: Request, athlete_id: int) -> None:
    """Every plan of an athlete, newest first."""
    plans = await request.uow.plans.of_athlete(athlete_id)
    lines = ["<b>All plans</b>", *(_line(head) for head in plans[:_MOST])]
    rows: list[Row] = [
        (key(f"{one_line(head.inputs.race_name, 30)}, {show_date(head.inputs.race_date)}", "plan", head.id),)
        for head in plans[:_MOST]
    ]
    await request.show("plans", Card(text="\n".join(lines), buttons=tuple(rows)))


def _line(head: PlanHead) -> str:
    return f"{esc(head.inputs.race_name, 40)}, {show_date(head.inputs.race_date)}: {_STATUS[head.status]}"


@tap("older")
async def on_older(request: Request, pressed: Tap) -> None:
    """The list, for the athlete and their coach."""
    athlete_id = pressed.number(0)
    if not await may_see(request.uow, request.person.id, athlete_id):
        raise NotYoursError
    await show_older(request, athlete_id)
