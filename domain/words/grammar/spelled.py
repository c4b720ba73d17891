"""Small words as fingers slip on them, and half hours as they are spoken."""

import re

# As they are typed of a run, and of the body.
_TYPED_OF_RUNS = {
    "lik": "like", "liek": "like", "didd": "did", "tehn": "then", "thn": "then", "hlf": "half", "haf": "half",
    "cudnt": "couldn't", "cudn't": "couldn't", "finsh": "finish", "finishd": "finished", "finshed": "finished",
    "onli": "only", "stopd": "stopped", "stoped": "stopped", "strted": "started", "startd": "started",
    "aftr": "after", "befor": "before", "kne": "knee", "feelin": "feeling", "feling": "feeling", "felin": "feeling",
    "flet": "felt", "sik": "sick", "gud": "good", "fevr": "fever", "nite": "night", "coff": "cough",
    "coffing": "coughing", "throte": "throat", "thoat": "throat", "tite": "tight", "tigth": "tight", "acke": "ache",
    "akes": "aches", "hurtn": "hurting", "hurtin": "hurting", "hrts": "hurts", "hirts": "hurts",
    "minits": "minutes", "miels": "miles", "yestrday": "yesterday", "yesturday": "yesterday",
    "yesterdy": "yesterday", "mornig": "morning", "dun": "done", "effrt": "effort", "efort": "effort",
    "walkd": "walked", "wlked": "walked", "treadmil": "treadmill", "tredmill": "treadmill", "loged": "logged",
    "mised": "missed", "forgto": "forgot",
}  # fmt: skip
# Question words and small helpers are too short, or too near other words, to be corrected by their letters.
_SLIPS = {
    "nt": "not",
    "2day": "today",
    "tak": "take",
    "prcent": "percent",
    "hwo": "how",
    "hw": "how",
    "waht": "what",
    "whta": "what",
    "hwat": "what",
    "wehn": "when",
    "whne": "when",
    "wich": "which",
    "mnay": "many",
    "manny": "many",
    "mcuh": "much",
    "muhc": "much",
    "wk": "week",
    "wek": "week",
    "wekk": "week",
    "weks": "weeks",
    "wekes": "weeks",
    "weeeks": "weeks",
    "wks": "weeks",
    "cna": "can",
    "mak": "make",
    "mke": "make",
    "maek": "make",
    "chnge": "change",
    "easyer": "easier",
    "easyier": "easier",
    "easer": "easier",
    "shortr": "shorter",
    "shw": "show",
    "nex": "next",
    "nxt": "next",
    "wen": "when",
    "hav": "have",
    "dident": "didnt",
    "didint": "didnt",
    "agian": "again",
    "clf": "calf",
    "mns": "mins",
    "tme": "time",
    "precent": "percent",
    "cnat": "cant",
    "canr": "cant",
    "cahnge": "change",
    "mov": "move",
    "moev": "move",
    "pce": "pace",
    "lefft": "left",
    "theres": "there is",
    "there's": "there",
    "hv": "have",
    "shld": "should",
    "shud": "should",
    "tmoro": "tomorrow",
    "tmro": "tomorrow",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
    "lng": "long",
    "lnog": "long",
    "logn": "long",
    "loong": "long",
    "so log": "so long",
    "too log": "too long",
    "how log": "how long",
    "tird": "tired",
    "tierd": "tired",
    "tyred": "tired",
    "forgt": "forgot",
    "frogot": "forgot",
    "forogt": "forgot",
    "shose": "shoes",
    "sheos": "shoes",
    "shoos": "shoes",
    "awy": "away",
    "awya": "away",
    "aawy": "away",
    "awau": "away",
    "wy": "why",
    "whi": "why",
    "las night": "last night",
    "las nite": "last night",
    "las nigth": "last night",
    "last nigth": "last night",
    "lst night": "last night",
    "las week": "last week",
    "sesh": "session",
    "sesson": "session",
    "somthing": "something",
    "smth": "something",
    "sth": "something",
    "taht": "that",
    "mve": "move",
    "mvoe": "move",
    "plz": "please",
    "nd": "and",
    "tody": "today",
    "sory": "sorry",
    "shd": "should",
    "wiv": "with",
    "canot": "cannot",
    "tmrrow": "tomorrow",
    "tmrrows": "tomorrows",
    "whn": "when",
    "cn": "can",
    "swtch": "switch",
    "frget": "forget",
    "tmrw of": "tomorrow off",
    "tomorrow of": "tomorrow off",
    "today of": "today off",
    "thrs": "thurs",
    "thrsday": "thursday",
    "thusday": "thursday",
    "thursdy": "thursday",
    "thirsday": "thursday",
    "tusday": "tuesday",
    "tuseday": "tuesday",
    "wensday": "wednesday",
    "wednsday": "wednesday",
    "wendesday": "wednesday",
    "fridy": "friday",
    "firday": "friday",
    "frday": "friday",
    "satrday": "saturday",
    "saterday": "saturday",
    "satuday": "saturday",
    "sundy": "sunday",
    "sunay": "sunday",
    "mondy": "monday",
    "tomorow": "tomorrow",
    "tommorow": "tomorrow",
    "tomorro": "tomorrow",
    "tommorrow": "tomorrow",
    "skp": "skip",
    "swp": "swap",
    "sawp": "swap",
    "swpa": "swap",
    "adn": "and",
    "amd": "and",
    "mny": "many",
    "bsy": "busy",
    "sesion": "session",
    "longr run": "long run",
    "longg run": "long run",
    "lond run": "long run",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "thsi": "this",
    "mintes": "minutes",
    "mintues": "minutes",
    "minuts": "minutes",
    "ad a": "add a",
    "insted": "instead",
    "untill": "until",
    "becuase": "because",
    "bday": "birthday",
    "ezy": "easy",
    "esay": "easy",
    "eazy": "easy",
    "rnu": "run",
    "cnt": "cant",
    "weeknd": "weekend",
    "evrything": "everything",
    "whichevr": "whichever",
    "swich": "switch",
    "strenght": "strength",
}
_SLIPS |= _TYPED_OF_RUNS
_SLIP = re.compile(rf"\b(?:{'|'.join(sorted(_SLIPS, key=len, reverse=True))})\b")
# Figures for words of the same sound, only where no number can stand: "the plan 4 sunday", "supposed 2 be".
_FOR = re.compile(r"\b(plans?|workouts?|session|pace|up|ready|ok|wait|thanks|thx|ty|time) 4 (?=[a-z])")
# Short words as thumbs leave them, where the words beside them say what they are.
_BESIDE = (
    (re.compile(r"\bfr (?=(?:to(?:day|morrow)|mon|tue|wed|thu|fri|sat|sun|this|next|the)\w*)"), "for "),
    (re.compile(r"\bto (?=(?:tired|sore|busy|ill|sick|much|long|far|hard|fast|hot|cold)\b)"), "too "),
    (re.compile(r"\b((?:have|take|get) (?:to\w{3,7}|\w+day)) of(?=[?.! ]*$)"), r"\1 off"),
    (
        # "Take 10 minutes of tomorrow" is none of ten minutes.
        re.compile(
            r"\b((?:take|cut|knock|shave|trim|chop|lop|lose) (?:about |maybe )?(?:an? |one |two |three |five |ten |"
            r"fifteen |"
            r"twenty |half a |\d+(?:\.\d+)? ?)(?:min(?:ute)?s?|minuts|minuets|miles?|mi|kms?|k|percent|%)) of "
            r"(?=(?:the|my|to\w{2,7}|\w{3,6}day|\w+ run)\w*\b)"
        ),
        r"\1 off ",
    ),
    (re.compile(r"(?<=percent) (?:of|pf|fo|f) (?=(?:the|my) l[no]+g\b)"), " off "),
)
_TO = re.compile(r"\b2 (?=(?:be|do|get|have|make|see|go|run|skip|move)\b)")
# "It was a hard one, 6 miles": neither a mile nor an effort of one.
_ONE_SUCH = re.compile(
    r"\b(an? (?:\w+ )?(?:hard|tough|good|great|bad|rough|brutal|slow|gentle|lovely|awful|solid|strong|weird|horrible|"
    r"terrible|hilly|windy|wet|hot|cold|steady|sluggish|fun|challenging|rubbish|grim|decent|quick|fast|sweaty)) one\b"
    r"(?! (?:mile|km|k|hour|of)\b)"
)
_PER_CENT = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "zehn": 10,
    "zwanzig": 20,
    "dreißig": 30,
    "diez": 10,
    "veinte": 20,
}
_SPELLED_SHARE = re.compile(rf"\b({'|'.join(_PER_CENT)})(?= ?(?:%|per ?cent|pct|prozent|por ?ciento))")
# "Knock it down by 20 %": by how much says which way.
_DOWN = re.compile(r"\b(knock|bring|cut|trim|take|scale|dial|bump)(\b.*) down (?=by \d|\d+ ?%)")
# "A fifth run on Mondays" is one more.
_ANOTHER = re.compile(
    r"\ba (?:second|third|fourth|fifth|sixth|seventh|[2-7](?:nd|rd|th)) (?=(?:\w+ )?(?:run|running|day|session))"
)
# "Take something off Thursday" is no day off.
_A_BIT_OFF = re.compile(
    r"\b(?:take|knock|shave|trim|chop|lop|get) (?:something|some|a (?:wee )?(?:bit|little|touch|tad|chunk)) off\b"
)
_PART_OF = {"third": 33, "thirds": 67, "quarter": 25, "quarters": 75, "fifth": 20, "tenth": 10}
_SHARE = re.compile(
    r"\b(?:(?P<by>by )(?:about |around |roughly )?(?:an? |one |two |three )|(?:an? |one |two |2 |three |3 ))"
    r"(?P<part>thirds?|quarters?|fifth|tenth)"
    r"(?(by)\b(?! of an hour| mile)|(?= (?:of (?:it|the|my|today|yesterday)|off|less|more|shorter|longer)\b))"
)
_PER_CENT_NAMED = re.compile(
    r"\b(?P<number>[1-9]\d?) ?(?:%|per ?cent|pct|prozent|por ?ciento)|"
    r"\b(?:an?|one|two|2|three|3) (?P<part>thirds?|quarters?|fifth|tenth)\b(?! (?:of an hour|mile|run|day|to|past))"
)
_HOURS = {
    word: number
    for number, words in enumerate(
        (
            ("eins", "ein", "one"),
            ("zwei", "two"),
            ("drei", "three"),
            ("vier", "four"),
            ("funf", "fuenf", "five"),
            ("sechs", "six"),
            ("sieben", "seven"),
            ("acht", "eight"),
            ("neun", "nine"),
            ("zehn", "ten"),
            ("elf", "eleven"),
            ("zwolf", "zwoelf", "twelve"),
        ),
        1,
    )
    for word in words
}
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(sorted(_HOURS, key=len, reverse=True))})\b(?: uhr\b)?"
_PART = re.compile(rf"\b(?P<part>halb|viertel nach|viertel vor|half past|quarter past|quarter to) {_HOUR}")
# "At half seven" is half past six in German alone.
_BARE_HALF = re.compile(
    rf"(?<=\bat )half (?=(?:{'|'.join(sorted(_HOURS, key=len, reverse=True))}|\d{{1,2}})\b(?! ?(?:mi|k|marathon)))"
)
# Minutes that each adds to the full hour that is named.
_MINUTES = {
    "halb": -30,
    "viertel nach": 15,
    "viertel vor": -15,
    "half past": 30,
    "quarter past": 15,
    "quarter to": -15,
}


