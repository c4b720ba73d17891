"""No button, and no reading, logs what nobody ran: questions, wishes, plans and what is told of others."""

from datetime import date

import pytest

from domain.errors import CoachError
from domain.words.answers import Question, Understood
from domain.words.grammar.read import read_sentence
from domain.words.intents import LogRun

TODAY = date(2027, 2, 3)  # a Wednesday
NOT_RUN = """
when do i get to 20 miles
how long til i can run 10 miles
how long until 16 miles
is 8 miles too much for me
is 18 miles the furthest i go
do i have to do 5 tomorrow
do i have to do 5 today
what if i only do 3 of the 6
what if i ran 3 instead of 6
what pace for 5 miles
how fast should i run 4 miles
can i do 6 instead of 4
could i do 5 in 45 min
should i try 5 miles in 40:00
would 7 miles be ok today
i want to run 5 miles in 45 minutes
i need to be able to do 13 miles by april
i want to run 30 miles a week
hoping to do 10k in 50:00
aiming for 5k in 24:30
trying for 8 today
gonna do 5 tonight
will do 4 later
planning 6 miles this evening
20 miles sounds scary
20 miles, when is that
does a 3 mile walk count
is 3 miles enough
are 4 miles enough for today
my friend ran 12 miles yesterday
my wife did 5k in 25:00
when will i run 15
whats the point of 4 miles
why 11 miles on sunday
why is it only 4.5 today
how many miles did i run last week
did i run 5 miles yesterday
have i run 20 miles this month
i did not run yesterday
i didnt run 5 yesterday
never ran 10 miles before
ready for 12 miles?
5 miles?
5 miles today?
make it 5
can i just do 3
just do 3 instead of 5
i could do 20 min
only got 20 minutes
ill do 3 at lunch
i might do 4
i should have run 6
let me do 3
lets do 3 miles
if i run 5 in 40 what does that say
is 10:00 pace too slow for 5 miles
race is 26.2 miles right
the race starts at 9
my goal is 10k in 45
half marathon in 1:45 possible?
am i fast enough for a 10k in 50 min
kann ich heute 5 km laufen
wann laufe ich 20 km
will 10 km in 50 min laufen
soll ich heute 8 km laufen
cuando corro 20 km
puedo correr 5 km hoy
quiero correr 10 km en 50 minutos
"""
# Where it may be one or the other, both are asked: "5 miles" alone.
PLAN_IT = ("make ", "change ", "only ")


@pytest.mark.parametrize("said", NOT_RUN.strip().splitlines())
def test_what_nobody_ran_is_neither_logged_nor_offered(said: str) -> None:
    """Neither understood as a run, nor among the buttons."""
    for language in ("en", "de", "es"):
        try:
            found = read_sentence(said, TODAY, language=language).answer
        except CoachError:
            continue
        if isinstance(found, Understood):
            assert not isinstance(found.value, LogRun), language
        elif isinstance(found, Question):
            texts = [each.text for each in found.choices]
            assert not [each for each in texts if each.startswith(("ran ", "done"))], (language, texts)


@pytest.mark.parametrize(
    "said", ["ran 5 miles", "did 4 in 40:00", "5 miles in 42:10 this morning", "bit slow today, 4 miles 44 min"]
)
def test_what_was_run_is_still_logged(said: str) -> None:
    """The same numbers, told."""
    found = read_sentence(said, TODAY).answer
    assert isinstance(found, Understood)
    assert isinstance(found.value, LogRun)
    assert found.value.distance_mm
