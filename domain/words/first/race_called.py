"""What the race is called, and how often its distance was raced, as a first sentence tells it."""

import re

from domain.errors import InputError
from domain.plan import RaceDistance, RaceExperience
from domain.words.answers import Understood
from domain.words.dates import MONTH_NUMBERS
from domain.words.experience import experience_before, find_experience
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

_NAME_END = re.compile(r"[,;.!?\n]|\b(?:on|in|by|at|and|with|sub|under|this|next|for|but|to)\b", re.IGNORECASE)
# Words before a distance that are no part of the race's name.
_FILLER = frozenset(
    {
        "i", "i'm", "im", "i'd", "i've", "ive", "am", "want", "wanna", "would", "like", "to", "run", "ran", "running",
        "train", "training", "for", "the", "a", "an", "my", "our", "first", "next", "second", "signed", "up", "doing",
        "do", "done", "did", "race", "racing", "is", "it's", "its", "hi", "hello", "hey", "there", "please", "plan",
        "need", "me", "get", "prepare", "preparing", "ready", "goal", "have", "has", "got", "entered", "upcoming",
        "minutes", "miles", "half", "full", "help", "coach", "with", "another", "fast", "faster", "weeks", "min",
        "week", "about", "around", "more", "than", "each", "per", "day", "days", "time", "times", "ever", "best", "pb",
        "pr", "last", "third", "fourth", "fifth", "into", "hola", "hallo", "easy", "long", "new", "big", "local",
        "small", "flat", "ultra", "or", "maybe", "just", "once", "twice", "hilly", "trail", "road", "solo", "target",
        "real", "proper", "den", "dem", "der", "die", "das", "ein", "einen", "un", "una", "el", "la", "le", "für",
        "por", "some", "any", "one", "this", "that", "never", "longest", "every", "virtual", "couch",
        "current", "currently", "recent", "recently", "fitness", "form",
    }
)  # fmt: skip
_NAME_WORD = re.compile(r"[^\W\d][\w'&.-]*")
_PLACE = re.compile(r" (?:race )?in ((?:[A-Z][^\W\d]+)(?: [A-Z][^\W\d]+){0,2})")
_LONGEST_NAME = 5
_CLAUSES = re.compile(r"[,;!?\n]|\.(?!\d)|\b(?:and|but)\b")
_FIRST = re.compile(
    r"\b(?:my|the|our)? ?(?:very )?first(?: ever)?(?: (?:one|race|event|time))?(?: ever)?(?= *$)|"
    r"\bfirst (?:ever )?(?:one|race|event)\b|\bfirst ever\b"
)
_NEVER = re.compile(
    r"\bnever (?:ran|run|raced|done|did|tried) (?:one|a race|it|this|that|before|any|anything like)\b|"
    r"\bnever raced\b|\bnot a runner\b|\b(?:total|complete|absolute)? ?(?:beginner|newbie|newcomer)\b"
)
_RUN_BEFORE = re.compile(
    r"\b(?:ran|run|done|raced|did|finished) (?:about |already )?(?P<count>\d{1,2}|a few|several|many|lots of|some|"
    r"a couple(?: of)?) (?P<what>[a-z0-9 ]+?)(?: (?:before|so far|already))?(?= *$)"
)
_OFTEN_FROM = 5


def race_name(whole: str, race: RaceDistance) -> str | None:
    """The name in "I want to run the Boston Marathon on April 19"; None when only a distance is said."""
    for found in re.finditer(DISTANCE_INSIDE.pattern, whole, re.IGNORECASE):
        if not _names(found[0], race):
            continue
        lead = whole[: found.start()]
        cuts = [each.end() for each in _NAME_END.finditer(lead)]
        words: list[str] = []
        for word in reversed(lead[cuts[-1] if cuts else 0 :].split()):
            if word.lower() in _FILLER or not _NAME_WORD.fullmatch(word):
                break
            words.insert(0, word)
        if words and len(words) <= _LONGEST_NAME:
            name = f"{' '.join(words)} {found[0]}"
            return " ".join(word.capitalize() for word in name.split()) if name.islower() else name
        place = _PLACE.match(whole, found.end())
        if place is not None and place[1].split()[0].lower() not in MONTH_NUMBERS:
            return f"{place[1]} {found[0].lower()}"
    return None


def experience_said(words: str, race: RaceDistance) -> RaceExperience | None:
    """How often the race's distance was raced (lower case): "my first marathon", "it's my first", "ran 3 marathons"."""
    for found in DISTANCE_INSIDE.finditer(words):
        if _names(found[0], race):
            said = experience_before(words[: found.start()])
            if said is not None:
                return said
    for clause in _CLAUSES.split(words):
        said = _of_a_clause(clause.strip(), race)
        if said is not None:
            return said
    return None


def _of_a_clause(clause: str, race: RaceDistance) -> RaceExperience | None:
    """What one clause says of it, unless it speaks of another distance."""
    named = list(DISTANCE_INSIDE.finditer(clause))
    if _NEVER.search(clause) and all(_names(each[0], race) for each in named):
        return RaceExperience.FIRST
    before = _RUN_BEFORE.search(clause)
    if before is not None and _names(before["what"].removesuffix("s"), race):
        count = before["count"]
        many = int(count) >= _OFTEN_FROM if count.isdigit() else count in ("many", "lots of")
        return RaceExperience.OFTEN if many else RaceExperience.SOME
    if _FIRST.search(clause) and (not named or any(_names(each[0], race) for each in named)):
        return RaceExperience.FIRST
    for each in named:
        # "My first Berlin marathon", "the first half that I run".
        lead = clause[: each.start()].split()
        if _names(each[0], race) and "first" in lead[-4:] and "my" in lead[-5:]:
            return RaceExperience.FIRST
    found = find_experience(clause) if not named and len(clause.split()) <= _LONGEST_NAME else None
    return found[0] if found is not None and not found[1] else None


def _names(piece: str, race: RaceDistance) -> bool:
    try:
        answer = parse_race_distance(piece)
    except InputError:
        return False
    return isinstance(answer, Understood) and answer.value == race
