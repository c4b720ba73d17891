"""A run told beside what was expected of it: harder than it should be, or in place of the run of a day to come."""

import re
from collections.abc import Callable

_LENGTH = (
    r"(?:\d+(?:\.\d+)? ?(?:min(?:ute)?s?|mi|miles?|ks?|kms?|hours?|hrs?)|half an hour|(?:an|one) hour|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:miles?|k|km))"
)
_TIME = r"(?:(?:,? in|,) [\d:]+(?: ?min\w*)?)?"
_NOW = r"(?:today|this morning|tonight|just now|this afternoon|this evening)"
_AHEAD = r"(?:tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MUCH = r"(?:(?:a bit|a little|much|way|far|a lot|slightly) )*"
_EXPECTED = (
    r"(?:it|they|that|i|this) (?:should|ought|expected|thought|hoped|was meant|was supposed)(?: to)?"
    r"(?: (?:be|have been|feel|have felt))?"
)

TOLD_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # The wind of the way back is no part of a length.
    (
        r"(\b(?:back|home)|\d ?(?:miles?|mi|kms?|k)),? (?:into|against|with) (?:the|a) (?:\w+ )?(?:head|tail)?wind\b",
        r"\1",
    ),
    # "Harder than it should be", "easier than I expected": how hard it was, and no wish.
    (
        (
            r"^(?=.*(?:\d.*\d|\b(?:ran|did|done|was)\b))(?!.*\b(?:make|plan|weeks?|next|tomorrow)\b)"
            rf"(.*?)[ ,]+(?:it was |felt |was )?{_MUCH}(hard|easi)er than {_EXPECTED}\b"
        ),
        lambda found: f"{found[1]}, felt {'hard' if found[2] == 'hard' else 'easy'}",
    ),
    # "Ran 6.2 km this morning instead of tomorrow": that was tomorrow's run.
    (
        (
            rf"^(?:i )?(ran|did|done) ({_LENGTH})({_TIME}) ({_NOW})({_TIME}),? (?:instead of|rather than|in place of) "
            rf"(?:on )?({_AHEAD})(?:'?s)?(?: run| one)?\b"
        ),
        r"\1 \6's run \4 \2\3\5",
    ),
)
