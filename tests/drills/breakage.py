"""What a breakage is: what is taken away, and the tests that must then fail."""

from typing import NamedTuple


class Breakage(NamedTuple):
    """One promise, and how it is broken.

    `words` stand in `file` once, and `others` take their place. `tests` are a file, and perhaps `-k` with a choice
    from it. Words that are not found any more have to be brought up to date with the code: tests/test_pages.py tells.
    """

    name: str
    file: str
    words: str
    others: str
    tests: str
