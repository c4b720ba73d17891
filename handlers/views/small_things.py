"""What is true for everybody of a blister, and of a heart that beats fast after a flu."""

from domain.words.topics import Topic
from handlers.wording.door import mark

OF_SMALL_THINGS = {
    Topic.HEAD_COLD: mark(
        "With a cold that stays above the neck, a runny nose or a scratchy throat, and without fever, a short and easy "
        "run is fine if you feel like it; nothing hard. If it goes to the chest, or fever comes: no running until that "
        "is gone, and tell me."
    ),
    Topic.BLISTER: mark(
        "Wash a blister, leave its skin on and cover it with a blister plaster. Where it does not change how you run, "
        "run; where it does, leave it a day or two. Red, hot or full of pus: have it looked at."
    ),
    Topic.HEART_AFTER_ILL: mark(
        "Usual: for a week or two after a fever or a flu the heart beats faster at the same pace. Go by breath, not by "
        "pace: whole sentences, as slow as that takes, walking where it helps, and nothing hard until it is back. "
        "Where "
        "it lasts longer, or comes with palpitations, chest pain, dizziness or little breath: stop and see a clinician."
    ),
}