_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_ONES = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)
}
_SUM = re.compile(rf"\b(?P<tens>{'|'.join(_TENS)})[ -](?P<ones>{'|'.join(_ONES)})\b")
_SPOKEN = {"fifteen": 15, **_TENS}
# "Three thirty five" is 3:35; three runs of thirty minutes, or two of twenty miles, are not.
_TIME = re.compile(
    r"(?<!\d )(?<!\w of )\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]"
    rf"(?:(?P<minutes>[2-5]\d|{'|'.join(_SPOKEN)})|(?:oh|o)[ -](?P<few>{'|'.join(_ONES)}))\b"
    r"(?![ -](?:or |to )?(?:min|mile|mi\b|km|k\b|sec|hour|hr|met|m\b|s\b|day|week|per|percent|%|x\b|rep|year|\d|one\b))"
)
# "In forty five thirty", of a run.
_MINUTES_SAID = re.compile(
    rf"(?<=\bin )(?P<hour>[2-5]\d|{'|'.join(_TENS)})[ -](?:(?P<minutes>[1-5]\d|{'|'.join(_SPOKEN)})|"
    rf"(?:oh|o)[ -](?P<few>{'|'.join(_ONES)}))\b(?! ?(?:min|sec|mi|k|m\b))"
)
_TIMED = re.compile(rf"\b(?:{'|'.join((*_HOURS, *_TENS))})[ -](?:{'|'.join(_TENS)})\b")
_HOURS_SAID = re.compile(
    r"\b(?P<hour>\d|one|two|three|four|five|six) hours? (?:(?:and )?(?P<minutes>[1-5]\d|fifteen|twenty|thirty|forty|"
    r"fifty)"
    r"(?! ?(?:min|sec|mi|k|m\b|:|\d))|flat\b|dead\b|on the nose\b)"
)


