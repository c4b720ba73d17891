"""What a sentence asks for: signs of the body first, then a workout written out, questions asked often, and wishes."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from domain.errors import CoachError
from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.cleared import says_cleared
from domain.words.day_refs import DayRef
from domain.words.grammar.asides import (
    has_pulse,
    is_of_others,
    to_the_point,
    without_age,
    without_asides,
    without_lead,
    without_others_illness,
)
from domain.words.grammar.asked_beside import asked_beside
from domain.words.grammar.asked_shortly import asked_shortly
from domain.words.grammar.asking.which_question import asked_in
from domain.words.grammar.asking.whose_question import ASKED_BARE, is_meant
from domain.words.grammar.at_risk import loses_something
from domain.words.grammar.beside import heard_in
from domain.words.grammar.body_beside import run_beside_a_sign, told_with_the_body
from domain.words.grammar.body_told import beside_a_run, body_told
from domain.words.grammar.by_example import by_example
from domain.words.grammar.cleared_so_long import cleared_so_long
from domain.words.grammar.easy_for import easy_for
from domain.words.grammar.effort_at_the_end import with_effort_named
from domain.words.grammar.every_run import every_run_by, long_runs_grow
from domain.words.grammar.fast_parts import without_fast_parts
from domain.words.grammar.finished import apart, is_of_last_week, not_well_yet, noted, of_its_day, only_shown
from domain.words.grammar.forbidden import ordered_off
from domain.words.grammar.frames_told import IN_ALL, done_on
from domain.words.grammar.goal_told import goal_told
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.hurt_in_run import run_told_first, with_what_hurt
from domain.words.grammar.in_the_way import in_the_way
from domain.words.grammar.journeys import journey_told
from domain.words.grammar.log_or_plan import log_or_plan
from domain.words.grammar.log_put_right import log_put_right
from domain.words.grammar.matter_beside import best_or_whether, unless_asked
from domain.words.grammar.may_i_run import may_i_run
from domain.words.grammar.next_session import with_next_run
from domain.words.grammar.no_fast import back_gently, no_fast_days
from domain.words.grammar.part_told import part_told
from domain.words.grammar.place_told import place_told
from domain.words.grammar.plan_liked import approves_the_plan
from domain.words.grammar.plan_told import plan_told
from domain.words.grammar.race_instead import other_race
from domain.words.grammar.raced_for_paces import result_for_paces
from domain.words.grammar.raced_log import of_last_weekend
from domain.words.grammar.rather_then import rather_then
from domain.words.grammar.reading import Reading
from domain.words.grammar.rearranged import rearranged
from domain.words.grammar.reminder_shifted import reminder_shifted
from domain.words.grammar.rest_week import rest_week
from domain.words.grammar.run_at_length import run_at_length
from domain.words.grammar.run_in_chatter import with_run_in_chatter
from domain.words.grammar.run_in_pieces import with_run_in_pieces
from domain.words.grammar.run_told_beside import told_without_the_rest
from domain.words.grammar.said_beside import from_then, said_beside, told_of
from domain.words.grammar.several import several_in
from domain.words.grammar.spelled import with_times
from domain.words.grammar.spoken import as_read
from domain.words.grammar.stays import stays_as_it_is
from domain.words.grammar.temperature import number_alone, temperature_logged, temperature_named, temperature_told
from domain.words.grammar.tense import asks_whether
from domain.words.grammar.tokens import plain
from domain.words.grammar.told_exactly import told_exactly
from domain.words.grammar.told_numbers import effort_said
from domain.words.grammar.travelling import travel_told, trip_asked
from domain.words.grammar.trips_told import asks_what_was_missed
from domain.words.grammar.until_well import easy_for_the_body
from domain.words.grammar.way_back import way_back
from domain.words.grammar.week_amount import rather_of_the_week, week_amount
from domain.words.grammar.week_total_told import week_total_told
from domain.words.grammar.week_with_more import week_with_more
from domain.words.grammar.weeks_told import weeks_told
from domain.words.grammar.well_again import well_told
from domain.words.grammar.zone_told import zone_told
from domain.words.intents import (
    Approve,
    AskAbout,
    CutDay,
    Intent,
    LogRun,
    MedicalStop,
    Open,
    Recovered,
    ShortAnswer,
    SkipDay,
    WhatsOn,
    WriteOut,
)
from domain.words.lexicon.meanings import M
from domain.words.signs import is_of_injury, red_flag
from domain.words.told_work import part_of_work, piece_at_pace, repeats_told
from domain.words.topics import OF_SETTINGS, Topic, Word
from domain.words.written_out import written_out

# "2 min easy" lay between the repeats.
_SHORTEST_SESSION_S = 900
_UNIT = re.compile(r"\d ?(?:mi|miles?|km|k|kms)\b")


def read_sentence(
    text: str,
    today: date,
    units: Units = Units.MI,
    *,
    language: str = "en",
    it: DayRef | None = None,
    names: Collection[str] = (),
    next_run: date | None = None,
) -> Heard:
    """What a sentence asks for; a question where that is not clear; nothing for what is like nothing known.

    Signs that belong to a clinician come first, wherever they stand. `it` is the day in view; where there is none,
    what is changed is the run of the day `next_run`. Raises InputError for a value out of range.
    """
    reader = Reader(today, units, language, it, names, next_run)
    return with_run_in_chatter(_heard(text, reader), text, reader, partial(_heard, reader=reader))


def _heard(text: str, reader: Reader) -> Heard:
    """What a sentence asks for, a run that is told in chatter apart. Raises InputError for a value out of range."""
    today = reader.today
    told = told_with_the_body(text, partial(_read_part, reader=reader), reader)
    if told is not None:
        return noted(told, plain(text))
    text = temperature_named(to_the_point(with_effort_named(text)))
    text = told_exactly(told_without_the_rest(asked_shortly(without_age(text))), today)
    said = plain(text)
    heard = apart(not_well_yet(of_last_weekend(by_frames(text, reader), said, today), said), said)
    if isinstance(heard.value, MedicalStop):
        ran = run_beside_a_sign(text, heard.value, partial(_read_part, reader=reader))
        return noted(replace(heard, also=ran) if ran is not None else heard, said)
    is_theirs = is_of_others(said) and not loses_something(reader.reading(said, heard.language), heard.value)
    if isinstance(heard.value, WriteOut) or is_theirs:
        return noted(heard, said)
    if heard.is_whole:
        return with_run_in_pieces(noted(heard, said), text, said, reader)
    heard = of_its_day(noted(heard, said), text, today)
    frames = partial(
        _canonical,
        today=today,
        units=reader.units,
        language=reader.language,
        it=reader.it,
        next_run=reader.next_run,
        is_coach=bool(reader.names),
    )
    found = noted(only_shown(said, by_example(reader, said, heard, frames)), said)
    found = with_run_in_pieces(found, text, said, reader)
    return replace(found, is_doubted=found.is_doubted or is_of_last_week(found.value, today, said))


def _read_part(words: str, reader: Reader) -> Heard:
    """A sentence without one of its clauses."""
    r = reader
    return read_sentence(words, r.today, r.units, language=r.language, it=r.it, names=r.names, next_run=r.next_run)


# No sentence names them: who has athletes may ask of all.
_SOMEBODY = ("\0",)


# Every other sentence is offered "skip Thursday" beside something else.
@lru_cache(maxsize=512)
def _canonical(
    sentence: str,
    today: date,
    units: Units,
    language: str,
    it: DayRef | None,
    next_run: date | None,
    *,
    is_coach: bool,
) -> Heard:
    """A canonical sentence as the frames hear it: it names nobody. Raises InputError for a value out of range."""
    return by_frames(sentence, Reader(today, units, language, it, _SOMEBODY if is_coach else (), next_run))


# How hard it felt is told of a run; of repeats it may be how hard they shall be.
_FELT = re.compile(r"^(?!.*\d ?x ?\d)(?!.*\b(?:tomorrow|\w+day|make|change)\b).*\b(?:effort|rpe)[: ]*\d{1,2}\b")


def by_frames(text: str, reader: Reader) -> Heard:
    """What the frames make of a sentence. Raises InputError for a value out of range."""
    heard, said = _framed(text, reader), plain(text)
    if (told := run_told_first(text, heard, partial(_framed, reader=reader), reader)) is not None:
        return told
    words = as_read(without_lead(said))
    if isinstance(heard.value, CutDay):
        heard = rather_of_the_week(heard, reader.reading(words, heard.language))
    if heard.is_whole or isinstance(heard.value, MedicalStop | WriteOut) or "?" in text or is_of_others(said):
        return heard
    return with_what_hurt(run_at_length(words, reader, heard) or heard, said, words, reader)


def _spoken(r: Reading, words: str, reader: Reader) -> Reading:
    """The reading of the words in the language that they are of: who has the bot in English may write Spanish."""
    spoken = reader.as_spoken(words)
    return r if spoken.language == reader.language else spoken.reading(words, spoken.language)


def _framed(text: str, reader: Reader) -> Heard:
    said, asks = plain(text), text.rstrip().endswith("?")
    words = with_next_run(as_read(without_lead(said)), reader.next_run, reader.today)
    doubts = asks or asks_whether(said)
    if (no_run := temperature_logged(words, reader.reading(words, reader.language))) is not None:
        return Heard(Understood(no_run), is_whole=True)
    sign = red_flag(without_others_illness(words))
    if sign is not None:
        # Who was sent home for six weeks with a fracture has seen a clinician.
        ordered = ordered_off(words, reader.reading(words, reader.language)) if is_of_injury(sign) else None
        return Heard(ordered, is_whole=True) if isinstance(ordered, Question) else Heard(Understood(sign))
    is_run = repeats_told(text) is not None or _FELT.search(said) is not None
    workout = written_out(text, reader.today, reader.units, reader.names) if not is_run else None
    if workout is not None:
        return Heard(Understood(workout.said), workout.name)
    if (aside := best_or_whether(said, words, reader, lambda part: _framed(part, reader))) is not None:
        return aside
    told = _told_work(text, reader)
    if told is not None:
        return told
    r = reader.reading(words, reader.language)
    as_asked, spoken = replace(r, is_asked=asks), _spoken(r, words, reader)
    if (result := result_for_paces(words, as_asked)) is not None:
        answer = result if isinstance(result, Question) else Understood(result)
        return Heard(answer, r.name, reader.language, is_sure=not isinstance(result, Question), is_whole=True)
    stories: tuple[Callable[[], Intent | Question | None], ...] = (
        lambda: Approve() if approves_the_plan(text) else None,
        lambda: temperature_told(words, r) or number_alone(text, r),
        lambda: ordered_off(words, r),
        lambda: week_with_more(words, said, as_asked, lambda part: _framed(part, reader)),
        lambda: week_total_told(words, as_asked),
        lambda: log_or_plan(said, as_asked),
        lambda: log_put_right(replace(spoken, is_asked=asks)),
        lambda: part_told(words, replace(spoken, is_asked=asks), reader),
        lambda: cleared_so_long(words, spoken, asks=doubts),
        lambda: way_back(spoken, asks=doubts) or (Recovered() if not doubts and says_cleared(words) else None),
        lambda: well_told(words, spoken, asks=asks) or may_i_run(words, reader, asks=doubts),
        lambda: Recovered() if asks_what_was_missed(words) else None,
        lambda: zone_told(words),
        lambda: None if doubts else easy_for_the_body(words),
        lambda: without_fast_parts(words, r, asks=doubts),
        lambda: place_told(words, as_asked),
        lambda: stays_as_it_is(words, r),
        lambda: week_amount(words, r),
        lambda: reminder_shifted(words, spoken),
        lambda: rather_then(words, r),
        lambda: rearranged(words, spoken, reader),
        lambda: every_run_by(words, r),
        lambda: long_runs_grow(words, r),
        lambda: rest_week(words, reader.today, reader.names),
        lambda: weeks_told(words, as_asked),
        lambda: no_fast_days(words, as_asked),
        lambda: back_gently(words, as_asked),
        lambda: journey_told(words, reader),
        lambda: travel_told(words, reader, asks=doubts),
        lambda: easy_for(words, reader),
        lambda: unless_asked(other_race(words, as_asked), said),
        lambda: goal_told(words, as_asked, is_in_view=reader.it is not None),
        lambda: unless_asked(plan_told(said, words, as_asked, reader), said),
    )
    story = next((found for story_in in stories if (found := story_in()) is not None), None)
    if story is not None:
        answer, beside = story if isinstance(story, Question) else Understood(story), asked_beside(story, words, r)
        is_doubted = doubts and beside is None
        told = Heard(answer, r.name, reader.language, is_doubted=is_doubted, also=beside, is_whole=True)
        return from_then(told, words, r)
    asked = asked_in((with_times(said), words), r, reader.names, language=reader.language, asks=asks)
    if (own := asked.about_own_plan(reader.today, is_coach=bool(reader.names))) is not None:
        return Heard(Understood(own), r.name, reader.language, is_whole=True)
    question, often = asked.about_runs(reader.today, is_coach=bool(reader.names)), asked.about_all()
    if question is not None:
        is_whole = question == AskAbout(Topic.FASTER_WORK)
        return Heard(Understood(question), r.name, reader.language, is_whole=is_whole)
    if is_of_others(words):
        return Heard(Understood(often) if often is not None else None)
    heard = heard_in(reader, without_asides(words, reader.names), asks=asks)
    if has_pulse(words) and not asks and not isinstance(heard.value, LogRun):
        # "42 min easy, hr 138" was run: nobody knows the heart rate of a run to come.
        ran = heard_in(reader, f"did {without_asides(words, reader.names)}", asks=asks)
        heard = ran if isinstance(ran.value, LogRun) and ran.is_sure else heard
    heard = several_in(reader, without_asides(words, reader.names), heard, asks=asks) or heard
    heard = replace(from_then(told_of(said_beside(heard, r), r), words, r), is_doubted=heard.is_doubted or doubts)
    of_the_body = body_told(without_others_illness(words), reader, heard, asks=doubts)
    if of_the_body is not None:
        return replace(of_the_body, is_doubted=doubts)
    is_understood = heard.is_sure and isinstance(heard.answer, Understood)
    is_shown = isinstance(heard.value, WhatsOn | Open) or heard.value == AskAbout(Topic.HEAT) or not is_understood
    if is_shown and (way := in_the_way(words, r, asks=doubts)) is not None:
        answer = way if isinstance(way, Question) else Understood(way)
        return Heard(answer, heard.name, reader.language, is_whole=True)
    if often is not None and (
        not is_understood or is_meant(often, heard.value, has_day=any(each.day.type is None for each in r.days))
    ):
        left = heard.value if often.topic is Topic.MISSED_ONE and isinstance(heard.value, SkipDay) else None
        return Heard(Understood(often), heard.name, also=left, is_whole=often.topic in OF_SETTINGS)
    if not heard.is_sure and not doubts and (away := trip_asked(words, reader)) is not None:
        return Heard(away, heard.name, reader.language)
    if not is_understood and not _asks_back_surely(heard) and (of_plan := asked.about_the_plan()) is not None:
        return Heard(Understood(of_plan), heard.name)
    if asks and not asks_whether(said) and heard.value in ASKED_BARE:
        return replace(heard, answer=Understood(ASKED_BARE[heard.value]))
    if isinstance(heard.value, Recovered) and heard.also is None and (beside := asked_beside(heard.value, words, r)):
        # "Feeling better again, what do I do tomorrow?"
        return replace(heard, also=beside, is_doubted=False, is_whole=True)
    # "Sure?" asks back, it does not agree.
    is_asking_back = asks and isinstance(heard.value, ShortAnswer) and heard.value.word in (Word.YES, Word.NO)
    return replace(heard, answer=None) if is_asking_back else heard


def _asks_back_surely(heard: Heard) -> bool:
    """Whether a question is asked back that leaves no word over."""
    return heard.is_sure and isinstance(heard.answer, Question)


def _told_work(text: str, reader: Reader) -> Heard | None:
    """A run with a piece at a pace, or some of a workout's repeats: the rest of the sentence is read without it."""
    part = part_of_work(text)
    if part is not None:
        heard = by_frames(f"done {part.rest}".strip(), reader)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, part=(part.done, part.of))))
        run = LogRun(day=_day_told(part.rest, reader), part=(part.done, part.of))
        if (question := beside_a_run(plain(part.rest), run, reader)) is not None:
            return Heard(question, language=reader.language, is_whole=True)
        if part.is_named and not heard.is_sure:
            # What else is said of it nobody knows: it is asked before it is stored.
            return Heard(Understood(run), language=reader.language, is_doubted=True, is_whole=True)
    rest = repeats_told(text) if part is None else None
    if rest is not None:
        return _session(rest, reader)
    piece = piece_at_pace(text)
    if piece is not None:
        heard = by_frames(piece.rest, reader)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is not None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, note=piece.piece)))
        # "Did Tuesday's run today, 5 miles at 9:45": the length of the run itself, and no piece of it.
        if isinstance(heard.answer, Question) and heard.is_sure and heard.answer.ask.code is not Ask.DID_YOU_MEAN:
            return heard
    return None


