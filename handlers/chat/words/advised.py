"""Who asks under a preview what we would do, or to be asked again later: answered, and the preview stays open."""

from domain.people import ReminderWhen
from domain.words.advice_asked import asks_our_view
from domain.words.grammar.replied import without_fillers
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr


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


def not_asked_again(scene: Scene) -> str:
    """That nothing asks again by itself, and where it can still be done when its day is there."""
    if scene.request.settings.reminder_when is ReminderWhen.OFF:
        return tr("I don't ask again by myself: write it when you know.")
    return tr(
        "I don't ask again by myself, but the run comes with its reminder as ever, with Move and Skip beside "
        "it; or write "
        "it when you know."
    )
