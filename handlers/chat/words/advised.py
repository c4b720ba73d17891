"""Who asks under a preview what we would do, or to be asked again later: answered, and the preview stays open."""

import re

from domain.people import ReminderWhen
from domain.words.grammar.replied import without_fillers
from domain.words.lexicon.lookup import folded
from handlers.chat.words.scene import Scene
from handlers.chat.words.waiting_week import ASK_ME
from handlers.wording.door import tr

_UNSURE = (
    r"(?:(?:(?:i'?m |im )?not (?:so |quite |really |too )?sure(?: yet| about (?:it|that|this))?|(?:i "
    r")?(?:don'?t|dont|do not) "
    r"know|dunno|tough one|tricky|hmm+|hm|so|and|but|ok|okay|yes|no|well|coach)[ ,.?!-]+)*"
)
_YOUR_VIEW = re.compile(
    rf"{_UNSURE}(?:what (?:would|do|should|did) (?:you|i) (?:do|advise|recommend|think|suggest|say|reckon|prefer|pick)"
    r"(?: (?:about|of|to) (?:it|that|this))?(?: (?:here|now|then|i do|i should do|is (?:best|better)))*|"
    r"what(?:'?s| is) (?:your (?:advice|view|opinion|take|recommendation|suggestion)|(?:the )?(?:best|better|wiser|"
    r"smarter)(?: (?:option|idea|one|thing to do|for me))?)|"
    r"(?:which|what) (?:one |of (?:them|those|the two) )?(?:is|would be|do you think is) (?:the )?(?:better|"
    r"best|wiser|smarter)"
    r"(?: (?:one|option|for me))?|"
    r"(?:is|would) (?:that|it|this) (?:be )?(?:a |an )?(?:really )?(?:good|ok|okay|wise|sensible|bad|fine|"
    r"alright|clever|"
    r"stupid|silly|terrible|better)(?: idea| thing)?|"
    r"(?:would|do|should) (?:you|i) (?:do (?:it|that|this)|recommend (?:it|that|this)?|advise (?:it|that|this)|"
    r"go for it|"
    r"say so|say that'?s (?:ok|okay|fine)|think (?:so|that'?s (?:ok|okay|fine|a good idea)))|any (?:advice|"
    r"thoughts|views?)|"
    r"(?:you|u) (?:decide|choose|pick|tell me)|your call|was (?:wurdest|meinst|ratst|denkst) du(?: (?:tun|"
    r"machen|dazu))?|"
    r"was ist (?:besser|kluger)|ist das (?:gut|klug|ok|okay|sinnvoll)|que (?:harias|me aconsejas|opinas|piensas|"
    r"recomiendas)(?: tu)?|es (?:buena|mala) idea)(?: (?:then|instead|really|please|coach|though))*"
)
_LATER = re.compile(
    rf"{_UNSURE}(?:{ASK_ME.pattern}|remind me (?:later|again|tomorrow|about (?:it|that|this)(?: \w+)*|(?:on )?\w+day)|"
    r"(?:can you |could you |please )*(?:ask|remind) me (?:again |about (?:it|that|this) )?(?:later|tomorrow|"
    r"(?:on |nearer |closer "
    r"to )*\w+day|then|nearer the time)|frag mich (?:spater|morgen|am \w+)|preguntame (?:luego|manana|el \w+))"
    r"(?: (?:please|then|again))*"
)


async def say_what_we_would_do(scene: Scene, text: str) -> bool:
    """ "Not sure, what would you do?" under a preview: what speaks for it or against it; False for other words."""
    if scene.shown is None or _YOUR_VIEW.fullmatch(_words(text)) is None:
        return False
    shown = scene.shown.card.text
    if tr("• Breaks a rule: {finding}", finding="").strip() in shown:
        said = tr("I would leave it as it was: it would break a rule, which stands in the preview.")
    elif tr("• Advice: {finding}", finding="").strip() in shown:
        said = tr(
            "I would rather leave it as it was, for the advice in the preview. It is no rule: if the change suits your "
            "days better, do it."
        )
    else:
        said = tr("Nothing speaks against it: the rules hold as before. If it suits your days better, do it.")
    await scene.request.send(said)
    await scene.request.send(scene.shown.card, screen=scene.shown.screen)
    return True


def wants_to_be_asked_later(text: str) -> bool:
    """ "Not sure yet, ask me Friday"."""
    return _LATER.fullmatch(_words(text)) is not None


def not_asked_again(scene: Scene) -> str:
    """That nothing asks again by itself, and where it can still be done when its day is there."""
    if scene.request.settings.reminder_when is ReminderWhen.OFF:
        return tr("I don't ask again by myself: write it when you know.")
    return tr(
        "I don't ask again by myself, but the run comes with its reminder as ever, with Move and Skip beside "
        "it; or write "
        "it when you know."
    )


def _words(text: str) -> str:
    return folded(without_fillers(text)).strip(" ?!.")
