"""What only a coach says in words: a new athlete, a nudge to log, whether somebody ran, who is ill."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question
from domain.words.asked_in_season import asked_in_season
from domain.words.asked_of import AskOfAll, AskRuns, OfThem, Side, Span, Want
from domain.words.coach_shortly import asked_shortly
from domain.words.day_refs import DAY_INSIDE, parse_day_ref
from domain.words.days_looked_at import days_missed, days_run
from domain.words.grammar.reworded_wishes import BODY_PART
from domain.words.grammar.tokens import plain
from domain.words.intents import ChangeDays, DayEdit, Holiday, Injured, Intent, LogRun, Open, OpenAthletePage, Sick
from domain.words.of_several import names_in
from domain.words.topics import Screen

_SOMEBODY = (
    r"(?:athletes?|runners?|girls?|lads?|guys?|woman|man|women|men|members?|clients?|starters?|"
    r"person|people|one|friends?)"
)
_NEW = re.compile(rf"\b(?:(?:another|new|third|fourth|fifth|extra|one more) {_SOMEBODY}|somebody new|someone new)\b")
_JOINS = re.compile(
    r"\b(?:add|invite|sign|join|joins|joining|onboard|get (?:her|him|them) (?:on|in|set up)|set (?:her|him|them) up|"
    r"bring (?:her|him|them)|starting|started|how do(?:es)?|how can|link)\b"
)
_EVERYONE = re.compile(
    r"^(?:(?:i|can i|could i|can we|please|just|want|i'd|id|like|to|let me|give me|show(?: me)?|list|have|get|take|a|"
    r"quick|the|brief|see|look|looks|at|overview|of|summary|on) )+(?:everyone|everybody|all (?:of them|(?:my |the )?"
    r"(?:athletes|runners))|them all|(?:the|my) (?:athletes|runners|squad|group|team|lot|roster))"
    r"(?: (?:please|pls|together|in one (?:list|view|go|place)|as a list|at (?:once|a glance)|"
    r"on one (?:page|screen)|side by side))*$|"
    r"^(?:is there )?any ?(?:one|body) (?:that |who )?(?:i|we) (?:should|need to|ought to|must|have to) "
    r"(?:be )?(?:worr(?:y|ied)|concerned|check|look|keep an eye|talk|speak|call)\b.*$"
)
_WEEKS_OF_ALL = re.compile(
    r"^(?:how (?:did|was|were|is|has|have)|hows|sum up|recap(?: of)?|summary of|what about) (?:everyone|everybody|the "
    r"(?:squad|group|team)|they all)(?:'?s)? (?P<which>(?:last |this )?)weeks?(?: go| gone| going| been| look(?:ed)?)*$"
)
_NUDGE = re.compile(
    r"\b(?:nudge|remind|reminder|poke|prod|chase|chivvy|kick)\b.*\b(?:log|logs|logging|put (?:it|them|his|hers?|"
    r"theirs|(?:his|her|their|the)(?: \w+)? runs?|(?:his|her|their) \w+) in|enter|record|fill)\b|"
    r"\b(?:nudge|poke|prod|chase)\b"
)
_LOGS = re.compile(r"\b(?:log|logs|logging|put|enter|record|fill|nudge|poke|prod|chase)\b")
_SILENT = re.compile(
    r"\b(?:ones|those|every ?(?:one|body)|any ?(?:one|body)|whoever|who ?ever|all|athletes|runners|people|lot|rest)\b.*"
    r"\b(?:didn'?t|hasn'?t|haven'?t|not|nothing|without|missing|unlogged|silent|quiet|yet)\b"
)
_RAN = re.compile(
    r"^(?:(?:hey|hi|so|ok|and|btw|quick one),? )*(?:did|has|have|hasn't|didn't) (?P<who>\S+?)(?:'s)? "
    r"(?:even |actually |already |ever |manage to |get )?"
    r"(?:run|ran|log|logged|do|done|go|gone|get|got|train|trained|been|put|out)\b(?P<rest>.*)$"
)
_KINDS = re.compile(
    r"\b(?:tempos?|intervals?|reps?|hills?|fartlek|strides|race|parkrun|long run|marathon|half|workout|miss(?:ed)?|"
    r"skip(?:ped)?|faster|more|fewer|less|enough|everything|all)\b"
)
_DID_WHAT = re.compile(
    r"^(?:what|how (?:much|far)) (?:did|has|have) (?P<who>\S+) (?:do|done|run|ran|log|logged|get up to)\b"
)
_WENT = re.compile(
    r"^(?:and |so )?how (?:did|was|were|has) (?P<who>\S+?)(?:'s|s)? (?:last |latest )?"
    r"(?P<kind>long run|tempo|tempo run|intervals?|threshold|speedwork|fartlek|easy run)s?"
    r"(?: (?:go|went|been|gone|today|yesterday|this morning|last night|at the weekend|on \w+|for (?:him|her|them)))*$"
)
_DID_FOR = re.compile(
    r"^(?:and |so )?what (?:did|has|was) (?P<who>\S+?)(?:'s)? (?:do|done|run|time|get) (?:for|in|on) (?:his|her|their|"
    r"the) (?:last |latest )?(?P<kind>long run|tempo|intervals?|threshold|speedwork|fartlek|easy run)s?\b.*$"
)
# "How did Anna do yesterday", "how did Ben's run go on Tuesday".
_DID_HOW = re.compile(
    r"^(?:and |so )?how (?:did|was|has|were) (?P<who>[^\s']+?)(?:(?:'s|s) (?:run|runs|session|workout|training|"
    r"running))?"
    r"(?: (?:do|go|get on|went|gone|fare|manage|run|doing|been|getting on|feel))?(?P<when> (?:yesterday|today|this "
    r"morning|last night|last week|this week|(?:on |last |this )*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|"
    r"sun)(?:day)?|over the weekend|at the weekend)\b(?!.*\b(?:go|look|been)\b).*)$"
)
_BESIDE_THE_PLAN = re.compile(
    r"\bcompar\w+\b.*\b(?:to|with|against|and|vs)\b.*\b(?:plan|planned|schedule|scheduled|should have (?:run|done)|"
    r"was (?:meant|supposed)|target)\b|\bhow much of (?:the|her|his|their) (?:plan|planned|miles|runs)\b.*\b(?:run|ran|"
    r"done|did|do)\b|\b(?:run|ran|done|did|actual)\b.*\b(?:vs\.?|versus|against|compared (?:to|with)) (?:the |what "
    r"was )?"
    r"(?:plan|planned)\b"
)
_LEAVES = re.compile(
    r"\b(?:remove|end coaching|stop coaching|no longer coach\w*|take \w+ off (?:my|the) (?:list|roster|books)|"
    r"(?:is|'s|wants to|has|are) (?:quit|quitting|leaving|leave|left) (?:me|us|the (?:club|group|squad|team))|"
    r"(?:is|'s) quitting|found (?:another|a new) coach)\b"
)
# How somebody gets on is their progress.
_KEEPS_UP = re.compile(
    r"^(?:and |so )?(?:is|how is|how's|hows|how are|are) (?P<who>\S+) (?:still )?(?:keeping up|coping|managing|"
    r"holding up|"
    r"bearing up|getting through|staying on track|on top of (?:it|things|the plan)|keeping on track)\b"
    r"(?! with (?:the|his|her|their|a|that|this) (?:cold|flu|knee|pain|injury|heat))"
)
_MY_DESK = re.compile(
    r"^(?:and |so |ok )?(?:whats|what's|what is|anything|is there anything|do i have anything|what have i got|show me "
    r"what'?s)(?: still| left| new)? (?:on my (?:plate|desk|list|table)|(?:i need|for me) to (?:do|look at|approve|"
    r"check|"
    r"sign off)|(?:that )?needs (?:me|my (?:attention|eyes?|ok|okay|look|approval)))\b|"
    r"^(?:and |so )?what do i (?:need|have) to (?:look at|approve|check|sign off|review)\b"
)
_LET_PASS = re.compile(
    r"\b(?:let|have) (?:(?:all|every|everyone'?s?|everybody'?s?|their|the|my athletes'?|new) )*(?:weeks?|plans?)? "
    r"?(?:(?:go|run|pass|start) )?"
    r"(?:through|pass|by themselves|automatically|on their own|without me)\b|\bauto[- ]?(?:matically )?approv\w+\b|"
    r"\bapprov\w+ (?:[\w' ]{0,30} )?(?:automatically|by (?:itself|themselves)|without me)\b"
)
_ONTO_TREADMILL = re.compile(
    r"\b(?:swaps?|switch(?:es)?|moves?|goes|go|take|put|shift|run|runs|do|does|is|are|should|can|to|onto|on)\b[\w "
    r"]{0,25}? (?:to |on |onto )?(?:the |a )?(?:treadmill|dreadmill|mill)\b"
)
_OF_ME = re.compile(
    r"^(?:(?:sorry|hi|hey|ok|so|btw|and|just|also|unfortunately|heads up|fyi)[, :-]+)*(?:i'?m|i am|i'?ll be|i will "
    r"be|i'?ve (?:got|a)|"
    r"i have (?:a|the|got|covid)|i (?:feel|ran|did|got|caught)|my (?:knee|calf|back|ankle|hip|foot|throat|head)|ich "
    r"bin|ich hab\w*|"
    r"estoy|tengo)\b"
)
_STILL_ILL = re.compile(
    r"^(?:is|are|has|hows|how's|how is) (?P<who>\S+)(?:'s)? (?:still|all|any|back|over|feeling|recovered|better|ok|"
    r"okay|ill|sick|injured|away|paused|resting)\b"
)
_BACK_WHEN = re.compile(
    r"^(?:and |so )?(?:when|since when|until when|how long) (?:is|will|does|has|was) (?P<who>\S+) (?:be |been )?"
    r"(?:back|return\w*|run(?:ning)? again|start(?:ing)? again|away|out|paused|pausing|off|ill|injured)\b"
)
_ANY_AWAY = re.compile(
    r"^(?:is|are) (?:n?either|any|one|some|both|all) of (?:them|my (?:athletes|runners)) (?:still |both |all )?"
    r"(?:ill|sick|injured|hurt|away|paused|pausing|resting|off|unwell|poorly)$"
)
_NOT_APPROVED = re.compile(
    r"^(?:and |so |ok )*(?:who|which|what)\b.*\bready (?:to be|for) approv\w+\b|"
    r"^(?:and |so |ok )*(?:which|who|whose|what|is there|are there|any)\b.*\b(?:not|isn't|hasn't|haven't|aren't|"
    r"still|yet|left|waiting|"
    r"need|needs)\b.*\b(?:approv\w+|signed off|sign[- ]off)\b|"
    r"^(?:please )?(?:show|list|give|tell) (?:me )?(?:everything|everyone|everybody|all|what|who|whatever|the weeks?)\b"
    r".*\b(?:waiting|waits|pending|needs? my|wants? my)\b"
)
# What is not told is theirs to say: what was missed is there.
_WHY_NOT = re.compile(
    r"^(?:so |and |but )*why (?:has|did|does|is|didn't|hasn't|keeps?|do) (?P<who>\S+)(?:'s)? (?:\w+ ){0,2}?"
    r"(?:miss(?:ed|ing)?|skip(?:ped|ping)?|run|log(?:ged)?|bail(?:ed)?|train(?:ed)?)\b(?!.*\b(?:so (?:much|far|"
    r"fast|slow|little)|more|less|"
    r"only|supposed|planned|running)\b(?!$))"
)
_RETURNS = re.compile(r"\b(?:back (?:from|on|home)|ease|easing|every day|she'll run|he'll run)\b")
_FROM_NOW = re.compile(r"\b(?:this week|today|tonight|now|from|since|and next week|rest of)\b")
_FEW = 2
_UNWELL = re.compile(
    r"\b(?:ill|sick|injured|hurt|poorly|unwell|paused?|away|cold|flu|injury|better|recovered|resting)\b"
)


# What they tell somebody is none of it: "tell Maria", "what did I say to Anna".
_WROTE = re.compile(
    r"^(?:and |so |ok |hey )*(?:what (?:did|has|had|does|was|were) |(?:did|has|have|does) |what )(?P<who>\S+?)(?:'s)? "
    r"(?:last |ever |actually |just |already |even |been )*(?:write|writes|wrote|written|writing|say|says|said|"
    r"saying|mention|mentions|mentioned|"
    r"comment|commented|note|noted|report|reported|tell|told|message|messaged|text|texted)\b(?! to\b)"
    r"|^(?:any|show|read|open|see|what are|have i got|are there)(?: me)?(?: any| the| all)*(?: last| latest| new| "
    r"newest)? "
    r"(?:notes?|messages?|comments?|news|words?|remarks?)(?: \w+)? (?:from|of|by) (?P<from>\S+)"
    r"|^(?:show |read |open |see )?(?:me )?(?:the |any |all )*(?:notes?|messages?|comments?|words?|remarks?) (?:that )?"
    r"(?P<by>\S+) (?:has |had )?(?:wrote|written|left|sent|added|made|put|gave|given)\b"
    # How they are is what they told.
    r"|^(?:does|do) (?P<after>\S+) (?:feel|seem|sound)\b|^(?:and |so )?how (?:does|did|do) (?P<feels>\S+) feel\b"
    r"(?! about)"
    rf"|^(?:and |so )?how(?:'s| is| are| was|s) (?P<part>\S+?)'s? (?:left |right |sore |bad )?{BODY_PART}\b"
    r"|^(?:show |read |open |see |what (?:is|are|was|were) )?(?:me )?(?P<whose>\S+?)'s? (?:last |latest |new |newest )?"
    r"(?:notes?|messages?|comments?|remarks?)$"
)


def wrote(text: str, names: Collection[str]) -> str | None:
    """Whose own words a coach wants to see: "what did Maria write about her last run"; None for anything else."""
    found = _WROTE.search(plain(text).rstrip(" ?.!"))
    who = names_in(next(each for each in found.groups() if each), names) if found is not None else []
    return who[0] if len(who) == 1 else None


def invites(text: str, names: Collection[str]) -> bool:
    """Whether a coach wants to know how somebody new joins: nobody who is known is meant."""
    said = plain(text)
    return not names_in(said, names) and _NEW.search(said) is not None and _JOINS.search(said) is not None


def nudged(text: str, names: Collection[str]) -> bool:
    """Whether somebody shall be asked to log, in the coach's name."""
    said = plain(text)
    asks = _NUDGE.search(said)
    return asks is not None and bool(names_in(said, names)) and _LOGS.search(said) is not None and "?" not in said


