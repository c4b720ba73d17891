"""Who asks under a preview what we would do, or to be asked again later: answered, and the preview stays open."""

import re

from domain.editing.operations import MoveDay
from domain.people import ReminderWhen
from domain.plan import HARD_TYPES
from domain.words.advice_asked import asks_our_view
from domain.words.grammar.replied import without_fillers
from handlers.buttons.edits import ApplyOperation
from handlers.chat.words.scene import Scene
from handlers.views.day_lines import run_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_day

_TOO_CLOSE = re.compile(
    r"\b(?:too (?:close|near|soon)\b.*\b(?:hard|next|long|other|session|tempo|intervals|run|one|race)|"
    r"(?:enough|how much|how many days?|how long)\b.*\b(?:rest|recovery|time|days?|gap)?\b.*\b(?:before|between|"
    r"until|from|to) "
    r"(?:the |my )?(?:next|hard|long|tempo|intervals)|"
    r"zu (?:nah|dicht|kurz)\b.*\b(?:harte\w*|nachste\w*|nächste\w*|lange\w*)|(?:muy|demasiado) (?:cerca|pronto)\b)"
)
# A hard run has an easy day behind it.
_APART_DAYS = 2


async def say_what_we_would_do(scene: Scene, text: str) -> bool:
    """ "Not sure, what would you do?" under a preview: what speaks for it or against it; False for other words."""
    if scene.shown is None or not asks_our_view(without_fillers(text)):
        return False
    shown = scene.shown.card.text
    if tr("• Breaks a rule: {finding}", finding="").strip() in shown:
        said = tr("I would leave it as it was: it would break a rule, which stands in the preview.")
    elif tr("• Advice: {finding}", finding="").strip() in shown:
        said = tr(
            "I would rather leave it as it was, for the advice in the preview. It is no rule: if the change suits your "
            "days better, do it."
        )
    else:
        said = tr("Nothing speaks against it: the rules hold as before. If it suits your days better, do it.")
    await scene.request.send(said)
    await scene.request.send(scene.shown.card, screen=scene.shown.screen)
    return True


async def say_how_close(scene: Scene, draft: ApplyOperation, text: str) -> bool:
    """ "Is that too close to the next hard one?" under a move: how many days lie between; False for other words."""
    move, head = draft.operation, scene.head
    if not isinstance(move, MoveDay) or head is None or scene.shown is None or not _TOO_CLOSE.search(text.lower()):
        return False
    plan = await scene.request.uow.plans.load(head.id)
    source, on = (head.inputs.date_of(draft.week, day) for day in (move.day, move.to))
    runs = {each: day for each, _, day in plan.dated_days()}
    following = min(
        (each for each, day in runs.items() if day.type in HARD_TYPES and on < each != source), default=None
    )
    if following is None:
        return False
    apart = (following - on).days
    said = trn(
        "{date} would be {count} day before the next hard run: {next}, {run}.",
        "{date} would be {count} days before the next hard run: {next}, {run}.",
        apart,
        date=show_day(on),
        next=show_day(following),
        run=run_words(runs[following], scene.request.settings.units, with_pace=False),
    )
    if runs[source].type not in HARD_TYPES:
        verdict = tr("An easy run may stand right before it: that is not too close.")
    elif apart < _APART_DAYS:
        verdict = tr("That is too close: a hard run wants an easy day after it.")
    else:
        verdict = tr("There is room for an easy day between them: that is not too close.")
    await scene.request.send(f"{said} {verdict}")
    await scene.request.send(scene.shown.card, screen=scene.shown.screen)
    return True


def not_asked_again(scene: Scene) -> str:
    """That nothing asks again by itself, and where it can still be done when its day is there."""
    if scene.request.settings.reminder_when is ReminderWhen.OFF:
        return tr("I don't ask again by myself: write it when you know.")
    return tr(
        "I don't ask again by myself, but the run comes with its reminder as ever, with Move and Skip beside "
        "it; or write "
        "it when you know."
    )
