"""One sentence, or one clause of it, as somebody writes it on a day: read in the likeliest language."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.dated import written_out_days
from domain.words.grammar.interpret import interpreted
from domain.words.grammar.reading import Reading
from domain.words.grammar.tense import asks_whether
from domain.words.grammar.tokens import Token, tokens_of
from domain.words.grammar.values import with_values
from domain.words.intents import Intent
from domain.words.lexicon.lookup import LANGUAGES
from domain.words.lexicon.meanings import M

# A word of another language is likelier than a typo in one's own: "hola" is no "hold".
_GUESS = 0.3
_FEW_STRANGE = 3


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood; `name` is whom a coach named, `language` the one it was said in.

    It is not sure where words were left over: then the likeliest meanings are asked about. It is doubted by
    who asks whether to do it. `also` is a wish that was said beside a complaint, which is answered first. `is_whole`:
    the sentence was taken as one story, and no example knows better.
    """

    answer: Understood[Intent] | Question | None
    name: str = ""
    language: str = "en"
    is_sure: bool = True
    is_doubted: bool = False
    also: Intent | None = None
    is_whole: bool = False

    @property
    def value(self) -> Intent | None:
        """What is asked for, where that is understood."""
        return self.answer.value if isinstance(self.answer, Understood) else None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads words of one person on one day; `it` is the day in view, `next_run` the day of the run that comes next."""

    today: date
    units: Units
    language: str
    it: DayRef | None
    names: Collection[str]
    next_run: date | None = None

    def read(self, words: str, it: DayRef | None = None, *, asks: bool = False) -> Heard:
        """Words without asides, as one sentence, in the likeliest language."""
        best: tuple[tuple[float, int], Heard] | None = None
        for place, language in enumerate((self.language, *(each for each in LANGUAGES if each != self.language))):
            r = replace(self.reading(words, language, it), is_asked=asks)
            found = interpreted(r)
            doubted = asks or asks_whether(words)
            said = Heard(found.answer, r.name, language, is_sure=found.lost == 0, is_doubted=doubted)
            guessed = found.lost + _GUESS * sum(token.is_guessed for token in r.tokens)
            if best is None or (guessed, place) < best[0]:
                best = (guessed, place), said
            if guessed == 0 and place == 0:
                break
        return best[1] if best is not None else Heard(None)

    def as_spoken(self, words: str) -> "Reader":
        """The same reader, in the language that knows most of the words where their own knows few of them."""
        tokens = self.reading(words, self.language).tokens
        strange = sum(not token.is_known for token in tokens)
        if strange < _FEW_STRANGE or 2 * strange < len(tokens):
            return self
        others = (each for each in LANGUAGES if each != self.language)
        known = {each: self.reading(words, each).unknown / len(words.split()) for each in others}
        best = min(known, key=lambda each: known[each])
        return replace(self, language=best) if known[best] < strange / len(words.split()) else self

    def reading(self, words: str, language: str, it: DayRef | None = None) -> Reading:
        """The words as the grammar sees them."""
        corrects = language in (self.language, "en")
        tokens = _tokens(words, language, tuple(self.names), self.today, corrects=corrects)
        seen, today = it or self.it, DayRef(on=self.today)
        ahead = DayRef(on=self.next_run) if self.next_run is not None else today
        return Reading(tokens, self.today, self.units, seen or ahead, seen or today, words)


@lru_cache(maxsize=32)
def _tokens(words: str, language: str, names: tuple[str, ...], today: date, *, corrects: bool) -> Sequence[Token]:
    """The tokens with their values. A sentence is read by many hands, and most see the same words."""
    said = written_out_days(words, today)
    return tuple(_dated_once(with_values(tokens_of(said, language, names, corrects=corrects), today)))


def _dated_once(tokens: Sequence[Token]) -> Iterator[Token]:
    """ "Sunday 14 Feb" is one day: its date alone is kept."""
    for token, behind in zip_longest(tokens, tokens[1:]):
        day, on = token.senses.get(M.DAY), behind.senses.get(M.DATE) if behind is not None else None
        if not (isinstance(day, DayRef) and isinstance(on, date) and day.weekday == on.isoweekday()):
            yield token
