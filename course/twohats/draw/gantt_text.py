"""A schedule in words and as a table: what the Gantt chart shows, without a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twohats.answers.project import Link, WorkPackage
from twohats.draw.table import html_table
from twohats.project.schedule.dates import Dates, dates
from twohats.project.schedule.network import Network, NetworkError
from twohats.text import agree, join_list, pluralize


def gantt_text(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """The chart in words: the end, the critical path, the floats."""
    schedule = dates_or_reason(wbs, links)
    if isinstance(schedule, str):
        return schedule
    if not wbs:
        return "There is no package yet."
    end = max(row.early_finish for row in schedule.values())
    critical = join_list((id_ for id_, row in schedule.items() if row.critical), most=None)
    floats = [f"{id_} {row.total_float:g}" for id_, row in schedule.items() if not row.critical]
    packages = f"{pluralize(len(wbs), 'package')} {agree(len(wbs), 'ends', 'end')}"
    sentence = f"{packages} on day {end:g}. Critical: {critical}."
    return sentence + (f" Days of float: {join_list(floats, most=None)}." if floats else "")


def gantt_table(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """One line for each package: estimates, what it waits for, dates, float."""
    schedule = dates_or_reason(wbs, links)
    rows: Mapping[str, Dates] = {} if isinstance(schedule, str) else schedule
    heads = ("Package", "Days (o, m, p)", "Waits for", "Start", "End", "Float", "Critical")
    return html_table(heads, (_line(package, links, rows.get(package.id)) for package in wbs))


def dates_or_reason(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> Mapping[str, Dates] | str:
    """The dates by the most likely days, or why there are none."""
    likely = {package.id: package.m for package in wbs}
    try:
        return dates(Network(tuple(package.id for package in wbs), tuple(links)), likely)
    except NetworkError as error:
        return str(error)


def _line(package: WorkPackage, links: Sequence[Link], row: Dates | None) -> list[str]:
    waits = " ".join(link.before for link in links if link.after == package.id) or "–"
    estimate = f"{package.o:g}, {package.m:g}, {package.p:g}"
    cells = [f"{package.id} {package.name}", estimate, waits]
    if row is None:
        return [*cells, "", "", "", ""]
    days = (row.early_start, row.early_finish, row.total_float)
    return [*cells, *(f"{day:g}" for day in days), "◆ yes" if row.critical else "no"]
