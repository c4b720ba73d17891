"""Question 9: what asks for a clinician first (ruling 47), and what asks for gentler steps (53). Only that is kept."""

import re
from dataclasses import replace

from domain.words.age import asks_for_care, find_age
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.in_english import in_english
from domain.words.replies import parse_health
from handlers.chat.onboarding.unsure import is_unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.wording.door import mark, tr

CLINICIAN = mark(
    "Thank you for telling me. Please talk to a doctor or another clinician before you train hard. Until then your "
    "plan has easy runs only. If running brings pain, chest discomfort or dizziness, stop."
)
_NOT_SURE = mark(
    "If you feel well and know of none of these, tap “None of these”. If you are in doubt about one, tap “One or more "
    "of these”: then I plan easy runs only until you have asked a doctor, and you can change it any day."
)
_IN_DOUBT = mark(
    "Then easy runs only for now: please ask a doctor or another clinician before you train hard. If running brings "
    "pain, chest discomfort or dizziness, stop."
)
_BARE_AGE = re.compile(r"\d{2}")
_FIFTY = re.compile(r"\b(?:over|past|above|older than) (?:50|fifty)\b|\b50 ?(?:\+|plus\b|or (?:older|more|over)\b)")
_PREGNANT = re.compile(r"\b(?:i'?m|i am|ich bin|estoy|currently|while|months?|weeks?) (?:\w+ ){0,2}pregnant\b")
_JOINT = re.compile(r"^(?:[ ,;.]|\bbut\b|\band\b|\bi'm\b|\bi am\b)+|(?:[ ,;.]|\bbut\b|\band\b|\bi'm\b|\bi am\b)+$")


def tells_pregnancy(text: str) -> bool:
    """Whether a sentence about the race says besides that a child is expected."""
    return _PREGNANT.search(clean(in_english(text))) is not None


def _ask(asked: Asking) -> Prompt:
    told = bool(asked.draft.careful)
    care = (
        tr("You go with gentler steps, for your age or an injury of late: one workout a week at most.")
        if told
        else tr("If none does, but you are 50 or older or were injured lately, I plan gentler steps.")
    )
    none: tuple[tuple[Choice, ...], ...] = (
        (((tr("None of these"), "no"),), ((tr("None, and usual steps"), "usual"),))
        if told
        else (((tr("None of these"), "no"),), ((tr("None, but 50+ or injured lately"), "care"),))
    )
    return Prompt(
        "\n".join(
            [
                tr("Does any of these apply to you?"),
                tr("• chest pain, or fainting, with effort"),
                tr("• an injury that hurts now"),
                tr("• pregnancy"),
                tr("• younger than 16"),
                "",
                care,
                tr("This stays private: I only remember what to plan, easy runs or gentler steps, not why."),
            ]
        ),
        (*none, ((tr("One or more of these"), "yes"),)),
    )


def _read(asked: Asking, text: str) -> Outcome:
    words, draft = clean(text), asked.draft
    if _BARE_AGE.fullmatch(words):
        words = f"i'm {words}"
    age = find_age(words)
    if age is not None:
        draft = replace(draft, careful=asks_for_care(age[0]) or bool(draft.careful))
        words = _JOINT.sub("", age[1])
        if age[0] < 16:
            return _answer(draft, applies=True)
    elif _FIFTY.search(words):
        draft = replace(draft, careful=True)
        words = _JOINT.sub("", _FIFTY.sub("", words))
    if draft is not asked.draft and not words:
        return _answer(draft, applies=False)
    found = parse_health(words)
    if found is None and is_unsure(text):
        # Nobody is asked for more than they know: the careful side is easy runs only.
        if asked.again:
            return replace(_answer(draft, applies=True), note=tr(_IN_DOUBT))
        return Answer(draft, stay=True, note=tr(_NOT_SURE))
    return _answer(draft, applies=found.value) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    draft = asked.draft
    match value:
        case "yes":
            return _answer(draft, applies=True)
        case "no":
            return _answer(draft, applies=False)
        case "care":
            return _answer(replace(draft, careful=True), applies=False)
        case "usual":
            return _answer(replace(draft, careful=False), applies=False)
    return None


def _answer(draft: Draft, *, applies: bool) -> Answer:
    return Answer(replace(draft, easy_only=applies), note=tr(CLINICIAN) if applies else "")


def _echo(draft: Draft) -> str:
    if draft.easy_only:
        return tr("easy runs only for now")
    return tr("answered, gentler steps") if draft.careful else tr("answered")


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
    guidance=mark(
        "Tap “None of these” or “One or more of these”; I don't need to know which. If you are 50 or older, say so."
    ),
)
