"""What learners read about risks: the documents, the register as it is kept, the responses."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario import backlog
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.risks import (
    STRUCK_TASKS,
    PlantedRisk,
    paragraphs,
    planted_risks,
    risk_event,
    story,
)
from twohats_instructor.scenario.stories.shape import TITLES, RiskParagraph

ODDS = {0.30: "three in ten", 0.25: "one in four", 0.20: "one in five", 0.15: "three in twenty"}
TIMES = {0.30: "three times in ten", 0.25: "one time in four", 0.20: "one time in five",
         0.15: "three times in twenty"}  # fmt: skip
INTRO = {
    "D1": "Letters that came in the spring of 2027, shortened. One supplier writes about one plan.",
    "D2": "Written down by Wei Zhang's desk after the Friday rounds, May and June 2027.",
    "D3": "Amara Diallo's report for the years 2025 and 2026, with looks ahead.",
    "D4": "From the binder in the north office: how trials and first weeks went.",
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
#: Two responses for each of a supplier's risks, one or two for the others: name, kind, cost, and
#: what remains of chance and days.
RESPONSE_TEMPLATES = (
    (("A trial of the new version in week 1: {}", "reduce", 4, 0.3, 1),
     ("An engineer of {} in the house: {}", "transfer", 8, 1, 0.3)),
    (("A call each week on what changes: {}", "reduce", 2, 0.4, 1),
     ("A fixed price for doing it again, with {}: {}", "transfer", 5, 1, 0.4)),
    (("Keep the present version until the end: {}", "avoid", 6, 0.2, 1),
     ("A stand-in for the supplier's part: {}", "reduce", 4, 1, 0.4)),
    (("An early look at the samples: {}", "reduce", 3, 0.4, 1),),
    (("Two mornings of writing down and showing: {}", "reduce", 4, 1, 0.4),
     ("Someone freed from daily work: {}", "avoid", 6, 0.3, 1)),
    (("Tests from the second week on: {}", "reduce", 3, 0.4, 0.7),),
    (("A dress rehearsal before: {}", "reduce", 3, 0.4, 1),),
)  # fmt: skip


def documents() -> Iterator[tuple[str, str]]:
    """File and text of each document."""
    for document, title in TITLES.items():
        parts = [f"# {document}. {title}", INTRO[document]]
        previous_lead = ""
        for id_, lead, paragraph in paragraphs():
            if not id_.startswith(f"{document}."):
                continue
            if lead != previous_lead:
                parts.append(f"## {_heading(document, lead)}")
                previous_lead = lead
            parts.append(f"**{id_}** {_text(lead, paragraph)}")
        yield FILES[document], "\n\n".join(parts) + "\n"


def _heading(document: str, lead: str) -> str:
    sender = f": {story(lead).supplier}" if document == "D1" else ""
    return f"{NAMES[lead]} ({lead}){sender}"


def _text(lead: str, paragraph: str | RiskParagraph) -> str:
    if isinstance(paragraph, str):
        return paragraph
    risk = planted_risks(lead)[paragraph.risk_number - 1]
    phrases = chance_phrases(risk.probability)
    capitalized = {name.capitalize(): text.capitalize() for name, text in phrases.items()}
    return paragraph.text.format(**phrases, **capitalized, days=f"{risk.days:g}")


def chance_phrases(probability: float) -> dict[str, str]:
    """The ways in which people here speak of a chance."""
    return {
        "odds": ODDS[probability],
        "times": TIMES[probability],
        "percent": f"{probability:.0%}",
    }


def register_rows() -> Iterator[tuple]:
    """The rows that the company knows of already: all but two for each lead."""
    for number, lead in enumerate(STRUCK_TASKS):
        omitted = {number % 4, 4 + number % 3}
        known_risks = [
            risk for index, risk in enumerate(planted_risks(lead)) if index not in omitted
        ]
        for index, risk in enumerate(known_risks, start=1):
            yield lead, f"R{index:02d}", *_register_cells(lead, risk)


def _register_cells(lead: str, risk: PlantedRisk) -> tuple:
    causes = {"D2": "One person only can do this", "D3": "Tests bring things to light"}
    document = risk.sources[0].partition(".")[0]
    cause = (
        story(lead).cause if risk.group else causes.get(document, "First weeks seldom run smooth")
    )
    event = risk_event(lead, int(risk.id[1:]))
    effect = f"{risk.task} takes {risk.days:g} working days longer"
    return (
        cause,
        event,
        effect,
        risk.probability,
        risk.days,
        risk.cost_k,
        risk.sources[0],
        risk.task,
    )


def response_rows() -> Iterator[tuple]:
    """What can be bought against each planted risk."""
    for lead in STRUCK_TASKS:
        names = {task.id: task.name for task in BREAKDOWNS[lead]}
        number = 0
        for risk, templates in zip(planted_risks(lead), RESPONSE_TEMPLATES, strict=True):
            for name, kind, cost_k, chance, days in templates:
                number += 1
                fillings = (story(lead).supplier, names[risk.task])[-name.count("{}") :]
                text = name.format(*fillings)
                yield lead, f"B{number:02d}", text, kind, cost_k, risk.task, chance, days
