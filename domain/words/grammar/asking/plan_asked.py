"""Questions that the plan as a whole answers: its race, phases, days, paces, what changed in it, and why."""

from domain.plan import DayType
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.intents import AskAbout, Intent, Open, WhatsOn, WhyIntent, WhyWeek
from domain.words.lexicon.meanings import M
from domain.words.quantities import per_unit
from domain.words.topics import Screen, Topic

_PLAN = (
    r"(?:plan|week|schedule|training|runs?|sunday|monday|tuesday|wednesday|thursday|friday|saturday|paces?|it|"
    r"everything|things?|prediction|woche|semana)"
)
_CHANGED = (
    rf"(?:why|what|whats|who|when|how|did|has|have|was|show)\b.*\b{_PLAN}\b.*\b(?:change[ds]?|changing|"
    rf"different|adjusted|altered|moved around|shifted|updated|"
    r"rearranged|geandert|cambi\w+)|(?:what|whats|anything|something|who|why|did you|have you|why did you) "
    r"(?:\w+ ){0,2}(?:changed?|different|new|adjusted|altered)\b|"
    r"(?:latest|last|recent) changes?|was hat sich geandert|que (?:ha )?cambi\w+"
)
_ABOUT: tuple[tuple[str, str, Intent], ...] = (
    (
        (
            r"(?:what is|whats|what are|what does|explain|was ist|que es) (?:an? |the |eine? |una )?"
            r"(?:(?:recovery|cut ?back|down|deload|step ?back) weeks?|taper|erholungswoche)(?: mean| for)?$"
        ),
        "",
        Open(Screen.TERM),
    ),
    (
        r"where (?:am|are) (?:i|we) (?:at|with|on) .*\b(?:miles|mileage|kms?|week)|(?:miles|kms?) (?:done|so far)",
        r"plan|phase",
        AskAbout(Topic.MILES),
    ),
    (
        r"long runs? (?:\w+ ){0,3}(?:shorter|smaller|down|less)|(?:easing|ease|wind|winding) (?:off|down)",
        r"can|could|make|cut|too",
        AskAbout(Topic.PHASE),
    ),
    (
        (
            r"how (?:do|did) (?:you|u) (?:\w+ )?(?:work out|calculate|know|get|set|choose|come up with|decide) "
            r".*(?:pace|paces|speed|times?|fitness|fast)|"
            r"where (?:do|did|does) .*(?:pace|paces|prediction|numbers?) come from|(?:paces?|prediction) (?:is |"
            r"are )?(?:based|calculated|worked out)|"
            r"(?:what|which) (?:5k|10k|race|fitness|result)(?: time| pace)? (?:are|is|do|did|was|have) (?:you|u|"
            r"it|my|this)|vo2 ?max|vdot|my fitness|"
            r"is my (?:5k|10k) (?:time|pace) still|what (?:do|are) (?:you|u) (?:using|think|have) (?:for|as|i)|"
            r"why (?:is my pace |exactly )?\d+:\d\d"
        ),
        r"change|update|mean|too (?:fast|slow|hard|easy)|worth",
        AskAbout(Topic.BASIS),
    ),
    (
        (
            r"(?:see|read|get|use|work with|link|sync|import|know) (?:\w+ ){0,2}(?:garmin|strava|coros|polar|"
            r"apple watch|fitbit|suunto|my watch)"
        ),
        "",
        Open(Screen.CONNECT),
    ),
    (
        r"(?:ready|fit) (?:for|enough|to)|if im ready|am i ready|get me (?:round|there|through)",
        r"today|tomorrow",
        AskAbout(Topic.TRACK),
    ),
    (
        r"weeks? (?:have|am|are|has) (?:i|we)|weeks? (?:in|done|through|completed|behind)|^week(?: number)?$",
        r"until|left|to go|miles|runs",
        AskAbout(Topic.PHASE),
    ),
    (
        (
            r"(?:when|whens|how (?:far|soon|long)|what (?:date|week|day)|wann|cuando|start|begin|"
            r"begins)\b.*\b(?:taper\w*|peak|build phase|base phase|recovery week|cut ?back|"
            r"down week|rest week|easy week|lighter week|easier week|off week|deload\w*|erholungswoche)|(?:what|"
            r"which) (?:phase|week (?:am|are|is|number))|where (?:am|are) (?:i|we) (?:in|at|with)|"
            r"how far (?:in|into|through|along)|welche (?:phase|woche)|que (?:fase|semana)|next (?:easy|recovery|"
            r"lighter|down|rest) week|how (?:long|big) is the taper"
        ),
        "",
        AskAbout(Topic.PHASE),
    ),
    (
        (
            r"(?:heart ?rate|(?<!\d )(?<!\d)(?<!an )hr(?! and)|bpm|pulse|zone (?:2|two|3|three|1|one)|max hr|"
            r"zones?|puls|herzfrequenz|pulsaciones|frecuencia cardiaca)"
        ),
        r"time zone|zone out",
        AskAbout(Topic.HEART),
    ),
    (
        (
            r"(?:race|marathon|half|event|my) (?:date|day)|when(?:s| is| do i)? (?:\w+ ){0,2}(?:race|marathon|"
            r"half|big day)|how (?:long|many (?:days|weeks|months|sleeps)) (?:is it |are there |do i have "
            r")?(?:until|till|to|left|before|to go)|"
            r"(?:days|weeks|months|sleeps) (?:to go|left|until|till)|time left|how soon is|wann ist (?:das|der|"
            r"mein)|wie (?:lange|viele (?:tage|wochen)) (?:noch )?bis|cuando es|cuanto falta|cuant\w+ (?:dias|"
            r"semanas)"
        ),
        r"taper|runs? left|miles left|change|move|other|another",
        AskAbout(Topic.RACE),
    ),
    (
        (
            r"(?:am|are) (?:i|we) (?:still )?(?:on (?:track|course|target|schedule|for)|ready|going to (?:make|"
            r"manage|do|finish)|gonna (?:make|manage|do|finish)|fit enough|capable|far off|close)|"
            r"(?:will|can|could) i (?:\w+ )?(?:make|finish|manage|hit|reach|achieve|break|survive) (?:it|the|my|"
            r"this|that|sub|under|goal|\d)|realistic|(?:is|are) (?:my|the) (?:goal|target) (?:\w+ )?(?:possible|"
            r"doable|ambitious|realistic|too|ok)|"
            r"(?:is|are|am|was|isnt|would) .*(?:too (?:ambitious|optimistic|much to ask|big an ask|tall an order)|"
            r"ambitious|"
            r"aiming too (?:high|low)|unrealistic|doable|out of reach|within reach|(?:possible|achievable) for me)|"
            r"(?:ist|war|es|sera) .*(?:ehrgeizig|ambitioniert|zu optimistisch|ambicios\w+|realist\w+)|"
            r"chances? (?:of|to)|do you think i can|schaffe ich|werde ich .* schaffen|bin ich auf kurs|voy bien|"
            r"lo consegui\w*|puedo lograr"
        ),
        r"park ?run|today|tomorrow|move|skip|what about|how about|instead|then",
        AskAbout(Topic.TRACK),
    ),
    (
        (
            r"(?:what|whats|which|how many|how often)\b.*\b(?:running days|days (?:do|am|are) (?:i|we)|days a "
            r"week|runs a week|times a week|days i run|runs per week|days per week)|welche tage|que dias|an "
            r"welchen tagen"
        ),
        r"should|change|move|rest|off|hard|easy|if",
        AskAbout(Topic.DAYS),
    ),
    (
        r"(?:what|whats|remind me|which)\b.*\b(?:goal|target)\b|was ist mein ziel|cual es mi (?:objetivo|meta)",
        r"change|set|pace|should|if|heart|hr",
        AskAbout(Topic.GOAL),
    ),
    (r"treadmill|laufband|cinta", r"\d|instead|today|ran|done", AskAbout(Topic.TREADMILL)),
    (r"hot|heat|humid\w*|sunny|hitze|calor", r"hot ?spot|hot date", AskAbout(Topic.HEAT)),
    (
        (
            r"what is (?:a|an|the) \w+(?: run| pace)?$|whats (?:a|an) \w+(?: run| pace)?$|whats? (?:do |does |is "
            r")?(?:a |an |the )?\w+(?: \w+)? (?:mean|means)|was (?:ist|bedeutet|heisst)|que (?:es|significa)|"
            r"difference between|explain"
        ),
        r"this mean|plan|that mean|goal|race|date|time|today|tomorrow|week",
        Open(Screen.TERM),
    ),
    (
        (
            r"what (?:can|do) (?:you|u|i) (?:\w+ )?(?:do|help|ask|say|write|type)\b|how (?:do|does) (?:this|it|"
            r"you|the bot) work|how do i use|what are the commands|was kannst du|que puedes hacer"
        ),
        r"today|tomorrow|if|when|about|on|week|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?",
        Open(Screen.HELP),
    ),
)
_PACES = (
    (r"easy|slow|recovery|long|lockeren?|langen?|suave|larg\w+|rodaje", DayType.EASY),
    (r"tempo|threshold|schwelle|umbral", DayType.TEMPO),
    (r"interval\w*|reps?|repeats?|800s|400s|speed|intervalle|series", DayType.INTERVALS),
    (r"race|marathon|goal|g?h?mp|wettkampf|carrera|half|10k|5k", DayType.RACE_PACE),
)


