"""Next week as this one: "same again next week", "can next week be the same as this", "nächste Woche genauso"."""

import re

from domain.words.week_wishes import SameAgain

_PLEASE = r"(?:[ ,]+(?:please|pls|thanks|then|again|bitte|danke|por favor))*"
_ASKED = (
    r"(?:(?:please|can|could|shall|should|may|i|we|you|let'?s|just|want|would|like|i'?d|to|ok|okay|so|bitte|kann|"
    r"k[oö]nnen|wir|ich|m[oö]chte|quiero|me gustaría)[ ,]+)*"
)
_THIS = r"(?:this(?: (?:week|one))?|last(?: (?:week|one))?|this week's(?: (?:plan|runs))?)"
_SAME = re.compile(
    rf"{_ASKED}(?:"
    rf"(?:keep |have |make |do |leave |get )?next week(?:'s)?(?: plan| runs)?(?: to)?(?: be| is| stay| look)?(?: "
    rf"exactly| just| all)? "
    rf"(?:the )?same(?: again)?(?: (?:as|like) {_THIS})?"
    r"|(?:do |have |run )?(?:exactly |just )?(?:the )?same(?: (?:again|plan|week|runs|thing|as this week))* (?:for |"
    r"in )?next week"
    r"|(?:repeat|copy|do|run|reuse) (?:this week|the week|this week's (?:plan|runs))(?: again| once more)?"
    r"(?: (?:next week|into next week|to next week|onto next week|over to next week|for next week))"
    r"|repeat this week"
    rf"|(?:have |do )?(?:one more|another) week (?:exactly )?(?:like|as) {_THIS}"
    r"|(?:die )?n[aä]chste woche(?: (?:bitte|auch|wieder|einfach|genau|ganz))* (?:so weiter|genauso|gleich|dasselbe|"
    r"das gleiche|das selbe|wie diese(?: woche)?|so wie diese(?: woche)?)(?: machen| laufen| bleiben)?"
    r"|(?:genau |einfach )?(?:so weiter|dasselbe|das gleiche|genauso)(?: bitte)? (?:in der )?n[aä]chste(?:n)? woche"
    r"|diese woche (?:noch ?mal|wiederholen)(?: n[aä]chste woche)?"
    r"|(?:la )?(?:semana que viene|pr[oó]xima semana)(?: lo)? (?:igual|mismo|lo mismo)(?: que (?:esta|esta semana))?"
    r"|(?:repetir|repite|repetimos) esta semana(?: la (?:semana que viene|pr[oó]xima semana))?|otra semana igual"
    rf"){_PLEASE}"
)


def same_again(words: str) -> SameAgain | None:
    """Whether the runs of this week are wished for once more (`words` as `plain` makes them); None for all else."""
    return SameAgain() if _SAME.fullmatch(words.rstrip(" ?.!")) is not None else None