def _day_told(rest: str, reader: Reader) -> DayRef:
    """The day on which a session was run; today where none is named."""
    r = reader.reading(plain(rest), reader.language)
    if (own := done_on(r)) is not None:
        # "Did Thursday's run today, 6 x 800".
        return own
    return r.past(next((each.day for each in r.days if each.day.type is None), DayRef(on=reader.today)))


def _session(rest: str, reader: Reader) -> Heard:
    """A session whose repeats were told, with what else was said: of the day, how it felt, how far it was in all."""
    try:
        heard = by_frames(f"{'ran' if _UNIT.search(rest) else 'done'} {rest}".strip(), reader)
    except CoachError:
        heard = Heard(None, is_sure=False)
    r = reader.reading(plain(rest), reader.language)
    if heard.is_sure and isinstance(heard.answer, Question) and done_on(r) == DayRef(on=reader.today):
        # "Did tomorrow's session already, 4 x 5 min": it was run today, or the days change places.
        return heard
    lengths = [each[0] for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    in_all = lengths[0] if len(lengths) == 1 and IN_ALL.search(plain(rest)) else None
    run = heard.value
    if heard.is_sure and isinstance(run, LogRun) and (run.distance_mm is None or _UNIT.search(rest)):
        is_rest = run.distance_mm is None and (run.duration_s or 0) < _SHORTEST_SESSION_S
        # "In 85, 9 km altogether": seconds of each are no length.
        run = replace(run, duration_s=None if is_rest else run.duration_s, distance_mm=in_all or run.distance_mm)
        return replace(heard, answer=Understood(run), is_doubted=False)
    run = LogRun(day=_day_told(rest, reader), effort=effort_said(r), distance_mm=in_all)
    question = beside_a_run(plain(rest), run, reader, is_done=True)
    is_doubted = question is None and in_all is None
    return Heard(question or Understood(run), r.name, reader.language, is_doubted=is_doubted, is_whole=True)


def parse_intent(text: str, today: date, units: Units = Units.MI) -> Understood[Intent] | Question | None:
    """What an English sentence asks for, without anything in view. Raises InputError for a value out of range."""
    return read_sentence(text, today, units).answer
