"""Templates asked for in words: the list, or the effect of putting one somewhere."""

import re

from domain.editing.templates import TemplateKind
from domain.records import PlanHead
from domain.words.clean import clean
from domain.words.day_refs import parse_day_ref
from domain.words.template_words import parse_template_words
from handlers.chat.request import Request
from handlers.chat.training.templates import preview_template, show_template, show_templates
from handlers.desk.templates import kind_of, templates_of
from handlers.desk.week import current_week, open_to_edit, open_week
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.templates import template_name

_WEEK = re.compile(r"week (\d{1,2})")
_WEEKS = {"": 0, "this week": 0, "the week": 0, "next week": 1}


async def say_template(request: Request, head: PlanHead) -> bool:
    """Show what was asked for; False for a sentence that names no template."""
    said = parse_template_words(request.text or "")
    if said is None:
        return False
    here = current_week(head, request.today)
    if not said.readings:
        await show_templates(request, await open_week(request.uow, request.person, head.id, here))
        return True
    by_name = {
        clean(template_name(kept.name)): kept for kept in reversed(await templates_of(request.uow, request.person.id))
    }
    found = next(((by_name[name], where) for name, where in said.readings if name in by_name), None)
    if found is None:
        return False
    kept, where = found
    number, day = _place(request, head, where)
    opened = await open_to_edit(request.uow, request.person, head.id, number)
    if kind_of(kept) is TemplateKind.WEEK:
        await preview_template(request, opened, kept, 0)
    elif day is None:
        await show_template(request, opened, kept)
    else:
        await preview_template(request, opened, kept, day)
    return True


def _place(request: Request, head: PlanHead, where: str) -> tuple[int, int | None]:
    """The week, and the ISO weekday where one was named. Raises RefusedError for a place that is none."""
    here = current_week(head, request.today)
    number, day = here, None
    named = _WEEK.fullmatch(where)
    if where in _WEEKS:
        number = here + _WEEKS[where]
    elif named is not None:
        number = int(named[1])
    else:
        meant = parse_day_ref(where, request.today)
        if meant is not None and meant.on is not None:
            number, day = head.inputs.week_of(meant.on), meant.on.isoweekday()
        elif meant is not None and meant.weekday is not None:
            day = meant.weekday
            number = here if day >= request.today.isoweekday() else here + 1
        else:
            raise RefusedError(tr("On which day or week? Say for example: paste holiday week on next week."))
    if not 1 <= number <= head.total_weeks:
        raise RefusedError(tr("Your plan has the weeks 1 to {total}.", total=head.total_weeks))
    return number, day
