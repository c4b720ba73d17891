"""The next run where something is to become of it: "make Ben's next session easy" names a day as a date does."""

import re
from datetime import date

from domain.words.dates import weekday_text

_CHANGED = re.compile(
    r"\b(?:make|skip|cut|drop|shorten|shrink|move|swap|turn|ease|cancel|halve|scrap|bin|push|postpone|change|let|"
    r"take out|leave out|"
    r"lengthen|extend|do)\b(?!.*\b(?:when|what|whats)\b)"
)
_NEXT = re.compile(
    r"(?P<whose>\b(?:my|the|his|her|their) |\b(?P<name>[a-z]+)'s )?\bnext (?:planned )?(?:run|session|workout|"
    r"training)\b(?! (?:after|week|is|was))"
)


def with_next_run(words: str, next_run: date | None, today: date) -> str:
    """The words (plain) with that run's day in its place, where they ask for a change of it."""
    if (
        next_run is None
        or not 0 <= (next_run - today).days < 7
        or "next" not in words
        or _CHANGED.search(words) is None
    ):
        return words
    day = "today" if next_run == today else weekday_text(next_run.isoweekday())
    return _NEXT.sub(lambda found: f"{found['name'] + ' ' if found['name'] else ''}{day}", words)
