"""Sore after yesterday's run, stiff only until it warms up, sore then and fine now, and a night with too little sleep.

None of it is an injury or an illness: what is true of it for everybody is said, and beside it stands what may become of
the next run.
"""

import re
from datetime import date

from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import Injured, Intent, MakeEasier, Sick, SkipDay
from domain.words.lexicon.meanings import M

_SORE = (
    r"(?:ach(?:e|es|ing|y)|tight|heavy|schwer|cargad[oa]s?|beat(?:en)? up|broken|done in|sore(?:ness)?|"
    r"stiff(?:ness)?|tender|hurts?|"
    r"hurting|killing me|trashed|wrecked|battered|"
    r"in (?:bits|pieces|ribbons|agony)|shot|destroyed|doms|dead|toast|goosed|knackered|muskelkater|tut (?:alles )?weh|"
    r"tun (?:\w+ )?weh|agujetas|duele(?:n)?)"
)
_ALL_OVER = (
    r"(?:everything|every(?:thing| muscle| bit of me)|all over|(?:my |the )?(?:whole |entire )?body|(?:my |the |both )?"
    r"(?:legs?|quads?|thighs?|calves|hamstrings?|hammies|glutes|bum|muscles?)|alles|todo|(?:meine |die )?(?:beine|"
    r"oberschenkel|waden)|(?:las |mis )?piernas)"
)
_A_RUN = (
    r"(?:yesterday|last night|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the weekend|(?:the|that|my|"
    r"those) "
    r"(?:\w+ )?(?:run|one|long run|session|intervals|hills?|reps|tempo|race|parkrun|half|marathon|strides|workout)|"
    r"gestern|dem (?:lauf|langen lauf|rennen)|ayer|la (?:tirada|carrera)|(?:mon|diens|donners|frei|sams|sonn)tag|"
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))"
)
_AFTER_A_RUN = re.compile(
    rf"\b(?:after|from|since|following|thanks to|nach|seit|von|despues de|desde|tras|por) {_A_RUN}"
)
_OF_ALL = re.compile(rf"\b{_ALL_OVER}\b")
_IS_SORE = re.compile(rf"\b{_SORE}\b")
# Where no part of the body is named: "feeling beat up after Sunday".
_SORE_ALL_OVER = re.compile(
    r"\b(?:sore|stiff|achy|aching|beat(?:en)? up|battered|broken|wrecked|destroyed|in (?:bits|pieces)|done in|"
    r"trashed)\b"
)
_EVERYWHERE = re.compile(
    r"^(?:(?:i|i'm|im|am|god|ow|ouch|ugh|my|the|just|literally|absolutely)[ ,]+)*(?:everything (?:hurts|aches|is "
    r"sore|is aching|is stiff)|"
    r"(?:aching|achy|sore|hurting|ache|hurt|stiff) (?:all over|everywhere)|(?:whole |entire )?body (?:hurts|aches|is "
    r"aching|is sore)|"
    r"alles tut weh|me duele todo)(?: (?:today|this morning|so much|a lot|right now|now))*$"
)
# Where it is more than that.
_MORE = re.compile(
    r"\b(?:sharp|stabbing|swollen|swelling|limp\w*|can'?t (?:walk|put|run)|cannot (?:walk|run)|worse|torn|tore|"
    r"pop(?:ped)?|"
    r"snapped|bruis\w+|numb|strain\w*|pulled|pull|one (?:leg|side|calf)|left|right|for (?:weeks|months|days)|weeks?|"
    r"months?|every (?:run|time)|fever\w*|flu|cold|cough\w*|throat|sick|ill|since (?:last|jan|feb)|fell|fallen|fall|"
    r"tripped|"
    r"shins?|last (?:year|time|season|spring|summer|autumn|winter)|used to|years? ago|next|at night|resting|at rest|"
    r"grows?|getting more)\b"
)
_GENERAL = re.compile(
    r"^(?:why|will|would|am i going|is (?:it|that) (?:normal|ok|okay|bad|usual)|how (?:do|can|would|long) |what "
    r"(?:is|helps|can|should i "
    r"(?:eat|"
    r"take))|whats|should (?:i|my \w+) (?:feel|be)|are \w+ (?:\w+ )?normal|does|do you)\b"
)
_NEW_WISH = (M.MOVE, M.SWAP, M.CHANGE, M.SHORTEN, M.RAN, M.DONE, M.MISSED, M.NAME, M.UNTIL, M.EASIER)
# How long somebody slept, and after how much it warms up, are no numbers of a run.
_NUMBERS = (M.DISTANCE, M.DURATION)
_NIGGLE = re.compile(
    r"\b(?:sore\w*|stiff\w*|tight\w*|ach(?:e|es|ing|y)|niggl\w+|grump\w+|cranky|creak\w*|tender\w*|moan\w*|complain\w*|"
    r"grumbl\w+|twinge\w*|twing\w+|hurts?|painful|pain|dodgy|angry|unhappy|steif|zwickt|rigid[oa]|cargad[oa])\b"
)
_WARMS_UP = re.compile(
    r"\b(?:warms? up|warming up|warmed up|loosens?(?: up| off| out)?|loosening|wears? off|eases?(?: off| up| "
    r"out)?(?= (?:once|"
    r"after|when|as|during|with|off|up|in)|$|[,.])|(?:goes|went|going) (?:away|off)|settles?(?: down)?|gets? better|"
    r"disappears?|(?:is|it's|its|feels|am|i'm|but|then|and) (?:fine|ok|okay|good|alright) (?:once|when|after|as soon "
    r"as|during|"
    r"while)|"
    r"(?:fine|ok|okay|nothing|no pain|good) (?:running|when i run|on (?:the )?(?:runs?|flat)|to run|during (?:the |"
    r"my )?runs?)|"
    r"then (?:it )?(?:goes|fine|nothing|it'?s (?:fine|ok|okay|gone)|eases|is (?:fine|ok))|"
    r"(?:only|just) (?:at first|at the (?:start|beginning)|in the (?:first|mornings?)|for the first|when i (?:get up|"
    r"start|"
    r"wake)|first thing)|(?:lauft|geht) sich (?:aber |dann |wieder )*(?:ein|weg)|wird besser|se (?:me )?(?:pasa|"
    r"quita|calienta))\b"
)
# Who is moving moves no run.
_ONCE_MOVING = re.compile(r"\b(?:i'm|im|i am|get|gets|getting|start|once|when|after|am|keep) moving\b")
_WAS_SORE = re.compile(
    r"\b(?:was|were|felt|got|had|went|started|been)\b(?: \w+){0,4}? (?:sore|tight|stiff|achy|ach(?:ed|ing)|niggl\w+|"
    r"twinge\w*|"
    r"hurting|painful|pain|grumpy|tender|grumbl\w+|unhappy|dodgy)\b|\b(?:hurt|ached|twinged|niggled|tightened|"
    r"wehgetan|(?:tat|taten) weh|molesto|molestaba|dolio|dolia|grumbled|"
    r"complained|moaned)\b"
)
_FINE_NOW = re.compile(
    r"\b(?:heute|jetzt|inzwischen) (?:ist |es |alles |schon |wieder )*(?:gut|ok|okay|weg|nichts|besser)\b|"
    r"\b(?:hoy|ahora|ya) (?:ya |esta |estoy |todo |mucho )*(?:bien|mejor|nada)\b|"
    r"\b(?:(?:but |and |it's |its |it is |all |feels? |feeling |seems |is |totally |completely |perfectly |"
    r"absolutely )*"
    r"(?:ok|okay|fine|gone|good|alright|all right|better|nothing|back to normal|no (?:pain|trouble|issues?|problems?|"
    r"sign))"
    r"(?: again)?(?: (?:since|today|now|this morning|this afternoon|tonight|walking|at the moment|so far|since then|"
    r"overnight|"
    r"the next (?:day|morning)))+|(?:today|now|this morning)(?: (?:it|is|it's|its|all|feels|feeling|the \w+|my \w+|"
    r"totally|"
    r"completely|seems))* (?:ok|okay|fine|gone|good|alright|all right|better|nothing|normal))\b"
)
_SO_FEW = (
    r"(?:[1-5]|one|two|three|four|five|no|zero|hardly any|barely any|almost no|very little|not much|too little|"
    r"a couple of)"
)
_SHORT_NIGHT = re.compile(
    rf"\bslept (?:for |about |only |maybe |like |just |around |all of |at most |barely |\w+ly )*{_SO_FEW} ?(?:h\b|"
    rf"hrs?|hours?)|"
    rf"\b{_SO_FEW} ?(?:h\b|hrs?|hours?)(?: or so| max| tops)?(?:'|s|'s)? ?(?:of )?(?:sleep|kip|shut ?eye)\b|"
    r"\b(?:no|hardly any|barely any|almost no|very little|zero|not much|no real) (?:sleep|kip|shut ?eye)\b|"
    r"\b(?:barely|hardly|didn'?t|did not|not) (?:really )?sle(?:pt|ep)(?: a wink| at all| much| well)?\b|"
    r"\bslept (?:\w+ )?(?:badly|terribly|awful(?:ly)?|bad|like (?:crap|shit|rubbish)|poorly|horribly|horrendously)\b|"
    r"\b(?:up|awake) (?:all|half|most of) (?:the )?night\b|\b(?:terrible|awful|bad|rough|horrible|shocking|broken|"
    r"sleepless) "
    r"night(?:'s sleep)?\b|\b(?:kaum|wenig|schlecht|nur (?:zwei|drei|vier|\d) stunden) geschlafen\b|"
    r"\b(?:he )?dormi(?:do)? (?:muy )?(?:mal|poco|nada|solo (?:dos|tres|cuatro|\d) horas)\b"
)
_SHALL_I = re.compile(
    r"\b(?:do i|should i|shall i|can i|could i|may i|must i|need i|am i (?:ok|okay|fine|better)|is it (?:ok|okay|"
    r"wise|sensible|"
    r"smart|daft|silly|stupid|better|bad|worth)|would you|ok to|okay to|wise to|run or|or not|or (?:rest|skip|leave|"
    r"bin)|still "
    r"(?:do|run|go|on)|what (?:do|should|about|now)|do it|bin it|soll ich|trotzdem|debo|salgo|deberia)\b"
)
_IN_GENERAL = re.compile(
    r"\b(?:how (?:much|many|important)|always|usually|every night|these days|lately|for (?:days|weeks)|need)\b"
)


