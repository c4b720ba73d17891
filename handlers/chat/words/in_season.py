"""A coach's season in words: what the athletes wrote, days on which the coach is away, and what went on meanwhile."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.calendar import local_date
from domain.errors import CoachError
from domain.people import Person
from domain.talk import Said
from domain.words.answers import Question, Understood
from domain.words.asked_in_season import asks_who_wrote, comes_back, did_meanwhile, goes_away
from domain.words.asked_of import AskOfAll, AskRuns, OfThem, Side, Span, Want
from domain.words.grammar.read import read_sentence
from domain.words.intents import Holiday
from handlers.chat.asking_back import leave_offers
from handlers.chat.coaching.inbox import show_inbox
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, scene_of
from handlers.views.in_season import coach_off_card, wrote_card
from handlers.views.text import esc

AWAY = "coach_away"
# Who has not said since when they were away is shown so many days.
_LATELY = timedelta(days=7)
# As old as days that are looked back on may be.
_LONG_AGO = timedelta(days=60)


async def say_in_season(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """Answer what a coach asks of the athletes' messages and of days away; False for any other sentence."""
    request = scene.request
    if not request.person.is_coach:
        return False
    if (days := asks_who_wrote(text, names.keys(), request.today)) is not None:
        await leave_offers(request)
        await _show_what_was_written(request, days)
        return True
    if (whose := did_meanwhile(text, names.keys())) is not None:
        await leave_offers(request)
        scene = await scene_of(request, names[whose])
        request.whose, request.about = esc(scene.athlete.name, 60), scene.athlete.id
        await do_what_was_said(scene, AskRuns(want=Want.LIST, span=await _days_away(request), side=Side.LOGGED))
        return True
    if await request.uow.plans.active(request.person.id) is not None:
        # Days off, and the way back, are of their own plan.
        return False
    if comes_back(text, names.keys()):
        await leave_offers(request)
        days = await _days_away(request)
        await _show_what_was_written(request, days)
        await do_what_was_said(await scene_of(request, request.person), AskOfAll(OfThem.ALL, days))
        await show_inbox(request)
        return True
    return await _goes_away(request, text, names)


async def _goes_away(request: Request, text: str, names: Mapping[str, Person]) -> bool:
    """Keep the days that were told; False where none are to be read."""
    days = _days_told(request, text) if goes_away(text, names.keys()) else None
    if days is None:
        return False
    await leave_offers(request)
    state = {"first": days.first.isoformat(), "last": days.last.isoformat()}
    await put_below_all(request, AWAY, state)
    await request.send(coach_off_card(days.first, days.last))
    return True


def _days_told(request: Request, text: str) -> Holiday | None:
    settings = request.settings
    first_part = text.split(",", maxsplit=1)[0]
    for words in (text, first_part, f"away {first_part.partition('notifications')[2] or first_part}"):
        try:
            found = read_sentence(words, request.today, settings.units, language=settings.language).answer
        except CoachError:
            continue
        value: object = found.value if isinstance(found, Understood) else None
        if isinstance(found, Question) and found.choices:
            value = found.choices[0].label.values.get("intent")
        if isinstance(value, Holiday):
            return value
    return None


async def _days_away(request: Request) -> Span:
    """The days the coach told of, up to today; the last week where they told of none."""
    state = await find_dialog(request, AWAY)
    first = date.fromisoformat(str(state["first"])) if state is not None else request.today
    is_over = not request.today - _LONG_AGO <= first < request.today
    return Span(request.today - _LATELY if is_over else first, request.today)


async def _show_what_was_written(request: Request, days: Span) -> None:
    """The athletes' own words in threads, in the order they came."""
    first, last = days.first or request.today, days.last or request.today
    found: list[tuple[Person, Said, date]] = []
    for link in await request.uow.coaching.athletes_of(request.person.id):
        athlete = await request.uow.people.get(link.athlete_id)
        if athlete is None:
            continue
        for each in await request.uow.talk.of_athlete(athlete.id, request.person.id):
            on = local_date(request.settings.zone, each.at)
            if each.is_athletes and not each.private and first <= on <= last:
                found.append((athlete, each, on))
    request.whose, request.about = "", None
    found.sort(key=lambda one: one[1].at)
    await request.send(wrote_card(found, first, last))
