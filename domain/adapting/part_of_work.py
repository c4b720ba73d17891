"""How far somebody ran who did some of a workout's repeats, and everything round them."""

from collections import Counter

from domain.plan import Day


def part_mm(day: Day, done: int, of: int) -> tuple[int, int] | None:
    """Millimetres of the day with the first `done` of its `of` equal repeats, and `of`; None where it has not so many.

    `of` 0 stands for as many as there are. The easy laps between those that were left out go with them; warm-up,
    cool-down and what follows the work stay.
    """
    alike = Counter(lap for lap in day.workout if lap.pace_s is not None)
    found = next(((lap, count) for lap, count in alike.most_common() if count == of or (not of and count > 1)), None)
    if found is None or not 1 <= done <= found[1]:
        return None
    repeat, count = found
    if done == count:
        return day.distance_mm, count
    places = [place for place, lap in enumerate(day.workout) if lap == repeat]
    left_out = day.workout[places[done] : places[-1] + 1]
    return day.distance_mm - sum(lap.distance_mm for lap in left_out), count
