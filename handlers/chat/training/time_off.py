"""Illness, injury and holidays in the chat: asked first, noted on a tap, over with a word."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.messages import Card
from domain.people import LifeEvent, Person
from domain.plan import Day, Week
from domain.schedule import first_day_back
from domain.words.clean import clean
from domain.words.cleared import says_cleared
from domain.words.health_said import OffUntil
from domain.words.intents import Holiday, Injured, MedicalStop, OpenPause, Recovered, Sick
from handlers.actions.come_back import come_back, first_run_on
from handlers.actions.lighten_week import lighten
from handlers.actions.notices import tell
from handlers.actions.time_off import end_absences, note_absence, withdraw_absence
from handlers.actions.unwell_days import note_days_unwell
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import PreviewAhead
from handlers.buttons.time_off import (
    ClearedToRun,
    ImBack,
    LeaveWeek,
    LightenWeek,
    NoPause,
    NotClearedYet,
    PauseFrom,
    TakeBackPause,
)
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap
from handlers.desk.access import own_plan
from handlers.desk.coaching import coach_of
from handlers.desk.lighter import Lighter, find_lighter
from handlers.desk.unknown_runs import asked_between
from handlers.desk.unwell import told_unwell, unwell_screen, unwell_screens
from handlers.desk.week import current_week, open_week
from handlers.views.keys import week_screen
from handlers.views.lighter import (
    left_card,
    lightened_words,
    lighter_card,
    lighter_screen,
    nothing_lighter_words,
)
from handlers.views.time_off import (
    SCREEN,
    after_all_news,
    ask_cleared_card,
    ask_holiday_card,
    ask_open_pause_card,
    ask_pause_card,
    away_news,
    back_card,
    back_news,
    clinician_first,
    days_off_card,
    medical_stop_card,
    no_pause_card,
    not_cleared_card,
    not_paused_asked_card,
    not_paused_card,
    noted_card,
    pause_noted_words,
    pause_over_card,
    replaced_news,
    taken_back_card,
    welcome_back_card,
)
from handlers.views.week import week_card
from handlers.wording.door import speaking, tr

# A race so near is on the mind of whoever falls ill.
# No week sees so many changes before somebody is back.
_LOOKED_AT = 30
_NEAR = timedelta(days=21)
# Of so many days away each run that is left out is named.
_LISTED = timedelta(days=9)
# As far ahead as days off are noted.
_FAR_AHEAD = timedelta(days=366)
# How far back is asked what became of runs by who is back and had nothing paused.
_LATELY = timedelta(days=7)


async def show_time_off(
    request: Request, said: Sick | Injured | Recovered | Holiday | OpenPause | MedicalStop | OffUntil
) -> None:
    """The card for what was said. Only being well again is taken at its word: it changes no day of the plan."""
    coach = await coach_of(request.uow, request.person)
    name = coach.name if coach is not None else ""
    has_plan = await request.uow.plans.active(request.person.id) is not None
    screen = SCREEN
    match said:
        case MedicalStop(sign, more):
            card = medical_stop_card((sign, *more), has_plan=has_plan)
            screen = unwell_screen(clinician_first((sign, *more)), request.today)
        case Sick():
            card = ask_pause_card(LifeEvent.ILLNESS, "", name, has_plan=has_plan)
            screen = unwell_screen(LifeEvent.ILLNESS, request.today)
        case Injured(where):
            card = ask_pause_card(LifeEvent.INJURY, where, name, has_plan=has_plan)
            screen = unwell_screen(LifeEvent.INJURY, request.today)
        case Holiday(first, last):
            card = ask_holiday_card(first, last, name, await _left_out(request, first, last), request.settings.units)
        case OffUntil(event, first, last):
            # What a doctor ordered is offered with its days, and tapped.
            told = await told_unwell(request.uow, request.person, request.today)
            await on_pause(request, PauseFrom(event, first if told is None else min(first, told.since), last))
            return
        case OpenPause():
            card = ask_open_pause_card(name, has_plan=has_plan)
        case Recovered():
            await _be_back(request, is_cleared=says_cleared(clean(request.text or "")))
            return
    await request.show(screen if has_plan else SCREEN, card)


async def _left_out(request: Request, first: date, last: date) -> list[tuple[date, Day]]:
    """The runs of days away; none of a time so long that nobody would read them."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or last - first > _LISTED:
        return []
    found, logged = [], {log.date for log in await request.uow.logs.between(request.person.id, first, last)}
    for step in range((last - first).days + 1):
        on = first + timedelta(days=step)
        number = head.inputs.week_of(on)
        stored = await request.uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is not None and (day := stored.week.day(on.isoweekday())).is_run and on not in logged:
            found.append((on, day))
    return found


@tap(ImBack)
async def on_back(request: Request, _pressed: ImBack) -> None:
    """Well, or home, again."""
    await _be_back(request)


@tap(ClearedToRun)
async def on_cleared(request: Request, _pressed: ClearedToRun) -> None:
    """A clinician has seen them."""
    await _be_back(request, is_cleared=True)