def sore_or_spent(r: Reading, *, asks: bool) -> Question | None:
    """What may become of the run (`r` is of the whole sentence); None for another story."""
    is_wish = any(
        token.has(*_NEW_WISH) and not token.has(M.FILLER) and not _ONCE_MOVING.search(r.text) for token in r.tokens
    )
    if is_wish or r.week is not None or r.has(M.ILL, M.WEEK):
        return None
    if _GENERAL.search(r.text):
        return None
    found = None if r.has(*_NUMBERS) else _after_a_run(r) or (None if asks else _fine_now(r))
    found = found or (_short_night(r) if asks or _SHALL_I.search(r.text) else None)
    found = found or _of_a_muscle(r, asks=asks)
    return found or (None if asks else _until_it_warms_up(r))


_MUSCLE = re.compile(
    r"\b(?:calf|calves|quads?|hamstrings?|hammies|glutes?|thighs?|wade|waden|oberschenkel|gemelos?|muslos?)\b"
)
_ONLY_SORE = re.compile(r"\b(?:sore\w*|stiff\w*|tight\w*|tender\w*|achy|niggl\w+|steif|cargad[oa]s?)\b")
_WORRIES = re.compile(r"\b(?:worr(?:ied|ies|ying|y)|concern(?:ed|s|ing)|bother(?:s|ed|ing)|bugging|nagging|nags)\b")


