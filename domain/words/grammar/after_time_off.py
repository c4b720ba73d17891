"""Weeks that were not run, and a plan that shall begin where somebody is now: how to begin is asked."""

import re
from datetime import timedelta

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeFitness, Open
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen
from domain.words.week_wishes import EaseDays

_SO_LONG = (
    r"(?:(?:\d+|a|an|one|two|three|four|five|six|several|a few|a couple of|some|many|ein\w*|zwei|drei|vier|mehrere|"
    r"un|una|dos|"
    r"tres|cuatro|varias) )?(?:weeks?|months?|fortnight|wochen?|monate?|semanas?|mes(?:es)?|ages)"
)
_NOT_RUN = re.compile(
    r"\b(?:have ?n[o']?t|has ?n[o']?t|haven't|did ?n[o']?t|didn't|not|hardly|barely|never|no)\b.{0,30}?\b(?:trained|"
    r"training|run|ran|"
    rf"running|exercised|done (?:anything|much|any running))\b.{{0,25}}?\b(?:for|in|the last|the past|over|since) "
    rf"(?:the |about |almost "
    rf"|nearly |over |last |past )*{_SO_LONG}\b"
    rf"|\b(?:been|was|were) (?:off|out|away from running|sick|ill|injured|laid up)(?: running| it| sick)?(?: for)? "
    rf"(?:the |about |"
    rf"almost |nearly |over |last |past )*{_SO_LONG}\b|\b(?:after|took|had) {_SO_LONG} (?:off|out|without (?:running|"
    rf"training)|break)\b"
    rf"|\b(?:seit )?{_SO_LONG} (?:lang )?(?:nicht|kaum|gar nicht) (?:gelaufen|trainiert)\b|\b{_SO_LONG} sin "
    rf"(?:correr|entrenar)\b"
)
_AHEAD = re.compile(
    r"\b(?:can'?t|cannot|won'?t|will|going to|next|coming|until|till|from (?:tomorrow|monday|today)|away|holiday|"
    r"nachste\w*|proxim\w+)\b"
)
_ANEW = re.compile(
    r"\b(?:re ?-?build|re ?-?plan|re ?-?do|re ?-?start|reset|recalculate|re ?-?work|rewrite|adapt|adjust|update|"
    r"rethink) (?:the |my |this "
    r"|our )?(?:whole )?(?:plan|schedule|training|programme|program|weeks)\b"
    r"|\b(?:make|let) (?:the |my )?plan (?:fit|match|start|begin|suit)\b|\b(?:where|what) i(?:'m| am) (?:at )?(?:now|"
    r"today|right now)\b"
    r"|\b(?:start|begin)(?: me| it| the plan| again| things)?(?: off)? (?:a bit |a little |much |somewhat )*(?:lower|"
    r"easier|slower|"
    r"smaller|gentler|with less)\b|\bplan\b.*\b(?:neu (?:bauen|machen|aufbauen|planen|berechnen)|anpassen)\b|"
    r"\b(?:rehaz|rehacer|"
    r"adapta|adaptar|ajusta|ajustar|reconstru\w+) (?:el |mi )?plan\b"
)
# The load at its beginning alone is wished lower.
_LOWER = re.compile(
    r"\b(?:start|begin)s?(?: me| it| the plan| the training)?(?: off)? (?:a bit |a little |much |way |far )*(?:lower|"
    r"too (?:high|hard|"
    r"big|steep|much))\b(?!.*\b(?:\d|today|tomorrow|\w+day)\b)|\b(?:lower|smaller|reduce|less|cut|drop) (?:the |my "
    r")?(?:starting|"
    r"initial|first|opening) (?:load|mileage|miles|volume|distance|weeks?|amount)\b"
    r"|\b(?:reset|adapt|adjust|fit|match|rebuild|base) (?:the |my )?plan (?:to|on|for|from) (?:my |the )?(?:current|"
    r"present|actual|real) "
    r"(?:fitness|form|shape|level|state)\b"
)
_EASY_DAYS = 13


def after_time_off(words: str, r: Reading) -> Question | None:
    """ "Haven't really trained for three weeks, make the plan fit where I am now"; None for another story."""
    is_off = _NOT_RUN.search(words) is not None and not _AHEAD.search(words) and _ANEW.search(words) is not None
    if r.has(M.NAME, M.SKIP, M.GOAL) or not (is_off or _LOWER.search(words)):
        return None
    if r.has(M.PAIN, M.INJURY, M.ILL) and not is_off:
        return None
    gently = EaseDays(r.today, r.today + timedelta(days=_EASY_DAYS), lighter=True)
    return ask(Ask.AFTER_TIME_OFF, offer(Open(Screen.ANEW)), offer(gently), offer(ChangeFitness()))
