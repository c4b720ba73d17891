"""What is asked beside a wish, or instead of one: whether it matters, whether the race should be another, a best time.

"Can I skip Friday, does it matter?" is answered, and then offered.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.words.answers import Question, Understood
from domain.words.grammar.best_time import best_time
from domain.words.grammar.heard import Heard, Reader
from domain.words.intents import AskAbout, ChangeRace, Intent, MoveIntent, SkipDay, SwapIntent
from domain.words.topics import Topic

_BAD = (
    r"(?:matter|hurt|harm|bad|terrible|ok|okay|alright|all right|fine|a problem|an issue|wise|sensible|silly|stupid|"
    r"a (?:bad|good|terrible|silly|stupid) idea|the end of the world|cost me|ruin|set me back|make a difference)"
)
_MATTERS = re.compile(
    rf"[ ,.;!?]+(?:and |or |but |so )?(?:(?:does|will|would|is|s|do|or|what) )?(?:it|that|this|is (?:it|that|this)) "
    rf"(?:really |actually |going to |gonna |do |be |much |too |very |not |any )*{_BAD}\b[^,;.!?]*[?.! ]*$|"
    r"[ ,.;!?]+(?:oder |und )?(?:ist (?:das|es) (?:sehr |denn )?(?:schlimm|ok|okay|egal|ein problem|schlecht)|macht "
    r"(?:das|es) (?:was|etwas|viel)(?: aus)?|schadet (?:das|es)(?: mir)?)[^,;.!?]*[?.! ]*$|"
    r"[ ,.;!?¿]+(?:o )?(?:pasa (?:algo|nada)|es (?:muy )?malo|es grave|importa(?: mucho)?|esta bien)[^,;.!?]*[?.! ]*$"
)
# Who asks what to do about the race is answered before it is changed.
_OPINION = re.compile(r"\b(?:do you (?:think|reckon)|should i|shall i|would it be (?:better|wiser)|sollte? ich)\b")
_SHORTEST = 2


def unless_asked(story: Intent | Question | None, said: str) -> Intent | Question | None:
    """The story; None for another race of which only an opinion is asked."""
    return None if isinstance(story, ChangeRace) and _OPINION.search(said) else story


def best_or_whether(said: str, words: str, reader: Reader, read: Callable[[str], Heard]) -> Heard | None:
    """A best time that is told, or a wish with the question whether it matters; None for any other sentence."""
    if (best := best_time(words, reader.reading(words, reader.language))) is not None:
        return Heard(best, language=reader.language, is_whole=True)
    return with_matter(said, read)


def with_matter(said: str, read: Callable[[str], Heard]) -> Heard | None:
    """The answer and the wish, or the wish whose preview answers; None where there is no such question beside one."""
    tail = _MATTERS.search(said)
    if tail is None or len(said[: tail.start()].split()) < _SHORTEST:
        return None
    wish = read(said[: tail.start()])
    if not wish.is_sure or not isinstance(wish.answer, Understood):
        return None
    if isinstance(wish.value, SkipDay):
        return Heard(
            Understood(AskAbout(Topic.MISSED_ONE, day=wish.value.day)), wish.name, also=wish.value, is_whole=True
        )
    # What is previewed says what it means for the week.
    return replace(wish, is_doubted=False, is_whole=True) if isinstance(wish.value, MoveIntent | SwapIntent) else None
