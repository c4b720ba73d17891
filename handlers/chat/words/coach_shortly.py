"""What a coach says in a few words: to one in the second person, who is stopped, who is left, and what cannot be "
"done."""

from collections.abc import Mapping
from datetime import timedelta

from domain.calendar import monday_of
from domain.people import Person
from domain.words.answers import Ask, ask
from domain.words.asked_of import AskOfAll, OfThem
from domain.words.coach_shortly import (
    Stopped,
    asks_of_a_part,
    asks_only_why,
    asks_whether_saved,
    asks_who_is_left,
    is_no_deed,
    said_to_one,
    stopped,
    unapproves,
)
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday
from handlers.actions.undo import newest_change_of
from handlers.chat.asking_back import ask_back, leave_offers
from handlers.chat.coaching.messages import begin_message
from handlers.chat.words.approving import tell_who_is_approved
from handlers.chat.words.coach_week import take_coach_week
from handlers.chat.words.decided import say_it_is_approved
from handlers.chat.words.rests_over import give_days_off
from handlers.chat.words.scene import Scene, scene_of
from handlers.chat.words.shown_change import shown_change
from handlers.desk.athlete import open_athlete
from handlers.views.text import esc
from handlers.views.their_words import their_words_card
from handlers.wording.door import tr, trn
from handlers.wording.editing import show_day_run
from handlers.wording.formats import show_day

_WEEK = timedelta(days=7)


async def say_shortly(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """Do or answer it; False for any other sentence, and for who is no coach."""
    request = scene.request
    if not request.person.is_coach:
        return False
    known = names.keys()
    if (said := said_to_one(text, known)) is not None:
        await begin_message(request, [names[said[0]].id], said[1][:1].upper() + said[1][1:])
    elif (back := unapproves(text, known)) is not None:
        await say_it_is_approved(request, names[back[0]])
        if back[1]:
            wish = f"{back[0].title()}: {back[1]}"
            await take_coach_week(await scene_of(request, names[back[0]]), wish, names, is_of_week=True)
    elif asks_who_is_left(text, known):
        return await tell_who_is_approved(scene, text, names)
    elif asks_whether_saved(text):
        await _say_what_is_saved(scene)
    elif (whose := asks_of_a_part(text, known)) is not None:
        await leave_offers(request)
        page = await open_athlete(request.uow, request.person, names[whose])
        await request.send(their_words_card(page, request.settings.units))
    elif (found := stopped(text, known, scene.today)) is not None:
        await _stop(await scene_of(request, names[found.name]), found)
    elif await request.uow.plans.active(request.person.id) is not None:
        # What one who runs asks for themselves is another thing.
        return False
    elif asks_only_why(text) and scene.is_own:
        await request.send(
            tr("Why somebody pauses or missed a run is theirs to say. Ask them, like “ask Anna how it is going”.")
        )
    elif is_no_deed(text):
        await request.send(
            tr(
                "That I cannot do: I neither call anybody nor keep reminders for you. I can write to an athlete, like "
                "“tell Anna: give me a call”."
            )
        )
    else:
        return False
    return True


async def _stop(scene: Scene, found: Stopped) -> None:
    """Days off up to the day that was said; where no end is known, up to which is asked."""
    request = scene.request
    request.whose, request.about = esc(scene.athlete.name, 60), scene.athlete.id
    await leave_offers(request)
    if found.last is not None:
        await give_days_off(scene, found.first, found.last)
        return
    sunday = monday_of(scene.today) + timedelta(days=6)
    days = [sunday + step * _WEEK for step in (0, 1, 3)]
    await ask_back(request, ask(Ask.NO_END, *(offer(Holiday(scene.today, last)) for last in days)))


async def _say_what_is_saved(scene: Scene) -> None:
    """Whether the change that lies open waits for a yes, else the coach's newest change that is kept."""
    request = scene.request
    if shown_change(scene) is not None:
        await request.send(tr("Not yet: the change above waits for your yes."))
        return
    at, head = await newest_change_of(request.uow, request.person)
    athlete = await request.uow.people.get(head.athlete_id)
    if athlete is not None:
        ago = max(int((request.now - at).total_seconds() // 60), 0)
        name = esc(athlete.name, 60)
        await request.send(
            trn(
                "Saved. Your newest change is one of the plan of {name}, {count} minute ago; /undo takes it back.",
                "Saved. Your newest change is one of the plan of {name}, {count} minutes ago; /undo takes it back.",
                ago,
                name=name,
            )
        )


async def say_next_run(scene: Scene, asked: AskOfAll, names: Mapping[str, Person]) -> None:
    """Beside whether one athlete pauses: when they run next, which a coach's own days off say, too."""
    if asked.want is not OfThem.AWAY or len(asked.names) != 1 or asked.names[0] not in names:
        return
    request, athlete = scene.request, names[asked.names[0]]
    head = await request.uow.plans.active(athlete.id)
    pauses = await request.uow.logs.absences(athlete.id, scene.today, scene.today)
    if any(each.holds(scene.today) for each in pauses):
        return
    plan = await request.uow.plans.load(head.id) if head is not None else None
    if head is None or plan is None:
        return
    dated = [(head.inputs.date_of(week.number, day.number), day) for week in plan.weeks for day in week.days]
    ahead = [(on, day) for on, day in dated if on >= scene.today and day.is_run]
    if ahead:
        on, day = min(ahead, key=lambda each: each[0])
        run = esc(show_day_run(day, request.settings.units))
        name = esc(athlete.name, 60)
        await request.send(
            tr("The next run in the plan of {name}: {day}, {run}.", name=name, day=show_day(on), run=run)
        )
