"""Carried work as plain data: it comes typed or plain, bare or with its origin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Plain = dict[str, Any]


def carried_list(carried: Mapping[str, Any], name: str) -> list[Plain]:
    """A carried list, such as "evidence" or "kpi_tree"."""
    return [_plain(item) for item in _data(carried, name) or []]


def carried_mapping(carried: Mapping[str, Any], name: str) -> dict[str, Plain]:
    """A carried mapping, such as "estimates"."""
    return {key: _plain(item) for key, item in (_data(carried, name) or {}).items()}


def carried_fields(carried: Mapping[str, Any], name: str) -> Plain:
    """One carried artefact with its fields, such as "strategy"; empty if there is none."""
    return _plain(_data(carried, name) or {})


def _data(carried: Mapping[str, Any], name: str) -> Any:
    work = carried.get(name)
    return work["data"] if isinstance(work, Mapping) and "data" in work else work


def _plain(item: Any) -> Plain:
    return dict(item) if isinstance(item, Mapping) else item.model_dump(mode="json")
