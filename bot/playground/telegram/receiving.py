"""Methods by which a bot gets its updates: long polling and webhooks."""

import re
from urllib.parse import urlsplit

from bot.playground.telegram.objects import Json, Webhook
from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import WEBHOOK_ACTIVE, bad_request, refuse
from bot.playground.telegram.sending import Method
from bot.playground.telegram.updates import MAX_UPDATES_A_CALL
from bot.playground.telegram.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOCAL = {"127.0.0.1", "localhost", "::1"}
MAX_POLL_S = 50


async def get_updates(world: World, params: Params) -> list[Json]:
    """getUpdates: confirms by offset, then waits up to `timeout` seconds for news."""
    if world.webhook.url:
        raise refuse(409, WEBHOOK_ACTIVE)
    _set_allowed(world, params)
    offset = params.integer("offset")
    if offset:
        _confirmed(world, world.updates.confirm_before(offset))
    limit = min(max(params.integer("limit", MAX_UPDATES_A_CALL), 1), MAX_UPDATES_A_CALL)
    timeout_s = min(max(params.integer("timeout"), 0), MAX_POLL_S)
    if world.updates.pending or timeout_s == 0:
        return world.updates.peek(limit)
    return await world.updates.wait(limit, timeout_s)


async def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: https, or http to this machine; an empty url removes it."""
    url = params.text("url")
    if not url:
        return await delete_webhook(world, params)
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _set_allowed(world, params)
    _drop_pending(world, params)
    connections = min(max(params.integer("max_connections", 40), 1), 100)
    world.webhook = Webhook(url=url, secret_token=secret, max_connections=connections)
    world.touch("webhook")
    world.updates.stir()
    return True


async def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook: back to long polling; pending updates stay unless they are to be dropped."""
    _drop_pending(world, params)
    world.webhook = Webhook()
    world.touch("webhook")
    world.updates.stir()
    return True


async def get_webhook_info(world: World, _: Params) -> Json:
    """getWebhookInfo."""
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error_at is not None:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


def _set_allowed(world: World, params: Params) -> None:
    allowed = params.data("allowed_updates")
    if allowed is None:
        return
    if not isinstance(allowed, list):
        raise bad_request("can't parse allowed_updates: expected an Array of String")
    names = [str(name) for name in allowed]
    if names != world.updates.allowed:
        world.updates.allowed = names
        world.touch("counters")


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        _confirmed(world, world.updates.confirm(list(world.updates.pending)))


def _confirmed(world: World, update_ids: list[int]) -> None:
    for update_id in update_ids:
        world.touch("update", update_id)


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
