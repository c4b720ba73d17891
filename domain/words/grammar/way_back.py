"""On the way back to running: when somebody may run again, how much it still hurts, how soon after a treatment.

None of it is a schedule of ours: what may become of the next run is offered, and the rest is said by who treats them.
"""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Choice, Question, ask
from domain.words.grammar.after_illness import over_after_days, still_but_gently
from domain.words.grammar.after_time_off import after_time_off
from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.grammar.slightly import slight_or_lately
from domain.words.grammar.sore_or_spent import sore_or_spent
from domain.words.intents import Holiday, Injured, Intent, MakeEasier, OpenPause, Recovered, SkipDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays

TREATED = re.compile(
    r"\b(?:tooth|teeth|molars?)\b.{0,20}\b(?:out|pulled|removed|extracted|extraction)\b"
    r"|\b(?:mole|cyst|lump|toenail)\b.{0,20}\b(?:out|off|removed|cut)\b"
    r"|\b(?:root canal|tooth extraction|"
    r"(?:gave|given|giving|donat(?:e|ed|ing)|after) (?:some |a pint of )?(?:blood|plasma)|blood (?:donation|test)|"
    r"vaccin\w+|jabs?|booster|injection|biopsy|stitches|surgery|operation|anaesthetic|anesthesia|colonoscopy|endoscopy|"
    r"botox|filling|zahn gezogen|geimpft|impfung|blut gespendet|operiert|muela|vacuna\w*|operad[oa])\b"
)
_HOW_SOON = re.compile(
    r"\b(?:how (?:long|soon|many days)|when (?:can|may|should|could|am i)|"
    r"(?:is|will|would) it (?:ok|okay|safe|fine|bad|alright)|(?:ok|okay|safe|fine|alright) to|"
    r"(?:can|may|could|should|shall) i|wann (?:darf|kann)|(?:darf|kann|soll) ich|"
    r"cuando puedo|puedo|debo)\b"
)
_HAD = re.compile(
    r"^(?:(?:so|hi|ok|oh|and|well)[ ,]+)*(?:(?:i |i'?ve |have |just |only )*(?:had|got|gave|given|donated)|(?:i'?m |am "
    r")?(?:having|"
    r"getting)|(?:habe|hatte|mir wurde|me han|me sacaron|me quitaron|me pusieron))\b"
    r"|^(?:a |my |the )?(?:wisdom |flu |covid |tetanus )?(?:booster|jab|vaccination|tooth|teeth|root canal|filling|"
    r"surgery|operation|biopsy|muela|zahn)\b"
)
_RUNS = re.compile(
    r"\b(?:run|runs|running|train|training|jog|jogging|exercise|workout|session|easy|laufen|correr|entrenar)\b"
)
# "Got my jab this morning, is tomorrow still OK?"
_STILL_ON = re.compile(
    r"\b(?:is|will|would) (?:tomorrow|today|\w+day)(?:'s)?(?: run| session)? (?:be )?(?:still )?(?:ok|okay|on|fine|"
    r"safe|alright|"
    r"good)\b|\b(?:tomorrow|today|\w+day) still (?:ok|okay|on|fine|safe)\b|\bgeht (?:morgen|heute|"
    r"\w+tag) (?:trotzdem|noch)\b"
)
# Whose words these are, or what is over.
_WHO_SAYS = re.compile(
    r"\b(?:doctors?|doc|gp|dr|physio\w*|consultant|surgeon|nurse|hospital|osteo\w*|arzt|arztin|physio|medico|fisio)\b"
)
_RUN = r"(?:run|running|train|training|jog|jogging)"
_MAY = (
    r"(?:can|may|could|allowed to|able to|cleared to|clear to|ok(?:ay)? to|fine to|free to|good to|ready to|going to|"
    r"will|i'?ll|should|to)"
)
_AGAIN = re.compile(
    rf"\b(?:{_MAY} (?:start |be |begin |get |go )?(?:back )?(?:to )?{_RUN} again|"
    rf"(?:cleared|clear)(?: me)? to (?:start )?{_RUN}|"
    rf"{_MAY} (?:start|begin|get back to|go back to|be back) ?{_RUN}?|"
    rf"(?:start(?:ing)?|back|return(?:ing)?|resum\w+|begin(?:ning)?)(?: to| with)? {_RUN}|"
    rf"{_RUN} again|back (?:on|from)|wieder laufen|volver a (?:correr|entrenar|empezar))\b"
)
# "Feeling better, start again on Friday".
_STARTS_ON = re.compile(
    r"\b(?:start|begin|restart|resume|pick (?:it |things )?up|go again|carry on)(?: back)?(?: up)? (?:again )?(?:on "
    r"|from )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow)"
)
_FROM_THE_WEEKEND = re.compile(r"\b(?:from|at|on|this|by) (?:the |this |next )?weekend\b")
# "Resume training on Monday" says enough.
_RESUMES = re.compile(
    r"^(?:(?:please|can|could|you|we|i|want|to|i'?d|like|i'?ll|let'?s|ok|so|going)[ ,]+)*(?:resume|restart|unpause|"
    r"start|"
    r"begin|get back to|go back to|pick up)(?: up)?(?: with)? (?:the |my )?(?:training|running|plan|runs|running plan)"
    r"(?: back up| again| up)* (?:on|from|only on|only from|next)\b"
    r"|^(?:(?:please|can|could|you|we|i|want|to|i'?d|like|i'?ll|let'?s|ok|so|going)[ ,]+)*(?:resume|restart|unpause|"
    r"carry on|"
    r"(?:begin|start|training|running) again)(?: only)? (?:on|from) (?:the |next )?(?:mon|tue|wed|thu|fri|sat|sun|\d)"
)
_ILL_BEFORE = re.compile(r"\b(?:off|out|was|been|had|laid up|signed off)\b")
_HOW_BAD = re.compile(
    r"\b(?:pain|ache|aching|niggle|soreness|hurts?|hurting|discomfort)\b.{0,25}?\b(?:is|was|at|now|to|about|around|"
    r"only|a|an)"
    r" (?:an? |about |around |only |maybe )*(?P<pain>10|[0-9])\b(?! ?(?:mi|k|km|miles?|min\w*|days?|weeks?|hours?))"
)


