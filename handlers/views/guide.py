"""Help, privacy, and what is said to what a running coach cannot read."""

from domain.units import Units
from handlers.wording.door import mark, tr
from handlers.wording.examples import example_cut, example_run, example_told


def help_text(units: Units, *, has_plan: bool, has_answers: bool) -> str:
    """What can be done here; `has_answers` when questions about a plan wait for the rest."""
    lines = _with_plan(units) if has_plan else _without_plan()
    if has_answers:
        lines += ["", tr("Your unfinished answers are kept: /start goes on with them.")]
    return "\n".join(lines)


def _without_plan() -> list[str]:
    return [
        tr("<b>Milepost makes running plans.</b>"),
        tr(
            "/start asks a few questions and makes yours. Or just write your race, like <i>Boston Marathon on April "
            "19, sub 3:30</i>."
        ),
        "",
        tr("/coach if you coach runners or have a coach · /privacy what is stored · /settings units, time zone"),
    ]


def _with_plan(units: Units) -> list[str]:
    return [
        tr("<b>What you can do here</b>"),
        tr("/today the day's workout, with Done, Partly and Skip"),
        tr("/week this week: swap days, edit, save, approve"),
        tr("/month four weeks · /plan the whole plan"),
        tr(
            "/log write a run: <i>/log {example}</i>, or send its file (.fit, .gpx, .tcx, also packed)",
            example=example_run(units),
        ),
        tr("/progress planned and done"),
        tr("/undo take back the last change"),
        tr("/coach your coach, or your athletes"),
        tr("/settings units, time zone, reminders, strength sessions"),
        tr("/export your plan as files · /privacy · /delete"),
        "",
        tr(
            "Or say it in words: <i>swap tue and fri</i>, <i>move the long run to sunday</i>, <i>{cut}</i>, <i>"
            "{run}</i>, <i>I'm sick</i>. I show what would change before anything does.",
            cut=example_cut(units),
            run=example_told(units),
        ),
        "",
        tr("Pain in the chest, fainting, fever: stop, and see a clinician."),
    ]


def privacy_text(*, has_model: bool, is_sealed: bool) -> str:
    """What is stored, who sees it, what goes to a model; `is_sealed` where the operator has a key."""
    model = (
        tr(
            "One is switched on here. It is sent what shapes the week being written (race, goal, paces, miles, running "
            "days, and whether to plan easy runs), and sentences of yours that I don't understand by myself. Never "
            "your name; words about health are answered by me and not sent."
        )
        if has_model
        else tr("No language model is switched on here: nothing you write or run is sent to one.")
    )
    sealed = (
        tr(
            "Encrypted here: why you pause, whether to plan easy runs and your other answers, what you note about a "
            "run, run files, messages, and what you two write to each other. The database alone does not tell them. "
            "Names, days, distances and paces are not encrypted, and whoever hosts this bot has the key."
        )
        if is_sealed
        else tr("Nothing of it is encrypted here, not even a pause for illness: who has the database could read it.")
    )
    return "\n".join(
        [
            tr("<b>What is stored</b>"),
            tr("• your name and chat as Telegram gives them"),
            tr("• your answers, plan, changes to it, and the runs and strength sessions you log"),
            tr(
                "• of a run you send as a file: when, how far, how long, its laps, pace, heart rate and climb; never "
                "where it was. The file itself is not kept"
            ),
            tr("• your settings and, if you accept one, your coach, and what you two write to each other"),
            tr("• if you coach, your groups and your own notes on your athletes, which nobody else sees"),
            "",
            tr(
                "The health question is not stored, only whether to plan easy runs. A location you share is used once "
                "for the time zone and not kept. Messages are deleted once they are handled."
            ),
            "",
            tr("<b>Who sees it</b>"),
            tr(
                "You, and a coach you accepted; /coach ends that at once. Whoever hosts this bot is shown how it runs, "
                "not your training."
            ),
            sealed,
            "",
            tr("<b>Language model</b>"),
            model,
            "",
            tr("/export gives you everything. /delete removes everything."),
        ]
    )


_CANNOT_READ = {
    "sticker": mark("A sticker! I can't read those, but thank you."),
    "voice": mark("I can't listen to voice messages."),
    "video_note": mark("I can't watch video messages."),
    "animation": mark("I can't read moving pictures."),
    "video": mark("I can't watch videos."),
    "audio": mark("I can't listen to audio files."),
    "photo": mark("I can't see pictures."),
    "contact": mark("I don't keep contacts."),
    "poll": mark("I can't answer polls."),
    "dice": mark("Nice throw. I leave nothing to chance, though."),
}
_CANNOT_READ_THAT = mark("I can't read that kind of message.")


def cannot_read_text(kind: str, units: Units, *, is_asking: bool) -> str:
    """What was sent, and what to send instead; `is_asking` while a question is open."""
    advice = (
        tr("Please answer in words, or use the buttons above. /help shows what fits here.")
        if is_asking
        else tr(
            "Please write it in words, for example “ran {example}”. /help shows what you can do.",
            example=example_run(units),
        )
    )
    sentence = _CANNOT_READ.get(kind, _CANNOT_READ_THAT)
    return f"{tr(sentence)} {advice}"


def group_text() -> str:
    """Training is private."""
    return tr("Milepost works in a private chat, so that your training stays yours. Open my profile and press Start.")
