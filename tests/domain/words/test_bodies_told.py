"""The body as strangers tell of it: a bare temperature, a run with what hurts, a fever that is over."""

from datetime import date, timedelta

import pytest

from domain.people import LifeEvent
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Question
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.health_said import OffUntil
from domain.words.intents import AskAbout, Injured, LogRun, MedicalStop, Recovered, Sick, SkipDay, TakeBackRun
from domain.words.topics import Sign, Topic

TODAY = date(2027, 2, 3)  # a Wednesday
TOMORROW = TODAY + timedelta(days=1)


def heard(said: str, units: Units = Units.MI) -> Heard:
    """A sentence of that day; the next run is tomorrow's."""
    return read_sentence(said, TODAY, units, next_run=TOMORROW)


@pytest.mark.parametrize(
    "said",
    [
        "now 38.9 and shivering. done with this winter",
        "38.6 this morning. in bed. hate everything",
        "39.1 since lunch, everything hurts",
        "38.2 now, down a bit",
        "still 38.5",
        "39 and shivering",
        "nose all blocked and 38.1, so no long run i guess",
        "woke with 101.3 and chills",
        "38.4 in bed, can i run tomorrow?",
        "40.1 since last night",
        "was 39.2 overnight, now 37.4",
        "38,6 heute morgen, lieg im bett",
        "39,1 desde ayer, me duele todo",
    ],
)
@pytest.mark.parametrize("units", list(Units))
def test_a_bare_temperature_beside_a_bed_is_a_fever(said: str, units: Units) -> None:
    """The word is left out by who shivers, and the number is no distance."""
    stop = heard(said, units).value
    assert isinstance(stop, MedicalStop)
    assert stop.sign is Sign.FEVER


@pytest.mark.parametrize(
    "said",
    [
        "running nose and 37.6, should i do the easy 8 today",
        "37,8 und hals kratzt, soll ich laufen?",
        "my temp is 37.4",
    ],
)
def test_a_raised_temperature_is_no_day_to_run(said: str) -> None:
    """No run is made of its number, and no easy run offered."""
    asked = heard(said, Units.KM).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.TEMPERATURE_UP
    assert all(each.text.startswith(("skip", "i'm sick")) for each in asked.choices)


@pytest.mark.parametrize("said", ["38.6", "38.6 this morning", "now 38,9", "38.4 again tonight"])
def test_a_number_alone_is_asked_about(said: str) -> None:
    """A temperature first."""
    asked = heard(said, Units.KM).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.TEMPERATURE_OR_RUN
    first, second = (heard(each.text, Units.KM).value for each in asked.choices)
    assert isinstance(first, MedicalStop)
    assert isinstance(second, LogRun)


@pytest.mark.parametrize(
    ("said", "km"), [("38.6 km done, feel ill", 38.6), ("38.5 km in 3:20, sore throat", 38.5), ("ran 40.2 today", 40.2)]
)
def test_a_long_run_stays_a_run(said: str, km: float) -> None:
    """With its unit, its time, or a verb of running."""
    run = heard(said, Units.KM).value
    assert isinstance(run, LogRun)
    assert run.distance_mm == round(km * MM_PER_KM)


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("38.9 was my temperature not km, please fix that in the log", 38.9 * MM_PER_KM),
        ("i didn't run 38.9, that was my fever", 38.9 * MM_PER_MILE),
        ("the 38.9 miles were my temperature, not a run", 38.9 * MM_PER_MILE),
        ("38.9 was my temp, delete that run please", 38.9 * MM_PER_MILE),
        ("wrong, 39.2 is a temperature and no run", 39.2 * MM_PER_MILE),
    ],
)
def test_a_temperature_that_was_logged_is_taken_out(said: str, length: float) -> None:
    """And nobody is told to stop running for it."""
    told = heard(said).value
    assert isinstance(told, TakeBackRun)
    assert told.distance_mm == round(length)
    assert heard(said_again(told)).value == told


