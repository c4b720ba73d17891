"""Every exercise there is to choose from, by focus; several for each experience and each kind of equipment."""

from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.profile import Equipment, Experience
from domain.strength.trunk_and_jumps import HIPS, JUMPS, TRUNK

_NEW, _REGULAR, _EXPERIENCED = Experience
_NONE, _BANDS, _DUMBBELLS, _GYM = Equipment
_WEIGHT, _BODY = Load.WEIGHT, Load.BODY


def _of(focus: Focus, *rows: tuple[str, Experience, Equipment, Load, bool, str]) -> tuple[Exercise, ...]:
    return tuple(
        Exercise(name, focus, experience, equipment, load, cue, sides)
        for name, experience, equipment, load, sides, cue in rows
    )


SQUATS = _of(
    Focus.SQUAT,
    ("Chair squat", _NEW, _NONE, _BODY, False, "Sit back to a chair, touch it lightly and stand up tall."),
    ("Slow squat", _NEW, _NONE, _BODY, False, "Three seconds down, heels on the floor, knees over the toes."),
    ("Split squat", _REGULAR, _NONE, _BODY, True, "One foot a long step ahead; sink straight down and push up."),
    ("Rear-foot raised split squat", _EXPERIENCED, _NONE, _BODY, True, "Back foot on a chair, the front leg works."),
    ("Single-leg squat to a chair", _EXPERIENCED, _NONE, _BODY, True, "Sit down on one leg as slowly as you can."),
    ("Band squat", _NEW, _BANDS, _BODY, False, "Stand on the band, ends at the shoulders, and squat against it."),
    ("Band split squat", _REGULAR, _BANDS, _BODY, True, "Front foot on the band, ends in the hands; down and up."),
    ("Goblet squat", _NEW, _DUMBBELLS, _WEIGHT, False, "Hold one dumbbell at the chest, elbows inside the knees."),
    ("Dumbbell squat", _NEW, _DUMBBELLS, _WEIGHT, False, "A dumbbell in each hand beside the legs; chest stays up."),
    ("Dumbbell split squat", _REGULAR, _DUMBBELLS, _WEIGHT, True, "Dumbbells hang beside you; sink straight down."),
    ("Dumbbell front squat", _EXPERIENCED, _DUMBBELLS, _WEIGHT, False, "Dumbbells on the shoulders, elbows forward."),
    ("Leg press", _NEW, _GYM, _WEIGHT, False, "Feet in the middle of the plate; stop before the back rounds."),
    ("Box squat with a bar", _REGULAR, _GYM, _WEIGHT, False, "Bar on the upper back; sit to a box, pause, stand up."),
    ("Back squat", _EXPERIENCED, _GYM, _WEIGHT, False, "Brace first, go down under control, drive up."),
    ("Front squat", _EXPERIENCED, _GYM, _WEIGHT, False, "Bar on the front of the shoulders, elbows high."),
)

HINGES = _of(
    Focus.HINGE,
    ("Hip hinge to a wall", _NEW, _NONE, _BODY, False, "Push the hips back until they touch a wall; back straight."),
    ("Good morning", _NEW, _NONE, _BODY, False, "Hands at the ears; bow with a straight back and soft knees."),
    ("Single-leg reach", _REGULAR, _NONE, _BODY, True, "On one leg, reach both hands to the floor; hips stay level."),
    ("Sliding leg curl", _EXPERIENCED, _NONE, _BODY, False, "Bridge with the heels on a towel; slide them out and in."),
    ("Band deadlift", _NEW, _BANDS, _BODY, False, "Stand on the band; hips back, then stand up against it."),
    ("Band pull-through", _NEW, _BANDS, _BODY, False, "Band fixed low behind you; hinge, then drive the hips ahead."),
    ("Dumbbell deadlift", _NEW, _DUMBBELLS, _WEIGHT, False, "Dumbbells close to the shins; push the floor away."),
    ("Dumbbell Romanian deadlift", _NEW, _DUMBBELLS, _WEIGHT, False, "Slide the weights down the thighs, hips back."),
    ("Single-leg Romanian deadlift", _REGULAR, _DUMBBELLS, _WEIGHT, True, "Hinge on one leg, the other a long line."),
    ("Staggered-stance deadlift", _REGULAR, _DUMBBELLS, _WEIGHT, True, "Weight on the front foot, back toes balance."),
    ("Paused dumbbell deadlift", _REGULAR, _DUMBBELLS, _WEIGHT, False, "Hold two seconds just off the floor."),
    ("Cable pull-through", _NEW, _GYM, _WEIGHT, False, "Cable between the legs; hinge, then stand up tall."),
    ("Trap-bar deadlift", _REGULAR, _GYM, _WEIGHT, False, "Handles beside you; push the floor away, back flat."),
    ("Romanian deadlift with a bar", _EXPERIENCED, _GYM, _WEIGHT, False, "Bar close to the legs, down to mid-shin."),
    ("Deadlift", _EXPERIENCED, _GYM, _WEIGHT, False, "Bar over the middle of the foot; brace, then stand up."),
)

