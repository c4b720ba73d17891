"""Plain words: an answer to the open card, something to do or to show, or a question which of two or three is meant."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.errors import CoachError, NotYoursError
from domain.people import Person
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.asked_after import asked_after_telling
from domain.words.asked_of import Questioned
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.health import is_medical
from domain.words.intents import (
    Approve,
    AskAbout,
    DayEdit,
    HowItFelt,
    Injured,
    Intent,
    MedicalStop,
    NewPlan,
    Open,
    OpenAthletePage,
    RaceResult,
    Recovered,
    ShortAnswer,
    Sick,
    WhatsOn,
)
from domain.words.message_words import message_beside
from domain.words.of_athletes import of_oneself
from domain.words.of_several import as_their_own, names_in, wishes_apart
from domain.words.questions import likely_wishes
from domain.words.topics import Screen, Word
from domain.words.week_wishes import WeekWish
from handlers.buttons.words import ChooseReading, LeaveAsIs
from handlers.chat.account.settings import offer_zone
from handlers.chat.asking_back import ASKED_BACK, ask_back, leave_offers, offer_tapped
from handlers.chat.dialogs import close_dialog, dialog
from handlers.chat.onboarding.start import begin_anew_in_words, begin_from_words, hello, names_a_race
from handlers.chat.request import Request
from handlers.chat.taps import afterwards, tap
from handlers.chat.training.time_off import show_time_off
from handlers.chat.words.agreed import with_both_named
from handlers.chat.words.all_but import take_all_but
from handlers.chat.words.answers import answer, press_by_label
from handlers.chat.words.approved_with import done_then_approved
from handlers.chat.words.approving import approve_or_tell
from handlers.chat.words.as_told import take_as_told
from handlers.chat.words.asked import ask_the_model
from handlers.chat.words.asked_of_plan import answer_of_plan
from handlers.chat.words.at_length import take_at_length
from handlers.chat.words.at_once import is_at_once
from handlers.chat.words.by_its_name import do_by_its_name
from handlers.chat.words.changing import CHANGE
from handlers.chat.words.coach_week import take_coach_week
from handlers.chat.words.in_turn import (
    DECIDES,
    is_asked,
    keep_in_turn,
    next_in_turn,
    say_who_is_next,
    shown_turns,
    wishes_of,
)
from handlers.chat.words.inputs import change_inputs
from handlers.chat.words.log_wrong import take_log_wrong
from handlers.chat.words.lost_by_all import say_what_is_lost
from handlers.chat.words.of_athletes import say_of_all, say_of_athletes, to_who_is_in_view
from handlers.chat.words.open_card import answer_open_card, ask_again
from handlers.chat.words.opening import open_by_name
from handlers.chat.words.other_unit import take_other_unit
from handlers.chat.words.plan_complete import after_the_plan, is_about_the_last_plan
from handlers.chat.words.planless import is_of_what_was_run, needs_no_plan, of_no_athlete
from handlers.chat.words.race_result import take_bare_result
from handlers.chat.words.race_told import take_race_told
from handlers.chat.words.said import do_what_was_said, is_without_length, refuse_of_others
from handlers.chat.words.scene import Scene, day_in_view, names_of, scene_of
from handlers.chat.words.sensible import sensible, settled_by_log
from handlers.chat.words.spoken_of import with_last_named
from handlers.chat.words.templates import say_template
from handlers.chat.words.theirs import of_their_week, theirs_in, wish_beside, without_what_is_theirs
from handlers.chat.words.to_coach import tell_my_coach
from handlers.chat.words.told_beside import do_with_beside
from handlers.chat.words.week_amount import of_week_in_view
from handlers.chat.words.whom import ask_whose, is_everybody_named, keep_wish, same_for_another, with_initials
from handlers.chat.words.yes_then import yes_then
from handlers.desk.access import may_see
from handlers.desk.raced import last_complete
from handlers.views.frequent import FREQUENT
from handlers.views.text import esc
from handlers.views.words import about_health, about_whom_card, coach_away_card, for_a_coach, left_as_it_is
from handlers.wording.errors import said

_ANSWERS = (ShortAnswer, HowItFelt, WhatsOn, Open)


async def read_text(request: Request) -> None:
    """Understand plain words, or say what can be said; without a plan, begin to make one."""
    if not await done_then_approved(request, _read_text) and not await yes_then(request, _read_text):
        await _read_text(request)


async def _read_text(request: Request) -> None:
    text = request.text or ""
    names = await names_of(request)
    text = request.text = with_initials(text, names)
    scene = await scene_of(request)
    text = request.text = to_who_is_in_view(scene, await with_last_named(scene, text, names), names)
    is_done = await press_by_label(scene, text) or await approve_or_tell(scene, text, names)
    is_done = is_done or await tell_my_coach(request) or await begin_anew_in_words(request)
    if is_done or (both := await with_both_named(request, text, names)) is None:
        return
    text = request.text = both
    asked = asked_after_telling(text, names.keys())
    if asked and isinstance(_heard(scene, asked, names).value, Questioned):
        # What is told before is why it is asked.
        text = request.text = asked
    is_all = await is_everybody_named(request, names)
    wishes = wishes_of(text, names, lambda each: _heard(scene, each, names), is_all=is_all)
    is_apart = bool(wishes) and bool(wishes_apart(text, names) or message_beside(text, names))
    if not is_apart and request.person.is_coach and await say_of_athletes(scene, text, names, is_all=is_all):
        return
    if wishes:
        await say_what_is_lost(request, wishes, names, lambda each: _heard(scene, each, names))
        await _in_turn(request, wishes, names)
    else:
        await _read_one(scene, request.text or text, names)


async def _in_turn(request: Request, wishes: Sequence[str], names: Mapping[str, Person]) -> None:
    """One wish after the other: where a card asks something, the next comes when that is answered."""
    for place, wish in enumerate(wishes):
        await keep_in_turn(request, wishes[place + 1 :])
        if not names_in(wish, names.keys()):
            # They have left meanwhile: nobody else is meant.
            continue
        request.text, request.whose, request.about = wish, "", None
        try:
            scene = await scene_of(request)
            if not await say_of_athletes(scene, wish, names, is_all=False):
                await _read_one(scene, wish, names)
        except CoachError as error:
            # One athlete's week that cannot take it is no reason to forget the other's.
            await request.send(esc(said(error, request.settings.units)))
        if await is_asked(request):
            await say_who_is_next(request, shown_turns(wishes[place + 1 :], names))
            return


@afterwards(*DECIDES)
async def go_on_in_turn(request: Request) -> None:
    """After one athlete's card is answered, the wish for the next."""
    left = await next_in_turn(request) if request.person.is_coach else []
    if left and not await is_asked(request):
        await _in_turn(request, left, await names_of(request))


