"""What the operators are told, and the figures behind it."""

import json

import pytest
from sqlalchemy import select

from bot.watching.metrics import Metrics, percentile
from bot.watching.operator_words import incident_begins, incident_ends, stats_text
from domain.people import Person, PersonSettings
from handlers.wording.door import speaking
from storage.queue_tables import incidents
from tests.bot.conftest import Stage


async def look(stage: Stage) -> list[str]:
    """What the athlete, who is the operator here, was told after two looks."""
    await stage.bot.incidents.look()
    await stage.bot.incidents.look()
    stage.telegram.pass_time(minutes=1)
    await stage.bot.catch_up()
    return [m["text"] for m in stage.telegram.messages("athlete") if m["text"][0] in "⚠✓"]


async def test_an_incident_is_told_once_and_once_when_it_is_over(stage: Stage) -> None:
    """However often it is looked at, and however many processes look."""
    await stage.say("/start")
    stage.bot.incidents._admins = (stage.telegram.athlete.id,)
    for _ in range(30):
        stage.bot.metrics.done("telegram", stage.bot.metrics.started(), ok=False)
    first = await look(stage)
    assert len(first) == 1
    assert first[0].startswith("⚠ telegram")
    assert await look(stage) == first
    for _ in range(900):
        stage.bot.metrics.done("telegram", stage.bot.metrics.started(), ok=True)
    later = await look(stage)
    assert len(later) == 2
    assert later[1].startswith("✓ Over: telegram")


async def test_an_update_set_aside_is_told_once(stage: Stage) -> None:
    """With the code the person was given."""
    await stage.say("/start")
    stage.bot.incidents._admins = (stage.telegram.coach.id,)
    await stage.say("/start", stage.telegram.coach.id)
    await stage.say("boom")
    code = stage.telegram.last("athlete").split()[-1]
    for _ in range(2):
        await look(stage)
    told = [m["text"] for m in stage.telegram.messages("coach") if code in m["text"]]
    assert len(told) == 1


def test_a_summary_counts_and_orders() -> None:
    """Average, least, most, percentiles, rate."""
    moment = 100.0
    metrics = Metrics(monotonic=lambda: moment)
    for number in range(1, 101):
        metrics.done("clock", 100.0 - number / 100, ok=number > 10)
    moment = 110.0
    figures = metrics.summaries()["clock"]
    assert (figures.total, figures.failure) == (100, 10)
    times = (figures.min_s, figures.max_s, figures.p95_s, figures.p99_s)
    assert times == pytest.approx((0.01, 1.0, 0.95, 0.99))
    assert (figures.per_minute, figures.error_rate) == (100, 0.1)
    moment = 1000.0
    later = metrics.summaries()["clock"]
    assert (later.recent, later.total) == (0, 100)


def test_two_bots_of_a_process_count_apart() -> None:
    """Each has a registry of its own, and says everything once in Prometheus' format."""
    one, other = Metrics(), Metrics()
    one.done("updates", one.started(), ok=False)
    one.count("parked")
    one.gauge(inbox_waiting=3)
    page = one.prometheus().decode()
    assert 'milepost_request_seconds_count{service="updates"} 1.0' in page
    assert 'milepost_failures_total{service="updates"} 1.0' in page
    assert 'milepost_events_total{what="parked"} 1.0' in page
    assert 'milepost_gauge{what="inbox_waiting"} 3.0' in page
    assert len(page.splitlines()) == len(set(page.splitlines()))
    assert "{" not in other.prometheus().decode()


def test_a_percentile_is_one_of_the_values() -> None:
    """Nearest rank."""
    assert percentile([1.0], 0.99) == 1.0
    assert percentile([1.0, 2.0, 3.0, 4.0], 0.5) == 2.0


def test_the_text_for_operators_fits_a_message() -> None:
    """Short words, no names of people."""
    metrics = Metrics(monotonic=lambda: 1.0)
    metrics.handled(0.5, ok=True)
    metrics.gauge(inbox_waiting=3)
    text = stats_text(metrics)
    assert "updates: 1 in all, 0 failed" in text
    assert "inbox waiting: 3" in text
    assert len(text) < 4096


async def test_one_process_does_not_close_what_another_sees(stage: Stage) -> None:
    """Each opens and closes what only it can see."""
    await stage.say("/start")
    other = await stage.add_bot()
    stage.bot.incidents._admins = other.incidents._admins = (stage.telegram.athlete.id,)
    for _ in range(30):
        stage.bot.metrics.done("telegram", stage.bot.metrics.started(), ok=False)
    first = await look(stage)
    await other.incidents.look()
    assert len(await look(stage)) == len(first) == 1


async def test_an_incident_is_told_in_the_language_of_who_reads_it(stage: Stage) -> None:
    """And what is kept of it are its kind and its values, not the words."""
    await stage.say("/start")
    athlete = stage.telegram.athlete.id
    stage.bot.incidents._admins = (athlete,)
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.people.put(Person(id=athlete, chat_id=athlete, settings=PersonSettings(language="de")))
    for _ in range(30):
        stage.bot.metrics.done("telegram", stage.bot.metrics.started(), ok=False)
    told = (await look(stage))[0]
    async with stage.bot.database.reading() as connection:
        kept = (await connection.execute(select(incidents.c.name, incidents.c.detail))).one()
    assert kept.name.startswith("errors:telegram@")
    with speaking("de"):
        assert told == incident_begins("errors", "telegram", json.loads(kept.detail))


@pytest.mark.parametrize("kind", ["slow", "errors", "breaker", "inbox", "jobs"])
def test_every_incident_has_words(kind: str) -> None:
    """For its begin and its end."""
    values = {"seconds": 6.1, "share": 0.125, "calls": 40, "limit": 10}
    assert incident_begins(kind, "telegram", values).startswith("⚠ ")
    assert incident_ends(kind, "telegram").startswith("✓ Over: ")


async def test_stats_are_for_operators(stage: Stage) -> None:
    """The figures in the chat; for everybody else it is a text like any other."""
    operator = await stage.add_bot(admins=(stage.telegram.athlete.id,))
    stage.bots.insert(0, stage.bots.pop())
    assert stage.bot is operator
    await stage.say("/stats")
    assert "in all" in stage.telegram.last("athlete")
    await stage.say("/start", stage.telegram.coach.id)
    await stage.say("/stats", stage.telegram.coach.id)
    assert "in all" not in stage.telegram.last("coach")


async def test_what_is_old_is_forgotten_and_what_waits_is_not(stage: Stage) -> None:
    """Keys, cards and numbers of updates go after their time; an unsent message stays."""
    from sqlalchemy import select

    from domain.messages import Card
    from storage.queue_tables import cards, outbox, seen_updates

    await stage.say("/start")
    now = stage.telegram.pass_time(days=70)
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.post(4711, "waits", Card(text="x"))
    await stage.bot.clockwork.tidy()
    async with stage.bot.database.reading() as connection:
        assert (await connection.execute(select(outbox.c.key))).scalars().all() == ["waits"]
        assert (await connection.execute(select(cards.c.id))).first() is None
        assert (await connection.execute(select(seen_updates.c.update_id))).first() is None
