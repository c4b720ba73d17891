"""/progress: planned and done."""

from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.desk.training_record import training_record
from handlers.desk.week import active_plan
from handlers.views.progress import progress_card


@command("progress")
async def on_progress(request: Request) -> None:
    """The weeks so far, from the log."""
    head = await active_plan(request.uow, request.person)
    weeks = await training_record(request.uow, head, request.today)
    strength = await request.uow.logs.strength(request.person.id, head.inputs.anchor, request.today)
    done = sum(log.done for log in strength)
    await request.send(progress_card(head, weeks, request.settings.units, request.today, done))
