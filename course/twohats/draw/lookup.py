"""Carried work as plain data, however it comes: typed or plain, bare or with its origin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Plain = dict[str, Any]


def items(carried: Mapping[str, Any], name: str) -> list[Plain]:
    """A carried list, such as "evidence" or "kpi_tree"."""
    return [_plain(one) for one in _data(carried, name) or []]


def by_id(carried: Mapping[str, Any], name: str) -> dict[str, Plain]:
    """A carried mapping, such as "estimates"."""
    return {key: _plain(one) for key, one in (_data(carried, name) or {}).items()}


def _data(carried: Mapping[str, Any], name: str) -> Any:
    found = carried.get(name)
    return found["data"] if isinstance(found, Mapping) and "data" in found else found


def _plain(one: Any) -> Plain:
    return dict(one) if isinstance(one, Mapping) else one.model_dump(mode="json")
