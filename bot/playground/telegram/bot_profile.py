"""Methods about the bot itself: name, descriptions, commands, menu button, and who it talks to."""

from collections.abc import Callable
from typing import Any

from bot.playground.telegram.objects import Json, Profile
from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import (
    MAX_DESCRIPTION,
    MAX_DOWNLOAD_BYTES,
    MAX_SHORT_DESCRIPTION,
    bad_request,
    check_commands,
)
from bot.playground.telegram.sending import Method, find_file
from bot.playground.telegram.world import World

MAX_NAME = 64


async def get_me(world: World, _: Params) -> Json:
    """getMe."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
        "supports_join_request_queries": False,
    }
    return {**world.bot_user(), **abilities}


async def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands for a scope and a language."""
    key = commands_key(params.data("scope"), params.text("language_code"))
    world.profile.commands[key] = check_commands(params.data("commands"))
    _profile_changed(world)
    return True


async def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """getMyCommands of exactly that scope and language."""
    return world.profile.commands.get(commands_key(params.data("scope"), params.text("language_code")), [])


async def delete_my_commands(world: World, params: Params) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop(commands_key(params.data("scope"), params.text("language_code")), None)
    _profile_changed(world)
    return True


def commands_key(scope: object, language: str) -> str:
    """The key of a command list: "default", "chat:5:en"; raises Refusal for unknown scopes."""
    kind, chat_id = "default", ""
    if isinstance(scope, dict):
        kind, chat_id = str(scope.get("type", "")), str(scope.get("chat_id", ""))
    known = {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
    if kind not in known:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return ":".join(part for part in (kind, chat_id, language) if part)


def commands_for(profile: Profile, chat_id: int, language: str) -> list[dict[str, str]]:
    """The command menu of a private chat: the narrowest scope that has one, the person's language first."""
    for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
        for key in (f"{scope}:{language}", scope):
            if profile.commands.get(key):
                return profile.commands[key]
    return []


def text_of(texts: dict[str, str], language: str) -> str:
    """The text in a language, or the one for everybody."""
    return texts.get(language) or texts.get("", "")


def _setter(field: str, parameter: str, limit: int, refusal: str) -> Method:
    async def method(world: World, params: Params) -> bool:
        text = params.text(parameter).strip()
        if len(text) > limit:
            raise bad_request(refusal)
        texts: dict[str, str] = getattr(world.profile, field)
        if text:
            texts[params.text("language_code")] = text
        else:
            texts.pop(params.text("language_code"), None)
        _profile_changed(world)
        return True

    return method


def _getter(field: str, parameter: str, default: Callable[[World], str]) -> Method:
    async def method(world: World, params: Params) -> dict[str, str]:
        texts: dict[str, str] = getattr(world.profile, field)
        return {parameter: text_of(texts, params.text("language_code")) or default(world)}

    return method


async def set_chat_menu_button(world: World, params: Params) -> bool:
    """setChatMenuButton for one private chat or as the default."""
    button = params.data("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or str(button.get("type")) not in {"commands", "web_app", "default"}:
        raise bad_request("unsupported menu button type specified")
    if params.has("chat_id"):
        chat = world.open_chat(params.values.get("chat_id"))
        chat.menu_button = button
        world.chat_changed(chat)
    else:
        world.profile.menu_button = button
        _profile_changed(world)
    return True


async def get_chat_menu_button(world: World, params: Params) -> Json:
    """getChatMenuButton."""
    if params.has("chat_id"):
        return world.open_chat(params.values.get("chat_id")).menu_button or world.profile.menu_button
    return world.profile.menu_button


async def get_chat(world: World, params: Params) -> Json:
    """getChat: a ChatFullInfo with what a playground knows."""
    chat = world.find_chat(params.values.get("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full: Json = {
        **world.chat_object(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if chat.pinned is not None:
        full["pinned_message"] = chat.messages[chat.pinned].data
    return full


async def get_chat_member(world: World, params: Params) -> Json:
    """getChatMember of a private chat: its person, or the bot."""
    chat = world.find_chat(params.values.get("chat_id"))
    user_id = params.integer("user_id")
    if user_id == world.bot_id:
        return {"user": world.bot_user(), "status": "kicked" if chat.blocked else "member", "until_date": 0}
    if user_id not in world.people:
        raise bad_request("invalid user_id specified")
    return {"user": world.people[user_id].user(), "status": "member"}


async def get_file(world: World, params: Params) -> Json:
    """getFile: where to download a file, up to 20 MB."""
    file = find_file(world, params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": params.text("file_id"),
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }


async def accepted(_: World, __: Params) -> Any:
    """logOut and close: a playground has nowhere to move a bot to."""
    return True


def _profile_changed(world: World) -> None:
    world.touch("profile")
    world.feed.publish("profile")


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("names", "name", MAX_NAME, "BOT_TITLE_INVALID"),
    "getMyName": _getter("names", "name", lambda world: world.name),
    "setMyDescription": _setter("descriptions", "description", MAX_DESCRIPTION, "description is too long"),
    "getMyDescription": _getter("descriptions", "description", lambda _: ""),
    "setMyShortDescription": _setter(
        "short_descriptions", "short_description", MAX_SHORT_DESCRIPTION, "short description is too long"
    ),
    "getMyShortDescription": _getter("short_descriptions", "short_description", lambda _: ""),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getFile": get_file,
    "logOut": accepted,
    "close": accepted,
}