def _of_a_muscle(r: Reading, *, asks: bool) -> Question | None:
    """ "Calf is still sore on the stairs, should I run?", "the calf is what I'm worried about": nothing sharp."""
    is_asked = _ONLY_SORE.search(r.text) is not None and (asks or _SHALL_I.search(r.text) is not None)
    is_worry = _WORRIES.search(r.text) is not None and not asks
    if not (is_asked or is_worry) or _MUSCLE.search(r.text) is None or _WORSE.search(r.text) is not None:
        return None
    if r.has(*_NUMBERS) or r.has(M.ILL, M.RACE) or _AFTER_A_RUN.search(r.text) is not None:
        return None
    return ask(Ask.SLIGHTLY_SORE, *_of_the_run(_day(r)), offer(_where(r)))


# Where it is more than sore: that is answered as what hurts.
_WORSE = re.compile(
    r"\b(?:sharp|stabbing|swollen|limp\w*|can'?t (?:walk|put|run)|worse|torn|tore|pop(?:ped)?|snapped|bruis\w+|numb|"
    r"strain\w*|pulled|weeks?|months?|hot|red|warm|every run)\b"
)


_STAIRS = re.compile(
    r"\b(?:barely|hardly|struggl\w+ to|painful to|hurts to) (?:walk|get|go|come|climb|make it)(?: \w+)? (?:down|up)"
    r"(?: the| any| some)? (?:stairs|steps)\b"
)
# Where one spot may be meant, that is no soreness of all of it.
_ONE_SPOT = re.compile(
    r"\b(?:knees?|shins?|ankles?|achilles|hips?|backs?|foot|feet|heels?|groin|itb|it band|chest|heart|head|stomach|"
    r"toes?|dizz\w*|faint\w*|breath\w*|pee|urine|can'?t (?:walk|stand))\b"
)
# What is wished for, or told of a run, is no mere complaint.
_MORE_IS_SAID = re.compile(
    r"\d|\b(?:move|swap|change|make|skip|shorter|shorten|easier|ran|did|done|miles?|km|tomorrow|next|week|plan)\b"
)


