"""Questions that runners ask of no day and no number of theirs: recognised by what they are about."""

import re

from domain.words.intents import AskAbout
from domain.words.topics import Topic

_QUESTION = re.compile(
    r"(?:^|[,.;!?] |\b(?:and|but|so|btw|hey|hi|coach) )(?:what|whats|what's|which|why|how|hows|how's|who|whos|where|"
    r"wer|quien|do|does|is|are|am|can|"
    r"could|should|shall|will|would|if|any|whats|wich|was|welche\w*|wie|warum|soll|darf|kann|muss|ist|que|cual\w*|como|"
    r"por que|puedo|debo|tengo que|hay|es)\b"
)
_ABOUT: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        (
            Topic.NOT_MINE,
            (
                r"\b(?:shoes?|trainers|vaporfl\w*|alphafl\w*|socks|vest|jacket|what (?:to|should i|do i) wear|outfit|"
                r"watch should|"
                r"gels?|breakfast|carbs?|carb load\w*|fuel\w*|nutrition|protein|electrolytes?|hydrat\w*|"
                r"(?:what|when|how much) (?:should|do|can|to) ?(?:i|we)? ?(?:eat|drink)|eat (?:before|after|on)|"
                r"creatine|supplements?|refund|subscription|free (?:bit|trial|version)|how much is (?:this|it|"
                r"the app)|how much (?:does it|do you) cost|pay(?:ment)?\b|price|"
                r"schuhe|essen|zapatillas|"
                r"comer|desayun\w*)"
            ),
        ),
        (
            Topic.WHO_I_AM,
            (
                r"\b(?:who are you|are you (?:a |an )?(?:real|human|bot|robot|ai|person)|real person|"
                r"is this (?:a )?(?:bot|ai|human)|"
                r"am i talking to|chatgpt|bist du (?:ein )?(?:mensch|bot)|eres (?:un )?(?:bot|humano|persona|real))"
            ),
        ),
        (
            Topic.WEATHER,
            (
                r"\b(?:weather|forecast|wetter|tiempo hace|llover|(?:gonna|going to|will it) (?:rain|snow)|"
                r"is it (?:raining|snowing))"
            ),
        ),
        (
            Topic.EASY_SLOW,
            (
                r"\b(?:(?:normal|ok|okay|fine|right|meant|supposed) (?:to be |that |if )?.*\b(?:slow|slowly|slower)|"
                r"(?:this|that|really) slow\b|(?:so|too) slow (?:on|for|in)\b|why (?:so|are|is|do|must) .*\b(?:slow|"
                r"slowly|easy)\b.*(?:pace|run|runs|days)?|"
                r"(?:run|go) (?:a bit )?(?:faster|quicker) (?:on|than) .*easy|easy (?:runs?|pace|days?) .*(?:too|"
                r"so) (?:slow|easy|fast|hard))"
            ),
        ),
        (
            Topic.MISSED_ONE,
            (
                r"\b(?:what (?:happens )?if i (?:have to )?(?:miss|skip)|(?:miss|missed|missing|skip|skipped|"
                r"skipping) (?:one|a|1|this|the|two|2|any|last|"
                r"some) .*\b(?:matter|blown|"
                r"ruin\w*|bad|problem|worry|happens?|big deal|disaster|behind|make (?:it|them) up|catch up|wreck|"
                r"affect|hurt|lose|game over)|"
                r"(?:matter|blown|ruin\w*|bad|worry|big deal|disaster|wreck|affect|lose fitness).* (?:miss|missed|"
                r"missing|skip\w*)|"
                r"(?:make|making) up (?:for )?(?:a |the |my )?(?:missed|lost)|catch up (?:on )?(?:missed|the))"
            ),
        ),
        (
            Topic.WARMING_UP,
            (
                r"\b(?:warm ?-?up(?! race)|warming up|cool ?-?down|stretch\w*|foam roll\w*|aufwarmen|einlaufen|"
                r"calentar|"
                r"calentamiento|estirar)"
            ),
        ),
        (
            Topic.WALKING,
            (
                r"\b(?:walk (?:break|bit|part)s?|walking (?:break|bit|part)s?|ok(?:ay)? to walk|can i walk|walk (?:the|"
                r"some|a bit|up)|"
                r"if i (?:have to |need to )?walk|gehpause\w*|puedo caminar)"
            ),
        ),
        (
            Topic.HOW_HARD,
            (
                r"\b(?:how hard (?:is|should|do|does|are|must)|should i be (?:dying|struggling|this tired|"
                r"out of breath|knackered)|"
                r"(?:can|could|should) i (?:be able to )?talk|(?<!will run )(?<!just run )by feel|"
                r"talk test|out of "
                r"breath|conversational|how (?:should|does|do) (?:it|a|the|an) .*feel)"
            ),
        ),
    )
)


_TOLD: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        Topic.MY_NAME,
        re.compile(
            r"^(?:please |can you |could you |hey )*(?:call me (?!later|back|tomorrow|when|if|at|on|in)[^\W\d]+|"
            r"my name(?: is|'s|s)\b|"
            r"change my name|you (?:got|have) my name wrong|i(?:'m| am) called \w+|nenn mich|ich hei(?:ss|ß)e|"
            r"mein name|"
            r"llamame|me llamo|mi nombre)"
        ),
    ),
    (
        Topic.WEEKLY_NEWS,
        re.compile(
            r"\b(?:stop|off|no|no more|dont|don't|disable|without|change|move|send|get|instead|rather|mute|want)\b.*"
            r"\b(?:(?:weekly|sunday|friday|week'?s?) (?:summary|recap|report|message|email|mail|update|review|digest|"
            r"wrap ?up)s?|"
            r"my (?:new )?week on|the recaps?)\b|^(?:ohne|keine?n?) wochen\w*|\bresumen semanal\b"
        ),
    ),
)


def asked_often(words: str, *, is_asked: bool) -> AskAbout | None:
    """What a question (plain words) is about that has one answer for everybody; None for anything else."""
    told = next((AskAbout(topic) for topic, pattern in _TOLD if pattern.search(words)), None)
    if told is not None:
        return told
    if not is_asked and _QUESTION.search(words) is None:
        return None
    return next((AskAbout(topic) for topic, pattern in _ABOUT if pattern.search(words)), None)