_GENTLY = re.compile(
    r"\b(?:gentl[ey]|slowly|softly|carefully|easy|easily|ease|gradual\w*|step by step|little by little|low key|sanft|"
    r"langsam|vorsichtig|locker\w*|ruhig|poco a poco|suave\w*|despacio|tranquil\w+)\b"
)
_CLEARED = re.compile(
    r"\b(?:all[ -]clear|green light|go[ -]ahead|thumbs up|cleared|signed (?:me )?off to|gruenes licht|grunes licht|"
    r"(?:darf|kann) (?:ich )?(?:jetzt )?wieder|puedo (?:volver a )?correr|alta)\b"
)
_PART = (
    r"(?:knee|ankle|foot|calf|hip|shin|back|achilles|hamstring|leg|knie|knochel|fuss|wade|hufte|rodilla|tobillo|pie|"
    r"gemelo|cadera)"
)
_PART_WELL = re.compile(
    rf"\b{_PART}(?:'s)?(?: (?:is|feels?|seems?|ist|esta|all|now|much|wieder|ya|jetzt|completely|totally))* "
    r"(?:fine|better|good|ok|okay|healed|gut|besser|bien|mejor|heil)\b"
)
_BEGIN = re.compile(
    r"\b(?:start|begin|ease|build|come|get|go|take|return|anfangen|beginnen|einsteigen|starten|empezar|volver|"
    r"comenzar|empiezo)\b"
)
_SO_MANY_WEEKS = re.compile(
    r"\b(?P<count>an?|one|two|three|a couple of|the next two|the first two|1|2|3|eine|zwei|drei|una|dos|tres)"
    r"(?: (?:more|easy|gentle|quiet|light|lockere|ruhige|semanas?))* ?(?:weeks?|wochen?|semanas?)\b|\bfortnight\b"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "1": 1, "eine": 1, "una": 1, "three": 3, "3": 3, "drei": 3, "tres": 3}
_FIRST_DAYS = 7
_ONLY_EASY = re.compile(r"\b(?:only|just|nothing but|nur|solo|weeks?) (?:\w+ )?(?:easy|locker\w*|suave)\b")


def way_back(r: Reading, *, asks: bool) -> Question | None:
    """What is offered to who is on the way back (`r` is of the whole sentence); None for another story."""
    if r.has(M.NAME):
        return None
    told = after_time_off(r.text, r) or _after_treatment(r)
    told = told or sore_or_spent(r, asks=asks) or slight_or_lately(r, asks=asks) or over_after_days(r)
    told = told or (None if asks else still_but_gently(r))
    return told or (None if asks else _begins_gently(r) or _runs_again(r) or _how_bad(r))


def _begins_gently(r: Reading) -> Question | None:
    """ "The physio gave me the all clear, but only easy runs for two weeks": lighter, or all of it easy, until then."""
    is_cleared = _CLEARED.search(r.text) or (_WHO_SAYS.search(r.text) and _AGAIN.search(r.text))
    is_begun = _BEGIN.search(r.text) and (_PART_WELL.search(r.text) or r.has(M.WELL))
    if not (is_cleared or is_begun) or _GENTLY.search(r.text) is None:
        return None
    if r.has(M.RAN, M.DISTANCE, M.CANT, M.ILL) or any(r.coming(each.day) for each in r.days if each.day.type is None):
        return None
    weeks = _SO_MANY_WEEKS.search(r.text)
    days = 7 * _COUNTS.get(weeks["count"] or "two", 2) if weeks is not None else _FIRST_DAYS
    last = r.today + timedelta(days=days - 1)
    wishes: list[Intent] = [EaseDays(r.today, last, lighter=True), EaseDays(r.today, last)]
    if _ONLY_EASY.search(r.text):
        wishes.reverse()
    return ask(Ask.BACK_GENTLY, *(offer(each) for each in wishes), offer(Recovered()))


