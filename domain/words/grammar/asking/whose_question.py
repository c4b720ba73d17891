"""Whether a question that is the same for everybody is meant, where its words also show or change something."""

from domain.words.intents import (
    AskAbout,
    ChangeDays,
    ChangeGoal,
    ChangeRace,
    ChangeRaceDate,
    Injured,
    Intent,
    MoveIntent,
    Open,
    OtherSport,
    Recovered,
    SkipDay,
    WhatsOn,
)
from domain.words.topics import OF_SETTINGS, Topic

# What is only named is changed when it is a wish, and told when it is a question: "race date?".
ASKED_BARE: dict[Intent | None, AskAbout] = {
    ChangeRaceDate(): AskAbout(Topic.RACE),
    ChangeRace(): AskAbout(Topic.RACE),
    ChangeGoal(): AskAbout(Topic.GOAL),
    ChangeDays(): AskAbout(Topic.DAYS),
}
_NOT_OF_THE_PLAN = (
    Topic.SHOES, Topic.NO_WATCH, Topic.FOOD, Topic.PAYING, Topic.WHO_I_AM,
    Topic.MUSIC, Topic.WEIGHT, Topic.CADENCE, Topic.STRENGTH_ADVICE, Topic.STOPPING,
)  # fmt: skip


def is_meant(often: AskAbout, read: Intent | None, *, has_day: bool) -> bool:
    """Whether a question that is the same for everybody is meant, though its words also show something."""
    if often.topic in OF_SETTINGS or isinstance(read, Recovered | ChangeGoal):
        # "Better to run before or after work?", "should I aim for 180 steps a minute?"
        return True
    if often.topic in _NOT_OF_THE_PLAN:
        return isinstance(read, WhatsOn | Open | AskAbout)
    if often.topic is Topic.MISSED_ONE:
        # "If I leave out the easy run on Friday" names its day, and moves it nowhere.
        return isinstance(read, SkipDay) or (isinstance(read, MoveIntent) and read.day.type is not None)
    if often.topic is Topic.SHOULD_HURT:
        return read == Injured("")
    if often.topic in (Topic.OPTIONAL, Topic.PURPOSE):
        return isinstance(read, WhatsOn | Open)
    if often.topic is Topic.WALKING:
        return isinstance(read, OtherSport)
    if often.topic in (Topic.HOW_HARD, Topic.HILLS):
        return isinstance(read, Open) or (isinstance(read, WhatsOn) and not has_day)
    return often.topic is Topic.WEATHER and read == AskAbout(Topic.HEAT)
