"""What each field of an artefact takes, as its model says: so that the page asks for the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter

Limits = dict[str, Any]


@cache
def field_limits(model: type[BaseModel] | TypeAdapter) -> dict[str, Limits]:
    """The limits by path, without the steps into lists and mappings: "estimates.reach".

    A number has `least`, `most` and `isWhole`, a text has `longest` (characters), a list or mapping
    has `mostEntries`, each as far as the model sets them.
    """
    adapter = model if isinstance(model, TypeAdapter) else TypeAdapter(model)
    schema = adapter.json_schema()
    limits: dict[str, Limits] = {}
    for path, part in _walk(schema, schema.get("$defs", {}), ""):
        limits[path] = limits.get(path, {}) | part
    return limits


def part_limits(parts: Mapping[str, TypeAdapter]) -> dict[str, Limits]:
    """The limits of a value that has several artefacts as its parts: "wbs.o"; `parts` by name."""
    return {
        f"{part}.{path}".rstrip("."): limits
        for part, adapter in parts.items()
        for path, limits in field_limits(adapter).items()
    }


def _walk(
    schema: dict[str, Any], definitions: dict[str, Any], path: str
) -> Iterator[tuple[str, Limits]]:
    """Each field below a schema with its limits; a field of several kinds joins them."""
    if "$ref" in schema:
        yield from _walk(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions, path)
    for part in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        yield from _walk(part, definitions, path)
    if limits := _limits(schema):
        yield path, limits
    for name, part in schema.get("properties", {}).items():
        yield from _walk(part, definitions, f"{path}.{name}".lstrip("."))
    nested = [schema.get("items"), schema.get("additionalProperties")]
    for part in (*nested, *schema.get("patternProperties", {}).values()):
        if isinstance(part, dict):
            yield from _walk(part, definitions, path)


_NAMES = {
    "minimum": "least",
    "maximum": "most",
    "exclusiveMinimum": "above",
    "exclusiveMaximum": "below",
    "maxLength": "longest",
    "maxItems": "mostEntries",
    "maxProperties": "mostEntries",
}


def _limits(schema: dict[str, Any]) -> Limits:
    limits = {name: schema[key] for key, name in _NAMES.items() if key in schema}
    if schema.get("type") == "integer":
        limits["isWhole"] = True
    return limits
