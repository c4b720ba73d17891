"""Whole documents, `{"inputs": …, "derived": …, "plan": …}`, and safe reading of foreign JSON text."""

import json
from typing import Any

from domain.errors import JsonProblem
from domain.plan import Plan
from domain.portable.cascade import DayWords, plan_from_json, plan_to_json
from domain.portable.inputs import inputs_from_json, inputs_to_json
from domain.portable.strict import Node, PortableError

LARGEST_BYTES = 4_000_000


def read_json(text: str, path: str = "document") -> object:
    """The value of a JSON text. Raises PortableError for bad syntax, NaN, depth or size beyond use."""
    if len(text) > LARGEST_BYTES:
        raise PortableError(path, JsonProblem.TOO_LARGE, megabytes=LARGEST_BYTES // 1_000_000)

    def refuse(name: str) -> object:
        raise PortableError(path, JsonProblem.NO_NUMBER, name=name)

    try:
        return json.loads(text, parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise PortableError(path, JsonProblem.SYNTAX, reason=error.msg, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise PortableError(path, JsonProblem.NESTED) from None
    except ValueError:
        raise PortableError(path, JsonProblem.NUMBER_TOO_LONG) from None


def document_to_json(
    plan: Plan, derived: dict[str, Any] | None = None, *, words: DayWords | None = None
) -> dict[str, Any]:
    """Inputs and plan, with what was derived between them; `words` makes the text of each day for people."""
    found: dict[str, Any] = {"inputs": inputs_to_json(plan.inputs)}
    if derived is not None:
        found["derived"] = derived
    found["plan"] = plan_to_json(plan, words)
    return found


def document_from_text(text: str) -> Plan:
    """The plan of a document; "derived" is ignored, it follows from the rest. Raises PortableError."""
    node = Node(read_json(text), "document")
    inputs, plan = node.field("inputs"), node.field("plan")
    return plan_from_json(plan.value, inputs_from_json(inputs.value))
