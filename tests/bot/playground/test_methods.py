"""What works, through python-telegram-bot's own client: the same in process and over HTTP."""

from io import BytesIO

import pytest
from PIL import Image
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken

from bot.playground.telegram.bot_profile import commands_for
from tests.bot.playground.conftest import Setting

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="v1:go")]])


def picture(width: int = 400, height: int = 200) -> bytes:
    """A small PNG."""
    out = BytesIO()
    Image.new("RGB", (width, height), "#a78bfa").save(out, "PNG")
    return out.getvalue()


async def test_a_message_comes_back_as_it_is_shown(setting: Setting) -> None:
    """Text without tags, entities, keyboard, ids that grow, dates by the clock."""
    first = await setting.bot.send_message(setting.athlete, "<b>Hi</b> /today", parse_mode="HTML", reply_markup=KEYS)
    second = await setting.bot.send_message(setting.athlete, "again")
    assert first.text == "Hi /today"
    assert [(item.type, item.offset) for item in first.entities] == [("bold", 0), ("bot_command", 3)]
    assert first.reply_markup == KEYS
    assert second.message_id > first.message_id
    assert first.date == setting.clock.now()
    assert first.chat.first_name == "Alex"


async def test_text_is_trimmed_and_cleaned(setting: Setting) -> None:
    """Space around it goes, with the entities moved; control characters become spaces."""
    message = await setting.bot.send_message(setting.athlete, "\n <b> Hi\x00there </b> \n", parse_mode="HTML")
    assert message.text == "Hi there"
    assert [(item.offset, item.length) for item in message.entities] == [(0, 8)]


async def test_an_edit_replaces_in_place(setting: Setting) -> None:
    """Text and keyboard change, the id stays, the edit is dated; no keyboard given removes it."""
    sent = await setting.bot.send_message(setting.athlete, "one", reply_markup=KEYS)
    setting.clock.move_to(setting.clock.now().replace(hour=13))
    edited = await sent.edit_text("two")
    assert (edited.message_id, edited.text, edited.reply_markup) == (sent.message_id, "two", None)
    assert edited.edit_date == setting.clock.now()
    again = await edited.edit_reply_markup(KEYS)
    assert again.text == "two"
    assert again.reply_markup == KEYS
    with pytest.raises(BadRequest, match="is not modified"):
        await setting.bot.edit_message_text("two", setting.athlete, sent.message_id, reply_markup=KEYS)


async def test_a_text_card_becomes_a_picture(setting: Setting) -> None:
    """editMessageMedia with an upload; then another caption, then a document."""
    sent = await setting.bot.send_message(setting.athlete, "the week", reply_markup=KEYS)
    media = InputMediaPhoto(picture(), caption="<i>the month</i>", parse_mode="HTML")
    card = await setting.bot.edit_message_media(media, setting.athlete, sent.message_id, reply_markup=KEYS)
    assert (card.text, card.caption, card.photo[-1].width) == (None, "the month", 400)
    captioned = await card.edit_caption("four weeks")
    assert captioned.caption == "four weeks"
    filed = await card.edit_media(InputMediaDocument(b"a,b", filename="plan.csv"))
    assert filed.document.file_name == "plan.csv"
    assert not filed.photo


async def test_files_are_kept_and_downloaded(setting: Setting) -> None:
    """Uploads come back byte for byte, also by file_id and from a person's upload."""
    content = bytes(range(256)) * 300
    sent = await setting.bot.send_document(setting.athlete, content, filename="run é.fit", caption="Your run")
    assert (sent.document.file_name, sent.document.file_size) == ("run é.fit", len(content))
    file = await setting.bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content
    again = await setting.bot.send_document(setting.coach, sent.document.file_id)
    assert again.document.file_unique_id == sent.document.file_unique_id
    theirs = setting.acts.send_file(setting.athlete, "a.gpx", b"<gpx/>", "application/gpx+xml")
    got = await setting.bot.get_file(theirs.data["document"]["file_id"])
    assert bytes(await got.download_as_bytearray()) == b"<gpx/>"