# "My easy pase" is a pace, and "que pase" Spanish.
_PAUSED = re.compile(
    r"\b(?:pase|paws|pasue|paus|puse|puased?)\b(?= (?:(?:the|my|teh|this) )?(?:plan|training|running|it)\b)"
)
_FROM_NOW = re.compile(
    r"\b(?:from now|ab jetzt|von jetzt|desde ahora) (?:up )?(?:to|til|till|until|through|bis|hasta)\b(?: el)?(?= \w)"
)
# Who has no shoes until Sunday runs on no day until then.
_NO_SHOES = re.compile(
    r"\b(?:(?:got |have )?no|without(?: my| any)?|(?:dont|don't|wont|won't) have (?:my|any)|(?:forgot|left) my) "
    r"(?:running )?(?:shoes|trainers|kit|gear)(?: with me| at home| here)?,? (?=(?:un)?til+\b)"
)
# Who has "the runs" is ill; who does or moves them is not.
_THE_RUNS = re.compile(
    r"\b(do|doing|did|done|move|moving|swap|swapping|shift|shuffle|change|skip|order|of|all|split|mix|between|which of|"
    r"space|spread) the runs\b"
)
# Spelled out it is as little a race as in figures.
_TEN_K = re.compile(r"\bten k\b")


def spelled(words: str) -> str:
    """The words (plain) with slips put right; "halb sieben" and "half past six" are 6:30."""
    words = _THE_RUNS.sub(r"\1 my runs", _TEN_K.sub("10k", words))
    words = _TO.sub("to ", _FOR.sub(r"\1 for ", words))
    words = _SHARE.sub(lambda found: f"{found['by'] or ''}{_PART_OF[found['part']]}%", words)
    words = _ANOTHER.sub("another ", words)
    words = _A_BIT_OFF.sub("shorten", words)
    words = _SPELLED_SHARE.sub(lambda found: str(_PER_CENT[found[1]]), words)
    words = _DOWN.sub(lambda found: f"shorten{found[2]} ", words)
    words = _ONE_SUCH.sub(r"\1", words)
    words = with_times(_SUM.sub(lambda found: str(_TENS[found["tens"]] + _ONES[found["ones"]]), words))
    words = _BARE_HALF.sub("half past ", words)
    words = _PAUSED.sub("pause", _SLIP.sub(lambda slip: _SLIPS[slip[0]], words))
    for slip, meant in _BESIDE:
        words = slip.sub(meant, words)
    return _PART.sub(_clock, _NO_SHOES.sub("cant run ", _FROM_NOW.sub("until", words)))


