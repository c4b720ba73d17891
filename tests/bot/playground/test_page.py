"""The chat page in a real browser, with a small real bot behind it over HTTP."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, Page, expect
from telegram import (
    BotCommand,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.playground.page.playground import Playground
from bot.playground.page.serve import start_playground
from bot.playground.people.movable_clock import PlaygroundClock
from tests.bot.playground.test_methods import picture
from tests.browser import browser
from tests.patience import PATIENCE_MS
from tests.telegram import MONDAY_NOON, TOKEN

__all__ = ["browser"]

pytestmark = pytest.mark.browser
expect.set_options(timeout=PATIENCE_MS)

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Edit", callback_data="edit"), InlineKeyboardButton("Toast", callback_data="toast")],
        [InlineKeyboardButton("Alert", callback_data="alert"), InlineKeyboardButton("Silent", callback_data="silent")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("7 mi tempo"))],
        [InlineKeyboardButton("Invite", url="https://t.me/milepost_playground_bot?start=inv_1")],
    ]
)


async def on_start(update: Update, context: Any) -> None:
    """A card with every kind of button."""
    assert update.message is not None
    payload = " ".join(context.args or [])
    await update.message.reply_text(f"Hello <b>runner</b> {payload}", parse_mode="HTML", reply_markup=KEYS)


async def on_tap(update: Update, _: Any) -> None:
    """An edit, a toast, an alert, or no answer at all."""
    query = update.callback_query
    assert query is not None
    match query.data:
        case "edit":
            await query.answer()
            await query.edit_message_text("Edited in place", reply_markup=KEYS)
        case "toast":
            await query.answer("Saved, nothing lost")
        case "alert":
            await query.answer("Two hard days in a row", show_alert=True)


async def on_message(update: Update, _: Any) -> None:
    """Pictures, files and keyboards on request; an echo for the rest."""
    message = update.message
    assert message is not None
    if message.text == "picture":
        await message.reply_photo(picture(), caption="The <i>chart</i>", parse_mode="HTML")
    elif message.text == "file":
        await message.reply_document(b"a,b\n1,2\n", filename="plan.csv")
    elif message.text == "where":
        keys = [[KeyboardButton("Share my location", request_location=True)], ["Paris"]]
        await message.reply_text("Where are you?", reply_markup=ReplyKeyboardMarkup(keys, one_time_keyboard=True))
    elif message.location:
        await message.reply_text(f"At {message.location.latitude}", reply_markup=ReplyKeyboardRemove())
    elif message.document:
        await message.reply_text(f"Got {message.document.file_name}")
    else:
        await message.reply_text(f"Heard: {message.text or 'something else'}")


@dataclass(slots=True)
class Stage:
    """An open page, its two phones, the playground and the bot behind them."""

    page: Page
    playground: Playground
    application: Any
    athlete: Locator
    coach: Locator

    async def say(self, phone: Locator, text: str) -> None:
        """Type and press Enter."""
        field = phone.get_by_label("Message", exact=True)
        await field.fill(text)
        await field.press("Enter")


@asynccontextmanager
async def running(path: Path | None = None, port: int = 0) -> AsyncIterator[tuple[Playground, Any]]:
    """A playground with the small bot polling it."""
    clock = PlaygroundClock.frozen(MONDAY_NOON)
    async with await start_playground(port=port, clock=clock, path=path, token="" if path else TOKEN) as playground:
        builder = ApplicationBuilder().token(playground.token).job_queue(None)
        application: Application[Any, Any, Any, Any, Any, Any] = (
            builder.base_url(playground.base_url).base_file_url(playground.base_file_url).build()
        )
        application.add_handler(CommandHandler("start", on_start))
        application.add_handler(CallbackQueryHandler(on_tap))
        application.add_handler(MessageHandler(filters.ALL, on_message))
        async with application:
            await application.bot.set_my_commands([BotCommand("start", "Begin"), BotCommand("today", "Today's run")])
            await application.bot.set_my_description("A running coach in a chat.")
            assert application.updater is not None
            await application.start()
            await application.updater.start_polling(poll_interval=0, timeout=10)
            yield playground, application
            # Ends the long poll at once.
            playground.world.updates.close()
            await application.updater.stop()
            await application.stop()


@asynccontextmanager
async def watched(page: Page, playground: Playground) -> AsyncIterator[Page]:
    """The chat page, which may not complain nor reach out; nothing of it stays."""
    complaints: list[str] = []
    asked: set[str] = set()
    ears: dict[Any, Callable[[Any], None]] = {
        "pageerror": lambda error: complaints.append(str(error)),
        "console": lambda entry: complaints.append(entry.text) if entry.type == "error" else None,
        "request": lambda request: asked.add(request.url.split("/", 3)[2]),
    }
    for event, ear in ears.items():
        page.on(event, ear)
    await page.goto(playground.page_url)
    await page.locator("html[data-ready]").wait_for()
    yield page
    await page.evaluate("localStorage.clear()")
    for event, ear in ears.items():
        page.remove_listener(event, ear)
    await page.goto("about:blank")
    assert not [line for line in complaints if "ERR_" not in line and "status of 400" not in line]
    assert asked == {f"127.0.0.1:{playground.port}"}


@pytest.fixture(scope="module")
async def tab(browser: Browser) -> AsyncIterator[Page]:
    """A wide page for one playground after the other: to open one costs more than most of what is done on it."""
    context = await browser.new_context(viewport={"width": 1400, "height": 900}, timezone_id="Europe/Paris")
    context.set_default_timeout(PATIENCE_MS)
    yield await context.new_page()
    await context.close()


@pytest.fixture
async def stage(tab: Page) -> AsyncIterator[Stage]:
    """The wide page, with a playground of its own."""
    async with running() as (playground, application), watched(tab, playground) as page:
        yield Stage(page, playground, application, page.locator(".pane.athlete"), page.locator(".pane.coach"))


async def test_a_chat_from_start_to_edit(stage: Stage) -> None:
    """START, a card, an edit in place, a toast, an alert; the other phone stays empty."""
    await expect(stage.athlete).to_contain_text("A running coach in a chat.")
    await stage.athlete.get_by_role("button", name="START").click()
    card = stage.athlete.locator(".message:not(.me)").last
    await expect(card.locator("strong")).to_have_text("runner")
    await card.get_by_role("button", name="Edit").click()
    await expect(card).to_contain_text("Edited in place")
    await expect(card).to_contain_text("edited")
    await expect(stage.athlete.locator(".message")).to_have_count(2)
    await card.get_by_role("button", name="Toast").click()
    await expect(stage.athlete.locator(".toast")).to_have_text("Saved, nothing lost")
    await card.get_by_role("button", name="Alert").click()
    await expect(stage.page.get_by_role("dialog")).to_contain_text("Two hard days in a row")
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.get_by_role("dialog")).to_have_count(0)
    silent = card.get_by_role("button", name="Silent")
    await silent.click()
    await expect(silent).to_have_class("key waiting")
    await expect(stage.coach.locator(".message")).to_have_count(0)


async def test_pictures_documents_and_uploads(stage: Stage) -> None:
    """Shown, downloaded, sent."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    await stage.say(stage.athlete, "picture")
    image = stage.athlete.locator(".photo img")
    await expect(image).to_have_js_property("complete", value=True)
    assert await image.evaluate("image => image.naturalWidth") == 400
    await stage.athlete.locator(".photo").click()
    await expect(stage.page.get_by_role("dialog")).to_be_visible()
    await stage.page.keyboard.press("Escape")
    await stage.say(stage.athlete, "file")
    async with stage.page.expect_download() as download:
        await stage.athlete.locator("a.document").click()
    saved = await download.value
    assert saved.suggested_filename == "plan.csv"
    assert (await saved.path()).read_bytes() == b"a,b\n1,2\n"
    chooser = stage.athlete.locator("input[type=file]")
    await chooser.set_input_files({"name": "run.gpx", "mimeType": "application/gpx+xml", "buffer": b"<gpx/>"})
    await expect(stage.athlete.get_by_text("Got run.gpx")).to_be_visible()
    await chooser.set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": picture()})
    await expect(stage.athlete.locator(".message.me .photo")).to_have_count(1)


