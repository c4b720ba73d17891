"""Answers that are the same for everybody: short, careful with the body, and plain about what I don't know."""

from domain.words.topics import Topic
from handlers.views.small_things import OF_SMALL_THINGS
from handlers.wording.door import mark, tr

_ANSWERS = {
    **OF_SMALL_THINGS,
    Topic.PAYING: mark(
        "Payments I know nothing about: nothing in this chat asks for money. /help shows what I can do."
    ),
    Topic.SHOES: mark(
        "Shoes, clothes and watches I know nothing about: a running shop that watches you run does. Only one thing: "
        "wear nothing new on race day."
    ),
    Topic.FOOD: mark(
        "I make no food or drink plans. What most do: nothing heavy in the two hours before a run, water with "
        "them when "
        "it is long or hot, and on long runs practise just what they will eat and drink on race day."
    ),
    Topic.WEIGHT: mark(
        "Weight is nothing I plan by, and training counts on eating enough. For more ask a dietitian or a doctor."
    ),
    Topic.WHO_I_AM: mark(
        "I am a program, not a person: I plan your weeks by fixed rules and answer what I understand. /help shows what "
        "I can do."
    ),
    Topic.WEATHER: mark(
        "I don't know the weather. If it is bad, write “move today” or “rest today”; on ice or in a storm a treadmill "
        "or a rest day is better."
    ),
    Topic.DARK: mark(
        "In the dark be seen: a light, something bright, roads that are lit and known. Where that is not safe, a "
        "treadmill or another hour is better."
    ),
    Topic.MUSIC: mark(
        "Music and podcasts are fine on easy runs; near traffic keep an ear free. In a race its own rules decide."
    ),
    Topic.CADENCE: mark(
        "I don't plan by cadence: no number fits everybody. Short, light steps do no harm; nothing has to be forced."
    ),
    Topic.FORM: mark(
        "Run tall and loose, with short, light steps, and breathe as it comes, through mouth and nose. There "
        "is no style "
        "that fits everybody, and easy runs need none."
    ),
    Topic.STITCH: mark(
        "With a stitch slow down or walk, breathe out long, and go on when it has passed. A big meal shortly before is "
        "often why. Pain in the chest is something else: stop and have it looked at."
    ),
    Topic.STRETCHING: mark(
        "Stretching, rolling, massage or a cold bath: do what feels good, gently, after the run. None of it has to be, "
        "and sleep and easy days do more."
    ),
    Topic.YOGA: mark(
        "On rest days a walk, yoga, an easy swim or an easy ride are fine where they leave your legs fresh; "
        "nothing hard. "
        "They are not counted as miles."
    ),
    Topic.STRENGTH_ADVICE: mark(
        "Twice a week is plenty, short, on a hard day after the run or on an easy day, and not the day before "
        "a hard one. "
        "/settings puts sessions on the right days; “strength today” shows one."
    ),
    Topic.COUNTS: mark(
        "Only running counts as miles: walks, rides and swims are good for you and stay out of the log. Walking parts "
        "within a run do count."
    ),
    Topic.EASY_SLOW: mark(
        "Easy runs are meant to be slow: you could talk in whole sentences. That is where endurance grows, and what "
        "keeps the legs fresh for the harder days. “My paces” shows yours; slower than that is fine."
    ),
    Topic.MISSED_ONE: mark(
        "A missed run now and then costs next to nothing, and nothing has to be made up: just go on with the next one. "
        "After a week or more without running write “replan”, and the weeks ahead are made from what you really ran."
    ),
    Topic.WARMING_UP: mark(
        "Where a run needs it, warm-up and cool-down are in the workout, "
        "and in its distance: /today lists them. Before "
        "an easy run just start slowly."
    ),
    Topic.WALKING: mark(
        "Walking is fine: on hills, in heat, or when it gets too hard. The distance counts as run; log the whole time."
    ),
    Topic.STOPPING: mark(
        "Short stops at lights or for a drink take nothing from a run: pause the watch or not, and log what you ran."
    ),
    Topic.SPLIT_RUN: mark(
        "An easy run can be split in two on one day: log both. A long run or a workout is better in one "
        "piece; if there "
        "is no time for it, a shorter one is better than two halves. Twice a day on top of the plan is not needed."
    ),
    Topic.DAYS_IN_ROW: mark(
        "Running two days in a row is fine where one of them is easy; two hard days in a row are what to "
        "avoid. The plan "
        "keeps to that. If your legs stay heavy, write “rest tomorrow”."
    ),
    Topic.MOVING_RUNS: mark(
        "Moving runs within their week does no harm, as long as no two hard days follow each other and the long run "
        "stays apart from them. Write “move thursday to saturday”: before anything changes you see what it means."
    ),
    Topic.EVERY_DAY: mark(
        "No: at least one day a week without running is what lets the training sink in, and most do better with two or "
        "three. Your rest days are part of the plan."
    ),
    Topic.HOW_OFTEN: mark(
        "Three to five days a week suit most runners, and fewer is better than too many. Your plan goes by "
        "the days you "
        "chose: write “4 days a week” to try another number, and you'll see what changes."
    ),
    Topic.TIME_OF_DAY: mark(
        "Whenever it suits you: the hour makes no difference. Only not hard in the evening and again the next morning."
    ),
    Topic.HILLS: mark(
        "On hills and trails go by effort: slower up, loose down, the pace doesn't count. Distance counts as it is. If "
        "your race is hilly, some easy runs over hills are good practice."
    ),
    Topic.SAND: mark(
        "On a beach take the firm, wet sand, flat and in shoes, and go by effort: the pace doesn't count. Soft sand is "
        "much harder on calves and feet: begin with ten minutes. A long run may have a part of it there; the rest is "
        "better on firm ground."
    ),
    Topic.CLOCK_AWAY: mark(
        "Messages come by the clock of the time zone that is set here, wherever you are: six hours behind, what "
        "comes at "
        "7:00 at home comes at 1:00. When you are there, write where, like “I'm in Boston now”, and they come in your "
        "morning; do the same when you are home again."
    ),
    Topic.COMPANY: mark(
        "Company is fine, as long as an easy run stays easy for you: you can talk in whole sentences. If they "
        "run faster, "
        "let them go."
    ),
    Topic.SLEEP: mark(
        "Sleep is when training sinks in; most need seven to nine hours. After a bad night run easy or leave it: write "
        "“make today easier” or “rest today”."
    ),
    Topic.AFTER_ILLNESS: mark(
        "With a fever no running at all, and after one only when a whole day has passed without it and without "
        "anything "
        "that lowers it; then short and easy first. After a cold that stayed above the neck: as soon as you feel "
        "well, easy first. A "
        "cough deep in the chest, a racing heart or an illness that was severe: ask a doctor first. Write “I'm "
        "better” when you are, and the first days back come easy."
    ),
    Topic.SORE_LEGS: mark(
        "Stiff or heavy legs for a day or two after a long or hard run are usual, and easy running is fine with them. "
        "Pain in one spot, or that changes how you run, is not: then rest, and write where it hurts."
    ),
    Topic.BEING_TIRED: mark(
        "Some tiredness in the middle of a plan is usual, and is gone after an easy day or the next recovery week. Now "
        "write “make today easier” or “rest today”. If it lasts longer than a week, or you feel unwell, rest "
        "and ask a doctor."
    ),
    Topic.SHOULD_HURT: mark(
        "Hard work may burn in legs and lungs, and stops doing so soon after. Pain in a joint, a bone or one "
        "spot should "
        "never be: then stop, and write where it hurts."
    ),
    Topic.AVOID_INJURY: mark(
        "Small steps, easy runs really easy, no two hard days in a row, enough sleep: that is how the plan is built. "
        "Where something hurts in one spot, rest early and write where."
    ),
    Topic.TOO_OLD: mark(
        "No age is too old for a plan that grows slowly and has easy days. If you are new to running or have a "
        "condition, ask a doctor first; fewer days are a message away: “3 days a week”."
    ),
    Topic.CYCLE: mark(
        "Running on your period is fine where you feel like it, and so is running less: write “make today easier” or "
        "“rest today”, whenever it suits you better. Pain that keeps you from daily life belongs to a doctor."
    ),
    Topic.GET_FASTER: mark(
        "By going on: easy runs easy, the one or two hard sessions of the week as they stand, the long run, and weeks "
        "without gaps. Running the easy days faster does not help. A new race time moves your paces: “10k in 48:30”."
    ),
    Topic.RUN_MORE: mark(
        "When you feel good, leave it at that: the plan grows in small steps from what you ran, and too much "
        "at once is "
        "what injures most. A mile more on an easy day is no harm; harder days stay as they are."
    ),
    Topic.AFTER_RACE: mark(
        "After a marathon at least a week without running and two of easy running, after a half about half of that, "
        "after shorter races a few easy days. I ask how it went, and then about what comes next."
    ),
    Topic.RACE_TACTICS: mark(
        "Start slower than it feels right, run even, and keep something for the last quarter: too fast in the "
        "beginning "
        "is what hurts most. The evening before and on race morning you get your paces for each part."
    ),
    Topic.BEFORE_RACE: mark(
        "Nothing new: rest or a few easy miles as the plan has them, known food, clothes laid out, early to bed."
    ),
    Topic.WATCH_DIFFERS: mark(
        "Watches measure and guess in ways of their own, and I can't see theirs. I go by the race result you gave and "
        "the runs you log; if my paces feel wrong, a new result, like “10k in 48:30”, puts them right."
    ),
    Topic.NO_WATCH: mark(
        "No watch is needed. Each workout says about how long it takes: go by any clock, or a route you know. Easy is "
        "when you can talk in whole sentences, and faster work goes by effort too. Then log what you guess, like “40 "
        "min easy”."
    ),
    Topic.MEDICINE: mark(
        "About medicines I can't say anything: ask a pharmacist or a doctor. What I can say: a run that needs a "
        "painkiller is better not run."
    ),
    Topic.CUT_SHORT: mark(
        "Then walk or stop, and log what you ran: a run cut short is still a run, and the plan goes on from what was "
        "really done. If it happens often, write “make this week easier”."
    ),
    Topic.WHO_SEES: mark(
        "You, and a coach whom you have let in: the coach sees plan and runs, never why you pause. /privacy "
        "says what is "
        "kept, /coach who sees it."
    ),
    Topic.ON_THE_ROAD: mark(
        "Then nothing has to change: any road, path or treadmill will do, by time or by feel where you do not know "
        "the distance. What should be smaller you can say day by day, like “only 30 minutes thursday”; for days "
        "without running write “away 12 to 20 Feb”."
    ),
    Topic.NEXT_RACE: mark(
        "I plan for one race at a time. When this one is over come a few easy days; then write “new race”, and the "
        "plan "
        "for the next one is made from what you have run by then. A race on the way I can put into this plan: write it "
        "with its date, like “10k on 14 March”."
    ),
    Topic.FRIENDS_PLAN: mark(
        "No: everybody's plan is their own, and nobody but their coach sees it. Yours you can send on yourself: /week"
        " and forward the message."
    ),
    Topic.SHARING: mark(
        "Your plan is yours to pass on: forward the message of /week, or the files of /export, one of them for a "
        "calendar. Who shall always see it can be your coach: they open /coach in their own chat and send you their "
        "link. Nobody else sees it."
    ),
    Topic.TWICE_REMINDED: mark(
        "Each workout I send once, at the time that /settings shows. Besides it come only the question how a run went "
        "and news of the week. Where the plan is in your calendar too (/export), that one may be the second: turn it "
        "off there. “No reminders” turns mine off."
    ),
    Topic.LONG_ENOUGH: mark(
        "Nobody has to run the whole distance before the race. What carries you on the day is all the weeks together, "
        "and one very long run costs more than it brings. "
        "Your plan goes as far as your weeks can carry: “longest run” says how far."
    ),
    Topic.ALTITUDE: mark(
        "High up every run feels harder for a week or two. Run by effort and let the pace be slower, keep the first "
        "days easy and short, drink enough, and leave out hard work until it feels normal. “make this week easier” "
        "changes the week. Who is out of breath at rest, or has a headache that stays, does not run and sees a "
        "clinician."
    ),
    Topic.OVAL: mark(
        "A track will do for every run: go by the laps, 400 m on the inner lane of a full one, because a watch "
        "measures "
        "it badly. Turn round every ten minutes or so on easy runs; on a tiny one go by time and effort, and keep fast "
        "work for where the bends are wide. Log the time and about how far it was."
    ),
    Topic.CHANGES_SEEN: mark(
        "Yes: what you change in a week that is under way is told to the athlete with your name, and can be undone. A"
        " draft stays yours until you approve it."
    ),
    Topic.GOOD_TIME: mark(
        "A good time is one that is good for you: runners of every pace stand at the same start. What yours "
        "may be, “am I "
        "on track” says."
    ),
    Topic.OPTIONAL: mark(
        "What carries a plan is the long run, then the hard session of the week; easy runs fill the rest. Strides and "
        "the like may be left out on any day, and so may a run when life is in the way: write “skip today”."
    ),
    Topic.BY_TIME: mark(
        "The plan counts distance, and beside it says about how long it takes. Running by time is as good: write "
        "“only 40 min today”, or log what you ran."
    ),
    Topic.PURPOSE: mark(
        "Easy and recovery runs grow endurance and keep the legs fresh. Long runs make the distance possible. Tempo "
        "raises the pace that you can hold for an hour, intervals the top end. Strides and hills keep the "
        "legs quick, and "
        "on rest days all of it sinks in."
    ),
    Topic.FEELS_HARD: mark(
        "A run that feels harder than it should wants to be slower: effort counts, not pace. Heat, little sleep or a "
        "hard week do that for a day or two. If it goes on for more than a week, write “make this week "
        "easier”, and ask a "
        "doctor where you feel unwell."
    ),
    Topic.HOW_HARD: mark(
        "Easy: you can talk in whole sentences (3–4 of 10). Tempo: a sentence at a time (7). Intervals: a few words "
        "(8). Watch or feeling, the harder-feeling one decides."
    ),
    Topic.MY_NAME: mark(
        "I call you by your name in Telegram. Change it there, and with your next message it is changed here too."
    ),
    Topic.WEEKLY_NEWS: mark(
        "The new week and the look back come by themselves, and have no switch of their own. When the day's workout "
        "comes, and whether at all, is yours: write “remind me at 6:30” or “no reminders”."
    ),
    Topic.EVENING_QUESTION: mark(
        "The question how a run went has no switch of its own. It comes only about a run that is not in your log "
        "yet: who "
        "writes “done”, or “skipped”, before the evening is not asked. “quiet hours” keeps your evening free, and “no "
        "reminders” stops the workouts that are sent."
    ),
    Topic.REMINDER_DAYS: mark(
        "Reminders come on every day with a run: they can't be left out on single days or paused for a while. “no "
        "reminders” stops them all, “remind me at 6:30” brings them back, and “quiet hours” keeps some hours free."
    ),
    Topic.PACE_UNITS: mark(
        "Paces go with the distances: minutes per mile with miles, minutes per kilometre with kilometres; they can't "
        "be mixed. “use miles” or “use kilometres” changes both."
    ),
    Topic.WEEK_START: mark(
        "Weeks run from Monday to Sunday here, and that can't be changed. The days you run on can: write for example "
        "“running days: tue thu sun”."
    ),
    Topic.NOT_KEPT: mark(
        "I keep no age, weight or address: the plan goes by what you run. Who is 50 or older, or was injured lately, "
        "can have gentler steps: write “I'm 54”. /privacy shows what is kept."
    ),
    Topic.LOOKS: mark(
        "Colours and letters are Telegram's, and its settings change them. Times are always on the 24-hour clock here."
    ),
    Topic.SHORT_MESSAGES: mark(
        "How long my messages are has no switch. How many come has: “no reminders” stops the daily workout, "
        "“quiet hours” keeps some hours free, and who writes “done” is not asked in the evening. Short to "
        "ask, short to read: “tomorrow?”, “how much this week?”."
    ),
    Topic.RACE_HEAT: mark(
        "In heat the goal is off: begin clearly slower than planned, drink at every stop, water over head and "
        "neck, and go by effort, because no pace counts then. With dizziness, chills or a headache stop, and "
        "find a helper. The workouts of hot days before it are good practice where they stay easy."
    ),
    Topic.TWO_DAYS_OFF: mark(
        "No: two or three days without running cost nothing, and often the legs are better for them. Go on "
        "with the next run as it stands; nothing has to be made up. Which days: write “rest on thursday and "
        "friday”."
    ),
    Topic.PARKRUN: mark(
        "Yes: a parkrun is 5 km of running, so log it like any run. Run easily it can stand for an easy run; "
        "run hard it is a hard day, with an easy day or rest around it, and its time can set your paces: “5k "
        "in 24:30”."
    ),
    Topic.TOENAILS: mark(
        "Black toenails mostly come from shoes that are too short or too loose in front, and from long "
        "downhills: a thumb's width of room before the toes helps, and nails cut short. Where one is painful, "
        "hot or open, show it to a doctor or podiatrist."
    ),
    Topic.KNEES: mark(
        "Running that grows slowly is not known to wear out healthy knees; they get used to the load, on road "
        "as on trail. A knee that hurts is another thing: then write where and since when, and have it looked "
        "at if it stays."
    ),
    Topic.RACE_ILL: mark(
        "Then health decides: with fever, or anything below the neck, no start, however long you trained. Write "
        "“I'm ill”, and the plan waits. Missed training in the last days costs nothing, and a later race is one "
        "message: “the race is on 9 May”, with its date."
    ),
    Topic.MISS_A_WEEK: mark(
        "Up to five days off change nothing, and a week costs about a hundredth of your fitness: the first "
        "week back then has about three quarters of its miles, and the goal stands. From ten days on I look "
        "at the goal anew. If you know when, write “away 8 to 14 Feb” with the days."
    ),
    Topic.SICK_IN_RUN: mark(
        "Stop and walk, and let somebody come for you where it does not pass. With chest pain, fainting or trouble "
        "breathing call for help at once. What you ran can be logged as it is; write “I'm ill”, and the plan waits."
    ),
    Topic.STRIDES_COUNT: mark(
        "Inside: a run with strides at its end is as long as its card says in all. They are 4 to 6 times 20 seconds of "
        "its last part, with a walk back between, and no distance on top."
    ),
    Topic.TAPER_FEEL: mark(
        "Yes: many feel heavy, slow or restless in the taper, and find aches that were not there. The work is done; "
        "keep it easy, sleep, try nothing new. Pain in one spot that stays is another thing: write where."
    ),
    Topic.CRAMPS: mark(
        "Late cramps mostly come from more speed or distance than the legs know: slow down or walk, stretch gently, "
        "and begin the next one slower. Strong calves help: calf raises twice a week. A calf that stays swollen, warm "
        "or painful belongs to a doctor the same day."
    ),
    Topic.PLAN_FROM: mark(
        "From no book: I calculate it from what you run, your days and your race, by fixed rules that follow "
        "published research and what many plans have in common. So it is as big as your own weeks allow, for a "
        "beginner as for a fast runner. “why this week” gives the reasons."
    ),
    Topic.PREDICTION: mark(
        "It is an estimate: good to a few minutes where a fresh race result stands behind it, less where the result "
        "is old or much shorter than the race. Heat, hills and the day itself are not in it. A new result, like “10k "
        "in 48:30”, makes it truer."
    ),
}

FREQUENT = frozenset(_ANSWERS)


def frequent_words(topic: Topic) -> str | None:
    """The one answer to a question that is asked often; None for a topic that depends on the plan."""
    return tr(_ANSWERS[topic]) if topic in _ANSWERS else None
