"""Questions about the runner that have one answer for everybody: how it should feel, food, sleep, sore legs."""

from domain.words.grammar.asking.subject import ALLOWED, General
from domain.words.topics import Topic

_ILLNESS = (
    r"(?:flu|fever|cold|covid|corona|virus|infection|bug|illness|being (?:ill|sick)|grippe|fieber|erkaltung|"
    r"gripe|fiebre|resfriado)"
)
OF_THE_BODY: tuple[General, ...] = (
    General(
        Topic.FOOD,
        "what should i eat before a run",
        r"gels?|breakfast|carbs?|carb ?load\w*|fuel\w*|nutrition|protein|electrolytes?|hydrat\w*|salt tablets?|"
        r"(?:eat|eating|food|snack|meal|lunch|dinner|fasted|empty stomach|drink|drinking|water|thirsty|coffee|caffeine|"
        r"alcohol|beers?|wine|pint|booze|banana|pasta|diet|vegan|supplements?|creatine|vitamins?|iron|essen|trinken|"
        r"fruhstuck\w*|bier|kaffee|wasser|comer|beber|desayun\w*|cerveza|agua|cafe)",
        unless=r"water ?proof|(?:lunch|dinner) (?:hour|break|time|party|with|on)|"
        r"(?:an?|out for|got|work|have) (?:lunch|dinner)|christening|invited",
    ),
    General(
        Topic.WEIGHT,
        "will i lose weight",
        r"lose weight|losing weight|weight loss|gain(?:ing|ed)? weight|calories|overweight|too heavy|too fat|"
        r"bmi|kilos|my weight|abnehmen|"
        r"gewicht|adelgazar|perder peso|burn fat|fat burning",
    ),
    General(
        Topic.CADENCE,
        "what cadence should i run",
        (
            r"cadence|steps? (?:per|a) minute|spm|stride (?:length|rate)|180 (?:steps|spm)|trittfrequenz|"
            r"schrittfrequenz|cadencia|overstrid\w*"
        ),
    ),
    General(
        Topic.FORM,
        "how should i breathe",
        r"breathe|breathing (?:through|right|technique|pattern|rhythm|while|when)|how (?:should|do) i breathe|"
        r"through (?:my|the) (?:nose|mouth)|running form|"
        r"(?:my|good|proper|right|running) (?:form|technique|posture)|heel strik\w*|forefoot|midfoot|land on|"
        r"arm swing|atmen|laufstil|"
        r"respirar|tecnica",
    ),
    General(
        Topic.STITCH,
        "what helps against a stitch",
        r"side stitch|(?:a|the|get|got) stitch(?:es)?|stitch(?:es)? (?:when|in|on|during|mid)|seitenstechen|flato",
    ),
    General(
        Topic.STRETCHING,
        "should i stretch",
        r"stretch\w*|foam ?roll\w*|massage|massage gun|ice bath|cold (?:shower|plunge|bath)|sauna|compression|"
        r"recovery boots|epsom|"
        r"dehnen|estirar|faszienrolle|masaje",
    ),
    General(
        Topic.WARMING_UP,
        "how do i warm up",
        (
            r"warm ?-?up(?! race)s?|warming up|cool ?-?downs?|cooling down|aufwarmen|einlaufen|auslaufen|calentar|"
            r"calentamiento"
        ),
        unless=r"race|half|10k|just (?:do|run) the|only (?:do|run) the",
    ),
    General(
        Topic.YOGA,
        "can i do yoga on rest days",
        r"(?:yoga|pilates|swim\w*|cycl\w*|bike|biking|spin(?:ning)?|cross ?train\w*|football|tennis|padel|"
        r"climb\w*|hik\w+|row(?:ing)?|"
        r"elliptical|golf|dance|dancing|walk)\b.*\b(?:rest days?|days? off|off days?|as well|too|alongside|on "
        r"top|between|on easy days|in addition)|"
        r"(?:rest days?|days? off|off days?)\b.*\b(?:yoga|pilates|swim\w*|cycl\w*|bike|spin\w*|cross "
        r"?train\w*|football|tennis|walk\w*|gym|"
        r"hik\w*|active|anything|something|exercise|do nothing|completely)|(?:what|should|can) (?:should |can "
        r"|do )?i do on (?:my )?(?:rest days?|days? off)|"
        r"am ruhetag|dia de descanso",
    ),
    General(
        Topic.STRENGTH_ADVICE,
        "should i do strength work as a runner",
        r"(?:should|do|must|need|worth|when|how often|can|any|is|does|better|good)\b.*\b(?:strength|gym|"
        r"weights|lift\w*|squats|core|leg day|"
        r"plank|kettlebell|resistance|crossfit|krafttraining|fuerza|gimnasio|pesas)",
        unless=(
            r"today|tomorrow|(?:what|whats|which) (?:strength|exercises)|show|session|(?:mon|tues?|"
            r"wed(?:nes)?|thu(?:rs)?|fri|"
            r"sat(?:ur)?|sun)(?:day)?s?|"
            r"done|did|skip|off|no more"
        ),
    ),
    General(
        Topic.COUNTS,
        "does a walk count",
        r"(?:walk\w*|hik\w*|steps|dog|football|bike|cycl\w*|swim\w*|spin|gym|stairs|commut\w*|chas\w+|school "
        r"run|gehen|spazier\w*|andar|caminar|paseo)\b.*"
        r"\b(?:count|counts|counted|zahlt|cuenta|log it|as (?:a run|miles|training))|"
        r"(?:count|counts|zahlt|cuenta)\b.*\b(?:walk\w*|hik\w*|steps|dog|football|bike|cycl\w*|swim\w*|spin|"
        r"gym|stairs|school run)",
        unless=r"walk(?:ing)? breaks?|walk(?:ing)? bits?|walk(?:ing)? parts?|run.?walk",
    ),
    General(
        Topic.WALKING,
        "do walk breaks count",
        r"walk (?:break|bit|part|section)s?|walking (?:break|bit|part)s?|"
        rf"(?:{ALLOWED}|can i|may i|should i|allowed) (?:to |that i |if i )?walk\w*|walk (?:the|some|a bit|"
        rf"up|during|in|part)|(?:have|had|need) to walk|"
        r"if i walk\w*|run ?/? ?walk|jeffing|gehpause\w*|puedo caminar|darf ich gehen|is walking",
    ),
    General(
        Topic.SLEEP,
        "how much sleep do i need",
        r"(?:how much|enough|more|hours of|bad|little|no|lack of) sleep|sleep\b.*\b(?:need|matter|important|"
        r"enough|affect)|slept (?:badly|bad|terribly|\d)\b.*\b(?:should|still|can|run)|"
        r"schlaf\w*|dormir|insomnia|jet ?lag\w*",
    ),
    General(
        Topic.AFTER_ILLNESS,
        "when can i run again after being ill",
        rf"(?:how (?:long|many days?|soon)|when|wann|wie lange|cuando|cuanto)\b.*\b(?:wait|rest|off|until|till|before|"
        rf"after|can i|could i|should i|may i|am i allowed to|warten|pausieren|esperar)\b.*"
        rf"\b(?:(?:before|until|till|to|start|can i|could i|should i|may i|be) (?:\w+ ){{0,2}}(?:run|running|training|"
        rf"jog|jogging) ?(?:again|after|$)|(?:run|running|train|training|jog) (?:again|after (?:\w+ ){{0,3}}"
        rf"{_ILLNESS})|after (?:\w+ ){{0,3}}{_ILLNESS}|nach (?:\w+ ){{0,2}}{_ILLNESS}|wieder laufen|"
        rf"volver a correr)",
        unless=r"race|marathon|half|10k|5k|eat|eating|meal|food|breakfast|lunch|dinner|coffee|jab|vaccine|booster|"
        r"surgery|birth|baby|between|month",
    ),
    General(
        Topic.SORE_LEGS,
        "is it normal to be sore after a run",
        rf"(?:{ALLOWED}|should|why|how long|is it|are|when)\b.*\b(?:sore|stiff|achy|doms|heavy legs|legs "
        rf"(?:\w+ )?(?:heavy|sore|dead|tired|stiff)|muskelkater|agujetas)|"
        r"(?:run|running|train)\b.*\b(?:with|on) (?:sore|stiff|heavy|tired|dead) (?:legs|muscles)?|mit "
        r"muskelkater|con agujetas",
        unless=r"knee|ankle|shin|foot|hip|achilles|calf|back|heel|toe",
    ),
    General(
        Topic.BEING_TIRED,
        "is it normal to be tired",
        (
            rf"(?:{ALLOWED}|should|why)\b.*\b(?:tired|exhausted|knackered|fatigued?|drained|shattered|wiped|"
            rf"hungry|mude|cansad\w+)|overtrain\w*|over ?-?training|burn ?out|burned out|ubertraining|"
            rf"sobreentren\w*"
        ),
    ),
    General(
        Topic.SHOULD_HURT,
        "should it hurt",
        (
            r"(?:should|supposed to|meant to|normal (?:that|for) it to|is it normal) (?:it |they |my legs |that "
            r"it )?(?:hurts?|be painful|pain|burn)|should (?:intervals|running|a run|it) hurt"
        ),
    ),
    General(
        Topic.AVOID_INJURY,
        "how do i avoid injuries",
        (
            r"(?:avoid|prevent|stop getting|not get|get rid of)\b.*\b(?:blisters?|shin splints|cramps?|"
            r"chafing|injur\w*)|"
            r"(?:avoid|prevent\w*|not get|stay|without getting|reduce (?:the )?risk of|less) (?:getting "
            r")?(?:injur\w*|hurt)|injury[ -](?:free|prevention)|verletzung\w* vermeiden|evitar lesion\w*"
        ),
    ),
    General(
        Topic.TOO_OLD,
        "am i too old",
        r"too old|at my age|my age|im \d\d (?:years|and|is|can)|\d\d years old|zu alt|mi edad|demasiado mayor",
        unless="change|set",
    ),
    General(
        Topic.CYCLE,
        "can i run on my period",
        (
            r"(?:my|on my|the|during my) (?:period|cycle|time of the month)|menstruat\w*|menopaus\w*|periode|tage "
            r"bekommen|regla|menstruacion"
        ),
    ),
    General(
        Topic.EASY_SLOW,
        "why are easy runs so slow",
        r"(?:normal|ok|okay|fine|right|meant|supposed) (?:to be |that |if )?.*\b(?:slow|slowly|slower)|"
        r"(?:this|that|really) slow\b|(?:so|too) slow (?:on|for|in)\b|"
        r"why (?:so|are|is|do|must|should) .*\b(?:slow|slowly|easy)\b.*(?:pace|run|runs|days)?|(?:run|go) "
        r"(?:a bit )?(?:faster|quicker) (?:on|than) .*easy|"
        r"easy (?:runs?|pace|days?) .*(?:too|so) (?:slow|easy|fast|hard)|am i (?:too|so) slow|warum so "
        r"langsam|por que tan lento",
    ),
    General(
        Topic.HOW_HARD,
        "how hard is hard",
        r"how hard (?:is|should|do|does|are|must)|should i be (?:dying|struggling|this tired|out of breath|knackered)|"
        r"(?:can|could|should) i (?:be able to )?talk|(?<!will run )(?<!just run )by feel|talk test|out of "
        r"breath|conversational|how (?:should|does|do) (?:it|a|the|an|my) .*feel|"
        r"wie anstrengend|how (?:do|will|would) i know (?:if|whether) .*easy",
    ),
)
