"""The cohort microscope: two years as totals, as averages, and by the month of registering."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
VERDICTS = {"": "not said yet", "yes": "a bonus", "no": "no bonus"}


class CohortMicroscope(Frame):
    """Four rising lines and a verdict, then a switch; `value` is the verdict: bonus "yes" or "no".

    `settings` holds months and lines of each view, as `boards.kpi_tree` puts them together.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict({"bonus": ""}, help='bonus: "yes", "no", or "" before').tag(sync=True)
    settings = traitlets.Dict(help="months, lines, cohorts with and without draws").tag(sync=True)

    pictured = ("value",)
    wears = "product"

    @traitlets.validate("value")
    def _is_verdict(self, proposal: Any) -> dict[str, str]:
        value = proposal["value"]
        if set(value) != {"bonus"} or value["bonus"] not in VERDICTS:
            raise traitlets.TraitError(f"The verdict is {value}; yes or no is expected.")
        return dict(value)

    def as_html(self) -> str:
        """The verdict and the cohorts as a table."""
        heads = ("Registered in", *self.settings.get("names", {}).values())
        head = "".join(tag("th", text(word), scope="col") for word in heads)
        body = "".join(
            tag("tr", "".join(tag("td", text(cell)) for cell in _cells(row)))
            for row in self.settings.get("cohorts", ())
        )
        return figure(tag("p", text(self.as_text())) + tag("table", tag("tr", head) + body))

    def as_text(self) -> str:
        """The verdict in words."""
        return f"Two years: {VERDICTS[self.value['bonus']]}."


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["month"], f"{row['accounts']:,}", f"{row['curve'][2]:.0f}%", f"{row['kept']:,}",
        f"${row['cost']}",
    )  # fmt: skip
