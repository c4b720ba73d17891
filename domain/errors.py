"""Errors that carry the sentence a person is shown."""


class CoachError(Exception):
    """Something the person can put right; `str(error)` is the plain sentence that says what to send instead."""


class InputError(CoachError):
    """A value that cannot be used. `field` is the input's public name (raceDate, fiveKPace …)."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class NotYoursError(CoachError):
    """Somebody reached for what is not theirs, or for what is not there: the answer is the same."""

    def __init__(self) -> None:
        super().__init__("That plan isn't yours.")


class StaleError(CoachError):
    """The thing changed since the button or the copy was made; nothing was applied."""

    def __init__(self, sentence: str = "This week has changed, so nothing was applied. Here it is now.") -> None:
        super().__init__(sentence)
