"""A schedule in words and as a table: what the Gantt chart shows, without a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twohats.answers.project import Link, WorkPackage
from twohats.draw.table import html_table
from twohats.project.schedule.dates import Dates, dates
from twohats.project.schedule.network import Network, NetworkError
from twohats.text import join_list


def gantt_text(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """The chart in words: the end, the critical path, the floats."""
    found = found_dates(wbs, links)
    if isinstance(found, str):
        return found
    if not wbs:
        return "There is no package yet."
    end = max(one.early_finish for one in found.values())
    critical = join_list((id_ for id_, one in found.items() if one.critical), most=None)
    floats = [f"{id_} {one.total_float:g}" for id_, one in found.items() if not one.critical]
    said = f"{len(wbs)} packages end on day {end:g}. Critical: {critical}."
    return said + (f" Days of float: {join_list(floats, most=None)}." if floats else "")


def gantt_table(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """One line for each package: estimates, what it waits for, dates, float."""
    found = found_dates(wbs, links)
    known = {} if isinstance(found, str) else found
    heads = ("Package", "Days (o, m, p)", "Waits for", "Start", "End", "Float", "Critical")
    return html_table(heads, (_line(one, links, known.get(one.id)) for one in wbs))


def found_dates(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> Mapping[str, Dates] | str:
    """The dates by the most likely days, or why there are none."""
    likely = {one.id: one.m for one in wbs}
    try:
        return dates(Network(tuple(one.id for one in wbs), tuple(links)), likely)
    except NetworkError as error:
        return str(error)


def _line(one: WorkPackage, links: Sequence[Link], found: Dates | None) -> list[str]:
    waits = " ".join(link.before for link in links if link.after == one.id) or "–"
    cells = [f"{one.id} {one.name}", f"{one.o:g}, {one.m:g}, {one.p:g}", waits]
    if found is None:
        return [*cells, "", "", "", ""]
    days = (found.early_start, found.early_finish, found.total_float)
    return [*cells, *(f"{day:g}" for day in days), "◆ yes" if found.critical else "no"]
