"""What is wrong with an input of a plan, and what to send instead."""

from domain.errors import (
    DateProblem,
    FitnessProblem,
    GoalProblem,
    HabitProblem,
    LimitProblem,
    PhaseProblem,
    RaceProblem,
)
from handlers.wording.door import mark
from handlers.wording.telling import Table

RACES: Table = {
    RaceProblem.OUT_OF_RANGE: mark(
        "I can plan races from 1.5 to 100 km (about 1 to 62 miles). Which distance is yours?"
    ),
    RaceProblem.NOT_PLANNED: mark("I can plan races from 1.5 to 100 km. Send a distance in between."),
}
DATES: Table = {
    DateProblem.RACE_PASSED: mark("{on} has passed. I can plan for races from tomorrow up to {latest}. When is yours?"),
    DateProblem.RACE_TODAY: mark("{on} is today. I can plan for races from tomorrow up to {latest}. When is yours?"),
    DateProblem.RACE_TOO_FAR: mark(
        "{on} is too far ahead. I can plan for races from tomorrow up to {latest}. When is yours?"
    ),
    DateProblem.RACE_BEFORE_START: mark(
        "The race has to be after the first day of training. Send a later race date or an earlier start."
    ),
    DateProblem.PLAN_TOO_LONG: mark(
        "That is more than {weeks} weeks away. Send a race within {weeks} weeks of the start, or start the plan later."
    ),
    DateProblem.START_KEPT: mark("A plan under way keeps its start. Make a new plan to start on another day."),
    DateProblem.START_PASSED: mark("The start of your plan has passed. Choose when to start, then create it again."),
    DateProblem.ENDS_BEFORE: mark("That ends before it begins. Send it like “on holiday 3-10 May”."),
    DateProblem.MORE_THAN_A_YEAR: mark("That is more than a year. Send dates within the next twelve months."),
    DateProblem.AWAY: mark("{first} to {last} can't be. Send it like “on holiday 3-10 May”, up to 4 months."),
}
GOALS: Table = {
    GoalProblem.OUT_OF_RANGE: mark(
        "A goal for the {race} lies between {fastest} and {slowest}. Send it like “{example}”, or “just finish”."
    ),
    GoalProblem.PACE_OUT_OF_RANGE: mark(
        "That goal comes to less than {fastest:bare} or more than {slowest:bare} a {unit}. "
        'Send the time for the whole race, like 3:30:00 or 25:00, or "just finish".'
    ),
}
FITNESS: Table = {
    FitnessProblem.PACE_OUT_OF_RANGE: mark(
        "A 5K pace lies between {fastest:mi} and {slowest:mi} per mile ({fastest:km} and {slowest:km} per km). "
        "Send a pace like “7:30/mi” or “4:40/km”, or a race like “5k in 23:20”."
    ),
    FitnessProblem.RESULT_OUT_OF_RANGE: mark(
        "{race} in {text} is outside what I can use ({fastest:bare} to {slowest:bare} per {unit}). "
        "Send it like “10k in 48:30”."
    ),
    FitnessProblem.PACE_WANTED: mark(
        "Send your current 5K pace per mile or per km, between {fastest:bare} and {slowest:bare} a {unit}, "
        "or your 5K time."
    ),
}
HABITS: Table = {
    HabitProblem.MILEAGE_OUT_OF_RANGE: mark(
        "Weekly mileage lies between 0 and 150 miles (240 km). How much do you run in a usual week?"
    ),
    HabitProblem.MILEAGE_WANTED: mark("Send how much you run in a normal week now, from 0 to {most:long}."),
    HabitProblem.NO_DAY: mark("Pick at least one day you can run, such as “tue thu sat”."),
    HabitProblem.NO_DAY_CHOSEN: mark("Choose at least one day to run on."),
    HabitProblem.NO_DAY_PICKED: mark("Please pick at least one day, so that I know when you can run."),
    HabitProblem.DAY_NUMBERS: mark("Days go from 1 (Monday) to 7 (Sunday). Send the ones you like to run on."),
    HabitProblem.WEEKDAY_NUMBERS: mark(
        "Days are numbered 1 (Monday) to 7 (Sunday). Send them like “2,4,6” or “tue thu”."
    ),
    HabitProblem.LONG_RUN_DAY: mark("The long run has to fall on one of your running days. Choose one of them."),
    HabitProblem.LONGEST_RUN_OUT_OF_RANGE: mark(
        "The longest run of the last month lies between 0 and {most:long}. Send it again."
    ),
    HabitProblem.LONGEST_RUN_OVER_WEEK: mark(
        "A longest run of {longest:long} does not fit a usual week of {week:long}. Send the weekly distance with the "
        "long run in it, or the longest run of a usual month."
    ),
    HabitProblem.MOST_MILES_OUT_OF_RANGE: mark(
        "The most that a week may hold lies between {least:long} and {most:long}. Send another, or leave it open."
    ),
    HabitProblem.MOST_HOURS_OUT_OF_RANGE: mark(
        "The most hours of a week lie between {least} and {most}: at your easy pace the smallest plan takes that long. "
        "Send another, or leave it open."
    ),
    HabitProblem.RUN_LIMIT_OUT_OF_RANGE: mark(
        "The most of a run lies between {least:long} and {most:long}, or {shortest} and {longest} minutes."
    ),
}
LIMITS: Table = {
    LimitProblem.HARD_DAYS: mark("Hard days go from 0 to 7 a week."),
    LimitProblem.LONG_RUN_SHARE: mark("The long run's share of the week goes from 10 % to 100 %."),
    LimitProblem.WEEK_GROWTH: mark("Weekly growth goes from 0 % to 100 %."),
}
PHASES: Table = {
    PhaseProblem.SUM: mark(
        "The four phases have to add up to {weeks} weeks. Send base, build, peak and taper, for example {example}."
    ),
    PhaseProblem.TAPER: mark(
        "The taper for this race is 1 to {most} weeks: long enough to rest, short enough to stay sharp. "
        "Give the other weeks to base or build."
    ),
    PhaseProblem.PEAK: mark("At most {most} weeks of peak: nobody stays sharp for longer."),
    PhaseProblem.BUILD: mark("At most {most} weeks of build. Give the rest to base."),
    PhaseProblem.EMPTY: mark("Each phase needs at least one week."),
}
