"""Questions about the shape of a plan, answered from it: phases, hard days, rest around them, a week's size."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.explaining import of_runs
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, PhaseName, Plan, Week
from domain.planning.race_plan import RacePlan, as_read, splits
from domain.units import Units
from domain.words.asked_of import Span
from handlers.desk.asked_runs import RunsAsked
from handlers.views.day_lines import run_words
from handlers.views.goal_aim import safer_start_words
from handlers.views.plan_facts import faster_work_words, taper_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import (
    show_day,
    show_distance,
    show_duration,
    show_growth,
    show_list,
    show_number,
    show_pace,
    show_weekdays,
)
from handlers.wording.names import phase_name

_GOOD_FOR = {
    PhaseName.BASE: mark(
        "It is for endurance: heart, legs and tendons get used to the miles by easy running and long runs that grow, "
        "so that faster work finds something to stand on."
    ),
    PhaseName.BUILD: mark(
        "It is for getting stronger: the miles go on growing, the long runs get longer, and what is fast in your plan "
        "comes in."
    ),
    PhaseName.PEAK: mark(
        "It is for the race itself: the biggest weeks and the longest runs, close enough to it to be of use."
    ),
    PhaseName.TAPER: mark(
        "It is for getting fresh: the miles go down step by step, so that the tiredness goes and the fitness stays."
    ),
}
# A step of a week up to this is a small one.
_SMALL_STEP = 0.105
_LOOK_BACK = 28
_CAREFUL_S = 10


def phase_sense_words(plan: Plan, number: int, asked: PhaseName | None) -> str:
    """What the phase that is named, or the one of this week, is good for; what comes after it."""
    name = asked or plan.week(number).phase
    weeks = [week for week in plan.weeks if week.phase is name]
    if not weeks:
        return tr("Your plan is too short for a {phase} phase.", phase=phase_name(name))
    dates = {
        "phase": phase_name(name),
        "first": show_day(plan.date_of(weeks[0].number, 1)),
        "last": show_day(plan.date_of(weeks[-1].number, 7)),
    }
    lines = [
        tr("The {phase} phase goes from {first} to {last}.", **dates)
        if name is not plan.week(number).phase
        else tr(
            "You are in the {phase} phase, week {place} of {count}; it goes until {last}.",
            place=number - weeks[0].number + 1,
            count=len(weeks),
            **dates,
        )
    ]
    lines.append(tr(_GOOD_FOR[name]))
    then = next((week for week in plan.weeks if week.number > weeks[-1].number), None)
    if then is not None:
        begins = show_day(plan.date_of(then.number, 1))
        lines.append(tr("Then comes the {phase} phase, from {day}.", phase=phase_name(then.phase), day=begins))
    lines.append(tr("/plan shows all of them."))
    return " ".join(lines)


def hard_days_words(plan: Plan, number: int, units: Units, today: date) -> str:
    """The hard sessions of a week, its long run, and the most in any week to come."""
    week = plan.week(number)
    hard = [day for day in week.days if day.type in QUALITY_TYPES]
    named = show_list([_on_day(plan, week, day, units) for day in hard])
    lines = [
        trn(
            "Week {number} has {count} hard session: {runs}.",
            "Week {number} has {count} hard sessions: {runs}.",
            len(hard),
            number=number,
            runs=named,
        )
        if hard
        else tr("Week {number} has no hard session: its runs are by easy effort.", number=number)
    ]
    long = [day for day in week.days if day.type is DayType.LONG_RUN]
    if long:
        on, length = plan.date_of(number, long[0].number), show_distance(long[0].distance_mm, units)
        lines.append(tr("Its long run: {distance} on {day}.", distance=length, day=show_day(on)))
    most = max((_hard_of(each) for each in plan.weeks if each.number >= number), default=0)
    if most:
        lines.append(
            trn(
                "In the weeks to come there is {count} a week at the most, besides the long run.",
                "In the weeks to come there are {count} a week at the most, besides the long run.",
                most,
            )
        )
    if not hard:
        lines.append(faster_work_words(plan, units, today))
    return " ".join(lines)


def _hard_of(week: Week) -> int:
    return sum(day.type in QUALITY_TYPES for day in week.days)


def _on_day(plan: Plan, week: Week, day: Day, units: Units) -> str:
    on = show_day(plan.date_of(week.number, day.number))
    return tr("{run} on {day}", run=run_words(day, units, with_pace=False), day=on)


def rest_around_words(plan: Plan, units: Units, today: date) -> str:
    """What stands before and after the next hard session or long run."""
    dated = {on: day for on, _, day in plan.dated_days()}
    hard = sorted(on for on, day in dated.items() if day.type in HARD_TYPES)
    lines = []
    if not any(on + timedelta(days=1) in hard for on in hard):
        lines.append(
            tr(
                "No two hard days follow each other in your plan: the day before and after one is free or easy, and an "
                "easy run there does no harm. That is when the training sinks in."
            )
        )
    ahead = next((on for on in hard if on > today), None)
    if ahead is not None:
        values = {
            "run": run_words(dated[ahead], units, with_pace=False),
            "day": show_day(ahead),
            "before": of_day(dated.get(ahead - timedelta(days=1)), units),
            "after": of_day(dated.get(ahead + timedelta(days=1)), units),
        }
        lines.append(tr("Next: {run} on {day}. The day before: {before}; the day after: {after}.", **values))
    lines.append(tr("A free day more is one message: “rest on Monday”, with the day."))
    return " ".join(lines)


def of_day(day: Day | None, units: Units) -> str:
    """What a day holds, in the middle of a sentence."""
    return tr("rest") if day is None or not day.is_run else run_words(day, units, with_pace=False)


def missed_run_words(day: Day | None, on: date, units: Units) -> str:
    """What it means to leave a run out once."""
    if day is None or not day.is_run:
        return tr("{day} is a rest day: there is nothing to leave out.", day=show_day(on))
    values = {"day": show_day(on), "run": run_words(day, units, with_pace=False)}
    if day.type is DayType.RACE:
        return tr("{day} is the race: without it the training before stays good for another one.", **values)
    if day.type is DayType.LONG_RUN:
        return tr(
            "{day} has the long run of {distance}, which carries the week. Once it costs little, two weeks in a row "
            "more: a shorter one, or one on another day, is better than none.",
            day=values["day"],
            distance=show_distance(day.distance_mm, units),
        )
    if day.type in QUALITY_TYPES:
        return tr(
            "{day} has {run}, the fast part of the week. Once it costs next to nothing; the long run counts for more. "
            "Nothing has to be made up.",
            **values,
        )
    return tr(
        "{day} has {run}, one of the runs that are missed least. Once it costs next to nothing, and nothing has to be "
        "made up.",
        **values,
    )


def fast_needed_words(plan: Plan, units: Units, today: date) -> str:
    """Whether the faster running is a must, and how much of it there is."""
    ahead = [day for on, _, day in plan.dated_days() if on >= today and day.type in QUALITY_TYPES]
    said = [tr("No: a race can be finished on easy running and long runs alone. Faster work makes it quicker.")]
    if ahead:
        said.append(
            trn(
                "Your plan has {count} faster session until the race.",
                "Your plan has {count} faster sessions until the race.",
                len(ahead),
            )
        )
        said.append(faster_work_words(plan, units, today))
        said.append(tr("To do without, make any of them easy on its day: “make thursday easy”."))
    else:
        said.append(faster_work_words(plan, units, today))
    return " ".join(said)


def cutback_words(plan: Plan, number: int, units: Units) -> str:
    """Why there are recovery weeks, and when the next one is."""
    said = tr(
        "Every few weeks the miles go down on purpose: the training sinks in while the legs rest, and the next step up "
        "holds better. Nothing of it is lost."
    )
    week = next((each for each in plan.weeks if each.number >= number and each.cutback), None)
    if week is None:
        return f"{said} " + tr("No such week is left in your plan; the last ones before the race are light anyway.")
    before = plan.week(max(week.number - 1, 1))
    yours = tr(
        "Yours is week {number}, from {day}: {distance}, after {before} the week before.",
        number=week.number,
        day=show_day(plan.date_of(week.number, 1)),
        distance=show_distance(week.total_mm, units),
        before=show_distance(before.total_mm, units),
    )
    return f"{said} {yours}"


def same_distance_words(on: date, day: Day | None, before: date, ran_mm: int, units: Units) -> str:
    """What a day has, beside what was run on the same weekday a week earlier; 0: nothing is known of it."""
    stands = tr("{day} has: {run}.", day=show_day(on), run=of_day(day, units))
    if not ran_mm:
        return f"{stands} " + tr("No run is logged for {day}, so there is nothing to repeat.", day=show_day(before))
    ran = tr("On {day} you ran {distance}.", day=show_day(before), distance=show_distance(ran_mm, units, 1))
    return f"{ran} {stands}"


def bored_words(plan: Plan, units: Units, today: date) -> str:
    """What helps against easy runs that bore, and when something else comes."""
    said = tr(
        "Another route, company or a podcast helps, and a few short strides in the middle do no harm; the rest stays "
        "easy, that is what it is for."
    )
    return f"{said} {faster_work_words(plan, units, today)}"


def taper_loss_words(plan: Plan, units: Units) -> str:
    """That fitness stays while the miles go down, and by how much they do."""
    said = tr("No: fitness holds for two to three weeks of less running, and the tiredness goes. That is its point.")
    return f"{said}\n{taper_words(plan, units)}"


def days_enough_words(plan: Plan, units: Units) -> str:
    """What the running days of the plan lead to."""
    days = sorted(plan.inputs.preferred_days)
    peak = max(plan.weeks, key=lambda each: each.distance_mm)
    long = max((day.distance_mm for week in plan.weeks for day in week.days if day.type is not DayType.RACE), default=0)
    said = trn(
        "You run on {count} day, {days}: that leads to {peak} in the biggest week and a longest run of {long}.",
        "You run on {count} days, {days}: that leads to {peak} in the biggest week and a longest run of {long}.",
        len(days),
        days=show_weekdays(days),
        peak=show_distance(peak.distance_mm, units),
        long=show_distance(long, units),
    )
    general = tr(
        "Three to five days a week suit most runners. Write “5 days a week”, or another number, and you see what it "
        "changes before you decide."
    )
    return f"{said} {general}"


def week_size_words(found: RunsAsked, plan: Plan, number: int, units: Units) -> str:
    """How big a week is beside what was run of late."""
    week, monday = plan.week(number), monday_of(found.today)
    is_more = number == found.number and bool(found.unplanned_mm)
    holds = max(week.total_mm, found.week_in_all_mm) if is_more else week.total_mm
    values = {"number": number, "distance": show_distance(holds, units, 1 if is_more else 2)}
    weeks = of_runs.week_totals(found.logged_in(Span(monday - timedelta(days=_LOOK_BACK), monday - timedelta(days=1))))
    best = max((mm for _, mm in weeks), default=0)
    if not best:
        return tr("Week {number} holds {distance}. No week before it is in the log to measure it by.", **values)
    share = holds / best - 1
    said = tr(
        "Week {number} holds {distance}, {growth} on the most that you ran in one of the last four weeks ({best}).",
        growth=show_growth(share),
        best=show_distance(best, units, 1),
        **values,
    )
    if share <= 0:
        judged = tr("That is no more than you have done.")
    elif share <= _SMALL_STEP:
        judged = tr("That is a small step, the kind that legs get used to.")
    else:
        judged = tr("That is more than a tenth, a big step: where the legs are heavy, take less.")
    if holds > week.total_mm:
        beside = tr("{distance} of it were not planned.", distance=show_distance(found.unplanned_mm, units, 1))
        return f"{said} {beside} {judged}"
    return f"{said} {judged}"


def after_illness_words() -> str:
    """How to begin again after an illness."""
    return tr(
        "After an illness it counts how long you were off: after up to five days two easy days first, after six to "
        "nine about three quarters of the week and nothing fast, after longer half of it. Not with fever or a cough "
        "that sits deep."
    )


def race_start_words(found: RacePlan, units: Units, *, is_on_the_way: bool = False) -> str:
    """How to begin the race, and where one should be after a while; of one on the way no evening message comes."""
    found = as_read(found, units)
    if found.pace_s is None or found.finish_s is None:
        return tr(
            "Your race has no goal time, so go by feel: begin slower than you want to, talk in whole sentences for the "
            "first third, and keep something for the last quarter."
        )
    values = {
        "pace": show_pace(found.pace_s, units),
        "careful": show_pace(found.pace_s + _CAREFUL_S, units),
        "time": show_duration(found.finish_s),
    }
    lines = [
        tr(
            "What is run too fast in the beginning costs most at the end. Go out at {pace} and no faster, even if it "
            "feels too easy: held evenly, that is {time}. A first mile or two at {careful} costs nothing, and makes a "
            "faster second half likelier.",
            **values,
        )
    ]
    if found.safer_s is not None:
        lines.append(safer_start_words(found, units))
    passed = list(_points(splits(found, units), units))
    if passed:
        lines.append(tr("On the way: {points}.", points=" · ".join(passed)))
    again = tr("The evening before and on race morning you get it again.")
    lines.append(tr("On race morning you get it again.") if is_on_the_way else again)
    return " ".join(lines)


def _points(found: Iterable[tuple[int, float]], units: Units) -> Iterable[str]:
    for at, seconds in found:
        yield f"{show_number(at, 0)}\u00a0{units.value}\u00a0{show_duration(seconds)}"


def pacing_words(day: Day | None, on: date | None, units: Units) -> str:
    """What pacing somebody slower in a race is in one's own plan."""
    said = tr(
        "If their pace is easy for you, it is a long run in company and no race: it takes the place of that week's "
        "long run."
    )
    if on is None or day is None:
        return f"{said} " + tr("Write it with its date, like “I'm pacing a half on 14 March”.")
    stands = tr("{day} has: {run}.", day=show_day(on), run=of_day(day, units))
    return f"{said} {stands}"
