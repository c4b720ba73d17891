"""Questions about trips, other races and other people's plans that have one answer for everybody."""

from domain.words.grammar.asking.subject import General
from domain.words.topics import Topic

_SOMEBODY = (
    r"(?:husband|wife|partner|friends?|mates?|boyfriend|girlfriend|mum|mom|dad|parents|family|brother|sister|son|"
    r"daughter|"
    r"buddy|running (?:buddy|partner|club|group)|club|physio|doctor|somebody|someone|anyone|anybody|others?|other "
    r"people|him|"
    r"her|them|mann|frau|freund\w*|jemand\w*|marido|mujer|amig\w+|alguien)"
)
_MY_PLAN = (
    r"(?:my |the |this |our |meine?n? |mi )(?:\w+ )?(?:plan|schedule|training(?: plan)?|weeks?|programme|program|"
    r"trainingsplan|entrenamiento)"
)

OF_PLANS: tuple[General, ...] = (
    General(
        Topic.ON_THE_ROAD,
        "can i run while i'm away",
        r"\b(?:can|could|will|ill|still|able to|going to|gonna) (?:\w+ )?(?:still )?(?:run|be running|"
        r"get (?:some )?runs in|jog)\b.*\b(?:away|hotel|trip|holiday|vacation|abroad|cruise|conference)|"
        r"\b(?:away|hotel|trip|holiday|vacation|abroad|cruise|conference|travell?ing)\b.*\b(?:can|could|will|"
        r"ill|still|able to) (?:\w+ )?(?:still )?(?:run|be running|get (?:some )?runs in|jog|"
        r"do (?:early )?mornings?)\b",
        unless=r"cant|cannot|won'?t|not ",
    ),
    General(
        Topic.NEXT_RACE,
        "can you plan two races",
        r"plan (?:for )?(?:two|2|both|several|another|a second) (?:races?|marathons?)|"
        r"(?:two|2|both|second|another|next) (?:marathons?|races?|halfs?|plans?)\b.*\b(?:after|autumn|fall|"
        r"later|both|hold|at once|too|then)|"
        r"(?:marathon|race|half|plan|ultra|10k)\b.*\bafter (?:this|that|the) (?:one|plan|race|marathon|half)\b|"
        r"(?:autumn|fall|summer|winter|spring|october|september|november) (?:marathon|race|half|10k|"
        r"ultra)\b(?=.*\b(?:next|"
        r"after|afterwards|later|then)\b)|(?:next|after|afterwards|later|then)\b.*\b(?:autumn|fall|summer|winter|"
        r"october|"
        r"september|november) (?:marathon|race|half|10k|ultra)|(?:no|nothing|not got|havent got|dont have) (?:\w+ "
        r"){0,3}"
        r"after (?:this|that|april|may|march|june|the (?:race|marathon|half))\b|what (?:could|can|should|shall|do) "
        r"(?:we|i) "
        r"(?:\w+ )?(?:aim for|do|train for|go for|target|plan) (?:next|afterwards|after (?:that|this|the \w+))|"
        r"(?:what happens|whats next|what comes|what then|what do i do|and then) (?:when|after|once) (?:the|my|this) "
        r"plan|"
        r"after (?:april|may|march|june|the summer)\b.*\b(?:love to|like to|want to|fancy|try|ultra)|after (?:the|my|"
        r"this) (?:race|marathon|half)\b.*\b(?:fancy|want|"
        r"like|another|ultra|next)",
        unless=r"how long|rest|recover\w*|when(?! (?:the|my|this) plan)|long runs?|instead of|easter|lunch|work|no way",
        told=True,
    ),
    General(
        Topic.FRIENDS_PLAN,
        "can i see a friend's plan",
        r"(?:friend|mate|buddy) [a-z]+ (?:got|gets|have|has|doing|do|run|running|up to)|"
        r"(?:friends?|mates?|wifes?|husbands?|brothers?|sisters?|priyas?|someone elses?|somebody elses?|"
        r"other peoples?|others) (?:\w+ )?(?:plan|week|runs|training)\b",
        unless=r"with|my friends? (?:says?|thinks?|told)",
    ),
    General(
        Topic.SHARING,
        "how can i share my plan",
        rf"(?:can|could|may|might|lets?|want|like|how (?:can|do|does|could)) (?:\w+ ){{0,2}}{_SOMEBODY} (?:to "
        rf")?(?:also |too )?"
        rf"(?:see|view|look at|follow|watch|get|have|read|check|access)\b.*{_MY_PLAN}\b|"
        rf"(?:share|show|send|forward|give|teilen?|compartir) {_MY_PLAN} (?:to|with|mit|con)\b|"
        rf"(?:share|show|send|forward|give) (?:\w+ )?{_SOMEBODY} {_MY_PLAN}|"
        rf"(?:share|compartir|export and share) {_MY_PLAN}|{_MY_PLAN}\b.*\b(?:mit \w+ )?teilen",
        unless=r"coach|trainer|entrenador|athletes?",
    ),
    General(
        Topic.LONG_ENOUGH,
        "do i have to cover the race distance in training",
        r"cover the (?:race|full|whole|entire) distance|"
        r"(?:have|has|need|needs|supposed|must|should) (?:\w+ )?(?:to )?(?:(?:run|do|go) )?(?:(?:at least |a |"
        r"the )*\d+(?:\.\d+)? ?(?:mi|miles?|milers?|k|km)?|the (?:whole|full|entire) (?:distance|"
        r"thing)) (?:\w+ ){0,3}before (?:a |the |my |race|it)",
        unless=r"today|tomorrow|week\b",
    ),
    General(
        Topic.ALTITUDE,
        "running at altitude",
        r"altitude|high up|thin air|hohenlage|in der hohe|altura|altitud",
        unless=r"gain|elevation",
        told=True,
    ),
    General(Topic.OVAL, "can i run on a track", r"can i run on a track"),
    General(
        Topic.CHANGES_SEEN,
        "does my athlete see my changes",
        r"(?:does|do|will|can|is) (?:she|he|they|my athletes?|the athletes?|\w+) (?:\w+ )?(?:see|notice|know|"
        r"get told|told|informed|notified)\b.*\b(?:change\w*|edit\w*|move\w*|swap\w*|stuff)",
        unless=r"coach",
    ),
)
