"""Languages that are understood and not spoken yet: what is so, said once in each of them.

Such a sentence is for who speaks that language and perhaps no other, so it stands in no catalogue; it falls silent as
soon as there is one.
"""

from handlers.wording.door import languages

_SAID = {"es": "Te entiendo en español, pero por ahora contesto en inglés."}


def understood_only(language: str) -> str:
    """What is said to somebody of this language ("es", "es-MX"); empty where it is spoken, or not understood."""
    name = language.lower().replace("_", "-").partition("-")[0]
    return "" if name in languages() else _SAID.get(name, "")


def all_understood_only() -> list[str]:
    """The sentence of each such language."""
    return [said for name in _SAID if (said := understood_only(name))]