async def _read_one(scene: Scene, text: str, names: Mapping[str, Person]) -> None:
    """One sentence, about one athlete or oneself."""
    request = scene.request
    again = await same_for_another(request, text, names)
    if again == "":
        return
    text = request.text = again or text
    if await do_by_its_name(scene, text) or await answer_of_plan(scene, text):
        return
    if await take_as_told(scene, text) or await take_at_length(scene, text) or await take_log_wrong(scene, text):
        return
    if await take_all_but(scene, text):
        return
    heard = _heard(scene, text, names)
    if heard.name in names:
        scene = await scene_of(request, names[heard.name])
        # "It" is a run of theirs, and none of the coach's own.
        heard = replace(_heard(scene, text, names), name=heard.name) if scene.next_run is not None else heard
    elif not scene.is_own and of_oneself(text, heard.value):
        # "I'm away next week": the coach is, and not the athlete whose week lies open.
        scene = await scene_of(request, request.person)
    if not scene.is_own and await take_coach_week(scene, text, names, heard):
        return
    if (in_view := await of_week_in_view(scene, text)) is not None:
        heard = replace(heard, answer=in_view if isinstance(in_view, Question) else Understood(in_view), is_sure=True)
    request.about = None if scene.is_own else scene.athlete.id
    meant = heard.answer
    if await take_race_told(scene, text, heard) or await take_other_unit(scene, text):
        return
    if await answer_open_card(scene, text, heard):
        return
    if isinstance(meant, Understood) and isinstance(meant.value, _ANSWERS):
        is_hello = isinstance(meant.value, ShortAnswer) and meant.value.word is Word.HELLO
        if not (is_hello and scene.head is None) and await answer(scene, meant.value):
            return
    await leave_offers(request)
    await close_dialog(request, CHANGE)
    if not isinstance(meant, Understood) and await take_bare_result(scene):
        return
    if scene.head is None and scene.is_own:
        await _without_plan(scene, meant)
    else:
        await _with_plan(scene, heard)