@pytest.mark.parametrize(
    "said",
    [
        "im better, fever free 2 days",
        "ok i feel human again, two days no fever. back in please, gently",
        "throat gone!! phew. did i lose anything",
        "no fever for 48h now, ready to go",
        "seit zwei tagen kein fieber mehr",
        "llevo dos días sin fiebre",
        "temperature has been normal for three days",
        "no temperature since sunday, legs ok",
        "cough finally gone",
        "feeling human again",
    ],
)
def test_who_is_free_of_fever_for_a_day_is_well(said: str) -> None:
    """The word fever alone stops nobody."""
    assert heard(said).value == Recovered()


@pytest.mark.parametrize(
    "said", ["had 2 days of fever", "no fever but i feel awful", "2 days without fever but still coughing"]
)
def test_who_is_not_well_yet_is_not(said: str) -> None:
    """A cough, or feeling awful, goes on."""
    assert not isinstance(heard(said).value, Recovered)


def test_a_fever_of_last_night_offers_no_run_today() -> None:
    """The whole day without it has not passed."""
    asked = heard("fever gone since last night, still coughing and weak like a kitten. when can i start again").answer
    assert isinstance(asked, Question)
    assert asked.choices[0].text.startswith("skip")
    assert not any("easier" in each.text for each in asked.choices)


def test_a_fever_that_went_this_morning_leaves_the_run_out_first() -> None:
    """No easy run is offered before a whole day has passed."""
    asked = heard("fever free since this morning, can i run?").answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.FEVER_OVER
    assert asked.choices[0].text.startswith("skip")
    assert not any("easier" in each.text for each in asked.choices)


def test_what_was_lost_is_answered_beside_it() -> None:
    """A week costs about a hundredth."""
    assert heard("throat gone!! phew. did i lose anything").also == AskAbout(Topic.MISS_A_WEEK)


@pytest.mark.parametrize(
    ("said", "miles", "where"),
    [
        ("knee pinched again in the last mile, stopped after 2", 2, "knee"),
        ("did 5, achilles grumbling a little", 5, "achilles"),
        ("4 miles easy, hip niggling, effort 3", 4, "hip"),
        ("ran 6 miles in 58 min, calf a bit tight after", 6, "calf"),
        (
            "12.5 miles today. 2:04. half of it into a headwind. 6. left shin a bit tender on the inside",
            12.5,
            "left shin",
        ),
    ],
)
def test_a_run_with_what_hurts_is_logged_and_the_pain_asked_about(said: str, miles: float, where: str) -> None:
    """Both were said."""
    found = heard(said)
    assert isinstance(found.value, LogRun)
    assert found.value.distance_mm == round(miles * MM_PER_MILE)
    assert found.also == Injured(where)


@pytest.mark.parametrize(
    ("said", "miles"),
    [
        ("5.5 easy, 55:30, but im coughing a bit", 5.5),
        ("did my 5 but coughing the whole time", 5),
        ("6 miles 1:02 sore throat since yesterday", 6),
        ("ran 6 today with a cold", 6),
    ],
)
def test_a_run_with_a_cough_is_logged_and_the_cough_asked_about(said: str, miles: float) -> None:
    """It is not passed over."""
    found = heard(said)
    assert isinstance(found.value, LogRun)
    assert found.value.distance_mm == round(miles * MM_PER_MILE)
    assert found.also == Sick()


def test_a_runny_nose_beside_a_run_gets_a_line() -> None:
    """Above the neck an easy run was fine, and no pause is asked for."""
    found = heard("ran 5 with a blocked nose, 50 min")
    assert isinstance(found.value, LogRun)
    assert found.also == AskAbout(Topic.HEAD_COLD)


