"""The English of runners, whole."""

from domain.words.lexicon import english_deeds, english_talk, english_values
from domain.words.lexicon.meanings import M

MEANINGS: dict[M, str] = {**english_deeds.MEANINGS, **english_talk.MEANINGS}
VALUES: dict[M, dict[object, str]] = english_values.VALUES
