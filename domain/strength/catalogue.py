"""Every exercise there is to choose from, by focus; several for each experience and each kind of equipment."""

from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.movements import Movement
from domain.strength.profile import Equipment, Experience
from domain.strength.trunk_and_jumps import HIPS, JUMPS, TRUNK

_NEW, _REGULAR, _EXPERIENCED = Experience
_NONE, _BANDS, _DUMBBELLS, _GYM = Equipment
_WEIGHT, _BODY = Load.WEIGHT, Load.BODY


def _of(focus: Focus, *rows: tuple[Movement, Experience, Equipment, Load, bool]) -> tuple[Exercise, ...]:
    return tuple(
        Exercise(movement, focus, experience, equipment, load, sides)
        for movement, experience, equipment, load, sides in rows
    )


SQUATS = _of(
    Focus.SQUAT,
    (Movement.CHAIR_SQUAT, _NEW, _NONE, _BODY, False),
    (Movement.SLOW_SQUAT, _NEW, _NONE, _BODY, False),
    (Movement.SPLIT_SQUAT, _REGULAR, _NONE, _BODY, True),
    (Movement.REAR_FOOT_RAISED_SPLIT_SQUAT, _EXPERIENCED, _NONE, _BODY, True),
    (Movement.SINGLE_LEG_SQUAT_TO_A_CHAIR, _EXPERIENCED, _NONE, _BODY, True),
    (Movement.BAND_SQUAT, _NEW, _BANDS, _BODY, False),
    (Movement.BAND_SPLIT_SQUAT, _REGULAR, _BANDS, _BODY, True),
    (Movement.GOBLET_SQUAT, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.DUMBBELL_SQUAT, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.DUMBBELL_SPLIT_SQUAT, _REGULAR, _DUMBBELLS, _WEIGHT, True),
    (Movement.DUMBBELL_FRONT_SQUAT, _EXPERIENCED, _DUMBBELLS, _WEIGHT, False),
    (Movement.LEG_PRESS, _NEW, _GYM, _WEIGHT, False),
    (Movement.BOX_SQUAT_WITH_A_BAR, _REGULAR, _GYM, _WEIGHT, False),
    (Movement.BACK_SQUAT, _EXPERIENCED, _GYM, _WEIGHT, False),
    (Movement.FRONT_SQUAT, _EXPERIENCED, _GYM, _WEIGHT, False),
)

HINGES = _of(
    Focus.HINGE,
    (Movement.HIP_HINGE_TO_A_WALL, _NEW, _NONE, _BODY, False),
    (Movement.GOOD_MORNING, _NEW, _NONE, _BODY, False),
    (Movement.SINGLE_LEG_REACH, _REGULAR, _NONE, _BODY, True),
    (Movement.SLIDING_LEG_CURL, _EXPERIENCED, _NONE, _BODY, False),
    (Movement.BAND_DEADLIFT, _NEW, _BANDS, _BODY, False),
    (Movement.BAND_PULL_THROUGH, _NEW, _BANDS, _BODY, False),
    (Movement.DUMBBELL_DEADLIFT, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.DUMBBELL_ROMANIAN_DEADLIFT, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.SINGLE_LEG_ROMANIAN_DEADLIFT, _REGULAR, _DUMBBELLS, _WEIGHT, True),
    (Movement.STAGGERED_STANCE_DEADLIFT, _REGULAR, _DUMBBELLS, _WEIGHT, True),
    (Movement.PAUSED_DUMBBELL_DEADLIFT, _REGULAR, _DUMBBELLS, _WEIGHT, False),
    (Movement.CABLE_PULL_THROUGH, _NEW, _GYM, _WEIGHT, False),
    (Movement.TRAP_BAR_DEADLIFT, _REGULAR, _GYM, _WEIGHT, False),
    (Movement.ROMANIAN_DEADLIFT_WITH_A_BAR, _EXPERIENCED, _GYM, _WEIGHT, False),
    (Movement.DEADLIFT, _EXPERIENCED, _GYM, _WEIGHT, False),
)

SINGLE_LEGS = _of(
    Focus.SINGLE_LEG,
    (Movement.STEP_UP, _NEW, _NONE, _BODY, True),
    (Movement.REVERSE_LUNGE, _NEW, _NONE, _BODY, True),
    (Movement.WALKING_LUNGE, _REGULAR, _NONE, _BODY, True),
    (Movement.SLOW_STEP_DOWN, _REGULAR, _NONE, _BODY, True),
    (Movement.STEP_UP_TO_BALANCE, _EXPERIENCED, _NONE, _BODY, True),
    (Movement.DUMBBELL_STEP_UP, _NEW, _DUMBBELLS, _WEIGHT, True),
    (Movement.DUMBBELL_REVERSE_LUNGE, _NEW, _DUMBBELLS, _WEIGHT, True),
    (Movement.DUMBBELL_WALKING_LUNGE, _REGULAR, _DUMBBELLS, _WEIGHT, True),
    (Movement.HIGH_STEP_UP_WITH_DUMBBELLS, _EXPERIENCED, _DUMBBELLS, _WEIGHT, True),
    (Movement.SINGLE_LEG_PRESS, _REGULAR, _GYM, _WEIGHT, True),
    (Movement.STEP_UP_WITH_A_BAR, _EXPERIENCED, _GYM, _WEIGHT, True),
)

CALVES = _of(
    Focus.CALF,
    (Movement.CALF_RAISE_BOTH_LEGS, _NEW, _NONE, _BODY, False),
    (Movement.BENT_KNEE_CALF_RAISE, _NEW, _NONE, _BODY, False),
    (Movement.SINGLE_LEG_CALF_RAISE_ON_A_STEP, _REGULAR, _NONE, _BODY, True),
    (Movement.BENT_KNEE_SINGLE_LEG_CALF_RAISE, _REGULAR, _NONE, _BODY, True),
    (Movement.DUMBBELL_CALF_RAISE, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.SEATED_CALF_RAISE, _NEW, _DUMBBELLS, _WEIGHT, False),
    (Movement.SINGLE_LEG_DUMBBELL_CALF_RAISE, _REGULAR, _DUMBBELLS, _WEIGHT, True),
    (Movement.SEATED_CALF_MACHINE, _REGULAR, _GYM, _WEIGHT, False),
    (Movement.STANDING_CALF_MACHINE, _REGULAR, _GYM, _WEIGHT, False),
)

EXERCISES: tuple[Exercise, ...] = (*SQUATS, *HINGES, *SINGLE_LEGS, *CALVES, *HIPS, *TRUNK, *JUMPS)
