"""A sentence in its clauses: wishes, and the reasons and circumstances told beside them."""

import re
from dataclasses import dataclass
from enum import Enum, auto

# What a reason begins with, in three languages; some of these words lead a reason only before who does something.
_WHO = (
    r"(?:i|im|ive|id|i'm|i've|i'd|my|we|were|we're|weve|we've|the|it|its|it's|there|theres|there's|they|he|she|work|"
    r"our)"
)
REASON = (
    rf"(?:because|becuase|becasue|bcos|because of|'?cause|'?cos|'?coz|cuz|bc|b/c|due to|on account of|given that|"
    rf"seeing as|since(?= {_WHO}\b)|as(?= (?:i|im|i'm|ive|i've|we|we're|my|he|she|they|he's|she's|they're)\b)|weil|"
    rf"wegen|da (?=ich|wir|mein|meine|"
    rf"es|er|sie|die|der|das)|denn|"
    r"when(?= (?:(?:my|our) (?:mates?|friends?|partner|wife|husband|mum|mom|dad|boss|kids?|son|daughter|"
    r"brother|sister|club|"
    r"group|buddy|boyfriend|girlfriend)|he|she|they|hes|shes|theyre)\b)|"
    r"porque|xq|ya que|pues|puesto que|debido a|por culpa de|como (?=tengo|estoy|tenemos|trabajo|el|la|mi|me)|es que)"
)
# What follows from a reason: "my kids are ill, so can we skip". "So far" and "so hard" follow from nothing.
SO = (
    r"(?:so(?! (?:far|hard|much|many|few|little|often|close|sure|busy|low|high|tired|long(?! run)|good|easy|fast|"
    r"slow|well|bad|it goes|be it|i can\b(?! ?not)|that|what|"
    r"sore|heavy|sick|ill|tough|great|nice|hot|cold|short|it was|early|late|on\b|so\b))|therefore|thus|hence|"
    r"deshalb|deswegen|daher|also (?=kann|k[oö]nn|bitte|mach|lass)|asi que|por eso|por lo que|entonces)"
)
# Who asks for something begins like this: what stands before it without a sign is another clause.
_ASKING_FOR = (
    r"(?:(?:can|could|shall|may) (?:we|i|you|u|it|that|this)\b|would it be|would you|is it (?:ok|okay|possible|fine|"
    r"alright)|"
    r"any chance|(?:i'?d|i would|id) (?:rather|like|prefer|love)|i (?:want|need|wanna) to\b|let'?s\b|lets\b|"
    r"(?:please|pls|plz) (?=can|could|move|skip|swap|make|shift|cut|change|push)|"
    r"k[oö]nnen wir|k[oö]nnten wir|kann ich|kannst du|k[oö]nnte ich|k[oö]nntest du|lieber\b|"
    r"podemos|puedo|puedes|podriamos|podria|me gustaria|prefiero)"
)
# Behind a reason without a sign: "since I start early make it three miles".
_DEED = (
    r"(?:make|move|skip|swap|shift|push|cut|cancel|change|shorten|drop) "
    r"(?:it|this|that|today|tomorrow|todays|tomorrows|the|my|thursday|friday|saturday|sunday|monday|tuesday|"
    r"wednesday)\b"
)
# Who goes on to tell why, without a sign: "skip Thursday I've got a night out".
_TELLING = (
    r"(?:(?:i'?m|i am|i'?ve|i have|i got|we'?ve|we have|we're|there'?s|there is|it'?s|its|it is) (?!not\b|been|to\b)"
    r"|got (?:a|an|my|the|some|to)\b|(?:my|our|the) (?:mum|mom|dad|sister|brother|wife|husband|partner|boss|kids?|"
    r"son|daughter|"
    r"friend|mate|family|parents|in ?laws?|car|train|flight|boiler|dog)\b|work (?:is|has|wants)|kids (?:are|have)|"
    r"tengo\b|"
    r"trabajo\b|hab(?:e)? (?:noch |einen? |viel )|bin (?:noch|auf|bei|im)\b)"
)
_BEGINS = (
    rf"(?:please |pls |plz |hey |coach |ok |okay |then |maybe |also |bitte |por favor )*(?:{_ASKING_FOR}|"
    r"(?:move|skip|swap|switch|make|shift|cut|change|push|shorten|drop|cancel|add|set|give me|show|put|take|bring|"
    r"remind|"
    r"stop|turn|use|send|log|delete|undo|pause|start|tell|how|what|when|why|which|who|do i|am i|is my|are my|will i|"
    r"should i|verschieb\w*|tausch\w*|mach\w*|k[uü]rz\w*|streich\w*|setz\w*|zeig\w*|wann|wie|warum|was|welche\w*|"
    r"mueve|mover|cambia\w*|pasa\w*|salta\w*|quita\w*|acorta\w*|cuando|cuanto\w*|que|como|por que)\b)"
)
_STARTS_A_WISH = re.compile(_BEGINS)
_BREAKS = re.compile(
    rf"(?P<sign>(?<!\d)[.!?]+(?=\s|$)|[!?]+|(?<=\d)\.(?=\s+[a-z]{{3}})|,(?=\s)|;|:(?=\s)|\s-+\s|\.\.+|[()])"
    rf"|(?P<reason>(?:^|(?<=\s)){REASON}(?=\s))"
    rf"|(?P<so>(?:^|(?<=\s))(?:and )?{SO}(?=\s))"
    rf"|(?P<but>(?<=\s)(?:but|aber|pero|sino|though|although|obwohl|aunque)(?=\s))"
    rf"|(?P<and>(?<=\s)(?:and|&|und|y|plus)\s+(?={_BEGINS}))"
    rf"|(?P<ask>(?<=\s)(?<!no )(?={_ASKING_FOR}))"
    rf"|(?P<deed>(?<=\s)(?={_DEED}))"
    rf"|(?P<tell>(?<=\s)(?={_TELLING}))"
)


# Joints without a word of their own.
_SOFT = ("ask", "deed", "tell")


class Joint(Enum):
    """What stands before a clause."""

    NONE = auto()
    SIGN = auto()
    REASON = auto()
    SO = auto()
    AND = auto()


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence in `plain` words, and what joins it to the part before."""

    text: str
    joint: Joint

    @property
    def starts_a_wish(self) -> bool:
        """Whether it begins as somebody begins who asks for something, rather than tells it."""
        return self.joint is not Joint.REASON and _STARTS_A_WISH.match(self.text) is not None


def clauses(words: str) -> list[Clause]:
    """The clauses of a sentence, in order; a reason lasts until the next sign or until something is asked for."""
    found: list[Clause] = []
    begin, joint = 0, Joint.NONE

    def put(end: int) -> None:
        text = words[begin:end].strip(" ,;:-")
        if text:
            found.append(Clause(text, joint))

    for each in _BREAKS.finditer(words):
        kind = each.lastgroup
        if (kind in ("and", "tell") and joint is Joint.REASON) or (kind == "deed" and joint is not Joint.REASON):
            continue
        if kind in _SOFT and not words[begin : each.start()].strip(" ,;:-"):
            # "So can we": what is asked for begins where the joint ends.
            continue
        put(each.start())
        begin = each.end()
        match kind:
            case "reason":
                joint = Joint.REASON
            case "so":
                joint = Joint.SO
            case "and":
                joint = Joint.AND
            case _:
                joint = Joint.SIGN
    put(len(words))
    return found
