"""The race is over, and somebody asks when they run again, or wishes for the next one."""

import re

from domain.words.after_the_race import NextRace, asks_to_run_again, next_race_wished
from domain.words.answers import Understood
from domain.words.first_message import first_message
from domain.words.grammar.read import read_sentence
from domain.words.health import is_medical
from domain.words.intents import AskAbout, Injured, LogRun, LogRuns, MedicalStop, Recovered, Sick
from domain.words.topics import Topic
from handlers.chat.asking_back import leave_offers
from handlers.chat.onboarding.start import begin_next
from handlers.chat.words.scene import Scene
from handlers.desk.recovering import over_plan, recovering
from handlers.views.after_race import run_again_card
from handlers.views.words import about_health

_OF_THE_BODY = (Injured, Sick, MedicalStop)
_TOLD = (Recovered, LogRun, LogRuns)
# What legs are like after any race belongs to no clinician.
_USUAL = re.compile(r"\b(?:stiff|sore|tired|ach(?:e|es|ing|y)|heavy|tender|blisters?)\b", re.IGNORECASE)


async def answer_after_plan(scene: Scene, text: str) -> bool:
    """Say when running begins again, or begin the next plan with what was said of it; False for other words."""
    request = scene.request
    if not scene.is_own or (scene.head is not None and scene.head.inputs.race_date >= scene.today):
        return False
    head = await over_plan(request.uow, scene.athlete.id, scene.today)
    if head is None:
        return False
    units = request.settings.units
    wished = next_race_wished(text, scene.today)
    is_again = asks_to_run_again(text)
    heard = read_sentence(text, scene.today, units, language=request.settings.language).answer
    if wished is None and isinstance(heard, Understood) and heard.value == AskAbout(Topic.NEXT_RACE):
        # What is answered in a plan by "when this one is over" can begin now.
        wished = NextRace(first_message(text, scene.today), text)
    if wished is None and not is_again:
        return False
    value = heard.value if isinstance(heard, Understood) else None
    if is_again and is_medical(_USUAL.sub(" ", text)) and not isinstance(value, _OF_THE_BODY):
        if not isinstance(value, AskAbout):
            await request.send(about_health())
        return not isinstance(value, AskAbout)
    if isinstance(value, _OF_THE_BODY) or (isinstance(value, _TOLD) and not is_again):
        return False
    back = await recovering(request.uow, scene.athlete.id, scene.today)
    if is_again and (wished is None or wished.said.race_date is None):
        if back is None:
            return False
        await leave_offers(request)
        await request.send(run_again_card(head.inputs, back, scene.today, units))
        return True
    if wished is None:
        return False
    await leave_offers(request)
    await begin_next(request, head.inputs, wished, back)
    return True
