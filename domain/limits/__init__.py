"""Every number of the training rulings in one place; a room a subject. W is miles in a week."""

# The rooms share one vocabulary, so that a rule names its number and not where it stands.
from domain.limits.bands import *  # noqa: F403 - every public name of a room
from domain.limits.efforts import *  # noqa: F403 - every public name of a room
from domain.limits.farthest import *  # noqa: F403 - every public name of a room
from domain.limits.growth import *  # noqa: F403 - every public name of a room
from domain.limits.hours import *  # noqa: F403 - every public name of a room
from domain.limits.running import *  # noqa: F403 - every public name of a room
from domain.limits.tapers import *  # noqa: F403 - every public name of a room
