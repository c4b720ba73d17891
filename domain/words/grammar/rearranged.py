"""Runs that are rearranged by a whole sentence: two at once, any day but one, days off, caps, shares."""

from domain.words.answers import Question
from domain.words.grammar.any_day_but import any_day_but
from domain.words.grammar.both_moved import both_moved
from domain.words.grammar.both_out import both_out
from domain.words.grammar.caps_told import caps_told
from domain.words.grammar.days_off_told import days_off_told
from domain.words.grammar.heard import Reader
from domain.words.grammar.long_runs_ahead import long_runs_ahead
from domain.words.grammar.only_run_left import only_one_kept
from domain.words.grammar.other_hour import other_hour
from domain.words.grammar.reading import Reading
from domain.words.grammar.respelled import respelled
from domain.words.grammar.share_until import share_until
from domain.words.grammar.shares_told import shares_told
from domain.words.grammar.shifts_told import shifts_told
from domain.words.grammar.standing_days import standing_day
from domain.words.grammar.time_for_it import time_for_it
from domain.words.grammar.to_which_day import to_which_day
from domain.words.grammar.two_moved import two_moved
from domain.words.grammar.weekday_capped import weekday_capped
from domain.words.grammar.weekday_moved_for import weekday_moved_for
from domain.words.grammar.weekday_off_for import weekday_off_for
from domain.words.grammar.without_kit import without_kit
from domain.words.intents import Intent


def rearranged(words: str, r: Reading, reader: Reader) -> Intent | Question | None:
    """What is wished for; None for any other sentence. `r` is of all the words, in the language they are in."""
    found = _rearranged(words, r, reader)
    meant = respelled(words, r, reader.language) if found is None else None
    return _rearranged(meant, reader.reading(meant, reader.language), reader) if meant is not None else found


def _rearranged(words: str, r: Reading, reader: Reader) -> Intent | Question | None:
    return (
        shifts_told(words, r)
        or two_moved(words, r, reader)
        or both_moved(words, r, reader)
        or only_one_kept(words, r, reader)
        or any_day_but(words, r, reader)
        or to_which_day(words, r, reader)
        or both_out(words, r, reader)
        or weekday_off_for(words, r)
        or weekday_moved_for(words, r)
        or days_off_told(words, r, reader)
        or weekday_capped(words, r)
        or caps_told(words, r)
        or long_runs_ahead(words, r)
        or share_until(words, r)
        or shares_told(words, r)
        or standing_day(words, r, reader)
        or time_for_it(words, r)
        or without_kit(words, r)
        or other_hour(words, r, reader)
    )
