"""The settings card and the cards behind its lines."""

from collections.abc import Sequence
from datetime import datetime, time

from domain.messages import Button, Card
from domain.people import PersonSettings, ReminderWhen
from domain.strength.profile import Equipment, Experience
from domain.units import Units
from domain.words.answers import Question
from domain.words.zones import city_of
from handlers.buttons.account import (
    BeginWeeks,
    ChooseFirstScreen,
    ChooseLanguage,
    ChooseQuietHours,
    ChooseReminder,
    ChooseZone,
    DeleteEverything,
    ExportFiles,
    FirstScreen,
    LimitMyWeeks,
    ModelUse,
    NoQuietHours,
    OpenSettings,
    PickZone,
    SetModelUse,
    SetReminderTime,
    SetRestDays,
    SetUnits,
    ShareLocation,
    ShowPrivacy,
    YesNo,
)
from handlers.buttons.coaching import OpenCoachCard
from handlers.buttons.strength import ChooseStrength
from handlers.buttons.week import OpenThisWeek
from handlers.desk.zones import time_there, zone_choices
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import languages, mark, tr, trn
from handlers.wording.formats import show_clock
from handlers.wording.understood import all_understood_only

SCREEN = "settings"

QUIET_HOURS = ((time(22), time(6)), (time(21), time(7)), (time(23), time(5)))
_TIMES = {
    ReminderWhen.MORNING: (time(5, 30), time(6), time(6, 30), time(7), time(7, 30), time(8)),
    ReminderWhen.EVENING_BEFORE: (time(18), time(19), time(20), time(21)),
}
_UNITS = {Units.MI: mark("miles"), Units.KM: mark("kilometres")}
_UNIT_LABELS = {Units.MI: mark("Miles"), Units.KM: mark("Kilometres")}
_USE_UNITS = {Units.MI: mark("Use miles"), Units.KM: mark("Use kilometres")}
_FIRST = {
    FirstScreen.WEEK: (mark("this week"), mark("This week")),
    FirstScreen.TODAY: (mark("today"), mark("Today")),
    FirstScreen.MONTH: (mark("four weeks"), mark("Four weeks")),
    FirstScreen.PLAN: (mark("the whole plan"), mark("The whole plan")),
}
# Whether weeks start by themselves: as a setting, and on a button.
_BEGIN = {
    False: (mark("you approve each"), mark("I approve each week")),
    True: (mark("start by themselves"), mark("Start weeks by themselves")),
}
_EXPERIENCE = {
    Experience.BEGINNER: (mark("new to it"), mark("New to it")),
    Experience.REGULAR: (mark("some experience"), mark("Some experience")),
    Experience.EXPERIENCED: (mark("experienced"), mark("Experienced")),
}
_EQUIPMENT = {
    Equipment.NONE: (mark("no equipment"), mark("No equipment")),
    Equipment.BANDS: (mark("bands"), mark("Bands")),
    Equipment.DUMBBELLS: (mark("dumbbells"), mark("Dumbbells")),
    Equipment.GYM: (mark("a gym"), mark("A gym")),
}
# Languages are called by their own names, whoever reads.
_LANGUAGES = {"en": "English", "de": "Deutsch"}
_GUIDANCE = {
    "zone": mark("Write your city, like “Boston”, or the time on your clock, like “14:05”."),
    "time": mark("Write a time of day, like “6:30” or “19:00”."),
    "quiet": mark("Write two times, like “21:30 to 6:00”, or “none”."),
}


def unit_name(units: Units) -> str:
    """As "miles"."""
    return tr(_UNITS[units])


def unit_label(units: Units) -> str:
    """As "Miles", on a button."""
    return tr(_UNIT_LABELS[units])


def experience_name(experience: Experience, *, as_label: bool = False) -> str:
    """How used somebody is to strength work; as a label it begins with a capital."""
    return tr(_EXPERIENCE[experience][as_label])


def equipment_name(equipment: Equipment, *, as_label: bool = False) -> str:
    """What somebody has for strength work; as a label it begins with a capital."""
    return tr(_EQUIPMENT[equipment][as_label])


def language_name(language: str) -> str:
    """A language by its own name."""
    return _LANGUAGES.get(language, language)


def reminder_words(when: ReminderWhen, at: time) -> str:
    """When the workout arrives, in words."""
    match when:
        case ReminderWhen.OFF:
            return tr("no reminders")
        case ReminderWhen.EVENING_BEFORE:
            return tr("{time} the evening before", time=show_clock(at))
        case ReminderWhen.MORNING:
            return tr("{time} that day", time=show_clock(at))


def strength_words(settings: PersonSettings) -> str:
    """As "some experience, dumbbells"."""
    if settings.strength is None:
        return tr("no")
    return f"{experience_name(settings.strength)}, {equipment_name(settings.equipment)}"


