"""Days in a row that cannot be run, from one to another, as the short sentence: no run is moved between the two."""

from domain.words.grammar.reworded_days import WEEKDAY

_SO = (
    r"(?:(?:and|but|so|ok|well|yeah|oh|hi|hey|coach|btw|by the way|also|actually|sorry|unfortunately|sadly|fyi|just|"
    r"please|there'?s|there is|there will be|it'?s)[ ,.!-]+)*"
)
_NONE = (
    r"(?:(?:no|zero) (?:running|runs?|training)|(?:i )?(?:can'?t|cannot|cant|can not|won'?t|wont|will not|couldn'?t|am "
    r"not able to|not able to|unable to|am unable to)(?: be able to| do any| be)? (?:run|running|train|training|get "
    r"out)|(?:i'?m |i am |i'?ll be |i will be )?not (?:running|training|able to (?:run|train))|"
    r"keep me free|nothing(?: for me)?)(?: at all| please| for me)*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{_MONTH})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_D1 = rf"(?P<first>(?:next |this )?{WEEKDAY}|{_DATE})"
_D2 = rf"(?P<last>(?:next |this )?{WEEKDAY}|{_DATE})"
_WHY = (
    r"(?:[,.;:]? ?(?:because|cos|as|since|due to|i'?m|i am|i have|work|exams?|family|sorry|thanks)\b[^?\d]*|,[^?\d]*)?"
)

FORMS: tuple[tuple[str, str], ...] = (
    # "Can't run Monday and Thursday" names two days, "between Monday and Thursday" those in a row.
    (
        (
            rf"{_SO}{_NONE},? (?:from |starting (?:from )?)?{_D1}(?:,? (?:to|until|till|til|through|thru)| ?-) {_D2}"
            rf"(?: inclusive)?(?: please)?{_WHY}[.! ]*"
        ),
        r"off from \g<first> to \g<last>",
    ),
    (rf"{_SO}{_NONE},? between {_D1} and {_D2}{_WHY}[.! ]*", r"off from \g<first> to \g<last>"),
    (
        (
            rf"{_SO}[^?\d,]*\b(?:from|between) {_D1} (?:to|until|till|and) {_D2}[ ,.;:-]+(?:so )?(?:there'?s "
            rf"|there is |"
            rf"i )*"
            rf"{_NONE}(?: then| there| in between| that week| those days)*[.! ]*"
        ),
        r"off from \g<first> to \g<last>",
    ),
)
