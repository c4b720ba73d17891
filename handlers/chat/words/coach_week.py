"""A coach's wish for an athlete's whole week, done as one preview: its amount, its long run, what is left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.editing.edited import edited
from domain.editing.labels import label_of
from domain.editing.operations import MakeRest
from domain.editing.unsaved import apply
from domain.people import Person
from domain.plan import QUALITY_TYPES, DayType
from domain.words.coach_week import CoachWeek, coach_week
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.intents import CutDay, DayEdit, Intent, RestDay, Several, ShortAnswer, TypeIntent
from domain.words.lexicon.lookup import folded
from domain.words.of_several import names_in
from domain.words.week_wishes import AllEasy, WeekByShare
from domain.words.weekday_until import weekday_until
from handlers.actions.edit_outline import to_change
from handlers.buttons.edits import ApplyOperation, ConfirmTogether
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.taps import press
from handlers.chat.words.decided import first_to_come
from handlers.chat.words.rests_over import give_days_off
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, has_strides, keys_of, scene_of
from handlers.chat.words.shown_change import shown_change
from handlers.chat.words.together import do_together
from handlers.chat.words.week_amount import brought_to, whole_mm
from handlers.chat.words.whole_week import open_one
from handlers.desk.waiting import waiting_for
from handlers.desk.week import EditableWeek, current_week
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

COACH_WEEK = "coach_week"
_JOINS = re.compile(r"\s*(?:(?:yes|yep|ok|okay|sure|fine|good)\b[ ,]*)?(?:and|but|also|plus|with)\b", re.IGNORECASE)
_HALF = 2
_MOST_KEPT = 4


async def take_coach_week(
    scene: Scene, text: str, names: Mapping[str, Person], heard: Heard | None = None, *, is_of_week: bool = False
) -> bool:
    """Preview a week as a coach wants it; False for what is no such wish, or one that is plainly another.

    `heard` is what the sentence was read as: what was surely understood stays that, but for an amount so big that it
    can be no run's. `is_of_week`: the sentence is of a week that lies open or waits, so every amount is the week's.
    """
    request, wish = scene.request, coach_week(text, names.keys(), scene.request.settings.units)
    off = weekday_until(text, scene.today)
    if (wish is None and off is None) or not request.person.is_coach:
        return False
    named = names_in(text, names.keys())
    if len(named) == 1:
        scene = await scene_of(request, names[named[0]])
    if scene.is_own or scene.head is None or len(named) > 1:
        return False
    if off is not None:
        request.whose, request.about = esc(scene.athlete.name, 60), scene.athlete.id
        await give_days_off(scene, off.first, off.last, off.weekday)
        return True
    assert wish is not None
    number = await _number(scene, wish)
    scene = replace(scene, number=number)
    if not 1 <= number <= scene.plan().total_weeks:
        return False
    opened = await open_one(scene, number)
    earlier = await _shown_before(scene, number)
    joins = _JOINS.match(text) is not None and _lies_open(scene, number)
    if not (earlier or joins or _is_meant(wish, opened, heard, is_of_week=is_of_week)):
        return False
    request.whose, request.about = esc(scene.athlete.name, 60), scene.athlete.id
    opened.require_active()
    if joins and not earlier and await _kept_as_draft(scene):
        opened = await open_one(scene, number)
    wish = await _with_what_is_shown(scene, [*earlier, text], wish)
    await _preview(scene, wish, to_change(opened))
    return True


def _lies_open(scene: Scene, number: int) -> bool:
    """Whether a change of that week is shown, and not answered yet."""
    shown = shown_change(scene)
    return shown is not None and (shown.plan, shown.week) == (scene.plan().id, number)


async def _shown_before(scene: Scene, number: int) -> list[str]:
    """What was wished of that week in the words before, where it is shown and not answered yet."""
    state = await find_dialog(scene.request, COACH_WEEK)
    if state is None or (state.get("plan"), state.get("week")) != (scene.plan().id, number):
        return []
    is_todays = state.get("on") == scene.request.today.isoformat()
    return [str(each) for each in state.get("said", [])] if is_todays and _lies_open(scene, number) else []


async def _kept_as_draft(scene: Scene) -> bool:
    """ "Yes, but keep the long run at 9" under another change: that one stays, as a draft, and this goes with it."""
    keys = [pressed for _, pressed in keys_of(scene.shown.card)] if scene.shown is not None else []
    drafts = [each for each in keys if isinstance(each, ApplyOperation | ConfirmTogether)]
    draft = next((each for each in drafts if isinstance(each, ApplyOperation) or not each.at_once), None)
    if draft is None:
        # A week that is an outline yet keeps no drafts.
        await scene.request.send(tr("The change that was open before is not done: this takes its place."))
        return False
    await press(scene.request, draft)
    return True


async def _with_what_is_shown(scene: Scene, said: Sequence[str], wish: CoachWeek) -> CoachWeek:
    """ "And her long run 6" under the preview of 16 miles: both, so that the first is not lost unsaid."""
    request = scene.request
    for each in reversed(said[:-1]):
        earlier = coach_week(each, (), request.settings.units)
        wish = earlier.with_more(wish) if earlier is not None else wish
    kept = [_without_names(each, scene) for each in said[-_MOST_KEPT:]]
    state = {"plan": scene.plan().id, "week": scene.number, "said": kept, "on": request.today.isoformat()}
    await put_below_all(request, COACH_WEEK, state)
    return wish


def _without_names(text: str, scene: Scene) -> str:
    """The sentence without whose week it is, so that it is read again for the same one."""
    first = folded(scene.athlete.name.lower()).split(" ")[0]
    return re.sub(rf"\b{re.escape(first)}(?:['’]s|s)?\b[:,]?", "", folded(text.lower())).strip()


async def _number(scene: Scene, wish: CoachWeek) -> int:
    """The week that is named, the one that lies open, or the one that waits for approval."""
    now = current_week(scene.plan(), scene.today)
    if wish.ahead is not None:
        return now + wish.ahead
    if scene.number is not None and scene.number >= now:
        return scene.number
    request = scene.request
    waiting = [each for each in await waiting_for(request.uow, request.person) if each.athlete_id == scene.athlete.id]
    found = await first_to_come(request, waiting)
    return found.week_number if found is not None else now


def _is_meant(wish: CoachWeek, opened: EditableWeek, heard: Heard | None, *, is_of_week: bool) -> bool:
    """Whether the week is meant, and no single run: so much of it is the week's, whatever else was read."""
    if is_of_week:
        return True
    is_big = wish.to_mm is not None and wish.to_mm * _HALF >= whole_mm(opened)
    if wish.to_mm is not None and not wish.is_of_week and not is_big:
        return False
    if wish.to_mm == 0:
        return wish.is_of_week
    if heard is None or not heard.is_sure or heard.value is None or isinstance(heard.value, ShortAnswer):
        return True
    if isinstance(heard.value, WeekByShare) and wish.ahead is not None and wish.to_mm is not None:
        return True
    if isinstance(heard.value, WeekByShare | AllEasy | Several):
        return wish.wishes > 1 and not (isinstance(heard.value, WeekByShare) and wish.to_mm and wish.wishes <= _HALF)
    return is_big and isinstance(heard.value, CutDay)


