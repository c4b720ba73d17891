"""Weeks that are easy for the body's sake: "every run easy and shorter", "no intervals until my knee is right"."""

import re

from domain.words.week_wishes import AllEasy, KeepLimit

_HARD = (
    r"(?:intervals?|tempos?|hills?|speed ?work|speed sessions?|workouts?|(?:hard|fast|quick) (?:running|runs?|stuff|"
    r"sessions?|workouts?)|quality(?: sessions?)?|intensity|nothing (?:hard|fast)|intervalle?|tempolauf|tempolaufe|"
    r"harte[ns]? (?:laufe|einheiten|training)|intervalos|series|nada (?:duro|rapido))"
)
_NONE = (
    r"(?:(?:no|skip|drop|without|stop|leave out|cut out|avoid|keine?|ohne|sin|nada de)"
    rf"(?: any| the| all| more| mehr| mas)* {_HARD}|nothing (?:hard|fast)|nichts (?:hartes|schnelles))"
)
_EASY = (
    r"(?:(?:only|just) easy(?: runs?| running)?|easy (?:runs?|running) only|"
    r"(?:keep |make )?(?:it|everything|all)(?: all)? easy|"
    r"nur lockere? ?(?:laufe|laufen)?|alles locker|solo (?:rodajes suaves|correr suave)|todo suave)"
)
# An illness asks another question: whether to run at all.
_UNTIL = re.compile(
    rf"(?:please |bitte |por favor )?(?:{_NONE}|{_EASY}),? (?:until|till|til|bis|hasta que) "
    r"(?!.*\b(?:cold|flu|fever|virus|covid|ill|sick|fieber|grippe|krank|gripe|fiebre)\b)"
    r"(?:my|the|this|it|that|i|i'm|i am|mein\w*|das|die|der|es|ich|mi|la|el|este|este)\b.*"
    r"\b(?:right|better|ok|okay|fine|good|well|healed|gone|over|recovered|healthy|again|down|normal|free|happy|sorted|"
    r"gut|besser|heil|weg|verheilt|wieder|bien|mejor|curad\w|recuperad\w)(?: again| wieder| ist)?"
)
_RUNS = (
    r"(?:every (?:single )?run|each run|all (?:of )?(?:my |the )?(?:runs|running)|all of it|everything|my runs|"
    r"the (?:whole )?week|alle (?:meine )?laufe|jeden lauf|alles|todos (?:mis|los) rodajes|todo)"
)
_WHEN = r"(?: (?:this|next) week| for (?:this|next) week| diese woche| nachste woche| esta semana)?"
_SHORT = r"(?:short|shorter|kurzer|kurz|mas cort[oa]s?|cort[oa]s?)"
_SOFT = r"(?:easy|easier|gentle|slow|locker|leicht|ruhig|suaves?)"
_BOTH = rf"(?:{_SOFT}(?:,| and| &| und| y)+ {_SHORT}|{_SHORT}(?:,| and| &| und| y)+ {_SOFT})"
_SHORTER = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:please |bitte |mach |haz )?(?:make |keep |have |turn )?{_RUNS}(?: this week)?(?: into)?,? {_BOTH}"
            rf"{_WHEN}(?: please| bitte)?"
        ),
        rf"(?:only|just|nur|solo) {_BOTH}(?: runs?| running| laufe| rodajes)?{_WHEN}",
        rf"{_BOTH} (?:runs?|running) only{_WHEN}",
    )
)
_NEXT = re.compile(r"\b(?:next week|nachste woche|proxima semana)\b")


_ABOUT = re.compile(r"\b(?:until|till?|bis|hasta|short|shorter|kurz|kurzer|cort[oa]s?|again|wieder|otra)\b")
# As the answer says that they come back.
_AGAIN = re.compile(
    r"(?:speed ?work|workouts|intervals|tempo (?:runs|workouts)|hard running) again(?: please)?|"
    r"(?:ab jetzt )?wieder (?:tempo|tempotraining|tempoeinheiten|intervalle|workouts)(?: bitte)?|"
    r"(?:series|intervalos) otra vez|otra vez (?:series|intervalos)"
)


def easy_for_the_body(words: str) -> AllEasy | KeepLimit | None:
    """A week of easy running, shorter or until somebody is well, and workouts again; None for another story."""
    if _ABOUT.search(words) is None:
        return None
    said = words.strip(" .!")
    if _AGAIN.fullmatch(said):
        return KeepLimit(workouts=True)
    if any(pattern.fullmatch(said) for pattern in _SHORTER):
        return AllEasy(1 if _NEXT.search(said) else 0, shorter=True)
    return AllEasy(0, until_well=True) if _UNTIL.fullmatch(said) else None
