"""The English of runners: small words, units, and what is done with a day, as it is typed."""

from domain.words.lexicon.meanings import M

MEANINGS: dict[M, str] = {
    M.FILLER: "mole, moles, cyst, wart, verruca, lump, "
    "plain, pushing the buggy, pushing the pram, pushing the stroller, with the buggy, with the pram, "
    "with the stroller, sort it out, sort it, sort this out, wherever, anywhere, find a place, "
    "in one go, correction, twice, in the end, "
    "than planned, than it said, than the plan said, than i should have, "
    "i reckon, "
    "forgot my watch, without my watch, no watch, did not stop, didnt stop, without stopping, to be safe, this am, "
    "just under, just over, a bit over, a bit under, nearly, roughly, approx, approximately, or thereabouts, "
    "please coach, u, ur, i mean, hold on, hang on, one sec, wait a sec, wait a minute, tbf, tho, ta, "
    "cheers then, mind you, "
    "to be fair, for valid reasons, lovely, love, pal, chief, boss, "
    "or is it in my head, all in, or so, and a bit, nothing mad, woo, lol, you know, keep the rest the same, "
    "keep the rest, keep me, keep us, hold me, keep it to, stick to, "
    "changed my mind, oh wait, wait, oops, whoops, oh, ah, aww, yay, phew, pah, oh and, oh btw, i did say, "
    "did say, i said, chatted the whole way, has to be, have to be, obvs, obviously, after all, stick with, "
    "according to the machine, apparently, luckily, unfortunately, sadly, annoyingly, properly, full, the full, "
    "weather permitting, fingers crossed, no worries, if im honest, in total, ish, weirdly, as planned, no rush, "
    "fyi, heads up, just so you know, just saying, absolutely, btw, stress me out, they stress me out, "
    "stresses me out, it stresses me out, could have gone on, "
    "could have gone on forever, gone on forever, could have gone on for ages, "
    "needs, needs to be, need to be, completely, entirely, altogether, decided, ive decided, decided to, "
    "booked, absolutely, totally, definitely, literally just, on the trail, on the road today, "
    "on the treadmill today, before work, after work, at lunch, lunchtime, this lunchtime, in general, any chance, "
    "chance, chance to, by mistake, again then, be able to, morning all, hey bot, bot, coach bot, dear coach, ned, "
    "let me, taking, kinda, sorta, like a, like an, honestly, tbh, to be honest, basically, literally, guess so, "
    "feeling, feels, feel, forgot to tell you, forgot to mention, forgot to say, didnt tell you, says, said, "
    "told me, from last month, from last week, suits me, after all, gonna be, ended up, somehow, probably, "
    "definitely not sure, long flight, for once, this one time, as always, felt, a lot, lot, a, an, the, my, me, i, "
    "im, id, ive, iam, am, is, are, was, were, be, been, being, its, please, pls, plz, can, could, would, will, "
    "shall, should, may, might, you, we, lets, let us, want to, would like to, wanna, like to, need to, have to, "
    "has to, gotta, going to, gonna, to be, do, does, did i, has, have, had, got, get, getting, just, really, very, "
    "quite, pretty, bit, a bit, little, a little, so, then, now, there, here, some, any, in, of, of the, up, out, "
    "at all, hey coach, coach please, maybe, perhaps, around, about, actually, right now, currently, this time, "
    "teh, hte, taht, thsi, tht, your, our, us, he, she, they, them, his, her, their, as, if, but, think, guess, "
    "i guess, i think, id say, say, feel like, would it be, possible, is it, ok to, okay to, fine to, able, "
    "the one, one, ones, way, also please, how about, what about, and, or so, else, something, anything, whole, "
    "well, still, already, yet, anyway, go, goes, going, went, go for, went for, went for a, time, times, thing, "
    "stuff, kind of, sort of, too please, rather, i would, id rather, prefer, id prefer, would prefer, i prefer, "
    "for me, with me, to me, me to, make sure, sorry, hi coach, bro, mate, dude, man, lol, haha, thx, on my, "
    "for my, of my, in my, into, by the way, btw, when i, while, during, after, before, since, gets, ours, give, "
    "gave, put in, use, using, such, myself, tho, though, really just, finally, sometime, ok coach, must, next to, "
    "those, these, until now, other, both ways, does it, do i have to, do i need to, has got, shoot for, people, "
    "person, runner, part, again please, once, straight, look, looks, look like, looking",
    M.AND: "and, &, +, plus, n, adn, nad",
    M.OR: "or",
    M.IT: "it, this, that, this one, that one, this run, that run, the run, the workout, my run, my workout, a run, "
    "that workout, this workout, the session, my session, this session, a workout",
    M.TO: "to, thru, onto, ->, =>, >, until then, for on, in to, over to",
    M.FROM: "from, between, starting",
    M.ON: "on, for",
    M.AT: "at, @",
    M.BY: "by",
    M.UNTIL: "until, till, til, through, thru, up to",
    M.WITH: "with, <->, /",
    M.INSTEAD: "in its place, would work better, works better, suits better, is better for me, would be better, "
    "would suit me better, instead, rather, better",
    M.INSTEAD_OF: "than, dont fancy, dont feel like, dont want, sick of, no to, instead of, rather than, not on, "
    "in place of, in lieu of",
    M.PER: "per, each",
    M.BECAUSE: "because, cause, cos, coz, bc, due to, as i, since i, because i have, because of",
    M.OFF: "off completely, completely off, off, free",
    M.BACK: "go back one day, goes back one day, go back a day, goes back a day, slide back a day, "
    "back, later, backwards, a day later, one day later, down the line, back a day, back one day, "
    "the day after, a day back, a day, by a day, by one day, one day back",
    M.SOONER: "forward, earlier, sooner, a day earlier, one day earlier, forward a day, forward one day, a day sooner",
    M.NOT: "not, no, dont, do not, isnt, wasnt, arent, doesnt, does not, without, nothing, doesnt work, "
    "does not work, not work",
    M.CANT: "cant, cannot, can not, cnt, wont, will not, unable, not able, wont be able, not going to, not gonna, "
    "cant make, wont make, not running, couldnt make, cant do, cant run, i wont",
    M.DIDNT: "didnt, did not, havent, have not, couldnt, could not, didnt make, didnt get, couldnt get, "
    "couldnt make, didnt go, didnt do, did nothing, didnt actually, did not actually, never ran, did not make",
    M.NEVER: "never",
    M.NO_MORE: "not any more, not anymore, no more, anymore, any more, any longer, no longer",
    M.ALWAYS: "always, every week, each week, from now on, for good, permanently, going forward, weekly from now on",
    M.ALSO: "i have time on, i have time, also, as well, too now, have time on, have time",
    M.ONLY: "tops, ceiling, is my ceiling, is my limit, is my max, is all i can do, is all i can manage, "
    "is all ive got, thats all ive got, thats it, all i have, got time for, have time for, only time for, "
    "just time for, not more than, no longer than, dont want to run more than, dont want more than, "
    "just keep, keep just, keep only, only keep, leave only, leave just, just leave, "
    "dont want to do more than, only, just only, max, at most, maximum, no more than, limit, cap, keep to, "
    "only have, only got, "
    "have just, i have, ive got, ive only got, got only, squeeze in, fit in, just have",
    M.TOO: "a bit much, bit much, too ambitious, overwhelming, a lot for me, more than i can, more than i can do, "
    "too much for me, too, too much, too many, way too",
    M.MORE: "going up, goes up, so high, more, extra, additional, longer by, another",
    M.LESS: "going down, goes down, dropping, so low, less, fewer, lower",
    M.HALF_OF: "the other half, other half, the first half, first half, the second half, second half, the last half, "
    "half of, half the, halve, half my, half it, half of it, by half, in half, cut in half",
    M.NEW: "new, other, different",
    M.ALL: "every day, each day, all, everything, complete, entire, every single",
    M.REST_OF: "rest of, the rest of, remainder of, remaining, rest of the",
    M.LEFT: "left, remaining miles, to go this, still to run, still to do",
    M.AGAIN: "again, once more",
    M.MOVE: "stick, wait for, stick it, rearrange, reschedule to, switch it to, swap it to, move it to, "
    "do it another day, wait until, wait till, reshuffle, swap to, move over, shove, move, shift, push, bump, "
    "reschedule, "
    "postpone, delay, bring, put, put off, transfer, slide, place, drag, moving, moved, pushed, relocate, do, "
    "do todays run, reschedule it, somewhere else, another day, on another day, some other day, other day, "
    "different day",
    M.SWAP: "swap, switch, exchange, trade, flip, swop, swap around, switch around, trade places, reverse, "
    "swapping, the other way round, other way around, vice versa",
    M.SHORTEN: "cut, shorten, reduce, trim, drop, take, knock, chop, lower, decrease, shave, cut back, cut down, "
    "scale back, scale down, dial, dial back, dial down, dial it back, dial things back, bring down, cut off, take "
    "off, knock off, drop off, cap at, limit to",
    M.LENGTHEN: "lengthen, extend, increase, add, stretch, bump up, raise, up",
    M.CHANGE: "make, turn, change, set, turn into, make it, let it be, convert, adjust, update, edit, modify, making",
    M.SKIP: "sit this one out, sit it out, sitting this one out, give it a miss, giving it a miss, gonna pass, "
    "pass on it, leave it out, missing, dropping, cancelling, knock it on the head, do without, cant face, ditching, "
    "swerve, sack off, sacking off, jack in, not bothering with, wont bother with, forget about, skip, skipping, "
    "cancel, delete, remove, drop, ditch, scrap, bin, bail, bail on, bailing, bailing on, leave out, miss, "
    "going to miss, will miss, skp, skpi, sit out, pass on, call off, gonna miss, blow off, skip it",
    M.REMOVE: "delete, remove, scrap, bin",
    M.REST: "put my feet up, feet up, take it off, breather, lie in, a lie in, have a rest, chill day, rest, "
    "rest day, day off, rest days, resting, rests, relax, recover, take off, a day off, the day off, no running, "
    "no run, no runs, not run, not to run, rest up, off day, take a rest",
    M.MISSED: "skipped, missed, missed out, was skipped, bailed, forgot to run, skipped it, missed it, never made it",
    M.RUN: "run, running, runs, jog, jogging, workout, workouts, session, sessions, training, train, exercise, "
    "miles run, work out, my training, activity, outing, running today",
    M.RAN: "pushed the buggy, pushed the pram, "
    "took me, ended up being, turned out to be, came out at, came to, went for, put down, got done, averaged, "
    "just ran, popped out for, did about, got round, plodded, trotted, tonights run was, squeezed in, snuck in, "
    "sneaked in, got out for, out for, racked up, shuffled, ploughed through, ran, rna, ran for, did, jogged, "
    "logged, was running, i did, have run, ive run, managed, got in, "
    "clocked, covered, knocked out, banged out, put in, got through, completed, finished with, been running, did a, "
    "went for a run of, went running, went for a jog, got back from, just got back from, only did, only managed, "
    "stopped after, stopped at, cut it short, ended up running, ran only",
    M.DONE: "absolutely died on the last two reps but finished it, sorted, in the bank, banked, finished it off, "
    "made it through, made it round, survived it, "
    "all ticked off, did everything, did the lot, got my run in, got the run in, got it in, run in the bag, "
    "ticked off, in the can, done, finished, "
    "complete, completed, nailed, nailed it, did it, all done, done it, done for today, crushed it, smashed it, "
    "as planned, ran it, mark as done, tick off, in the bag, in the books, checked off, did the run, did my run, "
    "did todays run, finished it, got it done, done as planned, run done, did that, did the workout, mark, tick, "
    "just finished, finished my run, completed it",
    M.LOG: "log, record, enter, track, note down, log it, logs, log my, forgot to log",
    M.SHOW: "show, show me, see, open, view, display, tell me, give me, list, pull up, bring up, let me see, "
    "look at, send me, check",
    M.EASIER: "something easier, easier version, an easier version, take it down a notch, down a notch, notch down, "
    "back off everything, cut me some slack, go gentle, gentle week, less brutal, tone things down, "
    "dial things down, less demanding, lighter week, easier, lighter, gentler, less hard, take it easy, easy on, "
    "take it easier, tone down, dial back, "
    "dial it back, dial down, lighten, lighten up, softer, go easy, ease off, ease up, ease, something easier, "
    "more gentle, less intense, back off, tone it down, tone",
    M.HARDER: "harder, tougher, more intense, challenge me, more challenging, step it up, spice up",
    M.SHORTER: "shorter version, a shorter version, cut down version, short version, trim it down, trim it, trimmed, "
    "shorter, something shorter, less long, smaller, a shorter",
    M.LONGER: "longer, go longer, go further, go farther, further, farther, a longer",
    M.LONG: "long, how long is",
    M.SHORT: "short",
    M.EASY: "very slow, really slow, super slow, nice and slow, "
    "super chill, very chill, chilled, a doddle, easy, easily, relaxed, comfortable, "
    "comfy, easy peasy, light, gentle, a breeze, chill, no problem at all",
    M.HARD: "killed me, murder, a slog, slog, hell, rubbish run, hard, tough, difficult, rough, brutal, tiring, "
    "challenging, all out, killer, nearly killed me, a struggle, struggled, heavy going, grim, horrible, awful, "
    "exhausting, moderate, steady, so so, okay ish, medium effort, felt ok, felt okay, felt fine, felt alright, "
    "was ok, was fine, not bad",
    M.OTHER_SPORT: "turbo, turbo trainer, wattbike, cross trainer, rower, exercise bike, spin bike, netball, hockey, "
    "rugby, padel, squash, badminton, golf, surfing, kayaking, skied, snowboarding, circuits, hiit, stairmaster, "
    "bootcamp, cycling, cycled, cycle, bike, biking, biked, bike ride, rode my bike, rode, ride, swim, swam, "
    "swimming, elliptical, yoga, pilates, hike, hiked, hiking, walk, walked, walking, football, soccer, tennis, "
    "basketball, rowing, rowed, row, skiing today, cross training, cross train, crosstraining, spin, spinning, "
    "spin class, treadmill walk, climbing, played football, played soccer, played tennis, zumba, crossfit, peloton, "
    "aqua jogging",
    M.PARTLY: "partly, partially, half of it, only half of it, only half, partly done, some of it, part of it, "
    "of the intervals, of them, not all of it, most of it",
    M.UNDO: "put that back where it was, put it back where it was, put that back, back where it was, "
    "back to where it was, un skip, unskip, un skip it, unskip it, as it was before, the way it was, "
    "back how it was, how it was before, undo, undo that, take that back, take it back, revert, "
    "undo the last change, undo last change, "
    "change it back, oops undo, undo it, put it back, go back one, reverse that, roll back, undo this",
    M.DELETE: "delete my last run, delete the last run, remove my last run, delete last run, undo my last run, "
    "delete the last log, delete that log, delete that, delete that run, remove that, delete the run, "
    "remove the log, delete my log, delete the log, undo my log, unlog, remove that run, take back the log, "
    "delete my run, didnt actually run, did not actually run",
    M.WRONG: "scrap what i said, ignore what i said, scratch what i said, ignore that, wrong, thats wrong, "
    "thats not right, not right, incorrect, that was a mistake, typo, i meant, "
    "that log is wrong, log is wrong, wrong it was, that was wrong, it was wrong, made a mistake",
    M.RACED: "time is, time was, my time is, my time was, a pb, a pr, raced, race result, time trial, pb, pr, "
    "personal best, best time, new pb, new pr, my time is now, time is now, finish time, finished in, chip time, tt",
    M.BUSY: "hosting, off the table, is off the table, footy tournament, kids footy tournament, football tournament, "
    "kids footy, is out, wont happen, isnt going to happen, not going to happen, isnt happening today, "
    "not happening today, got a lot on, lots on, rammed, slammed, swamped, snowed under, flat out, on call, "
    "on nights, night shift, on shift, double shift, kids are off, no childcare, childcare chaos, no babysitter, "
    "sitter cancelled, babysitter cancelled, in meetings, hen do, stag do, christening, funeral, anniversary, "
    "jury duty, parents evening, work thing, work do, plans, deadline, moving house, something came up, "
    "busy that day, not free, no good, cant make it, cant do it, wont make it, "
    "wont make it out, not going to manage, wont manage, cant manage, work dinner, dinner, party, birthday, "
    "appointment, dentist, stuck at work, kids are ill, family stuff, family thing, have a thing, wont have time, "
    "no time for, ran out of time, run out of time, busy, no time, have a meeting, got a meeting, wedding, "
    "doesnt suit, doesnt work for me, does not work for me, doesnt fit, is bad for me, is out, have to work, "
    "working late, have plans, no time to run, dont have time, no chance, a meeting, have a wedding",
    M.SHORT_OF_TIME: "lunch break, lunch break only, only lunch break, lunch hour, only my lunch, "
    "short on time, short of time, little time, not much time, pressed for time, in a hurry, "
    "dont have much time, not a lot of time",
    M.EFFORT_WORD: "effort, rpe, felt, felt a, felt like, felt like a, perceived effort",
    M.MILE: "mies, mles, milse, mlies, mile, miles, mi, ml, mls, miler, mile run",
    M.KILOMETRE: "k, km, kilometer, kilometre, kilometers, kilometres, kms, klicks, ks",
    M.METRE: "m, meter, metre, meters, metres",
    M.MINUTE: "minute, minutes, min, mins, minuts",
    M.HOUR: "hour, hours, h, hr, hrs",
    M.SECOND: "sec, secs, seconds, s",
    M.A_DAY: "days",
    M.A_WEEK: "weeks, wks, wk",
    M.PER_WEEK: "a week, per week, each week please, weekly, /week, /wk, every week, times a week, times per week, "
    "in a week, a wk",
    M.OF_TEN: "out of 10, out of ten, of 10, / 10, of ten",
}
