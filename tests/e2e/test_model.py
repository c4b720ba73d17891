"""The playground with a model, as somebody tries it: the real program, the chat page, a server that comes and goes."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.bot.model.stand_in import StandIn
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import free_port, playground_file
from tests.e2e.story import ONBOARDING, tap
from tests.openai_server import Reply, running_openai_server


async def test_a_week_by_the_model_in_the_playground(tmp_path: Path) -> None:
    """The plan is there at once, the suggestion comes by itself, is used, and without the server all goes on."""
    await playground_file(tmp_path)
    port = free_port()
    async with running_openai_server() as server:
        server.always = StandIn()
        model = {"OPENAI_API_KEY": "sk-playground-0000", "OPENAI_BASE_URL": server.base_url}
        with Lives(tmp_path, MILEPOST_PORT=str(port), **model) as program:
            async with Page(f"http://127.0.0.1:{port}") as page:
                assert await until(_answers(page)), program.said()
                phone = await page.phone("athlete")
                for step in ONBOARDING[:-1]:
                    await step.play(phone)
                await phone.tap("Create my plan")
                await phone.sees("The model suggests another week 1")
                for step in (
                    tap("Use the model's week", "the model's week is in"),
                    tap("Week", "Written by the model"),
                    tap("Approve plan", "is approved"),
                ):
                    await step.play(phone)
                assert len(server.requests) == 1
                await server.pull_the_plug()
                await tap("Week 2", "Week 2 of 4").play(phone)
                await tap("Generate now", "Status: pending").play(phone)
                await tap("Approve plan", "Week 2 is approved").play(phone)
            assert program.stop() == 0
        assert "sk-playground-0000" not in program.said()
        assert "Traceback" not in program.said()


def _answers(page: Page) -> Callable[[], Awaitable[bool]]:
    async def answers() -> bool:
        return bool((await page.state())["people"])

    return answers


async def test_killed_while_the_model_is_thinking(tmp_path: Path) -> None:
    """kill -9 in the middle of a call: the question is asked again after the restart, and its week comes once."""
    await playground_file(tmp_path)
    port = free_port()
    async with running_openai_server() as server:
        server.always = Reply(hang=True)
        model = {"OPENAI_API_KEY": "sk-playground-0000", "OPENAI_BASE_URL": server.base_url}
        with Lives(tmp_path, MILEPOST_PORT=str(port), **model) as program:
            async with Page(f"http://127.0.0.1:{port}") as page:
                assert await until(_answers(page)), program.said()
                phone = await page.phone("athlete")
                for step in ONBOARDING[:-1]:
                    await step.play(phone)
                await phone.tap("Create my plan")
                await phone.sees("asking the model…")

                async def is_asked() -> bool:
                    return bool(server.requests)

                assert await until(is_asked)
                server.always = StandIn()
                program.restart()
                await phone.sees("The model suggests another week 1")
                suggested = [text for text in await phone.texts() if "suggests another week 1" in text]
                assert len(suggested) == 1
            assert program.stop() == 0
