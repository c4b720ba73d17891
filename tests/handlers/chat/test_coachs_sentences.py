"""What coaches say, as they type it, each with what it must give: one chat of a coach with Anna and Ben."""

from datetime import date, timedelta

from domain.people import PersonSettings, RunLog, RunState
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import START, live_until

MILE = 1_609_344
# A sentence, and what stands in the first card it brings (several: in each card, in their order).
TABLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    # for several
    ("swap thu and fri for the two of them", ("Anna\nSwap Thursday and Friday?",)),
    ("swap thursday and friday for both", ("Anna\nSwap Thursday and Friday?",)),
    ("no run for either of them friday", ("Anna\nRest on Friday?",)),
    ("No run for either of them thursday, it's our club social", ("Anna\nRest on Thursday?",)),
    ("give Anna and Ben thursday off", ("Anna\nRest on Thursday?",)),
    ("give them both friday off", ("Anna\nRest on Friday?",)),
    ("Ben and Anna: rest friday", ("Ben\nRest on Friday?",)),
    ("both of them easier next week", ("Anna\nMake the week lighter?",)),
    ("both of them easy this week pls", ("Anna\nMake the week lighter?",)),
    ("give both of them an easy week next week", ("Anna\nMake the week lighter?",)),
    ("give everyone friday off", ("Anna\nRest on Friday?",)),
    ("anna and ben both off thursday and friday, club weekend away", ("Anna\nNo running, Thursday to Friday?",)),
    ("cut thursday to 3 miles for anna and ben", ("Anna\nThursday: 3 mi in all?",)),
    ("show me both weeks side by side", ("Week 2 of 16 · Base · Anna", "Week 2 of 16 · Base · Ben")),
    ("show me both of them for this week", ("Week 2 of 16 · Base · Anna", "Week 2 of 16 · Base · Ben")),
    ("what's on for Anna and Ben next week", ("Week 3 of 16 · Base · Anna", "Week 3 of 16 · Base · Ben")),
    ("Anna and Ben can both skip friday", ("Anna\nRest on Friday?",)),
    ("Anna and Ben should do the same session on Thursday, 5 x 1 km", ("Anna\nAt which pace?",)),
    ("Make Ben's thursday easy, 30 minutes, no intervals", ("Ben\nThursday: change to easy; Thursday: 3 mi",)),
    ("cut Ben's long run to 25 km, his calf is still tight", ("that is no longer than 15.5 mi already",)),
    ("how did Anna do yesterday", ("Anna\n",)),
    ("Compare Anna's last four weeks with what was planned", ("Progress\nAnna's race",)),
    ("Ben wants 1:25 for his half, is that realistic?", ("Ben\nFor the Half marathon",)),
    ("Is 3:10 realistic for Ben", ("Ben\nIf the race were today",)),
    # a wish each
    ("rest friday for Anna and thursday for Ben", ("Anna\nRest on Friday?",)),
    ("swap Anna's thu and fri, and tell Ben well done", ("Anna\nSwap Thursday and Friday?",)),
    ("cut Anna's thursday to 3 miles and give Ben friday off", ("Anna\nThursday: 3 mi in all?",)),
    ("something easy for Anna thursday please, she sounded wrecked, and give Ben a nudge to log his", ("Anna\n",)),
    ("tell Anna well done and give Ben friday off", ("Anna\nSend this?\n\nwell done\n",)),
    ("tell Anna well done and Ben is off friday", ("Anna\nSend this?\n\nwell done and Ben is off friday",)),
    ("Anna's on nights this week, clear Thursday for her", ("Which first?",)),
    # messages
    ("tell them both well done for the weekend", ("Anna, Ben\nSend this?\n\nwell done for the weekend",)),
    ("tell Anna and Ben track is off tonight", ("Anna, Ben\nSend this?\n\ntrack is off tonight",)),
    ("message Anna and Ben: track is off", ("Anna, Ben\nSend this?\n\ntrack is off",)),
    ("let them both know I'm away til friday", ("Anna, Ben\nSend this?\n\nI'm away til friday",)),
    ("tell everyone track is off tonight", ("Write to all\nSend this?\n\ntrack is off tonight",)),
    ("tell ben well done from me", ("Ben\nSend this?\n\nwell done from me",)),
    ("ask anna how her calf is", ("Anna\nSend this?\n\nHow is your calf?",)),
    ("give Ben a nudge to log his", ("Ben\nSend this?\n\nPlease log your runs",)),
    ("remind ben to log", ("Ben\nSend this?\n\nPlease log your runs",)),
    ("can you remind anna to put her run in", ("Anna\nSend this?\n\nPlease log your runs",)),
    ("nudge both Anna and Ben to log theirs", ("Anna, Ben\nSend this?\n\nPlease log your runs",)),
    ("Message the whole group, practice is canceled tomorrow", ("Write to all\nSend this?\n\npractice is canceled",)),
    ("tell everyone but Ben track is off", ("Anna\nSend this?\n\ntrack is off",)),
    ("rest friday for Ben and tell him to sleep", ("Ben\nRest on Friday?",)),
    ("give Ben a recovery week next week", ("Ben\nMake the week lighter?",)),
    ("give Ben a rest week next week", ("Do you mean one of these?",)),
    ("who's racing next month?", ("The next races:",)),
    ("who needs an easier week", ("How hard it was and how much",)),
    ("what did Anna write about her last run", ("What Anna told lately",)),
    ("did Ben say anything about his hip", ("What Ben told lately",)),
    ("take everything fast out for Anna until next wednesday", ("Anna\n",)),
    (
        "Ben has a calf strain, take out anything fast for him until Sunday",
        ("Ben\nThe runs of those days", "Ben\nShall I do that?"),
    ),
    ("Anna's knee is sore. What has she run in the last ten days?", ("Anna\nMon 28 Dec",)),
    ("Make Anna's next week 10 percent lighter", ("Anna\nTuesday: ",)),
    ("Give Ben an easy 40 minutes on friday instead of the intervals", ("Ben\nFriday: change to easy; Friday: ",)),
    ("Ben has a sore calf, take out his session on friday", ("What of their week shall change?",)),
    ("Cancel Ben's easy run on friday", ("Ben\nRest on Friday?",)),
    # a week that waits
    ("don't send Ben's week yet, i want to look at it first", ("Week 2 of Ben is not approved.", "Ben: week 2\n")),
    ("don't approve Ben yet, i want to look first", ("Week 2 of Ben is not approved.", "Ben: week 2\n")),
    ("who's had any pain lately", ("Where it hurts, and why somebody pauses",)),
    ("is anyone doing too much?", ("How hard it was and how much",)),
    ("compare Anna's and Ben's long runs", ("• Anna: 9 mi (Sun 3 Jan)\n• Ben: 9 mi (Sun 3 Jan)",)),
    # nobody is meant
    ("i've a new athlete, Chloe. how do I add her?", ("t.me/", "You coach 2 athletes.")),
    ("I've a new girl starting, Priya, how do I add her", ("t.me/", "You coach 2 athletes.")),
    ("Add my new athlete Priya, how does she join?", ("t.me/", "You coach 2 athletes.")),
    ("want to add a third athlete, Carla, how do i do that", ("t.me/", "You coach 2 athletes.")),
    ("i want a quick look at everyone", ("How it goes",)),
    ("are both of them doing ok?", ("How it goes",)),
    ("is either of them injured", ("Nobody pauses now.",)),
    ("who hasn't logged this week", ("Nothing logged",)),
    ("inbox", ("",)),
    # did they run
    ("did anna run last night or not", ("Anna\n5 Jan: 3 mi logged in 1 run",)),
    ("did ben run yesterday?", ("Ben\nNo run is logged for 5 Jan.",)),
    ("did ben do yesterday's?", ("Ben\nNo run is logged for 5 Jan.",)),
    ("did ben run on sunday", ("Ben\n3 Jan: 9 mi logged in 1 run",)),
    ("has ben logged anything since sunday?", ("Ben\n3–6 Jan: 9 mi logged in 1 run",)),
    ("did Ben log his", ("Ben\nNo run is logged for 5–6 Jan.",)),
    ("what did ben do at the weekend", ("Ben\n2–3 Jan: 9 mi logged in 1 run",)),
    ("how did Ben's long run go", ("Ben\nThe last one in the log: 9 mi on Sun 3 Jan",)),
    ("what's ben doing tomorrow", ("Week 2 of 16 · Base · Ben",)),
    ("is Anna still ill", ("No pause is noted today: Anna.", "The next run in the plan of Anna: ")),
    # an athlete's own
    ("Anna did 6 yesterday in 54 min, she forgot to put it in", ("Anna's log is Anna's own. I can ask",)),
    ("Ben did 8 miles in 70 mins this morning", ("Ben's log is Ben's own. I can ask",)),
    ("anna ran 10 on sunday in 1:38 she forgot to put it in", ("Anna's log is Anna's own. I can ask",)),
    ("ben ran 8 in 1:06 last night, he just texted me", ("Ben's log is Ben's own. I can ask",)),
    # one athlete, as before
    ("Move Ben's long run to Saturday, he's got a christening", ("Ben\nMove Sunday's run to Saturday?",)),
    ("Swap Anna Thu/Fri", ("Anna\nSwap Thursday and Friday?",)),
    ("ben: rest tomorrow", ("Ben\nRest on Thursday?",)),
    ("take 2 miles off Ben's Sunday and leave the rest", ("Ben\nSunday: 8.5 mi in all?",)),
    ("move bens long run to sat and leave anna as she is", ("Ben\nMove Sunday's run to Saturday?",)),
    ("how's Anna getting on", ("Anna\nAnna's race on",)),
    ("make tomorrow a tempo for ben, 4 miles at threshold", ("Thursday: ",)),
    ("anna thu -> 5x1k @ 4:30", ("5 × ",)),
    ("put 5x1k for Ben tomorrow, 4:05s, 2 min jog", ("5 × ",)),
    ("drop Anna to 4 days, she's got a toddler", ("Anna",)),
    ("Anna wants to drop to 3 days, Thursdays off", ("Thu, Fri and Sun → Tue, Fri and Sun",)),
    ("ben's away next week, nothing for him till the 15th", ("No running, Monday to ",)),
    ("Anna back from holiday Monday so ease her in that week", ("Which first?",)),
    ("Anna has flu, take her out til Monday", ("No running, Wednesday to Sunday?",)),
    ("cut both of them by 10% next week", ("Anna\nTuesday: ",)),
    ("Cut Ben's volume by 10 percent", ("Ben\nThis is one week.", "Ben\nThursday: 4.5 mi in all;")),
    ("Is Ben on pace for his goal?", ("Ben\nIf the race were today",)),
    ("show me Ben's last five runs", ("Runs of Ben",)),
    ("why did ben skip tuesday", ("Why is Ben's own to say.", "5 Jan: 1 planned run is not logged as run.")),
    ("which of them hasn't been approved yet", ("",)),
    ("Set Anna's goal to 1:38 for the half", ("Your race is the Marathon, and that is a time for the Half marathon.",)),
    ("Anna has a sore foot, easy runs only", ("How Anna is and what they ran is Anna's own",)),
    ("Anna is on nights for a fortnight, have her run no more than three times a week", ("Which first?",)),
    ("remove ben, he's found another coach", ("Ben\nBen's race",)),
    ("what did anna do for her tempo, time wise", ("Anna\nNo such run is in the log.",)),
    ("B wants wed and thurs the other way round", ("Ben\nSwap Wednesday and Thursday?",)),
    ("give A the day off tomorrow, she sounded wiped on the phone", ("Anna\nRest on Thursday?",)),
    ("show me b's next week", ("Week 3 of 16 · Base · Ben",)),
    ("less for ben next week, hes tired", ("Ben\nMake the week lighter?",)),
    ("please set Anna for 5 x 1k at 5k pace with 90s jog on thursday, she needs it", ("Anna\n",)),
    ("who did their long run", ("Long runs logged",)),
    ("summary of last week", ("How it goes, Mon 28 Dec 2026 – Sun 3 Jan 2027",)),
    ("compare Anna and Ben", ("How it goes, Mon 28 Dec 2026 – Wed 6 Jan 2027",)),
    ("who is running today", ("Planned, Wed 6 Jan:\n• Anna: Rest",)),
    ("what has everyone got tomorrow", ("Planned, Thu 7 Jan:\n• Anna: easy 5 mi",)),
    ("Ben and Anna swap to treadmill tomorrow, paths are frozen", ("Ben, Anna\nSend this?\n\nSwap to treadmill tom",)),
    ("I'm away next week", ("You are away, 11–17 Jan: kept.",)),
    ("i'm away next week, let all weeks through", ("All your athletes: what passes without a look",)),
    ("is Ben keeping up", ("Progress\nBen's race",)),
    ("does Anna feel better", ("What Anna told lately",)),
    ("how's Ben's knee", ("What Ben told lately",)),
    ("show me the notes Ben wrote with his last three runs", ("What Ben told lately",)),
    ("what's on my plate", ("2 weeks wait for you",)),
    ("show me everything waiting for my ok", ("2 weeks wait for you",)),
    ("approve the rest", ("No week was approved.\n2 weeks need a look:",)),
    (
        "Ben has a sore Achilles. Take all the fast running out of his next two weeks please",
        ("Ben\nThe runs of", "Ben\nShall I do that?"),
    ),
    ("give Ben 4 x 800 @ 5k with 400 jog on thursday next week", ("Ben\nUnderstood:\n4 × 800 m",)),
    ("not happy with Ben's Thursday, make it 6 x 800 instead", ("Ben\nAt which pace?",)),
    (
        "Anna wants to run the half in March as well, can you put the 14th in as a practice race?",
        ("Anna\nYes", "Anna\nShall I do that?"),
    ),
    ("approve Anna's too", ("Week 2 is approved.",)),
    ("reject Ben's week, too much for his knee", ("They read: “Too much for his knee”",)),
)