def sore_all_over(words: str) -> bool:
    """Whether plain words tell of legs, or all of somebody, being sore: no one spot, and nothing worse."""
    is_sore = _EVERYWHERE.match(words) or _STAIRS.search(words) or (_OF_ALL.search(words) and _IS_SORE.search(words))
    return bool(is_sore) and not any(each.search(words) for each in (_MORE, _ONE_SPOT, _MORE_IS_SAID))


def soreness_asked(next_run: date | None) -> Question:
    """That sore legs are usual, and what shall become of the next run."""
    day = DayRef(on=next_run)
    runs = _of_the_run(day) if next_run is not None else ()
    return ask(Ask.SORE_AFTER_RUN, *runs, choice(said_again(Injured("")), Label.IT_HURTS))


def niggle_asked(where: Injured, next_run: date | None) -> Question:
    """What is true of a spot that is only a little tight or odd, and what shall become of the next run."""
    runs = _of_the_run(DayRef(on=next_run)) if next_run is not None else ()
    return ask(Ask.SLIGHTLY_SORE, *runs, offer(where))


def _day(r: Reading) -> DayRef:
    """The day to come that is named, else the next one with a run."""
    # "At first" is no Saturday.
    said = [each for each in r.days if r.tokens[each.at].text in r.text or not r.tokens[each.at].is_guessed]
    ahead = [each.day for each in said if (on := r.coming(each.day)) is not None and on > r.today]
    named = [day for day in ahead if day.weekday is None or _AFTER_A_RUN.search(r.text) is None]
    kind = next((each.day for each in r.days if each.day.type is not None), None)
    return named[-1] if named else kind if kind is not None and _AFTER_A_RUN.search(r.text) is None else r.it


def _after_a_run(r: Reading) -> Question | None:
    """ "Everything aches after yesterday": that is what hard runs leave behind."""
    is_sore = _OF_ALL.search(r.text) is not None and _IS_SORE.search(r.text) is not None
    is_sore = is_sore or (not r.has(M.BODY, M.INJURY) and _SORE_ALL_OVER.search(r.text) is not None)
    if _EVERYWHERE.match(r.text) and not _MORE.search(r.text):
        # "Everything hurts" may be the legs, or a flu that comes.
        wishes: tuple[Intent, ...] = (SkipDay(_day(r)), Sick(), Injured(""))
        return ask(Ask.TIRED_OR_HURT, offer(MakeEasier(_day(r))), *map(offer, wishes), is_free=False)
    is_so = _AFTER_A_RUN.search(r.text) is not None and is_sore
    if not is_so or _MORE.search(r.text):
        return None
    hurts = choice(said_again(Injured("")), Label.IT_HURTS)
    return ask(Ask.SORE_AFTER_RUN, *_of_the_run(_day(r)), hurts)


def _fine_now(r: Reading) -> Question | None:
    """ "My hip was sore at the end of yesterday's run, ok today"."""
    is_so = _WAS_SORE.search(r.text) is not None and _FINE_NOW.search(r.text) is not None
    if not is_so or not r.has(M.BODY) or _MORE_THAN_A_NIGGLE.search(r.text):
        return None
    return ask(Ask.SORE_AND_GONE, offer(MakeEasier(_day(r))), offer(_where(r)))


_MORE_THAN_A_NIGGLE = re.compile(
    r"\b(?:sharp|stabbing|swollen|swelling|limp\w*|can'?t (?:walk|put|run)|worse|torn|tore|popped?|snapped|numb|"
    r"comes back|"
    r"came back|every (?:run|time)|weeks?|months?|still|again and again|keeps?)\b"
)


def _until_it_warms_up(r: Reading) -> Question | None:
    """ "Achilles a bit grumpy in the mornings but it warms up": less, until it does not need to any more."""
    is_so = _NIGGLE.search(r.text) is not None and _WARMS_UP.search(r.text) is not None
    if not is_so or not r.has(M.BODY, M.INJURY) or _MORE_THAN_A_NIGGLE.search(r.text):
        return None
    return ask(Ask.SLIGHTLY_SORE, *_of_the_run(_day(r)), offer(_where(r)))


def _short_night(r: Reading) -> Question | None:
    """ "Slept 3 hours, do I still do the session"."""
    if _SHORT_NIGHT.search(r.text) is None or _IN_GENERAL.search(r.text) or r.has(M.INJURY, M.DISTANCE):
        return None
    return ask(Ask.SHORT_NIGHT, *_of_the_run(_day(r)))


def _of_the_run(day: DayRef) -> tuple[Choice, ...]:
    wishes: tuple[Intent, ...] = (MakeEasier(day), SkipDay(day))
    return tuple(offer(each) for each in wishes)


def _where(r: Reading) -> Injured:
    hurts = complaint_in(r, is_cut_short=True)
    return hurts if isinstance(hurts, Injured) else Injured(str(r.value(M.BODY) or ""))
