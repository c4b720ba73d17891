"""What is asked for, said again in words that the grammar understands without doubt: what a button sends."""

from datetime import date

from domain.people import LifeEvent, ReminderWhen
from domain.plan import DayType, RaceDistance
from domain.race import NAMED_RACES
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words import intents, settings_said, week_wishes
from domain.words.answers import Choice, Label, choice
from domain.words.asked_of import Questioned
from domain.words.dates import MONTHS, weekday_text
from domain.words.day_refs import TYPE_TEXTS, DayRef
from domain.words.grammar.asked_again import asked_again
from domain.words.grammar.asking.general import SENTENCES
from domain.words.grammar.pain_again import pain_said
from domain.words.grammar.race_wish_said import race_wish_said
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.week_again import week_again
from domain.words.health_said import OffUntil
from domain.words.intents import Intent
from domain.words.quantities import time_text
from domain.words.topics import Screen, Topic

_TOPICS = {
    Topic.RACE: "when is my race",
    Topic.TRACK: "am i on track",
    Topic.GOAL: "what is my goal",
    Topic.LONGEST: "longest run",
    Topic.PHASE: "which phase",
    Topic.TAPER: "how much do i run in the taper",
    Topic.DAYS: "which days do i run",
    Topic.NEXT: "next run",
    Topic.HEART: "heart rate",
    Topic.HEAT: "running in the heat",
    Topic.TREADMILL: "treadmill",
    Topic.BELT_SPEED: "what speed on the treadmill",
    Topic.BASIS: "where do my paces come from",
    Topic.CHANGED: "what changed in my plan",
    Topic.FASTER_WORK: "when does the speedwork start",
    **SENTENCES,
}
_WEEKS = {-1: "last week", 0: "this week", 1: "next week", 2: "the week after next"}
_SCREENS = {
    Screen.LOG: "log a run",
    Screen.ANEW: "replan",
    Screen.MESSAGE: "message everyone",
    Screen.FLAGS: "who missed runs",
    Screen.REMINDER: "change reminder",
    Screen.LANGUAGE: "change language",
    Screen.QUIET: "quiet hours",
    Screen.ZONE: "time zone",
    Screen.LIMITS: "house rules",
    Screen.TERM: "what do the training words mean",
    Screen.DELETE: "delete my data",
    Screen.CONNECT: "connect my watch",
}
_COUNTED = {2: "two", 3: "three"}
_RACES = {race.distance_mm: race.label.lower() for race in NAMED_RACES}
_PLAIN: dict[type[Intent], str] = {
    intents.Sick: "i'm sick",
    intents.Recovered: "i'm better now",
    intents.OpenPause: "pause until further notice",
    intents.Pregnant: "i'm pregnant",
    intents.WhyWeek: "why this week",
    intents.ChangeFitness: "update my fitness",
    intents.NewPlan: "new plan",
}


def offer(intent: Intent) -> Choice:
    """A button that names what is asked for, and asks for just that."""
    return choice(said_again(intent), Label.INTENT, intent=intent)


def day_said(day: DayRef) -> str:
    """A day as it can be sent back."""
    if day.on is not None:
        return day.on.isoformat()
    return weekday_text(day.weekday) if day.weekday is not None else TYPE_TEXTS[day.type or DayType.EASY]


def length_said(length_mm: int) -> str:
    """A length as it can be sent back: in miles where it was said in them to two places, else in kilometres."""
    in_miles = round(length_mm / MM_PER_MILE, 2)
    if round(in_miles * MM_PER_MILE) == length_mm:
        return f"{in_miles:.2f}".rstrip("0").rstrip(".") + " mi"
    return f"{length_mm / MM_PER_KM:.3f}".rstrip("0").rstrip(".") + " km"


def race_said(length_mm: int) -> str:
    """A race's distance by its name, where it has one: half a marathon is no round number of kilometres."""
    return _RACES.get(length_mm) or length_said(length_mm)


