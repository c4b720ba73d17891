"""What no frame reads without doubt, by what it is most like: read where hardly anything differs, else offered."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from domain.errors import CoachError
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.asked_of import AskOfAll, AskRace
from domain.words.grammar.alike import Alike, most_alike
from domain.words.grammar.at_risk import loses_something
from domain.words.grammar.dated import month_named
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.learned import NOTHING, Guess, guesses, kind_of
from domain.words.grammar.likely import is_as_good
from domain.words.grammar.reading import Reading
from domain.words.grammar.realised import realised
from domain.words.grammar.said_again import offer, said_again
from domain.words.grammar.tense import is_wished, may_tell
from domain.words.intents import ChangeRace, Injured, Intent, LogRun, MedicalStop, Several, ShortAnswer, Sick
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays, KeepLimit

# From here on a sentence is taken for its example, where nothing of it is lost and nothing else is as near.
NEAR = 0.8
_APART = 0.08
# From here on its meaning is offered; what stores something only where little differs.
_OFFERED = 0.5
_LOG_OFFERED = 0.7
_FIRST = 0.6
_MOST_OFFERS = 3
# What lies farther on the other side of its border is not offered, and nor is what comes after so many.
_FAR = 1.0
_BEHIND = 0.6
_GUESSES = 6
# By so much another meaning has to be likelier before a frame that read the sentence is doubted, and so clear.
_RATHER = 0.45
_FAR_RATHER = 0.7
_CLEAR = -0.5
_SURE = 0.15
_STORY = 7
# What is only shown or answered, and changes nothing.
_LOOKED_AT = ("Ask", "Open", "WhatsOn", "Why")


# Questions that a button can lead to, and what it says; that of a day names it.
_OPENS = {
    Ask.MOVE_TO: Label.ANOTHER_DAY,
    Ask.HOW_MUCH_SHORTER: Label.SHORTER_DAY,
    Ask.HOW_MUCH_LONGER: Label.LONGER_DAY,
    Ask.AWAY_WHEN: Label.AWAY,
    Ask.TIRED_OR_HURT: Label.TIRED,
    Ask.RACE_CHANGED_HOW: Label.OTHER_RACE,
    Ask.TUNE_UP: Label.RACE_ON_THE_WAY,
}
# What logs a run: nothing that asks, wishes or denies is taken for it, however many words they share.
_TELLS = re.compile(r"(?:correction )?(?:ran|did|done|raced)\b")

Frames = Callable[[str], Heard]


def by_example(reader: Reader, said: str, heard: Heard, frames: Frames) -> Heard:
    """What the sentence (plain) is most like, as the frames read that; `heard` where no example helps."""
    is_read = heard.is_sure and heard.answer is not None
    if is_read and isinstance(heard.answer, Question):
        is_read = not _asks_of_another(reader.reading(said, heard.language), heard.answer)
    if is_read and heard.value is not None and said_again(heard.value) == said:
        # What a button sends says just that.
        return heard
    if is_read and heard.value is not None and loses_something(reader.reading(said, heard.language), heard.value):
        own = offer(heard.value)
        heard = replace(heard, answer=ask(Ask.DID_YOU_MEAN, own) if own.text else None, is_sure=False)
        is_read = False
    # In which language it was said nobody knows before it is understood.
    languages = (heard.language,) if is_read else tuple(dict.fromkeys((reader.language, heard.language, "en")))
    near = [(reader.reading(said, language), language) for language in languages]
    found = [
        each
        for r, language in near
        for each in most_alike(r, language)
        if (not _TELLS.match(each.sentence) or may_tell(r)) and _is_of_that_week(reader, r, each)
    ]
    best: dict[str, Alike] = {}
    for each in sorted(found, key=lambda each: -each.nearness):
        best.setdefault(each.sentence, each)
    found = list(best.values())
    if is_read and isinstance(heard.value, KeepLimit):
        # "Cap my long runs at 90 minutes" is near to what is said of one run, and says all of them.
        return heard
    if found and (found[0].is_same or (not is_read and _is_near(found))):
        taken = _read(frames, found[0].sentence, heard)
        if taken is not None and is_read and is_as_good(taken.value, heard.value):
            return heard
        if taken is not None:
            return taken
    return _or_rather(reader, said, frames, heard) if is_read else _offered(reader, said, frames, found, heard)


def _or_rather(reader: Reader, said: str, frames: Frames, heard: Heard) -> Heard:
    """What was read, or that beside what its words mean far more often: a frame sees a few words, and not the story."""
    if heard.value is None or isinstance(heard.value, Sick | Injured | Several) or len(said.split()) < _STORY:
        # What is said of the body comes first; of several things each was read by itself.
        return heard
    if _says_it_all(heard.value):
        return heard
    r, found = _likeliest(reader, said, heard)
    if not found:
        return heard
    own, kind = offer(heard.value), kind_of(heard.answer)
    if kind == "days" and r.has(M.ALWAYS, M.NO_MORE, M.EVERY):
        return heard
    mine = next((guess.score for guess in found if guess.kind == kind), None)
    if not own.text and (found[0].kind.startswith(_LOOKED_AT) or not kind.startswith(_LOOKED_AT)):
        # What has no button of its own would be lost.
        return heard
    # A question is no wish, and what asks nothing is rarely a question.
    is_apart = kind.startswith(_LOOKED_AT) if r.asks else found[0].kind.startswith(_LOOKED_AT)
    if mine is None or found[0].score < _CLEAR or found[0].score - mine < _RATHER * (1 + is_apart):
        return heard
    if _TELLS.match(found[0].meaning) and not may_tell(r):
        # A question tells of no run.
        return heard
    others = (_may_offer(frames, sentence, heard, is_clear=True) for sentence in realised(found[0].meaning, r))
    offers = [button for button in others if button is not None and not _is_same(button, own)]
    if not offers:
        return heard
    offers = [*([own] if own.text else []), *offers][:_MOST_OFFERS]
    return replace(heard, answer=ask(Ask.DID_YOU_MEAN, *offers), is_sure=False)


def _says_it_all(value: Intent | None) -> bool:
    """Whether so much was read that it is no story: a question with its numbers, a run with its effort, dates."""
    match value:
        case AskRace(time_s=int()) | AskOfAll() | LogRun(duration_s=int(), effort=int()) | EaseDays():
            return True
        case LogRun(effort=int(), note=note):
            return bool(note)
    return False


def _is_of_that_week(reader: Reader, r: Reading, alike: Alike) -> bool:
    """Whether no other week is meant: "cut next week back" is not this one, however near the words are."""
    return r.week is None or reader.reading(alike.sentence, "en").week in (None, r.week)


def _is_near(found: Sequence[Alike]) -> bool:
    first, *others = found
    next_best = others[0].nearness if others else 0.0
    return first.is_whole and first.nearness >= NEAR and first.nearness - next_best >= _APART


def _read(frames: Frames, sentence: str, heard: Heard) -> Heard | None:
    """The canonical sentence as it is heard; None where it says nothing sure of these values."""
    try:
        read = frames(sentence)
    except CoachError:
        return None
    if not read.is_sure or read.answer is None or isinstance(read.value, MedicalStop):
        return None
    # Who said it otherwise is asked before anything is stored at once.
    return replace(read, name=heard.name, language=heard.language, is_doubted=True)


def _offered(reader: Reader, said: str, frames: Frames, found: Sequence[Alike], heard: Heard) -> Heard:
    """The likeliest meanings as buttons: what it is nearest to, what its words mean most often, what frames saw."""
    question = heard.answer if isinstance(heard.answer, Question) else None
    is_own = question is not None and question.ask.code is not Ask.DID_YOU_MEAN
    is_own = is_own and not _asks_of_another(reader.reading(said, heard.language), question)
    near = [
        (each.nearness, button)
        for each in found
        if each.nearness >= _OFFERED
        and (button := _may_offer(frames, each.sentence, heard, is_clear=each.nearness >= _LOG_OFFERED))
    ]
    r, likeliest = _likeliest(reader, said, heard)
    is_clear = _is_rather(said, likeliest, kind_of(heard.answer))
    if is_own and not is_clear and (not near or near[0][0] < NEAR):
        # A question of the grammar's own is about just this sentence.
        return heard
    if not near and not is_own and (back := _asked_back(r, likeliest, frames, heard)) is not None:
        return replace(heard, answer=back, is_sure=False)
    grammars = list(question.choices) if question is not None and not is_own else []
    guessed = _guessed(reader, r, likeliest, frames, heard)
    offers: list[Choice] = []
    for button in chain(
        [button for nearness, button in near if nearness >= _FIRST][:1],
        islice(guessed, 2),
        grammars,
        [button for _, button in near],
        guessed,
    ):
        if not any(_is_same(button, other) for other in offers):
            offers.append(button)
        if len(offers) == _MOST_OFFERS:
            break
    return replace(heard, answer=ask(Ask.DID_YOU_MEAN, *offers), is_sure=False) if offers else heard


def _asks_of_another(r: Reading, question: Question | None) -> bool:
    """Whether "to which day?" is asked of the day in view though the sentence names another one."""
    if question is None or question.ask.code is not Ask.MOVE_TO:
        return False
    named = {each.day for each in r.days if each.day.type is None}
    return bool(named) and question.ask.values.get("day") == r.it and r.it not in named


def _is_rather(said: str, found: Sequence[Guess], kind: str) -> bool:
    """Whether words clearly mean something else than what a frame of this kind asks about."""
    if not found or found[0].kind == kind:
        return False
    mine = next((guess.score for guess in found if guess.kind == kind), None)
    is_far = mine is not None and found[0].score >= _CLEAR and found[0].score - mine >= _FAR_RATHER
    return found[0].score > _SURE or (is_far and len(said.split()) >= _STORY)


def _asked_back(r: Reading, found: Sequence[Guess], frames: Frames, heard: Heard) -> Question | None:
    """What is asked where the likeliest meaning lacks a value: from when to when somebody is away."""
    if not found or found[0].score < _CLEAR:
        return None
    other = next((guess for guess in found if guess.kind != found[0].kind), None)
    if other is not None and found[0].score - other.score < _APART:
        # What may as well be something else is offered beside it.
        return None
    for sentence in realised(found[0].meaning, r):
        read = _read(frames, sentence, heard)
        if read is not None:
            back = read.answer if isinstance(read.answer, Question) else None
            if back is not None and back.ask.code is Ask.BUSY_THEN_WHAT:
                # "Cancel the session, roads are solid ice" says what shall become of it.
                return None
            # Days of this week or the next are none of a month that is named.
            is_lost = back is not None and back.ask.code is Ask.AWAY_WHEN and month_named(r.text) is not None
            return None if is_lost else back
    return None


def _guessed(reader: Reader, r: Reading, found: Sequence[Guess], frames: Frames, heard: Heard) -> Iterator[Choice]:
    """What the words of a sentence mean most often, as buttons, the likeliest first."""
    if found and found[0].meaning == NOTHING:
        return
    is_told = r.has(M.RAN, M.DONE, M.LOG, M.DURATION, M.TIME, M.EFFORT)
    for guess in found[:_GUESSES]:
        if guess.score < max(found[0].score - _BEHIND, -_FAR):
            return
        is_race = guess.meaning.startswith("raced") and not (r.asks or is_wished(r))
        if _TELLS.match(guess.meaning) and not is_race and not _may_tell(reader, heard, r):
            continue
        is_corrected = guess is found[0] and guess.meaning.startswith("correction")
        is_clear = guess.score > (-_BEHIND if is_told or is_corrected else -_BEHIND / 3)
        for sentence in realised(guess.meaning, r):
            button = _may_offer(frames, sentence, heard, is_clear=is_clear)
            if button is not None and not loses_something(r, button.label.values.get("intent")):
                yield button


def _may_tell(reader: Reader, heard: Heard, r: Reading) -> bool:
    """Whether it can tell of a run in every language that it may be in: "my goal is" says nothing in German."""
    others = {reader.language, heard.language, "en"}
    return may_tell(r) and all(may_tell(reader.reading(r.text, language)) for language in others)


def _likeliest(reader: Reader, said: str, heard: Heard) -> tuple[Reading, list[Guess]]:
    """What the words mean most often, in the language in which that is clearest."""
    readings = [reader.reading(said, language) for language in dict.fromkeys((reader.language, heard.language))]
    found = [(r, guesses(r)) for r in readings]
    return max(found, key=lambda each: each[1][0].score if each[1] else -_FAR)


def _may_offer(frames: Frames, sentence: str, heard: Heard, *, is_clear: bool) -> Choice | None:
    """A canonical sentence as a button; None where it says nothing sure, or would log what is hardly told."""
    read = _read(frames, sentence, heard)
    if read is not None and isinstance(read.answer, Question):
        code = read.answer.ask.code
        label = _OPENS.get(code) if isinstance(code, Ask) else None
        return choice(sentence, label, **read.answer.ask.values) if label is not None else None
    if read is None or read.value is None or isinstance(read.value, ShortAnswer) or not said_again(read.value):
        return None
    if isinstance(read.value, LogRun) and not is_clear:
        return None
    return offer(read.value)


def _is_same(one: Choice, other: Choice) -> bool:
    meant, others = _meant(one), _meant(other)
    if one.text == other.text:
        return True
    return meant is not None and others is not None and (meant == others or is_as_good(meant, others))


def _meant(button: Choice) -> object:
    """What a button asks for; one that opens a question reads like the wish that it is about."""
    return ChangeRace() if button.label.code is Label.OTHER_RACE else button.label.values.get("intent")
