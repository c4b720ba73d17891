"""Question 9: anything that asks for a clinician first (ruling 47). Only its consequence is kept."""

from dataclasses import replace

from domain.words.answers import Understood
from domain.words.replies import parse_health
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.wording.door import mark, tr

_CLINICIAN = mark(
    "Thank you for telling me. Please talk to a doctor or another clinician before you train hard. Until then your "
    "plan has easy runs only. If running brings pain, chest discomfort or dizziness, stop."
)


def _ask(_: Asking) -> Prompt:
    return Prompt(
        "\n".join(
            [
                tr("Does any of these apply to you?"),
                tr("• chest pain, or fainting, with effort"),
                tr("• an injury that hurts now"),
                tr("• pregnancy"),
                tr("• younger than 16"),
                "",
                tr("This stays private: I only remember whether to plan easy runs, not why."),
            ]
        ),
        (((tr("None of these"), "no"),), ((tr("One or more of these"), "yes"),)),
    )


def _read(asked: Asking, text: str) -> Outcome:
    found = parse_health(text)
    return _answer(asked.draft, found.value) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    return _answer(asked.draft, value == "yes") if value in ("yes", "no") else None


def _answer(draft: Draft, applies: bool) -> Answer:
    return Answer(replace(draft, easy_only=applies), note=tr(_CLINICIAN) if applies else "")


def _echo(draft: Draft) -> str:
    return tr("easy runs only for now") if draft.easy_only else tr("answered")


HEALTH = Step(
    name="health",
    number=9,
    title=mark("Health question"),
    edit=mark("Edit health question"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=_echo,
    done=lambda draft: draft.easy_only is not None,
    guidance=mark("Tap “None of these” or “One or more of these”. I don't need to know which."),
)
