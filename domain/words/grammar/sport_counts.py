"""Whether another sport counts is asked: the answer for everybody, and beside it what becomes of the days of a trip."""

import re
from dataclasses import replace

from domain.words.answers import Ask, Label, Question, ask
from domain.words.grammar.frames_rest import span_of, trip_offers
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_SPORT = (
    r"(?:swim\w*|pool|cycl\w*|bik(?:e|es|ing)|rides?|riding|ski(?:s|ing)?|snowboard\w*|hik\w+|trek\w*|climb\w*|"
    r"row(?:ing)?|"
    r"surf\w*|kayak\w*|paddl\w+|skat\w+|tennis|padel|football|yoga|aqua ?jog\w*|elliptical|cross ?trainer|stairs|"
    r"schwimm\w*|radfahr\w*|skifahr\w*|wander\w*|nadar|nataci\w+|esqui\w*|bici\w*|senderismo)"
)
_COUNT = r"(?:counts?|count(?:ed)?|zahlt|zahlen|cuenta|cuentan)"
_COUNTS = re.compile(
    rf"\b{_SPORT}\b.*?\b(?:would|does|do|will|can|could|should|is|kann|puede)\b(?: (?:it|that|i|we|this|they|es|"
    rf"das|\w+ing))*"
    rf"(?: also| even| still)? {_COUNT}\b|\b{_SPORT}\b[^.;]*[,;:-]+ ?(?:and )?{_COUNT} (?:it|that|them|this) as\b|"
    rf"\b(?:would|does|do|will) (?:\w+ ){{0,2}}?{_SPORT}(?: \w+){{0,2}} {_COUNT}\b|"
    rf"\b(?:would|does|do|will|can) (?:it|that|i|this) (?:still )?{_COUNT}\b.*\b{_SPORT}\b"
)


def sport_counts(words: str, r: Reading) -> AskAbout | Question | None:
    """ "Skiing next week, does that count?" (plain words); None where nothing of it is asked."""
    if _COUNTS.search(words) is None or r.has(M.RAN, M.LOG, M.NAME, M.ILL, M.PAIN, M.INJURY):
        return None
    span = span_of(r)
    if span is None or not r.today <= span[0] < span[1]:
        return AskAbout(Topic.COUNTS)
    short, week, none = trip_offers(span, r.today, is_planned=True)
    stays = offer(week)
    stays = replace(stays, label=replace(stays.label, code=Label.AS_PLANNED))
    return ask(Ask.SPORT_COUNTS, offer(none), offer(short), stays)