async def test_links_copies_and_odd_messages(stage: Stage) -> None:
    """A start link is followed as somebody; text is copied; stickers, voices and contacts are sent."""
    await stage.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await stage.coach.get_by_role("button", name="START").click()
    await stage.coach.get_by_role("button", name="Invite").click()
    await stage.page.get_by_role("dialog").get_by_role("button", name="Alex Rivers").click()
    await expect(stage.athlete.get_by_text("Hello runner inv_1")).to_be_visible()
    await stage.athlete.get_by_role("button", name="Copy").click()
    await expect(stage.athlete.locator(".toast")).to_have_text("Copied to the clipboard")
    assert await stage.page.evaluate("navigator.clipboard.readText()") == "7 mi tempo"
    for item in ("Send a sticker", "Send a voice message", "Send my number"):
        before = await stage.athlete.get_by_text("Heard: something else").count()
        await stage.athlete.get_by_role("button", name="More").click()
        await stage.page.get_by_role("menuitem", name=item).click()
        await expect(stage.athlete.get_by_text("Heard: something else")).to_have_count(before + 1)


async def test_reply_keyboards_and_places(stage: Stage) -> None:
    """Keys appear below, ask for a place, and go."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    await stage.say(stage.athlete, "where")
    keys = stage.athlete.get_by_role("group", name="Keys")
    await keys.get_by_role("button", name="Share my location").click()
    dialog = stage.page.get_by_role("dialog")
    await dialog.get_by_label("Latitude").fill("48.5")
    await dialog.get_by_label("Longitude").fill("2.5")
    await dialog.get_by_role("button", name="Share").click()
    await expect(stage.athlete.get_by_text("At 48.5")).to_be_visible()
    await expect(keys).to_be_hidden()
    await stage.say(stage.athlete, "where")
    await keys.get_by_role("button", name="Paris").click()
    await expect(stage.athlete.get_by_text("Heard: Paris")).to_be_visible()
    await expect(keys).to_be_hidden()


async def test_everything_by_keyboard(stage: Stage) -> None:
    """START, a button that stays in hand after the edit, the command list, the menu."""
    keyboard = stage.page.keyboard
    await stage.athlete.get_by_role("button", name="START").focus()
    await keyboard.press("Enter")
    edit = stage.athlete.get_by_role("button", name="Edit", exact=True)
    await edit.wait_for()
    await expect(stage.athlete.get_by_label("Message", exact=True)).to_be_focused()
    await edit.focus()
    await keyboard.press("ArrowRight")
    await expect(stage.athlete.get_by_role("button", name="Toast")).to_be_focused()
    await keyboard.press("ArrowLeft")
    await keyboard.press("Enter")
    await expect(stage.athlete.get_by_text("Edited in place")).to_be_visible()
    await expect(edit).to_be_focused()
    await stage.athlete.get_by_label("Message", exact=True).focus()
    await keyboard.type("/")
    await keyboard.press("ArrowDown")
    await keyboard.press("ArrowDown")
    await expect(stage.athlete.get_by_role("listbox").get_by_role("option", selected=True)).to_contain_text("/today")
    await keyboard.press("Enter")
    await expect(stage.athlete.get_by_text("Heard: /today")).to_be_visible()
    more = stage.athlete.get_by_role("button", name="More")
    await more.focus()
    await keyboard.press("Enter")
    await expect(stage.page.get_by_role("menu")).to_be_visible()
    await keyboard.press("Escape")
    await expect(stage.page.get_by_role("menu")).to_have_count(0)
    await expect(more).to_be_focused()


async def test_hostile_text_is_only_text(stage: Stage) -> None:
    """Nothing that a person or the bot writes becomes markup of the page."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    hostile = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script> \u202eabc 🏃 ' or 1=1 --"
    await stage.say(stage.athlete, hostile)
    await expect(stage.athlete.get_by_text(f"Heard: {hostile}")).to_be_visible()
    await stage.page.get_by_role("button", name="New person").click()
    await stage.page.get_by_role("dialog").get_by_label("Name").fill("<b onmouseover=alert(1)>Jo</b>")
    await stage.page.get_by_role("dialog").get_by_role("button", name="Add").click()
    await expect(stage.page.locator(".owner select").first).to_contain_text("<b onmouseover=alert(1)>Jo</b>")
    world = stage.playground.world
    link = {"type": "text_link", "offset": 0, "length": 5, "url": "javascript:window.hacked=1"}
    world.post(world.chats[max(world.people)], world.bot_user(), {"text": "click", "entities": [link]})
    await stage.athlete.get_by_text("click").click()
    assert await stage.page.locator("a[href^=javascript]").count() == 0
    assert await stage.page.evaluate("window.hacked") is None
    assert await stage.page.locator(".message img:not([alt])").count() == 0


