"""When Python looks for garbage that the counting of references leaves, and where it does not look.

It looks through all that is alive once so much is new, and alive is mostly what a start has imported: a tenth to a
quarter of what a tap took was such looks. What is there when the program is ready is therefore set aside for good, and
new things are looked at in larger portions: most of them are gone by then.
"""

import gc

# New objects until a first look; a start makes more than a hundred thousand that stay. A waiting start is looked after.
AT_START = 100_000
# At work, some seventy taps: a look takes a millisecond or two. An older generation has its turn every so many looks.
AT_WORK = 10_000
LOOKS = 10


def expect_imports() -> None:
    """Look seldom: what is new now is there to stay."""
    gc.set_threshold(AT_START, LOOKS, LOOKS)


def set_aside() -> None:
    """Throw away what is garbage now; the rest stays as long as the program runs, and is not looked at again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(AT_WORK, LOOKS, LOOKS)
