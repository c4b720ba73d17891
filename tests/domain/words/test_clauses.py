"""Clauses: where a reason begins and ends, and what is never swallowed by one."""

from datetime import date

import pytest

from domain.words.answers import Understood
from domain.words.grammar.clauses import Joint, clauses
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import Injured, LogRun, LogRuns, MedicalStop, MoveIntent, Recovered, Sick, SkipDay

TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("skip thursday because i work late", [("skip thursday", Joint.NONE), ("i work late", Joint.REASON)]),
        (
            "boss put a meeting in, can we move it",
            [("boss put a meeting in", Joint.NONE), ("can we move it", Joint.SIGN)],
        ),
        ("kids are off so can we skip", [("kids are off", Joint.NONE), ("can we skip", Joint.SO)]),
        ("why so few miles this week", [("why so few miles this week", Joint.NONE)]),
        ("skip mon, wed and fri", [("skip mon", Joint.NONE), ("wed and fri", Joint.SIGN)]),
        ("ran 8.5 km at 5.30", [("ran 8.5 km at 5.30", Joint.NONE)]),
        ("weil ich arbeite, lieber freitag", [("ich arbeite", Joint.REASON), ("lieber freitag", Joint.SIGN)]),
        ("mañana no puedo porque trabajo", [("mañana no puedo", Joint.NONE), ("trabajo", Joint.REASON)]),
    ],
)
def test_where_a_clause_ends(words: str, parts: list[tuple[str, Joint]]) -> None:
    """At a sign, at a word that gives a reason, and where something is asked for."""
    assert [(each.text, each.joint) for each in clauses(words)] == parts


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("kids are off school and i have a fever so skip today", MedicalStop),
        ("my wife has flu and my chest hurts, can we move it to friday", MedicalStop),
        ("skip today because i fainted on the stairs", MedicalStop),
        ("move thursday to friday, felt dizzy on the run", MedicalStop),
        ("no run tomorrow cos my knee hurts", Injured),
        ("i've got the flu so can we move thursday to friday", Sick),
    ],
)
def test_the_body_is_never_swallowed_by_an_aside(said: str, sign: type) -> None:
    """Pain, fever, chest, dizziness: wherever they stand they are answered first."""
    heard = read_sentence(said, TODAY)
    assert isinstance(heard.value, sign)


@pytest.mark.parametrize(
    "said", ["my son has a fever, move today to friday", "the kids are ill so move today to friday"]
)
def test_somebody_elses_illness_is_a_reason(said: str) -> None:
    """It is no illness of whoever writes."""
    assert isinstance(read_sentence(said, TODAY).value, MoveIntent)


@pytest.mark.parametrize("said", ["the fever's gone, want to get back gently", "the fever is over"])
def test_a_fever_that_is_over_is_the_way_back(said: str) -> None:
    """And no stop any more; a chest that hurt stays the clinician's."""
    assert isinstance(read_sentence(said, TODAY).value, Recovered)
    assert isinstance(read_sentence("the chest pain is gone, can i run", TODAY).value, MedicalStop)
    assert isinstance(read_sentence("fever's gone but my chest hurts", TODAY).value, MedicalStop)


def test_the_day_of_the_reason_is_the_day_of_the_wish() -> None:
    """ "Meeting on Thursday, can we do it Friday": Thursday's run."""
    heard = read_sentence("got a meeting thursday, can we do it friday instead", TODAY)
    assert isinstance(heard.value, MoveIntent)
    assert (heard.value.day.weekday, heard.value.to.weekday) == (4, 5)


def test_a_complaint_keeps_the_wish_beside_it() -> None:
    """Heard are both."""
    heard = read_sentence("my knee hurts so can we move thursday to friday", TODAY)
    assert isinstance(heard.value, Injured)
    assert isinstance(heard.also, MoveIntent)


@pytest.mark.parametrize(
    "said", ["no intervals today, just plod the same distance", "skip today but maybe a short one"]
)
def test_what_goes_on_behind_a_skip_is_asked_about(said: str) -> None:
    """Nothing is logged at once where the rest of the sentence may say something else."""
    heard = read_sentence(said, TODAY)
    assert heard.is_doubted or not (heard.is_sure and isinstance(heard.value, SkipDay | LogRun))


def test_two_runs_of_two_days_are_both_asked_about() -> None:
    """ "3 miles yesterday and 4 on Monday" is no three miles in four minutes, and nothing says that they were run."""
    heard = read_sentence("3 miles yesterday and 4 on monday", TODAY)
    assert isinstance(heard.value, LogRuns)
    assert heard.is_doubted
    assert said_again(heard.value) == "ran 3 mi on 2026-11-17 and ran 4 mi on 2026-11-16"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [("i'll ask my wife, skip thursday", SkipDay), ("ill ask my wife, skip thursday", SkipDay), ("im ill", Sick)],
)
def test_ill_is_not_i_will(said: str, wanted: type) -> None:
    """Who leaves the apostrophe out is not ill."""
    found = read_sentence(said, TODAY).answer
    assert isinstance(found, Understood)
    assert isinstance(found.value, wanted)


def test_pain_that_is_denied_is_none() -> None:
    """ "No pain at all" is no complaint; a swollen knee without pain is."""
    assert not isinstance(read_sentence("hamstring felt fine today, no pain at all", TODAY).value, Injured)
    assert isinstance(read_sentence("no pain but my knee is swollen", TODAY).value, Injured)