def settings_text(settings: PersonSettings, now: datetime, *, has_model: bool = False) -> str:
    """All preferences, one a line; language and model only where there is a choice."""
    quiet = f"{show_clock(settings.quiet_from)}–{show_clock(settings.quiet_to)}"
    first = _FIRST.get(FirstScreen(settings.default_view), _FIRST[FirstScreen.WEEK])
    lines = [
        tr("<b>Settings</b>"),
        tr("Units: <b>{units}</b>", units=unit_name(settings.units)),
        tr("Time zone: <b>{city}</b>, now {time}", city=city_of(settings.zone), time=time_there(settings.zone, now)),
        tr("Workout arrives: <b>{when}</b>", when=reminder_words(settings.reminder_when, settings.reminder_time)),
        tr("Messages on rest days: <b>{answer}</b>", answer=tr("yes") if settings.rest_day_messages else tr("no")),
        tr(
            "Quiet hours: <b>{hours}</b>",
            hours=quiet if settings.quiet_from != settings.quiet_to else tr("none"),
        ),
        tr("Show first: <b>{screen}</b>", screen=tr(first[0])),
        tr("Strength sessions: <b>{wish}</b>", wish=strength_words(settings)),
        tr("New weeks, without a coach: <b>{way}</b>", way=tr(_BEGIN[settings.weeks_start_themselves][0])),
    ]
    if len(languages()) > 1:
        lines.append(tr("Language: <b>{language}</b>", language=language_name(settings.language)))
    if has_model:
        use = (
            tr("used at once, unless you have changed the week")
            if settings.model_first
            else tr("suggested, you choose")
        )
        lines.append(tr("Weeks by the language model: <b>{use}</b>", use=use))
    return "\n".join(lines)


def settings_card(settings: PersonSettings, now: datetime, *, has_model: bool, note: str = "") -> Card:
    """Every preference, each one tap from its choices."""
    other = Units.MI if settings.units is Units.KM else Units.KM
    rest = (
        key(tr("No word on rest days"), SetRestDays(YesNo.NO))
        if settings.rest_day_messages
        else key(tr("A word on rest days"), SetRestDays(YesNo.YES))
    )
    rows: list[Row] = [
        (key(tr(_USE_UNITS[other]), SetUnits(other)), key(tr("Time zone"), ChooseZone())),
        (key(tr("Reminder"), ChooseReminder()), key(tr("Quiet hours"), ChooseQuietHours())),
        (rest, key(tr("Show first"), ChooseFirstScreen())),
        (key(tr("Strength sessions"), ChooseStrength()), _begin_button(settings)),
        (key(tr("Most distance and hours a week"), LimitMyWeeks()),),
    ]
    if len(languages()) > 1:
        rows.append((key(tr("Language"), ChooseLanguage()),))
    if has_model:
        rows.append((_model_button(settings),))
    rows += [
        (key(tr("Coach"), OpenCoachCard()), key(tr("Export"), ExportFiles())),
        (key(tr("Privacy"), ShowPrivacy()), key(tr("Delete my data"), DeleteEverything())),
        (key(tr("This week"), OpenThisWeek()),),
    ]
    text = settings_text(settings, now, has_model=has_model)
    return Card(text=f"{note}\n\n{text}" if note else text, buttons=tuple(rows))


def rounded_note(left: Sequence[int], units: Units) -> str:
    """What other units did to the plan; `left` are weeks with unsaved changes, which stay as they are."""
    if units is Units.KM:
        note = tr(
            "<b>Kilometres from now on.</b> The weeks ahead are rounded to half kilometres: no run changes by more "
            "than 250 m, and what is approved stays approved. Use miles brings back what was."
        )
    else:
        note = tr(
            "<b>Miles from now on.</b> The weeks ahead are rounded to quarter miles: no run changes by more than an "
            "eighth of a mile, and what is approved stays approved. Use kilometres brings back what was."
        )
    if not left:
        return note
    numbers = ", ".join(map(str, left))
    unsaved = trn(
        "Week {numbers} has unsaved changes and stays as it is.",
        "Weeks {numbers} have unsaved changes and stay as they are.",
        len(left),
        numbers=numbers,
    )
    return f"{note} {unsaved}"


def _begin_button(settings: PersonSettings) -> Button:
    other = not settings.weeks_start_themselves
    return key(tr(_BEGIN[other][1]), BeginWeeks(YesNo.YES if other else YesNo.NO, True))


def begin_card() -> Card:
    """With a new plan: shall weeks wait for an approval, or start by themselves?"""
    text = tr(
        "<b>How shall your weeks begin?</b>\nEach Friday I make the next week from what you ran. You can approve each "
        "one, or let it start by itself. Either way you can change any day, and you can change your mind in /settings."
    )
    rows = [(key(tr(_BEGIN[choice][1]), BeginWeeks(YesNo.YES if choice else YesNo.NO)),) for choice in (False, True)]
    return Card(text=text, buttons=tuple(rows))


