"""What learners read about risks: the documents, the register as it is kept, the responses."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario import backlog
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.risks import (
    STRUCK_TASKS,
    SUPPLIER_RISKS,
    PlantedRisk,
    paragraphs,
    planted_risks,
    risk_event,
    story,
)
from twohats_instructor.scenario.stories.shape import TITLES

INTRO = {
    "D1": "They came in the spring of 2027 and are shortened. Each of the writers wants something.",
    "D2": "From the Friday rounds of May and June 2027. If you weren't there, ask Wei.",
    "D3": "By Amara Diallo, who tests everything and believes little.",
    "D4": "The binder in the north office. Write legibly, and say how long it took (Noor).",
}
#: The causes of the risks that share none, as the register words them.
CAUSES = {
    5: "Only one person can do this",
    6: "Testing brings surprises",
    7: "First weeks rarely run smoothly",
}
FILES = {
    "D1": "D1_letters.md",
    "D2": "D2_team_talks.md",
    "D3": "D3_tests.md",
    "D4": "D4_pilots.md",
}
NAMES = {row[0]: row[1] for row in backlog.rows()}
REGISTER_HEADER = (
    "initiative",
    "id",
    "cause",
    "event",
    "effect",
    "probability",
    "days",
    "cost_k",
    "source",
    "task",
)
RESPONSE_HEADER = (
    "initiative",
    "id",
    "name",
    "kind",
    "cost_k",
    "task",
    "probability_factor",
    "days_factor",
)
_MORNINGS = "Two mornings to write down how the work is done and show a colleague"
#: Two responses for each of a supplier's risks, one or two for the others: name, kind, cost, and
#: what remains of chance and days.
RESPONSE_TEMPLATES = (
    (("A trial of the new version in week 1 (for {})", "reduce", 4, 0.3, 1),
     ("An engineer from {} on site (for {})", "transfer", 8, 1, 0.3)),
    (("A weekly call about changes (for {})", "reduce", 2, 0.4, 1),
     ("A fixed price for rework, agreed with {} (for {})", "transfer", 5, 1, 0.4)),
    (("Stay on the present version until the end (for {})", "avoid", 6, 0.2, 1),
     ("A stand-in for the supplier's part (for {})", "reduce", 4, 1, 0.4)),
    (("An early look at samples (for {})", "reduce", 3, 0.4, 1),),
    ((f"{_MORNINGS} (for {{}})", "reduce", 4, 1, 0.4),
     ("Someone freed from daily work (for {})", "avoid", 6, 0.3, 1)),
    (("Testing from week 2 on (for {})", "reduce", 3, 0.4, 0.7),),
    (("A dress rehearsal first (for {})", "reduce", 3, 0.4, 1),),
)  # fmt: skip
#: So many tasks that no document speaks of have responses as well, if a lead has that many.
DECOYS = 4


def documents() -> Iterator[tuple[str, str]]:
    """File and text of each document."""
    for document, title in TITLES.items():
        parts = [f"# {document}. {title}", INTRO[document]]
        previous_lead = ""
        for id_, lead, paragraph in paragraphs():
            if not id_.startswith(f"{document}."):
                continue
            if lead != previous_lead:
                parts += _head(document, lead)
                previous_lead = lead
            parts.append(f"**{id_}** {paragraph.text}")
        yield FILES[document], "\n\n".join(parts) + "\n"


def _head(document: str, lead: str) -> list[str]:
    """The heading of a section, and who writes when if that is said."""
    sender = f": {story(lead).supplier}" if document == "D1" else ""
    byline = story(lead).heads[document]
    return [f"## {NAMES[lead]} ({lead}){sender}", *([f"*{byline}*"] if byline else [])]


def register_rows() -> Iterator[tuple]:
    """The rows that the company knows of already: all but two for each lead."""
    for lead in STRUCK_TASKS:
        known_risks = [
            risk
            for index, risk in enumerate(planted_risks(lead))
            if index not in _hidden_risks(lead)
        ]
        for index, risk in enumerate(known_risks, start=1):
            yield lead, f"R{index:02d}", *_register_cells(lead, risk)


def _hidden_risks(lead: str) -> set[int]:
    """Which two of a lead's risks no register names: one of the supplier's, one of the others."""
    number = list(STRUCK_TASKS).index(lead)
    return {number % SUPPLIER_RISKS, SUPPLIER_RISKS + number % 3}


def _register_cells(lead: str, risk: PlantedRisk) -> tuple:
    number = int(risk.id[1:])
    return (
        CAUSES.get(number, story(lead).cause),
        risk_event(lead, number),
        f"{risk.task} takes {risk.days:g} working days longer",
        risk.probability,
        risk.days,
        risk.cost_k,
        ", ".join(risk.sources),
        risk.task,
    )


def response_rows() -> Iterator[tuple]:
    """What can be bought, by task: something against each planted risk, and something for others.

    What the others have are copies of what the two hidden risks have, and all are numbered as they
    are listed: so neither number nor name of a response says which tasks are struck.
    """
    for lead in STRUCK_TASKS:
        yield from _responses(lead)


def _responses(lead: str) -> Iterator[tuple]:
    names = {task.id: task.name for task in BREAKDOWNS[lead]}
    number = 0
    for task, templates in sorted(_offers(lead).items()):
        for name, kind, cost_k, chance, days in templates:
            number += 1
            fillings = (story(lead).supplier, f"{task} {names[task]}")[-name.count("{}") :]
            yield lead, f"B{number:02d}", name.format(*fillings), kind, cost_k, task, chance, days


def _offers(lead: str) -> dict[str, tuple]:
    """The templates of each task that something is offered for."""
    struck = [risk.task for risk in planted_risks(lead)]
    unstruck = [task.id for task in BREAKDOWNS[lead] if task.id not in struck][-DECOYS:]
    hidden = sorted(_hidden_risks(lead))
    # Every other one, and not always the same kind first: a list tells by its order, too.
    copies = {
        task: RESPONSE_TEMPLATES[hidden[(place + int(lead[1:])) % len(hidden)]]
        for place, task in enumerate(unstruck)
    }
    return dict(zip(struck, RESPONSE_TEMPLATES, strict=True)) | copies
