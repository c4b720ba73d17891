"""From what the domain tells (a code and its values) to a sentence in the reader's language and units.

A subject's table has one entry a code: a marked sentence, or a function of the code's values that makes one. A function
that names `units` among its parameters gets the reader's.
"""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from domain.told import Code, Told
from domain.units import Units
from handlers.wording.door import tr

Sentence: TypeAlias = str | Callable[..., str]
Table: TypeAlias = Mapping[Code, Sentence]


@cache
def parameters_of(sentence: Callable[..., str]) -> frozenset[str]:
    """The values that a sentence is made of."""
    return frozenset(inspect.signature(sentence).parameters)


def tell(what: Told, units: Units, tables: Mapping[type[Code], Table]) -> str:
    """The sentence for a code, with its values shown as the reader reads them."""
    sentence = tables[type(what.code)][what.code]
    if isinstance(sentence, str):
        return tr(sentence)
    if "units" in parameters_of(sentence):
        return sentence(**{"units": units, **what.values})
    return sentence(**what.values)
