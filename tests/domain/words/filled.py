"""Canonical sentences and examples with values in their slots."""

import re

# What a slot is filled with: by language where it is a word.
_FILL: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "day": ("thursday", "saturday", "sunday"),
        "run": ("long run", "tempo"),
        "minutes": ("25 min", "35 min"),
        "days": ("mondays", "fridays"),
    },
    "de": {
        "day": ("donnerstag", "samstag", "sonntag"),
        "run": ("langen lauf", "tempo"),
        "minutes": ("25 min",),
        "days": ("montags", "freitags"),
    },
    "es": {
        "day": ("jueves", "sabado", "domingo"),
        "run": ("tirada larga", "tempo"),
        "minutes": ("25 min",),
        "days": ("los lunes", "los viernes"),
    },
}
_ALIKE: dict[str, tuple[str, ...]] = {
    "length": ("5 mi", "3 mi"),
    "time": ("41:30", "44:10"),
    "effort": ("7/10",),
    "clock": ("6:30 am",),
    "n": ("4", "6", "3"),
    "share": ("20%",),
}
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")


def filled(text: str, language: str) -> str:
    """A line with values in its slots."""

    def value(found: re.Match[str]) -> str:
        values = (_FILL[language] | _ALIKE)[found[1]]
        return values[(int(found[2] or 1) - 1) % len(values)]

    return _SLOT.sub(value, text)