@pytest.mark.parametrize(
    "said",
    [
        "physio says 2 weeks no running, bike is ok",
        "mri shows meniscus tear, 2 weeks off says doc",
        "physio: no impact for two weeks",
        "the orthopedist said 2 weeks of no running",
        "doc wants me off for two weeks, stress fracture",
        "arzt sagt 2 wochen laufverbot",
        "el fisio dice dos semanas sin correr",
    ],
)
def test_weeks_that_were_ordered_are_offered_with_their_days(said: str) -> None:
    """An injury, and one tap."""
    asked = heard(said).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.FORBIDDEN
    assert heard(asked.choices[0].text).value == OffUntil(LifeEvent.INJURY, TODAY, TODAY + timedelta(days=13))


@pytest.mark.parametrize("said", ["had 4 weeks off, physio says i can run again", "doc says i can run again"])
def test_who_may_run_again_is_ordered_nothing(said: str) -> None:
    """The weeks lie behind."""
    asked = heard(said).answer
    assert not isinstance(asked, Question) or asked.ask.code is not Ask.FORBIDDEN


@pytest.mark.parametrize("said", ["6 miles 1:02, got a blister", "16 mi 2h41 !!! effort 7, blister on left heel"])
def test_a_blister_beside_a_run_gets_a_line(said: str) -> None:
    """And no pause."""
    found = heard(said)
    assert isinstance(found.value, LogRun)
    assert found.also == AskAbout(Topic.BLISTER)


@pytest.mark.parametrize(
    ("said", "miles", "minutes"),
    [
        ("tried an easy 6, 58 min, shin fine, phew", 6, 58),
        ("2.5 done, knee silent!", 2.5, None),
        ("3 done, slow 33 min, breathing ok", 3, 33),
        ("5 mi 56 min breathing fine", 5, 56),
        ("4 miles 40 min, knee was quiet the whole way", 4, 40),
        ("did the session before work, quads are cooked. call it 6 miles 55ish mins", 6, 55),
    ],
)
def test_a_part_that_is_fine_or_only_tired_is_no_complaint(said: str, miles: float, minutes: int | None) -> None:
    """The run is logged, and nothing asked."""
    found = heard(said)
    assert isinstance(found.value, LogRun)
    assert found.value.distance_mm == round(miles * MM_PER_MILE)
    assert found.value.duration_s == (minutes * 60 if minutes else None)
    assert found.also is None


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("skipping today, knee", "knee"),
        ("cant run today, ankle sore", "ankle"),
        ("no run today, my achilles hurts", "achilles"),
        ("my back is killing me, skip today", "back"),
        ("not running today, shin splints again", "shin splints"),
        ("skipped it today because of my left calf", "left calf"),
    ],
)
def test_a_run_left_out_for_a_part_of_the_body_tells_of_it(said: str, where: str) -> None:
    """The reason is no aside."""
    found = heard(said)
    assert isinstance(found.value, SkipDay | Injured)
    assert Injured(where) in (found.value, found.also)


def test_a_run_beside_what_belongs_to_a_clinician_is_not_lost() -> None:
    """The sign comes first."""
    found = heard("3 miles in 31 min, chest felt tight at the end")
    assert isinstance(found.value, MedicalStop)
    assert isinstance(found.also, LogRun)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("nose still running, should i go out today?", Ask.COLD_ABOVE),
        ("ugh throat scratchy, kid brought something home from nursery", Ask.COLD_ABOVE),
        ("blister on my heel, can i run tomorrow?", Ask.BLISTERED),
    ],
)
def test_a_small_thing_has_its_answer(said: str, code: Ask) -> None:
    """With what may become of the run."""
    asked = heard(said).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is code


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("is it normal hr is so high after flu", Topic.HEART_AFTER_ILL),
        ("and what do i do with the blister", Topic.BLISTER),
        ("and what do i do with all the km i lost, add them on somewhere?", Topic.MISSED_ONE),
    ],
)
def test_what_is_asked_after_an_illness_is_answered(said: str, topic: Topic) -> None:
    """Not guessed at."""
    assert heard(said).value == AskAbout(topic)
