"""The part of the catalogue that needs little: hips, trunk and jumps."""

from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.profile import Equipment, Experience

_NEW, _REGULAR, _EXPERIENCED = Experience
_NONE, _BANDS, _DUMBBELLS, _GYM = Equipment

HIPS: tuple[Exercise, ...] = (
    Exercise(
        "Glute bridge", Focus.HIP, _NEW, _NONE, Load.BODY, "On your back, feet flat; lift the hips, pause on top."
    ),
    Exercise(
        "Side-lying leg raise",
        Focus.HIP,
        _NEW,
        _NONE,
        Load.BODY,
        "Top leg straight and a little behind you; lift, lower slowly.",
        sides=True,
    ),
    Exercise(
        "Single-leg bridge",
        Focus.HIP,
        _REGULAR,
        _NONE,
        Load.BODY,
        "One foot on the floor, the other knee held; hips stay level.",
        sides=True,
    ),
    Exercise(
        "Standing hip hike",
        Focus.HIP,
        _REGULAR,
        _NONE,
        Load.BODY,
        "Sideways on a step, drop the free hip, then lift it level.",
        sides=True,
    ),
    Exercise(
        "Side plank with leg raise",
        Focus.HIP,
        _EXPERIENCED,
        _NONE,
        Load.BODY,
        "In a side plank, lift the top leg and lower it slowly.",
        sides=True,
    ),
    Exercise(
        "Band side steps",
        Focus.HIP,
        _NEW,
        _BANDS,
        Load.BODY,
        "Band above the knees, half a squat, slow steps to the side.",
        sides=True,
    ),
    Exercise("Clamshell with a band", Focus.HIP, _NEW, _BANDS, Load.BODY, "Heels together, open the top knee.", True),
    Exercise("Band hip thrust", Focus.HIP, _REGULAR, _BANDS, Load.BODY, "Shoulders on a sofa, band over the hips."),
    Exercise(
        "Dumbbell hip thrust", Focus.HIP, _NEW, _DUMBBELLS, Load.WEIGHT, "Shoulders on a bench, weight on the hips."
    ),
    Exercise("Dumbbell bridge", Focus.HIP, _NEW, _DUMBBELLS, Load.WEIGHT, "A bridge with the weight held on the hips."),
    Exercise(
        "Single-leg dumbbell bridge",
        Focus.HIP,
        _REGULAR,
        _DUMBBELLS,
        Load.WEIGHT,
        "A bridge on one leg, the weight on that hip.",
        sides=True,
    ),
    Exercise("Hip thrust with a bar", Focus.HIP, _REGULAR, _GYM, Load.WEIGHT, "Bar padded; finish with the ribs down."),
    Exercise(
        "Cable hip abduction", Focus.HIP, _NEW, _GYM, Load.WEIGHT, "Cable at the ankle; leg out, slowly back.", True
    ),
)

TRUNK: tuple[Exercise, ...] = (
    Exercise("Front plank", Focus.TRUNK, _NEW, _NONE, Load.HOLD, "Elbows under the shoulders, one straight line."),
    Exercise(
        "Side plank from the knees", Focus.TRUNK, _NEW, _NONE, Load.HOLD, "Elbow under the shoulder, hips up.", True
    ),
    Exercise(
        "Dead bug", Focus.TRUNK, _NEW, _NONE, Load.BODY, "On your back; reach one arm and the far leg away.", True
    ),
    Exercise("Bird dog", Focus.TRUNK, _NEW, _NONE, Load.BODY, "On hands and knees; reach arm and far leg, hold.", True),
    Exercise("Side plank", Focus.TRUNK, _REGULAR, _NONE, Load.HOLD, "Feet stacked, hips high, breathe calmly.", True),
    Exercise(
        "Plank with shoulder taps", Focus.TRUNK, _REGULAR, _NONE, Load.BODY, "Hips still while a hand taps.", True
    ),
    Exercise("Bear hold", Focus.TRUNK, _REGULAR, _NONE, Load.HOLD, "On hands and toes, knees just off the floor."),
    Exercise("Hollow hold", Focus.TRUNK, _EXPERIENCED, _NONE, Load.HOLD, "Lower back flat, legs and shoulders off."),
    Exercise("Copenhagen plank", Focus.TRUNK, _EXPERIENCED, _NONE, Load.HOLD, "Top leg on a chair, hips lifted.", True),
    Exercise(
        "Band press-out", Focus.TRUNK, _NEW, _BANDS, Load.BODY, "Band from the side; press out, do not turn.", True
    ),
    Exercise(
        "Suitcase carry", Focus.TRUNK, _REGULAR, _DUMBBELLS, Load.HOLD, "One weight, walk tall, no leaning.", True
    ),
    Exercise(
        "Cable press-out", Focus.TRUNK, _NEW, _GYM, Load.BODY, "Cable from the side; press out, do not turn.", True
    ),
)

JUMPS: tuple[Exercise, ...] = (
    Exercise("Pogo hops", Focus.JUMP, _NEW, _NONE, Load.JUMP, "Both feet, stiff ankles, quick and low."),
    Exercise(
        "Rope skipping", Focus.JUMP, _NEW, _NONE, Load.JUMP, "With or without a rope: light bounces on the forefoot."
    ),
    Exercise("Low squat jumps", Focus.JUMP, _NEW, _NONE, Load.JUMP, "Jump a little, land softly, set up again."),
    Exercise("Line hops", Focus.JUMP, _REGULAR, _NONE, Load.JUMP, "Over a line and back, both feet, short contacts."),
    Exercise("Split jumps", Focus.JUMP, _REGULAR, _NONE, Load.JUMP, "From a lunge, jump and change legs in the air."),
    Exercise(
        "Standing long jumps", Focus.JUMP, _REGULAR, _NONE, Load.JUMP, "One jump at a time, land and stand still."
    ),
    Exercise("Single-leg hops", Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP, "Half the jumps on each leg, springy."),
    Exercise("Bounding", Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP, "Long running jumps, on grass if you can."),
    Exercise("Drop jumps from a low step", Focus.JUMP, _EXPERIENCED, _NONE, Load.JUMP, "Step off, touch, bounce up."),
)
