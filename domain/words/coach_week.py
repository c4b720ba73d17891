"""What a coach wishes of an athlete's whole week, clause by clause: "22 miles next week, long run 9, no strides".

A coach speaks of weeks: an amount with a week, a most or a sum beside it is the week's, and no run's.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.dates import weekday_number
from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in
from domain.words.quantities import with_digits


@dataclass(frozen=True, slots=True)
class CoachWeek:
    """A week as a coach wants it; weeks count from this one (`ahead`, None: none was named).

    `to_mm`: so much in all, by `is_of_week` surely the week's. `rests`: ISO weekdays without a run, `days` such with
    their millimetres. `no_strides` and `is_easy` (no hard work, no strides) say what its runs are.
    """

    ahead: int | None = None
    to_mm: int | None = None
    is_of_week: bool = False
    by_percent: int | None = None
    long_mm: int | None = None
    is_easy: bool = False
    no_strides: bool = False
    rests: tuple[int, ...] = ()
    days: tuple[tuple[int, int], ...] = ()

    def with_more(self, more: "CoachWeek") -> "CoachWeek":
        """This week with what is wished for besides; what is said again holds as it was said last."""
        return replace(
            self,
            to_mm=more.to_mm if more.to_mm is not None else self.to_mm,
            by_percent=more.by_percent if more.by_percent is not None else self.by_percent,
            is_of_week=self.is_of_week or more.is_of_week,
            long_mm=more.long_mm if more.long_mm is not None else self.long_mm,
            is_easy=self.is_easy or more.is_easy,
            no_strides=self.no_strides or more.no_strides,
            rests=tuple(dict.fromkeys((*self.rests, *more.rests))),
            days=tuple((dict(self.days) | dict(more.days)).items()),
        )

    @property
    def wishes(self) -> int:
        """How many things are wished for."""
        of_days = (self.rests, self.days)
        given = (self.to_mm is not None, self.by_percent, self.long_mm, self.is_easy or self.no_strides, *of_days)
        return sum(bool(each) for each in given)


_WEEK = re.compile(
    r"(?:\b(?:for|in|of|to) )?(?:\b(?:the|her|his|their|whole|entire) )*(?:\b(?P<next>next|coming|following)|"
    r"\b(?P<this>this|current)|\b(?:the|her|his|their|'s)(?= week))? ?\b(?:weeks?|wk)(?:'?s)?(?: (?:total|mileage|"
    r"volume|miles))?\b(?: after)?"
)
_NUMBERED = re.compile(r"(?<!next )(?<!this )(?<!coming )\bweek \d{1,2}\b(?! ?(?:mi|miles|km|k|%)(?:\b|$| ))")
_ELSE = re.compile(
    r"\b(?:ran|done|did|logged|logs?|was|were|pace|race|goal|why|how|what|when|who|which|where|is it|tell|ask|message|"
    r"write|every week|each week|per week|a week|always|for good|from now on|weeks)\b|\?"
)
_AMOUNT = r"(?P<amount>\d{1,3}(?:\.\d)?)(?: ?(?P<unit>miles?|mi|mls|kms?|k|kilomet\w+))?"
_SUM = r"(?:in all|in total|total|all in|altogether|overall|all together|max(?:imum)?|at most|tops|for the week)"
_MAKE = (
    r"(?:(?:make|set|cut|take|bring|put|drop|reduce|lower|raise|keep|limit|cap|give|let|hold|get|trim)(?: (?:it|her|"
    r"him|"
    r"them|that|this|everything|the total|the mileage))?(?: (?:do|run|have))?(?: (?:down|up|back|go))*(?: (?:to|at))?|"
    r"(?:down|up|back) (?:to|at)|to|(?:should|can|may|must|shall|gets?|has|does|runs?|is|be|needs?|wants?|only|just|do|"
    r"at|=|:)(?: (?:do|run|have|get|be|only|just))*)"
)
_CLAUSES = re.compile(r" *(?:[,;.!]+(?!\d) *(?:(?:and|but|then|with|so|or) )*|\b(?:and|but|then|with|plus|so) )")
_ABOUT = r"(?:(?:about|around|only|just|roughly|maybe|more like|no more than|not more than|up to|a max of|{SUM}|of) )*"
_TOTAL = re.compile(
    rf"(?:{_MAKE} )*{_ABOUT.replace('{SUM}', _SUM)}{_AMOUNT}(?: (?:{_SUM}|only|instead(?: of \d+)?|of running|please|"
    r"pls|then|rather|not (?:\d+|more)|of it|not more))*"
)
_SUMS = re.compile(rf"\b(?:{_SUM}|no more than|not more than|up to|a max of|down to|up to|not \d+|instead of \d+)\b")
_NOT_SO_MUCH = re.compile(
    r"(?:not|instead of|rather than) \d+(?:\.\d)?(?: ?(?:mi|miles?|km|k))?|"
    r"(?:.* )?\d+(?:\.\d)?(?: ?(?:mi|miles?|km|k))? (?:is|are|'s|seems|looks|sounds) (?:(?:way|far|a bit|bit|still|"
    r"much|a little) )*too (?:much|many|high|little|few|low)"
)
_LONG = re.compile(
    rf"(?:(?:{_MAKE}) )?(?:(?:the|her|his|their) )?long(?: run| one)?(?: (?:to|at|is|of|only|just|max|stays?|should|"
    rf"be|becomes|down|no more than|at most|about|up))*[:,]? {_AMOUNT}(?: (?:of (?:it|that|them)|max|at most|only|"
    rf"please|pls|in it))*|(?:an? )?{_AMOUNT.replace('amount', 'first').replace('unit', 'first_unit')} (?:for the |"
    rf"of (?:it |"
    r"that )?(?:for the )?)?long(?: run| one)?"
)
_EASY = re.compile(
    r"(?:(?:make|keep|run) )?(?:(?:only|just|all|everything|it|them|her|him|strictly|purely)(?: all)? )+easy"
    r"(?: (?:runs?|running|miles?|pace|stuff|only))*|easy(?: (?:runs?|running|miles))? only|all easy|"
    r"(?:no|nothing|without(?: any)?|zero|skip the|drop the)(?: (?:hard|fast|quick|tough|speed|quality)"
    r"(?: ?(?:stuff|work|runs?|running|sessions?|days?|workouts?|things?))?| (?:workouts?|intervals?|tempos?|fartlek|"
    r"quality|speed ?work|sessions))"
)
_STRIDES = re.compile(
    r"(?:no|without(?: any)?|skip|drop|leave(?: out)?|take(?: out)?|cut)(?: (?:the|her|his))? "
    r"strides|"
                      r"strides (?:out|off|gone)")  # fmt: skip
_SHARE = re.compile(
    r"(?:(?:make|cut|add|plus|minus|take|give|increase|reduce|raise|lower|knock)(?: (?:it|her|him|that))?(?: by)? )?"
    r"(?P<sign>[+-])? ?(?P<share>\d{1,2}) ?(?:%|percent|per cent)(?: (?P<way>less|off|shorter|down|lighter|easier|more|"
    r"up|longer|on top|extra))?"
)
_LESS = re.compile(r"\b(?:cut|minus|take|reduce|lower|knock|less|off|shorter|down|lighter|easier)\b|^-|-\d")
_MORE = re.compile(r"\b(?:add|plus|more|up|longer|increase|raise|on top|extra|give)\b|\+")
_DAY = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?(?:'s)?"
_REST = re.compile(
    rf"(?:(?:please|let|give|make|her|him|them) )*(?:(?:drop|skip|no|rest(?: on)?|without|leave out|take out|take|"
    rf"cut|not|off on|minus)"
    rf"(?: (?:the|her|his|their|run|runs|running|on))* {_DAY}(?: (?:run|off|out))*|"
    rf"{_DAY.replace('day>', 'off>')} (?:is |a )?(?:off|rest(?: day)?|free|out))"
)
_OF_A_DAY = re.compile(
    rf"(?:{_MAKE} )?(?:(?:the|her|his|their|on) )*{_DAY}(?: (?:run|only|just|to|is|be|at|should be|:|=|easy|an?))* "
    rf"{_AMOUNT}"
    r"(?: (?:only|instead|please|easy|in all|max))*"
)
_SO_MANY_RUNS = re.compile(
    r"(?:(?:only|just|gets?|has|have|does|runs?|let|give|make|it|her|him) )*(?:\d|one|two|three|four|five) (?:runs?|"
    r"days?)(?: (?:only|max|at most|in all))?"
)
_SMALLTALK = re.compile(
    r"(?:(?:all|is|are|it|that|this|she|he|they)(?:'?s)? )*(?:looks?|sounds?|seems?|fine|good|great|ok|okay|well|nice|"
    r"yes|yep|no|please|pls|thanks|thank you|for (?:now|her|him|them|me)|actually|right|hmm|sorry|instead|easy does it|"
    r"too (?:much|many|high|low|little))(?: (?:good|fine|great|ok|okay|well|strong|tired|now|so far|for (?:now|her|him|"
    r"them)|too much|to me|please))*|"
    r"(?!.*\b(?:should|must|can|may|no|not|without|only(?! just)|runs?|rest|off|mon|tue|wed|thu|fri|sat|sun|\w+day|"
    r"less|more|"
    r"easy|until|till)\b)(?:s?he|they|it)(?:'?s|'?re| is| was| has| had| just| still| needs rest| should be)?(?: "
    r"(?:only|just|still|not|"
    r"been|barely|back|coming|getting|got|a|bit|too|so|very|really|quite|the|from|with|off))* [a-z ]*(?<![0-9])|"
    r"(?:because|since|cause|after|as) [a-z' ]+"
)
_LEAD = re.compile(
    r"^(?:(?:please|pls|ok|okay|so|and|now|actually|good|great|yes|yep|sure|wait|but|also|can you|could you|let's|then|"
    r"hmm|well|sorry|for|with)[ ,.!]+)+"
)
_SUBJECT = re.compile(r"^(?:s?he|they) (?=(?:should|can|may|must|shall|gets?|only|needs? to|has to|does|runs?)\b)")
_BARE = re.compile(rf"{_AMOUNT}")
_MOST_MM, _LEAST_SHARE, _MOST_SHARE = 300_000_000, 3, 60


def coach_week(text: str, names: Collection[str], units: Units) -> CoachWeek | None:
    """What is wished of a week, where every clause says something of it; None for any other sentence."""
    said = re.sub("[’]", "'", plain(text))
    whom = names_in(said, names)
    if len(whom) > 1 or _ELSE.search(said) or _NUMBERED.search(said):
        return None
    for name in whom:
        # Whose week it is stands before the wish, behind it, or in the middle of it.
        one = rf"{re.escape(name)}(?:'s|s'|s)?(?![\w'])"
        said = re.sub(rf"^{one}[:,]?|,? ?\b(?:for|of|to) {one}|\b{one}(?= ?[:,])[:, ]*", " , ", said)
        said = re.sub(rf"\b{one}", " ", said)
    said = re.sub(r"\b(?:(?:for|with) (?:her|him|them)|please|pls|either)\b", " ", said)
    said, wish = with_digits(said), CoachWeek()
    week = _WEEK.search(said)
    if week is not None:
        ahead = 1 if week["next"] else 0 if week["this"] else None
        wish = replace(wish, ahead=ahead, is_of_week=True)
        said = f"{said[: week.start()]} , {said[week.end() :]}"
    said = re.sub(r"(?:\b(?:make|set|cut|bring|take|keep|give|let|put|limit|cap)) ,", ",", said)
    clauses = [" ".join(_LEAD.sub("", f"{each.strip()} ").split()) for each in _CLAUSES.split(said)]
    for clause in (_SUBJECT.sub("", each.strip(" :=-.!")) for each in clauses):
        if not clause or clause in ("for", "in", "of", "her", "his", "their", "the", "a"):
            continue
        taken = _taken(clause, wish, units)
        if taken is None:
            return None
        wish = taken
    if wish.is_of_week and wish.to_mm is None and _SUMS.search(said) is None and wish.by_percent is None:
        wish = replace(wish, is_of_week=False)
    if wish.wishes == 1 and wish.to_mm is not None and not wish.is_of_week and _BARE.fullmatch(said.strip(" ,.")):
        # "Ben 13 miles" may be told of a run.
        return None
    return wish if wish.wishes and (wish.to_mm is None or wish.to_mm <= _MOST_MM) else None


def _taken(clause: str, wish: CoachWeek, units: Units) -> CoachWeek | None:
    """The wish with what one clause says of it; None for a clause that says something else, or the same again."""
    if (found := _LONG.fullmatch(clause)) is not None:
        unit = found["unit"] or found["first_unit"]
        long_mm = _measured(found["amount"] or found["first"], unit, units)
        return replace(wish, long_mm=long_mm) if wish.long_mm is None else None
    if _EASY.fullmatch(clause):
        return replace(wish, is_easy=True)
    if _STRIDES.fullmatch(clause):
        return replace(wish, no_strides=True)
    if _NOT_SO_MUCH.fullmatch(clause):
        return replace(wish, is_of_week=True)
    if _SO_MANY_RUNS.fullmatch(clause):
        # Which ones are left out has to be said beside it.
        return wish
    if (found := _REST.fullmatch(clause)) is not None:
        return replace(wish, rests=(*wish.rests, weekday_number(found["day"] or found["off"])))
    if (found := _OF_A_DAY.fullmatch(clause)) is not None:
        day = weekday_number(found["day"]), _measured(found["amount"], found["unit"], units)
        return replace(wish, days=(*wish.days, day)) if day[1] else None
    if (found := _SHARE.fullmatch(clause)) is not None:
        share, is_less, is_more = int(found["share"]), _LESS.search(clause), _MORE.search(clause)
        if bool(is_less) == bool(is_more) or not _LEAST_SHARE <= share <= _MOST_SHARE or wish.by_percent is not None:
            return None
        return replace(wish, by_percent=-share if is_less else share)
    if (found := _TOTAL.fullmatch(clause)) is not None and wish.to_mm is None:
        is_of_week = wish.is_of_week or _SUMS.search(clause) is not None
        to_mm = _measured(found["amount"], found["unit"], units)
        return replace(wish, to_mm=to_mm, is_of_week=is_of_week)
    return wish if _SMALLTALK.fullmatch(clause) else None


def _measured(amount: str, unit: str | None, units: Units) -> int:
    is_km = units is Units.KM if unit is None else unit.startswith("k")
    return round(float(amount) * (MM_PER_KM if is_km else MM_PER_MILE))
