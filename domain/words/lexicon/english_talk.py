"""The English of runners: questions, health, the plan, settings and short answers, as they are typed."""

from domain.words.lexicon.meanings import M

MEANINGS: dict[M, str] = {
    M.GOOD: "felt easy enough, felt fresh, loved it, really enjoyed it, enjoyed it, went great, was lovely, "
    "felt great, felt good, felt amazing, it went well, went well, good run, great run, was great, was good, "
    "awesome run, lovely run, nice run, felt awesome, felt strong",
    M.WHAT: "what do i have, what have i got, what do i do, what am i doing, how hard should, how hard is, "
    "how hard, what does my, wat do i have, remind me what, remind me what day, what, whats, what is, what are, "
    "what do, what am i, "
    "what should, wats, wat, what did, what was, which, whats on, what does, what have, is there, anything on, "
    "what day, what kind of, planned, scheduled, coming up, on the plan, on the menu, the plan for, what time",
    M.WHEN: "remind me when, when, whens, when is, when do, when does, wen, when will, when are",
    M.WHY: "wy, whys, why is, why does, why are, why did, hwy, why, why not, wyh, how come, what for, "
    "whats the point, what is the point, y, reason for, the reason",
    M.HOW: "how, hows, how is, how am i, how does, how do",
    M.HOW_MUCH: "hwo far, how long is, how far is, how many, how much, how far, how many miles, how many km, "
    "how many kilometers, total, how many kilometres, how much do, how much did, sum",
    M.HOW_FAST: "how fast, how slow, how quick, what pace, what speed, which pace, at what pace, how quickly",
    M.HOW_LONG: "how long",
    M.NEXT: "next, next one, next run, next workout, next session, whats next, upcoming, next up",
    M.PLAN: "plan, pln, whole plan, full plan, training plan, the plan, overview, schedule, program, programme, "
    "my plan, training schedule, entire plan, all weeks, plan overview",
    M.MONTH_VIEW: "month, next four weeks, four weeks, 4 weeks, next 4 weeks, monthly, this month, month view",
    M.CHART: "graph of my miles, chart, graph, mileage chart, diagram, plot, graphic, picture, curve, visual",
    M.PROGRESS: "have i got faster, got any faster, getting quicker, got faster since, am i doing enough, "
    "doing enough, am i on it, how am i getting on so far, compared to, compare to, "
    "how did january go, any progress, getting fitter, get fitter, good sign, improving, getting better at this, "
    "getting faster, am i improving, am i getting better, "
    "how am i getting along, how have i done, how did i get on, how far have i come, have i done, done this month, "
    "this month so far, progress, stats, statistics, how am i doing, how am i going, hows it going, "
    "how is it going so far, training going, how is my training going, hows my training going, hows training, "
    "doing so far, so far, how am i getting on, how did i do, in total so far, in total, have i run, "
    "how much have i run, how is it going, hows my training, hows it looking, doing",
    M.MY_RUNS: "my last run, last run, latest run, how did my last run go, recent run, my runs, my log, my logs, "
    "training log, log so far, what have i run, what ive run, history, run history, all runs, all my runs, "
    "list of runs, past runs, recent runs, last runs",
    M.MILEAGE: "mileage, miles, weekly mileage, volume, weekly miles, weekly volume, km, kms, kilometers, "
    "kilometres, mls, training load, weekly load, training volume",
    M.MY_RACE: "race, my race, the race, the marathon, my marathon, the half, my half, event, race day, raceday, "
    "race date, the big day, big day, the big race",
    M.COUNTDOWN: "countdown, days to go, weeks to go, how many days until, how many weeks until, how long until, "
    "how long till, how many days till, days until, weeks until, days left until, how many weeks to go, "
    "how many days to go, how far away is, how far off is, how many days, how many weeks",
    M.ON_TRACK: "can i still do, could i still do, still do, within reach, "
    "in reach, still possible, be able to finish, able to finish, enough before, long enough, enough for the, "
    "can i still make, "
    "could i still make, can i still get, can i get, can i still run, is sub, "
    "still on for, on track, on target, on course, will i make it, can i make, ready for, am i ready, realistic, "
    "can i still hit, will i hit, can i hit, hit, behind, ahead, on schedule, will i reach, can i reach, achieve, "
    "manage it, make my goal, reach my goal, still hit, in shape for, fit enough",
    M.PREDICTED: "realistic time, a realistic time, my predicted time, what finish time, finish time looking like, "
    "prediction looking like, what time could i run, what time can i run, what time would i run, what could i do, "
    "what could i run, what can i do, race time, race times, equivalent, would my, predicted, prediction, predict, "
    "what time will i run, predicted time, finish prediction, estimate, estimated, how fast could i run, "
    "how fast can i run, predict my, race predictor, projected, projection, what can i run, finish time prediction, "
    "how fast would i run, will i run",
    M.GOAL: "try for, trying for, going for, gunning for, im going for, "
    "shoot for, or bust, want to go for, wanna go for, "
    "set my sights on, goal, goal time, target, target time, aim, aiming for, aim for, go for, objective, aiming, "
    "goals, "
    "gaol, shooting for, goal is, target is",
    M.MY_PACE: "pace, paces, training paces, speed, speeds, pacing, min per mile, pace for",
    M.LONGEST: "20 milers, 20 miler, longest runs, how long does it get, biggest long run, longest, longest run, "
    "peak long run, biggest run, longest long run",
    M.PHASE: "start tapering, start to taper, do we start tapering, next easy week, next recovery week, "
    "next cutback week, next down week, next rest week, down week, step back week, taper start, start of the taper, "
    "when does the taper start, where am i in the plan, "
    "how far into the plan, how far through, phase, taper, peak week, peak, base phase, build phase, tapering, "
    "biggest week, what phase, "
    "what week is it, which week am i in, what week am i in, which week is it, week am i, which week, highest week",
    M.TERM: "mean by, whats the difference, difference between, what is a, whats a, what are, mean, means, meaning, "
    "explain, definition, fartlek, strides, rpe mean, vo2max, vo2 max, cutback mean, lactate",
    M.WHICH_DAYS: "which days, what days, how many runs, how many days a week, how many times, which days do i run",
    M.ILL: "gave me their bug, given me their bug, caught their bug, caught a bug, threw up all night, "
    "sick all night, positive covid test, covid test, fevers, fever, the fever, my fever, norovirus, noro, "
    "got me now, throwing up all night, d and v, "
    "tummy bug, "
    "stomach bug, proper flu, chest infection, chesty, manflu, man flu, blocked nose, bunged up, streaming nose, "
    "congested, lost my voice, feel ropey, feeling ropey, feeling rubbish, feel like death, feeling grim, tonsils, "
    "ear infection, temp of, puking, been sick, being sick, sick as a dog, feel awful, feeling awful, feel dreadful, "
    "feel really bad, sniffles, the sniffles, come down with, "
    "ive come down with, covid positive, tested positive for covid, feel poorly, feel grotty, food poisoned, fluey, "
    "bit of a cold, the runs, stomach upset, got covid, sick, ill, unwell, poorly, under the weather, flu, "
    "influenza, man flu, cold, a cold, have a cold, covid, corona, stomach bug, a bug, virus, sore throat, "
    "throat hurts, throat, cough, coughing, infection, sinus, sinus infection, migraine, headache, food poisoning, "
    "threw up, throwing up, vomited, vomiting, nausea, nauseous, diarrhea, diarrhoea, antibiotics, on antibiotics, "
    "tested positive, not feeling well, dont feel well, dont feel good, dont feel so good, feeling ill, feel sick, "
    "coming down with, coming down with something, came down with, snotty, not well, do not feel well, "
    "feel terrible, feel rubbish, tonsillitis, bronchitis, stomach ache, tummy ache, not feeling good, "
    "not feeling great, bad cold, runny nose, feeling rough, strep, a fever virus, hay fever, stomach flu, "
    "pneumonia, not feeling too well, dont feel great, dont feel too good, the lurgy, kidney stones, upset stomach, "
    "feel unwell",
    M.PAIN: "niggly, grumbling, tight calf, turned my, went over on my, rolled my, gone again, pinging, sharp, "
    "tightness, tightened up, tightened, cramped, cramped up, grumpy, moaning, screaming, crunchy, not "
    "happy, "
    "complaining, sore to touch, gave way, giving way, "
    "size of a grapefruit, puffy, bruised, jarred, had other ideas, niggling, nagging, grumbling, bugging me, "
    "sore spot, stabbing, pinching, clicking, irritated, "
    "giving me gip, not right, seized up, hurts, hurt, hurting, pain, painful, pains, ache, aches, aching, swollen, "
    "killing me, twinge, twinges, playing up, acting up, strained, pulled, sprained, twisted, rolled, tweaked, "
    "tore, torn, sharp pain, in pain, niggle, feels weird, feels off, giving me trouble, giving me grief, "
    "bothering me, is bothering, numb, throbbing, tender, cramp, cramps, cramping, popped, inflamed, stings, "
    "feels wrong, flared up, flaring up",
    M.INJURY: "i am in pain, im in pain, injured, injury, shin splints, plantar fasciitis, plantar, runners knee, "
    "it band, itb, tendonitis, tendinitis, something hurts, stress injury, muscle tear, pulled a muscle, "
    "pulled muscle, hurt myself, jumpers knee, sciatica, bursitis, got hurt, blister, blisters, black toenail",
    M.SORE: "trashed, smashed up, ouchy, creaky, battered, bashed, tender legs, sore, "
    "soreness, doms, stiff, "
    "heavy legs, legs are heavy, dead legs, legs are dead, legs feel like lead, legs are toast, toast, like lead, "
    "heavy, legs heavy, tight, jelly legs, legs are shot, legs are fried",
    M.TIRED: "frazzled, drained, worn out, absolutely shattered, zonked, pooped out, no juice, on my knees, "
    "running on fumes, on fumes, toddler up, up with the baby, baby up, no sleep last night, barely slept, "
    "hardly slept, 4 hours sleep, 3 hours sleep, sleep deprived, burnt, slept terribly, slept awful, rough night, "
    "bad night, up all night, dead tired, running on empty, "
    "out of gas, spent, cooked, ruined, wrecked, flagging, tired, exhausted, knackered, fatigued, fatigue, "
    "slept badly, didnt sleep, bad sleep, no sleep, only slept, slept, hours sleep, no energy, low energy, energy, "
    "wiped, wiped out, worn out, burnt out, burned out, run down, feeling run down, hungover, hangover, drained, "
    "beat, shattered, stressed, not motivated, no motivation, unmotivated, dont feel like running, "
    "dont feel like it, cant be bothered, cba, lazy, not feeling it, sleepy, pooped, stressed at work, stress, "
    "feeling flat, flat, motivation, demotivated, dont fancy it, cant be arsed, no mojo, sluggish, lethargic, "
    "jet lagged, jet lag, jetlagged",
    M.PREGNANT: "pregnant, pregnancy, expecting a baby, expecting, having a baby, postpartum, with child, "
    "first trimester, second trimester, gave birth",
    M.WELL: "all good now, is all good, is 100, 100 percent, is good now, feels fine, all better now, good as new, "
    "sorted now, feeling loads better, loads better, way better, much better now, feeling human again, human again, "
    "tip top, right as rain, on the mend now, shaken it off, shook it off, back to full health, physio says i can, "
    "all healed, ready to go again, feeling normal again, over the worst, feeling much better, feeling a lot better, "
    "feel much better, a lot better, all better, over it, "
    "on the mend, over the cold, over my cold, over the flu, good to go again, good to go, better, better now, "
    "feeling better, feel better, well again, healthy, healthy again, recovered, fine again, feel fine, "
    "feeling fine, feel good again, all good again, fit again, can run again, ready to run again, "
    "ready to start again, able to run again, run again, much better, good again, ok again, back to normal, "
    "cleared to run, given the all clear, all clear, back on my feet, back to health, 100% again, ready to run, "
    "start again, no more pain, pain free, healed",
    M.OVER: "has passed, cleared, sorted itself out, settled down, is over, over, gone, is gone, has gone, is fine, "
    "fine now, went away, cleared up, behind me, is better",
    M.AWAY: "stranded, training camp, altitude camp, camp, long weekend, weekend in, week in, heading bush, "
    "no reception, spring break, reading week, "
    "exam week, "
    "fly out, flying out, hols, on hols, half term, away for work, in chicago, cape town, off on holiday, "
    "off travelling, "
    "long drive, staying at, at my in laws, in laws, going to see family, abroad for, overseas, conference in, "
    "at a conference, work conference, cottage, disney, ski trip, city trip, at sea, boat, on a boat, trip is, "
    "heading to, "
    "going to be in, off on, cruise, safari, off to, gone to, backpacking, trekking, weekend away, "
    "long weekend away, for work, "
    "work travel, flying, fly, flying to, fly to, on the road, visiting, on business, offsite, festival, "
    "at my parents, in the mountains, city break, staying with, at a wedding, away, gone, on holiday, holiday, "
    "holidays, vacation, on vacation, travel, travelling, traveling, trip, business trip, work trip, out of town, "
    "abroad, on leave, leave, going away, skiing, road trip, camping, honeymoon, off from, "
    "be away, be gone, gone on, on a trip, conference, out of the country, going on a trip",
    M.PAUSE: "put my training on hold, training on hold, put everything on hold, put the plan on hold, "
    "put my plan on hold, my plan on hold, stop for, stop running for, stop running, stop everything, "
    "put it all on hold, everything off, turn everything off, switch everything off, done with running, "
    "done with this, give up, giving up, i quit, quit running, pause, freeze, hold, put on hold, take a break, "
    "a break, break, time off, pause the plan, pause my plan, pause training, suspend, on hold, week off, "
    "a few days off, few days off, a week off, the week off, weekend off",
    M.RESUME: "get back gently, get back into it, ease back in, ease back into it, build back up, want to get back, "
    "trips off, the trips off, trip is off, trip fell through, start my plan again, start the plan again, "
    "restart, restart the plan, start again please, "
    "lets get going again, get going again, resume, unpause, restart my training, continue, start training again, "
    "lets start again, carry on, pick up again, start running again, resume my plan, resume training, "
    "restart training",
    M.RETURNED: "back from hols, back from my hols, home early, home a day early, back early, we are back, "
    "were back, got in last night, got back, just got back, came back, im home, home from, got home, im back, "
    "back home, back from, "
    "back from holiday, back from vacation, home again, am back, back again, returned, is back, back in town, "
    "back from my trip, i am back, back at it, back from my holiday",
    M.FINISH: "just finishing, just getting round, "
    "not bothered about time, not bothered about the time, dont mind the time, dont mind about the time, "
    "no pressure on time, forget the time, forget about the time, dont care about the time, dont care about time, "
    "no time in mind, get to the finish, finish, just finish, finish it, no time goal, complete it, "
    "just want to finish, to finish, survive, get round, get around, make the finish, no goal",
    M.RACE_DAY: "race moved to, race is on, race is now, race date, race moved, date of my race, race got moved to, "
    "marathon is on, race day is, race got postponed, race got postponed to, race was moved, my race was moved, "
    "race was postponed, race postponed, marathon moved, date of the race, race is a week later, race got pushed, "
    "race is",
    M.RUNNING_DAYS: "one more rest day a week, another rest day a week, an extra rest day a week, too many days, "
    "too many runs, fewer runs, less runs, less days a week, running day, "
    "as a running day, a running day, my running day, training day, one more day, "
    "an extra day, another running day, add a running day, add a day, extra running day, drop a day, one day less, "
    "one less day, running days, my days, days i run, run days, training days, days to run, my running days, "
    "more often, one more run, one run more, fewer days, less days, more days, change my days",
    M.NEW_PLAN: "entered, ive entered, registered for, got a place in, got into, new plan, start over, "
    "make a new plan, start a new plan, from scratch, restart the plan, restart the plan from scratch, "
    "another race, new race, signed up for, signed up, a new race, want a plan, create a plan, make a plan, "
    "make me a plan, begin anew, start fresh, redo my plan, start again from scratch, build a plan, "
    "new training plan, another plan",
    M.CANCELLED: "deferred, deferring, defer, no race, pulled out, pulling out, dropped out, withdrawing, withdrew, "
    "out of the race, not going any more, not going anymore, isnt happening, is off, not happening, fell through, "
    "cancelled, canceled, called off, "
    "was cancelled, got cancelled, race cancelled, not running the marathon, not doing the race, "
    "not running the race, dropping out, not running the half, not doing the marathon",
    M.ENOUGH: "enough, enough for me, plenty, is plenty, will do",
    M.WEEKDAYS: "weekdays, weekday, work days, workdays, week days, during the week, in the week, midweek, mid week",
    M.FITNESS: "slow everything down, slow it all down, slow all of it down, slow my paces down, paces are too quick, "
    "paces too quick, paces are too fast, paces too fast, paces are too slow, paces too slow, "
    "paces need updating, paces need, update the paces, wrong paces, paces are wrong, update my paces, "
    "adjust my paces, recalculate my paces, reset my paces, paces feel too fast, paces feel too slow, "
    "paces feel off, pace feels too slow, pace feels too fast, pace is too slow, pace is too fast, paces are off, "
    "fitness, 5k pace, my fitness, my 5k pace, paces are too slow, paces are too fast, paces too slow, "
    "paces too fast, paces are too hard, paces too hard, paces are too easy, update my fitness, got fitter, fitter, "
    "new fitness",
    M.FASTER: "faster, got faster, im faster now, quicker, go faster, run faster, slower, got slower, i am faster now",
    M.PLAN_HARD: "plan is too hard, plan is too easy, plan is too much, plan too hard, plan too easy, "
    "weeks are too much, weeks are too hard, less running overall, fewer miles overall, plan too "
    "much, less mileage, less mileage overall, more mileage, increase my mileage, lower my mileage, "
    "reduce my mileage, plan is too intense, plan is brutal, overall less, overall more, ramp up, more miles overall",
    M.SUB: "sub, under, below, break, faster than, less than",
    M.WANT: "gunning, fancy, want it to be, wants, wants to, signed up to, id love, love to, gunning for, i want, "
    "want, hope, hoping, would like, "
    "plan on, i need, need, try, trying, wish, dream, prefer to",
    M.UNITS_KM: "do km instead, km instead, kms instead, do km, kilometres instead, kilometers instead, in kms, "
    "km not miles please, i want kilometres, i want kilometers, i want km, want kilometres, want kilometers, "
    "i prefer km, "
    "switch to km, use km, in km, use kilometers, use kilometres, use kilometre, metric, kilometers please, "
    "kilometres please, prefer km, show km, units to km, in kilometers, in kilometres, km please, to km, "
    "to kilometers, to kilometres, kilometer mode, everything in km, use metric, km not miles, "
    "switch to kilometers, use km please",
    M.UNITS_MI: "do miles instead, miles instead, do miles, i prefer miles, switch to miles, use miles, in miles, "
    "imperial, miles please, want miles, "
    "prefer miles, back to miles, units to miles, to miles, show miles, i want miles, use imperial, miles not km, "
    "miles not kilometres, miles not kilometers, miles not ks",
    M.REMIND: "the morning message, morning message, daily messages, daily message, your messages, the nudge, "
    "nudge me, notifs, aviso, prompt me, send me my run, send my run, text my run, send me the workout, "
    "send me todays run, messaging me, "
    "messaging, fewer messages, less messages, too many messages, less chatty, stop texting me, remind, remind me, "
    "reminder, reminders, notification, notifications, notify, notify me, message me, send my workout, "
    "send the workout, wake me, ping me, text me, tell me, send it, reminding, reminding me, alert me, messages, "
    "message, the workout in the, reminder time, workout reminder, sending, text me at, want the workout, "
    "want my workout, alerts, sending me messages, send me my workout, send todays workout, buzz me",
    M.MORNING: "early mornings, early morning, "
    "in the morning, mornings, same day, that day, the same morning, each morning, every morning",
    M.EVENING: "the evening, at night the day before, evening prior, evening before, the evening before, "
    "night before, the night before, day before, previous evening, in the evening, evening, evenings, "
    "at night before",
    M.QUIET: "quiet hours, quiet, do not disturb, silent, no messages between, dont message me between, at night, "
    "dont text me at night, quiet time, silence",
    M.SPEAK: "speak, language, talk in, talk, change language, switch language, write in",
    M.ZONE: "time zone, timezone, moved to, i moved to, live in, im in, i am in, relocated to, zone",
    M.APPROVE: "approve, approved, approve it, accept, sign off, approve this, release, publish, start the week, "
    "confirm the week, greenlight, ok the week",
    M.SAVE: "save, save changes, save it, save my changes, keep changes",
    M.DECLINE: "decline, reject, send it back, send back, deny, refuse, turn down",
    M.ANEW: "regenerate, replan, recalculate, rebuild, make new, make this week new, new week, make anew, "
    "redo the week, redo this week, plan again, recompute, generate again, refresh the plan, make it new",
    M.VERSIONS: "versions, version history, previous versions, show versions, old versions, version",
    M.STRENGTH: "strength, gym, weights, lifting, strength session, strength training, strength sessions, "
    "gym session, gym workout, strength exercises, strength workout, core, core work, exercises, strength work, "
    "weight training",
    M.REST_DAYS: "only on run days, only on running days, on run days only, only run days, on days i run, "
    "only when i run, rest days too, on rest days, on rest days too, rest day messages, messages on rest days",
    M.INBOX: "which weeks are waiting, which weeks are waiting for me, which weeks are still waiting, "
    "which weeks are still waiting for me, still waiting for me, weeks still waiting, still to approve, "
    "weeks waiting, weeks waiting for me, weeks to approve, weeks to look at, weeks wait, weeks wait for me, "
    "weeks are waiting, wait for me, weeks are waiting for me, "
    "who needs my attention, needs my attention, needs attention, who needs attention, who needs me today, "
    "anything for me, what do i need to do, inbox, what needs me, who needs me, whats waiting, waiting for me, "
    "waiting for approval, anything to approve, pending, pending weeks, to approve, needs approval, needs me, "
    "whats waiting for me, who is waiting, to do list",
    M.ATHLETES: "who ran, who has run, who trained, who hasnt logged, who has not logged, who hasnt run, "
    "who has not run, who didnt log, who logged, athletes, my athletes, roster, my runners, clients, "
    "who do i coach, team, squad, my team",
    M.INVITE: "add her, add him, add them to my athletes, joining us, new girl, new lad, add another athlete, "
    "add a new athlete, new runner, sign up an athlete, onboard, invite, invite link, invitation, "
    "add an athlete, new athlete, add a runner, invite someone, "
    "add athlete, add someone, join link",
    M.TELL: "tell, message to, write to, write, let know, send a message, send a note, say to, talk to my coach, "
    "ask my coach, message my coach, talk to, tell my coach, i want a coach, get a coach, find a coach",
    M.EVERYONE: "everyone, everybody, all athletes, all my athletes, the team, the group, all of them please, "
    "all weeks, everything that holds",
    M.LIMITS: "house rules, rules, limits, change the rules, set rules",
    M.PART: "stop coaching, end coaching, leave my coach, leave coach, part ways, stop being coached",
    M.MISSED_RUNS: "anyone skip, anyone miss, anyone missed, anyone skipped, who didnt train, who is behind, "
    "who is struggling, whos ill, whos injured, who is hurt, who missed, missed runs, who didnt run, "
    "who did not run, anyone injured, anyone hurt, anyone sick, who is injured, who is sick, who skipped",
    M.YES: "yes please do, please do it, yes please go ahead, yeah go on, exactly right, thats right, thats it, "
    "thats correct, spot on, bang on, that one please, absolutely yes, yeah sure, yh, yea sure, si, jup, hell yes, "
    "of course yes, you bet, indeed, please yes, yes, yse, oky, okk, yup yup, yep, yeah, yup, y, sure, ok, okay, k, "
    "kk, okey, go ahead, go for it, do that, do it, sounds good, thats fine, fine, fine by me, perfect, looks good, "
    "correct, right, exactly, please do, yes please, confirm, alright, all right, of course, absolutely, "
    "definitely, agreed, yea, ya, ye, yess, sure thing, why not, oui, deal, cool, nice, great, good, lets do it, "
    "makes sense, true, yes do that, that works, works for me, great idea, love it, aye, please, go on, as you say, "
    "roger, yes do it, excellent, awesome, amazing, wonderful, brilliant, lovely",
    M.NO: "no way jose, nah leave it, no leave it, no need, im good, no thats wrong, no it isnt, no it wasnt, "
    "nothing like that, wasnt, none, neither, none of them, none of these, wrong, noo, no, nope, nah, no thanks, "
    "no thank you, not now, not really, dont, dont do that, rather not, better not, leave it, leave it as it is, "
    "keep it as it is, no way, no dont, later, maybe later, n, nay, not yet, keep it, negative, id rather not, "
    "no no, please dont, dont do it, false",
    M.THANKS: "thanks, thank you, thx, ty, cheers, thanks coach, thank you so much, appreciate it, thanks a lot, "
    "thank u, tnx, many thanks, thanks so much, tysm, much appreciated, thank you coach, thanks a bunch, nice one",
    M.STILL_RUN: "but i will run, but will run, but ill run, but i can run, but can run, but ill still run, "
    "but running there, can still run, still run, could still run, will still run, can run there, can still do, "
    "able to run there, still want to run, will run there, can run while, bring my shoes",
    M.TUNE_UP: "as a warm up, as a warm up race, as a tune up, as a b race, "
    "tune up, tuneup, tune-up, tune up race, tuneup race, warm up race, warmup race, b race, "
    "practice race, test race, small race, little race, fun run, local race, club race",
    M.CONNECT: "connect, disconnect, link up, sync, import, hook up, integrate, get my runs from, pull my runs, "
    "read my runs, upload from",
    M.HEART: "heart rate, heartrate, hr, zone 2, zone two, pulse, bpm, hr zone, hr zones, heart rate zone",
    M.HEAT: "heat, hot, heatwave, humid, humidity, boiling, too hot, snow, ice, icy, storm, rain, raining, windy, "
    "freezing, too cold",
    M.TREADMILL: "on the belt, the belt, on the mill, treadmill, on the treadmill, hotel gym, dreadmill, tread mill",
    M.BACK_ON: "back on, be back, coming back, come back, return on, returning, home on, back by",
    M.RACE_WEEK: "race week, the week of the race, the week of my race, final week, last week of the plan",
    M.HELLO: "hi, hello, hey, good morning, morning coach, hey there, good evening, hi there, hello there, "
    "whats up, yo, hiya, morning, good afternoon, howdy, hi coach, hello coach, sup, evening coach",
    M.BYE: "have a good day, have a nice day, good day, bye, good night, goodnight, see you, see ya, "
    "see you tomorrow, ciao, later coach, talk later, good bye, night night",
    M.DUNNO: "dunno, not sure, i dont know, dont know, idk, no idea, hmm, hm, no clue, you decide, whatever, "
    "you choose, up to you, unsure, no preference, dont mind, i dont mind, dont care, who knows, your call, "
    "not certain, not sure yet, i have no idea, im not sure",
    M.HUH: "huh, what do you mean, i dont understand, dont understand, dont get it, what does that mean, "
    "i dont get it, confused, im confused, pardon, wtf, come again",
    M.BOTH: "both, all of them, both of them, all of those",
    M.CANCEL: "drop it then, go back, dont bother, stop that, leave that, cancel, never mind, nevermind, forget it, "
    "forget about it, nvm, abort, cancel that, scratch that, quit, exit",
}
