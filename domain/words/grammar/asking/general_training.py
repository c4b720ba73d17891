"""Questions about one's own training: answered with the numbers of the plan and the log, where there is one."""

from domain.words.grammar.asking.subject import General
from domain.words.topics import Topic

HEART = r"(?:heart ?rate|hr|heart|pulse|bpm|puls|herzfrequenz|pulso|pulsaciones|frecuencia cardiaca)"
RISES = (
    r"(?:drift\w*|climb\w*|creep\w*|ris(?:es?|ing)|(?:goes|go|going|went|gets|shoots?|is|was|so|way|right) (?:way |"
    r"right |so |much |really )?(?:up|high|higher)|shoots?|spik\w+|steig\w*|hoher|hoch|sub(?:e\w*|io)|alt[ao]s?)"
)
_LATE = (
    r"(?:end|late|later|last|after|second half|towards|long|hour|miles?|km|ende|lang\w*|letzte\w*|final\w*|larg\w*|"
    r"ultim\w+|same pace)"
)
_NEEDED = (
    r"(?:need|needed|needs|have to|has to|must|necessary|required|essential|worth it|or (?:is )?(?:the )?(?:just )?"
    r"running (?:is )?(?:alone |by itself |on its own )?enough|is (?:the |just |only )?running (?:alone |by itself |on "
    r"its own |really )?enough|brauch\w*|muss|notig|notwendig|reicht|necesito|necesario|necesaria|hace falta|tengo que)"
)
_LIFTING = r"(?:strength|gym|weights|weight training|lift\w*|squats|krafttraining|kraft|fuerza|gimnasio|pesas)"
_PHASE = (
    r"(?:phase|(?:base|build|peak|taper)(?: phase| weeks?| block)?|grundlage\w*|aufbau\w*|fase(?: \w+)?|base(?: "
    r"period)?)"
)
_FOR_WHAT = (
    r"(?:(?:good|it|this|that|one|phase|supposed to be) for|the (?:point|purpose|idea|aim|use)|(?:does|do) (?:\w+ ){0,"
    r"3}(?:do|bring|give|help)|what for|wofur|wozu|bringt|sinn|para que|sirve|objetivo)"
)
_HARD = r"(?:hard|harder|tough|fast|intense|quality|speed|harte\w*|anstrengende\w*|intensive\w*|dur[ao]s?|intens[ao]s?)"
_SESSIONS = r"(?:days?|sessions?|runs?|workouts?|ones?|tage?|einheiten|laufe?|dias?|entrenos?|sesiones)"
_FAST = (
    r"(?:fast (?:stuff|running|work|runs?|bits?|sessions?)|speed ?work|speed (?:sessions?|training|stuff)|hard "
    r"(?:stuff|"
    r"sessions?|runs?)|intervals?|quality(?: work| sessions?)?|faster (?:stuff|running|work|runs?))"
)
_RACE_DAY = (
    r"(?:race ?day|(?:on )?the day(?= of the race)|in the (?:race|marathon|half)|the (?:race|marathon|half)|race)"
)
_HOT = r"(?:hot|heat|warm|boiling|heatwave|sunny|degrees|humid)"
ILL = r"(?:ill|sick|flu|unwell|a cold|cold|covid|a bug|injured|krank|enferm[oa])"
_A_WEEK = r"(?:(?:a|one|1|another|this|next|the|two|2) (?:whole |full )?weeks?|(?:10|ten|7|seven) days)"
_SLOW = r"(?:slow|slowly|slower|langsam\w*|lent[oa]s?)"

