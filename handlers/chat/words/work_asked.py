"""A kind of work asked for by its name alone: what the week carries of it, before it is shown."""

import re

from domain.advice import Title, TitleKind
from domain.limits import tempo_cap
from domain.plan import DayType
from domain.units import MM_PER_MILE, Miles, Units, miles
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import MoveIntent, WriteOut
from domain.words.quantities import length_text
from domain.words.work_named import USUAL_HILLS, tempo_inside, with_ease
from domain.words.written import written_day
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.desk.week import EditableWeek

_TEMPO = re.compile(r"(?P<length>\d[\d.,]* ?[a-z]+) (?:tempo|threshold)")
_A_TIME = re.compile(r"\d ?(?:min|mins|minutes?)$")
# As a workout without them gets.
_EASE = {Units.MI: MM_PER_MILE, Units.KM: 1_500_000}
# Asked for beside hills that are there already; the usual ones, written so that they are not asked about again.
_MORE_HILLS = USUAL_HILLS.replace(" x ", "x")


async def asked_about_work(scene: Scene, opened: EditableWeek, number: int, said: WriteOut) -> bool:
    """Ask back about a tempo longer than its week carries, and about hills beside hills; False for any other work."""
    on = DayRef(on=opened.frame.date_of(number))
    if said.line == USUAL_HILLS:
        return await _beside_hills(scene, opened, number, on)
    found = _TEMPO.fullmatch(said.line)
    return found is not None and await _too_long(scene, opened, number, found["length"], on)


async def _too_long(scene: Scene, opened: EditableWeek, number: int, length: str, on: DayRef) -> bool:
    units = opened.units
    day = written_day(opened.plan, opened.week, number, f"{length} tempo", units)
    work = sum(lap.distance_mm for lap in day.workout)
    ease_mm = _EASE[units]
    others = opened.week.distance_mm - opened.week.day(number).distance_mm
    step = units.half_mm
    fitting = [mm for mm in range(step, work + 1, step) if miles(mm) <= tempo_cap(miles(others + mm + 2 * ease_mm))]
    if not fitting or work <= fitting[-1] or miles(work) <= tempo_cap(miles(others + day.distance_mm)):
        return False
    most = length_text(fitting[-1], units)
    lines = [f"{most} tempo", with_ease(length, units)]
    if _A_TIME.search(length) is None and fitting[-1] + ease_mm <= work:
        lines.insert(1, tempo_inside(most, length))
    offers = (offer(WriteOut(line, on)) for line in lines)
    week = Miles(miles(others + day.distance_mm))
    await ask_back(
        scene.request,
        ask(Ask.TEMPO_LONG, *offers, asked=Miles(miles(work)), week=week, most=Miles(miles(fitting[-1]))),
    )
    return True


async def _beside_hills(scene: Scene, opened: EditableWeek, number: int, on: DayRef) -> bool:
    """Whether the week has hills on another day that can still be changed; then it is asked which is meant."""
    there = next(
        (
            day.number
            for day in opened.week.days
            if day.number != number
            and day.type is DayType.INTERVALS
            and isinstance(day.title, Title)
            and day.title.kind is TitleKind.HILLS
            and opened.frame.is_open(day.number)
        ),
        None,
    )
    if there is None:
        return False
    planned = DayRef(on=opened.frame.date_of(there))
    moved, besides = offer(MoveIntent(planned, on)), offer(WriteOut(_MORE_HILLS, on))
    await ask_back(scene.request, ask(Ask.HILLS_THERE, moved, besides, day=planned))
    return True
