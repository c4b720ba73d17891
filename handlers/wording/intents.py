"""How plain words were understood, said back: the days they point at, and what they ask for."""

from datetime import date, time

from domain.people import ReminderWhen
from domain.plan import DayType, RaceDistance
from domain.units import Units
from domain.words import intents, race_wishes, settings_said, week_wishes
from domain.words.asked_of import Questioned
from domain.words.day_refs import DayRef
from domain.words.health_said import OffUntil
from domain.words.intents import Intent
from domain.words.topics import Sign
from handlers.wording.asked import question_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import (
    show_clock,
    show_date,
    show_date_range,
    show_day,
    show_distance,
    show_duration,
    show_list,
    show_weekdays,
    weekday_name,
)
from handlers.wording.limits import (
    cap_words,
    days_share_words,
    each_run_words,
    eased_words,
    few_words,
    limit_words,
    long_runs_words,
    moved_by_words,
    no_long_words,
    share_words,
    weekday_capped_words,
)
from handlers.wording.names import race_name
from handlers.wording.race_wishes import race_wish_words
from handlers.wording.subjects import SCREENS, TOPICS

_THE_DAY = {
    DayType.REST: mark("the rest day"),
    DayType.RECOVERY: mark("the recovery run"),
    DayType.EASY: mark("the easy run"),
    DayType.MODERATE: mark("the medium run"),
    DayType.TEMPO: mark("the tempo"),
    DayType.INTERVALS: mark("the intervals"),
    DayType.RACE_PACE: mark("the race-pace run"),
    DayType.LONG_RUN: mark("the long run"),
    DayType.SHAKEOUT: mark("the shakeout"),
    DayType.RACE: mark("the race"),
}
_BECOMES = {
    DayType.REST: mark("{day} becomes a rest day"),
    DayType.RECOVERY: mark("{day} becomes a recovery run"),
    DayType.EASY: mark("{day} becomes an easy run"),
    DayType.MODERATE: mark("{day} becomes a medium run"),
    DayType.TEMPO: mark("{day} becomes a tempo"),
    DayType.INTERVALS: mark("{day} becomes intervals"),
    DayType.RACE_PACE: mark("{day} becomes a race-pace run"),
    DayType.LONG_RUN: mark("{day} becomes a long run"),
    DayType.SHAKEOUT: mark("{day} becomes a shakeout"),
    DayType.RACE: mark("{day} becomes a race"),
}
_SIGNS = {
    Sign.CHEST_PAIN: mark("chest pain"),
    Sign.FAINTING: mark("fainting"),
    Sign.DIZZY: mark("feeling dizzy"),
    Sign.FEVER: mark("fever"),
    Sign.TROUBLE_BREATHING: mark("trouble breathing"),
    Sign.HEART_TROUBLE: mark("heart trouble"),
    Sign.BONE_PAIN: mark("bone pain"),
    Sign.CANNOT_WALK: mark("not being able to walk"),
    Sign.LIMPING: mark("limping"),
    Sign.BLEEDING: mark("bleeding"),
}
_WEEKS = {
    -1: mark("Last week"),
    0: mark("This week"),
    1: mark("Next week"),
    2: mark("The week after next"),
}


def sign_words(sign: Sign) -> str:
    """What was mentioned that belongs to a clinician: "chest pain"."""
    return tr(_SIGNS[sign])


def day_words(day: DayRef) -> str:
    """The day that is pointed at: "Tuesday", "Sun 18 Apr", "the long run"."""
    if day.on is not None:
        return show_day(day.on)
    return weekday_name(day.weekday) if day.weekday is not None else tr(_THE_DAY[day.type or DayType.EASY])


def intent_words(intent: Intent, units: Units) -> str:
    """What is asked for, as it was understood: "Swap Tuesday and Friday"."""
    words = _asked(intent, units)
    return words[:1].upper() + words[1:]


