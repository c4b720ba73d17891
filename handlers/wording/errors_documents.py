"""What is wrong with a document or with an answer at a shell, and what to send instead."""

from collections.abc import Callable

from domain.errors import AnswerProblem, JsonKind, JsonProblem
from domain.told import Told
from domain.units import Units
from domain.words.answers import Question
from handlers.wording.asking import question_words
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_choices
from handlers.wording.telling import Table, tell

_KINDS = {
    JsonKind.OBJECT: mark("an object"),
    JsonKind.LIST: mark("a list"),
    JsonKind.TEXT: mark("a text"),
    JsonKind.TRUTH: mark("true or false"),
    JsonKind.NULL: mark("null"),
    JsonKind.NUMBER: mark("a number"),
}


def _not(sentence: str) -> Callable[[JsonKind], str]:
    """A sentence that names the kind of what was found instead."""

    def said(kind: JsonKind) -> str:
        return tr(sentence, kind=tr(_KINDS[kind]))

    return said


DOCUMENTS: Table = {
    JsonProblem.TOO_LARGE: mark("is larger than {megabytes} MB"),
    JsonProblem.NO_NUMBER: mark("{name} is no number in JSON"),
    JsonProblem.SYNTAX: mark("is not JSON: {reason} at line {line}, column {column}"),
    JsonProblem.NESTED: mark("is nested too deeply"),
    JsonProblem.NUMBER_TOO_LONG: mark("has a number too long to read"),
    JsonProblem.NOT_UTF8: mark("is not UTF-8 text; send the JSON that `milepost plan --json` prints"),
    JsonProblem.LINE_TOO_LONG: mark("is longer than {most} bytes; send one JSON object a line"),
    JsonProblem.NOT_INPUTS: mark("should be a JSON object with raceDistance, raceDate and the other inputs"),
    JsonProblem.MISSING: mark("is missing"),
    JsonProblem.UNKNOWN: mark("is not known; there are {names}"),
    JsonProblem.NOT_AN_OBJECT: _not(mark("should be an object, not {kind}")),
    JsonProblem.NOT_A_LIST: _not(mark("should be a list, not {kind}")),
    JsonProblem.NOT_A_TEXT: _not(mark("should be a text, not {kind}")),
    JsonProblem.NOT_A_NUMBER: _not(mark("should be a number, not {kind}")),
    JsonProblem.NOT_WHOLE: _not(mark("should be a whole number, not {kind}")),
    JsonProblem.NOT_TRUTH: _not(mark("should be true or false, not {kind}")),
    JsonProblem.NOT_FINITE: mark("should be a finite number"),
    JsonProblem.NOT_A_DATE: mark("should be a date such as 2027-04-18"),
    JsonProblem.NOT_A_PACE: mark("should be “mm:ss” per mile, such as “7:20”, or null"),
    JsonProblem.NOT_A_RACE: mark(
        "should be a race such as “5k”, “10k”, “half”, “marathon”, or a number with a unit: “12 km”"
    ),
    JsonProblem.NOT_A_GOAL: mark(
        "should be hours:minutes:seconds, such as “3:30:00” or “0:42:10”, or null to just finish"
    ),
    JsonProblem.NULL_PACE: mark("is null; send the current 5K pace per mile, such as “7:30”"),
    JsonProblem.TOO_FAST: mark("is faster than anybody runs"),
    JsonProblem.TOO_MANY: mark("has {count} entries; {most} at most"),
    JsonProblem.TOO_LONG: mark("is {count} characters long; {most} at most"),
    JsonProblem.HALF_CHARACTER: mark("has half a character (a lone surrogate) in it"),
    JsonProblem.NONE_OF: mark("“{text}” is none of {names}"),
    JsonProblem.BETWEEN: mark("should be between {low:g} and {high:g}"),
    JsonProblem.FOUR_COUNTS: mark("should be four week counts: base, build, peak, taper"),
    JsonProblem.TOTAL_WEEKS: mark("is {stated}, and the phases hold {weeks} weeks"),
    JsonProblem.WEEK_NUMBERS: mark("weekNumber should count 1, 2, 3 … through all phases"),
    JsonProblem.WEEK_COUNT: mark("is {stated}, and the phase holds {weeks} weeks"),
    JsonProblem.SEVEN_DAYS: mark("has {count} days; a week has 7"),
    JsonProblem.DAY_NUMBER: mark("is {stated}; the days run 1 (Monday) to 7 (Sunday) in order"),
    JsonProblem.DATE: mark("is {stated}; this day of the plan is {expected}"),
    JsonProblem.LAP_NUMBER: mark("is {stated}; laps count 1, 2, 3 … within warmup, workout and cooldown"),
    JsonProblem.NOT_POSITIVE: mark("should be more than 0"),
    JsonProblem.TOTAL_MILES: mark("is {stated}, and the laps add up to {summed:.2f}"),
}


