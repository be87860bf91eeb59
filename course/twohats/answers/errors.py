"""Validation errors in the reader's words: where, what was found, what is expected."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

#: By pydantic's name of the fault. Its own English reaches nobody: a fault that is not listed here
#: says no more than that another value is expected.
_EXPECTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a number of fewer digits",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "string_type": "text",
    "string_unicode": "text of whole characters",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping of names to values",
    "model_type": "a mapping of names to values",
    "literal_error": "{expected}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
    "string_pattern_mismatch": "text like {pattern}",
    "string_too_long": "at most {max_length} characters",
    "too_long": "at most {max_length} items",
}
_FALLBACK = "another value"


def explain(model: type[BaseModel] | str, error: ValidationError) -> str:
    """Why a value is refused, for a learner: "This is not a plan: promise_day: found …".

    `model` is the artefact that the value was checked against, or its name in plain words.
    """
    kind = model if isinstance(model, str) else _in_words(model.__name__)
    article = "an" if kind[0] in "aeio" else "a"
    return f"This is not {article} {kind}: {' '.join(error_sentences('', error))}"


def _in_words(class_name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", class_name).lower()


def error_sentences(name: str, error: ValidationError, limit: int = 5) -> list[str]:
    """One sentence for each fault that `error` holds, `limit` at the most.

    Each begins with `name`, if there is one, and the way to the field.
    """
    faults = error.errors(include_url=False)
    sentences = [printable(_sentence(name, fault)) for fault in faults[:limit]]
    if len(faults) > limit:
        sentences.append(_after(name, f"{len(faults) - limit} more of the kind."))
    return sentences


def quoted_value(value: Any, length: int = 60) -> str:
    """A value as a reader would write it, cut to `length` characters."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=repr)
    except (ValueError, RecursionError):
        text = type(value).__name__
    return printable(text if len(text) <= length else text[: length - 1] + "…")


def printable(text: str) -> str:
    """The text with � for each half of a character pair, which no file and no terminal can take."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _sentence(name: str, fault: ErrorDetails) -> str:
    return _after(_path(name, fault["loc"]), _reason(fault))


def _after(path: str, reason: str) -> str:
    return f"{path}: {reason}" if path else reason


def _path(name: str, steps: tuple[int | str, ...]) -> str:
    words = [f"number {step + 1}" if isinstance(step, int) else step for step in steps]
    return ", ".join(word for word in [name, *words] if word not in ("", "[key]"))


def _reason(fault: ErrorDetails) -> str:
    if fault["type"] == "missing":
        return "nothing found, a value is expected."
    if fault["type"] == "extra_forbidden":
        return "this field is not known here."
    if fault["type"] == "value_error":  # raised by one of our own models, in its own words
        return f"{fault['ctx']['error']}."
    expected = _EXPECTED.get(fault["type"], _FALLBACK).format(**_limits(fault))
    return f"found {quoted_value(fault['input'])}, expected {expected}."


def _limits(fault: ErrorDetails) -> dict[str, Any]:
    """The bounds that were passed, as they are written: 3 and not 3.0."""
    return {
        name: int(bound) if isinstance(bound, float) and bound.is_integer() else bound
        for name, bound in fault.get("ctx", {}).items()
    }