@tap(NotClearedYet)
async def on_not_cleared(request: Request, _pressed: NotClearedYet) -> None:
    """The pause goes on; whoever has nothing that waits for a clinician is not told so, and may pause."""
    if await _is_for_a_clinician(request, first_day_back(request.settings, request.now)):
        await request.show(SCREEN, not_cleared_card())
        return
    coach = await coach_of(request.uow, request.person)
    has_plan = await request.uow.plans.active(request.person.id) is not None
    name = coach.name if coach is not None else ""
    await request.show(SCREEN, ask_open_pause_card(name, has_plan=has_plan, event=LifeEvent.CLINICIAN))


async def _is_for_a_clinician(request: Request, back_on: date) -> bool:
    """Whether a sign that belongs to a clinician was told, and nobody has said since that one has seen it."""
    noted = await request.uow.logs.absences(request.person.id, back_on, back_on)
    if any(absence.event is LifeEvent.CLINICIAN for absence in noted):
        return True
    told = await told_unwell(request.uow, request.person, request.today)
    return told is not None and told.event is LifeEvent.CLINICIAN


async def _be_back(request: Request, *, is_cleared: bool = False) -> None:
    """The pause is over: the days that are left of the week are made gentle, shown, and wait for one tap."""
    back_on = first_day_back(request.settings, request.now)
    after_sign = await _is_for_a_clinician(request, back_on)
    if after_sign and not is_cleared:
        await request.show(SCREEN, ask_cleared_card())
        return
    ended = await end_absences(request.uow, request.person, back_on)
    noted = "" if ended else await note_days_unwell(request.uow, request.person, back_on, request.today)
    if not ended and not noted:
        await _not_paused(request)
        return
    await _tell_coach(request, f"back:{request.today}", back_news)
    was = await _set_by_coach(request, back_on)
    made = await come_back(request.uow, request.person, back_on)
    if made is None:
        head = await request.uow.plans.active(request.person.id)
        await request.show(SCREEN, back_card(None if head is None else head.inputs.start, request.today))
        return
    head, stored = made
    if was is not None and was[0] == stored.number and was[1] != (now := _whole(stored.week)):
        await _tell_coach_of_theirs(request, was[1], now)
    opened = await open_week(request.uow, request.person, head.id, stored.number)
    first = first_run_on(stored.week, head.inputs.date_of(stored.number, 1), back_on)
    card = welcome_back_card(
        opened, first, await _ahead(request), noted, is_late=back_on > request.today, after_sign=after_sign
    )
    await request.show(SCREEN, card)
    await request.send(week_card(opened), screen=week_screen(head.id, stored.number))


async def _set_by_coach(request: Request, on: date) -> tuple[int, int] | None:
    """The week of a date that the coach had changed by hand, and what it came to; None for any other."""
    coach = await coach_of(request.uow, request.person)
    head = await request.uow.plans.active(request.person.id)
    number = head.inputs.week_of(on) if head is not None else 0
    if coach is None or head is None or not 1 <= number <= head.total_weeks:
        return None
    changes = await request.uow.plans.changes(head.id, number, limit=_LOOKED_AT)
    stored = await request.uow.plans.week(head.id, number)
    is_theirs = any(each.author_id == coach.id and each.before for each in changes)
    return (number, _whole(stored.week)) if is_theirs and stored is not None else None


def _whole(week: Week) -> int:
    return sum(day.distance_mm for day in week.days)


async def _tell_coach_of_theirs(request: Request, before_mm: int, now_mm: int) -> None:
    """What the coach had set is not written over without a word."""
    coach = await coach_of(request.uow, request.person)
    if coach is not None:
        key = f"back:{request.today}:theirs"
        await _tell_coach(request, key, lambda athlete: replaced_news(athlete, coach, before_mm, now_mm))


async def _answered(request: Request, card: Card) -> None:
    """No card asks any more whether the plan shall wait."""
    for screen in await unwell_screens(request.uow, request.person, request.today):
        while await request.uow.chat.shows(request.chat_id, screen):
            await request.uow.chat.refresh(request.chat_id, screen, card, becomes=SCREEN)


async def _not_paused(request: Request) -> None:
    """Nothing held the days from now on: nothing was paused, or it was said before, late today."""
    noted = await request.uow.logs.absences(request.person.id, request.today, request.today + _FAR_AHEAD)
    coming = [absence for absence in noted if absence.first > request.today]
    if coming:
        await request.show(SCREEN, days_off_card(min(coming, key=lambda absence: absence.first)))
        return
    head = await request.uow.plans.active(request.person.id)
    yesterday = request.today - timedelta(days=1)
    is_tomorrow = bool(await request.uow.logs.absences(request.person.id, request.today, request.today))
    found = await request.uow.logs.absences(request.person.id, request.today - _LATELY, yesterday)
    over = max(found, key=lambda absence: absence.first) if found and not is_tomorrow else None
    asked = await asked_between(request.uow, request.person, request.today - _LATELY, yesterday)
    if head is not None and asked.days and not is_tomorrow:
        # Who was away and had not said so: what became of those runs is theirs to say.
        await request.show(SCREEN, not_paused_asked_card(head.id, asked, request.settings.units, over))
    elif head is not None and over is not None:
        await request.show(SCREEN, Card(text=pause_noted_words(over)))
    else:
        await request.show(SCREEN, not_paused_card(has_plan=head is not None, is_tomorrow=is_tomorrow))