def _after_treatment(r: Reading) -> Question | None:
    """ "Had a tooth out, how long before I can run": whoever treated them says how long; the next run may go."""
    is_asked = (_RUNS.search(r.text) and _HOW_SOON.search(r.text)) or _STILL_ON.search(r.text)
    if TREATED.search(r.text) is None or not (is_asked or _is_only_told(r)):
        return None
    return ask(Ask.AFTER_TREATMENT, *_of_the_next_run(r), offer(OpenPause()))


_WISHES = (M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.SKIP, M.MOVE, M.SWAP, M.REST, M.EASIER, M.ILL, M.PAIN, M.WEEK)
# What a dentist takes out is no run.
_LONG_AGO = re.compile(r"\b(?:went|since|ago|last (?:week|month|year)|years?|months?|filling in)\b")
_TAKEN_OUT = ("remove", "removed", "out", "pulled", "taken out", "off", "cut", "two", "out of")


def _is_only_told(r: Reading) -> bool:
    """ "Had a tooth out this morning", and nothing is wished for beside it."""
    is_wish = any(token.has(*_WISHES) and token.text not in _TAKEN_OUT for token in r.tokens)
    return _HAD.search(r.text) is not None and not is_wish and _LONG_AGO.search(r.text) is None


def _of_the_next_run(r: Reading) -> tuple[Choice, ...]:
    named = [each.day for each in r.days if (on := r.coming(each.day)) is not None and on > r.today]
    day = named[0] if named else r.it
    return offer(SkipDay(day)), offer(MakeEasier(day))


def _runs_again(r: Reading) -> Question | None:
    """ "Been ill, doctor says I can run again from Monday": no running until then, or well already."""
    ahead = [on for each in r.days if (on := r.coming(each.day)) is not None and on > r.today and each.day.type is None]
    # "I'm better, want to run again on Friday": not before.
    is_told = (
        _RESUMES.search(r.text)
        or r.has(M.WELL)
        or _WHO_SAYS.search(r.text)
        or (r.has(M.ILL, M.INJURY, M.PAIN) and _ILL_BEFORE.search(r.text))
    )
    is_denied = r.has(M.NOT, M.CANT) or "no way" in r.text
    spelled = " ".join(token.text for token in r.tokens)
    # Who starts tomorrow leaves nothing out until then.
    is_later = bool(ahead) and ahead[0] > r.today + timedelta(days=1)
    is_begun = (
        _RESUMES.search(r.text)
        or _AGAIN.search(r.text)
        or (is_later and (_STARTS_ON.search(r.text) or _STARTS_ON.search(spelled)))
    )
    if r.has(M.WEEKEND) and _FROM_THE_WEEKEND.search(r.text):
        # "Antibiotics until Monday, I may jog again from this weekend".
        ahead = [monday_of(r.today) + timedelta(days=5)]
        is_begun = _AGAIN.search(r.text)
    if len(set(ahead)) != 1 or not is_begun or not is_told or is_denied:
        return None
    until, again = offer(Holiday(r.today, ahead[0] - timedelta(days=1))), offer(Recovered())
    if _GENTLY.search(r.text) is None:
        return ask(Ask.DID_YOU_MEAN, until, again)
    gently = EaseDays(ahead[0], ahead[0] + timedelta(days=_FIRST_DAYS - 1), lighter=True)
    return ask(Ask.DID_YOU_MEAN, until, offer(gently), again)


def _how_bad(r: Reading) -> Question | None:
    """ "Pain is a 2 out of 10 now": no effort of a run; it still hurts, or running is on again."""
    if r.has(M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.WEEK) or not r.has(M.PAIN, M.INJURY, M.BODY, M.SORE):
        return None
    # "Not bad enough to stop" counts nothing.
    counted = any(each.has(M.EFFORT) and each.text[:1].isdigit() for each in r.tokens)
    is_of_a_part = r.has(M.BODY) and counted and not r.has(M.EFFORT_WORD)
    if _HOW_BAD.search(r.text) is None and not is_of_a_part:
        return None
    part = complaint_in(r)
    hurts = part if isinstance(part, Injured) else Injured(str(r.value(M.BODY) or ""))
    wishes: tuple[Intent, ...] = (hurts, Recovered(), MakeEasier(r.it))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))