async def test_photos_have_sizes(setting: Setting) -> None:
    """Smallest first, all of them downloadable."""
    content = picture(1600, 800)
    sent = await setting.bot.send_photo(setting.athlete, content, caption="chart")
    assert [(size.width, size.height) for size in sent.photo] == [(90, 45), (320, 160), (800, 400), (1280, 640)]
    file = await setting.bot.get_file(sent.photo[0].file_id)
    assert bytes(await file.download_as_bytearray()) == content
    again = await setting.bot.send_photo(setting.athlete, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await setting.bot.send_photo(setting.athlete, picture(2100, 100))


async def test_reply_keyboards_come_and_go(setting: Setting) -> None:
    """They belong to the chat, and pressing a key sends its label."""
    keys = ReplyKeyboardMarkup([[KeyboardButton("Here", request_location=True)], ["Paris"]], one_time_keyboard=True)
    await setting.bot.send_message(setting.athlete, "Where?", reply_markup=keys)
    chat = setting.world.chats[setting.athlete]
    assert chat.keyboard is not None
    assert setting.acts.press_key(setting.athlete, "Paris").data["text"] == "Paris"
    assert chat.keyboard is None
    await setting.bot.send_message(setting.athlete, "Where?", reply_markup=keys)
    await setting.bot.send_message(setting.athlete, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert chat.keyboard is None


async def test_replies_pins_reactions_and_deletions(setting: Setting) -> None:
    """The smaller things a bot does to messages."""
    asked = setting.acts.say(setting.athlete, "how far?")[0]
    answer = await setting.bot.send_message(setting.athlete, "5 mi", reply_parameters=ReplyParameters(asked.id))
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "how far?"
    assert await setting.bot.set_message_reaction(setting.athlete, asked.id, "👍")
    assert asked.reactions == ["👍"]
    assert await setting.bot.pin_chat_message(setting.athlete, answer.message_id)
    assert setting.world.chats[setting.athlete].pinned == answer.message_id
    assert await setting.bot.unpin_chat_message(setting.athlete)
    assert await setting.bot.delete_message(setting.athlete, answer.message_id)
    assert answer.message_id not in setting.world.chats[setting.athlete].messages
    assert await setting.bot.delete_messages(setting.athlete, [asked.id, 9999])
    assert (await setting.bot.copy_message(setting.coach, setting.athlete, _first(setting))).message_id


def _first(setting: Setting) -> int:
    return next(iter(setting.world.chats[setting.athlete].messages))


async def test_the_profile_is_remembered(setting: Setting) -> None:
    """Commands by scope and language, descriptions, name, menu button."""
    await setting.bot.set_my_commands([BotCommand("today", "Today's workout")])
    await setting.bot.set_my_commands([BotCommand("heute", "Heute")], language_code="de")
    scope = BotCommandScopeChat(setting.coach)
    await setting.bot.set_my_commands([BotCommand("roster", "Your athletes")], scope=scope)
    assert [item.command for item in await setting.bot.get_my_commands()] == ["today"]
    assert [item["command"] for item in commands_for(setting.world.profile, setting.athlete, "en")] == ["today"]
    assert [item["command"] for item in commands_for(setting.world.profile, setting.athlete, "de")] == ["heute"]
    assert [item["command"] for item in commands_for(setting.world.profile, setting.coach, "en")] == ["roster"]
    await setting.bot.delete_my_commands(scope=scope)
    assert await setting.bot.get_my_commands(scope=scope) == ()
    await setting.bot.set_my_description("A running coach in a chat.")
    assert (await setting.bot.get_my_description()).description == "A running coach in a chat."
    await setting.bot.set_my_short_description("Runs.")
    assert (await setting.bot.get_my_short_description()).short_description == "Runs."
    assert (await setting.bot.get_my_name()).name == "Milepost"
    assert await setting.bot.set_chat_menu_button(setting.athlete, MenuButtonCommands())
    assert (await setting.bot.get_chat_menu_button(setting.athlete)).type == "commands"


async def test_the_rest_is_accepted(setting: Setting) -> None:
    """Actions, drafts, chats, members, log out."""
    assert await setting.bot.send_chat_action(setting.athlete, "typing")
    assert await setting.bot.send_message_draft(setting.athlete, 1, "<b>Your pl</b>", parse_mode="HTML")
    assert (await setting.bot.get_chat(setting.athlete)).first_name == "Alex"
    assert (await setting.bot.get_chat_member(setting.athlete, setting.bot.id)).status == "member"
    assert (await setting.bot.get_me()).username == setting.world.username
    assert (await setting.bot.send_location(setting.athlete, 48.85, 2.35)).location is not None
    assert await setting.bot.log_out()


async def test_refusals_arrive_as_their_exceptions(setting: Setting) -> None:
    """python-telegram-bot tells them apart by code and parameters."""
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="x" * 65)]])
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await setting.bot.send_message(setting.athlete, "x", reply_markup=markup)
    setting.acts.block(setting.athlete)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await setting.bot.send_message(setting.athlete, "x")
    setting.world.add_group("Club", -55)
    setting.acts.migrate_group(-55, -1005500)
    with pytest.raises(ChatMigrated) as moved:
        await setting.bot.send_message(-55, "x")
    assert moved.value.new_chat_id == -1005500
    with pytest.raises(EndPointNotFound):
        await setting.bot.do_api_request("sendTelegram")
    setting.world.token = "7100000001:another"
    with pytest.raises(InvalidToken):
        await setting.bot.get_me()