async def test_the_clock_moves_and_the_bot_is_told(stage: Stage) -> None:
    """Next morning is 07:00 of the athlete, and a reminder arrives; race day needs a race."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    athlete = next(iter(stage.playground.world.people))

    async def remind() -> None:
        if stage.playground.clock.now().hour == 6:
            await stage.application.bot.send_message(athlete, "Good morning. Easy 5 mi today.")

    stage.playground.on_clock_moved.append(remind)
    await expect(stage.page.locator("#time")).to_have_text("13:00")
    await stage.page.get_by_role("button", name="Next morning").click()
    await expect(stage.page.locator("#time")).to_have_text("07:00")
    await expect(stage.page.locator("#date")).to_have_text("Tue, 5 Jan 2027")
    await expect(stage.athlete.get_by_text("Good morning.")).to_be_visible()
    await expect(stage.athlete.locator(".day").last).to_have_text("Tuesday 5 January")
    await stage.page.get_by_role("button", name="Race day").click()
    await expect(stage.athlete.locator(".toast")).to_have_text("There is no race yet. Make a plan first.")


async def test_the_newest_message_stays_in_sight(stage: Stage) -> None:
    """A burst of long messages is followed to its end; whoever has scrolled up is left alone and offered the way."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    athlete = next(iter(stage.playground.world.people))
    for number in range(6):
        await stage.application.bot.send_message(athlete, f"Card {number}\n" + "line\n" * 20 + f"end {number}")
    await expect(stage.athlete.get_by_text("end 5")).to_be_in_viewport()
    way = stage.athlete.get_by_role("button", name="Newest message")
    await expect(way).to_be_hidden()
    await stage.athlete.locator(".wall").hover()
    await stage.page.mouse.wheel(0, -900)
    await expect(way).to_be_visible()
    await stage.application.bot.send_message(athlete, "one more")
    await expect(stage.athlete.get_by_text("one more")).not_to_be_in_viewport()
    await way.click()
    await expect(stage.athlete.get_by_text("one more")).to_be_in_viewport()


