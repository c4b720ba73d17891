"""A run as it is told in passing: how hard it was, how fast each mile, the treadmill's speed, what it came after.

All of it in the words that the grammar has.
"""

import re

from domain.words.grammar.at_a_speed import at_a_speed

_DID = r"(?:ran|did|done|managed|covered|finished|completed|logged|got)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_HEDGE = (
    r"(?:(?:only|just|like|more like|about|around|probably|maybe|easily|definitely|at least|honestly|roughly|say|"
    r"i'?d say|call it|solid|a solid|felt like|i'?d give it|so|and|but|of|around|somewhere) )*"
)
# A number that counts nothing is how hard it felt.
_ALONE = (
    r"(?![\w:/]|[.,]\d| ?(?:mi|miles?|milers?|k|km|kms|kilomet\w+|m|min\w*|hours?|hrs?|hr|days?|weeks?|laps?|reps?|x|"
    r"am|pm|o'?clock|off|percent|%|to|day|and a|or \d|minute\w*|mile\w*|second\w*|runs?|times?|person|man|star)\b)"
)
_DAY = (
    r"(?:yesterday|today|this morning|last night|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?|\d{4}-\d\d-\d\d)"
)
_LENGTH = (
    r"(?:\d+(?:\.\d+)? ?(?:min(?:ute)?s?|mi|miles?|ks?|kms?|hours?|hrs?)|half an hour|(?:an|one) hour"
    r"(?: and (?:a (?:half|quarter)|ten|twenty|\d+))?|(?:\w+ )?(?:ten|fifteen|twenty|thirty|forty|fifty) min(?:ute)?s?|"
    rf"{_ONES} (?:miles?|k|km))"
)
_WATCH = r"(?:watch|gps|garmin|strava|phone|battery|app|coros|polar)"
_DIED = r"(?:died|stopped|cut out|crashed|froze|quit|gave up|lost signal|was dead|packed up|conked out|switched off)"
_HEDGE_WORD = r"(?:about|around|roughly|probably|more like|maybe|it|was|i|think|have|must|have been|actually|in|all)"
_FEW = r"(?:a few|some|one|two|three|four|\d|a couple of|a couple|the odd|several|short|little|\d min(?:ute)?|quick)"
_SHIFT = (
    r"(?:shifts?|school run|nursery run|drop ?off|pick ?up|church|mass|class(?:es)?|lectures?|uni|dinner|tea|breakfast|"
    r"lunch|bed ?time|practice|rounds|the kids (?:woke(?: up)?|got up|were up|went (?:to bed|down)|were asleep)|"
    r"(?:the )?(?:baby|kids|everyone|family|house) (?:woke(?: up)?|got up|was up))"
)

_PLEASE = r"(?:[ ,.]+(?:can|could|please|pls|sorry)\b.*)?"

