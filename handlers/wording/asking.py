"""What is asked back when words can be read in several ways, and what the buttons of the readings say."""

from collections.abc import Mapping

from domain.told import Code
from domain.units import Units
from domain.words.answers import Ask, Choice, Label, Question
from handlers.wording.advice import ADVICE
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import month_name
from handlers.wording.intents import day_words, offer_words
from handlers.wording.telling import InUnits, Table, tell

ASKED: Table = {
    Ask.WEEKDAY_DIFFERS: mark("{on:long} is a {weekday}. Which day is it?"),
    Ask.DAY_OF_MONTH: lambda month: tr("Which day in {month}? Send it like “{month} 19”.", month=month_name(month)),
    Ask.WHICH_DATE: mark("Which of these do you mean?"),
    Ask.WEEK_OFF_WHEN: mark(
        "I don't know when that is for you. Which week shall be free? Or send the days, like “on holiday 15-21 Feb”."
    ),
    Ask.AWAY_WHEN: mark("From when to when are you away? Send it like “on holiday 3-10 May”."),
    Ask.WHAT_TIME_IS_THAT: mark("What is {time:clock}?"),
    Ask.SLOW_FOR_A_PACE: mark("{time:clock} is slow for a pace. Is it your 5K time ({pace:mi}/mi, {pace:km}/km)?"),
    Ask.OVER_WHICH_DISTANCE: mark("Over which distance did you run {time}? Send it like “half 1:47”."),
    Ask.WHICH_GOAL: mark("Which of the two shall the plan aim at?"),
    Ask.GOAL_OF_OTHER_RACE: mark(
        "Your race is the {race}, and that is a time for the {other}. What is your goal for the race?"
    ),
    Ask.PER_MILE_OR_KM: mark("Is that per mile or per kilometre?"),
    Ask.SO_MANY_HOURS: mark("{text} would be {hours} hours. Did you mean {time:clock}?"),
    Ask.NOT_A_GOAL: mark("I can't read {text} as a {race} time. Send it like “{example}”."),
    Ask.NUMBER_AS_GOAL: mark("Is {number} a time? Send your goal like “{example}”, or “just finish”."),
    Ask.AS_GOAL: mark("Shall it become the plan's goal? Without a tap nothing changes."),
    Ask.STARTING_FROM_NOTHING: InUnits(
        mark(
            "Not running yet? I can start you with two or three runs of two to three miles a week, walking as you "
            "like. Is that right?"
        ),
        mark(
            "Not running yet? I can start you with two or three runs of three to five kilometres a week, walking as "
            "you like. Is that right?"
        ),
    ),
    Ask.MILES_OR_KM_A_WEEK: mark("{number} miles or {number} kilometres a week?"),
    Ask.LONGEST_OR_WEEK: mark("Is {distance} your longest run lately, or what you run in a week?"),
    Ask.LONGEST_OVER_WEEK: InUnits(
        mark(
            "A longest run of {longest} does not fit a usual week of {week}: the week holds the long run too. What is "
            "right? Tap it, or write both, like “25 miles, longest 9”."
        ),
        mark(
            "A longest run of {longest} does not fit a usual week of {week}: the week holds the long run too. What is "
            "right? Tap it, or write both, like “40 km, longest 14”."
        ),
    ),
    Ask.HOURS_OR_DISTANCE: mark("Is {number} a number of hours or a distance?"),
    Ask.MINUTES_OR_FAR: mark("Were those minutes, or how far it was?"),
    Ask.WHICH_DAYS: mark("Which days? {count} could be these:"),
    Ask.DAYS_LATER: mark(
        "Until then all stays as it is. Running days can change from today on or from next Monday on, no later: each "
        "Friday the next week is made by the days as they are then. Write me again in the week before {on:long}, like "
        "“from next week my running days are tue thu sat”. Or sooner, with a tap:"
    ),
    Ask.DAYS_FOR_A_WHILE: mark(
        "I keep running days until they are changed, and not by dates. Tap for a preview, and write the old ones again "
        "when that time is over."
    ),
    Ask.WHICH_DAY: mark("Which day?"),
    Ask.SWAP_WITH: lambda day: tr("Swap {day} with which day?", day=day_words(day)),
    Ask.MOVE_TO: lambda day: tr("Move {day} to which day?", day=day_words(day)),
    Ask.DID_YOU_MEAN: mark("I'm not sure I understand, and nothing was changed. Do you mean one of these?"),
    Ask.NO_END: mark(
        "Up to when shall I take the runs out? An open end I cannot plan; say it again when it turns out to be longer."
    ),
    Ask.AWAY_UNTIL: mark("Until when? Tap, or send it like “on holiday 3-10 May”."),
    Ask.WHICH_FIRST: mark("That is more than one thing, and I do them one by one. Which first?"),
    Ask.FEW_OF_WEEK: lambda done: trn(
        "{count} run of this week is done already. How many of those to come shall stay?",
        "{count} runs of this week are done already. How many of those to come shall stay?",
        done,
    ),
    Ask.WHICH_ONE_LESS: mark("Which run shall go? An easy one matters least; the shortest stands first."),
    Ask.ONE_MORE_FREE: mark("The days before {on} are free already. Shall the run before them go as well?"),
    Ask.ONCE_OR_WEEKLY: mark("This once, or every week?"),
    Ask.ACROSS_WEEKS: lambda day, to: tr(
        "A plan's week ends on Sunday, and {to} is in another one than {day}. One of these days could take it, or it "
        "is left out. A run on {to} that you log all the same counts, and the weeks after go by it.",
        day=day_words(day),
        to=day_words(to),
    ),
    Ask.ONE_BY_ONE: mark("I do that run by run, and nothing was changed yet. Which first?"),
    Ask.WHICH_OF_BOTH: mark("One or the other: which shall it be?"),
    Ask.WHICH_OF_THEM: mark("More than one run is of that length. Which one shall go there? None is added."),
    Ask.BY_HOW_MUCH_EACH: mark("By how much shall each of them change?"),
    Ask.SHARE_BY_WEEK: mark(
        "The plan grows by its own rules: no share can be put on all of it at once, but a week can have it. Which one?"
    ),
    Ask.OTHER_WEEK: mark("This part is of another week. Tap it when you are done with the first one:"),
    Ask.ENDS_TONIGHT: mark(
        "This week ends tonight, so I take the next one. If this one is meant, it has only today's run left:"
    ),
    Ask.MOST_OF_WEEK: mark(
        "Week {number} has {has}, and {wanted} go against a rule: nothing was changed. {why} The most that holds is:"
    ),
    Ask.WEEK_TOLD: mark(
        "I keep runs by their day, so nothing is logged yet. Write each with its day, like “ran 5 miles on Tuesday”, "
        "or look at what I know:"
    ),
    Ask.WEEK_OR_ONE_RUN: mark("Is that the whole week, or the next run?"),
    Ask.WEEK_OR_RUN: mark("Is that the whole week, or its longest run?"),
    Ask.AND_ALSO: mark("You also asked for this. Only if it does not hurt you:"),
    Ask.SHORT_ALREADY: mark(
        "The run of {on} has {distance}: that is no longer than {wanted} already, and nothing was changed. Shall it "
        "become shorter or easier than that?"
    ),
    Ask.NOT_UNDERSTOOD: mark("I didn't understand that, and nothing was changed. Is it one of these?"),
    Ask.TO_OR_BY: lambda day: tr("Shall {day} be that long, or that much shorter?", day=day_words(day)),
    Ask.RUN_OR_RAN: mark("Have you run that, or is it still to come?"),
    Ask.HOW_MUCH_LONGER: lambda day: tr("How much longer shall {day} be?", day=day_words(day)),
    Ask.TIME_LEFT_TO_RUN: mark(
        "How long shall the run be, of your {minutes} minutes? The rest is for changing and a shower."
    ),
    Ask.HOW_SHORT: mark("How short shall the runs of those days be?"),
    Ask.HOW_MUCH_SHORTER: lambda day: tr("How much shorter shall {day} be?", day=day_words(day)),
    Ask.EASIER_WHAT: mark("What shall I make easier?"),
    Ask.HARDER_HOW: mark("Glad you feel strong. What shall change?"),
    Ask.MORE_WHERE: mark("An easy run takes a little more best, one at a time. Which one?"),
    Ask.LONG_RUNS_GROW: mark("Long runs grow with the weeks until a limit holds them. Which one shall it be?"),
    Ask.BEST_TIME: mark(
        "A best time of the last months can set your paces; an older one says how fast you once were, and the plan "
        "stays as it is. What shall it be?"
    ),
    Ask.FITNESS_FROM_RACE: mark("That was a race: it says how fit you are. Shall the paces go by it?"),
    Ask.AFTER_TIME_OFF: mark(
        "Nothing has to be made up, and the weeks ahead can be made anew from what you really ran. How shall we begin?"
    ),
    Ask.PACES_STAY: mark(
        "That is just what your paces are made for: they stay as they are. Shall I put it into your log?"
    ),
    Ask.ZONE_FOR_A_WHILE: mark(
        "I keep one time zone until you change it, and not by dates: tap when the messages shall come by the time "
        "there, "
        "and write the same of home when you are back."
    ),
    Ask.AMOUNT_MEANT: mark("Shall the plan stay within that, or is it what you run now?"),
    Ask.ONE_OR_ALL_LONG: mark("For the next long run alone, or for all of them?"),
    Ask.AND_WHICH_DAY: mark("Saturday, Sunday, and which other day?"),
    Ask.ON_A_TRIP: mark("At what time and where you run is yours to choose. What shall become of those days here?"),
    Ask.MISSED_MANY: mark("That happens, and nothing has to be made up. How shall we go on?"),
    Ask.RUNS_UNTIL: mark("What shall become of the runs of those days? Another sport keeps you fit meanwhile."),
    Ask.BUSY_THEN_WHAT: lambda day: tr("What shall become of {day}?", day=day_words(day)),
    Ask.TWO_RUNS: mark("One run at a time, please: send the first one, then the other."),
    Ask.HOW_FAR: mark("How far did you run in all? Send it like “ran 4 miles”, or tap if it was all of it."),
    Ask.NOT_RUN: mark("{on} has a run in the log. Shall I take it out?"),
    Ask.LOGGED_ONCE: mark("Only one run is logged on {on}: {distance}. Shall I take it out all the same?"),
    Ask.STILL_PLANNED: lambda day: tr("{day} still has that run in the plan. Shall it go?", day=day_words(day)),
    Ask.AFTER_TREATMENT: mark(
        "How soon you may run after that is for whoever treated you to say: please ask them. What shall become of the "
        "next run?"
    ),
    Ask.LOGGED_OR_PLANNED: mark("Do you mean the run in your log, or the one that is planned?"),
    Ask.PART_OF_WHICH: mark(
        "Which run was that, and how far was it in all? Send it like “ran 3 miles on Friday”, or tap if it was about "
        "half of it."
    ),
    Ask.LOG_WRONG: mark("Shall I take the last log back, or do you want to log it anew?"),
    Ask.WHY_WHAT: mark("Why what?"),
    Ask.FASTER_HOW: mark("Do you want another goal, or have you become faster?"),
    Ask.KEEP_FIT: mark(
        "My plans lead to a distance and a day, and that may be a run of your own, without a race. As it is now it "
        "keeps you fit until then. It can go on without a time, towards a shorter distance, or to another day:"
    ),
    Ask.RACE_CHANGED_HOW: mark("Is it on another day, or shall we plan for another race?"),
    Ask.TUNE_UP: mark("Is it a race on the way, as a hard run in your plan, or the race the plan is for?"),
    Ask.RACED_OFTEN: mark(
        "I put races into the plan one at a time, each as the hard run of its week. Or that day becomes a running day; "
        "how you run it is yours."
    ),
    Ask.AMOUNT_HOW: mark("What is it that does not fit?"),
    Ask.EFFORT_OF_WHAT: mark("Is that about today's run? It is not logged yet."),
    Ask.EFFORT_OF_THAT: mark("Is that about the run of {on}? It is not logged yet."),
    Ask.WHOSE: mark("Whose week? For another one after that, write “same for …” with the name."),
    Ask.TWO_IN_ONE: mark("Two runs are not added up to one: that would be too long at once. Leave one of them out?"),
    Ask.WHERE_TO: mark("These days could take it. What is there now stands beside it; nothing is changed yet."),
    Ask.HOW_FAR_IN: mark("How far was it in {time}? Send the distance, or tap what comes nearest."),
    Ask.BESIDE_PLANNED: mark("Is that beside the run planned for that day, both together, or all that was run?"),
    Ask.EFFORT_IN_ALL: mark("How hard was it in all, from 1 (very easy) to 10 (all out)?"),
    Ask.UNTIL_WELL: mark(
        "For longer than a week: this keeps workouts out of every week until you write “speedwork again”. And if it "
        "hurts while running, tell me that too."
    ),
    Ask.TEMPO_LONG: mark(
        "{asked} at threshold pace is more than a week of {week} carries: {most} is plenty there. Which shall it be? A "
        "tap shows the day with it before anything changes."
    ),
    Ask.HILLS_THERE: lambda day: tr(
        "There are hills on {day} already. Move them, or hills on both days?", day=day_words(day)
    ),
    Ask.WHICH_PACE: mark("At which pace? A tap shows the day with it before anything changes."),
    Ask.REST_WHEN: mark("Rest on which day?"),
    Ask.WHICH_ULTRA: mark("Which ultra?"),
    Ask.KM_OR_MILES: mark("Is that {number} kilometres or {number} miles?"),
    Ask.ANY_OF_THESE_NOW: mark(
        "Does any of these apply to you now: chest pain, fainting, an injury, pregnancy, or being under 16?"
    ),
    Ask.WHICH_TIME: mark("Which time do you mean?"),
    Ask.TIRED_OR_HURT: lambda is_free: (
        tr("Today is a rest day already. As for the next run: is that tired legs, or does something hurt?")
        if is_free
        else tr("Is that tired legs, or does something hurt?")
    ),
    Ask.DO_THAT: mark("Shall I do that? Without a tap nothing changes."),
    Ask.JOG_HOW_FAR: mark(
        "That's fine. When you jog easily for ten minutes, about how far do you get? Tap it, or start gently: the "
        "paces follow what you really run."
    ),
    Ask.OTHERS_OWN: mark(
        "How {name} is and what they ran is {name}'s own to say: ask them to write it to me. What of their week shall "
        "change?"
    ),
    Ask.NEAREST_ZONE: mark("Which of these is nearest to you?"),
    Ask.NEAREST_CLOCK: mark("Which of these is nearest to you? It decides when the clocks change."),
    **ADVICE,
}
LABELS: Table = {
    Label.DATE: mark("{on}"),
    Label.PERSON: mark("{name}"),
    Label.TIME: mark("{time}"),
    Label.YES_TIME: mark("Yes, {time:clock}"),
    Label.PACE: mark("{time:clock}/{per}"),
    Label.FIVE_K_IN: mark("5K in {time:clock}"),
    Label.JUST_FINISH: mark("Just finish"),
    Label.START_GENTLY: mark("Yes, start gently"),
    Label.A_LITTLE: mark("I run a little: {number} {per}"),
    Label.WEEK_ALONE: mark("{week} a week"),
    Label.WEEK_AND_LONGEST: mark("{week} a week, longest {longest}"),
    Label.LONGEST_ALONE: mark("Longest run {longest}"),
    Label.HOURS: mark("{number} hours"),
    Label.DAYS: mark("{days}"),
    Label.DAY_ONLY: mark("{day} only"),
    Label.WEEKDAY: mark("{day:short}"),
    Label.KILOMETRES: mark("{number} km"),
    Label.MILES: mark("{number} mi"),
    Label.WHOLE_MILES: mark("{number} miles"),
    Label.RACE: mark("{name}"),
    Label.TODAY: mark("Today"),
    Label.TOMORROW: mark("Tomorrow"),
    Label.NONE_OF_THESE: mark("No, none"),
    Label.YES: mark("Yes"),
    Label.TIRED_EASIER: mark("Tired: make today easier"),
    Label.TIRED_REST: mark("Tired: rest today"),
    Label.IT_HURTS: mark("Something hurts"),
    Label.AS_PLANNED: mark("Keep the runs: show the week"),
    Label.YES_DO_THAT: mark("Yes, do that"),
    Label.INTENT: offer_words,
    Label.TO_LENGTH: mark("To {distance}"),
    Label.BY_LENGTH: mark("{distance} less"),
    Label.LONGER_BY: mark("{distance} more"),
    Label.RUN_SO_LONG: mark("Run only {minutes} min"),
    Label.RAN_SO_LONG: mark("I ran {minutes} min"),
    Label.PLAN_LENGTH: lambda day: tr("Plan it: {day}", day=day_words(day)),
    Label.RAN_LENGTH: lambda day: tr("I ran it: {day}", day=day_words(day)),
    Label.LAST_RUN_WAS: mark("The last run was {much}"),
    Label.FIND_IN_LOG: mark("Move it in the list of runs"),
    Label.THIS_WEEK: mark("This week"),
    Label.NEXT_WEEK: mark("Next week"),
    Label.REST_OF_WEEK: mark("The rest of this week"),
    Label.LONGER_DAY: lambda day: tr("A longer run: {day}", day=day_words(day)),
    Label.NEW_FITNESS: mark("My fitness has changed"),
    Label.MORE_A_WEEK: mark("More every week"),
    Label.REPLAN: mark("Look at the weeks ahead"),
    Label.I_WAS_ILL: mark("I was ill"),
    Label.SKIP_IT: mark("Skip it"),
    Label.MOVE_IT: mark("Move it"),
    Label.ALL_OF_IT: mark("All of it"),
    Label.TAKE_LOG_BACK: mark("Take the log back"),
    Label.LOG_ANEW: mark("Log a run"),
    Label.CHANGE_GOAL: mark("Another goal"),
    Label.OTHER_DATE: mark("It is on another day"),
    Label.OTHER_RACE: mark("Another race"),
    Label.AS_TEMPO: lambda day: tr("A hard run: {day}", day=day_words(day)),
    Label.REST_TO_SUNDAY: mark("No running until Sunday"),
    Label.LIGHTER_WEEK: mark("Make the week lighter"),
    Label.THEIR_WEEK: mark("Open the week"),
    Label.ANOTHER_DAY: lambda day: tr("Another day for {day}", day=day_words(day)),
    Label.SHORTER_DAY: lambda day: tr("A shorter run: {day}", day=day_words(day)),
    Label.AWAY: mark("I am away: say when"),
    Label.TIRED: mark("I am tired, or it hurts"),
    Label.TEMPERATURE: mark("My temperature is {degrees}"),
    Label.RACE_ON_THE_WAY: mark("A race on the way there"),
    Label.EASIER_WEEK: mark("This week is too hard"),
    Label.DONE_WITH_EFFORT: mark("Yes, log it as done"),
    Label.SHOW_TODAY: mark("Today's run"),
    Label.INBOX: mark("What needs me"),
    Label.GENTLY: mark("No idea: start gently"),
    Label.PLACE: mark("{city} ({clock})"),
}
_TABLES: Mapping[type[Code], Table] = {Ask: ASKED, Label: LABELS}


def question_words(question: Question, units: Units) -> str:
    """What is asked; not yet safe for HTML, for it may quote the person."""
    return tell(question.ask, units, _TABLES)


def label_words(choice: Choice, units: Units) -> str:
    """What the button of a reading says."""
    return tell(choice.label, units, _TABLES)
