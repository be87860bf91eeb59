"""What can still happen to each lead's project: the risks that the documents tell of.

Four of a lead's risks come from one supplier and share that cause; three have causes of their own:
a key person away, a test that finds more than was planned, a pilot partly done again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from twohats_instructor.scenario.stories.shape import TITLES, Paragraph, Story, read_stories

STORIES = read_stories(Path(__file__).parent / "stories")
#: Every kind of response makes sense against a threat; only a chance can be exploited.
KINDS = frozenset({"avoid", "reduce", "transfer", "accept"})
#: The struck tasks of a lead with chance and days before scaling: D1 four times, D2, D3, D4.
SHAPE = ((0.25, 13), (0.20, 10), (0.20, 13), (0.20, 10), (0.15, 9), (0.20, 5), (0.20, 5))
COST_K = (4, 2, 4, 2, 3, 2, 2)
#: The first so many of a lead's risks share their supplier as cause.
SUPPLIER_RISKS = 4
#: Where the main paragraph of each risk is.
OWN_DOCUMENT = {1: "D1", 2: "D1", 3: "D1", 4: "D1", 5: "D2", 6: "D3", 7: "D4"}
#: The struck tasks in the order of SHAPE, and by how much a lead's days are scaled.
STRUCK_TASKS = {
    "I01": ("T05 T08 T11 T04 T06 T10 T16", 1.0),
    "I03": ("T06 T02 T05 T11 T07 T13 T15", 0.9),
    "I05": ("T03 T06 T04 T09 T05 T08 T10", 0.92),
    "I06": ("T05 T02 T06 T04 T07 T14 T15", 0.88),
    "I07": ("T09 T03 T04 T07 T01 T08 T11", 0.8),
    "I08": ("T07 T04 T05 T06 T02 T12 T13", 1.4),
    "I09": ("T03 T08 T04 T09 T01 T11 T12", 0.75),
    "I10": ("T03 T02 T04 T07 T05 T11 T12", 0.7),
    "I12": ("T04 T02 T05 T08 T07 T11 T09", 0.85),
    "I13": ("T05 T02 T03 T06 T09 T08 T10", 1.1),
    "I14": ("T04 T03 T05 T09 T02 T08 T10", 0.75),
    "I15": ("T03 T01 T04 T05 T07 T09 T10", 0.85),
    "I16": ("T03 T02 T06 T07 T08 T14 T15", 1.45),
}


@dataclass(frozen=True)
class PlantedRisk:
    """A planted risk: a `task` takes `days` longer, in `probability` of the futures.

    `sources` are the paragraphs that tell of it: one, or two that each tell half. `kinds` are the
    responses that make sense. Risks of one `group` share a cause.
    """

    id: str
    task: str
    probability: float
    days: float
    cost_k: float
    group: str
    sources: tuple[str, ...]
    kinds: frozenset[str]


def planted_risks(lead: str) -> tuple[PlantedRisk, ...]:
    """The planted risks of a lead; none for a lead too small to have a project of its own."""
    if lead not in STRUCK_TASKS:
        return ()
    tasks, scale = STRUCK_TASKS[lead]
    rows = zip(tasks.split(), SHAPE, COST_K, strict=True)
    return tuple(
        _planted_risk(lead, number, task, chance, float(round(days * scale)), cost_k)
        for number, (task, (chance, days), cost_k) in enumerate(rows, start=1)
    )


def _planted_risk(
    lead: str, number: int, task: str, chance: float, days: float, cost_k: float
) -> PlantedRisk:
    group = "supplier" if number <= SUPPLIER_RISKS else ""
    sources = risk_sources(lead, number)
    return PlantedRisk(f"K{number}", task, chance, days, cost_k, group, sources, KINDS)


def risk_sources(lead: str, number: int) -> tuple[str, ...]:
    """The paragraphs that tell of a lead's risk `number` (from 1), that of its own document first.

    With two of them, each tells half: neither is a risk without the other.
    """
    own = OWN_DOCUMENT[number]
    ids = (
        id_
        for id_, paragraph_lead, paragraph in paragraphs()
        if paragraph_lead == lead and paragraph.risk_number == number
    )
    return tuple(sorted(ids, key=lambda id_: (not id_.startswith(own), id_)))


def paragraphs() -> Iterator[tuple[str, str, Paragraph]]:
    """Every paragraph of the documents: its number, its lead, and what it tells.

    The number holds document and lead (D2.703 is the third on I07 in D2), so that a new paragraph
    changes no other lead's numbers.
    """
    for document in TITLES:
        for lead in STRUCK_TASKS:
            for at, paragraph in enumerate(STORIES[lead].paragraphs[document], start=1):
                yield f"{document}.{int(lead[1:])}{at:02d}", lead, paragraph


def story(lead: str) -> Story:
    """What the documents tell of one lead."""
    return STORIES[lead]


def risk_event(lead: str, number: int) -> str:
    """The short form of a lead's risk `number` (from 1)."""
    return STORIES[lead].events[number - 1]
