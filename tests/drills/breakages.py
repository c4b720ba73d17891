"""Every breakage there is."""

from tests.drills.coaching import COACHING
from tests.drills.delivery import DELIVERY
from tests.drills.training import TRAINING
from tests.drills.words import WORDS

BREAKAGES = (*DELIVERY, *COACHING, *TRAINING, *WORDS)