LOG_FORMS: tuple[tuple[str, str], ...] = (
    # As far as there is half of a run, or they walked home: how far it was in all nobody knows.
    (rf"\bturned (?:back|round|around) (?:after|at) (?:about )?{_LENGTH}", "did only some of it"),
    # What the watch still saw is not how far it was.
    (
        (
            rf"\b(?:(?:my|the) )?{_WATCH} {_DIED} (?:at|after|on|by) (?:about )?\d+(?:\.\d+)? ?(miles?|mi|kms?|k)\b"
            rf"(.*?\b(?:{_DID}|was|been|went|went on to do|total|actual)\b(?: {_HEDGE_WORD})* )(\d+(?:\.\d+)?)"
            r"(?! ?(?:mi|k|min|h|:|\d|/))"
        ),
        r"no gps\2\3 \1",
    ),
    (
        (
            rf"\b(?:(?:my|the) )?{_WATCH} {_DIED} (?:at|after|on|by) (?:about )?\d+(?:\.\d+)? ?(?:miles?|mi|kms?|k)\b"
            rf"(?=.*\d ?(?:mi|k))"
        ),
        r"ran, no gps",
    ),
    # Told before, and put right at once: "I put in 35 minutes but it was 53", "I logged 5 miles but it was 6".
    (
        (
            rf"^(?:sorry,? |oops,? )?(?:i )?(?:logged|put(?: in)?|entered|said|wrote|told you) \d+ ?min(?:ute)?s?"
            rf"(?: (?:for |on )?({_DAY}))?[ ,.;-]+(?:but |and )?(?:it|i|that)"
            rf"(?: (?:was|ran|did|took|should (?:be|have been)|actually|really|is))+ (\d+)(?: ?min\w*)?"
            rf"(?: (?:for |on )?({_DAY}))?{_PLEASE}$"
        ),
        r"correction ran \2 min \1\3",
    ),
    (
        (
            r"^(?:i |we )?(?:had to |ended up )?walk(?:ed|ing)? (?:(?:about |around |roughly |most|half|some|a "
            r"(?:lot|bit|third|"
            r"quarter)|parts?|bits|much|loads) )+of (?:it|that|the (?:run|way|hills?|route))(?: (?:today|home))?"
            rf"(?:,? (?:on )?({_DAY}))?[ ,.;:-]+(?:but |and |so )?(?=(?:about |around )?(?:\d|an hour|half an hour))"
        ),
        r"ran \1 ",
    ),
    (
        (
            r"^(?:i |we )?(?:had to walk|ended up walking|walked) (?:the |for |my )*(?:last|final|first) (?:(?:\w+ "
            r")?(?:miles?|mi|kms?|k|"
            r"bit|part|stretch|minutes?|mins?|hill|half|third|quarter))[ ,.;:-]+(?=\d.*\b(?:altogether|in all|in "
            r"total|total|overall|all told)\b)"
        ),
        "ran ",
    ),
    (
        (
            rf"^(?:sorry,? |oops,? )?(?:i )?(?:logged|put(?: in)?|entered|said|wrote|told you) {_LENGTH}(?: (?:for |"
            rf"on )?({_DAY}))?"
            rf"[ ,.;-]+(?:but |and )?(?:it|i|that)(?: (?:was|ran|did|should (?:be|have been)|actually|really|is))+ "
            rf"(\d+(?:\.\d+)?(?: ?(?:mi|miles?|km?|kms))?)(?: (?:for |on )?({_DAY}))?{_PLEASE}$"
        ),
        r"correction ran \2 \1\3",
    ),
    (
        (
            rf"^the {_LENGTH} (?:that )?(?:i )?(?:logged|put in|entered|told you)(?: (?:for |on )?({_DAY}))? "
            r"(?:was|were) (?:actually |really |in fact )*(\d+(?:\.\d+)?(?: ?(?:mi|miles?|km?|kms))?)\b"
        ),
        r"correction ran \2 \1",
    ),
    # A treadmill's slope, and the rest of the minutes that were planned, are no numbers of a run.
    (r",? ?(?:\bat |\bwith |\bon )?(?:an? )?\d(?:\.\d)? ?(?:%|percent) (?:incline|gradient|grade|slope)\b", ""),
    (r"\b(\d{1,3}) (?:out )?of (?:the |teh |my )?\d{1,3} ?(min(?:ute)?s?)\b", r"\1 \2"),
    (
        (
            r"^(?:(?:hey|hi|ok|so|just),? )*(?:i'?m |i've )?(?:just )?(?:got )?(?:back|in) from (?:an?|my|the) "
            r"(?P<x>extra )?(?:run|jog)\b(?: this (?:morning|evening|afternoon))?[ ,.:;-]+(?:only |just )?(?=\d)"
        ),
        r"did an \g<x>run ",
    ),
    # Told for a day that is over, in the words of a wish.
    (
        (
            r"^(?:please |can you |could you )?(?:add|log|put in|record|enter) (?:a |my |the )?run (?:for|on|from) "
            r"(yesterday|last night|this morning|last \w+day)\b[ ,:;-]*(?=.*\d)"
        ),
        r"ran \1 ",
    ),
    (
        (
            rf"^(?:please |can you )?(?:add|log) (?:an? )?({_LENGTH}) (?:run )?(?:to|for) (yesterday|last night)"
            r"(?:'s (?:run|log))?$"
        ),
        r"did an extra \1 \2",
    ),
    (
        (
            rf"\bstarted ({_DAY}'?s? (?:run|session|one|workout)) (?:but|and) (?:had to |i )?"
            r"(?:stop(?:ped)?|bail(?:ed)?|quit|gave up) (?:after|at) "
        ),
        r"ran \1 ",
    ),
    (r",? ?\bwithout (?:walking|stopping|a (?:walk(?:ing)? )?(?:break|stop))(?: once| at all)?\b", ""),
    (rf"\bgot (?:through )?({_LENGTH}) done\b|\bgot through ({_LENGTH})", r"ran \1\2"),
    (
        (
            rf"^(.*\b{_DID}\b.*?\d.*?),? (?:just )?(?:before|when|until|till) (?:the heavens|it (?:started|began|got|"
            rf"poured|"
            r"bucketed)|the (?:rain|storm|snow|thunder|dark)|dark\b)[^\d]*$"
        ),
        r"\1",
    ),
    (
        r"\bwith (?:my |the |our )?(\w+) on (?:(?:his|her|their|a|the) )?(?:bikes?|scooters?|bicycles?|skates)\b",
        r"with \1",
    ),
    (rf"^rate ({_DAY})(?:'?s)?(?: run)?(?: as| at)?(?: an?)? (10|[1-9])$", r"effort \2 \1"),
    (
        (
            rf"\b({_DAY})(?:'?s)?(?: (?:run|one|session|workout|long run))? (?:was|felt(?: like)?) {_HEDGE}an? "
            rf"(10|[1-9]|{_ONES}){_ALONE}"
        ),
        r"effort \2 \1",
    ),
    # How hard it was: "it was a 9", "about a 3" at the end of a run.
    (
        (
            r"(?:,? ?\b(?:and|but))?,? ?\b(?:it|that|this|this one|that one|the run|today|overall|the whole thing) "
            rf"(?:was|felt|is|came in at) {_HEDGE}an? (10|[1-9]|{_ONES}){_ALONE}"
        ),
        r", effort \1",
    ),
    (
        (
            rf"^(.*(?:\d|\b{_DID}\b|\b(?:it|hour)\b).*?),? {_HEDGE}an? (10|[1-9])"
            r"(?: maybe| i (?:reckon|think|guess)| or so)?$"
        ),
        r"\1, effort \2",
    ),
    # A run that found its place in a day: "got 35 minutes in before work".
    (
        (
            rf"(?<!ve )(?<!have )(?<!has )\bgot (?:my |the |a (?:quick |easy |nice |solid )*)?({_LENGTH}) in"
            r"(?= (?:before|this|today|yesterday|last|earlier|after|on|with|while|around|between|during|and|despite|"
            r"already|just|but|first thing|though|at lunch|over lunch|pre)\b|[,.!;]|$)"
        ),
        r"ran \1",
    ),
    (
        (
            rf"\b((?:{_DID})\b.*?),? (?:just |right |straight )?(?:before|after) "
            rf"(?:my |the |a |our |his |her |work |night |late |early |long |day |double )*{_SHIFT}\b"
        ),
        r"\1",
    ),
    # Before its day: "did Thursday's run early".
    (
        (
            r"\b((?:did|done|ran) \w+'s(?: \w+){0,2}) (?:(?:a|one|two) days? |a bit )?"
            r"(?:early|in advance|ahead(?: of time)?)\b(?! (?:in|this|on|today)\b)"
        ),
        r"\1 already",
    ),
    (
        (
            r"\b(legs?|quads|calves|hamstrings|glutes)((?: \w+){0,3} (?:heavy|tired|dead|shot|stiff|leaden|sore)) "
            r"(?:at|by|towards|near) the end\b"
        ),
        r"\1\2",
    ),
    # On foot for a bit is part of a run.
    (
        (
            rf",? ?(?:\b(?:but|and|though|i|i've|had to|then|just|also|only|did) )*\bwalk(?:ed)? (?:twice|once|thrice|"
            rf"an? (?:bit|little|few times)|{_FEW} (?:times|bits?|minutes?|mins?)|some(?: of it)?|"
            r"(?:parts?|bits) of it)"
            r"(?: (?:in|at|near|towards) the (?:middle|end|start|beginning))?(?: of it)?(?: though)?(?=$|[,.!;])"
        ),
        "",
    ),
    (
        (
            rf"^((?:.*\b{_DID}\b|.*\d ?(?:mi|k|h)).*?),? (?:with|and|including|plus|but|taking) (?:{_FEW} )*"
            r"(?:walk|walking)[ -]?(?:breaks?|bits?|pauses?|intervals?)\b"
        ),
        r"\1",
    ),
    (
        (
            rf"(\d ?(?:min(?:ute)?s?|miles?|mi|kms?|k|h)?), (?:{_FEW} )+(?:walk|walking)[ -]?(?:breaks?|bits?|pauses?)"
            r"(?: (?:for|to|at|with) (?:(?:a|the|my|some|take|have) )*\w+)?(?=$|[,.!;])"
        ),
        r"\1",
    ),
    (
        (
            rf"^(?!.*\d ?(?:k|km|kms|mi|miles?)\b)(.*\b{_DID}\b.*?),? (?:and |then |before )+(?:i )?(?:walked|walking) "
            r"(?:for )?(?:about )?(?:\d+(?: ?min(?:ute)?s?| more)?|a few(?: minutes)?|a bit|home|back|"
            r"the rest(?: of it)?)$"
        ),
        r"\1",
    ),
    (r"\brun ?(?:/|-|and|&|\+)? ?walk\b(?!.*\b(?:plan|program\w*|intervals?|method)\b)", "run"),
    # It is put right at once: "fix yesterday: it was 5.2 miles in 49 minutes".
    (
        (
            r"^(?:(?:please|can you|could you|pls|sorry|oops|hi|hey)[ ,]+)*(?:fix|correct|amend|update|change|edit|put "
            rf"right) ({_DAY})(?:'?s)?(?: (?:run|log|entry|one|workout))?(?: please)?[ ,:;.-]+(?:to )?(?:it|that|i)"
            r"(?: (?:was|should (?:be|have been)|ran|did|actually|really|is|'s))+ (?=.*\d)"
        ),
        r"correction \1 ran ",
    ),
    # How fast: "at 8:10s", "9 minute miles".
    (r"\b(at|@|in|averaging|around|about|roughly|doing|running) (\d{1,2}:[0-5]\d)'?s\b", r"\1 \2 pace"),
    (
        (
            r"\b(?:at|in|averaging|doing|around|about) (?:about |around |roughly )*(\d{1,2}) ?-?min(?:ute)?s?"
            r"(?: a| per| an?)? (mile|km|k)s?\b(?: pace)?"
        ),
        r"at \1:00 per \2",
    ),
    # Too hard, said of a run that was run, is how hard it was.
    (
        (
            r"^(?!.*\b(?:plan|weeks?|paces?|goal|mileage|schedule|training|easier|can|could|should|next|make|"
            r"shorter)\b)"
            r"(.*)\b(felt|was|were|found it) (?:(?:way|far|much|a bit|bit|a little|just|a tad|really|honestly) )*"
            r"too (?:hard|tough|difficult|much for me)\b"
        ),
        r"\1\2 hard",
    ),
    (r"^(?:i )?went (?:out|off) (?:(?:a bit|way|far|much) )*too (?:quick(?:ly)?|fast|hard)\b,?(?= .*\d)", "ran"),
    (
        (
            r",? ?\b(?:(?:when|though|although|but|and|which|that|it|this) )+(?:was|is|were) (?:meant|supposed|planned|"
            r"scheduled|down|due)(?: to be| as| for)? (?:an? )?(?:\w+ )?(?:easy|slow|recovery|gentle|steady|long|short|"
            r"tempo|hard|rest)(?: (?:run|one|day|jog))?\b"
        ),
        "",
    ),
    # Beside what was planned.
    (
        (
            r"^(?:i )?(?:just )?(?:(?:did|ran|went for|had) )?(?:an? )?"
            r"(?:extra|bonus|second|additional|unplanned|spontaneous|sneaky|cheeky) run"
            rf"(?: (?:on )?({_DAY}))?[ ,:;-]+(?=(?:\d|an?\b|half|{_ONES}\b).*)"
        ),
        r"ran extra \1 ",
    ),
    (r"^(?:an? )?bonus (?=\d)", "ran extra "),
    (r"\b(did|ran|done) (?:an? )?(?:bonus|second|additional|unplanned) (?=\d)", r"\1 an extra "),
    # Told late.
    (
        (
            r"^(?:(?:oh|sorry|hi|hey|oops|ah|btw|coach|ps)[ ,.!-]+)*(?:i )?(?:completely |totally )?"
            r"(?:forgot|forgotten|meant|should have) to (?:say|tell you|mention|log|add|put in|record|write|note)"
            r"(?: that| down| my| about)*[ :,.-]+(?:i )?(?:(?:did|ran) )?"
            rf"(?=(?:on )?{_DAY}\b.*\d)(?!.*\b(?:can'?t|won'?t|busy|away|off|no|not|move|skip|will|tomorrow)\b)"
        ),
        "ran ",
    ),
    (r"^(?:i )?(?:went|got) out early,? (?:and )?(?=did|ran)", ""),
)
_EACH_WAY = re.compile(r"\b(?P<length>\d+(?:\.\d+)?) ?(?P<unit>miles?|mi|kms?|k) each way\b")
# "22 min there and 24 back", "5k there and 4k back".
_THERE_AND_BACK = re.compile(
    r"\b(?P<there>\d+(?:\.\d+)?) ?(?P<unit>min(?:ute)?[sn]?|miles?|mi|kms?|k)? (?:there|out|hin)(?:,| and|, and| und) "
    r"(?P<back>\d+(?:\.\d+)?) ?(?P<again>min(?:ute)?[sn]?|miles?|mi|kms?|k)? (?:back|home|zuruck)\b"
)
_SPLITS = re.compile(
    r"(?P<count>\d{1,2}) ?(?P<unit>miles?|mi|kms?|k)\b(?P<between>[^\d:]*?)[ ,]*(?:\b(?:at|in|splits?|were|of|paces?|"
    r"each|mile|km)[ :,]+)*(?P<splits>\d{1,2}:[0-5]\d(?:(?:,| and|,? then)? ?\d{1,2}:[0-5]\d)+)(?![\d:])"
)
# "An hour and five minutes" is one time.
_TENS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_HOURS = {"an": 1, "one": 1, "two": 2, "three": 3}
_HOUR_AND = re.compile(
    rf"\b(?P<hours>{'|'.join(_HOURS)}|[1-5]) ?(?:hours?|hrs?) and "
    rf"(?P<minutes>{'|'.join(_TENS)}|[1-5]?\d) ?min(?:ute)?s?\b"
)
_SPLIT = re.compile(r"(\d{1,2}):(\d\d)")
_SLOWEST_MIN, _QUICKEST_MIN = 20, 3
# Of each way, where no unit is said.
_LEAST_MINUTES = 12


