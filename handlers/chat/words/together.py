"""Several things of one sentence, done together: what was run is logged, what changes a week is one preview."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import get_args

from domain.editing.edited import edited
from domain.editing.labels import label_of
from domain.editing.operations import MakeRest, Operation, PartOfEdit, Together
from domain.editing.unsaved import apply
from domain.errors import CoachError
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import (
    CutDay,
    DayEdit,
    Intent,
    LogRun,
    LogRuns,
    MakeEasier,
    OtherSport,
    RestDay,
    Several,
    SkipDay,
)
from domain.words.run_words import words_of
from domain.words.week_wishes import CapRuns, EaseDays
from handlers.actions.edit_outline import to_change
from handlers.actions.log_run import planned_on
from handlers.chat.asking_back import ask_back
from handlers.chat.training.told_together import ToldDay, log_together
from handlers.chat.week.edits import preview_operation
from handlers.chat.week.together import preview_together
from handlers.chat.words.already_away import say_already_away
from handlers.chat.words.day_edits import date_to_change, edit_said
from handlers.chat.words.scene import Scene
from handlers.chat.words.whole_week import week_said
from handlers.desk.week import EditableWeek
from handlers.views.text import esc
from handlers.views.words import cross_training_card, not_for_others
from handlers.wording.door import tr
from handlers.wording.editing import label_words
from handlers.wording.errors import RefusedError, said
from handlers.wording.formats import weekday_name

# Said of runs that stand in the log, too: "I never ran Friday".
_DENIED = re.compile(r"\b(?:never|(?:did|have) ?n[o']?t|did not|have not)(?: \w+)? (?:ran|run|do|did|done|go|went)\b")


@dataclass
class _OfAWeek:
    """What was asked of one week; `tried` is the week with all of it, so far as it was read."""

    opened: EditableWeek
    tried: EditableWeek
    wishes: list[Intent] = field(default_factory=list)
    parts: list[PartOfEdit] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


async def do_together(scene: Scene, wished: Several | LogRuns) -> None:
    """Log what was run, with one receipt, and preview what changes a week as one.

    What cannot be done is said beside it. Raises CoachError where nothing can be done.
    """
    if await say_already_away(scene, wished):
        return
    wishes: Sequence[Intent] = wished.runs if isinstance(wished, LogRuns) else wished.wishes
    told, changes, others = await _sorted(scene, wishes)
    if told and not scene.is_own:
        await scene.request.send(not_for_others(scene.athlete))
    elif told:
        await log_together(scene.request, told)
    if changes:
        await _preview(scene, changes, is_alone=not told)
    for each in others:
        await show_cross_training(scene, each.day)


async def _sorted(scene: Scene, wishes: Sequence[Intent]) -> tuple[list[ToldDay], list[Intent], list[OtherSport]]:
    """What was run or missed, what is to change, and other sports; a run of today that is left out may be either."""
    told: list[ToldDay] = []
    changes: list[Intent] = []
    others: list[OtherSport] = []
    is_log = not any(
        isinstance(each, DayEdit) or not isinstance(each, LogRun | SkipDay | OtherSport) for each in wishes
    )
    is_log = is_log and any(isinstance(each, LogRun) for each in wishes)
    for wish in wishes:
        match wish:
            case LogRun(day=day):
                on = await scene.date_of(day, past=True)
                told.append(ToldDay(on, words_of(wish), another=not wish.corrects))
            case SkipDay(day):
                on = await date_to_change(scene, day)
                is_over = on < scene.today or (is_log and on == scene.today)
                if is_over and scene.is_own:
                    told.append(
                        ToldDay(on, None, denied=_DENIED.search((scene.request.text or "").lower()) is not None)
                    )
                else:
                    changes.append(SkipDay(DayRef(on=on)))
            case OtherSport():
                others.append(wish)
            case _:
                changes.append(wish)
    return told, changes, others


async def _dated(scene: Scene, wish: Intent) -> Intent:
    """The wish with the date of its day: "the long run" and "Sunday" are one run, and made shorter once."""
    if not isinstance(wish, MakeEasier | CutDay) or not isinstance(wish.day, DayRef):
        return wish
    return replace(wish, day=DayRef(on=await date_to_change(scene, wish.day)))


async def _preview(scene: Scene, wishes: Sequence[Intent], *, is_alone: bool) -> None:
    """One preview for the first week that is meant; what is of another one is a tap beside it."""
    weeks: dict[int, _OfAWeek] = {}
    troubles: list[CoachError] = []
    done: set[Intent] = set()
    for wish in wishes:
        try:
            same = await _dated(scene, wish)
            if same not in done:
                await _add(scene, wish, weeks)
            done.add(same)
        except CoachError as error:
            troubles.append(error)
    if not any(week.parts for week in weeks.values()):
        await _refuse(scene, troubles, weeks, is_alone=is_alone)
        return
    first, *later = [week for _, week in sorted(weeks.items()) if week.parts]
    units = scene.request.settings.units
    notes = [note for week in weeks.values() for note in week.notes]
    notes += [tr("Not possible: {why}", why=esc(said(error, units))) for error in troubles]
    put_off = [each for week in later for each in week.wishes]
    rest = [*_after(first, [each for each in wishes if each not in put_off], scene), *put_off]
    if rest:
        again = Several(tuple(rest)) if len(rest) > 1 else rest[0]  # type: ignore[arg-type]  # wishes of a Several
        await ask_back(scene.request, ask(Ask.OTHER_WEEK, offer(again)))
    note = "\n".join(dict.fromkeys(notes))
    if len(first.parts) == 1:
        await preview_operation(scene.request, first.opened, first.parts[0], note=note)
    else:
        await preview_together(scene.request, first.opened, Together(tuple(first.parts)), note)


def _after(week: _OfAWeek, wishes: Sequence[Intent], scene: Scene) -> list[Intent]:
    """What days that are to be easy, or no longer than so much, have in the weeks after this one."""
    ends = scene.plan().inputs.date_of(scene.plan().total_weeks, 7)
    sunday = week.opened.sunday
    return [
        replace(each, first=sunday + timedelta(days=1))
        for each in wishes
        if isinstance(each, EaseDays | CapRuns) and sunday < min(each.last, ends)
    ]


async def _refuse(scene: Scene, troubles: Sequence[CoachError], weeks: dict[int, _OfAWeek], *, is_alone: bool) -> None:
    """Nothing of it changes anything: why, beside what was logged or as the answer."""
    notes = [note for week in weeks.values() for note in week.notes]
    if troubles and is_alone and not notes:
        raise troubles[0]
    units = scene.request.settings.units
    notes = [*(esc(said(error, units)) for error in troubles), *notes]
    if is_alone:
        raise RefusedError("\n".join(notes))
    await scene.request.send("\n".join(notes))


async def _add(scene: Scene, wish: Intent, weeks: dict[int, _OfAWeek]) -> None:
    """Put one wish to its week. Raises CoachError where it cannot be done."""
    opened, operation, note = await _operation(scene, wish, weeks)
    opened = to_change(opened)
    week = weeks.setdefault(opened.number, _OfAWeek(opened, opened))
    if not isinstance(operation, get_args(PartOfEdit)):
        raise ValueError(f"no part of several: {operation!r}")
    session = week.tried.editing()
    after = edited(week.opened.plan, session.week, operation, opened.frame)
    if after == session.week:
        words = esc(label_words(label_of(operation), opened.units))
        if not isinstance(operation, MakeRest) or session.week.day(operation.day).is_run:
            week.notes.append(tr("{change}: it is so already.", change=words))
        elif not week.opened.editing().week.day(operation.day).is_run:
            week.notes.append(tr("{day} is a rest day already.", day=weekday_name(operation.day)))
        # A day that the wish before has freed needs no word: "the long run on Saturday and nothing on Sunday".
        return
    week.tried = replace(week.tried, session=apply(session, label_of(operation), after))
    week.wishes.append(wish)
    week.parts.append(operation)
    if note:
        week.notes.append(note)


async def _operation(scene: Scene, wish: Intent, weeks: dict[int, _OfAWeek]) -> tuple[EditableWeek, Operation, str]:
    """What a wish does; how long a run becomes goes by the week as the wishes before it leave it."""
    if isinstance(wish, SkipDay):
        on = wish.day.on
        assert on is not None
        found = await edit_said(scene, RestDay(DayRef(on=on)))
        return found.opened, MakeRest(on.isoweekday()), ""
    if (whole := await week_said(scene, wish)) is not None:
        return whole.opened, whole.operation, whole.note
    if not isinstance(wish, DayEdit):
        raise ValueError(f"no change of a week: {wish!r}")
    tried = {number: week.tried for number, week in weeks.items()}
    return await edit_said(scene, wish, tried)


async def show_cross_training(scene: Scene, day: DayRef) -> None:
    """Another sport in place of a day's run: what becomes of the run."""
    on = await scene.date_of(day)
    planned = await planned_on(scene.request.uow, scene.athlete.id, on)
    is_run = planned is not None and planned.day.is_run
    card = cross_training_card(scene.plan(), on, scene.today, is_run=is_run)
    await scene.request.send(card, screen=f"cross:{scene.plan().id}")