async def _ahead(request: Request) -> PreviewAhead | None:
    """The way to the weeks ahead, planned anew; None without a plan, and in its last week."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or current_week(head, request.today) == head.total_weeks:
        return None
    return PreviewAhead(PlanId(head.id), current_week(head, request.today))


async def _race_in(request: Request, first: date, last: date | None) -> tuple[PlanId, date] | None:
    """The race of the plan in force where the pause may hold it: it covers the day, or is open and the day is near."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or head.inputs.race_date < request.today:
        return None
    on = head.inputs.race_date
    is_held = on - first <= _NEAR if last is None else first <= on <= last
    return (PlanId(head.id), on) if is_held else None


async def _tell_coach(request: Request, key_tail: str, news: Callable[[Person], Card]) -> None:
    """Once for the same news: a second tap tells nothing twice."""
    coach = await coach_of(request.uow, request.person)
    if coach is None:
        return
    with speaking(coach.settings.language):
        card = news(request.person)
    await tell(request.uow, coach, f"away:{request.person.id}:{key_tail}", card)


@tap(PauseFrom)
async def on_pause(request: Request, pressed: PauseFrom) -> None:
    """Note the days; a second tap notes the same days again, which changes nothing."""
    first = pressed.first or await _going_on_since(request, pressed.event) or await _told_since(request)
    noted = await note_absence(request.uow, request.person, pressed.event, first, pressed.last, request.today)
    race = await _race_in(request, noted.first, noted.last)
    card = noted_card(noted.event, noted.first, noted.last, await _ahead(request), race)
    await request.show(SCREEN, card)
    await _answered(request, card)
    # A key is kept as it is for good, and tells no more than the coach is told.
    await _tell_coach(request, f"{first}:{pressed.last}", lambda athlete: away_news(athlete, noted.first, noted.last))


async def _going_on_since(request: Request, event: LifeEvent) -> date | None:
    """Since when such a pause goes on: another one is not begun on top of it."""
    noted = await request.uow.logs.absences(request.person.id, request.today, request.today)
    return next((one.first for one in noted if one.event is event and one.last is None), None)


async def _told_since(request: Request) -> date:
    """The day on which was told what the plan waits for; today where nothing was told before."""
    told = await told_unwell(request.uow, request.person, request.today)
    return request.today if told is None else told.since


@tap(NoPause)
async def on_no(request: Request, _pressed: NoPause) -> None:
    """Nothing is noted."""
    await request.show(SCREEN, no_pause_card())
    await _answered(request, no_pause_card())


@tap(TakeBackPause)
async def on_undo(request: Request, pressed: TakeBackPause) -> None:
    """The noted days go again; those of a pause that is over, or gone, stay as they are."""
    noted = await request.uow.logs.absences(request.person.id, pressed.first, pressed.first)
    found = next((one for one in noted if (one.event, one.first) == (pressed.event, pressed.first)), None)
    if found is None or (found.last is not None and found.last < request.today):
        await request.show(SCREEN, pause_over_card())
        return
    await withdraw_absence(request.uow, request.person, pressed.event, pressed.first)
    await request.show(SCREEN, taken_back_card())
    await _tell_coach(request, f"undo:{pressed.event.value}:{pressed.first}:{request.update_id}", after_all_news)


@tap(LightenWeek)
async def on_lighter(request: Request, pressed: LightenWeek) -> None:
    """The days left of the week as the gap leaves them, as they were shown; what has changed since is shown first."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    found = await find_lighter(request.uow, request.person, request.today)
    shown = (pressed.week, pressed.revision, pressed.stamp)
    if found is None or _as_shown(found) != shown:
        # The card of an evening begins with the day after it.
        at_night = await find_lighter(request.uow, request.person, request.today, is_evening=True)
        found = at_night if at_night is not None and _as_shown(at_night) == shown else found or at_night
    if found is None:
        await request.toast(nothing_lighter_words())
        await show_week(request, head.id, pressed.week)
        return
    if _as_shown(found) != shown:
        note = tr("Something has changed since. This is how it looks now:")
        await request.show(lighter_screen(head.id), lighter_card(found, request.settings.units, note))
        return
    opened = await lighten(request.uow, request.person, found)
    note = lightened_words(opened.stored.status, may_approve=opened.may_approve)
    await show_week(request, head.id, opened.number, note)


def _as_shown(found: Lighter) -> tuple[int, int, int]:
    return found.stored.number, found.stored.revision, found.stamp


@tap(LeaveWeek)
async def on_leave(request: Request, pressed: LeaveWeek) -> None:
    """The week stays as it is."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    await request.show(lighter_screen(head.id), left_card(head.id, pressed.week))