def said_again(intent: Intent) -> str:
    """A sentence that is read as this; empty for what is not offered as a button."""
    if isinstance(intent, Questioned):
        return asked_again(intent)
    match intent:
        # Of one day both are said in one breath: apart, the second would be read alone.
        case intents.Several((intents.TypeIntent(day, DayType.EASY), intents.CutDay(same, length))) if day == same:
            return f"make {day_said(day)} an easy {length_said(length)}"
        case intents.Several((intents.TypeIntent(day, DayType.EASY), intents.RunForTime(same, seconds))) if day == same:
            return f"make {day_said(day)} an easy {round(seconds / 60)} min"
    if isinstance(intent, intents.Several):
        parts = [said_again(each) for each in intent.wishes]
        return "; ".join(parts) if all(parts) else ""
    if type(intent) in _PLAIN:
        return _PLAIN[type(intent)]
    return _week(intent) or _log(intent) or _look(intent) or _plan(intent) or race_wish_said(intent)


def _week(intent: Intent) -> str:
    match intent:
        case intents.SwapIntent(first, second):
            return f"swap {day_said(first)} and {day_said(second)}"
        case intents.MoveIntent(day, to):
            return f"move {day_said(day)} to {day_said(to)}"
        case intents.CutDay(day, length):
            return f"change {day_said(day)} to {length_said(length)}"
        case intents.ChangeByDistance(day, by):
            return f"{'extend' if by > 0 else 'shorten'} {day_said(day)} by {length_said(abs(by))}"
        case intents.ChangeByTime(day, by):
            return f"{'extend' if by > 0 else 'shorten'} {day_said(day)} by {round(abs(by) / 60)} min"
        case intents.ChangeByShare(day, -50):
            return f"halve {day_said(day)}"
        case intents.ChangeByShare(day, by):
            return f"{'extend' if by > 0 else 'shorten'} {day_said(day)} by {abs(by)} percent"
        case intents.RunForTime(day, seconds):
            return f"only {round(seconds / 60)} min {day_said(day)}"
        case intents.RestDay(day):
            return f"rest {day_said(day)}"
        case intents.SkipDay(DayRef(type=DayType.RACE)):
            return "did not run the race"
        case intents.SkipDay(day):
            return f"skip {day_said(day)}"
        case intents.TypeIntent(day, kind):
            return f"make {day_said(day)} a {TYPE_TEXTS[kind]}"
        case intents.MakeEasier(DayRef() as day):
            return f"make {day_said(day)} easier"
        case intents.WeekdaysInstead(7, new, date() as since):
            return f"long runs on {weekday_text(new)}s from {since.isoformat()}"
        case intents.WeekdaysInstead(old, new):
            return f"{weekday_text(new)}s instead of {weekday_text(old)}s"
    return _whole_week(intent)


def _week_text(ahead: int | None) -> str:
    return _WEEKS.get(ahead or 0, "this week")


