"""Errors that a person can put right: a code and its values; `handlers/wording` makes the sentence they are shown."""

from domain.told import Code, Told


class AnyProblem(Code):
    """What can be wrong anywhere."""

    NOT_YOURS = "not_yours"
    WEEK_CHANGED = "week_changed"
    PLAN_CHANGED = "plan_changed"
    INVITE_USED = "invite_used"


class CoachError(Exception):
    """Something the person can put right. `told` is what is wrong; nobody is shown `str(error)`."""

    def __init__(self, code: Code | str, /, **values: object) -> None:
        super().__init__(code, *values.items())
        self.told = Told(code, values)  # type: ignore[arg-type]

    def __str__(self) -> str:
        values = "".join(f" {name}={value!r}" for name, value in self.told.values.items())
        return f"{self.told.code}{values}"


class InputError(CoachError):
    """A value that cannot be used. `field` is the input's public name (raceDate, fiveKPace …)."""

    def __init__(self, field: str, code: Code | str, /, **values: object) -> None:
        super().__init__(code, **values)
        self.field = field


class NotYoursError(CoachError):
    """Somebody reached for what is not theirs, or for what is not there: the answer is the same."""

    def __init__(self) -> None:
        super().__init__(AnyProblem.NOT_YOURS)


class StaleError(CoachError):
    """The thing changed since the button or the copy was made; nothing was applied."""

    def __init__(self, code: Code | str = AnyProblem.WEEK_CHANGED, /, **values: object) -> None:
        super().__init__(code, **values)
