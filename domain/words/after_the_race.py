"""What is asked when the race is over: when running begins again, and what comes next."""

import re
from dataclasses import dataclass
from datetime import date

from domain.words.clean import clean
from domain.words.first_message import FirstMessage, first_message
from domain.words.in_english import in_english

_RUN = r"(?:run(?:ning)?|jog(?:ging)?|train(?:ing)?|move|exercise)"
_RUN_AGAIN = re.compile(
    rf"\bwhen\b.{{0,30}}\b{_RUN}\b|\bwhen (?:is|can|should) (?:the|my) (?:next|first) (?:run|jog)\b|"
    rf"\b(?:how (?:long|many (?:days|weeks))|how much (?:rest|time off))\b.{{0,40}}\b(?:rest|recover\w*|off|wait|pause|"
    rf"{_RUN}|break)\b|"
    rf"\b(?:can|could|may|should|shall|am) i (?:already |just |still |go |do |allowed |to |for |out )*(?:an? |some )?"
    rf"(?:\w+ ){{0,3}}{_RUN}\b|"
    rf"\b{_RUN}\b.{{0,40}}\b(?:allowed|ok(?:ay)?|alright|fine|too (?:early|soon)|a good idea|stupid|safe)\b|"
    rf"\b(?:ok(?:ay)?|allowed|alright|fine|too (?:early|soon)|safe) (?:to|for|if i) (?:\w+ ){{0,4}}{_RUN}\b|"
    r"\b(?:easy|short|slow|little|gentle|few) (?:\d+ ?[a-z]+|one|k)\b.{0,40}\b(?:allowed|ok(?:ay)?|alright|fine|"
    r"too (?:early|soon))\b|"
    rf"\b(?:back to|start|begin|resume) (?:\w+ )?{_RUN}\b|"
    rf"\bwhat (?:do|should|can|may|am) i (?:\w+ )?(?:do |to )?(?:this|next|the (?:next|coming)|these) (?:week|days?|"
    rf"couple of)|\bdo i (?:just )?(?:rest|do nothing)\b|\b(?:nothing|rest) (?:this|all|the whole) week\b"
)
_ANOTHER = re.compile(
    r"\b(?:another|next|new|one more|again)\b.{0,25}\b(?:one|race|marathon|half|10 ?k|5 ?k|goal|plan|challenge)\b|"
    r"\b(?:one|race|marathon|half|10 ?k|5 ?k|it|that) (?:again|in (?:the )?(?:autumn|fall|spring|summer|winter))\b|"
    r"^(?:(?:so|and|ok|right|hey|well|coach)[ ,]+)*what(?:'?s| is| comes)? (?:now|next|comes next|then)\b"
)
_WISHES = re.compile(
    r"\b(?:could|can|shall|should|do|let'?s|lets|want|wanna|like|love|thinking|think|how about|what about|sign(?:ed)?|"
    r"entered|registered|in for|got (?:a|my) (?:place|spot)|booked|plan|train(?:ing)?|aim(?:ing)?|target|is (?:on )?"
    r"(?:the )?\d)\b"
)
_SEASON = re.compile(
    r"\b(?:spring|autumn|fall|summer|winter) (?:race|marathon|half|one|10 ?k)\b|\bnext (?:year|season)\b|"
    r"\b(?:in|this|next|for|by) (?:the )?(?:early |late )?(?:autumn|fall|spring|summer|winter)\b"
)
_ITS_NAME = re.compile(
    r"(?:^|\b(?:run|do|doing|for|entered|of|about|is|want|like)\s+)(?:the )?(?!it\b|the\b|a\b|an\b|one\b|on\b|race\b|"
    r"next\b|marathon\b|half\b|my\b|that\b|this\b|another\b)(?P<name>[a-z][a-zà-ÿ'-]{3,20}(?: city)?)"
    r" (?:marathon |half |race )?(?:is |in |on )+(?:the )?\d",
)
# Nobody who has just raced means a day so near for the next race, unless they say how far.
_SOONEST_DAYS = 28
# "About" stands before what was run, too.
_ABOUT = re.compile(r"\b(?:how|what) about\b", re.IGNORECASE)
_HALF = re.compile(r"\bhalf\b(?![ -]?marathon)")


@dataclass(frozen=True, slots=True)
class NextRace:
    """A race wished for after the last: what the sentence says of it, and what it is called where it says so."""

    said: FirstMessage
    text: str
    name: str = ""


def asks_to_run_again(text: str) -> bool:
    """Whether it is asked when running begins again, or whether a run is allowed."""
    return _RUN_AGAIN.search(clean(in_english(text))) is not None


def next_race_wished(text: str, today: date) -> NextRace | None:
    """The race that is wished for next, with all that is said of it; None for other words."""
    words = clean(in_english(text))
    whole = _ABOUT.sub("could we do", _HALF.sub("half marathon", text))
    said = first_message(whole, today)
    if said.race is None and said.race_date is not None and (said.race_date - today).days < _SOONEST_DAYS:
        # "A jog on Friday" is no race.
        return None
    is_dated = said.race_date is not None or said.race_month is not None or _SEASON.search(words) is not None
    is_wished = _WISHES.search(words) is not None and (is_dated or said.race is not None)
    if not is_wished and _ANOTHER.search(words) is None:
        return None
    name = _ITS_NAME.search(words)
    return NextRace(said, whole, name["name"].title() if name is not None and said.race_name is None else "")