async def test_blocking_and_clearing(stage: Stage) -> None:
    """The field gives way to one button, as in Telegram."""
    await stage.athlete.get_by_role("button", name="START").click()
    await stage.athlete.get_by_text("Hello").wait_for()
    await stage.athlete.get_by_role("button", name="More").click()
    await stage.page.get_by_role("menuitem", name="Block the bot").click()
    await stage.athlete.get_by_role("button", name="UNBLOCK").click()
    await stage.say(stage.athlete, "back again")
    await expect(stage.athlete.get_by_text("Heard: back again")).to_be_visible()
    await stage.athlete.get_by_role("button", name="More").click()
    await stage.page.get_by_role("menuitem", name="Clear this chat").click()
    await stage.page.get_by_role("dialog").get_by_role("button", name="Clear").click()
    await expect(stage.athlete.get_by_role("button", name="START")).to_be_visible()
    await expect(stage.athlete.locator(".message")).to_have_count(0)


async def test_bad_weather_is_switched_on_and_off(stage: Stage) -> None:
    """The rule is in force, counted on the button, and cleared."""
    button = stage.page.get_by_role("button", name="Try faults")
    await button.click()
    dialog = stage.page.get_by_role("dialog")
    await dialog.get_by_label("What goes wrong").select_option("drop")
    await dialog.locator("select[name=method]").select_option("sendPhoto")
    await dialog.get_by_role("button", name="Switch on").click()
    await expect(button.locator(".count")).to_have_text("1")
    assert [(rule.kind.value, rule.method) for rule in stage.playground.faults.active] == [("drop", "sendPhoto")]
    await button.click()
    await expect(dialog).to_contain_text("sendPhoto: The connection drops before it happens")
    await dialog.get_by_role("button", name="Clear all").click()
    await expect(button.locator(".count")).to_be_hidden()


