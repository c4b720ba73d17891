"""What the exercises are called and how each is done: hips, trunk and jumps."""

from domain.strength.movements import Movement
from handlers.wording.door import mark

TRUNK_AND_JUMPS: dict[Movement, tuple[str, str]] = {
    Movement.GLUTE_BRIDGE: (mark("Glute bridge"), mark("On your back, feet flat; lift the hips, pause on top.")),
    Movement.SIDE_LYING_LEG_RAISE: (
        mark("Side-lying leg raise"),
        mark("Top leg straight and a little behind you; lift, lower slowly."),
    ),
    Movement.SINGLE_LEG_BRIDGE: (
        mark("Single-leg bridge"),
        mark("One foot on the floor, the other knee held; hips stay level."),
    ),
    Movement.STANDING_HIP_HIKE: (
        mark("Standing hip hike"),
        mark("Sideways on a step, drop the free hip, then lift it level."),
    ),
    Movement.SIDE_PLANK_WITH_LEG_RAISE: (
        mark("Side plank with leg raise"),
        mark("In a side plank, lift the top leg and lower it slowly."),
    ),
    Movement.BAND_SIDE_STEPS: (
        mark("Band side steps"),
        mark("Band above the knees, half a squat, slow steps to the side."),
    ),
    Movement.CLAMSHELL_WITH_A_BAND: (mark("Clamshell with a band"), mark("Heels together, open the top knee.")),
    Movement.BAND_HIP_THRUST: (mark("Band hip thrust"), mark("Shoulders on a sofa, band over the hips.")),
    Movement.DUMBBELL_HIP_THRUST: (mark("Dumbbell hip thrust"), mark("Shoulders on a bench, weight on the hips.")),
    Movement.DUMBBELL_BRIDGE: (mark("Dumbbell bridge"), mark("A bridge with the weight held on the hips.")),
    Movement.SINGLE_LEG_DUMBBELL_BRIDGE: (
        mark("Single-leg dumbbell bridge"),
        mark("A bridge on one leg, the weight on that hip."),
    ),
    Movement.HIP_THRUST_WITH_A_BAR: (mark("Hip thrust with a bar"), mark("Bar padded; finish with the ribs down.")),
    Movement.CABLE_HIP_ABDUCTION: (mark("Cable hip abduction"), mark("Cable at the ankle; leg out, slowly back.")),
    Movement.FRONT_PLANK: (mark("Front plank"), mark("Elbows under the shoulders, one straight line.")),
    Movement.SIDE_PLANK_FROM_THE_KNEES: (mark("Side plank from the knees"), mark("Elbow under the shoulder, hips up.")),
    Movement.DEAD_BUG: (mark("Dead bug"), mark("On your back; reach one arm and the far leg away.")),
    Movement.BIRD_DOG: (mark("Bird dog"), mark("On hands and knees; reach arm and far leg, hold.")),
    Movement.SIDE_PLANK: (mark("Side plank"), mark("Feet stacked, hips high, breathe calmly.")),
    Movement.PLANK_WITH_SHOULDER_TAPS: (mark("Plank with shoulder taps"), mark("Hips still while a hand taps.")),
    Movement.BEAR_HOLD: (mark("Bear hold"), mark("On hands and toes, knees just off the floor.")),
    Movement.HOLLOW_HOLD: (mark("Hollow hold"), mark("Lower back flat, legs and shoulders off.")),
    Movement.COPENHAGEN_PLANK: (mark("Copenhagen plank"), mark("Top leg on a chair, hips lifted.")),
    Movement.BAND_PRESS_OUT: (mark("Band press-out"), mark("Band from the side; press out, do not turn.")),
    Movement.SUITCASE_CARRY: (mark("Suitcase carry"), mark("One weight, walk tall, no leaning.")),
    Movement.CABLE_PRESS_OUT: (mark("Cable press-out"), mark("Cable from the side; press out, do not turn.")),
    Movement.POGO_HOPS: (mark("Pogo hops"), mark("Both feet, stiff ankles, quick and low.")),
    Movement.ROPE_SKIPPING: (mark("Rope skipping"), mark("With or without a rope: light bounces on the forefoot.")),
    Movement.LOW_SQUAT_JUMPS: (mark("Low squat jumps"), mark("Jump a little, land softly, set up again.")),
    Movement.LINE_HOPS: (mark("Line hops"), mark("Over a line and back, both feet, short contacts.")),
    Movement.SPLIT_JUMPS: (mark("Split jumps"), mark("From a lunge, jump and change legs in the air.")),
    Movement.STANDING_LONG_JUMPS: (mark("Standing long jumps"), mark("One jump at a time, land and stand still.")),
    Movement.SINGLE_LEG_HOPS: (mark("Single-leg hops"), mark("Half the jumps on each leg, springy.")),
    Movement.BOUNDING: (mark("Bounding"), mark("Long running jumps, on grass if you can.")),
    Movement.DROP_JUMPS_FROM_A_LOW_STEP: (mark("Drop jumps from a low step"), mark("Step off, touch, bounce up.")),
}
