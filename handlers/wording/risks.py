"""What one risks who overrules a rule: one sentence a rule, said before the choice (ruling 67)."""

from collections.abc import Iterable

from handlers.wording.door import mark, tr

_RISKS = {
    "progression": mark("Weeks that grow faster than the body adapts are how runners get hurt."),
    "coach_growth": mark("Weeks that grow faster than the body adapts are how runners get hurt."),
    "taper_cut": mark("Too much running before the race leaves tired legs on race day."),
    "day_mileage": mark("A run much longer or shorter than the week bears tires more, or trains less, than it should."),
    "coach_long_run_share": mark("A long run that is most of the week needs more days to get over."),
    "coach_hard_days": mark("More hard days leave less time to recover between them."),
    "preferred_days": mark("A run on a day that you did not choose is easily missed, or run too fast."),
    "easy_pace": mark("Easy runs that are too fast take the strength that the workouts need."),
    "quality_pace": mark("Paces beyond today's fitness end in a session that cannot be finished, or in a strain."),
    "run_parts": mark("Without warm-up and cool-down hard running strains more."),
    "start_week": mark("A first week that asks for more than you run now is a risky start."),
    "after_race": mark("Running soon after a race lengthens the recovery."),
    "tune_up_race": mark("A race this close to your race leaves no time to recover."),
}
_ANY = mark("The rule is there because most runners do better with it.")


def risk_words(rules: Iterable[str]) -> list[str]:
    """What overruling these rules risks, each sentence once."""
    return [tr(words) for words in dict.fromkeys(_RISKS.get(rule, _ANY) for rule in rules)]
