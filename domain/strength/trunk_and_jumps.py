"""The part of the catalogue that needs little: hips, trunk and jumps."""

from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.movements import Movement
from domain.strength.profile import Equipment, Experience

_NEW, _REGULAR, _EXPERIENCED = Experience
_NONE, _BANDS, _DUMBBELLS, _GYM = Equipment

HIPS: tuple[Exercise, ...] = (
    Exercise(Movement.GLUTE_BRIDGE, Focus.HIP, _NEW, _NONE, Load.BODY),
    Exercise(Movement.SIDE_LYING_LEG_RAISE, Focus.HIP, _NEW, _NONE, Load.BODY, sides=True),
    Exercise(Movement.SINGLE_LEG_BRIDGE, Focus.HIP, _REGULAR, _NONE, Load.BODY, sides=True),
    Exercise(Movement.STANDING_HIP_HIKE, Focus.HIP, _REGULAR, _NONE, Load.BODY, sides=True),
    Exercise(Movement.SIDE_PLANK_WITH_LEG_RAISE, Focus.HIP, _EXPERIENCED, _NONE, Load.BODY, sides=True),
    Exercise(Movement.BAND_SIDE_STEPS, Focus.HIP, _NEW, _BANDS, Load.BODY, sides=True),
    Exercise(Movement.CLAMSHELL_WITH_A_BAND, Focus.HIP, _NEW, _BANDS, Load.BODY, sides=True),
    Exercise(Movement.BAND_HIP_THRUST, Focus.HIP, _REGULAR, _BANDS, Load.BODY),
    Exercise(Movement.DUMBBELL_HIP_THRUST, Focus.HIP, _NEW, _DUMBBELLS, Load.WEIGHT),
    Exercise(Movement.DUMBBELL_BRIDGE, Focus.HIP, _NEW, _DUMBBELLS, Load.WEIGHT),
    Exercise(Movement.SINGLE_LEG_DUMBBELL_BRIDGE, Focus.HIP, _REGULAR, _DUMBBELLS, Load.WEIGHT, sides=True),
    Exercise(Movement.HIP_THRUST_WITH_A_BAR, Focus.HIP, _REGULAR, _GYM, Load.WEIGHT),
    Exercise(Movement.CABLE_HIP_ABDUCTION, Focus.HIP, _NEW, _GYM, Load.WEIGHT, sides=True),
)

TRUNK: tuple[Exercise, ...] = (
    Exercise(Movement.FRONT_PLANK, Focus.TRUNK, _NEW, _NONE, Load.HOLD),
    Exercise(Movement.SIDE_PLANK_FROM_THE_KNEES, Focus.TRUNK, _NEW, _NONE, Load.HOLD, sides=True),
    Exercise(Movement.DEAD_BUG, Focus.TRUNK, _NEW, _NONE, Load.BODY, sides=True),
    Exercise(Movement.BIRD_DOG, Focus.TRUNK, _NEW, _NONE, Load.BODY, sides=True),
    Exercise(Movement.SIDE_PLANK, Focus.TRUNK, _REGULAR, _NONE, Load.HOLD, sides=True),
    Exercise(Movement.PLANK_WITH_SHOULDER_TAPS, Focus.TRUNK, _REGULAR, _NONE, Load.BODY, sides=True),
    Exercise(Movement.BEAR_HOLD, Focus.TRUNK, _REGULAR, _NONE, Load.HOLD),
    Exercise(Movement.HOLLOW_HOLD, Focus.TRUNK, _EXPERIENCED, _NONE, Load.HOLD),
    Exercise(Movement.COPENHAGEN_PLANK, Focus.TRUNK, _EXPERIENCED, _NONE, Load.HOLD, sides=True),
    Exercise(Movement.BAND_PRESS_OUT, Focus.TRUNK, _NEW, _BANDS, Load.BODY, sides=True),
    Exercise(Movement.SUITCASE_CARRY, Focus.TRUNK, _REGULAR, _DUMBBELLS, Load.HOLD, sides=True),
    Exercise(Movement.CABLE_PRESS_OUT, Focus.TRUNK, _NEW, _GYM, Load.BODY, sides=True),
)

JUMPS: tuple[Exercise, ...] = (
    Exercise(Movement.POGO_HOPS, Focus.JUMP, _NEW, _NONE, Load.JUMP),
    Exercise(Movement.ROPE_SKIPPING, Focus.JUMP, _NEW, _NONE, Load.JUMP),
    Exercise(Movement.LOW_SQUAT_JUMPS, Focus.JUMP, _NEW, _NONE, Load.JUMP),
    Exercise(Movement.LINE_HOPS, Focus.JUMP, _REGULAR, _NONE, Load.JUMP),
    Exercise(Movement.SPLIT_JUMPS, Focus.JUMP, _REGULAR, _NONE, Load.JUMP),
    Exercise(Movement.STANDING_LONG_JUMPS, Focus.JUMP, _REGULAR, _NONE, Load.JUMP),
    Exercise(Movement.SINGLE_LEG_HOPS, Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP),
    Exercise(Movement.BOUNDING, Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP),
    Exercise(Movement.DROP_JUMPS_FROM_A_LOW_STEP, Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP),
)
