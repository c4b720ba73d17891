"""From what the domain tells (a code and its values) to a sentence in the reader's language and units.

A subject's table has one entry a code: a marked sentence with places for the code's values (two forms of it where it
counts or gives examples), or a function of the values that makes one. A function that names `units` among its
parameters gets the reader's. A value whose type says what it measures is shown in a place as
`handlers/wording/values.py` has it.
"""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias

from domain.told import Code, Told
from domain.units import Units
from handlers.wording.door import Counted, tr, trn
from handlers.wording.values import shown


class InUnits(NamedTuple):
    """A sentence whose examples are in the reader's units: one for miles, one for kilometres."""

    mi: str
    km: str


Sentence: TypeAlias = str | Counted | InUnits | Callable[..., str]
Table: TypeAlias = Mapping[Code, Sentence]


@cache
def parameters_of(sentence: Callable[..., str]) -> frozenset[str]:
    """The values that a sentence is made of."""
    return frozenset(inspect.signature(sentence).parameters)


def tell(what: Told, units: Units, tables: Mapping[type[Code], Table]) -> str:
    """The sentence for a code, with its values shown as the reader reads them."""
    return say(tables[type(what.code)][what.code], what.values, units)


def say(sentence: Sentence, values: Mapping[str, object], units: Units) -> str:
    """One entry of a table, with these values."""
    if isinstance(sentence, InUnits):
        sentence = sentence.mi if units is Units.MI else sentence.km
    if isinstance(sentence, str):
        return tr(sentence, **shown(values, units))
    if isinstance(sentence, Counted):
        count = values[sentence.by]
        assert isinstance(count, int)
        return trn(sentence.one, sentence.many, count, **shown(values, units))
    if "units" in parameters_of(sentence):
        return sentence(**{"units": units, **values})
    return sentence(**values)