def share_in(words: str) -> int | None:
    """The share that is named, in per cent: "20 %", "a quarter"; None for none. A quarter of an hour is none."""
    found = _PER_CENT_NAMED.search(words)
    if found is None or found["part"] is None:
        return int(found["number"]) if found is not None else None
    return _PART_OF[found["part"]]


def with_times(words: str) -> str:
    """The words (plain) with times in figures: "three thirty five" is 3:35, "four hours flat" 4:00:00."""
    words = (
        _SUM.sub(lambda found: str(_TENS[found["tens"]] + _ONES[found["ones"]]), words)
        if _TIMED.search(words)
        else words
    )
    return _HOURS_SAID.sub(_hours, _TIME.sub(_time, _MINUTES_SAID.sub(_time, words)))


def _hours(found: re.Match[str]) -> str:
    minutes = found["minutes"] or "0"
    hour = _HOURS.get(found["hour"]) or int(found["hour"])
    return f"{hour}:{_SPOKEN.get(minutes) or int(minutes):02d}:00"


def _time(found: re.Match[str]) -> str:
    """A time as it is said aloud, in figures."""
    minutes = _SPOKEN.get(found["minutes"]) or _ONES.get(found["few"]) or int(found["minutes"])
    hour = _HOURS.get(found["hour"]) or _TENS.get(found["hour"]) or int(found["hour"])
    return f"{hour}:{minutes:02d}"


def _clock(part: re.Match[str]) -> str:
    hour = _HOURS.get(part["hour"]) or int(part["hour"])
    at = hour * 60 + _MINUTES[part["part"]]
    return f"{at // 60}:{at % 60:02d}" if 0 < at < 24 * 60 else part[0]
