"""What is said that needs no plan: settings, commands, help, questions whose answer is the same for everybody."""

from dataclasses import replace

from domain.plan import DayType
from domain.words.answers import Question
from domain.words.asked_of import AskEffort, AskOfAll, AskRace, AskRuns
from domain.words.day_refs import DayRef
from domain.words.intents import Approve, AskAbout, Intent, LogRun, LogRuns, Open, SkipDay, TakeBackRun
from domain.words.settings_said import LiveIn, RemindAt, Speak, UseUnits
from domain.words.topics import Screen
from handlers.chat.words.opening import open_by_name
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.chat.words.wishes import change_setting
from handlers.views.frequent import FREQUENT

# What needs no plan, and is about nobody's.
_OF_THE_CHAT = (UseUnits, RemindAt, Speak, LiveIn)
_COACHES_SCREENS = frozenset({Screen.INBOX, Screen.INVITE, Screen.COACH, Screen.LIMITS, Screen.MESSAGE, Screen.FLAGS})
_EVERYBODYS_SCREENS = frozenset(
    {
        Screen.SETTINGS,
        Screen.HELP,
        Screen.PRIVACY,
        Screen.DELETE,
        Screen.CANCEL,
        Screen.STOP,
        Screen.TERM,
        Screen.LANGUAGE,
        Screen.QUIET,
        Screen.ZONE,
        Screen.REMINDER,
    }
)


def of_no_athlete(question: Question) -> Question | None:
    """The question with what a coach can mean without naming anybody; None where an athlete's is likelier."""
    own = tuple(each for each in question.choices if _is_a_coachs(each.label.values.get("intent")))
    return replace(question, choices=own) if own and own[0] is question.choices[0] else None


def _is_a_coachs(value: object) -> bool:
    return (
        isinstance(value, AskOfAll)
        or (isinstance(value, Open) and value.screen in _COACHES_SCREENS)
        or (isinstance(value, AskAbout) and value.topic in FREQUENT)
    )


async def needs_no_plan(scene: Scene, value: Intent) -> bool:
    """Settings, commands, help: the same for everybody."""
    if isinstance(value, _OF_THE_CHAT):
        return await change_setting(scene.request, value)
    if isinstance(value, AskEffort | AskOfAll | AskRace) or (isinstance(value, AskAbout) and value.topic in FREQUENT):
        await do_what_was_said(scene, value)
        return True
    if isinstance(value, Open):
        is_theirs = value.screen in _EVERYBODYS_SCREENS or (
            scene.request.person.is_coach and value.screen in _COACHES_SCREENS
        )
        return is_theirs and (await change_setting(scene.request, value) or await open_by_name(scene, value))
    if isinstance(value, Approve) and value.everything and scene.request.person.is_coach:
        return await open_by_name(scene, value)
    return False


def is_of_what_was_run(value: Intent) -> bool:
    """Whether a run is logged, asked after or taken back, or the race was not run."""
    return isinstance(value, LogRun | LogRuns | TakeBackRun | AskRuns) or value == SkipDay(DayRef(type=DayType.RACE))