def _whole_week(intent: Intent) -> str:
    match intent:
        case intents.MakeEasier(None, ahead):
            return f"make {_week_text(ahead)} easier"
        case week_wishes.RaceOnTheWay(on, length):
            return f"tune up race {race_said(length)} {on.isoformat()}"
        case week_wishes.FewRuns(first, last, count, is_short, is_easy):
            what = f"{'short ' if is_short else ''}{'runs' if count > 1 else 'run'}"
            if is_easy:
                return f"easy week, at most {count} {what} {first.isoformat()} to {last.isoformat()}"
            return f"at most {count} {what} {first.isoformat()} to {last.isoformat()}"
        case week_wishes.NoRaceOnTheWay(on, length):
            race = race_said(length) if length is not None else "race on the way"
            return f"take the {race}{f' on {on.isoformat()}' if on is not None else ''} out of my plan"
        case week_wishes.SkipOne(ahead):
            return f"skip one run {_week_text(ahead)}"
        case week_wishes.KindWeekly(_, weekday, since):
            from_then = f" from {since.isoformat()}" if since is not None else ""
            return f"the hard session on {weekday_text(weekday)}s for good{from_then}"
        case week_wishes.MoveBy(day, days):
            return f"move {day_said(day)} {_COUNTED.get(abs(days), 'one')} {_days(days)}"
        case week_wishes.CapWeekday(weekday, weeks, length, seconds):
            most = length_said(length) if length is not None else f"{round((seconds or 0) / 60)} min"
            return f"{weekday_text(weekday)} runs at most {most} for the next {weeks} weeks"
        case week_wishes.RestBefore(day, count):
            return f"{_COUNTED.get(count, 'one')} rest days before {day_said(day)}"
        case week_wishes.RestAfter(day, count, weekly):
            return f"{_COUNTED.get(count, 'one')} rest days after {day_said(day)}{' every week' if weekly else ''}"
        case week_wishes.KeepOnly(on):
            return f"keep only the run of {on.isoformat()}"
        case week_wishes.SameAgain():
            return "same again next week"
        case week_wishes.OnlyLongRun(ahead):
            return f"only the long run {_week_text(ahead)}"
        case week_wishes.AllEasy(ahead, is_shorter):
            return f"everything easy {'and shorter ' if is_shorter else ''}{_week_text(ahead)}"
        case week_wishes.WeekByShare():
            return week_again(intent, _week_text(intent.weeks_ahead), length_said)
        case week_wishes.DaysByShare(by, first, last):
            return f"{abs(by)}% less on everything from {first.isoformat()} to {last.isoformat()}"
        case week_wishes.LongRunsBy():
            return _long_runs(intent)
        case week_wishes.MoreThisWeek(ahead):
            return f"more miles {_week_text(ahead)}"
        case week_wishes.EaseDays(first, last, lighter):
            return f"everything {'easier' if lighter else 'easy'} from {first.isoformat()} to {last.isoformat()}"
        case week_wishes.ShiftAll(days, ahead, since):
            step = f"{abs(days)} {_days(days)}"
            if since is not None:
                return f"move everything from {since.isoformat()} {step}"
            return f"move everything {step} {_week_text(ahead)}"
        case week_wishes.FindDays((day,), (but, *_)):
            return f"find another day for {day_said(day)}, not {day_said(but)}"
        case week_wishes.FindDays((day,)) if day.on is None:
            return f"when else can i do {day_said(day)}"
        case week_wishes.KeepAsIs(day, is_back=False):
            return f"keep {day_said(day)} as it is"
        case week_wishes.SkipNext(count):
            return f"skip the next {count} runs"
        case week_wishes.EachRunBy(by_mm, by_s, ahead, is_easy):
            so_much = _so_much(by_mm, by_s)
            more = "longer" if by_mm + by_s > 0 else "shorter"
            return f"every {'easy ' if is_easy else ''}run {so_much} {more} {_week_text(ahead)}"
        case week_wishes.NoLongRun(first, last):
            return f"no long run {first.isoformat()} to {last.isoformat()}"
        case week_wishes.CapRuns(first, last, int() as seconds):
            return f"at most {round(seconds / 60)} min a run {first.isoformat()} to {last.isoformat()}"
        case week_wishes.CapRuns(first, last, _, int() as length):
            return f"at most {length_said(length)} a run {first.isoformat()} to {last.isoformat()}"
    return ""


def _days(days: int) -> str:
    return f"day{'s' if abs(days) > 1 else ''} {'later' if days > 0 else 'earlier'}"


def _so_much(by_mm: int, by_s: int) -> str:
    """By how much, as a length or a time, without its direction."""
    return length_said(abs(by_mm)) if by_mm else f"{round(abs(by_s) / 60)} min"


