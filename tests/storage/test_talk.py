"""Threads, private notes, groups, offered plans and invitations for many, on both databases."""

from datetime import date, timedelta

from domain.people import CoachLink, Invite
from domain.talk import About, PlanOffer, Said
from storage.engine import Database
from tests.storage.samples import ATHLETE, COACH, NOW, a_person

OTHER = 7003
TUESDAY = date(2026, 3, 3)


async def people_of_a_club(database: Database) -> None:
    """A coach with one athlete, and another coach without any."""
    async with database.transaction(NOW) as uow:
        for person_id in (ATHLETE, COACH, OTHER):
            await uow.people.put(a_person(person_id, f"Person {person_id}"))
        await uow.coaching.put_link(CoachLink(coach_id=COACH, athlete_id=ATHLETE))


def said(author_id: int, text: str, on: date | None = TUESDAY, *, private: bool = False) -> Said:
    """Something about Tuesday, or about the training as a whole."""
    about = About.DAY if on else About.ALL
    return Said(athlete_id=ATHLETE, author_id=author_id, about=about, on=on, text=text, at=NOW, private=private)


async def test_a_private_note_is_its_authors_alone(database: Database) -> None:
    """Neither the athlete nor another coach ever reads it, whichever way they ask."""
    await people_of_a_club(database)
    async with database.transaction(NOW) as uow:
        note = await uow.talk.add(said(COACH, "knee?", private=True))
        await uow.talk.add(said(ATHLETE, "Could I run on Friday?"))
        for reader in (ATHLETE, OTHER):
            assert await uow.talk.get(note, reader) is None
            assert [each.text for each in await uow.talk.of_athlete(ATHLETE, reader)] == ["Could I run on Friday?"]
        assert [each.text for each in await uow.talk.of_athlete(ATHLETE, COACH)] == ["knee?", "Could I run on Friday?"]
        assert [each.text for each in await uow.talk.between(ATHLETE, TUESDAY, TUESDAY)] == ["Could I run on Friday?"]


async def test_a_question_waits_until_somebody_answers_in_its_thread(database: Database) -> None:
    """An answer about another day, and a private note, answer nothing."""
    await people_of_a_club(database)
    since = NOW - timedelta(days=1)
    async with database.transaction(NOW) as uow:
        await uow.talk.add(said(ATHLETE, "Could I run on Friday?"))
        await uow.talk.add(said(ATHLETE, "And how far?"))
        await uow.talk.add(said(COACH, "hm", private=True))
        await uow.talk.add(said(COACH, "well done", TUESDAY + timedelta(days=1)))
        assert [each.text for each in await uow.talk.unanswered([ATHLETE], since)] == ["And how far?"]
        await uow.talk.add(said(COACH, "Yes, five miles."))
        assert await uow.talk.unanswered([ATHLETE], since) == []
        await uow.talk.add(said(ATHLETE, "A word on the whole", None))
        (open_one,) = await uow.talk.unanswered([ATHLETE], since)
        assert (open_one.about, open_one.author_name) == (About.ALL, f"Person {ATHLETE}")
        assert await uow.talk.unanswered([], since) == []


async def test_a_group_holds_only_athletes_of_its_coach(database: Database) -> None:
    """Who leaves the coach is in no group of theirs any more."""
    await people_of_a_club(database)
    async with database.transaction(NOW) as uow:
        group = await uow.groups.add(COACH, "Tuesday group")
        for _ in range(2):
            await uow.groups.join(group, ATHLETE)
        await uow.groups.rename(group, "Track")
        (found,) = await uow.groups.of_coach(COACH)
        assert (found.name, found.members) == ("Track", {ATHLETE})
        await uow.coaching.drop_link(COACH, ATHLETE)
        assert [each.members for each in await uow.groups.of_coach(COACH)] == [frozenset()]
        await uow.groups.drop(found)
        assert await uow.groups.of_coach(COACH) == []


async def test_an_offer_replaces_the_one_before(database: Database) -> None:
    """One of each coach for each athlete."""
    await people_of_a_club(database)
    async with database.transaction(NOW) as uow:
        for weekly in (20, 25):
            await uow.groups.put_offer(
                PlanOffer(athlete_id=ATHLETE, coach_id=COACH, answers={"weekly": weekly}, at=NOW)
            )
        offer = await uow.groups.offer(ATHLETE, COACH)
        assert offer is not None
        assert offer.answers == {"weekly": 25}
        await uow.groups.drop_offer(ATHLETE, COACH)
        assert await uow.groups.offer(ATHLETE, COACH) is None


async def test_an_invitation_for_many_has_so_many_places(database: Database) -> None:
    """The last place is given once, and none after it was taken back."""
    await people_of_a_club(database)
    async with database.transaction(NOW) as uow:
        invite = Invite(token="club", coach_id=COACH, expires_at=NOW, places=2)
        await uow.coaching.put_invite(invite)
        assert [await uow.coaching.take_place(invite) for _ in range(3)] == [True, True, False]
        found = await uow.coaching.invite("club")
        assert found is not None
        assert (found.places, found.taken, found.is_for_many) == (2, 2, True)
