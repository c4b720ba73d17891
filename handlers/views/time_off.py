"""What is said about illness, pain and holidays: calm, without a schedule where a clinician should come first."""

from datetime import date

from domain.formats import show_date, show_date_range
from domain.messages import ButtonStyle, Card
from domain.people import LifeEvent
from handlers.views.keys import Row, key
from handlers.views.text import esc

_NAMES = {LifeEvent.ILLNESS: "illness", LifeEvent.INJURY: "injury", LifeEvent.HOLIDAY: "holiday"}
_LATER = "Nothing has to be made up. The next week is built from what you really ran."


def medical_stop_card(sign: str, *, has_plan: bool) -> Card:
    """A sign that belongs to a clinician; a plan, where there is one, can be paused."""
    return Card(
        text=f"<b>Please stop running for now.</b> You wrote about {esc(sign, 60)}. That is for a clinician, today "
        "rather than tomorrow; if it is severe or sudden, call the emergency number. I plan nothing around it.\n\n"
        "When a clinician says you can run again, write “I'm better”.",
        buttons=((key("Pause my plan from today", "away", LifeEvent.ILLNESS.value, "today", "open"),),)
        if has_plan
        else (),
    )


def told_words(coach: str) -> str:
    """That the coach will hear of it, so that nobody is surprised; "" without a coach."""
    return f"\n{esc(coach, 60)}, your coach, will be told that you pause, not what it is." if coach else ""


def ask_pause_card(event: LifeEvent, where: str, coach: str) -> Card:
    """Ill or hurt: rest first, the plan waits. `coach` is the coach's name, or empty."""
    if event is LifeEvent.ILLNESS:
        text = (
            "<b>Sorry to hear that. Rest first.</b> With fever, chest pain or trouble breathing: no running, and see a "
            "clinician."
        )
    else:
        place = f" ({esc(where, 40)})" if where else ""
        text = (
            f"<b>Sorry to hear that{place}. Pain is a reason to stop.</b> Please have it looked at by a clinician or "
            "physiotherapist if it does not settle in a few days, or at once if it is sharp or you limp."
        )
    return Card(
        text=f"{text}\n\nShall I pause your plan from today? No workouts arrive until you are back. {_LATER}"
        f"{told_words(coach)}",
        buttons=(
            (key("Pause from today", "away", event.value, "today", "open", style=ButtonStyle.PRIMARY),),
            (key("Not now", "away_no"),),
        ),
    )


def ask_holiday_card(first: date, last: date, coach: str) -> Card:
    """Days away."""
    span = show_date(first) if first == last else show_date_range(first, last)
    confirm = key(
        "Yes, no running then",
        "away",
        LifeEvent.HOLIDAY.value,
        first.strftime("%Y%m%d"),
        last.strftime("%Y%m%d"),
        style=ButtonStyle.PRIMARY,
    )
    return Card(
        text=f"<b>Away {span}?</b> No workouts arrive on those days. {_LATER}{told_words(coach)}",
        buttons=((confirm,), (key("No", "away_no"),)),
    )


def noted_card(event: LifeEvent, first: date, last: date | None, ahead: Row) -> Card:
    """It is noted; `ahead` leads to the weeks that follow."""
    if last is None:
        text = (
            f"Noted: {_NAMES[event]} from {show_date(first)}. Your plan waits. When you are back, write "
            "“I'm better”. Get well."
        )
    else:
        span = show_date(first) if first == last else show_date_range(first, last)
        text = f"Noted: {_NAMES[event]}, {span}. Enjoy it; the plan goes on after."
    undo = key("Take it back", "away_undo", event.value, first.strftime("%Y%m%d"))
    return Card(text=text, buttons=((undo,), ahead) if ahead else ((undo,),))


def back_card(ended: int, ahead: Row) -> Card:
    """Well again."""
    if ended == 0:
        return Card(text="Good to hear. Nothing was paused: /today and /week go on as they are.")
    return Card(
        text="<b>Welcome back.</b> Workouts arrive again from today. Take the first two runs easy, whatever the plan "
        "says. The weeks ahead can be planned anew from what you ran; you see them before anything changes.",
        buttons=(ahead,) if ahead else (),
    )
