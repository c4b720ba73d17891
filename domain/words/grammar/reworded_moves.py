"""What stands beside a wish for days and is none of it: nights that somebody has, and which run is to go."""

from domain.words.grammar.reworded_days import DAY

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_LATER = r"(?=.*\b(?:put|move|shift|push|swap|go|be moved)\b)"


# What is said, and how the frames have it; in this order.
MOVE_FORMS: tuple[tuple[str, str], ...] = (
    # Until when somebody has nights says why, and which day the run goes to is said behind it.
    (
        (
            r"^(?:i'?m |i am |we'?re )?(?:(?:still|working|doing|on) )*(?:nights?|night shifts?|lates|earlies|shifts?|"
            rf"call|duty|at work|working) (?:till?|until) {DAY}{_PART}[,;.]+ (?:so |and )?{_LATER}"
        ),
        "",
    ),
    # Which one goes is what the preview shows.
    (
        (
            r"(?<=week)[,;.]+ (?:so )?(?:which|what)(?: (?:one|run|ones|runs|session))? (?:would|should|shall|could|"
            r"can|do)"
            r"(?: (?:you|i|we))?(?: best| rather)? (?:drop|skip|lose|leave out|bin|miss|cut|ditch|go|leave)(?: "
            r"out)?(?=[?.! ]*$)"
        ),
        "",
    ),
)