async def is_understood(request: Request) -> bool:
    """Whether the words say one thing."""
    heard = _heard(await scene_of(request), request.text or "", await names_of(request))
    return isinstance(heard.answer, Understood)


def _heard(scene: Scene, text: str, names: Mapping[str, Person]) -> Heard:
    settings = scene.request.settings
    heard = read_sentence(
        text,
        scene.today,
        settings.units,
        language=settings.language,
        it=day_in_view(scene),
        names=names.keys(),
        next_run=scene.next_run,
    )
    if (own := as_their_own(text, names.keys(), heard)) is not None:
        # "Put Anna's 10K on Sunday in the plan" is said as she would say it of hers.
        meant = read_sentence(own[1], scene.today, settings.units, language=settings.language, next_run=scene.next_run)
        if meant.is_sure and isinstance(meant.value, DayEdit | WeekWish):
            return replace(meant, name=own[0])
    if names and not heard.name and heard.answer is not None and len(named := names_in(text, names.keys())) == 1:
        # What was understood is only of a clause that does not name them.
        return replace(heard, name=named[0])
    return heard


async def _with_plan(scene: Scene, heard: Heard) -> None:
    request, said = scene.request, await settled_by_log(scene, heard.answer)
    if not scene.is_own:
        request.whose = esc(scene.athlete.name, 60)
        said = wish_beside(scene, without_what_is_theirs(said), lambda each: _heard(scene, each, {}))
    if scene.is_own and await say_template(request, scene.plan()):
        return
    if await change_inputs(scene):
        return
    if isinstance(said, Understood) and isinstance(said.value, ShortAnswer):
        await ask_back(request, likely_wishes(is_own=scene.is_own))
    elif isinstance(said, Understood) and isinstance(said.value, Questioned) and is_medical(request.text or ""):
        await request.send(about_health())
    elif _is_of_no_plan(said) and scene.is_own and await ask_the_model(request, scene.plan()):
        return
    elif isinstance(said, Understood):
        again = said_again(said.value)
        if heard.is_doubted and is_at_once(said.value) and again and not await is_without_length(scene, said.value):
            await ask_back(request, ask(Ask.DO_THAT, choice(again, Label.INTENT, intent=said.value)))
            return
        if not scene.is_own:
            await keep_wish(request, said.value)
        await do_with_beside(scene, said.value, heard.also)
    elif (
        not scene.is_own
        and isinstance(said, Question)
        and (theirs := theirs_in(said, request.text or "", is_sure=heard.is_sure)) is not None
    ):
        await refuse_of_others(scene, theirs, of_their_week(scene, said, lambda each: _heard(scene, each, {})))
    elif isinstance(said, Question) and heard.is_sure:
        await ask_back(request, await sensible(scene, said))
    elif scene.is_own and not heard.is_sure and names_a_race(request, scene.plan().inputs.race.distance_mm):
        await hello(request)
    elif said is None and is_medical(request.text or ""):
        await request.send(about_health())
    elif not (scene.is_own and await ask_the_model(request, scene.plan())) and not await ask_again(scene, said):
        question = said if said is not None else likely_wishes(is_own=scene.is_own)
        await ask_back(request, await sensible(scene, question))


def _is_of_no_plan(said: Understood[Intent] | Question | None) -> bool:
    """Whether it is a question that the same words answer for everybody: a model, where there is one, knows better."""
    value = said.value if isinstance(said, Understood) else None
    return isinstance(value, AskAbout) and value.topic in FREQUENT


