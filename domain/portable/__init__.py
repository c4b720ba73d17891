"""A plan as JSON that any program can read: the whole cascade (ruling 38), out and strictly back in."""

from domain.portable.cascade import DayWords, plan_from_json, plan_to_json, week_from_json, week_to_json
from domain.portable.documents import document_from_text, document_to_json, read_json
from domain.portable.forgiving import inputs_from_answers
from domain.portable.inputs import inputs_from_json, inputs_to_json
from domain.portable.named import named_to_json
from domain.portable.strict import PortableError

__all__ = [
    "DayWords",
    "PortableError",
    "document_from_text",
    "document_to_json",
    "inputs_from_answers",
    "inputs_from_json",
    "inputs_to_json",
    "named_to_json",
    "plan_from_json",
    "plan_to_json",
    "read_json",
    "week_from_json",
    "week_to_json",
]
