"""The English of runners: words that carry a value: days, runs, races, numbers, months, the body."""

from domain.plan import DayType
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.words.lexicon.meanings import M

VALUES: dict[M, dict[object, str]] = {
    M.DAY: {
        0: "tonights, the one tonight, the run tonight, tonights run, the run today, this arvo, today, tonight, "
        "this morning, this evening, this afternoon, todays, tdy, "
        "2day, later today",
        1: "tomos, tomozza, tomorrow night, tomorrow evening, tomorrow, tmrw, tmr, tomoz, tomorow, tommorow, "
        "tomorrows, 2morrow, tmw, tomorro, tomorrow morning",
        2: "day after tomorrow, the day after tomorrow, in two days",
        -1: "yest, yesterday, last night, yday, ystd, yesterdays",
        -2: "day before yesterday, the day before yesterday, two days ago",
    },
    M.WEEKDAY: {
        1: "monday, mon, mondays, mo",
        2: "tuesday, tue, tues, tuesdays, tu",
        3: "wednesday, wed, weds, wednesdays, wednes",
        4: "thursday, thu, thur, thurs, thursdays, th, thrs",
        5: "friday, fri, fridays, fr",
        6: "saturday, sat, saturdays, sa",
        7: "sunday, sun, sundays, su",
    },
    M.WEEK: {
        0: "this week, the week, my week, week, this weeks, current week, the week ahead",
        1: "the week after this, next week, nxt week, netx week, the next week, coming week, following week, "
        "all next week, next weeks, the coming week",
        -1: "last week, previous week, past week, the week before",
        2: "the week after next, in two weeks time",
    },
    M.FEAST: {
        "easter": "easter, easter weekend, all of easter, the easter weekend, easter break",
        "good_friday": "good friday",
        "easter_monday": "easter monday",
        "christmas": "christmas, xmas, chrimbo, over xmas",
        "new_year": "new year, new years, nye, new years eve, hogmanay",
    },
    M.WEEKEND: {
        0: "both weekend runs, weekend runs, the weekend runs, weekend, this weekend, the weekend, at the weekend, "
        "on the weekend",
        1: "next weekend, nxt weekend",
    },
    M.KIND: {
        DayType.LONG_RUN: "long run day, the big one, my big run, long slog, long run, longrun, long one, long runs, "
        "lr, long rn, my long, the long, long rnu",
        DayType.TEMPO: "tempo, tempo run, threshold, threshold run, tempos, tempo session, tempo workout",
        DayType.INTERVALS: "hills, hill reps, hill repeats, hill session, "
        "speed session, speedy stuff, fast stuff, the fast stuff, hard session, hard workout, "
        "the hard one, the tough one, "
        "fast run, quality session, 800s, 400s, sprints, speed, speed intervals, fast session, the track, intervals, "
        "interval, interval session, "
        "speed work, speedwork, speed session, track session, track workout, repeats, reps, interval run, "
        "interval workout, track",
        DayType.EASY: "plodder, a plodder, just a plodder, a potter, a bimble, easy ones, the easy ones, easy one, "
        "the easy one, easy stuff, just easy, all easy, plodding, "
        "a plod, easy run, easy day, easy runs, easy jog, easy miles, just jog, a jog, light run, slow run",
        DayType.RECOVERY: "recovery, recovery run, recovery jog",
        DayType.MODERATE: "medium run, moderate run, steady run, medium long run",
        DayType.RACE_PACE: "race pace, race pace run, marathon pace, mp run, goal pace, half marathon pace, "
        "marathon pace run",
        DayType.SHAKEOUT: "shakeout, shakeout run, shake out",
    },
    M.RACE: {
        FIVE_K: "parkrun, park run, five k",
        TEN_K: "ten k",
        HALF: "half marathon, half, the half, the half marathon, hm, halfmarathon, half mara, 21.1k, 13.1",
        MARATHON: "marathon, the marathon, the full marathon, full marathon, full, mara, 26.2, 42.2k",
    },
    M.NUMBER: {
        1: "one",
        2: "a couple, couple, a couple of, couple of, a pair of, two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        18: "eighteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        45: "forty five",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    M.DISTANCE: {
        "1 mi": "a mile, one mile",
        "1 km": "a k, a kilometer, a kilometre",
        "5 km": "a 5k",
        "10 km": "a 10k",
    },
    M.DURATION: {
        4500: "an hour and a quarter, hour and a quarter, an hr and a quarter, hr and a quarter",
        1800: "half an hour, half hour, half hr",
        3600: "an hr, one hr, an hour or so, an hour, one hour, 1 hour",
        5400: "hour and a half, an hr and a half, hr and a half, hour and a half, an hour and a half",
        2700: "three quarters of an hour",
        900: "quarter of an hour, a quarter of an hour, fifteen minutes, quarter of an hour",
    },
    M.EFFORT: {
        10: "all out, max effort, maximal",
        9: "the worst, so hard, insanely hard, killed me, almost killed me, nearly died, died, very hard, brutal, "
        "nearly killed me, extremely hard, killer",
        5: "not too bad, ok ish, fairly ok, middling, average, ok i guess, so so i guess, medium, moderate, "
        "medium effort, steady effort, steady, nice and steady, "
        "so so, okay ish, felt ok, felt okay, felt fine, felt alright, was ok, "
        "was fine, not bad",
        2: "very easy, super easy, easy peasy, easy peasy lemon squeezy, a breeze, extremely easy",
    },
    M.MONTH: {
        1: "january, jan",
        2: "february, feb",
        3: "march",
        4: "april, apr",
        5: "may",
        6: "june, jun",
        7: "july, jul",
        8: "august, aug",
        9: "september, sep, sept",
        10: "october, oct",
        11: "november, nov",
        12: "december, dec",
    },
    M.ORDINAL: {
        1: "first, the first one, the first, first one, 1st, the former, option 1, number 1, the former one, "
        "option one",
        2: "second, the second one, the second, second one, 2nd, option 2, number 2, the latter, option two, "
        "number two",
        3: "third, the third one, the third, third one, 3rd, option 3, number 3, option three",
        4: "fourth, the fourth one, 4th, option 4",
        -1: "the last one, last one, the last, the bottom one",
    },
    M.DAYS_LONG: {
        7: "for a week, a whole week, one week",
        2: "a couple days, a couple of days, couple of days",
        14: "fortnight, a fortnight, a couple of weeks",
        3: "few days, a few days, some days",
        30: "for a month, a month",
    },
    M.LANGUAGE: {
        "de": "german, deutsch, in german, to german, on german",
        "en": "english, in english, to english, englisch, ingles",
        "es": "in spanish please, this in spanish, it in spanish, spanish, espanol, in spanish, to spanish, castellano",
    },
    M.BODY: {
        "knee": "knee, knees, kne",
        "calf": "calf, calfs, calves",
        "shin": "shin, shins",
        "ankle": "ankle, ankles",
        "foot": "foot, foots, feet",
        "heel": "heel, heels",
        "hip": "hip, hips",
        "hamstring": "hamstring, hamstrings, hammy, hammies",
        "quad": "quad, quads",
        "achilles": "achilles, achilless, achilles tendon",
        "groin": "groin, groins",
        "back": "back, backs pain, my back, lower back",
        "toe": "toe, toes",
        "glute": "glute, glutes",
        "thigh": "thigh, thighs",
        "leg": "leg, legs, my legs",
        "shoulder": "shoulder, shoulders",
        "neck": "neck, necks",
        "arch": "arch, archs",
        "tendon": "tendon, tendons",
        "butt": "butt, butts",
        "rib": "rib, ribs",
        "elbow": "elbow, elbows",
        "wrist": "wrist, wrists",
        "muscle": "muscle, muscles",
    },
    M.COMMAND: {
        "settings": "let the weeks start by themselves, let weeks start by themselves, "
        "let the new weeks start by themselves, let new weeks start by themselves, start weeks by themselves, "
        "weeks start by themselves, start by themselves, approve automatically, auto approve, settings, "
        "change settings, my settings, preferences, options, config",
        "export": "file of everything, a file of everything, a file of, as a file, in my calendar, into my calendar, "
        "to my calendar, on my calendar, ical, google calendar, "
        "outlook, export, download, pdf, calendar file, add to my calendar, calendar, garmin, csv, ics, "
        "export my plan, download my plan, as pdf, to garmin, strava, coros, watch",
        "help": "what can i ask you, what can i ask you to do, can i ask you to do, what does this bot do, "
        "whats this bot do, this bot do, what does this do, things i can say, "
        "things i can say to you, what can i say to you, all the commands, "
        "list of commands, can i say to you, what all can you do, help, commands, menu, what can you do, "
        "what can i say, help me, how does this work, "
        "how does it work, ?, what can i do, instructions, what else can you do, how do you work, how do i use this",
        "privacy": "privacy, what do you store, what do you store about me, data do you have, who can see my data, "
        "my data, gdpr, what data do you have",
        "delete": "delete all my stuff, delete my stuff, wipe everything, wipe all my data, delete me, forget me, "
        "wipe my data, remove me, delete my account, delete everything, "
        "delete my data, remove all my data, erase my data, delete all my data, delete account, erase everything",
        "coach": "coach, my coach, who is my coach, show my coach",
        "stop": "stop, unsubscribe, stop sending me messages, stop messages, be quiet, mute, shut up",
        "templates": "templates, my templates, template, show my templates",
        "undo": "/undo",
    },
}