def nudges_the_silent(text: str, names: Collection[str]) -> bool:
    """Whether those shall be asked to log who have not: "remind the ones who didn't log"; nobody is named."""
    said = plain(text)
    is_nudge = _NUDGE.search(said) is not None and _LOGS.search(said) is not None and "?" not in said
    return is_nudge and _SILENT.search(said) is not None and not names_in(said, names)


def lets_pass(text: str, names: Collection[str]) -> bool:
    """Whether new weeks shall be approved without a look, nobody named: "let all weeks through while I'm away"."""
    return _LET_PASS.search(plain(text)) is not None and not names_in(text, names)


def onto_treadmill(text: str, names: Collection[str]) -> tuple[list[str], str] | None:
    """Who shall run on a treadmill, and that as a message: the plan has no place for where a run is run."""
    said, whom = plain(text), names_in(text, names)
    if not whom or "?" in text or _ONTO_TREADMILL.search(said) is None or DAY_INSIDE.search(said) is None:
        return None
    named = "|".join(map(re.escape, whom))
    words = re.sub(
        rf"^(?:(?:can you |please |put |move |switch |let )*(?:{named})(?:'s run)?(?:,| and| &)? ?)+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    words = re.sub(r"^(?:should|can|is to|are to|to|goes|is|are) ", "", words).strip()
    return list(whom), words[:1].upper() + words[1:]


def meant_by_a_coach(text: str, names: Collection[str], today: date) -> tuple[str, Intent] | None:
    """What a coach asks that nobody else does, and about whom ("" for nobody); None for any other sentence."""
    said = plain(text).rstrip(" ?")
    if (found := asked_in_season(said, names, today) or asked_shortly(said, names, today)) is not None:
        return found
    if invites(said, names):
        return "", Open(Screen.INVITE)
    if _EVERYONE.match(said):
        return "", AskOfAll(OfThem.ALL)
    if (weeks := _WEEKS_OF_ALL.match(said)) is not None:
        return "", AskOfAll(OfThem.ALL, Span() if weeks["which"] == "" else days_run(said, today))
    if (who := names_in(said, names)) and len(who) == 1 and _LEAVES.search(said):
        return who[0], OpenAthletePage()
    went = _WENT.match(said) or _DID_FOR.match(said)
    if went is not None and (who := names_in(went["who"], names)):
        kind = parse_day_ref(went["kind"], today)
        if kind is not None and kind.type is not None:
            return who[0], AskRuns(want=Want.LAST, kind=kind.type, side=Side.LOGGED)
    ran = _RAN.match(said) or _DID_WHAT.match(said)
    if ran is not None and (who := names_in(ran["who"], names)) and not _KINDS.search(said):
        return who[0], AskRuns(want=Want.LIST, span=days_run(said, today), side=Side.LOGGED)
    did_how = _DID_HOW.match(said)
    if did_how is not None and (who := names_in(did_how["who"], names)) and not _KINDS.search(said):
        return who[0], AskRuns(want=Want.LIST, span=days_run(did_how["when"], today), side=Side.LOGGED)
    if _BESIDE_THE_PLAN.search(said) and len(who := names_in(said, names)) == 1:
        return who[0], Open(Screen.PROGRESS)
    keeps_up = _KEEPS_UP.match(said)
    if keeps_up is not None and (who := names_in(keeps_up["who"], names)):
        return who[0], Open(Screen.PROGRESS)
    if (_NOT_APPROVED.search(said) or _MY_DESK.match(said)) and not names_in(said, names):
        return "", Open(Screen.INBOX)
    why = _WHY_NOT.match(said)
    if why is not None and (who := names_in(why["who"], names)):
        return who[0], AskRuns(want=Want.MISSED, span=days_missed(said, today), side=Side.LOGGED)
    if _ANY_AWAY.match(said) and not names_in(said, names):
        return "", AskOfAll(OfThem.AWAY)
    if (back := _BACK_WHEN.match(said)) is not None and (who := names_in(back["who"], names)):
        return "", AskOfAll(OfThem.AWAY, names=tuple(who))
    ill = _STILL_ILL.match(said)
    if ill is not None and _UNWELL.search(said) and (who := names_in(ill["who"], names)):
        return "", AskOfAll(OfThem.AWAY, names=tuple(who))
    return None


def of_oneself(text: str, value: Intent | None) -> bool:
    """Whether a coach speaks of themselves: "I'm away next week", "I'm ill", "I ran 5 miles"."""
    return isinstance(value, Holiday | Sick | Injured | LogRun) and _OF_ME.match(plain(text)) is not None


def is_of_athletes(text: str, names: Collection[str], today: date) -> bool:
    """Whether a coach speaks of athletes rather than to one: names one, or asks what only a coach asks."""
    return bool(names_in(text, names)) or meant_by_a_coach(text, names, today) is not None


def first_day_off(text: str, first: date, last: date, today: date) -> date:
    """The first day off that is meant: of "away next week, nothing till the 15th" it is next Monday, not today."""
    monday = monday_of(today) + timedelta(days=7)
    said = plain(text)
    begins_later = "next week" in said and _FROM_NOW.search(said) is None
    return monday if begins_later and first == today and last >= monday else first


def are_days_off(text: str, question: Question, *, is_sure: bool) -> bool:
    """Whether days off that are likeliest meant may be previewed: nothing else is as likely, and nobody comes back."""
    others = [each.label.values.get("intent") for each in question.choices[1:]]
    if question.ask.code is Ask.WHICH_FIRST and any(isinstance(each, DayEdit | ChangeDays) for each in others):
        return False
    return (is_sure or len(question.choices) <= _FEW) and _RETURNS.search(plain(text)) is None