def _in_all(found: re.Match[str]) -> str:
    """ "3 miles at 8:05, 8:02, 7:58": as long as that is; of other counts how fast it was on average."""
    times = [int(minutes) * 60 + int(seconds) for minutes, seconds in _SPLIT.findall(found["splits"])]
    if not all(_QUICKEST_MIN * 60 <= each <= _SLOWEST_MIN * 60 for each in times):
        return found[0]
    seconds = sum(times)
    length = f"{found['count']} {found['unit']}{found['between']}"
    if len(times) != int(found["count"]):
        pace = round(seconds / len(times))
        per = "km" if found["unit"].startswith("k") else "mile"
        return f"{length} at {pace // 60}:{pace % 60:02} per {per}"
    return f"{length} in {seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _both_ways(found: re.Match[str]) -> str:
    """ "3 miles each way" are six."""
    return f"{float(found['length']) * 2:g} {found['unit']}"


def _there_and_back(found: re.Match[str]) -> str:
    """Both ways together; what has two units is left as it is."""
    unit, again = found["unit"] or found["again"], found["again"] or found["unit"]
    if unit is None and min(float(found["there"]), float(found["back"])) >= _LEAST_MINUTES:
        # "3 miles each way, 28 there and 30 back".
        unit = again = "min"
    if unit is None or again is None or unit[0] != again[0] or unit.startswith("min") != again.startswith("min"):
        return found[0]
    in_all = f"{float(found['there']) + float(found['back']):g} {unit}"
    return f"in {in_all}" if unit.startswith("min") else in_all


