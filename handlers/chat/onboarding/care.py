"""Gentler or usual steps for a plan in force (ruling 53): told with the health question, changed by itself."""

import re
from dataclasses import replace

from domain.plan import RaceExperience
from domain.words.age import asks_for_care, find_age
from domain.words.clean import clean
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.views.answers import training_words
from handlers.wording.door import mark, tr

# German and Spanish beside English: they are short answers to a question that was just asked.
_GENTLER = re.compile(
    r"gentle|careful|easier|slower|injur|50 ?\+|over (?:50|fifty)|"
    r"sanft|behutsam|vorsichtig|schonend|verletz|über 50|suave|cuidado|lesi[oó]n|m[aá]s de 50"
)
_USUAL = re.compile(
    r"usual|normal|as (?:it was )?before|no longer|not (?:any ?more|careful)|"
    r"üblich|wie (?:bisher|vorher|früher)|nicht mehr|habitual|como antes|ya no"
)


def _ask(asked: Asking) -> Prompt:
    gentle, usual = tr("Gentler steps"), tr("Usual steps")
    chosen = bool(asked.draft.careful)
    return Prompt(
        tr(
            "How shall the plan go about it? Gentler steps suit who is 50 or older or was injured lately: one workout "
            "a week at most, every third week lighter."
        ),
        (
            (
                (f"✓ {gentle}" if chosen else gentle, "gentle"),
                (usual if chosen else f"✓ {usual}", "usual"),
            ),
        ),
    )


def _read(asked: Asking, text: str) -> Outcome:
    words = clean(text)
    age = find_age(words)
    if age is not None:
        return _answer(asked.draft, careful=asks_for_care(age[0]))
    if _USUAL.search(words):
        return _answer(asked.draft, careful=False)
    return _answer(asked.draft, careful=True) if _GENTLER.search(words) else None


def _press(asked: Asking, value: str) -> Outcome:
    return _answer(asked.draft, careful=value == "gentle") if value in ("gentle", "usual") else None


def _answer(draft: Draft, *, careful: bool) -> Answer:
    return Answer(replace(draft, careful=careful))


CARE = Step(
    name="care",
    number=0,
    title=mark("Steps"),
    edit=mark("Edit steps"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=lambda draft: training_words(
        easy_only=bool(draft.easy_only),
        careful=bool(draft.careful),
        first=draft.experience is RaceExperience.FIRST,
    ),
    done=lambda draft: draft.careful is not None,
    guidance=mark("Tap “Gentler steps” or “Usual steps”, or write your age."),
)