async def test_on_a_phone_there_are_tabs(browser: Browser) -> None:
    """390 pixels: one chat at a time, nothing wider than the screen, news of the other chat counted."""
    async with running() as (playground, application):
        context = await browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
        context.set_default_timeout(PATIENCE_MS)
        async with watched(await context.new_page(), playground) as page:
            athlete, coach = page.locator(".pane.athlete"), page.locator(".pane.coach")
            await athlete.get_by_role("button", name="START").tap()
            await athlete.get_by_role("button", name="Edit").tap()
            await expect(athlete.get_by_text("Edited in place")).to_be_visible()
            await expect(coach).to_be_hidden()
            wide = "document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth"
            assert not await page.evaluate(wide)
            playground.acts.start(list(playground.world.people)[1])
            tab = page.get_by_role("tab", name="Sam")
            await expect(tab.get_by_label("1 new")).to_be_visible()
            await tab.tap()
            await expect(coach.get_by_text("Hello runner")).to_be_visible()
            await expect(athlete).to_be_hidden()
            field = coach.get_by_label("Message", exact=True)
            box = await field.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 844
        await context.close()
        assert application.running


async def test_it_follows_the_system_and_the_switch(browser: Browser) -> None:
    """Light or dark by the system until somebody chooses; the choice stays."""
    async with running() as (playground, _):
        context = await browser.new_context(color_scheme="light")
        async with watched(await context.new_page(), playground) as page:
            root = page.locator("html")
            await expect(root).to_have_attribute("data-theme", "light")
            await page.emulate_media(color_scheme="dark")
            await expect(root).to_have_attribute("data-theme", "dark")
            await page.get_by_role("button", name="Light or dark").click()
            await expect(root).to_have_attribute("data-theme", "light")
            await page.reload()
            await expect(root).to_have_attribute("data-theme", "light")
        await context.close()


async def test_the_page_outlives_a_restart(browser: Browser, tmp_path: Path) -> None:
    """It says that the playground has stopped, and goes on with the same chat when it is back."""
    path = tmp_path / "playground.db"
    context = await browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    async with running(path) as (playground, _):
        port = playground.port
        page = await context.new_page()
        await page.goto(playground.page_url)
        athlete = page.locator(".pane.athlete")
        await athlete.get_by_role("button", name="START").click()
        await expect(athlete.get_by_text("Hello runner")).to_be_visible()
    await expect(page.locator("#notice")).to_contain_text("The playground has stopped")
    async with running(path, port) as (playground, _):
        assert playground.port == port
        await expect(page.locator("#notice")).to_be_hidden()
        await athlete.get_by_role("button", name="Edit").click()
        await expect(athlete.get_by_text("Edited in place")).to_be_visible()
        await context.close()
