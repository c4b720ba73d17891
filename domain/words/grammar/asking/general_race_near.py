"""Questions of the days before a race, and of a week that looks big: the week and the race answer them."""

from domain.words.grammar.asking.subject import General
from domain.words.topics import Topic

_RACE = r"(?:race|marathon|half(?: marathon)?|10k|5k|wettkampf|rennen|lauf|carrera)"
_MUCH = r"(?:a lot|too much|a bit (?:much|too much)|quite a lot|an awful lot|loads|ganz schon viel|zu viel|mucho)"
_JUMP = r"(?:jump|step|leap|increase|sprung|steigerung|salto)"
_WISHED = r"make|cut|reduce|less please|work|busy|on at|take|drop|easier|lighter|lower|skip|move|shorter"

OF_RACE_NEAR: tuple[General, ...] = (
    General(
        Topic.WEEK_TOO_MUCH,
        "is this week too much",
        rf"(?:thats|that is|its|it is|this is|das ist|es) (?:\w+ )?{_MUCH} (?:\w+ )?(?:this|next|diese|nachste|esta) "
        rf"(?:week|woche|semana)|(?:isnt|is|wasnt|thats|ist|es) (?:that|this|it|das|eso|not)? ?(?:\w+ ){{0,3}}"
        rf"(?:big|huge|large|steep|grosser|gro\w+er|gran) {_JUMP}",
        unless=_WISHED,
        told=True,
    ),
    General(
        Topic.RACE_TACTICS,
        "how fast should i start the race",
        r"(?:go (?:out|off)|start(?: out)?|set off|begin) (?:at|with|on) (?:\S+ )?(?:\d\S*|(?:race|goal|target) pace)"
        r"\b.*\bor (?:\w+ ){0,3}(?:slow\w*|conservativ\w*|easier|hold back|held back|faster|quicker)",
        unless=r"tempo|long run|interval\w*|easy run",
    ),
    General(
        Topic.HARD_DAYS,
        "how many hard days this week",
        r"(?:hard|tough|fast|quality|speed) (?:sessions?|days?|runs?|workouts?) (?:doing |still )?(?:there )?"
        r"(?:in|during) (?:the |my |a )?(?:race|taper) week",
        unless=r"make|swap|move|change|skip|easier|drop|rest|instead|take|can i",
    ),
    General(
        Topic.BEFORE_RACE,
        "what do i do the day before the race",
        rf"what (?:should|shall|do|must|can) i (?:do|run)\b.*\b(?:today|tomorrow|now|still|these days|the last days)"
        rf"\b.*\bbefore (?:the |my )?{_RACE}",
        unless=r"move|swap|eat|drink|wear|why|how far",
    ),
    General(
        Topic.STILL_LONG_RUN,
        "should i still do the long run",
        r"should i (?:still |even |really )(?:do|run|have) (?:my |the |this |that |a )?(?:weeks )?long run|"
        r"do i (?:still|even) (?:do|run|have) (?:my |the |a )?long run|soll ich (?:den |meinen )?"
        r"(?:langen lauf|long run) (?:trotzdem|noch)|(?:debo|tengo que) hacer (?:igual |todavia )?la tirada larga",
        unless=r"move|swap|instead|tomorrow instead|if i|pain|hurt\w*|sore|slept|sleep|tired|ill|sick|cold",
    ),
)
