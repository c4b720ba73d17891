"""How much is run in the taper, and when that is: "when does the taper start and how much will I run then"."""

from domain.words.grammar.asking.question_text import QuestionText
from domain.words.intents import AskAbout
from domain.words.topics import Topic

_TAPER = r"taper\w*|tapering|tapern"
_HOW_MUCH = (
    r"how (?:much|many|far|big|low|little|long)|mileage|miles|kms?|kilomet\w+|volume|distances?|weeks? look|what do i "
    r"(?:run|do)|what happens|wie viel\w*|wieviel\w*|umfang|cuant\w+|shorter|drops?|wie lang\w*|"
    r"(?:one|two|three|2|3) weeks?|(?:zwei|drei) wochen"
)
_ELSE = r"pace|paces|too|why|warum|what is (?:a |the )?taper|faster|hurts?|strength|eat|cut|skip|move|last week"


def taper_asked(s: QuestionText) -> AskAbout | None:
    """The weeks before the race with their miles; None for any other question."""
    if not s.is_asked or not s.has(_TAPER) or not s.has(_HOW_MUCH) or s.has(_ELSE) or s.r.names_days:
        return None
    return AskAbout(Topic.TAPER)