_SLUGGISH = (
    r"(?:sluggish|heavy|flat|slow|lazy|restless|lethargic|rubbish|awful|weird|niggles?|phantom|tired|cranky|trage|"
    r"schwer|pesad\w+|lent[oa])"
)
OF_TRAINING: tuple[General, ...] = (
    General(
        Topic.HEART_DRIFT,
        "why does my heart rate climb in a long run",
        rf"{HEART}\b.*\b{RISES}\b.*\b{_LATE}|{HEART}\b.*\b{_LATE}\b.*\b{RISES}|"
        rf"{RISES}\b.*\b{HEART}\b.*\b{_LATE}|{_LATE}\b.*\b{HEART}\b.*\b{RISES}",
        unless=r"rest(?:ing)?|morning|ruhepuls|sleep|lying|reposo|ran|did \d|lately|easy runs? (?:this|these)",
    ),
    General(
        Topic.HEART_DRIFT,
        "why does my heart rate climb in a long run",
        rf"(?:my |the )?{HEART} (?:\w+ )?(?:drifts?|climbs?|creeps?|rises?|goes|shoots?)\b.*\b{_LATE}",
        unless=r"rest(?:ing)?|morning|sleep|lying|ran|did|today|yesterday|\d+ ?(?:mi|miles|km|k)",
        told=True,
    ),
    General(
        Topic.EASY_SLOW,
        "why are easy runs so slow",
        rf"(?:overtak\w*|passing|passes|pass) me\b.*\b(?:easy|slow)|easy\b.*\b(?:overtak\w*|passing|passes|pass) me|"
        rf"(?:why|warum|wieso|weshalb|por que)\b.*\b(?:so|such a|am i|do i|run|running|laufe|tan|corro)\b.*\b{_SLOW}|"
        rf"(?:warum|wieso|why|por que) (?:so |tan )?{_SLOW}",
        unless=r"was|were|last|yesterday|today|gestern|heute|letzte\w*|ayer|hoy|tomorrow|recover\w*|progress|"
        r"improv\w*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|load\w*|answer\w*|you so slow",
    ),
    General(
        Topic.HEART,
        "what should my heart rate be on easy runs",
        rf"{HEART} (?:\w+ ){{0,3}}\d{{3}} (?:bpm )?(?:on|in|during|for|when|at|even on) (?:\w+ ){{0,2}}easy|what "
        rf"should my "
        rf"heart rate be on easy runs",
        unless=r"ran|did|today|yesterday|\d:\d\d|effort|\d+ ?(?:mi|miles|km|k)",
        told=True,
    ),
    General(
        Topic.STRENGTH_NEEDED,
        "do i need strength training",
        rf"{_NEEDED}\b.*\b{_LIFTING}|{_LIFTING}\b.*\b{_NEEDED}|is (?:\w+ )?running enough|"
        rf"(?:too late|still worth|still time|any point)\b.*\b{_LIFTING}",
        unless=r"how (?:often|much|many)|today|tomorrow|session|exercises|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
        r"sat(?:ur)?|sun)(?:day)?s?|done|did|more|log",
    ),
    General(
        Topic.GELS,
        "do i need gels",
        r"(?:energy |energie)?gel(?:es|s)?|chews|energy bars?|(?:start|when|how often|how much) (?:\w+ "
        r"){0,4}(?:eat\w*|fuel\w*|"
        r"carbs?)\b.*\b(?:in|during) (?:the |a |my )?(?:race|marathon|half)",
        unless=r"ran|did|took|had|done|felt|effort|\d+:\d\d|in \d\d|shower|hair|insoles?|ice gel|cooling",
        told=True,
    ),
    General(
        Topic.PHASE_SENSE,
        "what is this phase good for",
        rf"{_FOR_WHAT}\b.*\b{_PHASE}|{_PHASE}\b.*\b{_FOR_WHAT}|what (?:comes|happens|is|follows) (?:next )?(?:after|"
        rf"in|during) (?:the )?(?:base|build|peak)(?: phase)?",
        unless=r"ease|how long|when|how many|pace|goal",
    ),
    General(
        Topic.HARD_DAYS,
        "how many hard days this week",
        rf"(?:how many|wie viele|cuant\w+) {_HARD} {_SESSIONS}|number of {_HARD} {_SESSIONS}",
        unless=r"should|have i (?:done|run|had)|did i|last (?:week|month)|too many|if i",
    ),
    General(
        Topic.TOO_HARD_DAYS,
        "there are too many hard days",
        rf"(?:too many|so many|zu viele|demasiad\w+) {_HARD} {_SESSIONS}|zu viele (?:harte|intensive|schnelle) \w+",
        unless=r"make|swap|move|change|skip|easier|drop|rest|instead|how many|is (?:two|three|\d)|are (?:two|three|\d)",
        told=True,
    ),
    General(
        Topic.SHORT_MESSAGES,
        "shorter messages",
        r"(?:write|talk|say|text) (?:a (?:bit|lot|little) )?(?:less|shorter)|(?:you|u) (?:write|talk|say|text|send) "
        r"(?:way |far |much |a bit )?too (?:much|long|many words)|(?:shorter|briefer|less wordy) (?:messages?|answers?|"
        r"texts?|replies)|(?:fewer|less) (?:words|text)|(?:messages?|answers?|texts?|replies) (?:are |is )?(?:way |"
        r"far |"
        r"much |a bit )?too (?:long|wordy)|keep it (?:short|brief|shorter)|be (?:brief|concise|more concise)|"
        r"too (?:wordy|much text|many words)|schreib\w* (?:bitte )?(?:weniger|kurzer)|(?:du|sie) schreib\w+ (?:mir "
        r")?zu "
        r"viel|kurzere (?:nachrichten|antworten)|(?:nachrichten|antworten) sind (?:mir )?zu lang|zu viel text|(?:fass|"
        r"halt) dich kurz\w*|fasse? dich kurz\w*|escrib\w+ (?:menos|mas corto)|mensajes mas cortos|demasiado texto",
        unless=r"today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|"
        r"to my coach|to anna|run|runs|week|long run|plan|miles?|km|minutes?|notes?|goal",
        told=True,
    ),
    General(
        Topic.AFTER_ILL_WEEK,
        "is this week too much after being ill",
        r"(?:too (?:much|hard|far|big)|a (?:bit|lot|little) (?:too )?much|a lot|quite a lot|much|big|ambitious|zu viel|"
        r"viel|demasiado|mucho)\b.*\b(?:after|so soon after|straight after|following|nach|despues de|tras) (?:\w+ ){0,"
        r"3}(?:ill\w*|sick\w*|flu|cold|covid|fever|bug|virus|krank\w*|grippe|enferm\w+|gripe)|"
        r"(?:after|nach) (?:\w+ ){0,3}(?:ill\w*|sick\w*|flu|cold|covid|bug|virus|krank\w*|grippe)\b.*\b(?:too much|"
        r"a bit much|a lot|zu viel)",
        unless=r"still (?:ill|sick|cough\w*)|am (?:ill|sick)|bin krank",
    ),
    General(
        Topic.WEEK_TOO_MUCH,
        "is this week too much",
        r"(?:is|isnt|are|arent|ist|es) (?:\w+ ){0,3}(?:this|next|the|diese|die|esta|la) (?:week|woche|semana)s?(?: \w+)"
        r"{0,2} (?:too (?:much|hard|big|far)|a (?:bit|lot|little) (?:too )?much|a lot|zu viel|demasiad\w*)|"
        r"\d+(?:\.\d+)? ?(?:miles|mi|km|k|kms|kilomet\w+) (?:seems?|feels?|looks?|sounds?) (?:like )?(?:a lot|a bit "
        r"much|"
        r"too much|quite a lot|much|loads)\b.*\bweek|(?:week|woche|semana)(?: \w+){0,3} (?:seems?|feels?|looks?|"
        r"sounds?) "
        r"(?:like )?(?:a lot|quite a lot|(?:very |quite )?big)",
        unless=r"make|cut|reduce|less please|work|busy|on at work|take|down|drop|easier|lighter|lower|skip|move",
        told=True,
    ),
    General(
        Topic.RACE_HEAT,
        "what if it is hot on race day",
        rf"{_HOT}\b.*\b{_RACE_DAY}|{_RACE_DAY}\b.*\b{_HOT}",
        unless=r"warm ?-?ups?|warm up|shot|get (?:me )?warm|hot date",
    ),
    General(
        Topic.RACE_TACTICS,
        "how fast should i start the race",
        rf"how (?:fast|quick\w*|slow\w*|hard) (?:should|shall|do|can|must|to) (?:i )?(?:start|begin|go (?:off|out)|set "
        rf"off)\b.*\b{_RACE_DAY}|{_RACE_DAY}\b.*\bhow (?:fast|quick\w*|slow\w*) (?:should|do|shall) i (?:start|"
        rf"begin|go "
        rf"(?:off|out)|set off)|how (?:fast|quick\w*|slow\w*) (?:should|do|shall|to) (?:i )?(?:go out|go off|set off|"
        rf"start)\b.*\b(?:blow|die|wall|race|marathon|half)|negative splits?",
        unless=r"tomorrow|today|this week|tempo|long run",
    ),
    General(
        Topic.EASY_HELD,
        "can i run easy runs faster",
        r"(?:run|do|go|take) (?:\w+ ){0,2}easy (?:ones?|runs?|days?|miles) (?:\w+ ){0,2}(?:faster|quicker|harder)|"
        r"how slow is too slow|too slow for (?:an? |the |my )?easy|(?:run|ran|running|do|did|doing) (?:\w+ ){0,2}easy "
        r"(?:ones?|runs?|days?|miles) (?:\w+ )?(?:too (?:fast|quick\w*|hard)|at \d)|easy (?:runs?|ones?|days?) (?:a "
        r"bit |"
        r"a little |slightly )?(?:faster|quicker) than (?:you|the plan|planned|it)|(?:faster|quicker) on (?:my |the )?"
        r"easy (?:runs?|days?)",
        unless=r"\d+ ?(?:mi|miles|km|k)\b|tomorrow|today|make|change|goal|want|(?:is|are) \d+|"
        r"\d+:\d\d.*too (?:slow|fast)",
    ),
    General(
        Topic.REST_AROUND,
        "do i need a rest day before the long run",
        rf"(?:(?:extra|another|a|any) rest|rest|day off|days off|ruhetag|descanso)\b.*\b(?:before|after|following|vor|"
        rf"nach|antes|despues)\b.*\b(?:long|{_HARD}|race ?pace|tempo|interval\w*|lang\w*|larg\w*)|"
        rf"{_HARD} (?:day|session|run|workout)s? (?:is |come )?(?:on )?(?:the day )?(?:right |just |straight |"
        rf"directly )?"
        rf"(?:before|after|followed by|next to) (?:an? |the )?easy",
        unless=r"move|put|swap|please|skip|how (?:many|long)|marathon$|the race|my race|want|make|(?:mon|tues?|"
        r"wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?",
    ),
    General(
        Topic.TWO_DAYS_OFF,
        "are two days off in a row bad",
        r"(?:two|2|three|3|a couple of|couple of|zwei|drei|dos|tres) (?:rest |full )?(?:days?|tage|dias)(?: of)? "
        r"(?:off|"
        r"rest|without running|no running|frei|pause|libres|de descanso)\b.*\b(?:harm|hurt|matter|bad|problem|ok|okay|"
        r"fine|lose|cost|ruin|set me back|schlimm|schad\w*|malo|pasa)|(?:harm|hurt|matter|bad|problem|ok|okay|fine|"
        r"ruin|"
        r"schlimm|malo)\b.*\b(?:two|2|three|3|a couple of|zwei|drei|dos|tres) (?:rest |full )?(?:days?|tage|dias) "
        r"(?:of "
        r")?(?:off|rest|without running|no running|frei|pause|libres|de descanso)",
        unless=r"week|per|ill|sick|injured|move|skip",
    ),
    General(
        Topic.FAST_NEEDED,
        "do i need the fast running",
        rf"{_FAST}\b.*\b(?:necessary|needed|required|essential|a must|really for me|worth it)|(?:do i|must i|need i) "
        rf"(?:really |actually |even )*(?:need|have)(?: to)?(?: \w+){{0,4}} {_FAST}|what if i (?:just )?(?:skip|"
        rf"never do|"
        rf"leave out|dont do) (?:all )?(?:the |any )?{_FAST}|can i (?:just )?(?:leave out|skip|do without) (?:all "
        rf")?(?:the"
        rf" |any )?(?:fast|speed)\b",
        unless=r"today|tomorrow|this week|next week|how (?:many|much|often|long)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|"
        r"fri|sat(?:ur)?|sun)(?:day)?s?|warm|rest|between",
    ),
    General(
        Topic.PARKRUN,
        "does a parkrun count",
        r"(?:does|do|is|would|will|can|could) (?:an? |the |my |doing |if i do an? |i do an? |i run an? |i use an? )?(?:"
        r"saturdays? )?park ?runs?\b.*\b(?:count\w*|ok|okay|instead|training|as|fine|ruin|allowed)|park ?run "
        r"(?:count|ok|"
        r"okay|allowed)",
        unless=r"race|move|swap|this|tomorrow|today|\d",
    ),
    General(
        Topic.TOENAILS,
        "why are my toenails black",
        r"toe ?nails?\b.*\b(?:black|blue|dark|fall\w*|los\w+|bruis\w*|coming off|came off|sore)|(?:black|blue|lost an?|"
        r"losing an?|bruised) toe ?nails?|zehennagel\w*|unas (?:negras|moradas)",
        unless=r"ran|\d",
        told=True,
    ),
    General(
        Topic.BORED,
        "easy runs are boring",
        r"(?:bored|boring|dull|tedious|monotonous|langweilig|aburrid\w+)\b.*\b(?:runs?|running|miles|plan|weeks?|easy|"
        r"laufe?n?|correr|rodajes)|(?:runs?|running|miles|plan|weeks?|laufen|rodajes?) (?:\w+ ){0,3}(?:bored|boring|"
        r"dull|tedious|monotonous|langweilig|aburrid\w+)",
        unless=r"\d|treadmill|tapering|taper|swap|move|skip|instead|ran|did",
        told=True,
    ),
    General(
        Topic.NERVES,
        "i'm scared i won't finish the race",
        r"(?:scared|afraid|worried|terrified|nervous|anxious|panicking|freaking out|frightened|doubt\w*|angst|nervos|"
        r"miedo|nervios\w*)\b.*\b(?:finish\w*|race|marathon|half|distance|start line|dnf|wall|fail\w*|last|schaff\w*|"
        r"rennen|wettkampf|carrera|maraton|acabar|terminar)|"
        r"what if i (?:cant|dont|do not|cannot|fail to) finish(?: it| (?:the|my) (?:race|marathon|half))?$|"
        r"^(?:(?:ok|oh|omg|help|honestly) )*(?:i'?m |im |i am |i feel |feeling |getting |bin )?(?:(?:so|really|very|a "
        r"bit|bit|getting|quite|super|kind of|so) )*(?:nervous|anxious|scared|terrified|aufgeregt|nervios\w+)"
        r"(?: (?:now|already|about it|about this|all the time))*$",
        unless=r"\d|injur\w*|hurt\w*|knee|pain|goal|\d:\d\d|tomorrow|today|tempo|long run",
        told=True,
    ),
    General(
        Topic.KNEES,
        "is running bad for my knees",
        r"(?:bad for|wreck\w*|ruin\w*|destroy\w*|damag\w*|terrible|harm\w*|kill\w*|wear\w* out|schlecht|schadlich|malo|"
        r"daña\w*|dana\w*)\b.*\b(?:knees?|joints?|cartilage|knie|gelenke?|rodillas?|articulaciones)",
        unless=r"my knee (?:is|hurts)|hurts?|today|yesterday|ran",
    ),
    General(
        Topic.RACE_ILL,
        "what if i get ill in race week",
        rf"(?:what|if|was|que)\b.*\b{ILL}\b.*\b(?:race ?(?:week|day)|before (?:the|my) (?:race|marathon|half)|on the "
        rf"(?:day|morning)|wettkampfwoche|vor dem (?:rennen|wettkampf|marathon))|(?:what|if)\b.*\b(?:race ?(?:week|"
        rf"day))"
        rf"\b.*\b{ILL}",
        unless=r"cold (?:weather|day|outside)|its cold|be cold|am ill|am sick",
    ),
    General(
        Topic.TAPER_FEEL,
        "is it normal to feel sluggish in the taper",
        rf"{_SLUGGISH}\b.*\b(?:taper\w*|before the race|race week|last week)|taper\w*\b.*\b{_SLUGGISH}",
        unless=r"los\w+|knee|ankle|shin|foot|hip|achilles|calf|heel|\d",
        told=True,
    ),
    General(
        Topic.TAPER_LOSS,
        "do i lose fitness in the taper",
        r"(?:los\w+|drop\w*|fade\w*|get (?:unfit|slower|worse)|verlier\w*|perder|pierdo)\b.*\b(?:taper\w*|last weeks "
        r"before|final weeks)|taper\w*\b.*\b(?:los\w+ (?:fitness|form|everything|it)|unfit|slower|verlier\w*|pierdo)",
        unless=r"weight",
    ),
    General(
        Topic.MISS_A_WEEK,
        "what if i miss a week",
        rf"(?:if|when|what happens if|wenn|si) (?:i |ich )?(?:\w+ )?(?:miss|skip|lose|am off|have|take|dont run for|"
        rf"cant "
        rf"run for|leave out|take off|rest|eine woche|pierdo|falto)\b(?: out| off)? ?{_A_WEEK}(?: off)?|(?:still|noch|"
        rf"todavia)\b.*\b(?:missed|missing|miss) {_A_WEEK}|eine woche (?:ausfallt|fehlt|pausiere|verpasse)",
        unless=r"one run|a run|a day|one day|two days|2 days|the (?:long|20)|race|ill|sick|injured|holiday|\d+ (?:mile|"
        r"k)",
    ),
    General(
        Topic.PACING_OTHERS,
        "can i pace a friend's race",
        r"(?:ziehe|pace|begleite)\b.*\b(?:freund\w*|frau|mann|kolleg\w*|schwester|bruder|sie|ihn|jemand\w*)\b.*\b"
        r"(?:halbmarathon|halben|marathon|10er|rennen)|(?:im |i am |ill be |i will be |ill |can i |could i |id like "
        r"to |want to |asked (?:me )?to |ich |soy |voy "
        r"a )?"
        r"(?:be )?(?:pac(?:e|ing|er for)|pacemak\w+|run(?:ning)? with|hare|ziehe)\b (?:for )?(?:an? |my |the |"
        r"mein\w* )?"
        r"(?:friends?|mates?|wifes?|wife|husbands?|husband|brothers?|brother|sisters?|sister|sons?|daughters?|"
        r"partners?|"
        r"partner|colleagues?|colleague|buddy|him|her|them|somebody|someone|freund\w*)\b.*\b(?:half|marathon|10k|10 "
        r"k|5k|"
        r"race|park ?run|halbmarathon|halben)",
        unless=r"\d+:\d\d|in \d\d|yesterday|last|ran|paced|gestern",
        told=True,
    ),
    General(
        Topic.CUTBACK_WHY,
        "why is there a recovery week",
        r"(?:whys?|whats the point of|what is the point of|do i need|warum|wozu|por que)\b.*\b(?:cut ?backs?|recovery|"
        r"down|"
        r"deload|step ?back|lighter|erholungs?)(?: |-)?(?:weeks?|woche\w*)",
        unless=r"move|skip|can i|could|make|today",
    ),
    General(
        Topic.DROP_DOWN,
        "should i drop to the half",
        r"(?:should i|shall i|do you (?:think|reckon) i should|would it be (?:better|wiser|smarter) (?:to|if i)|am "
        r"i better "
        r"off|is it (?:better|wiser) to|soll ich|sollte ich|deberia)\b.*\b(?:drop|switch\w*|chang\w*|step|go|mov\w*|"
        r"wechsel\w*|umsteigen|pasar\w*|cambi\w*|just (?:do|run))\b.*\b(?:half|halbe\w*|halbmarathon|media|10k|10 k)",
        unless=r"half (?:of|an)|first half|second half|\d+ (?:mi|miles|km)|on the way|weeks before|as a test",
    ),
    General(
        Topic.SICK_IN_RUN,
        "what if i feel ill during a run",
        r"(?:if|when|what|wenn|si) (?:\w+ ){0,5}(?:feel\w*|get|go|fuhle|siento) (?:\w+ )?(?:sick|ill|faint|unwell|"
        r"dizzy|"
        r"awful|nauseous|nausea|schlecht|ubel|mal)\b.*\b(?:mid|middle|during|on|in|while|halfway|beim|unterwegs|"
        r"durante|corriendo)",
        unless=r"today|yesterday|race|ran|am ill|this morning",
    ),
    General(
        Topic.CRAMPS,
        "how do i stop cramps",
        r"(?:how|what|why|stop|avoid|prevent|get rid of|help\w*|warum|was hilft)\b.*\b(?:cramp\w*|krampf\w*|krampfe|"
        r"calambres?)|(?:cramp\w*|krampf\w*|calambres?)\b.*\b(?:how|what|why|stop|avoid|prevent|normal|help)",
        unless=r"period|stomach|period pain|tummy",
    ),
    General(
        Topic.PLAN_FROM,
        "which book is this plan from",
        r"(?:what|which|whose|is this|are you using|based on|from) (?:\w+ ){0,4}(?:book|hansons?|pfitz\w*|higdon|"
        r"daniels|"
        r"galloway|method|system|programme|philosophy)|is (?:this|the|my) plan (?:\w+ )?(?:for|made for|meant for) "
        r"(?:beginners?|me|everyone|everybody|pros|fast runners|runners)|(?:is|was) (?:this|it|my plan) (?:hansons?|"
        r"pfitz\w*|higdon|daniels)|aus welchem buch|de que libro",
        unless=r"book (?:it|the|a|off|my)|race",
    ),
    General(
        Topic.PREDICTION,
        "how accurate is the prediction",
        r"(?:how|is|are)\b.*\b(?:accurate|sure|reliable|certain|exact|trust\w*|good|genau|sicher|"
        r"fiable)\b.*\b(?:predict\w*"
        r"|forecast|estimate\w*|vorhersage|prognose|prediccion)|(?:trust|believe) (?:the|your|that) (?:prediction|"
        r"forecast|estimate)|(?:prediction|forecast|estimate|vorhersage|prognose)\b.*\b(?:accurate|reliable|trust|"
        r"right|"
        r"genau|stimmt)",
        unless=r"watch|garmin|strava|weather",
    ),
    General(
        Topic.SAME_DISTANCE,
        "same distance as last week",
        r"(?:the )?same (?:distance|length|miles|mileage)(?: \w+){0,4} (?:again|as last|like last|as the last|as "
        r"before)|"
        r"same (?:distance|length|miles) again|(?:as far|as long) as last|(?:down|back) to what i (?:did|ran) last|"
        r"gleiche "
        r"(?:strecke|distanz|lange)|misma distancia",
        unless=r"\d\d?:\d\d|ran|min|in \d\d|anna|together|next week same|every week|was|did i run",
        told=True,
    ),
    General(
        Topic.TIME_OF_DAY,
        "what is the best time of day to run",
        r"(?:what time|at what time|when|um wie viel uhr|a que hora) (?:should|shall|do|would|is best|soll|debo|"
        r"deberia) "
        r"(?:i |ich |to )?(?:run|go|train|laufen|correr|go running|head out)$|(?:matter|difference|ok|okay|egal|"
        r"importa)"
        r"\b.*\b(?:run|do|go|laufe|corro)\b.*\b(?:in the (?:evening|morning|afternoon)|at (?:night|lunch\w*)|abends|"
        r"morgens|por la (?:manana|tarde|noche))$",
        unless=r"remind|message|send|race|dark|degrees|hot|heat|noon|cold|ic[ey]\w*",
    ),
)
