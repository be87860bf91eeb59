"""What the company has on paper about its projects: documents, and the register it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario import table
from twohats.scenario.backlog import Backlog


@dataclass(frozen=True, eq=False)
class Documents:
    """The company's documents, and the risks that it knows of."""

    folder: Path
    backlog: Backlog

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of each document by file name; paragraphs are numbered.

        D2.703 is the third paragraph on I07 in D2; a risk names one or two such numbers as its
        source.
        """
        paths = sorted((self.folder / "documents").glob("*"))
        return {path.name: path.read_text("utf-8") for path in paths}

    def register(self, lead: str) -> list[dict[str, Any]]:
        """The risks known for an initiative: plain rows; owner, type and response are open."""
        lead = self.backlog.initiative(lead).id
        columns = [
            table.pattern("initiative", r"I\d\d", "an id such as I07"),
            table.pattern("id", r"R\d\d", "an id such as R03"),
            table.required_text("cause"),
            table.required_text("event"),
            table.required_text("effect"),
            table.number("probability", 0, 1),
            table.number("days", 0, 500),
            table.number("cost_k", 0, 1000),
            table.pattern("source", r"D\d\.\d+(, D\d\.\d+)*", "paragraphs such as D1.104, D2.101"),
            table.pattern("task", r"T\d\d", "an id such as T07"),
        ]
        rows = table.read(self.folder / "register.csv", columns)
        return [row for row in rows if row.pop("initiative") == lead]
