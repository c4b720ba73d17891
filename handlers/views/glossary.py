"""The words of training, in a line each; of those that are asked for by their name only these."""

from domain.words.terms import Term, terms_in
from handlers.wording.door import mark, tr

_LINES = {
    Term.EASY: mark("<b>Easy</b>: you could talk in whole sentences."),
    Term.TEMPO: mark("<b>Tempo</b>: comfortably hard, about what you could race for an hour."),
    Term.INTERVALS: mark("<b>Intervals</b>: fast stretches with easy jogging between."),
    Term.FARTLEK: mark("<b>Fartlek</b>: fast and easy by feel, without a watch."),
    Term.STRIDES: mark(
        "<b>Strides</b>: at the end of an easy run, on a flat stretch, four to six times twenty quick and relaxed "
        "seconds: faster step by step, never a sprint, and a full walk back before the next one."
    ),
    Term.RECOVERY_WEEK: mark(
        "<b>Recovery week</b>: fewer miles, so that the training sinks in; before a race it is called taper."
    ),
    Term.EFFORT: mark("<b>Effort</b> (RPE): how hard it felt, from 1 (very easy) to 10 (all out)."),
}
# What is only said where it is asked for.
_ASKED = {
    Term.THRESHOLD: mark(
        "<b>Threshold</b>: the pace that you could race for about an hour, comfortably hard. A run at threshold is "
        "called tempo here."
    ),
    Term.BASE: mark("<b>Base</b>: the first weeks of a plan: easy running that everything later rests on."),
    Term.BUILD: mark("<b>Build</b>: the weeks after base: workouts come in and the weeks grow."),
    Term.PEAK: mark("<b>Peak</b>: the biggest weeks, closest to the race; taper comes after it."),
}


def glossary(asked: str = "") -> str:
    """What the words mean that are asked for; all of them where none is named."""
    lines = _LINES | _ASKED
    return "\n".join(tr(lines[term]) for term in terms_in(asked) or _LINES)
