"""What is true for everybody of running with a cold, a blister, after a journey: said where it is asked what becomes of
the run (training.md 3.2)."""

from domain.words.answers import Ask
from handlers.wording.door import mark
from handlers.wording.telling import Table

ADVICE: Table = {
    Ask.FEVER_OVER: mark(
        "After a fever: no running until a whole day has passed without it, and without anything that lowers it. Then "
        "begin with a short, very easy run, and leave out hard work until you feel like yourself for some days. If it "
        "comes back, or with chest pain or trouble breathing: stop and see a clinician. How shall we go on?"
    ),
    Ask.TEMPERATURE_UP: mark(
        "A temperature of {degrees} is raised: no running with it today, not even easily. Measure again later; from 38 "
        "(100.4 °F) on it is a fever. Once it is back to normal for a whole day, begin short and easy. With chest pain "
        "or trouble breathing see a clinician. What shall become of the run?"
    ),
    Ask.TEMPERATURE_OR_RUN: mark(
        "{degrees}: is that your temperature, or did you run so far? Nothing is logged until you say so."
    ),
    Ask.COLD_ABOVE: mark(
        "With a cold that stays above the neck, a runny nose or a scratchy throat, and without fever, a short and easy "
        "run is fine if you feel like it; nothing hard. If it goes to the chest, or fever comes: no running until that "
        "is gone. What shall become of the run?"
    ),
    Ask.COLD_BELOW: mark(
        "With a cough from the chest, aching limbs or feeling wiped out: no running until that is gone, and with fever "
        "until a whole day without it. Then a short, easy run comes first. A few days off take nothing from you. With "
        "chest pain or trouble breathing see a clinician. What shall become of the run?"
    ),
    Ask.BLISTERED: mark(
        "Wash a blister, leave its skin on and cover it with a blister plaster. Where it does not change how you run, "
        "run; where it does, leave it a day or two. Red, hot or full of pus: have it looked at. What shall become of "
        "the run?"
    ),
    Ask.UNWELL: mark(
        "Where you feel unwell, hard running waits until it has passed. If it is slight and you feel well enough, a "
        "short, easy run does no harm; else a day off costs nothing. With fever, chest pain, dizziness or trouble "
        "breathing: no running, and see a clinician; of medicines ask who prescribed them. What shall become of the "
        "run?"
    ),
    Ask.HAY_FEVER: mark(
        "Hay fever is no infection, so nothing is paused and your plan stays as it is. Where it bothers you, run "
        "easily or leave it for a day. With trouble breathing or a tight chest: no running, and see a clinician; of "
        "medicines ask who prescribed them. If you like:"
    ),
    Ask.BACK_GENTLY: mark("Good to hear. How shall it begin? Hard running waits until easy runs feel easy again."),
    Ask.OR_THOSE_DAYS: mark("Or rather only this, as you said:"),
    Ask.AFTER_A_JAB: mark(
        "After a jab a sore arm or a rough day or two are usual. A short, easy run is fine if you feel well enough; "
        "nothing hard, and with fever none. What shall become of the run?"
    ),
    Ask.COLD_LEFT_OVER: mark(
        "Good that it is going. While a cough sits in the chest: no running. If it is only a little in the throat or "
        "the nose, a short and easy run is fine; hard running waits until it is gone. What shall become of the run?"
    ),
    Ask.TIRED_LATELY: mark(
        "Tired for days, or a resting heart rate some beats up, asks for less for a while: sleep, food and easy days "
        "first, hard running waits. If it lasts longer than two weeks, or you feel ill, see a clinician. What shall "
        "become of the next days?"
    ),
    Ask.SLIGHTLY_SORE: mark(
        "What is only a little tight or sore often loosens in the first easy minutes. Stop if it hurts, gets "
        "worse or changes "
        "how you run; what is still there after some days, have it looked at. What shall become of the run?"
    ),
    Ask.SORE_BUT_LESS: mark(
        "Good that it is getting less. While it can still be felt, runs stay short and easy, and nothing hard; stop if "
        "it gets worse or changes how you run. What does not go on getting better, have it looked at. How shall it "
        "go on?"
    ),
    Ask.SORE_AFTER_RUN: mark(
        "Sore or stiff legs for a day or two after a long or hard run are usual, and a short, easy run is fine with "
        "them; hard running waits until they are gone. Pain in one spot, or that changes how you run, is something "
        "else. What shall become of the run?"
    ),
    Ask.SORE_AND_GONE: mark(
        "Good that it is gone again. Begin the next run easily, and stop if it comes back or changes how you run; what "
        "keeps coming back, have it looked at. If you like:"
    ),
    Ask.SHORT_NIGHT: mark(
        "One short night takes nothing from your training. After it an easy run is fine if you feel like it; hard or "
        "long runs wait for a better night. What shall become of the run?"
    ),
    Ask.HURT_IN_IT: mark("And what you felt: if it is still there, don't run on it. One tap says so:"),
    Ask.LOG_BESIDE: mark("And the run you told of, if you like:"),
    Ask.FORBIDDEN: mark(
        "Then that is how long it is, and how you come back is for them to say. Nothing has to be made up; the plan "
        "goes on from what you can run then. Which is it?"
    ),
    Ask.SPORT_COUNTS: mark(
        "Only running counts as miles here; another sport keeps you fit all the same, so no run has to be made up. "
        "What shall become of the runs of those days?"
    ),
    Ask.AFTER_TRAVEL: mark(
        "After hours of sitting, or a short night, a short and easy run is fine where you feel like it, and often does "
        "good: walk a few minutes first. Nothing hard or long. What shall become of the run?"
    ),
    Ask.INDOORS: mark(
        "In a room there is strength work without equipment, or running left for another day: nothing has to be made "
        "up. What shall it be?"
    ),
}
