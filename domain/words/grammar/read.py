"""What a sentence asks for: signs of the body first, then a workout written out, questions asked often, and wishes."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import partial

from domain.calendar import monday_of
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.asides import is_of_others, without_asides, without_lead, without_others_illness
from domain.words.grammar.beside import heard_in
from domain.words.grammar.by_example import by_example
from domain.words.grammar.frequent import asked_often
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.spoken import as_read
from domain.words.grammar.tense import asks_whether
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout, Intent, LogRun, MedicalStop, Open, ShortAnswer, WriteOut
from domain.words.signs import red_flag
from domain.words.told_work import part_of_work, piece_at_pace
from domain.words.topics import Topic, Word
from domain.words.written_out import written_out


def read_sentence(
    text: str,
    today: date,
    units: Units = Units.MI,
    *,
    language: str = "en",
    it: DayRef | None = None,
    names: Collection[str] = (),
) -> Heard:
    """What a sentence asks for; a question where that is not clear; nothing for what is like nothing known.

    Signs that belong to a clinician come first, wherever they stand. `it` is the day in view. Raises InputError for a
    value out of range.
    """
    reader = Reader(today, units, language, it, names)
    said = plain(text)
    heard = by_frames(text, reader)
    if isinstance(heard.value, MedicalStop | WriteOut) or is_of_others(said):
        return heard
    found = by_example(reader, said, heard, partial(by_frames, reader=reader))
    return replace(found, is_doubted=found.is_doubted or _is_of_last_week(found.value, today, said))


_LAST = re.compile(r"\b(?:last|ago|previous|letzten?|vor|pasad[oa])\b|\d")


def _is_of_last_week(value: Intent | None, today: date, said: str) -> bool:
    """Whether a run would be logged for a weekday of last week that nobody called that: "im out for Thursday"."""
    if not isinstance(value, LogRun) or value.distance_mm is not None or value.duration_s is not None:
        return False
    return value.day.on is not None and value.day.on < monday_of(today) and not _LAST.search(said)


def by_frames(text: str, reader: Reader) -> Heard:
    """What the frames make of a sentence. Raises InputError for a value out of range."""
    said, asks = plain(text), text.rstrip().endswith("?")
    words, doubts = as_read(without_lead(said)), asks or asks_whether(said)
    sign = red_flag(without_others_illness(words))
    if sign is not None:
        return Heard(Understood(sign))
    workout = written_out(text, reader.today, reader.units, reader.names)
    if workout is not None:
        return Heard(Understood(workout.said), workout.name)
    told = _told_work(text, reader)
    if told is not None:
        return told
    often = asked_often(words, is_asked=asks)
    if is_of_others(words):
        return Heard(Understood(often) if often is not None else None)
    heard = heard_in(reader, without_asides(words, reader.names), asks=asks)
    heard = replace(heard, is_doubted=heard.is_doubted or doubts)
    is_theirs = often is not None and (
        often.topic in (Topic.NOT_MINE, Topic.WHO_I_AM)
        or (often.topic is Topic.HOW_HARD and isinstance(heard.value, Open))
        or (often.topic is Topic.WEATHER and heard.value == AskAbout(Topic.HEAT))
    )
    if often is not None and (is_theirs or not (heard.is_sure and isinstance(heard.answer, Understood))):
        return Heard(Understood(often), heard.name)
    # "Sure?" asks back, it does not agree.
    is_asking_back = asks and isinstance(heard.value, ShortAnswer) and heard.value.word in (Word.YES, Word.NO)
    return replace(heard, answer=None) if is_asking_back else heard


def _told_work(text: str, reader: Reader) -> Heard | None:
    """A run with a piece at a pace, or some of a workout's repeats: the rest of the sentence is read without it."""
    part = part_of_work(text)
    if part is not None:
        heard = by_frames(f"done {part.rest}".strip(), reader)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, part=(part.done, part.of))))
    piece = piece_at_pace(text)
    if piece is not None:
        heard = by_frames(piece.rest, reader)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is not None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, note=piece.piece)))
        if isinstance(heard.answer, Question) and heard.is_sure:
            return heard
    return None


def parse_intent(text: str, today: date, units: Units = Units.MI) -> Understood[Intent] | Question | None:
    """What an English sentence asks for, without anything in view. Raises InputError for a value out of range."""
    return read_sentence(text, today, units).answer