SINGLE_LEGS = _of(
    Focus.SINGLE_LEG,
    ("Step-up", _NEW, _NONE, _BODY, True, "A step of knee height; the top leg does the work, no push from below."),
    ("Reverse lunge", _NEW, _NONE, _BODY, True, "Step back, knee close to the floor, and come back up tall."),
    ("Walking lunge", _REGULAR, _NONE, _BODY, True, "Long calm steps, the trunk upright."),
    ("Slow step-down", _REGULAR, _NONE, _BODY, True, "From a step, touch the heel to the floor; knee over the foot."),
    ("Step-up to balance", _EXPERIENCED, _NONE, _BODY, True, "Step up, lift the other knee high and hold a second."),
    ("Dumbbell step-up", _NEW, _DUMBBELLS, _WEIGHT, True, "Dumbbells beside you; step up slowly and down slower."),
    ("Dumbbell reverse lunge", _NEW, _DUMBBELLS, _WEIGHT, True, "Step back with the weights still beside you."),
    ("Dumbbell walking lunge", _REGULAR, _DUMBBELLS, _WEIGHT, True, "Long steps, weights hanging, hips level."),
    ("High step-up with dumbbells", _EXPERIENCED, _DUMBBELLS, _WEIGHT, True, "A step above the knee; stand up fast."),
    ("Single-leg press", _REGULAR, _GYM, _WEIGHT, True, "One foot on the plate; the same depth on both sides."),
    ("Step-up with a bar", _EXPERIENCED, _GYM, _WEIGHT, True, "Bar on the upper back; drive up, then step down."),
)

CALVES = _of(
    Focus.CALF,
    ("Calf raise, both legs", _NEW, _NONE, _BODY, False, "Straight knees; up in one second, down in three."),
    ("Bent-knee calf raise", _NEW, _NONE, _BODY, False, "Knees bent against a wall; lift the heels high."),
    ("Single-leg calf raise on a step", _REGULAR, _NONE, _BODY, True, "Heel below the step, then all the way up."),
    ("Bent-knee single-leg calf raise", _REGULAR, _NONE, _BODY, True, "Knee bent throughout, a wall for balance."),
    ("Dumbbell calf raise", _NEW, _DUMBBELLS, _WEIGHT, False, "Weights beside you, balls of the feet on a step."),
    ("Seated calf raise", _NEW, _DUMBBELLS, _WEIGHT, False, "Weights on the knees; heels down low, then high."),
    ("Single-leg dumbbell calf raise", _REGULAR, _DUMBBELLS, _WEIGHT, True, "Weight on the working side, slowly down."),
    ("Seated calf machine", _REGULAR, _GYM, _WEIGHT, False, "Full range, a pause at the top of each one."),
    ("Standing calf machine", _REGULAR, _GYM, _WEIGHT, False, "Knees straight; slow down, a pause at the bottom."),
)

EXERCISES: tuple[Exercise, ...] = (*SQUATS, *HINGES, *SINGLE_LEGS, *CALVES, *HIPS, *TRUNK, *JUMPS)
