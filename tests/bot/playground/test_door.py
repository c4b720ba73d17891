"""Who may come in, and what the page may ask."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.playground.page.playground import Playground
from bot.playground.page.serve import start_playground


@pytest.fixture
async def browser(playground: Playground) -> AsyncIterator[httpx.AsyncClient]:
    """A client that speaks to the playground."""
    async with httpx.AsyncClient(base_url=playground.page_url) as client:
        yield client


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1:1"]
)
@pytest.mark.parametrize("path", ["/", "/playground/state", "/bot{token}/getMe", "/file/bot{token}/documents/x"])
async def test_a_strange_host_is_turned_away(
    playground: Playground, browser: httpx.AsyncClient, host: str, path: str
) -> None:
    """A name that was rebound to this machine opens nothing."""
    strange = {"Host": host.format(port=playground.port)}
    answer = await browser.get(path.format(token=playground.token), headers=strange)
    assert answer.status_code == 403


async def test_its_own_names_are_fine(playground: Playground, browser: httpx.AsyncClient) -> None:
    """127.0.0.1 and localhost, with the port."""
    for host in (f"127.0.0.1:{playground.port}", f"localhost:{playground.port}"):
        assert (await browser.get("/playground/state", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Content-Type": "text/plain"},
    ],
)
async def test_another_site_can_do_nothing(
    playground: Playground, browser: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    """Neither its scripts nor its forms."""
    deed = {"person": next(iter(playground.world.people)), "act": "say", "text": "x"}
    answer = await browser.post("/playground/act", json=deed, headers={"Content-Type": "application/json"} | headers)
    assert answer.status_code in {403, 415}
    assert not list(playground.world.messages())


async def test_the_page_loads_nothing_from_elsewhere(browser: httpx.AsyncClient) -> None:
    """The policy allows its own files only, and no file names another address."""
    page = await browser.get("/")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    for name in ("base.css", "chat.css", "forms.css", "app.js", "pane.js", "composer.js", "icons.svg", "icon.svg"):
        asset = await browser.get(f"/page/{name}")
        assert asset.status_code == 200
        assert "https://" not in asset.text.replace("https://t.me", "")
        assert "innerHTML" not in asset.text
    for name in ("nothing.js", "..%2Fserve.py", "index.pyc"):
        assert (await browser.get(f"/page/{name}")).status_code == 404


async def test_uploads_are_never_shown_as_pages(playground: Playground, browser: httpx.AsyncClient) -> None:
    """A script in a document is downloaded, not run."""
    athlete = next(iter(playground.world.people))
    query = {"person": str(athlete), "name": "../evil é.html", "as": "document", "caption": "look"}
    sent = await browser.post("/playground/upload", params=query, content=b"<script>1</script>")
    assert sent.status_code == 200
    document = playground.world.updates.peek(1)[0]["message"]["document"]
    assert document["file_name"] == "evil é.html"
    file = await browser.get(f"/playground/file/{document['file_id']}")
    assert file.headers["content-disposition"].startswith("attachment")
    assert file.headers["content-type"] == "application/octet-stream"
    assert (await browser.get("/playground/file/unknown")).status_code == 404


async def test_bad_requests_get_a_sentence(playground: Playground, browser: httpx.AsyncClient) -> None:
    """Never a trace."""
    athlete = next(iter(playground.world.people))
    for body in (
        {"person": athlete, "act": "fly"},
        {"person": 5, "act": "say", "text": "x"},
        {"act": "say"},
        {"person": athlete, "act": "tap", "message_id": 9, "row": 0, "column": 0},
        {"person": athlete, "act": "say", "text": "  "},
        {"person": athlete, "act": "key", "label": "none"},
        {"person": athlete, "act": "location", "latitude": 91, "longitude": 0},
    ):
        answer = await browser.post("/playground/act", json=body)
        assert answer.status_code == 400
        assert answer.json()["error"].endswith(".")
    broken = await browser.post("/playground/act", content=b"{", headers={"Content-Type": "application/json"})
    assert broken.status_code == 400
    moved = await browser.post("/playground/clock", json={"move": "race"})
    assert moved.json() == {"error": "There is no race yet. Make a plan first."}


async def test_parameters_come_in_every_form(playground: Playground, browser: httpx.AsyncClient) -> None:
    """Query, form and JSON; a broken body is refused."""
    athlete = next(iter(playground.world.people))
    playground.acts.start(athlete)
    path = f"/bot{playground.token}/sendMessage"
    values = {"chat_id": athlete, "text": "x", "reply_markup": '{"inline_keyboard":[]}'}
    assert (await browser.get(path, params=values)).json()["ok"]
    assert (await browser.post(path, data=values)).json()["ok"]
    assert (await browser.post(path, json={**values, "reply_markup": {"inline_keyboard": []}})).json()["ok"]
    assert (await browser.post(path, json=[1])).json()["error_code"] == 400
    broken = await browser.post(path, content=b"{", headers={"Content-Type": "application/json"})
    assert broken.json()["description"] == "Bad Request: can't parse request body as JSON"


async def test_a_taken_port_is_left_for_the_next() -> None:
    """Two playgrounds run side by side."""
    async with await start_playground(port=0) as first, await start_playground(port=first.port) as second:
        assert second.port != first.port
        assert first.clock.now() <= second.clock.now()
