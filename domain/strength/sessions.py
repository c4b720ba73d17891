"""The strength sessions of a week: the same plan, week and profile always give the same sessions."""

from dataclasses import dataclass
from functools import cache

from domain.plan import QUALITY_TYPES, PhaseName, Plan, Week
from domain.strength.catalogue import EXERCISES
from domain.strength.doses import LEARNING_WEEKS, SCHEMES, Dose, Scheme, Stage, dose, minutes_of
from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.placement import strength_days
from domain.strength.profile import Equipment, Experience, StrengthProfile

_STAGES = {
    PhaseName.BASE: Stage.BASE,
    PhaseName.BUILD: Stage.BUILD,
    PhaseName.PEAK: Stage.PEAK,
    PhaseName.TAPER: Stage.TAPER,
}
# The big lifts stay for two weeks, so that their load can rise; the rest changes every week.
_KEPT_TWO_WEEKS = frozenset({Focus.SQUAT, Focus.HINGE, Focus.SINGLE_LEG})
_LOADED = _KEPT_TWO_WEEKS | {Focus.CALF}
_FEWEST_CHOICES = 2
_CAREFUL_JUMP_SETS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSession:
    """One session. `day` is the ISO weekday, `effort` 1-10 from and to.

    `after_quality`: the day has a hard run, and the session comes at least three hours after it.
    """

    week_number: int
    day: int
    stage: Stage
    minutes: int
    effort: tuple[int, int]
    rest_minutes: float
    doses: tuple[Dose, ...]
    after_quality: bool = False


def strength_sessions(
    plan: Plan, week_number: int, profile: StrengthProfile, week: Week | None = None
) -> tuple[StrengthSession, ...]:
    """The sessions of a week, Monday first; `week` is an edited copy that takes the place of the plan's."""
    week = week or plan.week(week_number)
    if week.phase is PhaseName.TAPER and first_week(plan, profile) >= week.number:
        return ()  # nobody begins with strength work in the taper
    stage = stage_of(plan, week, profile)
    scheme = SCHEMES[stage]
    return tuple(
        _session(plan, week, day, turn, stage, scheme, profile) for turn, day in enumerate(strength_days(plan, week))
    )


def stage_of(plan: Plan, week: Week, profile: StrengthProfile) -> Stage:
    """The phase's stage; the movements are learned first, and an easy-only plan stays there (ruling 47)."""
    if week.phase is PhaseName.TAPER:
        return Stage.TAPER
    if plan.inputs.easy_only or week.number < first_week(plan, profile) + LEARNING_WEEKS[profile.experience]:
        return Stage.LEARN
    return _STAGES[week.phase]


def first_week(plan: Plan, profile: StrengthProfile) -> int:
    """The week of the plan they began in; 0 or less for those who began long enough before it to have learned."""
    if profile.since is None:
        return 1
    number = plan.week_of(profile.since)
    return number if number <= 1 - max(LEARNING_WEEKS.values()) else max(number, 1)


def _session(
    plan: Plan, week: Week, day: int, turn: int, stage: Stage, scheme: Scheme, profile: StrengthProfile
) -> StrengthSession:
    place = _week_of_stage(plan, week, stage, profile)
    chosen = [_choice(choices(focus, profile), focus, week.number, turn) for focus in scheme.foci[turn]]
    doses = [dose(exercise, scheme, place, lighter=week.cutback) for exercise in chosen]
    if scheme.jump_sets:
        jump = dose(
            _choice(choices(Focus.JUMP, profile), Focus.JUMP, week.number, turn), scheme, place, lighter=week.cutback
        )
        sets = min(jump.sets, _CAREFUL_JUMP_SETS) if plan.inputs.careful else jump.sets
        doses.append(Dose(jump.exercise, sets, jump.count))
    return StrengthSession(
        week_number=week.number,
        day=day,
        stage=stage,
        minutes=minutes_of(tuple(doses), scheme),
        effort=scheme.effort,
        rest_minutes=scheme.rest_minutes,
        doses=tuple(doses),
        after_quality=week.day(day).type in QUALITY_TYPES,
    )


def _week_of_stage(plan: Plan, week: Week, stage: Stage, profile: StrengthProfile) -> int:
    """How many weeks of this stage came before."""
    first = max(first_week(plan, profile), 1)
    return sum(
        1 for each in plan.weeks if first <= each.number < week.number and stage_of(plan, each, profile) is stage
    )


def choices(focus: Focus, profile: StrengthProfile) -> tuple[Exercise, ...]:
    """What fits experience and equipment: the hardest first, and with weights where there are any.

    Heavy loads are what improves economy, so own weight is left to those who have nothing else (Eihara 2022).
    """
    return _choices(focus, profile.experience, profile.equipment)


@cache
def _choices(focus: Focus, experience: Experience, equipment: Equipment) -> tuple[Exercise, ...]:
    usable = [
        each
        for each in EXERCISES
        if each.focus is focus and each.equipment in equipment.usable and each.experience.rank <= experience.rank
    ]
    weighted = [each for each in usable if each.load is Load.WEIGHT]
    if focus in _LOADED and weighted:
        usable = weighted
    # The catalogue goes from easy to hard; what uses their equipment comes before what uses none.
    usable.reverse()
    usable.sort(key=lambda each: (-each.experience.rank, each.equipment is not equipment))
    fitting = [each for each in usable if each.experience is experience]
    return tuple(usable[: max(len(fitting), _FEWEST_CHOICES)])


def _choice(options: tuple[Exercise, ...], focus: Focus, week_number: int, turn: int) -> Exercise:
    weeks = (week_number - 1) // 2 if focus in _KEPT_TWO_WEEKS else week_number - 1
    return options[(weeks + turn) % len(options)]