async def test_a_coachs_sentences_give_what_was_meant(sqlite_database: Database) -> None:
    """Every sentence of the table, each after /coach, on the Wednesday of the second week."""
    names = ("Anna", "Ben")
    talk, heads = await club(sqlite_database, names, settings=PersonSettings(weeks_start_themselves=True))
    await live_until(talk, START + timedelta(days=9))
    async with sqlite_database.transaction(talk.telegram.clock.now()) as uow:
        for name, on, miles in (
            ("Anna", date(2027, 1, 5), 3),
            ("Anna", date(2027, 1, 3), 9),
            ("Ben", date(2027, 1, 3), 9),
        ):
            run = RunLog(
                athlete_id=heads[name].athlete_id,
                date=on,
                state=RunState.DONE,
                distance_mm=miles * MILE,
                duration_s=1800,
            )
            await uow.logs.put(run)
    missed = []
    for said, wanted in TABLE:
        await talk.say("/coach", who="coach")
        before = len(talk.texts("coach"))
        await talk.say(said, who="coach")
        cards = talk.texts("coach")[before:]
        if len(cards) != len(wanted) or not all(part in card for part, card in zip(wanted, cards, strict=True)):
            missed.append((said, [each[:120] for each in cards]))
    assert not missed, "\n".join(map(str, missed))
