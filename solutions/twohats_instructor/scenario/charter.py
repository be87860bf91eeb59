"""What the sponsor asks before a charter is signed, and how past projects ended."""

from __future__ import annotations

from collections.abc import Iterator

QUESTIONS = (
    ("Q1", "Why are we doing this at all?", "purpose",
     "Look at the item's outcome statement, on your roadmap"),
    ("Q2", "What will be there at the end that is not there today?", "result",
     "Look at the scope, and at the final deliverable of each scope item"),
    ("Q3", "How will we see in a year that the project was worth it?", "product_goals",
     "Look at the KPI that your roadmap gives the item"),
    ("Q4", "By which day must the project be done, and who says so?", "project_goals",
     "Look at the deadline"),
    ("Q5", "What may the project cost, and what benefit must it bring?", "business_case_k",
     "Look at the approved budget, and at your own estimate of the benefit"),
    ("Q6", "Who decides when time, cost and scope pull in different directions?", "decision_owner",
     "Look at the stakeholders: the people who affect the project or are affected by it"),
    ("Q7", "How sure must we be of a date before we promise it?", "commit_at",
     "Look at the sponsor's policy"),
    ("Q8", "How will we know that the project is over, and who takes over the result then?",
     "end_condition", "You decide: nobody has written it down yet"),
)  # fmt: skip

#: Lines that the sponsor answers at once: part of the lesson, id, kind, label, what she says first.
ASKED_LINES = (
    (
        "first",
        "when_over",
        "end",
        "The project is over when …",
        "You want my money. When is the project over?",
    ),
    ("second", "result", "result", "Result that is handed over", ""),
    ("second", "goal", "goal", "One project goal, with its number", ""),
    ("second", "end", "end", "Done when (exit criteria)", ""),
)

# 22 finished projects: planned and actual working days, planned and actual cost, and the reason.
_RATIOS = (0.96, 1.0, 1.04, 1.07, 1.1, 1.14, 1.17, 1.2, 1.23, 1.26, 1.27,
           1.29, 1.32, 1.36, 1.41, 1.47, 1.54, 1.62, 1.65, 1.78, 1.95, 2.3)  # fmt: skip
_PLANNED_DAYS = (
    40,
    25,
    60,
    35,
    52,
    30,
    45,
    70,
    28,
    55,
    64,
    38,
    48,
    80,
    33,
    58,
    42,
    75,
    50,
    36,
    66,
    90,
)
_TYPES = ("app", "warehouse", "office", "data")
_REASONS = (
    "As planned",
    "A supplier was late",
    "Waited for one person",
    "More faults in testing than expected",
    "The scope grew",
    "People were called away",
)


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table."""
    yield "charter_questions.csv", ("id", "question", "field", "where"), list(QUESTIONS)
    yield "asked_lines.csv", ("part", "id", "kind", "label", "prompt"), list(ASKED_LINES)
    header = ("id", "type", "planned_days", "actual_days", "planned_k", "actual_k", "reason")
    yield "past_projects.csv", header, list(_past_projects())


def _past_projects() -> Iterator[tuple]:
    # Seven steps through the ratios, so that the list shows no order.
    for number in range(len(_RATIOS)):
        ratio, planned_days = _RATIOS[number * 7 % len(_RATIOS)], _PLANNED_DAYS[number]
        actual_days = round(planned_days * ratio)
        planned_cost, actual_cost = (
            round(planned_days * 1.4),
            round(planned_days * 1.4 * (1 + (ratio - 1) * 0.8)),
        )
        reason = _REASONS[0] if ratio <= 1.04 else _REASONS[1 + number % (len(_REASONS) - 1)]
        yield (
            f"P{number + 1:02d}",
            _TYPES[number % 4],
            planned_days,
            actual_days,
            planned_cost,
            actual_cost,
            reason,
        )
