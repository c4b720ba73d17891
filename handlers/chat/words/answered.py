"""What a coach asks of their messages and of flags: who answered, and why somebody wants a look."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from domain.people import Person
from domain.talk import Said
from domain.words.answered import asks_for_answer, asks_why_flagged
from handlers.chat.asking_back import leave_offers
from handlers.chat.request import Request
from handlers.desk.athlete import open_athlete
from handlers.views.answered import answered_card, answers_words, flagged_card
from handlers.views.text import esc

_LATELY = timedelta(days=7)
_MOST = 3


async def say_who_answered(request: Request, text: str, names: Mapping[str, Person]) -> bool:
    """Answer such a question of a coach; False for any other sentence."""
    if not request.person.is_coach:
        return False
    flagged = asks_why_flagged(text, names.keys())
    whose = asks_for_answer(text, names.keys()) if flagged is None else flagged
    if whose is None:
        return False
    await leave_offers(request)
    if whose:
        athlete = names[whose]
        request.whose, request.about = esc(athlete.name, 60), athlete.id
        page = await open_athlete(request.uow, request.person, athlete)
        if flagged is not None:
            await request.send(flagged_card(page))
            return True
        asked, answers = _since(page.said, request.person.id)
        last = next((each for each in reversed(page.said) if each.is_athletes), None)
        await request.send(answered_card(athlete, asked, answers, last))
        return True
    await request.send(answers_words(await _of_all(request)))
    return True


async def _of_all(request: Request) -> list[tuple[Person, Said, Sequence[Said]]]:
    """Those who were written to in the last days, with that and what they answered."""
    found = []
    for link in await request.uow.coaching.athletes_of(request.person.id):
        athlete = await request.uow.people.get(link.athlete_id)
        said = await request.uow.talk.of_athlete(link.athlete_id, request.person.id)
        asked, answers = _since([each for each in said if not each.private], request.person.id)
        if athlete is not None and asked is not None and request.now - asked.at <= _LATELY:
            found.append((athlete, asked, answers))
    return found


def _since(said: Sequence[Said], coach_id: int) -> tuple[Said | None, Sequence[Said]]:
    """The coach's last message, and what the athlete wrote after it; of a talk the last of theirs that was answered."""
    place = next((at for at in range(len(said) - 1, -1, -1) if said[at].author_id == coach_id), None)
    if place is None:
        return None, ()
    return said[place], tuple(each for each in said[place + 1 :] if each.is_athletes)[-_MOST:]
