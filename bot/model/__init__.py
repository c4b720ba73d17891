"""The model as a colleague: it proposes weeks and reads plain words; the rules decide.

client         one call with retries, deadline, breaker and fallback models
wire           what the model is asked to answer, as strict schemas
prompt         what the model is told
week_writer    a week from the model: validated, mended at most twice, repaired by the rules, or the planner's own
words_reader   plain words from the model: one typed operation, or a short answer
work           both as slow work: budgets, cache, cost
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.model.work import ModelService
    from bot.settings import Settings
    from bot.watching.metrics import Metrics
    from domain.ports import Clock
    from storage.engine import Database


def make_model(settings: "Settings", database: "Database", clock: "Clock", metrics: "Metrics") -> "ModelService | None":
    """The configured model, ready to work; None without a key."""
    if settings.openai_api_key is None:
        return None
    from bot.model.client import ModelSettings
    from bot.model.work import Budget, ModelService

    return ModelService(
        database,
        clock,
        metrics,
        settings=ModelSettings(
            models=settings.models, temperature=settings.model_temperature, answer_format=settings.model_format
        ),
        budget=Budget(
            person_tokens=settings.model_tokens_per_person,
            day_tokens=settings.model_tokens_per_day,
            prices=settings.model_prices,
        ),
        api_key=settings.openai_api_key.get_secret_value(),
        base_url=settings.openai_base_url,
    )
