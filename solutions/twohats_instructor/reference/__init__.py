"""Answers that earn every automatic point."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def reference(stem: str) -> dict[str, Any]:
    """The full-mark answers of one assignment by name; FileNotFoundError if it has none."""
    return json.loads((Path(__file__).parent / f"{stem}.json").read_text("utf-8"))
