"""Strength logs and templates on both databases."""

from dataclasses import replace
from datetime import date

from domain.editing.templates import Template, TemplateKind
from domain.people import StrengthLog
from domain.plan import Day, DayType
from domain.strength.profile import Equipment, Experience
from storage.engine import Database
from tests.storage.samples import ATHLETE, COACH, NOW, a_day, a_person

TUESDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)


def a_template(owner: int, name: str = "Track night") -> Template:
    """A day with laps, paces and a note."""
    return Template(
        owner_id=owner,
        kind=TemplateKind.DAY,
        name=name,
        days=(replace(a_day(2), notes="Bring spikes <b>&"),),
        five_k_pace_s=480,
        weekly_miles=25.5,
    )


async def test_strength_settings_come_back(database: Database) -> None:
    """On with equipment, and off again."""
    usual = a_person()
    wanted = replace(usual.settings, strength=Experience.REGULAR, equipment=Equipment.DUMBBELLS, strength_since=TUESDAY)
    for settings in (wanted, replace(wanted, strength=None)):
        async with database.transaction(NOW) as uow:
            await uow.people.put(replace(usual, settings=settings))
        async with database.read(NOW) as uow:
            found = await uow.people.get(ATHLETE)
        assert found is not None
        assert found.settings == settings
        assert isinstance(found.settings.strength, Experience | None)
        assert isinstance(found.settings.equipment, Equipment)


async def test_a_strength_log_is_put_changed_and_removed(database: Database) -> None:
    """One a date, in order, each athlete's own."""
    done = StrengthLog(athlete_id=ATHLETE, date=TUESDAY, done=True, minutes=35)
    skipped = StrengthLog(athlete_id=ATHLETE, date=FRIDAY, done=False)
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.people.put(a_person(COACH))
        for log in (skipped, done, replace(done, athlete_id=COACH, minutes=20)):
            await uow.logs.put_strength(log)
        assert list(await uow.logs.strength(ATHLETE, TUESDAY, FRIDAY)) == [done, skipped]
        await uow.logs.put_strength(replace(skipped, done=True, minutes=40))
        await uow.logs.remove_strength(ATHLETE, TUESDAY)
        await uow.logs.remove_strength(ATHLETE, TUESDAY)
    async with database.read(NOW) as uow:
        assert list(await uow.logs.strength(ATHLETE, TUESDAY, FRIDAY)) == [replace(skipped, done=True, minutes=40)]
        assert list(await uow.logs.strength(ATHLETE, date.min, TUESDAY)) == []
        assert await uow.logs.get(ATHLETE, FRIDAY) is None


async def test_forgetting_removes_strength_logs_and_templates(database: Database) -> None:
    """The other person's stay."""
    async with database.transaction(NOW) as uow:
        for person_id in (ATHLETE, COACH):
            await uow.people.put(a_person(person_id))
            await uow.logs.put_strength(StrengthLog(athlete_id=person_id, date=TUESDAY, done=True, minutes=30))
            await uow.templates.add(a_template(person_id))
    async with database.transaction(NOW) as uow:
        await uow.people.forget(ATHLETE)
    async with database.read(NOW) as uow:
        assert list(await uow.logs.strength(ATHLETE, TUESDAY, TUESDAY)) == []
        assert list(await uow.templates.of_owner(ATHLETE)) == []
        assert len(await uow.logs.strength(COACH, TUESDAY, TUESDAY)) == 1
        assert len(await uow.templates.of_owner(COACH)) == 1


async def test_a_template_comes_back_whole_newest_first(database: Database) -> None:
    """Laps, paces, notes, fitness; a week with rest days too."""
    week = replace(
        a_template(ATHLETE, "A week"),
        kind=TemplateKind.WEEK,
        days=tuple(a_day(n) if n in (2, 4) else Day(number=n, type=DayType.REST) for n in range(1, 8)),
    )
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        first = await uow.templates.add(a_template(ATHLETE))
        second = await uow.templates.add(week)
    async with database.read(NOW) as uow:
        assert list(await uow.templates.of_owner(ATHLETE)) == [second, first]
        assert await uow.templates.get(ATHLETE, first.id) == replace(a_template(ATHLETE), id=first.id)


async def test_renaming_and_dropping_touch_only_ones_own(database: Database) -> None:
    """A stranger's id does nothing."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.people.put(a_person(COACH))
        mine = await uow.templates.add(a_template(ATHLETE))
        await uow.templates.rename(COACH, mine.id, "Stolen")
        await uow.templates.drop(COACH, mine.id)
        assert await uow.templates.get(COACH, mine.id) is None
        assert await uow.templates.get(ATHLETE, mine.id) == mine
        await uow.templates.rename(ATHLETE, mine.id, "Robert'); DROP TABLE templates;--")
    async with database.transaction(NOW) as uow:
        renamed = await uow.templates.get(ATHLETE, mine.id)
        assert renamed is not None
        assert renamed.name == "Robert'); DROP TABLE templates;--"
        await uow.templates.drop(ATHLETE, mine.id)
        assert await uow.templates.get(ATHLETE, mine.id) is None
