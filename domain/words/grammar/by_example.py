"""What no frame reads without doubt, by what it is most like: read where hardly anything differs, else offered."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.errors import CoachError
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.grammar.alike import Alike, most_alike
from domain.words.grammar.at_risk import loses_something
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.likely import is_as_good
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import said_again
from domain.words.grammar.tense import may_tell
from domain.words.intents import Intent, LogRun, MedicalStop, ShortAnswer
from domain.words.week_wishes import KeepLimit

# From here on a sentence is taken for its example, where nothing of it is lost and nothing else is as near.
NEAR = 0.8
_APART = 0.08
# From here on its meaning is offered; what stores something only where little differs.
_OFFERED = 0.5
_OFFERED_ALONE = 0.42
_LOG_OFFERED = 0.7
_FIRST = 0.6
_MOST_OFFERS = 3


# What logs a run: nothing that asks, wishes or denies is taken for it, however many words they share.
_TELLS = re.compile(r"(?:correction )?(?:ran|did|done)\b")

Frames = Callable[[str], Heard]


def by_example(reader: Reader, said: str, heard: Heard, frames: Frames) -> Heard:
    """What the sentence (plain) is most like, as the frames read that; `heard` where no example helps."""
    is_read = heard.is_sure and heard.answer is not None
    if is_read and heard.value is not None and loses_something(reader.reading(said, heard.language), heard.value):
        own = _button(heard.value)
        heard = replace(heard, answer=ask(Ask.DID_YOU_MEAN, own) if own.text else None, is_sure=False)
        is_read = False
    # In which language it was said nobody knows before it is understood.
    languages = (heard.language,) if is_read else tuple(dict.fromkeys((reader.language, heard.language, "en")))
    near = [(reader.reading(said, language), language) for language in languages]
    found = [
        each
        for r, language in near
        for each in most_alike(r, language)
        if (may_tell(r) or not _TELLS.match(each.sentence)) and _is_of_that_week(reader, r, each)
    ]
    found.sort(key=lambda each: -each.nearness)
    found = list({each.sentence: each for each in reversed(found)}.values())[::-1]
    if not found:
        return heard
    if is_read and isinstance(heard.value, KeepLimit):
        # "Cap my long runs at 90 minutes" is near to what is said of one run, and says all of them.
        return heard
    if found[0].is_same or (not is_read and _is_near(found)):
        taken = _read(frames, found[0], heard)
        if taken is not None and is_read and is_as_good(taken.value, heard.value):
            return heard
        if taken is not None:
            return taken
    return heard if is_read else _offered(frames, found, heard)


def _is_of_that_week(reader: Reader, r: Reading, alike: Alike) -> bool:
    """Whether no other week is meant: "cut next week back" is not this one, however near the words are."""
    meant = reader.reading(alike.sentence, "en").week
    return r.week is None or meant is None or meant == r.week


def _is_near(found: Sequence[Alike]) -> bool:
    first, *others = found
    next_best = others[0].nearness if others else 0.0
    return first.is_whole and first.nearness >= NEAR and first.nearness - next_best >= _APART


def _read(frames: Frames, alike: Alike, heard: Heard) -> Heard | None:
    """The canonical sentence as it is heard; None where it says nothing sure of these values."""
    try:
        read = frames(alike.sentence)
    except CoachError:
        return None
    if not read.is_sure or read.answer is None or isinstance(read.value, MedicalStop):
        return None
    # Who said it otherwise is asked before anything is stored at once.
    return replace(read, name=heard.name, language=heard.language, is_doubted=True)


def _offered(frames: Frames, found: Sequence[Alike], heard: Heard) -> Heard:
    """The likeliest meanings as buttons: those of the examples beside those of the grammar."""
    own: list[tuple[float, Intent]] = []
    for each in found:
        read = _read(frames, each, heard)
        if read is None or read.value is None or isinstance(read.value, ShortAnswer) or not said_again(read.value):
            continue
        least = _OFFERED if heard.answer is not None else _OFFERED_ALONE
        if each.nearness >= (_LOG_OFFERED if isinstance(read.value, LogRun) else least):
            own.append((each.nearness, read.value))
    if not own:
        return heard
    question = heard.answer if isinstance(heard.answer, Question) else None
    if question is not None and question.ask.code is not Ask.DID_YOU_MEAN and own[0][0] < NEAR:
        # A question of the grammar's own is about just this sentence.
        return heard
    grammars = list(question.choices) if question is not None and question.ask.code is Ask.DID_YOU_MEAN else []
    first = [_button(intent) for near, intent in own if near >= _FIRST]
    later = [_button(intent) for near, intent in own if near < _FIRST]
    offers: list[Choice] = []
    for button in [*first[:2], *grammars, *later, *first[2:]]:
        if len(offers) < _MOST_OFFERS and not any(_is_same(button, other) for other in offers):
            offers.append(button)
    return replace(heard, answer=ask(Ask.DID_YOU_MEAN, *offers), is_sure=False)


def _button(intent: Intent) -> Choice:
    return choice(said_again(intent), Label.INTENT, intent=intent)


def _is_same(one: Choice, other: Choice) -> bool:
    meant, others = one.label.values.get("intent"), other.label.values.get("intent")
    return one.text == other.text or (meant is not None and others is not None and is_as_good(meant, others))