def _in_minutes(found: re.Match[str]) -> str:
    hours, minutes = found["hours"], found["minutes"]
    return f"{(_HOURS.get(hours) or int(hours)) * 60 + (_TENS.get(minutes) or int(minutes))} min"


# "3 miles to work and 3 back this morning".
_TO_AND_BACK = re.compile(
    r"\b(?P<there>\d+(?:\.\d+)?) ?(?P<unit>miles?|mi|kms?|k) (?:to|into) (?:work|the office|uni|school|the gym|town|"
    r"the station)"
    r"(?:,| and|, and)(?: then)? (?P<back>\d+(?:\.\d+)?) ?(?P<again>miles?|mi|kms?|k)? (?:back|home)(?: again)?"
    r"(?= (?:this|today|yesterday|last|in)\b|[,.]|$)"
)


def _to_and_back(found: re.Match[str]) -> str:
    """Both of them, where they are of one unit: they were run."""
    if found["again"] and found["again"][0] != found["unit"][0]:
        return found[0]
    return f"ran {float(found['there']) + float(found['back']):g} {found['unit']} in all"


def summed(words: str) -> str:
    """The words (plain) with a speed and its time as a length, the times of each mile as the time of all, and hours
    with their minutes as one time."""
    words = _TO_AND_BACK.sub(_to_and_back, words)
    words = at_a_speed(_HOUR_AND.sub(_in_minutes, words))
    return _THERE_AND_BACK.sub(_there_and_back, _EACH_WAY.sub(_both_ways, _SPLITS.sub(_in_all, words)))
