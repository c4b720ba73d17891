"""Answers in words to whatever the bot asked last: the newest card of the chat, pressed as a tap would press it."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from domain.approval import WeekStatus
from domain.messages import Button, ButtonStyle, Card
from domain.people import RunState
from domain.schedule import GENERATE_WEEKDAY
from domain.words.clean import clean
from domain.words.dates import weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.replied import rates_anew, yes_or_no
from domain.words.intents import HowItFelt, Intent, ShortAnswer, WhatsOn
from domain.words.intents import Open as OpenScreen
from domain.words.lexicon.lookup import folded
from domain.words.questions import which_run
from domain.words.topics import Screen, Word
from handlers.actions.log_run import add_effort
from handlers.buttons.account import KeepEverything
from handlers.buttons.coaching import ApproveAllNamed
from handlers.buttons.codec import ButtonData
from handlers.buttons.decisions import ApproveWeek, SaveWeek
from handlers.buttons.edits import ApplyOperation
from handlers.buttons.logs import LogDone, SetEffort
from handlers.buttons.onboarding import KeepPlan, PickAnswer
from handlers.buttons.talk import WriteInThread
from handlers.buttons.time_off import NoPause, PauseFrom
from handlers.buttons.unknown_runs import RanAll
from handlers.buttons.week import OpenWeek
from handlers.buttons.words import ChooseReading, LeaveAsIs
from handlers.chat.asking_back import ASKED_BACK, ask_back, open_offers
from handlers.chat.commands import run_command
from handlers.chat.dialogs import close_dialog
from handlers.chat.request import Request
from handlers.chat.taps import go_on, press
from handlers.chat.training.today import show_log
from handlers.chat.words.left_open import show_what_was_left_open
from handlers.chat.words.own_label import label_said
from handlers.chat.words.scene import Scene, keys_of
from handlers.views.time_off import SCREEN as AWAY
from handlers.views.time_off import invites_to_approve
from handlers.views.unknown_runs import approve_card
from handlers.views.words import dunno_words, huh_words, left_as_it_is
from handlers.wording.door import tr
from handlers.wording.examples import example_run
from handlers.wording.formats import show_date

# Cards that stand in the chat without asking anything: nobody means their buttons by a plain yes.
_STANDING = ("week:", "today:", "plan:", "month:", "settings", "coach", "inbox", "day:", "weeks:", "strength:")
_REFUSING = (NoPause, KeepEverything, KeepPlan, LeaveAsIs)
# A label's beginning that is no chance word.
_A_FEW_LETTERS = 12
# What asks whether a week shall be approved.
_APPROVING = "approve_it"
# Buttons of standing cards; a yes to a question is never one of them.
_NO_ASSENT = (LogDone, ApproveWeek, SaveWeek, WriteInThread)


async def press_by_label(scene: Scene, text: str) -> bool:
    """Press the button of the newest card whose label was written; False where there is none."""
    if scene.shown is None:
        return False
    words = folded(clean(text))
    keys = keys_of(scene.shown.card)
    if _asks_two_things([pressed for _, pressed in keys]) and yes_or_no(text, scene.today) is not None:
        # A bare "no" may be said of the week that waits: of which of the two is asked.
        return False
    labelled = [
        (folded(clean(button.label)).strip(" ‹›✓"), pressed)
        for button, pressed in keys
        if button.style is not ButtonStyle.DANGER
    ]
    named = label_said(text) or words
    said = [pressed for label, pressed in labelled if words and label in (words, named)]
    # "A race on the way" is enough of "A race on the way: 13.11 mi, Sun 14 Mar".
    begun = [pressed for label, pressed in labelled if label.startswith(f"{words}:") and len(words) > _A_FEW_LETTERS]
    if not said and len(begun) != 1:
        return False
    await press(scene.request, (said or begun)[0])
    return True


def _asks_two_things(pressed: Sequence[ButtonData]) -> bool:
    """Whether what became of runs is asked beside whether the week to come is right: on Friday, of days before."""
    asked = next((each for each in pressed if isinstance(each, RanAll)), None)
    if asked is None or asked.first.isoweekday() == GENERATE_WEEKDAY:
        return False
    return any(isinstance(each, ApproveWeek) for each in pressed)


async def answer(scene: Scene, said: Intent) -> bool:
    """Take what was said as an answer to the newest card; False where it is none."""
    keys = keys_of(scene.shown.card) if scene.shown is not None else []
    match said:
        case ShortAnswer(Word.YES):
            return await _yes(scene, keys)
        case ShortAnswer(Word.NO) | OpenScreen(Screen.CANCEL):
            return await _no(scene, keys)
        case ShortAnswer(Word.NUMBER, number):
            return await _number(scene, keys, number)
        case ShortAnswer(Word.ORDINAL, place):
            return await _place(scene, keys, place)
        case HowItFelt(effort, None):
            return await _effort(scene, keys, effort)
        case HowItFelt(effort, DayRef() as day):
            return await _effort_of(scene, effort, day)
        case WhatsOn(day=day) if day is not None:
            on = await scene.date_of(day) if day.type is None and scene.head is not None else None
            return on is not None and await _offered(scene, lambda text: text.endswith(weekday_text(on.isoweekday())))
        case ShortAnswer(word):
            await _small_talk(scene, word)
            return True
    return False


def asks(scene: Scene) -> bool:
    """Whether the newest card asks something, rather than only standing there."""
    return scene.shown is not None and not scene.shown.screen.startswith(_STANDING)


_OFFERS = ChooseReading | PickAnswer | ApplyOperation
# "Add it" under the one thing that is offered.
_TAKES_IT = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|sure|please|then|so|let'?s|just|go ahead and)[ ,]+)*"
    r"(?:add|put|book|include|enter|schedule|plan) (?:it|that|this|me)(?: (?:in|down|then|please|for me|up))*"
    # What it is wished for is no other wish: "add it, I'd like to race it properly".
    r"(?:[ ,.!;-]+(?:because |cos |as )?(?:i(?:'?d| would)? (?:like|love|want|wanna)|i'?m going|it'?s|it (?:is|"
    r"will|would)|"
    r"sounds|that'?s|let'?s) (?!.*(?:\d|\b(?:but|instead|rather|not|next|after|before|only|also)\b)).*)?"
)
# "I mean that's my long run, nothing tomorrow" under the question whether it shall still be run.
_WAS_IT = re.compile(
    r"(?:(?:i mean|no|yes|yeah|yep|well|sorry|but|ok)[ ,]+)*(?:that(?:'?s| was| is)|it was|this was) (?:my|the|"
    r"tomorrow'?s|"
    r"\w+day'?s) (?:long )?(?:run|one)(?: (?:for|of) (?:the|this) week(?:end)?)?(?:[ ,.;]+(?:so |and )?(?:nothing|"
    r"rest|no "
    r"run(?:ning)?|i'?m off|off|free)(?: (?:on|for))?(?: (?:tomorrow|tmrw|then|\w+day))?)?"
)
# "Yes, no running then" under the question whether the plan shall wait.
_NO_RUNS = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|sure)[ ,]+)+(?:please )?no (?:running|runs)(?: (?:then|please|now))*"
)


def takes_the_offer(scene: Scene, text: str) -> bool:
    """Whether the words take the only thing that the newest card offers."""
    keys = keys_of(scene.shown.card) if scene.shown is not None else []
    words = folded(clean(text))
    offered = [pressed for _, pressed in keys if isinstance(pressed, _OFFERS)]
    pauses = [pressed for _, pressed in keys if isinstance(pressed, PauseFrom)]
    is_of_one = len(offered) == 1 and _is_taken(words, offered[0])
    return asks(scene) and (is_of_one or (len(pauses) == 1 and _NO_RUNS.fullmatch(words) is not None))


def _is_taken(words: str, offered: ButtonData) -> bool:
    """Whether the words take this offer; that it was the long run only answers a question, and no preview."""
    is_it = isinstance(offered, ChooseReading) and _WAS_IT.fullmatch(words) is not None
    return is_it or any(each.fullmatch(words) for each in (_TAKES_IT, _NO_RUNS))


async def _yes(scene: Scene, keys: Sequence[tuple[Button, ButtonData]]) -> bool:
    readings = [pressed for _, pressed in keys if isinstance(pressed, ChooseReading | PickAnswer)]
    if asks(scene):
        meant = [
            pressed
            for button, pressed in keys
            if button.style in (ButtonStyle.PRIMARY, ButtonStyle.SUCCESS)
            and not isinstance(pressed, (*_NO_ASSENT, *_REFUSING))
        ]
        if len(meant) == 1 or (meant and not readings):
            await press(scene.request, meant[0])
            return True
        if len(readings) == 1:
            await press(scene.request, readings[0])
            return True
        if readings and scene.shown is not None:
            await scene.request.send(tr("Which of these? Tap it, or write for example “the first one”."))
            await scene.request.send(scene.shown.card, screen=scene.shown.screen)
            return True
    if any(isinstance(pressed, SetEffort) for _, pressed in keys):
        await scene.request.send(tr("How hard did it feel, from 1 to 10? Send just the number."))
        return True
    named = next((pressed for _, pressed in keys if isinstance(pressed, ApproveAllNamed)), None)
    if named is not None:
        # They were named just now as those who want a look: a yes is of them, and of nobody else.
        await press(scene.request, named)
        return True
    waiting = next((pressed for _, pressed in keys if isinstance(pressed, ApproveWeek)), None)
    if waiting is not None and not await _is_approved(scene, waiting):
        # A week that waits asks nothing by itself, but nothing else can be meant; then a yes is one.
        if scene.shown is not None and (scene.shown.screen == _APPROVING or await _is_invited(scene)):
            await press(scene.request, waiting)
        else:
            await scene.request.send(approve_card(waiting), screen=_APPROVING)
        return True
    if scene.is_own and await show_what_was_left_open(scene):
        return True
    await scene.request.send(tr("Good. Whatever you need, just write it; /today shows the day’s run."))
    return True


async def _is_invited(scene: Scene) -> bool:
    """Whether the week was put before them with the word that one tap starts it."""
    said = await scene.request.uow.chat.shown(scene.request.chat_id, AWAY)
    return said is not None and invites_to_approve(said.card)


async def _is_approved(scene: Scene, waiting: ApproveWeek) -> bool:
    """Whether the week whose card lies open is in force as it stands."""
    stored = await scene.request.uow.plans.week(waiting.plan, waiting.week)
    return stored is not None and stored.status is WeekStatus.APPROVED


async def _no(scene: Scene, keys: Sequence[tuple[Button, ButtonData]]) -> bool:
    for _, pressed in keys:
        if isinstance(pressed, _REFUSING):
            await press(scene.request, pressed)
            return True
    if asks(scene) and scene.shown is not None and keys:
        await _retire(scene)
        back = next((pressed for _, pressed in keys if isinstance(pressed, OpenWeek)), None)
        await scene.request.send(left_as_it_is())
        if back is not None and scene.shown.screen.startswith("preview:"):
            # Whoever comes next is not forgotten with this one.
            await go_on(scene.request, OpenWeek)
            return True
        await close_dialog(scene.request, ASKED_BACK)
        return True
    await scene.request.send(left_as_it_is())
    return True


async def _retire(scene: Scene) -> None:
    """The question that was answered loses its buttons."""
    if scene.shown is not None:
        card = Card(text=scene.shown.card.text)
        await scene.request.uow.chat.refresh(scene.request.chat_id, scene.shown.screen, card)


async def _number(scene: Scene, keys: Sequence[tuple[Button, ButtonData]], number: int) -> bool:
    for _, pressed in keys:
        if isinstance(pressed, SetEffort) and pressed.effort == number:
            await press(scene.request, pressed)
            return True
    if await _labelled(scene, keys, number):
        return True
    if 1 <= number <= 10:
        return await _effort(scene, keys, number)
    return False


async def _labelled(scene: Scene, keys: Sequence[tuple[Button, ButtonData]], number: int) -> bool:
    """A choice whose label begins with the number: "3 mi"."""
    fitting = [
        pressed
        for button, pressed in keys
        if isinstance(pressed, ChooseReading | PickAnswer) and button.label.split(" ")[0] == str(number)
    ]
    if len(fitting) != 1:
        return False
    await press(scene.request, fitting[0])
    return True


async def _place(scene: Scene, keys: Sequence[tuple[Button, ButtonData]], place: int) -> bool:
    choices: list[ButtonData] = [each for _, each in keys if isinstance(each, ChooseReading | PickAnswer)]
    if not choices and asks(scene):
        choices = [pressed for _, pressed in keys]
    if not choices or place > len(choices):
        await scene.request.send(tr("I don't see which one you mean. Tap it, or write what you would like."))
        return True
    await press(scene.request, choices[place - 1] if place > 0 else choices[-1])
    return True


async def _offered(scene: Scene, fits: Callable[[str], bool]) -> bool:
    """Choose the one offered reading that fits."""
    asked = await open_offers(scene.request)
    fitting = [place for place, each in enumerate(asked[1]) if fits(each)] if asked is not None else []
    if asked is None or len(fitting) != 1 or not asks(scene):
        return False
    await press(scene.request, ChooseReading(fitting[0], revision=asked[0]))
    return True


async def _effort(scene: Scene, keys: Sequence[tuple[Button, ButtonData]], effort: int | None) -> bool:
    """How hard the run was that was asked about, or the run of today or yesterday."""
    request = scene.request
    if effort is not None:
        for _, pressed in keys:
            if isinstance(pressed, SetEffort) and pressed.effort == effort:
                await press(request, pressed)
                return True
    if scene.head is None or not scene.is_own:
        return False
    log = await request.uow.logs.get(request.person.id, request.today)
    if log is not None and log.state is not RunState.SKIPPED:
        if effort is None:
            await request.send(
                tr("Good to hear. From 1 (very easy) to 10 (all out), how hard was it? Send the number.")
            )
        else:
            await show_log(request, scene.head, await add_effort(request.uow, request.person, request.today, effort))
        return True
    planned = await request.uow.plans.scheduled(request.person.id, request.today, request.today)
    yesterday = request.today - timedelta(days=1)
    before = await request.uow.logs.get(request.person.id, yesterday)
    is_still_asked = effort is not None and before is not None and before.is_run and before.effort is None
    if log is None and planned and planned[0].day.is_run and not is_still_asked:
        await ask_back(request, which_run(effort))
        return True
    is_open = before is not None and before.is_run and (before.effort is None or rates_anew(request.text or ""))
    if effort is not None and is_open:
        # "I said effort 8 but should have been 5" is said of the run that was told of last.
        log = await add_effort(request.uow, request.person, yesterday, effort)
        await show_log(request, scene.head, log)
        return True
    await request.send(tr("Of which run? Log it first, for example “ran 5 miles yesterday, effort 7”."))
    return True


async def _effort_of(scene: Scene, effort: int | None, day: DayRef) -> bool:
    """How hard the run of an earlier day was; where it is not logged yet, whether it was run is asked."""
    request = scene.request
    if scene.head is None or not scene.is_own:
        return False
    on = await scene.date_of(day, past=True)
    log = await request.uow.logs.get(request.person.id, on)
    if log is not None and log.is_run:
        log = log if effort is None else await add_effort(request.uow, request.person, on, effort)
        await show_log(request, scene.head, log)
        return True
    planned = await request.uow.plans.scheduled(request.person.id, on, on)
    if log is None and planned and planned[0].day.is_run:
        await ask_back(request, which_run(effort, on))
        return True
    example = example_run(request.settings.units)
    await request.send(
        tr(
            "No run is logged on {date}. If there was one, send it first: ran {example}.",
            date=show_date(on),
            example=example,
        )
    )
    return True


async def _small_talk(scene: Scene, word: Word) -> None:
    request: Request = scene.request
    match word:
        case Word.HELLO:
            await run_command(request.settings.default_view if scene.head is not None else "start", request)
        case Word.THANKS:
            await request.send(tr("You're welcome. Good running."))
        case Word.BYE:
            await request.send(tr("See you. Good running."))
        case Word.DUNNO:
            await request.send(dunno_words())
        case Word.BOTH:
            await request.send(tr("One thing at a time, please: tap the first, then say the other."))
        case _:
            await request.send(huh_words())
