"""Question 9: anything that asks for a clinician first (ruling 47). Only its consequence is kept."""

from dataclasses import replace

from domain.words.answers import Understood
from domain.words.replies import parse_health
from handlers.actions.draft import Draft
from handlers.chat.onboarding.steps import Answer, Asking, Outcome, Prompt, Step

CLINICIAN = (
    "Thank you for telling me. Please talk to a doctor or another clinician before you train hard. Until then your "
    "plan has easy runs only. If running brings pain, chest discomfort or dizziness, stop."
)


def _ask(_: Asking) -> Prompt:
    return Prompt(
        "Does any of these apply to you?\n"
        "• chest pain, or fainting, with effort\n"
        "• an injury that hurts now\n"
        "• pregnancy\n"
        "• younger than 16\n\n"
        "This stays private: I only remember whether to plan easy runs, not why.",
        ((("None of these", "no"),), (("One or more of these", "yes"),)),
    )


def _read(asked: Asking, text: str) -> Outcome:
    found = parse_health(text)
    return _answer(asked.draft, found.value) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    return _answer(asked.draft, value == "yes") if value in ("yes", "no") else None


def _answer(draft: Draft, applies: bool) -> Answer:
    return Answer(replace(draft, easy_only=applies), note=CLINICIAN if applies else "")


def _echo(draft: Draft) -> str:
    return "easy runs only for now" if draft.easy_only else "answered"


HEALTH = Step(
    name="health",
    number=9,
    title="Health question",
    prompt=_ask,
    read=_read,
    press=_press,
    echo=_echo,
    done=lambda draft: draft.easy_only is not None,
    guidance="Tap “None of these” or “One or more of these”. I don't need to know which.",
)
