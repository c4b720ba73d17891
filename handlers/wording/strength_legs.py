"""What the exercises are called and how each is done: squats, hinges, single legs and calves."""

from domain.strength.movements import Movement
from handlers.wording.door import mark

LEGS: dict[Movement, tuple[str, str]] = {
    Movement.CHAIR_SQUAT: (mark("Chair squat"), mark("Sit back to a chair, touch it lightly and stand up tall.")),
    Movement.SLOW_SQUAT: (mark("Slow squat"), mark("Three seconds down, heels on the floor, knees over the toes.")),
    Movement.SPLIT_SQUAT: (mark("Split squat"), mark("One foot a long step ahead; sink straight down and push up.")),
    Movement.REAR_FOOT_RAISED_SPLIT_SQUAT: (
        mark("Rear-foot raised split squat"),
        mark("Back foot on a chair, the front leg works."),
    ),
    Movement.SINGLE_LEG_SQUAT_TO_A_CHAIR: (
        mark("Single-leg squat to a chair"),
        mark("Sit down on one leg as slowly as you can."),
    ),
    Movement.BAND_SQUAT: (mark("Band squat"), mark("Stand on the band, ends at the shoulders, and squat against it.")),
    Movement.BAND_SPLIT_SQUAT: (
        mark("Band split squat"),
        mark("Front foot on the band, ends in the hands; down and up."),
    ),
    Movement.GOBLET_SQUAT: (mark("Goblet squat"), mark("Hold one dumbbell at the chest, elbows inside the knees.")),
    Movement.DUMBBELL_SQUAT: (mark("Dumbbell squat"), mark("A dumbbell in each hand beside the legs; chest stays up.")),
    Movement.DUMBBELL_SPLIT_SQUAT: (
        mark("Dumbbell split squat"),
        mark("Dumbbells hang beside you; sink straight down."),
    ),
    Movement.DUMBBELL_FRONT_SQUAT: (mark("Dumbbell front squat"), mark("Dumbbells on the shoulders, elbows forward.")),
    Movement.LEG_PRESS: (mark("Leg press"), mark("Feet in the middle of the plate; stop before the back rounds.")),
    Movement.BOX_SQUAT_WITH_A_BAR: (
        mark("Box squat with a bar"),
        mark("Bar on the upper back; sit to a box, pause, stand up."),
    ),
    Movement.BACK_SQUAT: (mark("Back squat"), mark("Brace first, go down under control, drive up.")),
    Movement.FRONT_SQUAT: (mark("Front squat"), mark("Bar on the front of the shoulders, elbows high.")),
    Movement.HIP_HINGE_TO_A_WALL: (
        mark("Hip hinge to a wall"),
        mark("Push the hips back until they touch a wall; back straight."),
    ),
    Movement.GOOD_MORNING: (mark("Good morning"), mark("Hands at the ears; bow with a straight back and soft knees.")),
    Movement.SINGLE_LEG_REACH: (
        mark("Single-leg reach"),
        mark("On one leg, reach both hands to the floor; hips stay level."),
    ),
    Movement.SLIDING_LEG_CURL: (
        mark("Sliding leg curl"),
        mark("Bridge with the heels on a towel; slide them out and in."),
    ),
    Movement.BAND_DEADLIFT: (mark("Band deadlift"), mark("Stand on the band; hips back, then stand up against it.")),
    Movement.BAND_PULL_THROUGH: (
        mark("Band pull-through"),
        mark("Band fixed low behind you; hinge, then drive the hips ahead."),
    ),
    Movement.DUMBBELL_DEADLIFT: (mark("Dumbbell deadlift"), mark("Dumbbells close to the shins; push the floor away.")),
    Movement.DUMBBELL_ROMANIAN_DEADLIFT: (
        mark("Dumbbell Romanian deadlift"),
        mark("Slide the weights down the thighs, hips back."),
    ),
    Movement.SINGLE_LEG_ROMANIAN_DEADLIFT: (
        mark("Single-leg Romanian deadlift"),
        mark("Hinge on one leg, the other a long line."),
    ),
    Movement.STAGGERED_STANCE_DEADLIFT: (
        mark("Staggered-stance deadlift"),
        mark("Weight on the front foot, back toes balance."),
    ),
    Movement.PAUSED_DUMBBELL_DEADLIFT: (mark("Paused dumbbell deadlift"), mark("Hold two seconds just off the floor.")),
    Movement.CABLE_PULL_THROUGH: (
        mark("Cable pull-through"),
        mark("Cable between the legs; hinge, then stand up tall."),
    ),
    Movement.TRAP_BAR_DEADLIFT: (
        mark("Trap-bar deadlift"),
        mark("Handles beside you; push the floor away, back flat."),
    ),
    Movement.ROMANIAN_DEADLIFT_WITH_A_BAR: (
        mark("Romanian deadlift with a bar"),
        mark("Bar close to the legs, down to mid-shin."),
    ),
    Movement.DEADLIFT: (mark("Deadlift"), mark("Bar over the middle of the foot; brace, then stand up.")),
    Movement.STEP_UP: (mark("Step-up"), mark("A step of knee height; the top leg does the work, no push from below.")),
    Movement.REVERSE_LUNGE: (mark("Reverse lunge"), mark("Step back, knee close to the floor, and come back up tall.")),
    Movement.WALKING_LUNGE: (mark("Walking lunge"), mark("Long calm steps, the trunk upright.")),
    Movement.SLOW_STEP_DOWN: (
        mark("Slow step-down"),
        mark("From a step, touch the heel to the floor; knee over the foot."),
    ),
    Movement.STEP_UP_TO_BALANCE: (
        mark("Step-up to balance"),
        mark("Step up, lift the other knee high and hold a second."),
    ),
    Movement.DUMBBELL_STEP_UP: (
        mark("Dumbbell step-up"),
        mark("Dumbbells beside you; step up slowly and down slower."),
    ),
    Movement.DUMBBELL_REVERSE_LUNGE: (
        mark("Dumbbell reverse lunge"),
        mark("Step back with the weights still beside you."),
    ),
    Movement.DUMBBELL_WALKING_LUNGE: (mark("Dumbbell walking lunge"), mark("Long steps, weights hanging, hips level.")),
    Movement.HIGH_STEP_UP_WITH_DUMBBELLS: (
        mark("High step-up with dumbbells"),
        mark("A step above the knee; stand up fast."),
    ),
    Movement.SINGLE_LEG_PRESS: (mark("Single-leg press"), mark("One foot on the plate; the same depth on both sides.")),
    Movement.STEP_UP_WITH_A_BAR: (mark("Step-up with a bar"), mark("Bar on the upper back; drive up, then step down.")),
    Movement.CALF_RAISE_BOTH_LEGS: (
        mark("Calf raise, both legs"),
        mark("Straight knees; up in one second, down in three."),
    ),
    Movement.BENT_KNEE_CALF_RAISE: (
        mark("Bent-knee calf raise"),
        mark("Knees bent against a wall; lift the heels high."),
    ),
    Movement.SINGLE_LEG_CALF_RAISE_ON_A_STEP: (
        mark("Single-leg calf raise on a step"),
        mark("Heel below the step, then all the way up."),
    ),
    Movement.BENT_KNEE_SINGLE_LEG_CALF_RAISE: (
        mark("Bent-knee single-leg calf raise"),
        mark("Knee bent throughout, a wall for balance."),
    ),
    Movement.DUMBBELL_CALF_RAISE: (
        mark("Dumbbell calf raise"),
        mark("Weights beside you, balls of the feet on a step."),
    ),
    Movement.SEATED_CALF_RAISE: (mark("Seated calf raise"), mark("Weights on the knees; heels down low, then high.")),
    Movement.SINGLE_LEG_DUMBBELL_CALF_RAISE: (
        mark("Single-leg dumbbell calf raise"),
        mark("Weight on the working side, slowly down."),
    ),
    Movement.SEATED_CALF_MACHINE: (mark("Seated calf machine"), mark("Full range, a pause at the top of each one.")),
    Movement.STANDING_CALF_MACHINE: (
        mark("Standing calf machine"),
        mark("Knees straight; slow down, a pause at the bottom."),
    ),
}
