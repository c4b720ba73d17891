"""Running with a cold, a blister, after a journey: what is true for everybody, and the fitting wishes beside it."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.intents import AskAbout, Intent, MedicalStop, Sick
from domain.words.topics import Topic

TODAY = date(2027, 2, 3)  # a Wednesday
TOMORROW = "2027-02-04"


def _heard(text: str, language: str = "en") -> Heard:
    return read_sentence(text, TODAY, Units.MI, language=language, next_run=date(2027, 2, 4))


@pytest.mark.parametrize(
    ("text", "language", "code", "first"),
    [
        ("just sniffles, ok to run?", "en", Ask.COLD_ABOVE, f"make {TOMORROW} easier"),
        ("sore throat but otherwise fine, should I run tomorrow?", "en", Ask.COLD_ABOVE, f"make {TOMORROW} easier"),
        ("I've got a cold, can we skip tomorrow?", "en", Ask.COLD_ABOVE, f"skip {TOMORROW}"),
        ("Schnupfen, kann ich morgen laufen?", "de", Ask.COLD_ABOVE, f"make {TOMORROW} easier"),
        ("tengo mocos, ¿puedo correr mañana?", "en", Ask.COLD_ABOVE, f"make {TOMORROW} easier"),
        ("Still coughing, but I want to do an easy one on Friday", "en", Ask.COLD_BELOW, "skip friday"),
        ("sore throat and aching all over, can I do the tempo thursday?", "en", Ask.COLD_BELOW, "skip thursday"),
        ("hab Halsweh und bin total schlapp, was mach ich mit morgen", "de", Ask.COLD_BELOW, f"skip {TOMORROW}"),
        ("fever's gone since yesterday, when and how slowly can I start?", "en", Ask.FEVER_OVER, "i'm better now"),
        ("no fever since Monday, how do I get back into running?", "en", Ask.FEVER_OVER, "i'm better now"),
        ("Das Fieber ist seit gestern weg, wann kann ich anfangen?", "de", Ask.FEVER_OVER, "i'm better now"),
        ("ya no tengo fiebre desde ayer, ¿cuándo puedo empezar?", "en", Ask.FEVER_OVER, "i'm better now"),
        ("Got a blister the size of a coin, what now?", "en", Ask.BLISTERED, f"skip {TOMORROW}"),
        ("long drive Friday, is running that evening a good idea", "en", Ask.AFTER_TRAVEL, "make friday easier"),
        (
            "My flight lands at midnight on Thursday so Friday will be tough",
            "en",
            Ask.AFTER_TRAVEL,
            "make friday easier",
        ),
        ("Cold's gone to my chest, what now?", "en", Ask.COLD_BELOW, f"skip {TOMORROW}"),
        ("just got over the flu, how should I start again?", "en", Ask.FEVER_OVER, "i'm better now"),
        ("headache all day, run or rest?", "en", Ask.UNWELL, f"skip {TOMORROW}"),
        ("I have hay fever, can I run outside?", "en", Ask.HAY_FEVER, f"make {TOMORROW} easier"),
        ("It's hay fever, not a cold. I can run", "en", Ask.HAY_FEVER, f"make {TOMORROW} easier"),
        ("it's only allergies", "en", Ask.HAY_FEVER, f"make {TOMORROW} easier"),
        ("Das war nur Heuschnupfen, ich kann laufen", "de", Ask.HAY_FEVER, f"make {TOMORROW} easier"),
        ("It's not the flu, only a hangover", "en", Ask.UNWELL, f"skip {TOMORROW}"),
        ("I have a cold, skip tomorrow please", "en", Ask.COLD_ABOVE, f"skip {TOMORROW}"),
        ("sore throat, I'd rather not run tomorrow", "en", Ask.COLD_ABOVE, f"skip {TOMORROW}"),
        ("Bin erkältet, lass morgen bitte ausfallen", "de", Ask.COLD_ABOVE, f"skip {TOMORROW}"),
        ("Estoy resfriada, mejor no corro mañana", "es", Ask.COLD_ABOVE, f"skip {TOMORROW}"),
        ("Got my flu jab this morning, is tomorrow still OK?", "en", Ask.AFTER_TREATMENT, f"skip {TOMORROW}"),
        (
            "Physio gave me the all clear, but only easy runs for two weeks",
            "en",
            Ask.BACK_GENTLY,
            "everything easy from 2027-02-03 to 2027-02-16",
        ),
        (
            "my knee is fine again, I'd like to start slowly",
            "en",
            Ask.BACK_GENTLY,
            "everything easier from 2027-02-03 to 2027-02-09",
        ),
        (
            "Der Arzt sagt, ich darf wieder, aber zwei Wochen nur locker",
            "de",
            Ask.BACK_GENTLY,
            "everything easy from 2027-02-03 to 2027-02-16",
        ),
        ("el viernes viajo todo el día, ¿corro por la noche?", "en", Ask.AFTER_TRAVEL, "make friday easier"),
        ("I drive 9 hours on Saturday, is Sunday's long run too much?", "en", Ask.AFTER_TRAVEL, "make sunday easier"),
        ("se me pasó la fiebre, ¿cuándo vuelvo a correr?", "en", Ask.FEVER_OVER, "i'm better now"),
        ("fever is over, can i start again", "en", Ask.FEVER_OVER, "i'm better now"),
        ("hv a cold, shld i still do the tmepo?", "en", Ask.COLD_ABOVE, "make tempo easier"),
        ("hotel gym closed, 40 minutes free, what can I do in my room", "en", Ask.INDOORS, "strength"),
        ("Away this weekend, can I do the long run before I go?", "en", Ask.WHICH_FIRST, "move long run to 2027-02-05"),
    ],
)
def test_what_is_true_of_it_stands_above_the_wishes(text: str, language: str, code: Ask, first: str) -> None:
    """Nothing is done by it, and the likeliest stands first."""
    answer = _heard(text, language).answer
    assert isinstance(answer, Question)
    assert (answer.ask.code, answer.choices[0].text) == (code, first)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("It's 32 degrees here, should I slow down?", Topic.HEAT),
        ("it's 35 degrees at noon, when should I run?", Topic.HEAT),
        ("hace 32 grados, ¿bajo el ritmo?", Topic.HEAT),
        ("Can I do the long run on the beach?", Topic.SAND),
        ("I'll be 6 hours behind next week, will my messages still come in the morning?", Topic.CLOCK_AWAY),
        ("Half term at my sister's, it's very hilly there", Topic.HILLS),
    ],
)
def test_what_it_is_like_there_is_answered(text: str, topic: Topic) -> None:
    """The place asks for no days off."""
    assert _heard(text).value == AskAbout(topic)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("can I run with a fever?", MedicalStop),
        ("had chest pain, it's gone, can I run?", MedicalStop),
        ("temperature of 38.2, can I do an easy run?", MedicalStop),
        ("I have a cold", Sick),
    ],
)
def test_other_stories_of_the_body_stay_what_they_are(text: str, kind: type[Intent]) -> None:
    """A fever belongs to a clinician, and who is ill and asks nothing is ill."""
    answer = _heard(text).answer
    assert isinstance(answer, Understood)
    assert isinstance(answer.value, kind)