def _long_runs(wish: week_wishes.LongRunsBy) -> str:
    """Each of the next long runs, by so much."""
    runs = f"the next {wish.count} long runs"
    if wish.to_mm is not None:
        return f"{runs} at most {length_said(wish.to_mm)}"
    if wish.to_s is not None:
        return f"{runs} at most {round(wish.to_s / 60)} min"
    much = f"{abs(wish.by_percent)}%" if wish.by_percent else _so_much(wish.by_mm, wish.by_s)
    return f"{runs} {much} {'longer' if wish.by_mm + wish.by_s + wish.by_percent > 0 else 'shorter'}"


def _log(intent: Intent) -> str:
    match intent:
        case intents.LogRun(day=day, part=(done, of)):
            return (
                f"did only {done} of {of} reps {day_said(day)}" if of else f"stopped after {done} reps {day_said(day)}"
            )
        case intents.LogRun(day=day, share=int() as share):
            return f"did {share}% of it {day_said(day)}"
        case intents.LogRun(day=day, distance_mm=None, duration_s=None, effort=effort):
            return f"done {day_said(day)}" + (f" effort {effort}" if effort is not None else "")
        case intents.LogRun(day=day, distance_mm=None, duration_s=seconds, effort=effort):
            return f"ran {round((seconds or 0) / 60)} min on {day_said(day)}" + (f", effort {effort}" if effort else "")
        case intents.LogRun(day=day, distance_mm=length, duration_s=seconds, effort=effort):
            parts = [
                ("correction " if intent.corrects else "")
                + f"ran {'an extra ' if intent.is_extra else ''}{length_said(length or 0)}"
                + (f", {intent.note}" if intent.note and not names_repeats(intent.note) else "")
            ]
            if seconds is not None:
                hours, minutes = divmod(seconds // 60, 60)
                parts.append(f"in {hours}:{minutes:02}:{seconds % 60:02}")
            parts.append(f"on {day_said(day)}")
            if effort is not None:
                parts.append(f"effort {effort}")
            return " ".join(parts)
        case intents.HowItFelt(int() as effort, day):
            return f"effort {effort}" + (f" {day_said(day)}" if day is not None else "")
        case intents.LogRuns(runs):
            return " and ".join(_log(run) for run in runs)
        case intents.TakeBackRun(distance_mm=int() as length):
            return f"the run of {length_said(length)} was my temperature, not a run"
        case intents.TakeBackRun(is_last=True):
            return "delete my last run"
        case intents.TakeBackRun(day):
            return f"delete the run {day_said(day)}"
        case intents.OtherSport(day):
            return f"cross training {day_said(day)}"
        case intents.Injured(where):
            return pain_said(where)
        case OffUntil(event, first, last):
            who = "doctor" if event is LifeEvent.ILLNESS else "physio"
            return f"{who} says no running {first.isoformat()} to {last.isoformat()}"
        case intents.Holiday(first, last):
            return f"on holiday {first.isoformat()} to {last.isoformat()}"
        case intents.RaceResult(race, seconds, on):
            when = f" on {on[0].isoformat()}" if len(on) == 1 else " last weekend" if on else ""
            return f"raced {race_said(race.distance_mm)} in {time_text(seconds)}{when}"
    return ""


def _look(intent: Intent) -> str:
    match intent:
        case intents.WhatsOn(day=DayRef() as day):
            return f"what's on {day_said(day)}"
        case intents.WhatsOn(number=int() as number):
            return f"week {number}" if number > 0 else "race week"
        case intents.WhatsOn(weeks_ahead=int() as ahead):
            return _WEEKS.get(ahead, "this week")
        case intents.WhyIntent(distance_mm=int() as length):
            return f"why only {length_said(length)}"
        case intents.WhyIntent(longest=True):
            return "why is the longest run so long"
        case intents.WhyIntent(day):
            return f"why {day_said(day)}"
        case intents.AskAbout(Topic.MILES, ahead):
            return f"how much {_WEEKS.get(ahead, 'this week')}"
        case intents.AskAbout(Topic.PACE, _, kind):
            return f"pace for {TYPE_TEXTS[kind]}" if kind is not None else "my paces"
        case intents.AskAbout(topic):
            return _TOPICS[topic]
        case intents.Open(Screen.CANCEL | Screen.SAVE | Screen.DECLINE):
            return ""
        case intents.Open(Screen.MONTH, DayRef(on=date() as on)):
            return f"show {MONTHS[on.month - 1]}"
        case intents.Open(screen):
            return _SCREENS.get(screen, screen.value)
    return ""


def _limit(wish: week_wishes.KeepLimit) -> str:
    if wish.is_open:
        return "no limit on long runs"
    if wish.workouts is not None:
        return "speedwork again" if wish.workouts else "no more speedwork"
    if wish.week_mm is not None:
        return f"keep me at {length_said(wish.week_mm)} a week"
    if wish.run_s is not None:
        return f"at most {round(wish.run_s / 60)} min on weekdays"
    if wish.long_s is not None:
        return f"long runs at most {round(wish.long_s / 60)} min from now on"
    return f"long runs at most {length_said(wish.long_mm or 0)} from now on"


def _plan(intent: Intent) -> str:
    match intent:
        case intents.ChangeGoal(""):
            return "change my goal"
        case intents.ChangeGoal(text):
            return f"my goal is {text}"
        case intents.ChangeRaceDate(date() as on, name) if name:
            return f"race is off, i'm doing {name.lower()} on {on.isoformat()}"
        case intents.ChangeRaceDate(day=int() as day):
            return f"my race is on the {day}th"
        case intents.ChangeRaceDate(on):
            return f"my race is on {on.isoformat()}" if on is not None else "change the race date"
        case intents.ChangeDays(less=int() as less, count=int() as count):
            return f"{count} days a week, no more {weekday_text(less)}s"
        case intents.ChangeDays(less=int() as less):
            return f"no more {weekday_text(less)}s"
        case intents.ChangeDays(more=int() as more):
            return f"add {weekday_text(more)}s" + (f" from {intent.since.isoformat()}" if intent.since else "")
        case intents.ChangeDays(count=int() as count):
            return f"{_from(intent.since)}{count} days a week"
        case intents.ChangeDays(without=without) if without:
            return "no more " + " and ".join(f"{weekday_text(each)}s" for each in sorted(without))
        case intents.ChangeDays(days=days) if days:
            listed = " and ".join(weekday_text(each) for each in sorted(days))
            return f"{_from(intent.since)}my running days are {listed}"
        case intents.ChangeDays():
            return "change my running days"
        case intents.ChangeRace(RaceDistance() as race):
            return f"change my race to {race_said(race.distance_mm)}"
        case week_wishes.KeepLimit():
            return _limit(intent)
        case intents.ChangeAmount(None):
            return "the plan is too hard"
        case intents.ChangeAmount(amount, is_too_much=True):
            return f"{length_said(amount or 0)} a week is too much"
        case intents.ChangeAmount(amount):
            return f"i run {length_said(amount or 0)} a week"
        case settings_said.UseUnits(units):
            return f"use {units.value if units.value == 'km' else 'miles'}"
        case settings_said.LiveIn(text):
            return f"my time zone is {text}"
        case settings_said.RemindAt(at=at, when=ReminderWhen.EVENING_BEFORE) if at is not None:
            return f"remind me the evening before at {at.hour}:{at.minute:02}"
        case settings_said.RemindAt(at=None, when=ReminderWhen.OFF):
            return "no reminders"
        case settings_said.RemindAt(at=None):
            return "change reminder"
        case settings_said.RemindAt(at=at) if at is not None:
            return f"remind me at {at.hour}:{at.minute:02}"
        case intents.WriteOut(line, day):
            return f"{line} on {day_said(day)}" if day is not None else line
        case intents.Approve(everything):
            return "approve all" if everything else "approve"
    return ""


def _from(since: date | None) -> str:
    """From when on something lasting holds, said before it."""
    return f"from {since.isoformat()} " if since is not None else ""
