"""Buttons as a forger makes them: any verb with any fields, without asking the house."""


def pack(verb: str, *fields: int | str, revision: int = 0) -> str:
    """Callback data in the house's form, whatever it may mean."""
    return f"v1:{verb}:{'.'.join(str(field) for field in fields)}:{revision}"