def _asked(intent: Intent, units: Units) -> str:
    match intent:
        case intents.SwapIntent(first, second):
            return tr("Swap {first} and {second}", first=day_words(first), second=day_words(second))
        case intents.MoveIntent(day, to):
            return tr("Move {day} to {to}", day=day_words(day), to=day_words(to))
        case intents.RestDay(day):
            return tr("Rest on {day}", day=day_words(day))
        case intents.SkipDay(day):
            return tr("Skip {day}", day=day_words(day))
        case intents.CutDay(day, distance_mm):
            return tr("{day} becomes {distance}", day=day_words(day), distance=show_distance(distance_mm, units))
        case intents.ChangeByDistance(day, by_mm):
            return _by_so_much(day, show_distance(abs(by_mm), units), is_less=by_mm < 0)
        case intents.ChangeByTime(day, by_s):
            return _by_so_much(day, tr("{count} min", count=round(abs(by_s) / 60)), is_less=by_s < 0)
        case intents.ChangeByShare(day, -50):
            return tr("Half of {day}", day=day_words(day))
        case intents.ChangeByShare(day, by_percent):
            return _by_so_much(day, tr("{percent} %", percent=abs(by_percent)), is_less=by_percent < 0)
        case intents.TypeIntent(day, kind):
            return tr(_BECOMES[kind], day=day_words(day))
        case intents.MakeEasier(day):
            return _easier_week(intent.weeks_ahead) if day is None else tr("Make {day} easier", day=day_words(day))
        case intents.WriteOut(line):
            return tr("The workout “{line}”", line=line)
        case intents.LogRun():
            return _run_words(intent, units)
        case intents.LogRuns(runs):
            return "; ".join(_run_words(run, units) for run in runs)
        case intents.Several((intents.TypeIntent(day, DayType.EASY), intents.CutDay(same, length))) if day == same:
            return tr(
                "{day} becomes an easy run of {distance}", day=day_words(day), distance=show_distance(length, units)
            )
        case intents.Several(wishes):
            return "; ".join(intent_words(each, units) for each in wishes)
        case intents.WhatsOn():
            return _whats_on(intent)
        case intents.WhyIntent(distance_mm=int()) | intents.WhyIntent(longest=True):
            return tr("Why that run is so long")
        case intents.WhyIntent(day):
            return tr("Why {day} is what it is", day=day_words(day))
        case (
            intents.Sick()
            | intents.Injured()
            | intents.Recovered()
            | intents.Holiday()
            | intents.MedicalStop()
            | OffUntil()
        ):
            return _health(intent)
        case _:
            return _others(intent, units)


def _by_so_much(day: DayRef, distance: str, *, is_less: bool) -> str:
    """A day that becomes shorter or longer by a length, or by a time."""
    if is_less:
        return tr("{day} becomes {distance} shorter", day=day_words(day), distance=distance)
    return tr("{day} becomes {distance} longer", day=day_words(day), distance=distance)


def _days_words(wish: intents.ChangeDays) -> str:
    if wish.since is not None:
        return tr("{wish}, from {date}", wish=_days_of(wish), date=show_date(wish.since))
    return _days_of(wish)


def _days_of(wish: intents.ChangeDays) -> str:
    if wish.days:
        return tr("Running days: {days}", days=show_weekdays(wish.days))
    if wish.without or wish.less is not None:
        return tr("No running on {days}, every week", days=show_weekdays(wish.without or {wish.less or 0}))
    if wish.more is not None:
        return tr("Run on {days} too, every week", days=show_weekdays({wish.more}))
    if wish.count is not None:
        return trn("{count} running day a week", "{count} running days a week", wish.count)
    return tr("Other running days")


def _easier_week(weeks_ahead: int | None) -> str:
    return tr("Make next week easier") if weeks_ahead == 1 else tr("Make the week easier")


def offer_words(intent: object, units: Units) -> str:
    """What the button of a likely meaning says. Raises TypeError for what is no meaning."""
    if not isinstance(intent, Intent):
        raise TypeError(intent)
    return intent_words(intent, units)


