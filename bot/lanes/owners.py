"""Who holds a lease: host, process and a number of its own, so that a restarted process knows its dead predecessor."""

import os
import secrets
import socket


def new_owner() -> str:
    """A name for this process, unlike any before it."""
    return f"{_machine()}|{os.getpid()}|{secrets.token_hex(4)}"


def _machine() -> str:
    """The host, and where there are containers, which one: process numbers mean nothing across them."""
    try:
        space = os.readlink("/proc/self/ns/pid").strip("pid:[]")
    except OSError:
        space = ""
    return f"{socket.gethostname()[:64]}/{space}"


def is_dead(owner: str, me: str) -> bool:
    """True only when certain: a process of this machine that no longer runs, or an earlier one with our number."""
    host, _, rest = owner.partition("|")
    number, _, _ = rest.partition("|")
    if owner == me or host != me.partition("|")[0] or not number.isdecimal():
        return False
    if int(number) == os.getpid():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
