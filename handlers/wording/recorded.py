"""Files that give no run, and what is asked about those that do."""

from domain.adapting.recorded.lap_alignment import LapShape
from domain.adapting.recorded.matching import Doubt
from domain.adapting.recorded.recorded_run import RunFileProblem
from handlers.wording.door import mark
from handlers.wording.telling import InUnits, Table

PROBLEMS: Table = {
    RunFileProblem.EMPTY: mark("That file is empty. Export it again from your watch's app and send it."),
    RunFileProblem.TOO_BIG: mark(
        "That file is too big to read: I take up to 20 MB and 33 hours of records. Send the run alone, as .fit if you "
        "can, or packed as .zip."
    ),
    RunFileProblem.TOO_MANY: mark("That archive holds more than 20 files. Send them in smaller parts."),
    RunFileProblem.NOT_A_RUN_FILE: InUnits(
        mark(
            "I can't read that file: it is no run of a watch. I read .fit, .gpx and .tcx, also as .gz or .zip. Or "
            "write it in words, for example “ran 5 miles in 42:10”."
        ),
        mark(
            "I can't read that file: it is no run of a watch. I read .fit, .gpx and .tcx, also as .gz or .zip. Or "
            "write it in words, for example “ran 8 km in 42:10”."
        ),
    ),
    RunFileProblem.BROKEN: mark(
        "That file is broken, and too little of it can be read. Export it again from your watch's app and send it."
    ),
    RunFileProblem.NO_ACTIVITY: mark(
        "There is no run in that file: it may be a planned workout, settings or a route. Send the activity itself."
    ),
    RunFileProblem.OTHER_SPORT: InUnits(
        mark(
            "That file is of another sport, so it is not logged as a run. If it was a run, write it in words, for "
            "example “ran 5 miles in 42:10”."
        ),
        mark(
            "That file is of another sport, so it is not logged as a run. If it was a run, write it in words, for "
            "example “ran 8 km in 42:10”."
        ),
    ),
    RunFileProblem.UNSAFE: mark(
        "That file holds things that no watch writes, so I did not open it. Export it again from your watch's app."
    ),
    RunFileProblem.TOO_SLOW: mark(
        "I could not read that file to its end. Send it as .fit if your watch's app has that."
    ),
    RunFileProblem.NOT_FETCHED: mark("I could not get that file from Telegram. Please send it again."),
}

DOUBTS = {
    Doubt.NO_DATE: mark("Your watch did not know the date. When did you run this?"),
    Doubt.NO_DISTANCE: mark("Your watch did not measure the distance. How far was it?"),
    Doubt.AHEAD: mark("Your watch says that this is still to come. When did you run it?"),
    Doubt.TOO_SHORT: mark("This is very short. Should it be in the log?"),
    Doubt.OTHER_LENGTH: mark("This is not as long as what was planned that day. Was it the planned run?"),
    Doubt.ANOTHER_DAY: mark("No run was planned that day. Was it one of these?"),
    Doubt.ANOTHER_RUN: mark("Another length is logged for that day already. Is this the same run?"),
}

SHAPES = {
    LapShape.EVEN: mark("{laps}: {times}, planned {planned}: even."),
    LapShape.LAST_TIRED: mark("{laps}: {times}, planned {planned}: even, the last one tired."),
    LapShape.SLOWING: mark("{laps}: {times}, planned {planned}: slower each time."),
    LapShape.QUICKENING: mark("{laps}: {times}, planned {planned}: quicker each time."),
    LapShape.UNEVEN: mark("{laps}: {times}, planned {planned}: uneven."),
}