_WHY = r"^(?:and |but |so )?(?:why|how come|whats the reason|reason for|warum|wieso|por que)"


def _why(s: QuestionText) -> Intent | None:
    """Why a day, a kind of run or a week is what it is."""
    day = s.r.day
    if day is not None:
        return WhyIntent(day)
    return WhyWeek() if s.r.has(M.WEEK) or s.has(r"weeks?|woche|semana") else None


def changed_asked(s: QuestionText) -> AskAbout | None:
    """ "Why did my plan change", "what's different this week": the last changes and their reasons."""
    if not s.is_asked or not s.has(_CHANGED):
        return None
    if s.has(
        r"can (?:i|you|we)|could|should|how do i|how can|want|will|would|if|pace for|too|to change|please|"
        r"units|language|name|goal|harm|difference|weather|new plan"
    ):
        return None
    return AskAbout(Topic.CHANGED)


def plan_asked(s: QuestionText) -> Intent | None:
    """What of the plan is asked for, where nothing plainer was understood; None for anything else."""
    if not s.is_asked or s.r.has(M.PAIN, M.INJURY, M.ILL):
        return None
    if s.has(_WHY) and not s.has("why not"):
        return _why(s)
    if s.has(r"^(?:my )?(?:goal|target)(?: time| pace)?$"):
        return AskAbout(Topic.GOAL)
    for words, unless, intent in _ABOUT:
        if s.has(words) and not (unless and s.has(unless)):
            return intent
    if s.has(
        r"(?:what|which|whats) (?:\w+ ){0,3}(?:pace|speed)|how (?:fast|slow)|pace (?:for|of)|welches tempo|"
        r"wie schnell|a que ritmo|que ritmo|(?:what|whats) (?:\w+ ){0,2}g?h?mp"
    ) and not s.r.has(M.DAY):
        kind = next((kind for words, kind in _PACES if s.has(words)), None)
        return AskAbout(Topic.PACE, kind=kind, units=per_unit(s.words))
    return _on_a_day(s)


def _on_a_day(s: QuestionText) -> Intent | None:
    """What is on the one day that is asked about: "any advice for Sunday", "how far on Sunday, and how long"."""
    days = [each.day for each in s.r.days if each.day.type is None]
    is_of_it = s.has(r"what|whats|how (?:far|long|much|fast|hard)|anything|any advice|any tips|which|is there|wie|que")
    if (
        len(days) != 1
        or not is_of_it
        or s.has(r"if|should i|can|could|move|instead|skip|not|cant|wont|race|off|weather|away|rather|clock|time is")
    ):
        return None
    return (
        None
        if s.r.has(M.DISTANCE, M.NUMBER, M.TIME, M.UNTIL, M.SKIP, M.CANT, M.BUSY, M.AWAY)
        else WhatsOn(day=s.r.past(days[0]) if s.has(r"did|was|ran|went|done|hab\w*|bin") else days[0])
    )