async def _preview(scene: Scene, wish: CoachWeek, opened: EditableWeek) -> None:
    frame, number = opened.frame, opened.number
    if wish.to_mm == 0:
        await give_days_off(scene, max(frame.date_of(1), scene.today), frame.date_of(7))
        return
    alone = _alone(wish, number)
    if alone is not None:
        await do_what_was_said(scene, alone)
        return
    wishes: list[DayEdit] = []
    for weekday in wish.rests:
        wishes.append(RestDay(DayRef(on=frame.date_of(weekday))))
        opened = _rested(opened, weekday)
    wishes += [CutDay(DayRef(on=frame.date_of(weekday)), length) for weekday, length in wish.days]
    runs = [day for day in opened.editing().week.days if day.is_run and frame.is_open(day.number)]
    to_mm = wish.to_mm
    if wish.by_percent is not None:
        to_mm = round(whole_mm(opened) * (100 + wish.by_percent) / 100)
    if to_mm is not None and wish.days:
        raise RefusedError(tr("A week's amount and that of single days do not go together: say one of them first."))
    if to_mm is not None and abs(to_mm - whole_mm(opened)) >= scene.request.settings.units.half_mm:
        sized = await brought_to(scene, opened, to_mm, wish.long_mm)
        if sized is None:
            return
        wishes += sized
    elif wish.long_mm is not None:
        long_run = next((day for day in runs if day.type is DayType.LONG_RUN), None)
        if long_run is None:
            raise RefusedError(tr("No long run is planned on those days: nothing to change."))
        wishes.append(CutDay(DayRef(on=frame.date_of(long_run.number)), wish.long_mm))
    quick = [
        day
        for day in runs
        if (has_strides(day) and (wish.is_easy or wish.no_strides)) or (wish.is_easy and day.type in QUALITY_TYPES)
    ]
    wishes += [TypeIntent(DayRef(on=frame.date_of(day.number)), DayType.EASY) for day in quick]
    if not wishes:
        raise RefusedError(tr("Week {number} is so already. Nothing to change.", number=number))
    await do_together(scene, Several(tuple(wishes)))


def _alone(wish: CoachWeek, number: int) -> Intent | None:
    """The one thing that is wished for, as what it is said as alone; None where there is more."""
    if wish.rests or wish.days or wish.is_easy or (wish.to_mm is None and wish.by_percent is None):
        return None
    share = WeekByShare(wish.by_percent or 0, None, to_mm=wish.to_mm, number=number)
    if wish.by_percent is not None and (wish.to_mm is not None or wish.long_mm is not None):
        return None
    return replace(share, long_mm=wish.long_mm, without_strides=wish.no_strides)


def _rested(opened: EditableWeek, weekday: int) -> EditableWeek:
    """The week as it is tried, with that day free."""
    session, operation = opened.editing(), MakeRest(weekday)
    after = edited(opened.plan, session.week, operation, opened.frame)
    return replace(opened, session=apply(session, label_of(operation), after))
