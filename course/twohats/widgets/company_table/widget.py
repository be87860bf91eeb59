"""Tables of the company, to be sorted, filtered, searched and grouped without code."""

from __future__ import annotations

import csv
import gzip
import io
from itertools import islice
from typing import Any

import traitlets
from pydantic import ValidationError
from twohats.answers.errors import explain
from twohats.answers.table_view import TableView
from twohats.draw.markup import figure, tag, text
from twohats.scenario import Scenario
from twohats.scenario.tables import TABLES, column_names, table_csv, table_heads
from twohats.text import pluralize
from twohats.widgets.frame import WIDGETS, Frame, bundle, style

FOLDER = WIDGETS / "company_table"
# How many rows are on paper; a notebook that is read as a page has to stay short.
PRINTED = 12


class CompanyTables(Frame):
    """One table or several, of which one is chosen.

    The rows are not in the widget's state, which a notebook saves: the page asks for a table when
    it is first shown, and gets it as compressed CSV. `tables` has of each `name`, `title`, `row`
    (what a row is), `about`, `file`, `heads` and `names` by column. `views` says by name how each
    is looked at.
    """

    _esm = bundle(FOLDER)
    _css = style(WIDGETS / "kit" / "table_view.css")

    tables: traitlets.List[Any] = traitlets.List(help="What can be shown").tag(sync=True)
    views: traitlets.Dict[str, Any] = traitlets.Dict(help="How each is looked at").tag(sync=True)

    wears = "product"

    def __init__(self, scenario: Scenario, **traits: Any) -> None:
        self._scenario = scenario
        super().__init__(**traits)

    @traitlets.validate("views")
    def _check_views(self, proposal: Any) -> Any:
        try:
            views = {name: TableView.model_validate(v) for name, v in proposal["value"].items()}
        except ValidationError as error:
            raise traitlets.TraitError(explain(TableView, error)) from None
        return {name: view.model_dump(mode="json") for name, view in views.items()}

    @classmethod
    def of(cls, scenario: Scenario, names: tuple[str, ...], **traits: Any) -> CompanyTables:
        """Tables by name; KeyError with a sentence if no table has a name."""
        missing = [name for name in names if name not in TABLES]
        if missing or not names:
            known = ", ".join(TABLES)
            raise KeyError(f"There is no table {', '.join(missing)}; the tables are {known}.")
        tables = [
            TABLES[name]._asdict()
            | {
                "name": name,
                "heads": table_heads(scenario, name),
                "names": column_names(scenario, name),
            }
            for name in names
        ]
        label = tables[0]["title"] if len(tables) == 1 else "The company's tables"
        return cls(scenario, **{"tables": tables, "label": label} | traits)

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        names = {table["name"] for table in self.tables}
        if isinstance(content, dict) and content.get("ask") in names:
            name = content["ask"]
            self.send({"table": name}, [table_csv(self._scenario, name)])

    def as_html(self) -> str:
        """The first rows of each table."""
        return figure("".join(self._printed(table) for table in self.tables))

    def _printed(self, table: dict[str, Any]) -> str:
        rows = csv.reader(
            io.StringIO(gzip.decompress(table_csv(self._scenario, table["name"])).decode())
        )
        columns = next(rows)
        names = [table["names"].get(column, {}) for column in columns]
        lines = [
            tag(
                "tr",
                "".join(tag("td", text(of.get(c, c))) for of, c in zip(names, row, strict=True)),
            )
            for row in islice(rows, PRINTED)
        ]
        count = len(lines) + sum(1 for _ in rows)
        heads = "".join(tag("th", text(table["heads"][column]), scope="col") for column in columns)
        shown = "" if count <= PRINTED else f" The first {PRINTED} of them:"
        words = f"{table['title']}: {count_of(count, table['row'])}.{shown}"
        return tag("table", tag("caption", text(words)) + tag("tr", heads) + "".join(lines))

    def as_text(self) -> str:
        """Which tables there are."""
        return f"{self.label}: {', '.join(table['title'] for table in self.tables)}"


def count_of(number: int, row: str) -> str:
    """How many rows: 1,432 messages, 24,000 weeks of an account."""
    noun, _, rest = row.partition(" ")
    words = pluralize(number, noun).replace(str(number), f"{number:,}", 1)
    return f"{words} {rest}".strip()