def begun_card(*, themselves: bool) -> Card:
    """The answer, kept."""
    text = (
        tr("Your weeks start by themselves. Each new one is sent to you, and you can change it at any time.")
        if themselves
        else tr("You approve each week. Until you do, its days come all the same, marked as not approved yet.")
    )
    return Card(text=text, buttons=((key(tr("This week"), OpenThisWeek()),),))


def _model_button(settings: PersonSettings) -> Button:
    if settings.model_first:
        return key(tr("Model's weeks: suggest only"), SetModelUse(ModelUse.SUGGEST))
    return key(tr("Model's weeks: use at once"), SetModelUse(ModelUse.AT_ONCE))


def marked(label: str, chosen: bool) -> str:
    """A label with a mark when it is the present choice."""
    return f"✓ {label}" if chosen else label


def choice_card(question: str, rows: Sequence[Row]) -> Card:
    """A question of the settings with a way back."""
    return Card(text=question, buttons=(*rows, (key(tr("‹ Back"), OpenSettings()),)))


def zone_card(now: datetime) -> Card:
    """Where, or what time is it?"""
    rows = rows_of(key(label, ChooseZone(place)) for place, (label, _) in enumerate(zone_choices(now)))
    return choice_card(
        tr("What time is it for you now? Tap a place with your time, or write your city or the time on your clock."),
        (*rows, (key(tr("Use my location"), ShareLocation()),)),
    )


def zone_question_card(question: Question, units: Units) -> Card:
    """Several zones fit what was written."""
    rows = [(key(label_words(choice, units), PickZone(place)),) for place, choice in enumerate(question.choices)]
    return choice_card(esc(question_words(question, units)), rows)


def offer_zone_card(zone: str, now: datetime) -> Card:
    """A location nobody asked for: its time zone is offered."""
    text = tr("Shall I use the time of <b>{city}</b>, now {time}?", city=city_of(zone), time=time_there(zone, now))
    return Card(text=text, buttons=((key(tr("Yes, use it"), PickZone(0)),), (key(tr("No"), OpenSettings()),)))


def location_card() -> Card:
    """The keyboard that can share a location."""
    label = tr("Share my location")
    return Card(
        text=tr("Press the button below. I use the location once, to find your time zone, and don't keep it."),
        keyboard=((f"location:{label}",),),
    )


def reminder_card(settings: PersonSettings) -> Card:
    """When should the workout arrive?"""
    when = settings.reminder_when
    kinds = (
        key(marked(tr("That day"), when is ReminderWhen.MORNING), ChooseReminder(ReminderWhen.MORNING)),
        key(
            marked(tr("Evening before"), when is ReminderWhen.EVENING_BEFORE),
            ChooseReminder(ReminderWhen.EVENING_BEFORE),
        ),
    )
    times = rows_of(
        (
            key(marked(show_clock(at), at == settings.reminder_time), SetReminderTime(at))
            for at in _TIMES.get(when, _TIMES[ReminderWhen.MORNING])
        ),
        3,
    )
    off = (key(tr("No reminders"), ChooseReminder(ReminderWhen.OFF)),)
    question = tr("When should the day's workout arrive? Tap, or write any time, like <i>6:15</i>.")
    return choice_card(question, (kinds, *times, off))


def quiet_card() -> Card:
    """When to stay quiet?"""
    rows = tuple(
        (key(tr("{start} to {end}", start=show_clock(start), end=show_clock(end)), ChooseQuietHours(place)),)
        for place, (start, end) in enumerate(QUIET_HOURS)
    )
    question = tr(
        "When should I stay quiet? A reminder that falls in these hours waits for their end. Tap, or write two times, "
        "like <i>21:30 to 6:00</i>."
    )
    return choice_card(question, (*rows, (key(tr("No quiet hours"), NoQuietHours()),)))


def first_screen_card(settings: PersonSettings) -> Card:
    """What to show first?"""
    rows = tuple(
        (key(marked(tr(label), screen.value == settings.default_view), ChooseFirstScreen(screen)),)
        for screen, (_, label) in _FIRST.items()
    )
    return choice_card(tr("What shall I show first?"), rows)


def language_card(settings: PersonSettings) -> Card:
    """Which language?"""
    rows = tuple(
        (key(marked(language_name(each), each == settings.language), ChooseLanguage(each)),) for each in languages()
    )
    return choice_card("\n\n".join([tr("Which language shall I speak?"), *all_understood_only()]), rows)


def guidance(field: str) -> str:
    """What can be typed for a question of the settings; empty for another one."""
    return tr(_GUIDANCE[field]) if field in _GUIDANCE else ""