async def _without_plan(scene: Scene, said: Understood[Intent] | Question | None) -> None:
    """Words of somebody without a plan: a coach is asked about whom, anybody else makes a plan."""
    request, person = scene.request, scene.request.person
    value = said.value if isinstance(said, Understood) else None
    is_coach = person.is_coach
    if isinstance(value, MedicalStop | Recovered) or (isinstance(value, Sick | Injured) and not is_coach):
        # A pause outlives its plan: who is well again ends it, so that the next plan is not paused.
        await show_time_off(request, value)
    elif value is not None and await needs_no_plan(scene, value):
        return
    elif value is not None and is_of_what_was_run(value) and (last := await last_complete(request.uow, person.id)):
        await do_what_was_said(replace(scene, head=last), value)
    elif request.person.is_coach:
        await _of_a_coach(scene, said)
    elif await is_about_the_last_plan(scene, value):
        await after_the_plan(request)
    elif not await begin_from_words(request):
        greets = isinstance(value, ShortAnswer) and value.word is Word.HELLO
        if greets or not await after_the_plan(request):
            await hello(request)


async def _of_a_coach(scene: Scene, said: Understood[Intent] | Question | None) -> None:
    """A coach without a plan of their own: about whom is it? Only a wish for a plan, with its race, begins one."""
    request = scene.request
    value = said.value if isinstance(said, Understood) else None
    names = await names_of(request)
    if isinstance(value, ShortAnswer) and value.word is Word.HELLO:
        await hello(request)
    elif isinstance(value, NewPlan) or said is None or (value is None and not names):
        if not await begin_from_words(request):
            await (hello(request) if value is not None else request.send(for_a_coach()))
    elif not names or isinstance(value, ShortAnswer | OpenAthletePage):
        await request.send(for_a_coach())
    elif of_oneself(request.text or "", value):
        await request.send(coach_away_card())
    elif len(names) == 1 and await is_everybody_named(request, names):
        await _of_the_only_one(request, names)
    elif value is not None and await say_of_all(scene, value):
        return
    elif isinstance(said, Question) and (own := of_no_athlete(said)) is not None:
        await ask_back(request, own)
    elif isinstance(value, Approve):
        await open_by_name(scene, Open(Screen.INBOX))
    elif value is None or not await ask_whose(request, value, names):
        await request.send(about_whom_card(list(names.values())), screen="whom")


async def _of_the_only_one(request: Request, names: Mapping[str, Person]) -> None:
    """Who coaches one athlete need not say whom they mean."""
    (athlete,) = names.values()
    scene = await scene_of(request, athlete)
    request.about = athlete.id
    await _with_plan(scene, _heard(scene, request.text or "", {}))


async def read_location(request: Request) -> None:
    """A location nobody asked for."""
    if request.location is not None:
        await offer_zone(request, *request.location)


@tap(ChooseReading)
async def on_reading(request: Request, pressed: ChooseReading) -> None:
    """One reading of what was said."""
    request.text, request.about = await offer_tapped(request, pressed.revision, pressed.place)
    await close_dialog(request, ASKED_BACK)
    await close_dialog(request, CHANGE)
    names = await names_of(request)
    scene = await scene_of(request, await _asked_about(request))
    heard = read_sentence(request.text, scene.today, request.settings.units, it=day_in_view(scene), names=names.keys())
    if heard.name in names:
        scene = await scene_of(request, names[heard.name])
        request.about = scene.athlete.id
    found = heard.answer
    if isinstance(heard.value, RaceResult) and await take_race_told(scene, request.text, heard):
        # What changes the paces is in the log first.
        return
    if scene.head is None and scene.is_own:
        await _without_plan(scene, found)
    elif isinstance(found, Understood) and isinstance(found.value, HowItFelt | ShortAnswer):
        await answer(scene, found.value)
    else:
        await _with_plan(scene, heard)


async def _asked_about(request: Request) -> Person | None:
    """The athlete of whom a question was asked back; None for oneself. Raises NotYoursError for one who left."""
    if request.about is None:
        return None
    if not await may_see(request.uow, request.person.id, request.about):
        raise NotYoursError
    return await request.uow.people.get(request.about)


@tap(LeaveAsIs)
async def on_leave(request: Request, _pressed: LeaveAsIs) -> None:
    """Nothing of it."""
    await close_dialog(request, ASKED_BACK)
    await close_dialog(request, CHANGE)
    await request.send(left_as_it_is())


@dialog(ASKED_BACK)
async def on_other_words(_request: Request, _state: dict[str, Any]) -> bool:
    """What is written instead of a tap may be an answer, or something new: it is read as usual."""
    return False
