"""Why a plan has a new version, as codes; what was edited in a week is told by `domain/editing/labels.py`."""

from enum import auto

from domain.told import Code


class VersionReason(Code):
    """Why a plan has a new version, where it is not an edit of a week."""

    CREATED = auto()
    GENERATED = auto()
    APPROVED = auto()
    APPROVED_UNSEEN = auto()
    STARTED_ITSELF = auto()
    DECLINED = auto()
    SENT_AGAIN = auto()
    OVERRULED = auto()
    PLANNED_ANEW = auto()
    PHASES_SPLIT = auto()
    LIGHTER = auto()
    # To the steps of the athlete's new units.
    ROUNDED = auto()
    MODEL_WEEK = auto()
    NO_MODEL_WEEK = auto()
    # As somebody, or a program before this one, put it.
    WORDS = auto()
