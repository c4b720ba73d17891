"""What an athlete wrote lately, for their coach: the runs they told with what they said of them, and their messages."""

from domain.messages import Card
from domain.people import RunLog
from domain.talk import About
from domain.units import Units
from handlers.buttons.kinds import PersonId
from handlers.buttons.run_list import ListRuns
from handlers.buttons.talk import OpenThread
from handlers.desk.athlete import AthletePage
from handlers.views.day_lines import log_words
from handlers.views.keys import key
from handlers.views.talk import about_words
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_day

_RUNS, _MESSAGES, _MOST_TEXT = 4, 5, 400


def their_words_card(page: AthletePage, units: Units) -> Card:
    """The last runs with effort and notes, and what the athlete wrote in threads; why they pause is theirs alone."""
    athlete = page.athlete
    name = esc(athlete.name, 60)
    runs = [_run_line(log, units) for log in page.logs[-_RUNS:]]
    wrote = [
        tr(
            "• {day}, about {about}: “{text}”",
            day=show_day(said.at.date()),
            about=about_words(said.about, said.on),
            text=esc(said.text, _MOST_TEXT),
        )
        for said in page.said
        if said.author_id == athlete.id
    ][-_MESSAGES:]
    lines = [tr("<b>What {name} told lately</b>", name=name)]
    lines += runs or [tr("No run was told in the last four weeks.")]
    lines += wrote or [tr("No message about a day, a week or the training.")]
    person = PersonId(athlete.id)
    rows = ((key(tr("Messages"), OpenThread(person, About.ALL)), key(tr("Runs"), ListRuns(person))),)
    return Card(text="\n".join(lines), buttons=rows)


def _run_line(log: RunLog, units: Units) -> str:
    line = tr("• {day}: {run}", day=show_day(log.date), run=log_words(log, units))
    return f"{line} · “{esc(log.note, _MOST_TEXT)}”" if log.note else line