def _others(intent: Intent, units: Units) -> str:
    """Questions, settings, and what changes the plan as a whole."""
    match intent:
        case intents.RunForTime(day, seconds):
            return tr("{day}: only {minutes} min", day=day_words(day), minutes=round(seconds / 60))
        case intents.WeekdaysInstead(old, new):
            return tr("{new} instead of {old}, every week", new=weekday_name(new), old=weekday_name(old))
        case intents.HowItFelt(int() as effort, DayRef() as day):
            return tr("{day}: effort {effort}", day=day_words(day), effort=effort)
        case intents.HowItFelt(effort) if effort is not None:
            return tr("Effort {effort}", effort=effort)
        case intents.TakeBackRun(day, is_last=False, distance_mm=None):
            return tr("Take the log back: {day}", day=day_words(day))
        case intents.TakeBackRun():
            return tr("Take the log back")
        case intents.OtherSport(day):
            return tr("Another sport: {day}", day=day_words(day))
        case intents.AskAbout(topic):
            return tr(TOPICS[topic])
        case intents.WhyWeek():
            return tr("Why this week is what it is")
        case _ if isinstance(intent, Questioned):
            return question_words(intent)
        case intents.Open(screen):
            return tr(SCREENS[screen]) if screen in SCREENS else tr("Open it")
        case week_wishes.FindDays((day,), (but, *_)):
            return tr("Another day for {day}, not {but}", day=day_words(day), but=day_words(but))
        case week_wishes.FindDays((day, *_)):
            return tr("Another day for {day}", day=day_words(day))
        case week_wishes.ShiftAll(since=date() as since):
            return tr("Every run from {day} on another day", day=show_day(since))
        case week_wishes.ShiftAll(days):
            if days < 0:
                return trn("Every run {count} day earlier", "Every run {count} days earlier", -days)
            return trn("Every run {count} day later", "Every run {count} days later", days)
        case week_wishes.SameAgain():
            return tr("Next week as this one")
        case week_wishes.OnlyLongRun():
            return tr("Keep the long run alone")
        case week_wishes.AllEasy(shorter=True):
            return tr("Run everything easily, and shorter")
        case week_wishes.AllEasy():
            return tr("Run the whole week easily")
        case week_wishes.WeekByShare():
            return share_words(intent, units)
        case week_wishes.DaysByShare():
            return days_share_words(intent)
        case week_wishes.LongRunsBy():
            return long_runs_words(intent, units)
        case week_wishes.KeepAsIs(day):
            return tr("Keep {day} as it is", day=day_words(day))
        case week_wishes.EachRunBy():
            return each_run_words(intent, units)
        case week_wishes.MoreThisWeek():
            return tr("A little more in the week")
        case week_wishes.RaceOnTheWay(on, length):
            return tr(
                "A race on the way: {distance}, {date}", distance=show_distance(length, units), date=show_date(on)
            )
        case week_wishes.NoRaceOnTheWay():
            return tr("Without the race on the way")
        case week_wishes.KeepLimit():
            return limit_words(intent, units)
        case week_wishes.CapRuns():
            return cap_words(intent, units)
        case week_wishes.EaseDays():
            return eased_words(intent)
        case week_wishes.FewRuns():
            return few_words(intent)
        case week_wishes.RestBefore(day):
            return tr("Rest before {day}", day=day_words(day))
        case week_wishes.MoveBy(day, days):
            return moved_by_words(day_words(day), days)
        case week_wishes.CapWeekday():
            return weekday_capped_words(intent, units)
        case week_wishes.RestAfter(day):
            return tr("Rest after {day}", day=day_words(day))
        case week_wishes.KeepOnly(on):
            return tr("Only the run on {date} in its week", date=show_date(on))
        case week_wishes.KindWeekly(_, weekday):
            return tr("The hard run on {day}, every week", day=weekday_name(weekday))
        case week_wishes.SkipOne():
            return tr("One run less in the week")
        case week_wishes.NoLongRun():
            return no_long_words(intent)
        case week_wishes.SkipNext(count):
            return trn("Leave out the next {count} run", "Leave out the next {count} runs", count)
        case intents.RaceResult(race, seconds):
            return tr("I raced {race} in {time}", race=race_name(race, units), time=show_duration(seconds))
        case intents.ChangeGoal(text) if text:
            return tr("Another goal: {goal}", goal=text)
        case intents.ChangeGoal():
            return tr("Another goal")
        case race_wishes.GoalBy() | race_wishes.RaceMoved() | race_wishes.NewThreshold():
            return race_wish_words(intent, units)
        case intents.ChangeRaceDate(on) if on is not None:
            return tr("The race is on {on}", on=show_day(on))
        case intents.ChangeRace(RaceDistance() as race):
            return tr("Another race: {race}", race=race_name(race, units))
        case intents.ChangeRaceDate() | intents.ChangeRace():
            return tr("The race has changed")
        case intents.ChangeDays():
            return _days_words(intent)
        case intents.ChangeAmount(amount) if amount is not None:
            return tr("{distance} a week", distance=show_distance(amount, units))
        case intents.ChangeAmount():
            return tr("The plan is too much or too little")
        case intents.ChangeFitness():
            return tr("My fitness has changed")
        case intents.NewPlan():
            return tr("A new plan")
        case settings_said.UseUnits():
            return tr("Use kilometres") if intent.units is Units.KM else tr("Use miles")
        case settings_said.LiveIn(place):
            return tr("Time zone: {place}", place=place.title())
        case settings_said.RemindAt(time() as at):
            return tr("Reminders at {clock}", clock=show_clock(at))
        case settings_said.RemindAt(when=ReminderWhen.OFF):
            return tr("No reminders")
        case settings_said.RemindAt():
            return tr("The reminder's time")
        case intents.Approve(everything):
            return tr("Approve everything that waits") if everything else tr("Approve")
        case intents.OpenPause():
            return tr("Pause from today, until you say so")
        case intents.Pregnant():
            return tr("You are pregnant")
        case _:
            return tr("Do that")


