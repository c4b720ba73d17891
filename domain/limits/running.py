"""How many runs a week has and how many miles its days carry (rulings 22, 29, 30). W is miles in a week."""

TOLERANCE_MILES = 0.25
SMALLEST_RUN_MILES = 2.0
SCALED_BELOW_MILES = 20.0
LIGHT_RUN_MILES = (2.0, 3.0)
# From 20 miles to here the bands stand as they are; above, their tops grow (ruling 17).
FULL_BANDS_MILES = 35.0
MIN_PLAN_MILES = 6.0
# What can be believed of a week and of its longest run, 100 km being the longest race (rulings 37, 49, 50).
MOST_WEEKLY_MILES, MOST_WEEKLY_HOURS = 150.0, 25
# What may be wished as the most of every run.
RUN_LIMIT_MILES, RUN_LIMIT_MINUTES = (4.0, 50.0), (45, 600)
LONGEST_RECENT_RUN_MILES = 62.5
# Three shortest runs, in miles or in kilometres (ruling 52).
SMALLEST_WEEK_MILES = 6.75
# Three runs a week from here on, two below (rulings 22, 29).
THREE_RUNS_FROM_MILES = 8.0
# Who begins runs three times a week where three days were chosen (ruling 52).
RUN_WALK_RUNS = 3
# One day is rest below (ruling 30).
REST_DAY_BELOW_MILES = 45.0
HARD_DAY_GAP_DAYS = 2
CAPACITY = {1: 10.0, 2: 20.0, 3: 35.0, 4: 42.0, 5: 52.0, 6: 70.0, 7: 82.0}
CAPACITY_LIGHT_DAY = 3.0


def clamp(value: float, low: float, high: float) -> float:
    """`value` held between two bounds."""
    return low if value < low else min(value, high)


def minimum_runs(week_miles: float) -> int:
    """Fewest runs of a normal week (ruling 29)."""
    return 2 if week_miles < THREE_RUNS_FROM_MILES else 3


def runs_per_week(week_miles: float) -> int:
    """Most runs that W is spread over, preferred days permitting (ruling 30); seven only from 50 miles."""
    for top, runs in ((THREE_RUNS_FROM_MILES, 2), (12, 3), (20, 4), (35, 5), (50, 6)):
        if week_miles < top:
            return runs
    return 7


def added_light_days(preferred: int, weekly_miles: float) -> int:
    """How many light runs on days not preferred fill the week up to the minimum (ruling 29)."""
    return max(0, minimum_runs(weekly_miles) - preferred)


def capacity(preferred: int, added: int = 0) -> float:
    """Most miles a week that so many preferred days and added light days carry (ruling 29)."""
    return CAPACITY[preferred] + CAPACITY_LIGHT_DAY * added


def start_miles(weekly_miles: float, preferred: int) -> float:
    """W0 as the plan uses it: at least 6 (ruling 22), at most what the preferred days carry (ruling 29)."""
    lifted = max(weekly_miles, MIN_PLAN_MILES)
    return min(lifted, capacity(preferred, added_light_days(preferred, lifted)))
