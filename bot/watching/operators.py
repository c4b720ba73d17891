"""/stats for those who run the bot; for everybody else it is an unknown command."""

from collections.abc import Sequence
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.watching.incidents import Incidents
from bot.watching.metrics import Metrics
from bot.watching.operator_words import stats_text
from domain.messages import Card
from handlers.chat.request import current_uow
from handlers.wording.door import speaking
from handlers.wording.reader import language_of

AnyHandler = BaseHandler[Any, Any, Any]


def operator_handlers(metrics: Metrics, admins: Sequence[int], incidents: Incidents) -> list[AnyHandler]:
    """The commands of operators; none where there are no operators."""
    if not admins:
        return []

    async def stats(update: Update, _context: object) -> None:
        if update.effective_chat is None:
            return
        await incidents.measure()
        uow, chat_id = current_uow.get(), update.effective_chat.id
        with speaking(await language_of(uow, chat_id)):
            await uow.chat.post(chat_id, f"stats:{update.update_id}", Card(text=stats_text(metrics)))

    return [CommandHandler("stats", stats, filters=filters.User(list(admins)))]
