"""Questions as they are spoken, in the words that their readers have: "on pace for his goal", "the last five runs"."""

_RACE = r"(?P<race>5 ?k|10 ?k|parkrun|half(?: marathon)?|marathon|ten miler|10 miler)"
_SOON = r"(?:ready|fit enough|fit|set|in shape|good enough|prepared)"
_GOAL = r"(?:goal|target|race)(?: (?:time|pace|race))?"
_FEW = r"(?:few|couple(?: of)?|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"

_PLEASE = r"(?: (?:please|pls|for (?:him|her|now|the moment)))*[ .!]*$"
_BEGINS = r"(?:^|(?<=[,.;:] )|(?<= so )|(?<= and ))"

ASKED_FORMS: tuple[tuple[str, str], ...] = (
    # More than one run is more than today's.
    (rf"{_BEGINS}(?:only|just|nothing but) easy (?:runs|running|miles|stuff){_PLEASE}", "everything easy this week"),
    (rf"{_BEGINS}(?:just )?easy (?:runs|running|miles|stuff) only{_PLEASE}", "everything easy this week"),
    # Nothing hurts: "will it hurt my rhythm if I miss Thursday".
    (
        (
            r"^((?:and |so |but )?(?:will|would|does|do|could|can|might|won'?t|wouldn'?t|is it going to|is it gonna) "
            r".*?)"
            r"\b(?:hurt|hurting|harm) (?:my |the |his |her |their )?(?:rhythm|training|fitness|chances?|plan|progress|"
            r"goal|form|race|marathon|half|build ?-?up|prep|preparation)\b"
        ),
        r"\1matter",
    ),
    # What somebody else shall be told of it is not asked.
    (
        rf"^((?:is|am|are) (?:\w+ )?{_SOON} .+?),? or (?:should|shall|do|would) (?:i|we) .*$",
        r"\1",
    ),
    (
        (
            rf"^(?:is|am|are) (?P<who>\w+) (?:\w+ )?{_SOON} (?:for|to run|to race|to do) (?:a |an |the )?"
            rf"(?:(?:sub|under)[ -]?\d[\d:]*|\d[\d:]* ?-?(?:minutes?|min)?)(?: (?:minutes?|min|hours?))?,? {_RACE}\b.*$"
        ),
        r"what could \g<who> run a \g<race> in",
    ),
    (
        (
            rf"\bon (?:pace|course|target|schedule|line) (?:for|with|to (?:hit|make|reach|run|meet)) (?:my|his|her|"
            rf"their|the|a) {_GOAL}\b"
        ),
        "on track",
    ),
    (r"\bon (?:pace|course|target|schedule)(?=[?. ]*$)", "on track"),
    (
        (
            rf"^(?:can i see |show |list |give |what were |what are )?(?:me )?((?:my|his|her|their|the|"
            rf"[a-z]+'s) )?(?:last|latest|most recent|past|recent|previous) {_FEW} (?:runs|workouts|sessions|logs|"
            rf"activities)(?: please| pls)?$"
        ),
        r"show \1last runs",
    ),
)
