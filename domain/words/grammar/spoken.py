"""How it is typed, as the grammar reads it: short forms, paces and times as spoken, numbers that count nothing."""

import re
from collections.abc import Callable
from functools import lru_cache

from domain.words.grammar.efforts_told import efforts_as_meant, two_efforts, without_two_efforts
from domain.words.grammar.reworded import reworded
from domain.words.grammar.spelled import spelled
from domain.words.grammar.spoken_body import BODY_FORMS
from domain.words.grammar.spoken_log import LOG_FORMS, summed
from domain.words.grammar.spoken_questions import ASKED_FORMS
from domain.words.grammar.spoken_ran import RAN_FORMS
from domain.words.grammar.spoken_runs import RUN_FORMS
from domain.words.grammar.spoken_settings import SETTINGS_FORMS
from domain.words.grammar.spoken_told import TOLD_FORMS
from domain.words.grammar.spoken_unplanned import unplanned

_OF_TEN = r"(10|[1-9])(?: an)?\b(?! ?(?:km|min|k\b|er\b|[:.]\d))"
_WILL = re.compile(
    r"(?<!am )(?<!im )(?<!i'm )(?<!feel )(?<!feeling )(?<!been )(?<!really )(?<!very )(?<!bit )(?<!is )(?<!was )"
    r"(?<!being )"
    r"\bill (?=(?:ask|be|do|run|take|try|go|have|see|let|just|get|need|probably|still|pick|make|not|never|keep|check|"
    r"say|"
    r"stick|leave|send|tell|come|catch|start|skip|move|swap|rest|finish|add|put|log|also|only|end|miss|defo|"
    r"definitely)\b)"
)
_FORMS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        *BODY_FORMS,
        *TOLD_FORMS,
        *RAN_FORMS,
        *LOG_FORMS,
        *RUN_FORMS,
        *SETTINGS_FORMS,
        *ASKED_FORMS,
        (r"\bun ?-? ?skip\b", "undo"),
        (
            (
                r"\bclear( (?:her|his|their|my|the|\w+'s))? "
                r"(?=(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)"
            ),
            r"rest\1 ",
        ),
        # So many days a week from now on are no days off.
        (
            (
                r"\b(?:drop|dropping|go|going|cut|cutting|come|get|take|bring|down)( (?!back|down|to)\w+)?(?: back| "
                r"down)* to "
                r"(\d|two|three|four|five|six) days(?: a week| per week|/week)?"
                r"(?! (?:off|before|after|ago|later|till?|until|to go|left|in a row|running|of))\b"
            ),
            r"\1 \2 days a week",
        ),
        (
            r"\b(days a week,? (?:and |with )?)((?:mon|tues|wednes|thurs|fri|satur|sun)days) off\b",
            r"\1no more \2",
        ),
        (
            (
                r"\bmy (5k|10k|half|half marathon|parkrun|mile) (?:time |pb |pr |best )?((?:on|last) \w+ |yesterday )?"
                r"(?:is|was|are)(?: now)? (?=(?:about )?\d)"
            ),
            r"raced \1 \2in ",
        ),
        # What was wished for at first, and what became of it.
        (r"\bwent out for (?:the|my|a) \d+(?:\.\d+)?(?: ?(?:mi|miles?|k|km))?,? (?:but|and) ", ""),
        (
            (
                r"\b(?:bailed|gave up|packed (?:it )?in|quit|called it(?: a day)?) "
                r"(?:at|after) (?=\d)(?!\d+ (?:reps?|repeats?|intervals?|laps?)\b)"
            ),
            "ran ",
        ),
        (
            (
                r"(\b(?:did|done|ran|finished|nailed|completed)\b.*?),? ?\b\d{1,2} ?x ?\d{3,4} ?m? "
                r"(?:all |each |every one )?(?:(?:around|about|in|at|averaging|of) )+\d:\d\d"
            ),
            r"\1",
        ),
        (r"\btake (?:the |my )?(hills|intervals|speed ?work|reps|tempo) out\b", r"no \1 just easy"),
        (
            (
                r"^(?:i )?could (?:have|of|ve) (?:chatted|talked|sung|held a conversation)\b"
                r"(?: (?:all day|the whole way|the entire way|all the way|throughout|forever|for ages|easily))?"
            ),
            "felt easy",
        ),
        (r"^(?:please )?take out (?=today|tomorrow|mon|tue|wed|thu|fri|sat|sun|the )", "skip "),
        (r"\b(?:only )?goes up to \d+(?: percent)?\b(?! ?(?:km/?h|kmh|kph|mph))", ""),
        # How long each repeat took is no time of the run.
        (r",? (?:all |in |at )?(?:about |around |roughly )?\d:\d\d (?:each|a rep|per rep|apiece)\b", ""),
        (
            (
                r"\bdo (today|tomorrow|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)'?s "
                r"(?:run|workout|session|one) (?:on )?(?=(?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun))"
            ),
            r"move \1 to ",
        ),
        # One wish, whatever stands between: "no intervals today, just jog".
        (r"\b(no (?:intervals|tempo|hills|speed ?work|workout)\b[^,]*?),? (?:just|only) ", r"\1 only "),
        (r"\bonly jog\b", "only a jog"),
        # A treadmill's speed is no distance.
        (r"\b(?:at|on) (?:about )?\d+(?:[.,]\d+)? ?(?:k|km|miles?) ?(?:an|per|/) ?h(?:our)?\b", ""),
        (r"\b(?:at|on) (?:about )?\d+(?:[.,]\d+)? ?(?:kph|kmh|mph|km/h)\b", ""),
        # Until when there is time, beside how much of it that leaves.
        (r"\b(?:till?|until) \d{1,2}(?::\d\d)?(?: ?[ap]m)? (?=(?:\w+ ){0,3}(?:so )?\d+ ?(?:min|mins|minutes)\b)", ""),
        (r"\bnothing (?:but|except|apart from|other than)\b", "only"),
        # Questions, led up to.
        (r"\bwhat do (?:you|they) mean by\b", "what is"),
        (
            (
                r"^is (?:a )?\d{1,2}:\d\d(?: ?/ ?(?:mi|km)| pace| per (?:mile|km))? (?:(?:too|a bit|way|about) )*"
                r"(?:fast|slow|quick|ok|okay|fine|right|good) (?:for|on) (?:a |my |the )?(.*?)(?: for me)?$"
            ),
            r"what pace for \1",
        ),
        # What shall be run instead of the race that was planned; the most that shall be run.
        (
            (
                r"\b(?:dropping|drop|stepping|moving|switching|switch|downgrading|changing) (?:down )?to the "
                r"(half(?: marathon)?|10k|5k|full|marathon)\b"
            ),
            r"change my race to the \1",
        ),
        (
            (
                r"\b(\d+ ?(?:miles|mi|km|k) (?:a|per) week) is (?:my|the) (?:limit|max|maximum|ceiling|cap|most)\b"
                r"(?:,? (?:and )?(?:dont|don't|do not|never|please dont) go (?:over|above|beyond) (?:it|that))?"
            ),
            r"\1 is too much",
        ),
        (
            (
                r"\b((?:race|marathon|half|event|10k)(?:'?s| has| is| was| got)*)(?: been| got)? "
                r"(?:moved|pushed|shifted|rescheduled|put back|brought forward) to (?=\d)"
            ),
            r"\1 now on ",
        ),
        # A run that is told without a verb.
        (
            (
                r"^(?:just )?(?:got )?(?:back|home)(?: from (?:a|my|the) run)?[ .,!]+(?=(?:only |just )?(?:\d|one|two|"
                r"three|four|five|six|"
                r"seven|eight|nine|ten)\b.*\b(?:mi|miles?|k|km)\b)"
            ),
            "ran ",
        ),
        (r"\bgot (?:the|my|a) (\d+(?:\.\d+)?)(?: ?(mi|miles?|k|km))? (?:in|done)\b", r"ran \1 \2"),
        (
            (
                r"\b(everyone|everybody|all of them|all|everyone's|everybody's)((?:'s)? weeks?)? "
                r"(?:except(?: for)?|apart from|other than|bar) "
            ),
            r"\1\2 but ",
        ),
        # How much of it was not run is asked, and a wish for less is none that was run.
        (r"^(?:(?:can|could|shall) (?:you|we|i) |please )cut (?:it|that|this|today) short\b", "make it shorter"),
        (
            r"^(?:i |we |had to |have to |but |sorry )*cut (?:it|that|this one|things) short(?! (?:at|to|after) \d)",
            "did part of it",
        ),
        (
            (
                r"^(?:i |only |just )*(?:did|ran|managed|got through) (?:only |just |about )?half\b"
                r"(?= today| yesterday|[ .,!]*$)"
            ),
            "did half of it",
        ),
        # Three times and more are those of the laps.
        (r",? ?(?:\b(?:at|in|of|around|about) )?\b\d{1,2}:\d\ds?(?:(?:[ ,/]| and | then )+\d{1,2}:\d\ds?\b){2,}", " "),
        (r",? ?\bsplits?(?: were| of|:)? (?:\d{1,2}:\d\d[ ,/]*)+", " "),
        (r"^\d{1,2} ?x ?\d{2,4} ?m? (?=all|in|at|around|averag|last|felt)", "did intervals "),
        # Letters for words, in chats of three languages.
        (r"\bq\b(?= [a-z])", "que"),
        (r"\b(?:xq|pq)\b", "porque"),
        (r"\b(?:xfa|porfi)\b", ""),
        (r"(?<=[a-z]) x (?=el |la |los )", " por "),
        (r"\bwg\b", "wegen"),
        # Weekdays in two letters, where two stand together: "so" alone is no Sunday, nor "do" a Thursday.
        (r"\bsa (und|u|bis|oder|&|-) so\b", r"samstag \1 sonntag"),
        (r"\bdo (und|bis|oder) fr\b", r"donnerstag \1 freitag"),
        (r"\bmi (und|bis|oder) do\b", r"mittwoch \1 donnerstag"),
        (r"\bheut\b", "heute"),
        # "Approve Anna's too" is no "too much".
        (r"^((?:and |ok |also )*approve (?:\S+ ){1,4}?)(?:too|as well|also)$", r"\1"),
        # "Fühlte sich wie eine 5 an", "war eher ne 7", "se sintió como un 6".
        (
            r"\b(?:(?:an)?gef(?:ü|u|ue)hlt|f(?:ü|u|ue)hlte?) (?:sich |an |eher |wie |eine? |ne |ner )*" + _OF_TEN,
            r"\1/10",
        ),
        (r"\bwar (?:eher |so |etwa |aber |dann |doch |am ende )*(?:eine|ne|ner) " + _OF_TEN, r"\1/10"),
        (r"\b(?:pero|y) (?:fue|era) (?:mas |como |mas como )*(?:un|una) " + _OF_TEN, r"\1/10"),
        (r"\bse (?:sinti[óo]|me hizo) como (?:un |una |de )?" + _OF_TEN, r"\1/10"),
        (r"(?<=\d) ?mn\b", " min"),
        (r"\bstd\b", "stunde"),
        (r"(?<= )n(?:e|en|em)? (?=[a-z])(?=(?:woche|halbe|stunde|tag|monat|lauf|pause|kilometer))", "eine "),
        # "Twenty-seven flat", "averaged 7:15", "7:15 average".
        (r"\b(\d{1,2}) (?:min(?:utes?)? )?(?:flat|dead|on the nose)\b", r"\1:00"),
        (
            (
                r"\b(?:averaging|averaged|average(?: of| was)?|avg|avging|at an average of) (\d{1,2}:\d\d)"
                r"(?! ?(?:/|pace|per|min))"
            ),
            r"\1 pace",
        ),
        (r"\b(\d{1,2}:\d\d)s? (?:average|avg|ave|avge|on average|average pace|avg pace)\b", r"\1 pace"),
        # What was planned is not what was run.
        (
            (
                r",? ?\b(?:it |that |which )?(?:was |were |is )?(?:supposed|meant|planned|scheduled|(?<!i'm )(?<!i "
                r"am )(?<!we're )down|due) (?:to be|"
                r"as|for)"
                r" (?:a |an )?\d+(?:\.\d+)?(?![:.]?\d) ?(?:mi|miles?|miler|k|km)?\b"
            ),
            " ",
        ),
        # The repeats of a session that was run are no distance.
        (
            (
                r"(?<=did )\d{1,2} ?x ?\d{2,4} ?m?\b|(?<=done )\d{1,2} ?x ?\d{2,4} ?m?\b|"
                r"^\d{1,2} ?x ?\d{1,4} ?(?:m|min(?:ute)?s?|k|km|mi|miles?|s|secs?)? (?=done|did|finished)"
            ),
            "intervals ",
        ),
        # A clock that shall not be any more: "at 6, not 8".
        (
            (
                r"(?<=\d)(?P<half> ?[ap]m)?,? (?:and )?(?:not|rather than|instead of|nicht|statt|no) (?:at |um |"
                r"a las )?\d{1,2}(?::\d\d)? ?"
                r"(?:[ap]m|uhr)?$"
            ),
            r"\g<half>",
        ),
        # What shall not be done besides.
        (
            (
                r",? (?:and |but )?(?:please )?(?:dont|don't|do not|no need to) (?:try to )?(?:move|squeeze|fit|"
                r"reschedule|shift|put|"
                r"replace|make) (?:it|them|that|anything(?: else)?|the (?:rest|others?))?"
                r"(?: (?:up|in))?(?: (?:anywhere|elsewhere|somewhere)(?: else)?)?\b"
            ),
            "",
        ),
    )
)


def _one_effort(words: str) -> str:
    """What is told of the start and of the end is no effort of the run: that is asked."""
    efforts = two_efforts(words := efforts_as_meant(words))
    rest, told = without_two_efforts(words)
    if efforts is None or (told and rest):
        # What is told with its effort was run.
        return f"ran {rest}" if told and rest[0].isdecimal() else rest
    return f"{efforts[0]} then {efforts[1]}"


@lru_cache(maxsize=32)
def as_read(words: str) -> str:
    """The sentence (plain) with what is typed for short, or spoken of numbers, in the words that the grammar has."""
    said = _WILL.sub("will ", unplanned(summed(_one_effort(spelled(words)))))
    for pattern, form in _FORMS:
        said = pattern.sub(form, said)
    return " ".join(reworded(said).split()).lstrip(" ,")
