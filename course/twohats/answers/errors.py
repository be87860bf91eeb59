"""Validation errors in the reader's words: where, what was found, what is expected."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

_EXPECTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
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
    "too_long": "at most {max_length} entries",
}


def error_sentences(name: str, error: ValidationError, most: int = 5) -> list[str]:
    """One sentence for each fault that `error` holds, `most` at the most."""
    faults = error.errors(include_url=False)
    sentences = [printable(_sentence(name, fault)) for fault in faults[:most]]
    if len(faults) > most:
        sentences.append(f"{name}: {len(faults) - most} more of the kind.")
    return sentences


def quoted_value(value: Any, most: int = 60) -> str:
    """A value as a reader would write it, cut to `most` characters."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=repr)
    except (ValueError, RecursionError):
        text = type(value).__name__
    return printable(text if len(text) <= most else text[: most - 1] + "…")


def printable(text: str) -> str:
    """The text with � for each half of a character pair, which no file and no terminal can take."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _sentence(name: str, fault: dict) -> str:
    where = _where(name, fault["loc"])
    if fault["type"] == "missing":
        return f"{where}: nothing found, a value is expected."
    if fault["type"] == "extra_forbidden":
        return f"{where}: this field is not known here."
    return f"{where}: found {quoted_value(fault['input'])}, expected {_expected(fault)}."


def _where(name: str, steps: tuple) -> str:
    words = [f"number {step + 1}" if isinstance(step, int) else str(step) for step in steps]
    return ", ".join([name, *(word for word in words if word != "[key]")])


def _expected(fault: dict) -> str:
    pattern = _EXPECTED.get(fault["type"])
    if pattern:
        return pattern.format(**fault.get("ctx", {}))
    return fault["msg"].removeprefix("Value error, ").rstrip(".").lower()