def _health(
    intent: intents.Sick | intents.Injured | intents.Recovered | intents.Holiday | intents.MedicalStop | OffUntil,
) -> str:
    match intent:
        case intents.Sick():
            return tr("You are ill")
        case intents.Injured(""):
            return tr("You are injured")
        case intents.Injured(where):
            return tr("It hurts: {where}", where=where)
        case intents.Recovered():
            return tr("You can run again")
        case intents.Holiday(first, last) | OffUntil(_, first, last):
            return tr("No running {dates}", dates=show_date_range(first, last))
        case intents.MedicalStop(sign, more):
            return tr("You mention {sign}", sign=show_list([sign_words(each) for each in (sign, *more)]))


def _run_words(run: intents.LogRun, units: Units) -> str:
    if run.part is not None:
        done, of = run.part
        day = day_words(run.day)
        if not of:
            return tr("{day}: {done} of the repeats", day=day, done=done)
        return tr("{day}: {done} of {of} repeats", day=day, done=done, of=of)
    if run.share is not None:
        return tr("{day}: {share} % of it", day=day_words(run.day), share=run.share)
    if run.distance_mm is None and run.duration_s is None and run.effort is None:
        return tr("{day}: run as planned", day=day_words(run.day))
    if run.distance_mm is None and run.duration_s:
        return tr("{day}: ran for {time}", day=day_words(run.day), time=show_duration(run.duration_s))
    distance = tr("as planned") if run.distance_mm is None else show_distance(run.distance_mm, units)
    parts = [tr("{day}: {distance}", day=day_words(run.day), distance=distance)]
    if run.duration_s:
        parts.append(tr("in {time}", time=show_duration(run.duration_s)))
    if run.effort:
        parts.append(tr("effort {effort}", effort=run.effort))
    return ", ".join(parts)


def _whats_on(asked: intents.WhatsOn) -> str:
    if asked.number is not None:
        return tr("Week {number}", number=asked.number) if asked.number > 0 else tr("The week of the race")
    if asked.weeks_ahead is not None:
        return tr(_WEEKS[asked.weeks_ahead])
    return tr("What is on {day}", day=day_words(asked.day or DayRef()))
