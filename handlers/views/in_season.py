"""What a coach reads who asks for their messages, or who goes away and comes back."""

from collections.abc import Sequence
from datetime import date

from domain.messages import Card
from domain.people import Person
from domain.plan import Day, PlanInputs
from domain.talk import About, Said
from domain.units import Units
from handlers.buttons.coaching import OpenInbox
from handlers.buttons.groups import ChoosePassing
from handlers.buttons.kinds import PersonId
from handlers.buttons.talk import WriteInThread
from handlers.views.day_lines import run_words
from handlers.views.keys import key
from handlers.views.talk import about_words
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_date_range, show_day
from handlers.wording.names import race_title

_MOST, _MOST_SAID, _MOST_TEXT = 12, 5, 300


def wrote_card(said: Sequence[tuple[Person, Said, date]], first: date, last: date) -> Card:
    """What athletes wrote in these days, the newest last, each with the day it came on; or that nobody did."""
    days = show_date(first) if first == last else show_date_range(first, last)
    if not said:
        text = tr(
            "No athlete has written to you, {days}. What they say of a run stands with the run, and what waits for you "
            "is in the inbox.",
            days=days,
        )
    else:
        lines = [
            tr(
                "• {name}, {day}, about {about}: “{text}”",
                name=esc(who.name, 40),
                day=show_day(on),
                about=about_words(each.about, each.on),
                text=esc(each.text, _MOST_TEXT),
            )
            for who, each, on in said[-_MOST:]
        ]
        text = "\n".join([tr("<b>Messages to you, {days}</b>", days=days), *lines])
    return Card(text=text, buttons=((key(tr("Inbox"), OpenInbox()),),))


def coach_said_card(athlete: Person, coach: Person, said: Sequence[tuple[Said, date]]) -> Card:
    """What the coach wrote lately, the newest last; or that they wrote nothing."""
    name = esc(coach.name, 60)
    lines = [tr("<b>What {name}, your coach, wrote lately</b>", name=name)]
    lines += [
        tr(
            "• {day}, about {about}: “{text}”",
            day=show_day(on),
            about=about_words(each.about, each.on),
            text=esc(each.text, _MOST_TEXT),
        )
        for each, on in said[-_MOST_SAID:]
    ]
    if not said:
        lines = [tr("{name}, your coach, has not written to you in the last four weeks.", name=name)]
    return Card(
        text="\n".join(lines),
        buttons=((key(tr("Write to my coach"), WriteInThread(PersonId(athlete.id), About.ALL)),),),
    )


def race_on_way_words(
    on: date, day: Day, inputs: PlanInputs, today: date, units: Units, *, is_how: bool, names_own: bool
) -> str:
    """When a race on the way is and at which pace it is planned; `names_own`: with the race the plan is for."""
    lines = [
        trn(
            "The race on the way stands in your plan: {date}, in {count} day. {run}.",
            "The race on the way stands in your plan: {date}, in {count} days. {run}.",
            (on - today).days,
            date=show_date(on),
            run=run_words(day, units),
        )
        if on > today
        else tr("The race on the way is today: {run}.", run=run_words(day, units))
    ]
    if is_how:
        lines.append(
            tr(
                "That pace is what your paces of today are worth over it: begin a touch slower, hold it through the "
                "middle, and give what is left in the last fifth."
            )
        )
    if names_own:
        race = esc(race_title(inputs, units), 60)
        lines.append(tr("The race the plan is for: {race}, {date}.", race=race, date=show_date(inputs.race_date)))
    return "\n".join(lines)


def no_race_on_way_words(inputs: PlanInputs, units: Units) -> str:
    """No race on the way stands in the plan: where it leads, and how one is put in."""
    return tr(
        "No such race on the way stands in your plan. It leads to {race} on {date}. To put one in, write for example "
        "“10k race on 17 January”.",
        race=esc(race_title(inputs, units), 60),
        date=show_date(inputs.race_date),
    )


def coach_off_card(first: date, last: date) -> Card:
    """A coach without a plan goes away: what comes all the same, what may pass, and how the days are caught up on."""
    text = tr(
        "You are away, {days}: kept. When you are back, write “I'm back”, and I show what happened.\n\nYour athletes' "
        "weeks wait until you approve them, unless they may pass without a look. What they write still comes, after "
        "your quiet hours; I can't hold it back for days. They don't know that you are away: tell them with “tell "
        "everyone …”.",
        days=show_date_range(first, last),
    )
    return Card(
        text=text,
        buttons=((key(tr("What passes without a look"), ChoosePassing()),), (key(tr("Inbox"), OpenInbox()),)),
    )


def older_change_words(name: str, on: date) -> str:
    """Nothing was changed a moment ago: which change would be taken back, before it is shown."""
    return tr(
        "Nothing was changed just now, so there is nothing new to take back. Your last change is one of {date}, for "
        "{name}. Only if that one shall go:",
        date=show_date(on),
        name=esc(name, 60),
    )
