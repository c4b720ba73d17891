"""Questions about running, the bot and races that have one answer for everybody."""

from domain.words.grammar.asking.subject import ALLOWED, General
from domain.words.topics import Topic

OF_RUNNING: tuple[General, ...] = (
    General(
        Topic.MY_NAME,
        "change my name",
        r"(?<![\w ])(?:please |can you |could you |hey )*(?:call me (?!later|back|tomorrow|when|if|at|on|in)[^\W\d]+|"
        r"my name(?: is|s)?\b|change my name|you (?:got|have) my name wrong|im called \w+|i am called \w+|nenn mich|"
        r"ich hei(?:ss|ß)e|mein name|llamame|me llamo|mi nombre)",
        told=True,
    ),
    General(
        Topic.WEEKLY_NEWS,
        "stop the weekly summary",
        r"(?:stop|off|no|no more|dont|disable|without|change|move|send|get|instead|rather|mute|want)\b.*"
        r"\b(?:next weeks? (?:plan|schedule) (?:on|every|by) \w+day|(?:weekly|sunday|friday|weeks?) (?:summary|"
        r"recap|report|message|email|mail|update|review|digest|"
        r"wrap ?up)s?|my (?:new )?week on|the recaps?)\b|(?<![\w ])(?:ohne|keine?n?) wochen\w*|resumen semanal",
        told=True,
    ),
    General(
        Topic.WHO_I_AM,
        "who are you",
        r"who (?:are|r) (?:you|u)|(?:are|r) (?:you|u) (?:a |an )?(?:real|human|bot|robot|ai|person)|real person|"
        r"u a (?:real|bot|human)|is this (?:a )?(?:bot|ai|human|person)|am i talking to|chatgpt|"
        r"bist du (?:ein )?(?:mensch|bot)|eres (?:un )?(?:bot|humano|persona|real)|do you have feelings",
    ),
    General(
        Topic.PAYING,
        "how much does it cost",
        r"refund|subscription|free (?:bit|trial|version)|how much is (?:this|it|the app|the bot)|how much "
        r"(?:does it|do you|does this) cost|"
        r"pay(?:ment|ing)?|price|cost|premium|for free|is (?:it|this) free|kostet|cuesta|gratis",
        unless=r"pay attention|payback",
    ),
    General(
        Topic.SHOES,
        "which shoes should i wear",
        r"shoes?|trainers|vaporfl\w*|alphafl\w*|carbon plate\w*|super ?shoes?|sneakers|insoles?|orthotics?|"
        r"socks|vest|jacket|"
        r"(?:what|which) (?:to|should i|do i|shall i) wear|what (?:kit|clothes|gear)|outfit|gloves|tights|"
        r"leggings|shorts|bra|clothes|"
        r"(?:which|what|best) (?:gps )?watch|watch should|headtorch|schuhe|zapatillas|socken|ropa|anziehen",
    ),
    General(
        Topic.WEATHER,
        "how is the weather",
        r"weather|forecast|wetter|tiempo hace|llover|(?:gonna|going to|will it|is it|if it|its) (?:be "
        r")?(?:rain\w*|snow\w*|pour\w*|windy|storm\w*)|"
        r"in the (?:rain|snow|wind|ice)|icy|frost\w*|thunder\w*|lightning|regnet|schnee|glatt|lluvia|hail\w*|"
        r"how (?:cold|warm) is it",
    ),
    General(
        Topic.DARK,
        "is it ok to run in the dark",
        r"in the dark|at night|after dark|before sunrise|unlit|(?:gets |its |is )?dark (?:by|at|from|before|after) \w+|"
        r"im dunkeln|nachts|de noche",
    ),
    General(
        Topic.MUSIC,
        "can i listen to music",
        (
            r"music|headphones?|earphones?|earbuds|airpods|podcasts?|playlist|audiobook|spotify|musik|kopfhorer|"
            r"musica|auriculares"
        ),
    ),
    General(
        Topic.STOPPING,
        "can i stop during a run",
        r"(?:stop|pause|stopping|pausing|rest|break)\b.*\b(?:traffic|lights?|mid ?-?run|half ?-?way|during "
        r"(?:a|the|my)|in the middle|on the way|crossing|"
        r"photo|chat|toilet|loo|watch)|pause (?:my|the) watch|stop (?:my|the) watch|auto ?-?pause",
        unless=r"plan|training|messages",
    ),
    General(
        Topic.SPLIT_RUN,
        "can i split a run in two",
        r"split\b.*\b(?:run|long|two|it|day|into|up)|(?:two|2|both) (?:shorter )?(?:runs|halves|goes|bits|"
        r"parts|sessions) (?:in|on|a|the same) (?:one |the |same )?(?:day)?|"
        r"twice (?:a|in one|in a|the same|on the same) day|doubles|double days?|two a day|in two (?:goes|parts|halves)|"
        r"(?:morning and|am and) (?:evening|pm)|zweimal am tag|aufteilen|dos veces al dia|partir",
        unless=r"swap|splits|split times|half splits",
    ),
    General(
        Topic.DAYS_IN_ROW,
        "can i run two days in a row",
        r"(?:days?|runs?|times) (?:in a row|running|straight|back to back|on the trot|consecutive\w*|"
        r"hintereinander|seguidos)|"
        r"back ?-?to ?-?back|consecutive|in a row|nacheinander|tage hintereinander|dias seguidos|"
        r"(?:day|morning) (?:before|after) (?:the |my |a |leg )?(?:long|hard|tempo|interval|speed|leg)\w*",
        unless=r"how many|weeks in a row|(?:nights?|shifts?|lates?|earlies) in a row|"
        r"longest|move|put|swap|rest day|no run|why|off\b|rest\b",
    ),
    General(
        Topic.EVERY_DAY,
        "should i run every day",
        r"(?:run|running|train\w*|go) (?:every ?day|daily|7 days|seven days|each day)|every single day|"
        r"(?:need|skip|without) (?:a |any |to take )?rest days?|"
        r"(?:are|is) (?:a |the )?rest days? (?:really |that )?(?:needed|necessary|important)|jeden tag|todos "
        r"los dias|run ?streak",
        unless=r"have i|meant|supposed|planned|my rest|move|which|when|how many",
    ),
    General(
        Topic.HOW_OFTEN,
        "how often should i run",
        r"(?:is|are) (?:one|two|three|\d) rest days? (?:\w+ )?(?:enough|ok|too)|"
        r"how (?:often|many (?:days|times|runs)(?: a week| per week)?) (?:should|must|do i (?:need|have) to|"
        r"shall|is (?:best|ideal|enough))|"
        r"(?:is|are) (?:\w+ )?(?:\d|two|three|four|five|six) (?:days|runs|times)(?: a week| per week)? (?:\w+ "
        r")?(?:enough|ok|too (?:much|many|little|few))|"
        r"wie oft (?:soll|muss)|cuantas veces debo|optimal number of|"
        r"(?=.*\b(?:or|oder|o|better|besser|mejor)\b)(?:[2-7]|two|three|four|five|six) (?:(?:days|runs|times|tage|mal|"
        r"dias)(?: (?:a|per|die|pro|a la) (?:week|woche|semana))? )?(?:or|oder|o) (?:would |should |is |are |do "
        r")?(?:[2-7]"
        r"|two|three|four|five|six)\b.*\b(?:better|best|enough|more|needed|do|days|runs|tage|besser|dias)\b|"
        r"(?:would|will|is|are) (?:[2-7]|two|three|four|five|six|another|one more|an extra) (?:days?|runs?)(?: (?:a|"
        r"per) "
        r"week)? (?:be |really |any |even )*(?:better|best|worth it|help)",
    ),
    General(
        Topic.TIME_OF_DAY,
        "what is the best time of day to run",
        r"(?:morning|evening|\d ?am|early|lunch ?time)\b.*\b(?:or|better|best|vs)\b.*\b(?:morning|evening|"
        r"night|pm|afternoon|run\w*|time)?|am or pm|"
        r"(?:best|right|good|what) time of (?:the )?day|morgens oder abends|por la manana o|before or after "
        r"work|matter (?:what|which) time",
        unless=r"remind|message|send|workout (?:comes|arrive)",
    ),
    General(
        Topic.SAND,
        "can i run on the beach",
        r"(?:on|over|along|in|through|only|soft|deep|wet|mostly|just) (?:the |a |soft |wet |deep )*(?:beach|sand)|"
        r"sandy|"
        r"beach run|am strand|auf sand|im sand|en la playa|por la playa|en la arena",
        unless=r"beach (?:holiday|hotel|house|day|trip|party)",
    ),
    General(
        Topic.HILLS,
        "is it ok to run on trails",
        r"hilly|hills?|elevation|trails?|off ?-?road|uphill|downhill|incline|mountain|cross country|muddy|"
        r"gelande|berge?|bergauf|"
        r"cuestas?|montana|track or road|road or|tarmac|grass",
        unless=(
            r"hill (?:repeat|session|rep|sprint)s?|treadmill|repeats|tomorrow|today|(?:mon|tues?|wed(?:nes)?|"
            r"thu(?:rs)?|fri|sat(?:ur)?|"
            r"sun)(?:day)?s?"
        ),
    ),
    General(
        Topic.COMPANY,
        "can i run with a friend",
        r"(?:run|do it|go|running|train|jog)\b.*\bwith (?:a |an |my |the |some |other )?(?:friends?|club|"
        r"group|dog|mate|mates|buddy|partner|wife|husband|someone|others|"
        r"kids?|buggy|pram|stroller|colleague|sister|brother|dad|mum|people)|run club|running club|parkrun "
        r"(?:instead|as)|buggy|pram|mit (?:freund\w*|hund)|con (?:un )?(?:amig\w*|perro)",
        unless=(
            r"count|counts|\d+(?: ?(?:mi|miles?|k|km))?|today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
            r"sat(?:ur)?|sun)(?:day)?s?"
        ),
    ),
    General(
        Topic.GET_FASTER,
        "how do i get faster",
        r"how (?:do|can|could|should|would) i (?:get|run|become|go|be|improve|gain)\b.*\b(?:faster|quicker|"
        r"speed|fitter|better|pace|time)?|(?:tips|advice) (?:to|on) (?:get|go|run|improv)\w*|"
        r"what (?:makes|would make|should i do to) .*(?:faster|quicker|fitter)|wie werde ich schneller|como "
        r"(?:mejoro|puedo mejorar|corro mas rapido)",
        unless=(
            r"how do i (?:get|go) (?:to|back|on|into|out)|get (?:the|my|a) (?:plan|watch|file|runs?)|better "
            r"(?:from|now)|easy|slow|race (?:off|date)"
        ),
    ),
    General(
        Topic.RUN_MORE,
        "can i run more than planned",
        r"(?:feel|feeling|felt) (?:\w+ )?(?:great|good|strong|fresh|amazing)\b.*\b(?:keep going|carry on|go "
        r"on|more|longer|further|extra|faster)|"
        r"(?:run|do|go|running|add)\b.*\b(?:more|further|longer|extra|additional) (?:than (?:planned|the plan|"
        r"it says)|if i feel|when i feel|miles? (?:on top|if)|runs?(?: a week)? (?:on top|as well))|"
        r"feel(?:ing)? (?:good|great|strong|fresh)\b.*\b(?:more|longer|further|extra|faster)|(?:faster|"
        r"quicker) than (?:planned|the plan|it says|asked)|more than (?:planned|the plan says)",
        unless=(
            r"\d ?(?:mi|miles?|k|km)|today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|"
            r"sun)(?:day)?s?|week"
        ),
    ),
    General(
        Topic.MOVING_RUNS,
        "is it bad to move runs around",
        r"(?:matter|bad|ok|okay|fine|harm|hurt|mess up|ruin\w*|problem|allowed|disaster|affect\w*)\b.*\b(?:mov(?:e|"
        r"ed|ing)|swap\w*|"
        r"shift\w*|shuffl\w+|juggl\w+|switch\w*|chang(?:e|ing)) (?:\w+ ){0,2}(?:runs|days|sessions|workouts|things|"
        r"stuff)\b|"
        r"(?:mov(?:e|ed|ing)|swapping|shifting|shuffl\w+|juggl\w+|switching) (?:\w+ ){0,2}(?:runs|days|sessions|"
        r"workouts|things|"
        r"stuff)\b.*\b(?:matter|bad|ok|okay|fine|harm|hurt|mess|ruin\w*|problem|affect\w*)",
        unless=r"today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|running days|days "
        r"(?:i|we) run|"
        r"next week|this week|can you|could you",
    ),
    General(
        Topic.MOVING_RUNS,
        "is it bad to move runs around",
        r"(?:can|could|may|should|must|do|does|is|if|what|wie|kann|muss|puedo|importa)\b.*\b"
        r"(?:(?:different|another|any|other|whatever|same|this|that|right|wrong|whichever|given|andere\w*|otro) "
        r"(?:order|sequence|reihenfolge|orden)|(?:order|sequence) (?:of |i do )?(?:the |my |these |this )?"
        r"(?:runs?|days|sessions|workouts|week)|(?:mix|shuffle|switch|jumble|swap) (?:the |my |up )*"
        r"(?:runs|days|sessions|workouts|order|week)(?: (?:around|up|about|round))?$|"
        r"reihenfolge|el orden)|"
        r"(?:matter|important|egal) (?:which|what|when|an welchem) (?:day|days|tag) (?:i|we|ich) "
        r"(?:do|run|mache|laufe)\b",
        unless=r"today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|running days|"
        r"can you|could you|laps|reps|exercises|strength|intervals",
    ),
    General(
        Topic.MISSED_ONE,
        "what if i miss a run",
        r"(?:i )?(?:missed|skipped|didnt run|couldnt run)\b.*\b(?:should|can|could|shall|do|must|will) i\b(?: "
        r"still)? (?:do|run|make|fit|catch|add|double|just|need|try)|"
        r"(?:what(?: happens)?|whats|what about) (?:the (?:harm|damage) )?(?:if|when) i (?:have to |do |only |"
        r"just )?(?:miss|skip|leave out|dont run|cant run|forget)|"
        r"(?:miss|missed|missing|skip|skipped|skipping) (?:one|a|1|this|the|two|2|any|last|some|my|it|runs?|"
        r"days?|long|sessions?|workouts?)?\b.*\b(?:matter|blown|ruin\w*|bad|problem|worry|happens?|big deal|"
        r"disaster|behind|make (?:it|them) up|catch up|wreck|"
        r"affect|hurt|lose|game over|end of the world|ok|okay|terrible|harm)|"
        r"if i (?:rest|take (?:\w+ ){1,2}off|dont run|cant run)\b.*\b(?:matter|ruin\w*|big deal|disaster)\b|"
        r"(?:matter|blown|ruin\w*|bad|worry|big deal|disaster|wreck|affect|harm|game over|lose fitness).* "
        r"(?:miss|missed|missing|skip\w*|leav\w+ (?:\w+ ){0,3}out|leave out)|"
        r"(?:make|making) up (?:for )?(?:a |the |my )?(?:missed|lost)|"
        r"(?:what|where|how|when)\b.*\b(?:kms?|kilomet\w+|miles|mileage|runs) (?:that |which )?i(?:'ve| have)? "
        r"(?:lost|missed|skipped|didnt run)|(?:add|tack|squeeze|put|catch up|make up)\b.*\b(?:lost|missed|skipped) "
        r"(?:kms?|kilomet\w+|miles|mileage)|catch up (?:on )?(?:missed|the)|lose "
        r"(?:my )?fitness|how (?:fast|quickly|soon) (?:do|will|does) (?:i|you|fitness) (?:lose|go)",
    ),
    General(
        Topic.AFTER_RACE,
        "how long do i rest after the race",
        r"after (?:the |my |a |it )?(?:race|marathon|half|10k|5k)|post ?-?race|post ?-?marathon|recover(?:y)? "
        r"(?:from|after) (?:the|my|a) (?:race|marathon|half)|"
        r"nach dem (?:rennen|marathon|lauf)|despues de(?:l| la) (?:carrera|maraton)",
    ),
    General(
        Topic.RACE_TACTICS,
        "is a negative split the right race strategy",
        r"(?:how (?:do|should|shall|to|would)|what(?:s| is)?(?: the)? (?:best|right)?)\b.*\b(?:pace (?:the|my|"
        r"a) (?:race|marathon|half|10k|5k)|start (?:the|my) (?:race|marathon|half)|"
        r"race (?:strategy|plan|tactics?)|split)|negative splits?|positive splits?|even splits?|hit(?:ting)? "
        r"the wall|the wall|bonk\w*|go out too fast|start too fast|pacing (?:strategy|plan)|race strategy|"
        r"mann mit dem hammer|el muro|pacers?|pace group",
    ),
    General(
        Topic.BEFORE_RACE,
        "what do i do the day before the race",
        (
            r"(?:day|night|evening|week|morning|days) (?:before|of|ahead of) (?:the |my )?(?:race|marathon|half)|"
            r"race (?:morning|eve|prep)|on race day|tag vor dem|dia antes"
        ),
        unless=r"what(?:s| is) on|planned|why|how far|mileage",
    ),
    General(
        Topic.WATCH_DIFFERS,
        "why does my watch measure more than you",
        (
            r"(?:watch|garmin|strava|coros|polar|apple|fitbit|gps|app)\b.*\b(?:says?|shows?|predicts?|thinks?|"
            r"measur\w+|differen\w+|wrong|reckons?|gives?|told|different|more|less|short|vo2)"
        ),
        unless=r"connect|sync|import|upload|send|link",
    ),
    General(
        Topic.NO_WATCH,
        "can i run without a watch",
        r"(?:no|without(?: an?| my| the)?|forg[eo]t\w*(?: my| the)|lost(?: my| the)|left(?: my| the)|broke(?: my)?) "
        r"(?:(?:gps|running|garmin) )?watch\b|watch (?:is |has |s |got )?(?:broken|broke|dead|died|lost|at home|"
        r"stolen|away|"
        r"(?:being|getting) repaired|in repair|in for repair|packed\w*)",
        unless=(
            r"ran|did|done|was|were|went|felt|yesterday|managed|logged|about \d|\d ?(?:mi|miles?|k|km|min\w*|hours?)|"
            r"which|"
            r"buy|connect|sync|says?|shows?|steps"
        ),
        told=True,
    ),
    General(
        Topic.STRIDES_COUNT,
        "do strides count in the distance",
        r"(?:do|are|is|does|should|wo|sind|zahlen|gehoren|hacen|cuentan)\b.*\b(?:strides?|steigerungen|steigerungslaufe|"
        r"progresivos|rectas)\b.*\b(?:count\w*|part of|inside|included?|on top|extra|additional|in addition|added|"
        r"within|come off|distance|miles?|dazu|obendrauf|zusatzlich|inklusive|drin|cuentan|aparte|incluid\w+)|"
        r"(?:count|zahl\w*|cuent\w*)\b.*\b(?:the )?(?:strides?|steigerungen|progresivos)",
        unless=r"add|skip|leave out|without|how (?:many|fast|do i)",
    ),
    General(
        Topic.OPTIONAL,
        "do i have to do the strides",
        r"(?:do|must|should) i (?:really |actually |always )?(?:need|have) to (?:do|run|finish|"
        r"complete)\b.*\b(?:strides|warm|cool|intervals?|tempos?|speed ?work|long run|all|every|"
        r"workouts?|hills|easy)|(?:are|is) (?:the )?(?:strides|speed ?work|intervals|tempos?|easy runs|long "
        r"runs?|hills) (?:\w+ )?(?:necessary|needed|important|optional|required|worth)|"
        r"can i (?:leave out|skip|drop|ignore) (?:the )?(?:strides|speed ?work|warm ?up)",
        unless=(
            r"today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|this week|times a "
            r"week|days a week"
        ),
    ),
    General(
        Topic.BY_TIME,
        "should i run by time or distance",
        (
            r"(?:can|could|may|should|do|shall) i (?:\w+ )?(?:just |also |simply )?(?:run|go|train|do (?:it|"
            r"them)) (?:just |only )?"
            r"by (?:the )?(?:time|minutes|clock)|by time or|by distance or|time or (?:by )?distance|distance or "
            r"(?:by )?time|(?:minutes|time) "
            r"instead of (?:miles|distance)|miles or minutes|in (?:minutes|time) (?:rather|not)"
        ),
    ),
    General(
        Topic.PURPOSE,
        "what are tempo runs for",
        r"(?:whats?|what is|what are|what) (?:the )?(?:point|purpose|use|idea|benefit|benefits|good) (?:of|in|"
        r"to|behind|are|is)|what (?:is|are|do|does) .* (?:for|good for|do for me|help with)$|"
        r"why (?:do|should) (?:i|we|people|you) (?:\w+ )?(?:run|do|need|have) (?:\w+ )?(?:tempos?|intervals?|"
        r"long runs?|recovery|easy|strides|hills|speed ?work|rest days?)|wozu|para que sirve",
        unless=r"today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|pace|this week|paces",
    ),
    General(
        Topic.FEELS_HARD,
        "why do my runs feel so hard",
        rf"(?:{ALLOWED}|should|why|worried|worry|how come)\b.*\b(?:feels?|felt|feeling|is|are) (?:\w+ "
        rf")?(?:hard|harder|tough|awful|terrible|so hard|difficult|heavy|rubbish)|"
        r"(?:struggl\w+|dying) (?:on|in|with|at) .*(?:runs?|pace)|cant (?:hold|keep|hit) (?:the |my )?paces?",
        unless=r"how hard|today|tomorrow|easier|skip",
    ),
    General(
        Topic.MEDICINE,
        "can i take painkillers before a run",
        r"ibuprofen|paracetamol|painkillers?|pain ?killers|aspirin|advil|tylenol|naproxen|nsaids?|tablets?|"
        r"medication|medicine|"
        r"antibiotics|vaccin\w*|jab|schmerzmittel|medikament\w*|medicamentos?|pastillas?",
        unless=r"salt",
    ),
    General(
        Topic.CUT_SHORT,
        "what if i cant finish a run",
        r"(?:what if|if) (?:i )?(?:cant|cannot|dont|could not|couldnt|do not) (?:finish|complete|manage|make "
        r"it|get through|hold|keep up)|"
        r"(?:stop|cut|bail|quit|give up) (?:a |the |my )?(?:run |it )?(?:early|half ?way|short)|pull out half",
        unless=r"race|marathon|today|tomorrow",
    ),
    General(
        Topic.WHO_SEES,
        "who can see my runs",
        (
            r"who (?:can |else )?(?:sees?|reads?|knows?|has access)|(?:can|does) (?:my coach|anyone|anybody|"
            r"others?|people|the coach) (?:see|read|know)|is (?:this|it) private"
        ),
        unless=r"data|privacy",
    ),
    General(
        Topic.GOOD_TIME,
        "what do most people run it in",
        (
            r"(?:good|average|decent|normal|typical|respectable) (?:\w+ )?(?:time|pace|finish) (?:for|in)|what do "
            r"(?:most|other) (?:people|runners)"
        ),
        unless=r"of day|my average|for me",
    ),
)