def _limits(name: str, problem: Told, units: Units) -> str:
    return tr(
        "{name} {problem}. Send another value.", name=name, problem=tell(problem, units, {JsonProblem: DOCUMENTS})
    )


def _asked_back(question: Question, units: Units) -> str:
    sentence = question_words(question, units)
    readings = [f"“{choice.text}”" for choice in question.choices]
    if not readings:
        return sentence
    return tr("{question} Send {readings}.", question=sentence, readings=show_choices(readings))


ANSWERS: Table = {
    AnswerProblem.NOT_AN_INPUT: mark("{name} is not an input."),
    AnswerProblem.NEARLY_AN_INPUT: mark("{name} is not an input. Did you mean {near}?"),
    AnswerProblem.RACE: mark(
        "Send a race such as “5k”, “10k”, “half”, “marathon”, or a number with a unit such as “12 km”."
    ),
    AnswerProblem.RACE_DATE: mark("Send the date of the race as YYYY-MM-DD, such as 2027-04-18."),
    AnswerProblem.START_DATE: mark("Send the first day of training as YYYY-MM-DD, such as 2026-12-28."),
    AnswerProblem.GOAL: mark("Send the goal as hours:minutes:seconds, such as 3:30:00, or “just finish”."),
    AnswerProblem.FITNESS: mark("Send the current 5K pace per mile, such as 7:30, or a race such as “5k in 23:20”."),
    AnswerProblem.MILEAGE: mark("Send the miles of a usual week, such as 25, or kilometres as “40 km”."),
    AnswerProblem.MILEAGE_OUT_OF_RANGE: mark("Weekly mileage lies between 0 and {most:long}. Send another."),
    AnswerProblem.DAYS: mark("Send the days to run on, such as 2,3,4,6,7 (1 = Monday) or “tue thu sat”."),
    AnswerProblem.UNITS: mark("Send mi or km."),
    AnswerProblem.LONG_RUN_DAY: mark("Send the day of the long run, such as 7 or “sunday”."),
    AnswerProblem.RACE_NAME: mark("Send the race's name as a text of at most {most} characters."),
    AnswerProblem.PHASES: mark("Send four week counts, base, build, peak and taper, such as 4,6,3,3."),
    AnswerProblem.TRUE_OR_FALSE: mark("{name} is true or false. Send one of them, or leave it out."),
    AnswerProblem.LONGEST_RUN: mark("Send the longest run of the last month in miles, such as 9, or as “14 km”."),
    AnswerProblem.EXPERIENCE: mark("Send first, some or often: how often you have raced this distance."),
    AnswerProblem.MOST_MILES: mark("Send the most miles a week may hold, such as 45, or kilometres as “70 km”."),
    AnswerProblem.MOST_HOURS: mark("Send the most hours a week may take, such as 6."),
    AnswerProblem.LIMITS: _limits,
    AnswerProblem.ASKED_BACK: _asked_back,
}
