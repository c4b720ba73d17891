"""Who may run again for so many minutes at most: the limit that a clinician set is kept, and not lost in the welcome.

"Physio has cleared me to jog again, 20 minutes at most": no run is longer for now, for as long as was said.
"""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.cleared import says_cleared
from domain.words.grammar.ahead_until import weeks_or_months
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import Intent, Recovered
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns

_WHO = (
    r"(?:doctors?|doc|gp|dr|physio\w*|consultant|surgeon|nurse|hospital|osteo\w*|clinic|specialist|arzt|"
    r"arztin|medico|medica|fisio\w*)"
)
_LETS = (
    r"(?:clear(?:ed|s)?|ok(?:ay)?(?:'?d|ed)?|allow(?:ed|s)?|let(?:s|ting)?|says?|said|reckons|thinks|happy|fine|"
    r"green light|all clear|go ahead|signed|given|gave|put me on|limit(?:ed|s)?|told|wants|darf|kann|erlaubt|sagt|"
    r"puedo|"
    r"deja|dice|permite)"
)
_BY_WHO = re.compile(rf"\b{_WHO}\b.*\b{_LETS}\b|\b{_LETS}\b.*\bby (?:the |my |a )?{_WHO}\b")
_ALLOWED = re.compile(
    r"\b(?:allowed|cleared|permitted|darf|erlaubt|autorizad[oa])\b.*\b(?:jog|run|train|exercise|jogging|running|laufen|"
    r"joggen|correr|trotar)"
)
_RUNS = re.compile(r"\b(?:jog\w*|run\w*|train\w*|lauf\w*|correr|corra|trotar)\b")
_AT_MOST = re.compile(
    r"\b(?:at (?:the |the very )?most|max(?:imum)?|tops|no (?:more|longer) than|not (?:more|longer) than|nothing "
    r"over|up "
    r"to|only|"
    r"just|limit(?:ed)?|cap(?:ped)?|under|hochstens|maximal|nicht langer als|nur|como mucho|maximo|no mas de|solo)\b"
)
_NOT_YET = re.compile(
    r"\b(?:not|n't|until|till?|if|when|unless|once|hasn'?t|haven'?t|walk\w*|bike|cycl\w+|swim\w*|nicht langer|bis|"
    r"hasta|"
    r"ran|managed|did)\b"
)
_DENIAL = re.compile(r"\b(?:not (?:more|longer)|nicht langer als|walk breaks?)\b")
_SHORTEST_S, _LONGEST_S = 600, 3 * 3600
# Where nothing is said of an end, one comes with the next look at it.
_WEEKS = 2


def cleared_so_long(words: str, r: Reading, *, asks: bool) -> Question | None:
    """The limit, as taps: for so long as was said, or for this week and for two; None for another story."""
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if asks or len(times) != 1 or not _SHORTEST_S <= times[0] <= _LONGEST_S or r.has(M.NAME, M.DISTANCE, M.PER_WEEK):
        return None
    is_told = says_cleared(words) or _BY_WHO.search(words) or _ALLOWED.search(words)
    if not is_told or not _RUNS.search(words) or not _AT_MOST.search(words):
        return None
    if _NOT_YET.search(_DENIAL.sub(" ", words)) or any(each.day.type is None for each in r.days):
        return None
    said = weeks_or_months(words, r.today)
    days = r.value(M.DAYS_LONG)
    if said is None and isinstance(days, int) and days > 1:
        said = r.today, r.today + timedelta(days=days - 1)
    sunday = monday_of(r.today) + timedelta(days=6)
    ends = [said[1]] if said is not None else [r.today + timedelta(days=7 * _WEEKS - 1), sunday]
    caps: list[Intent] = [CapRuns(r.today, end, duration_s=times[0]) for end in ends]
    return ask(Ask.BACK_GENTLY, *(offer(each) for each in caps), offer(Recovered()))
