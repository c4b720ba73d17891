"""What is told of the body as a story: what hurts, who is ill, expects a child or is well again.

A frame wants every word to have its place, and who is ill tells it at length: "stomach bug since last night, can't keep
anything down". Here the words of the body are enough, unless they are denied, over, or of another time. Beside a
question or a wish they are offered first, with what becomes of the day; alone they are what is said.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.plan import DayType
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.forbidden import FORBIDDEN, forbidden
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.learned import guesses
from domain.words.grammar.may_i_run import LEFT_OUT
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import (
    Holiday,
    Injured,
    Intent,
    LogRun,
    MakeEasier,
    OtherSport,
    Pregnant,
    Recovered,
    RestDay,
    Sick,
    SkipDay,
)
from domain.words.lexicon.meanings import M

# What is not so, not now, or somebody else's.
_NOT_NOW = re.compile(
    r"\b(?:if|unless|in case|used to|years?|months?|last (?:time|season|winter|summer)|prone|avoid|prevent\w*|"
    r"worr(?:y|ied)|"
    r"scared|afraid|usually|sometimes|always|whenever|tips?|advice|how (?:do|can|long|to|soon|should)|why|what|"
    r"whats|wie vermeide|falls|wenn|cuando|si)\b"
    r"|^(?:is|are|does|do|can|will|would|when) "
    r"|\b(?:wife|husband|partner|kids?|son|daughter|friend|dog|mum|mom|dad|she|he|they)(?:'s)?\b"
)
_OVER = re.compile(
    r"\b(?:(?<!all )over|gone|gone away|better|well again|recovered|healed|cleared|settled|fine|no longer|any ?more|"
    r"back from|"
    r"vorbei|weg|besser|gesund|mejor de|recuperad[oa])\b"
)
_CAN_DO = re.compile(r"\bcan (?:still |only |just )*(?:cycle|bike|ride|swim|row|walk)\b")
_OVER_IT = re.compile(
    r"\b(?:well |now |finally |all )?over (?:the|my|this|that|a) (?:\w+ ){0,2}(?:bug|cold|flu|virus|illness|"
    r"infection|covid|"
    r"sickness|injury|niggle|lurgy|migraine)\b"
)
_NOT_OVER = re.compile(r"\b(?:not|isn'?t|never|hardly|getting|get|still|almost|nearly|half)(?: \w+){0,2} over\b")
_STILL = re.compile(
    r"\bstill (?:got |have |having |a bit |a little |quite |really |very |feeling |feel |a |some |the )*(?:cough\w*|"
    r"cold|sick|ill|"
    r"sore|hurts?|hurting|aches?|aching|pain\w*|swollen|tender|bunged up|snotty|rough|poorly|headache|sore throat)\b|"
    r"\bnoch (?:immer |ein |bisschen |etwas |leicht\w* |wenig |am )*(?:husten|huste|schnupfen|erkältet|krank|halsweh|"
    r"schmerzen|verschnupft)\b|\b(?:husten|schnupfen|halsweh|erkältung) (?:ist |habe? ich |hab |geht )*noch\b|"
    r"\b(?:todav[ií]a|a[uú]n) (?:tengo |estoy |me )*(?:un poco (?:de )?|algo (?:de )?)?(?:tos|toso|mocos|enferm[oa]|"
    r"resfriad[oa]|"
    r"duele|dolor)\b"
)
_I_HAVE = re.compile(
    r"\b(?:i'?ve|i'?m|have|having|got|down with|caught|picked up|throwing up|all night|since (?:last night|"
    r"yesterday|\d))\b"
)
_WITH_CHILD = re.compile(r"\b(?:pregnant|having a baby|expecting (?:a baby|our|my))\b|\bi'?m expecting$")
_NOT_WITH_CHILD = re.compile(r"\b(?:not|was|were|when|while|after|trying)(?: \w+){0,2} (?:pregnant|a baby)\b")
# Words of illness that are said of much else.
_WEAK = frozenset(
    ("sick", "ill", "cold", "the runs", "headache", "virus", "a bug", "cough", "throat", "infection", "sinus", "strep",
     "corona", "fever", "the fever", "temp of", "not well", "feel awful", "feeling awful", "feeling rough", "hay fever")
)  # fmt: skip
_CAUGHT = re.compile(
    r"\b(?:i'?ve|have|got|getting|caught|picked up|with|down with|full of|(?:a|an|this|the) (?:bit of a |bad |"
    r"heavy |nasty |"
    r"stinking |streaming |horrible |rotten |proper |awful |raging )+) ?"
    r"(?:a |an |the |this |some |another |\w+ing |horrible |nasty |bad |awful |rotten |really |head )*"
    r"(?:cold|bug|virus|cough|headache|infection|flu|covid)\b(?! (?:wind|weather|outside|day|morning|feet|hands|"
    r"shower|beer))"
)
_CANT_KEEP_IT = re.compile(r"\b(?:can'?t|cannot|couldn'?t) keep (?:anything|food|water|any food) down\b")
# Muscles are sore after every run; of anything else it is a pain.
_MUSCLES = frozenset(
    ("leg", "calf", "quad", "hamstring", "glute", "thigh", "Bein", "Wade", "Oberschenkel", "pierna", "gemelo", "muslo")
)
_OF_A_RUN = (M.DISTANCE, M.TIME, M.PACE)
_WISHED = re.compile(
    r"\b(?:move|swap|shift|push(?! off)|postpone|shorten|shorter|easier|easy|gentl\w+|lighter|short|reduce|instead|"
    r"verschieb\w*|"
    r"kurzer|locker|"
    r"mover|corto|suave)\b"
)

_UNTIL_WHEN = re.compile(
    r"\b(?:paus\w+|rest(?:ing)?|off|no (?:running|runs)|not run(?:ning)?|kein (?:laufen|training)|descans\w+)\b[^.;!?]*"
    r"\b(?:until|till|til|bis|hasta)\b"
)


def body_told(words: str, reader: Reader, heard: Heard, *, asks: bool) -> Heard | None:
    """What is told of the body (plain words), where `heard` is less sure of anything; None for another story."""
    r = _reading(words, reader, heard)
    if r.has(M.NAME) or _NOT_NOW.search(words):
        return None
    if not asks and _WITH_CHILD.search(words) and not _NOT_WITH_CHILD.search(words):
        answer: Intent | Question | None = Pregnant()
    elif heard.value is not None and heard.is_sure:
        return _beside_what_was_read(words, r, heard, asks=asks)
    else:
        answer = (None if asks else _said_in_so_many_words(words, r)) or _complaint_told(words, r, heard, asks=asks)
    if isinstance(answer, Question):
        return Heard(answer, language=heard.language, is_sure=False, is_whole=True)
    return None if answer is None else Heard(Understood(answer), language=heard.language, is_whole=True)


def _beside_what_was_read(words: str, r: Reading, heard: Heard, *, asks: bool) -> Heard | None:
    """What was read surely, with what it leaves out of the body; None where that is nothing."""
    if isinstance(heard.value, Sick | Injured) and not asks and (told := forbidden(words, r, heard.value)) is not None:
        return replace(heard, answer=told, is_whole=True)
    if isinstance(heard.value, Recovered):
        return _not_yet(words, r, heard)
    if isinstance(heard.value, Sick | Injured) and not asks and _UNTIL_WHEN.search(words):
        # "I have a cold, pause until Sunday": until when is a button beside what is said of the cold.
        span = span_of(r)
        return replace(heard, also=Holiday(*span), is_whole=True) if span is not None and span[0] < span[1] else None
    if heard.value == Sick() and not asks and (left := _left_out(words, r)) is not None:
        # "Feeling sick, no running tomorrow": that day is a button beside the pause.
        return replace(heard, also=left, is_whole=True)
    if heard.value == Injured("") and isinstance(named := complaint_in(r), Injured) and named.where:
        # The clause that hurts does not name what the one before it did.
        return replace(heard, answer=Understood(named), is_whole=True)
    if isinstance(heard.value, OtherSport) and _CAN_DO.search(words) and isinstance(hurts := complaint_in(r), Injured):
        # "The knee hurts but I can cycle": what hurts is answered, and the other sport is none that was done.
        return Heard(_offered((hurts, heard.value)), language=heard.language, is_sure=False, is_whole=True)
    is_left_out = isinstance(heard.value, SkipDay | RestDay) and not asks
    if is_left_out and isinstance(complaint_in(r), Sick) and _I_HAVE.search(words):
        # "Can't run tomorrow, got a migraine": the body first.
        return replace(heard, answer=Understood(Sick()), also=heard.value, is_whole=True)
    return None


def _left_out(words: str, r: Reading) -> SkipDay | None:
    """The one day to come that is left out by who is ill."""
    days = {each.day for each in r.days if each.day.type is None and (on := r.coming(each.day)) and on > r.today}
    return SkipDay(days.pop()) if len(days) == 1 and LEFT_OUT.search(words) and not r.has(M.UNTIL) else None


def _said_in_so_many_words(words: str, r: Reading) -> Intent | Question | None:
    """What a doctor or a physio forbade, and what somebody is over; None for neither."""
    if (ordered := forbidden(words, r, None)) is not None:
        return ordered
    if FORBIDDEN.search(words):
        return Injured("")
    return Recovered() if _OVER_IT.search(words) and not _NOT_OVER.search(words) else None


def _complaint_told(words: str, r: Reading, heard: Heard, *, asks: bool) -> Intent | Question | None:
    """What hurts, or that somebody is ill; beside a question or a wish, with what may become of the day."""
    complaint = complaint_in(r)
    if complaint is None or (r.has(M.RAN, M.DONE) and r.has(*_OF_A_RUN)):
        return None
    if isinstance(heard.answer, Question) and heard.is_sure and not (asks and _is_sore(r, heard.answer)):
        return None
    likeliest = next(iter(guesses(r)), None)
    if likeliest is None or likeliest.kind not in (Sick.__name__, Injured.__name__):
        # "Had my covid booster, nothing fast this week": illness is only what it is because of.
        return None
    return _offered((complaint, *_of_the_day(r))) if asks or _WISHED.search(words) else complaint


def _not_yet(words: str, r: Reading, heard: Heard) -> Heard | None:
    """ "Nearly over the flu", "better, but still got a cough": who is not well yet is offered both."""
    is_still = _STILL.search(words) is not None
    if not is_still and not (_OVER_IT.search(words) and _NOT_OVER.search(words)):
        return None
    complaint = Injured("") if r.has(M.PAIN, M.INJURY, M.SORE) and not r.has(M.ILL) else Sick()
    return Heard(_offered((complaint, Recovered())), language=heard.language, is_sure=False, is_whole=True)


def beside_a_run(rest: str, run: LogRun, reader: Reader, *, is_done: bool = False) -> Question | None:
    """A run and the complaint that it ended in ("then my calf got tight"), or that was no more than beside it
    (`is_done`): which of both first; None without a complaint."""
    complaint = complaint_in(reader.reading(rest, reader.language), is_cut_short=not is_done)
    if complaint is None:
        return None
    return _offered((run, complaint) if is_done else (complaint, run), Ask.WHICH_FIRST)


def complaint_in(r: Reading, *, is_cut_short: bool = False) -> Sick | Injured | None:
    """The illness or the pain that a sentence tells of; `is_cut_short`: a tight muscle ended a run, and is one."""
    # "Aching all over" is not over, and "mejor hago" is a wish.
    is_well = any(
        token.has(M.OVER, M.WELL) and not token.has(M.INSTEAD) and r.before(at).text != "all"
        for at, token in enumerate(r.tokens)
    )
    if _OVER.search(r.text) or is_well:
        return None
    part = next((str(each.senses[M.BODY]) for each in r.tokens if each.has(M.BODY) and each.text != "back"), "")
    hurts = [at for at, token in enumerate(r.tokens) if token.has(M.PAIN, M.INJURY) and token.text != "back"]
    # Whoever stops and names a part of the body stops because of it.
    is_sore = part and (is_cut_short or (r.has(M.SORE) and part not in _MUSCLES))
    is_pain = any(not r.before(at).has(M.NOT) for at in hurts) and (part or r.has(M.INJURY))
    if is_pain or is_sore:
        return Injured(_sided(r, part))
    return Sick() if _is_ill(r) else None


def _is_sore(r: Reading, question: Question) -> bool:
    """Whether it is asked whether somebody is tired, who has said which joint is sore."""
    return question.ask.code is Ask.TIRED_OR_HURT and isinstance(complaint_in(r), Injured)


def _is_ill(r: Reading) -> bool:
    told = [token for at, token in enumerate(r.tokens) if token.has(M.ILL) and not r.before(at).has(M.NOT)]
    is_strong = any(token.text not in _WEAK and not token.text.startswith("a ") for token in told)
    return is_strong or _CAUGHT.search(r.text) is not None or _CANT_KEEP_IT.search(r.text) is not None


def _sided(r: Reading, part: str) -> str:
    """The part of the body with its side."""
    side = re.search(r"\b(left|right)\b", r.text)
    return f"{side[1]} {part}" if side is not None and part else part


def _reading(words: str, reader: Reader, heard: Heard) -> Reading:
    """The words in the language in which they speak of the body."""
    readings = [reader.reading(words, each) for each in dict.fromkeys((reader.language, heard.language, "en"))]
    return next((r for r in readings if r.has(M.BODY, M.ILL, M.PAIN, M.INJURY)), readings[0])


def _of_the_day(r: Reading) -> tuple[Intent, ...]:
    """What may become of the run that is asked about beside a complaint."""
    kind = next((each.kind for each in r.days if each.kind not in (None, DayType.REST, DayType.EASY)), None)
    coming = next((each.day for each in r.days if (on := r.coming(each.day)) is not None and on >= r.today), None)
    day = coming or (DayRef(type=kind) if kind is not None else r.it)
    return SkipDay(day), MakeEasier(day)


def _offered(wishes: Sequence[Intent], code: Ask = Ask.DID_YOU_MEAN) -> Question:
    return ask(code, *(offer(each) for each in wishes))
