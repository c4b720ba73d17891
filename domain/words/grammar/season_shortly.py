"""What athletes say in the weeks of a season the long way round, as the short sentence: "what's next week like?"."""

_LEAD = r"(?:(?:so|and|ok|okay|hey|hi|coach|please|then|now|well)[, ]+)*"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_WELL = (
    r"(?:i'?m|i am|feeling|i feel|feel) (?:(?:all|much|a lot|fully|completely|finally) )*(?:better|well|ok|okay|fine|"
    r"healthy|recovered|good)(?: again| now)*"
)
_GONE = (
    r"(?:(?:the|my) )?(?:fever|temperature|cold|flu|cough|virus|infection|pain|covid)(?: is| has|'s)?(?: been| all| "
    r"completely)* gone(?: (?:since|for) [\w ]+)?"
)
_CLEARED = (
    rf"{_LEAD}(?:(?:the|my) )?(?:physio|doctor|doc|gp|physiotherapist|surgeon|specialist)(?: has| just|'s)* (?:gave|"
    r"given|"
    r"gives|give) me (?:the |a )?(?:green light|go[- ]ahead|all[- ]clear|ok|okay|thumbs up|clearance)"
)

FORMS = (
    ((rf"{_LEAD}(?:i )?(?:can'?t|cannot|cant|can not|won'?t be able to) (?:do|make|run|manage)(?: it| a run| my "
     rf"run)?(?: on)? "
     rf"(?P<day>{_WEEKDAY})\b[^?]*[.,;] (?:so )?(?:can|could|may) i (?:swap|switch) (?:it|that) (?:with|for|to|and) "
     rf"(?P<other>{_WEEKDAY})[? ]*"), r"swap \g<day> and \g<other>"),
    (rf"{_LEAD}(?:what'?s|what is|how'?s|how is|how does|what does) next week (?:like|look(?: like)?|looking)[?. ]*",
     "next week"),
    # A day off that is only asked about again is looked up, and none is asked for.
    (rf"{_LEAD}no (?:running|runs?)(?: (?:now|then|for me|today))?,? (?:right|correct|yes|is that right|ok)[? ]*",
     "what's on today?"),
    (rf"{_WELL},? (?:and )?{_GONE}[. ]*", "i'm better now"),
    (rf"{_GONE},? (?:and )?{_WELL}[. ]*", "i'm better now"),
    (rf"{_CLEARED}(?: (?:to run|for running|to start|today|yesterday|again))*[.! ]*", "i'm better now"),
    (rf"{_CLEARED},? (?:and |so )?(?:i )?(?:can|may|could|am allowed to) (?:start|run|go|begin|jog|do).*",
     "i'm better now"),
    ((rf"(?P<who>.*?\b)(?:is|are|am|'m|must|should|shall|may|can|could)(?: not|n't|not)(?: allowed)?(?: to)? run "
     rf"(?:before|until|till) (?P<day>{_WEEKDAY}|(?:the )?\d+.*|\w+ \d+\w*)[. ]*"), r"\g<who>no running until \g<day>"),
)  # fmt: skip
