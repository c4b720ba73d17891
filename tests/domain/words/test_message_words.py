"""A coach's message, with whom it is for and its text in one sentence."""

import pytest

from domain.words.message_words import message_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("message Eve: Great job on Sunday: 10 out of 10", (("eve",), "Great job on Sunday: 10 out of 10")),
        ("let everybody know that I'm away until Monday", ((), "I'm away until Monday")),
        ("Nachricht an Eve: gut gemacht", (("eve",), "gut gemacht")),
        ("message Eve: " + "a long one " * 80 + "\nwith its end", (("eve",), "a long one " * 80 + "\nwith its end")),
        ("tell Eve to rest", None),
        ("tell Bob well done", None),
        ("tell me my paces", None),
        ("message Eve", None),
    ],
)
def test_only_who_is_known_is_written_to(text: str, found: tuple[tuple[str, ...], str] | None) -> None:
    """The text stays as it was written; what is no message is read as any sentence."""
    assert message_in(text, {"eve"}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tell them both well done for the weekend", (("anna", "ben"), "well done for the weekend")),
        ("message Anna and Ben: track is off", (("anna", "ben"), "track is off")),
        ("tell Ben and Anna well done", (("ben", "anna"), "well done")),
        ("ask anna how her calf is", (("anna",), "How is your calf?")),
        ("tell both of them to rest friday", None),
        ("tell Anna and Bob well done", None),
    ],
)
def test_several_are_written_to_at_once(text: str, found: tuple[tuple[str, ...], str] | None) -> None:
    """Two who are named, or both; one who is not known is no reason to leave them out."""
    assert message_in(text, ("anna", "ben")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Message the whole group, practice is canceled tomorrow", ((), "practice is canceled tomorrow")),
        ("message all of them: no track tonight, the gate's locked", ((), "no track tonight, the gate's locked")),
        ("Send them all a message that Saturday's run starts at 8", ((), "Saturday's run starts at 8")),
        ("send everybody a reminder to bring lights", ((), "Reminder: bring lights")),
        ("message everyone except Ben: track is off", (("anna", "cleo"), "track is off")),
        ("Please write to Ben that I'm proud of his Sunday run", (("ben",), "I'm proud of your Sunday run")),
        ("drop Anna a line saying good luck on Sunday", (("anna",), "good luck on Sunday")),
        ("Write Anna that she should sleep more", (("anna",), "you should sleep more")),
        ("Ben's been overcooking it. Tell him to keep it above 9:30", (("ben",), "keep it above 9:30")),
        ("tell Ben not to race on Sunday", (("ben",), "don't race on Sunday")),
        ("tell Ben that Anna lost her watch", (("ben",), "Anna lost her watch")),
        ("ask Cleo how her ankle is doing", (("cleo",), "How is your ankle doing?")),
        ("Ask Anna if she can make Saturday", (("anna",), "Can you make Saturday?")),
        ("ask Ben why he skipped Tuesday", (("ben",), "Why did you skip Tuesday?")),
        ("ask everyone how they slept", ((), "How did you sleep?")),
        ("wish Ben good luck for Sunday", (("ben",), "good luck for Sunday")),
        ("congratulate Anna on her race", (("anna",), "Congratulations on your race")),
        ("Thank everyone for coming yesterday", ((), "Thank you for coming yesterday")),
        ("write Ben a plan for a 10k", None),
        ("send Anna her plan", None),
        ("tell Ben to skip tomorrow", None),
        ("let Ben run only three days a week", None),
        ("give everyone friday off", None),
        ("remind Anna to log her run", None),
        ("note for Anna: achilles stiff", None),
    ],
)
def test_a_message_is_said_to_them(text: str, found: tuple[tuple[str, ...], str] | None) -> None:
    """Whoever is told of themselves reads "you"; a wish for their week is no message."""
    assert message_in(text, ("anna", "ben", "cleo")) == found


def test_both_are_not_two_of_more() -> None:
    """Of three athletes nobody knows which two; nor where two share a name."""
    assert message_in("tell them both well done", ("anna", "ben", "cleo")) is None
    assert message_in("tell them both well done", ("anna", "ben"), is_all=False) is None
