"""Words under "Did you run as planned?": all of it, none, some, or a run with numbers of its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.as_planned import Planned, as_planned_but, says_all_but
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.grammar.replied import replied
from domain.words.grammar.said_again import offer
from domain.words.intents import (
    CutDay,
    HowItFelt,
    Injured,
    Intent,
    LogRun,
    MoveIntent,
    Open,
    ShortAnswer,
    Sick,
    SkipDay,
    WhatsOn,
)
from domain.words.part_of_run import is_cut_short, is_whole_but_its_ends, part_of_run
from domain.words.topics import Screen, Word
from handlers.buttons.unknown_runs import RanAll, RanNone, RanSome, RanThatDay, SpanButton
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import press
from handlers.chat.training.unknown_runs import say_all_but
from handlers.chat.words.said import LONG_RUN, do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.desk.unknown_runs import unknown_runs

_ASKS = re.compile(r"(?:what|which|when|how|why|show)\b")
_TODAY = re.compile(r"\b(?:today|todays|today's|heute|hoy)\b")
_JUST_NOW = re.compile(r"\b(?:just now|just (?:did|ran|finished|got (?:back|in|home)|back|home|done)|right now)\b")
_EVERY_ONE = re.compile(
    r"\b(?:did|ran|done|finished|completed) (?:them all|all|every(?: one| single one)?|it all|everything|the lot|"
    r"the (?:whole|entire) (?:thing|lot|week))\b|^(?:yep |yes |yeah )?(?:every (?:single )?one|"
    r"all of them|all)\b|^(?:ja,? |si,? )?(?:alles?|alle laufe|todos?|todas|toda)\b"
)
_WAS = re.compile(r"\b(?:was|were|did|ran|managed|war|fue|hice)\b")
_NOT_ALL = re.compile(
    r"\b(?:but|except|apart from|bar|minus|other than|save for|without|not|n't|missed|skipped|skip|most|mostly|some|"
    r"nearly|almost|half|"
    r"au(?:ß|ss)er|"
    r"menos|salvo|excepto)\b"
)
# "Bit more actually, 7 miles": another length than asked for, of what was run.
_LONGER_OR_SHORTER = re.compile(
    r"(?:(?:it was|was|no|well|ran|did|a|bit|little|lot|tad|touch)[ ,]+)*(?:more|less|longer|shorter|further)"
    r"(?: (?:than that|actually|in fact|really))*[ ,:]+(?P<much>\d+(?:[.,]\d+)? ?(?:miles?|mi|kms?|k))\b"
)
# Of a single run that says all.
_FELL_AWAY = re.compile(r"\b(?:missed|skipp?(?:ed)?|did(?:n't|nt| not)|could(?:n't|nt| not))\b")
_MISSED_YESTERDAY = re.compile(
    r"(?:(?:so+|sorry|ugh|oops|hm+|well|i|ok|and|oh)[ ,]+)*(?:missed|skipped|did ?n[o']?t (?:run|make it|do it|go|"
    r"get out)) "
    r"(?:the run |my run |it )?(?:yesterday|last night)\b(?!.* and )"
)
_SOME = re.compile(
    r"(?:(?:i |only |just )*(?:did|ran|managed|got through|made it through) (?=.*\b(?:thirds?|quarters?|half|most|"
    r"%)))?"
    r"(?:(?:nothing|none|no runs?) (?:but|except|apart from|other than)|"
    r"(?:about |around |roughly |maybe |like )*(?:\d{1,2} ?%|\d{1,2} per ?cent|"
    r"(?:a |one |two |three |2 |3 )?(?:thirds?|quarters?|half)\b)|"
    r"most|some|nearly|almost|half|all but|a few|the first|die meisten|casi|more or less|pretty much|"
    r"(?:only|just|i only did|only did) (?:one|two|three|some|[1-4])(?: of (?:them|those|em))?$|"
    r"(?:i )?(?:(?:only|just|did|ran) )*(?:one|two|three|[1-3]) of (?:them|those|em|the \w+)\b|"
    r"(?:only|just|i only did|only did) (?:on )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun)\w*(?: (?:and|&|\+) |, )\w+$|"
    r"(?:i )?(?:missed|skipped|did(?:n't|nt| not) (?:do|run|make)) (?:one|two|a|some|[1-4]|"
    r"the (?!lot|whole|week|entire)|mon|tue|wed|thu|fri|sat|sun)|"
    r".*\b(?:the )?(?:rest|others?|everything else) (?:yes|yep|yeah|done|fine|ok|as planned|i did)\b|"
    r".*\b(?:yes|yep|ja|s[ií]|done)\b.*\b(?:no|nein|only half|half|nur halb|nur die h[aä]lfte|la mitad)\b|.*\b(?:no|"
    r"nein)\b.*\b(?:yes|ja|s[ií])\b)"
)
_SOME_AND = re.compile(r"^(?:only |just )*(?:some|most|half|a few)(?: of (?:them|it|those))?[ ,.;:!-]+", re.IGNORECASE)
_CLAUSES = re.compile(r"[,.;!]+ ?(?:and |but |then |so )*| (?:but|then|so) ")
_ILL = re.compile(r"\b(?:ill|sick|poorly|flu|bug|unwell|covid|fever|virus|krank|enferm[oa])\b")
_NONE_SAID = re.compile(
    r"\b(?:none|neither|nothing|zero|nada|zilch|nope not one|not (?:a|one) (?:single )?(?:one|run)?|not a single|"
    r"keinen?|gar nicht|"
    r"ningun[oa]?)\b"
)
# "Yes, everything as written", "both as planned".
_AS_WRITTEN = re.compile(
    r"(?:(?:yes|yep|yeah|ok|i|ran|did|ja|si|just|exactly|pretty much)[ ,]+)*(?:everything|all(?: of (?:it|them))?|"
    r"both|"
    r"(?:both|all|the) runs?|the lot|it|them|alles|beide|beides|todo|los dos)?[ ,]*(?:was |were |done |ran |run )?"
    r"(?:exactly |just |ganz )*(?:as|like|according to|to|on|wie|segun|como)(?: (?:it|they|you|is|was|were|on|in|"
    r"the|had|"
    r"per|im|el|la|lo|es|estaba))* (?:written|planned|says?|said|stands?|plan|prescribed|scheduled|stated|set|asked|"
    r"letter|"
    r"geplant|plan|steht|geschrieben|planeado|previsto|escrito)(?: (?:down|out|there|da))*"
)
# "The first 30 minutes yes, then I walked home".
_FIRST_PART = re.compile(
    r"^(?:only |just |yes |i |did |ran )*(?:the )?first (?P<much>\d+(?:\.\d+)? ?(?:min\w*|miles?|mi|kms?|k|"
    r"kilomet\w+))\b"
)
# "It started hailing so I turned back after 25 minutes".
_STOPPED = re.compile(
    r"\b(?:turned (?:back|round|around|home)|stopped|gave up|bailed(?: out)?|quit|packed (?:it )?in|"
    r"called it(?: a day)?|went home|had to stop|cut (?:it|one|that) short|pulled (?:up|out)|"
    r"came home)(?: again)?,? (?:after|at) "
    r"(?:about |around |only |just )*(?P<much>\d+(?:\.\d+)? ?(?:min\w*|miles?|mi|kms?|k|kilomet\w+))\b"
)
_ALL_OF_IT = re.compile(r"^(?:all(?: of (?:them|it|those))?|both(?: of them)?|everything|the lot)[ ,.]+(?=\w)")
# How it was run, where all of it was.
_ONLY_HOW = re.compile(
    r"(?:(?:but|and|just|though|only|it|they|was|were|felt|a|an|the|bit|little|lot|tad|touch|way|much|slightly|too|"
    r"very|quite|really|"
    r"all|both|in|on|it|pretty|ran|went|with|at|easy|pace|them|of|tired|heavy|legs) )*"
    r"(?:slow(?:er|ly)?|fast(?:er)?|quick(?:er|ly)?|eas(?:y|ier)|hard(?:er)?|tough(?:er)?|tired|hot|wet|windy|cold|"
    r"rain|heat|"
    r"sluggish|knackered|legs)(?: (?:than (?:planned|usual|normal|i'?d (?:like|hoped|planned)|the plan|(?:you|it|"
    r"the plan) (?:said|asked|wanted|says)|asked|written)|though|today|"
    r"pace))*"
)
_AND_MORE = re.compile(
    r"(?:^|\b(?:plus|and|with|\+) )(?P<number>an?|one|two|\d(?:\.\d+)?) ?(?:extra |more |additional |bonus )?"
    r"(?P<unit>miles?|mi|kms?|k|kilomet\w+)(?: (?:extra|more|on top|longer|on (?:one|the end)))*"
    r"(?:,? (?:because|cos|cause|as|since|when|i|we|for (?!\d)|just|too|at the end|to get)\b.*)?[.! ]*$"
)
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0}


async def what_was_run(scene: Scene, asked: SpanButton, text: str, heard: Heard) -> bool:
    """Did you run as planned? All of it, none, or a run of its own; what is not clear is asked run by run."""
    request, said = scene.request, replied(text)
    meant = heard.answer.value if isinstance(heard.answer, Understood) else None
    rest = surely_wished(scene, said.rest) if said.is_yes is not None and said.rest else None
    run = next((each for each in (meant, rest) if isinstance(each, LogRun)), None)
    if isinstance(meant, SkipDay) and _TODAY.search(text.lower()):
        return False  # said of today, which is no answer for the others
    if isinstance(meant, LogRun) and meant.distance_mm is not None and _JUST_NOW.search(text.lower()):
        return False  # nor is a run of just now one of the days before
    if isinstance(meant, MoveIntent) and heard.is_sure:
        return False  # "Missed it today, can I do it tomorrow" asks
    days = await unknown_runs(request.uow, scene.athlete, asked.first, asked.last)
    left = {each.date: Planned(each.day.type, each.day.named_mm) for each in days}
    if _AS_WRITTEN.fullmatch(clean(text)):
        await press(request, RanAll(asked.plan, asked.first, asked.last))
        return True
    if (but := as_planned_but(text, left, scene.today, request.settings.units)) is not None:
        await say_all_but(request, asked, but)
        return True
    if says_all_but(text) and isinstance(meant, CutDay | LogRun):
        # "Everything but 2k on Sunday": what is left out is no length of a run.
        await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if isinstance(run, LogRun) and run.distance_mm is not None and run.day.on in left and run.day.on != scene.today:
        # "Tuesday was only 3": that one is told, the others are still asked about.
        await do_what_was_said(scene, run)
        if len(left) > 1:
            await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if _MISSED_YESTERDAY.match(text.lower()) and (yesterday := scene.today - timedelta(days=1)) not in left:
        # The runs that are asked about lie before it, and stay open.
        await do_what_was_said(scene, SkipDay(DayRef(on=yesterday)))
        return True
    if isinstance(run, LogRun) and await _of_a_day_not_asked(scene, asked, run, text, left):
        return True
    if _says_ill(heard, said.rest) and (_NONE_SAID.match(text.lower()) or said.is_yes is False):
        # "Nothing, was poorly": none of them, and who was ill is asked for no pause.
        await press(request, RanNone(asked.plan, asked.first, asked.last))
        if meant is not None and not _WAS.search(text.lower()):
            await do_what_was_said(scene, meant)
        return True
    if (part := part_of_run(clean(text), request.settings.units)) is not None:
        return await _a_part(scene, asked, part)
    all_of_it = _ALL_OF_IT.sub("", said.rest.lower())
    is_all = said.is_yes or (said.is_yes is None and all_of_it != said.rest.lower())
    if is_all and _ONLY_HOW.fullmatch(all_of_it):
        # "Yes but a bit slower": all of them, and how fast is told nowhere.
        await press(request, RanAll(asked.plan, asked.first, asked.last))
        return True
    is_all = is_all or (said.is_yes is None and _EVERY_ONE.search(text.lower()) is not None)
    if is_all and (more := _AND_MORE.search(said.rest.lower())) is not None:
        await _and_more(scene, asked, more)
        return True
    if (first := _FIRST_PART.match(clean(text))) is not None:
        begun = surely_wished(scene, f"ran {first['much']}")
        if isinstance(begun, LogRun) and await _a_run(scene, asked, begun, "", is_answer=True):
            return True
    if (told := _LONGER_OR_SHORTER.match(text.lower())) is not None:
        ran = surely_wished(scene, f"ran {told['much']}")
        if isinstance(ran, LogRun) and await _a_run(scene, asked, ran, "", is_answer=True):
            return True
    if is_whole_but_its_ends(clean(text)):
        await press(request, RanAll(asked.plan, asked.first, asked.last))
        return True
    if is_cut_short(clean(text)) and not (isinstance(run, LogRun) and (run.distance_mm or run.duration_s)):
        said_of = text.lower().partition(",")[0].split()
        named = [day for day in left if any(word.startswith(f"{day:%a}".lower()) for word in said_of)]
        halves = [offer(LogRun(day=DayRef(on=day), share=50)) for day in named or left]
        await ask_back(request, ask(Ask.PART_OF_WHICH, *halves))
        return True
    if _SOME.match(text.lower()):
        await press(request, RanSome(asked.plan, asked.first, asked.last))
        stopped = _STOPPED.search(clean(text))
        if run is None and stopped is not None:
            begun = surely_wished(scene, f"ran {stopped['much']}")
            run = begun if isinstance(begun, LogRun) else None
        if isinstance(run, LogRun) and (run.distance_mm or run.duration_s):
            # "Some, I cut it short after 30 minutes": which one that was.
            await _a_run(scene, asked, run, text, is_answer=True)
        await _what_hurt(scene, text)
        return True
    if isinstance(meant, WhatsOn) and (text.rstrip().endswith("?") or _ASKS.match(text.lower())):
        # "What's the long run?" says of none that it was run.
        return False
    if isinstance(meant, LogRun) and await _of_its_kind(scene, meant, left):
        if len(left) > 1:
            await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    is_of_a_kind = isinstance(meant, WhatsOn | LogRun) and meant.day is not None and meant.day.type is not None
    if is_of_a_kind or (isinstance(meant, CutDay) and _WAS.search(text.lower())):
        # "Only managed the long one", "Saturday was only 3": which that was, is tapped.
        await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if isinstance(run, LogRun) and (run.distance_mm is not None or run.duration_s is not None):
        return await _a_run(scene, asked, run, text, is_answer=said.is_yes is not None)
    if isinstance(meant, WhatsOn) and (on := await _that_day(scene, asked, meant)) is not None:
        await press(request, RanThatDay(asked.plan, asked.first, asked.last, on))
    elif _NOT_ALL.search(text.lower()) and not _none(text, meant) and not _is_something_else(meant):
        is_only_one = len(left) == 1 and _FELL_AWAY.search(text.lower()) is not None
        await press(request, (RanNone if is_only_one else RanSome)(asked.plan, asked.first, asked.last))
    elif (isinstance(meant, ShortAnswer) and meant.word in (Word.YES, Word.BOTH)) or _EVERY_ONE.search(text.lower()):
        await press(request, RanAll(asked.plan, asked.first, asked.last))
    elif _none(text, meant):
        await press(request, RanNone(asked.plan, asked.first, asked.last))
    elif said.is_yes and rest is None:
        await press(request, RanAll(asked.plan, asked.first, asked.last))
    elif (
        said.is_yes is False or _is_of_no_day(meant, text) or (isinstance(meant, ShortAnswer) and meant.word is Word.NO)
    ):
        # Of a single run "no" is the whole answer; of several it may mean some of them.
        await press(request, (RanNone if len(left) == 1 else RanSome)(asked.plan, asked.first, asked.last))
    else:
        return False
    return True


async def _of_a_day_not_asked(
    scene: Scene, asked: SpanButton, run: LogRun, text: str, left: Mapping[date, Planned]
) -> bool:
    """ "Missed Thursday's one, and Friday 5k 33 min": the run of the other day, and the one that was not run."""
    on = run.day.on
    if not (run.distance_mm and run.duration_s) or on is None or on in left or on == scene.today:
        return False
    await do_what_was_said(scene, run)
    if len(left) == 1 and _FELL_AWAY.search(text.lower()):
        await press(scene.request, RanNone(asked.plan, asked.first, asked.last))
    return True


async def _of_its_kind(scene: Scene, run: LogRun, left: Mapping[date, Planned]) -> bool:
    """ "Long run done, all of it, 6": that one, where just one of its kind was asked about; False for another."""
    days = [on for on, planned in left.items() if planned.type is run.day.type]
    if run.day.type is None or len(days) != 1:
        return False
    await do_what_was_said(scene, replace(run, day=DayRef(on=days[0]), of_plan=True))
    return True


async def _a_part(scene: Scene, asked: SpanButton, part: str) -> bool:
    """ "Some, did 5 of the 8k": that run, where its day is named; else which of them it was."""
    run = surely_wished(scene, part)
    if not isinstance(run, LogRun):
        return False
    days = await unknown_runs(scene.request.uow, scene.athlete, asked.first, asked.last)
    if run.day.on in [each.date for each in days] and run.day.on != scene.today:
        await do_what_was_said(scene, run)
        if len(days) > 1:
            await press(scene.request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if len(days) > 1:
        await press(scene.request, RanSome(asked.plan, asked.first, asked.last))
    return await _a_run(scene, asked, run, "", is_answer=True)


async def _and_more(scene: Scene, asked: SpanButton, more: re.Match[str]) -> None:
    """ "Yes plus an extra mile": of the one run that was asked about; of several, which was longer is asked."""
    unit = MM_PER_KM if more["unit"].startswith("k") else MM_PER_MILE
    by_mm = round((_NUMBERS.get(more["number"]) or float(more["number"])) * unit)
    days = await unknown_runs(scene.request.uow, scene.athlete, asked.first, asked.last)
    longer = [
        LogRun(day=DayRef(on=each.date), distance_mm=each.day.named_mm + by_mm, corrects=len(days) > 1, of_plan=True)
        for each in days
    ]
    if len(longer) == 1:
        await do_what_was_said(scene, longer[0])
    elif longer:
        await press(scene.request, RanAll(asked.plan, asked.first, asked.last))
        await ask_back(scene.request, ask(Ask.WHICH_DATE, *(offer(each) for each in longer)))


async def _what_hurt(scene: Scene, text: str) -> None:
    """ "Some. Got through three reps, then my hamstring started grumbling": that is asked about, too."""
    told = _SOME_AND.sub("", text)
    parts = (told, *_CLAUSES.split(told)) if told != text else ()
    heard = (read_sentence(part, scene.today, scene.request.settings.units) for part in parts if part)
    hurts = next((each.value for each in heard if isinstance(each.value, Injured)), None)
    if hurts is not None:
        await do_what_was_said(scene, hurts)


def _says_ill(heard: Heard, rest: str) -> bool:
    """Whether an illness is told, or named beside a no: "nope was in bed with flu"."""
    return isinstance(heard.value, Sick) or (heard.value is None and _ILL.search(rest) is not None)


async def _that_day(scene: Scene, asked: SpanButton, meant: WhatsOn) -> date | None:
    """ "Just Tuesday": which of the days that were asked about."""
    days = await unknown_runs(scene.request.uow, scene.athlete, asked.first, asked.last)
    named = meant.day.weekday if meant.day is not None else None
    return next((each.date for each in days if each.date.isoweekday() == named), None)


def _none(text: str, meant: Intent | None) -> bool:
    return _NONE_SAID.search(text.lower()) is not None and (
        meant is None or isinstance(meant, ShortAnswer | SkipDay | Open)
    )


def _is_something_else(meant: Intent | None) -> bool:
    """Whether it asks for something of its own, rather than says which runs were run."""
    return meant is not None and not isinstance(meant, ShortAnswer | SkipDay | WhatsOn | LogRun | HowItFelt | Open)


def _is_of_no_day(meant: Intent | None, text: str) -> bool:
    """ "Skipped it": said of the runs that were asked about, not of today; "skipped today" is said of today."""
    return meant == Open(Screen.CANCEL) or (isinstance(meant, SkipDay) and _TODAY.search(text.lower()) is None)


async def _a_run(scene: Scene, asked: SpanButton, run: LogRun, text: str, *, is_answer: bool) -> bool:
    """A run with numbers: of the one day that was asked about, or of which of them?

    Where today has a run that nobody spoke of it is today's, as ever; `is_answer` is said with a yes or a no.
    """
    if run.day.on != scene.today or "today" in text.lower():
        return False
    uow, athlete = scene.request.uow, scene.athlete
    if not is_answer and await unknown_runs(uow, athlete, scene.today, scene.today):
        return False
    days = await unknown_runs(uow, athlete, asked.first, asked.last)
    if LONG_RUN.search(text.lower()) is not None:
        # "Did the long run, 8 miles": that one.
        days = tuple(each for each in days if each.day.type is DayType.LONG_RUN) or days
    if len(days) == 1:
        await do_what_was_said(scene, _on(run, days[0].date))
    elif days:
        await ask_back(scene.request, _on_which(run, [each.date for each in days]))
    return bool(days)


def _on(run: LogRun, day: date) -> LogRun:
    # It is told of the run that was asked about, which is the planned one.
    return LogRun(
        day=DayRef(on=day),
        distance_mm=run.distance_mm,
        duration_s=run.duration_s,
        effort=run.effort,
        part=run.part,
        note=run.note,
        of_plan=True,
    )


def _on_which(run: LogRun, days: Sequence[date]) -> Question:
    return ask(Ask.WHICH_DATE, *(offer(_on(run, day)) for day in days))


def surely_wished(scene: Scene, text: str) -> Intent | None:
    """What some words ask for where they leave no doubt; a short answer asks for nothing."""
    settings = scene.request.settings
    heard = read_sentence(text, scene.today, settings.units, language=settings.language)
    if not heard.is_sure or not isinstance(heard.answer, Understood):
        return None
    return None if isinstance(heard.answer.value, ShortAnswer | HowItFelt) else heard.answer.value
