"""A small plan for tests: eight packages on two paths of nearly equal length."""

ROWS = [
    ("T01", "Agree the rules", 2, 3, 6, "warehouse", "Rules"),
    ("T02", "Design the flow", 4, 6, 11, "designer", "Pause"),
    ("T03", "Stock service", 8, 11, 22, "old order system", "Stock"),
    ("T04", "Swap engine", 5, 8, 16, "old order system", "Swap"),
    ("T05", "Screens", 5, 9, 15, "app developer", "Pause"),
    ("T06", "Train the packers", 2, 4, 7, "warehouse", "Training"),
    ("T07", "Pilot", 8, 10, 16, "warehouse", "Pilot"),
    ("T08", "Go live", 1, 2, 4, "app developer", "Go live"),
]
LINKS = [
    ("T01", "T02"),
    ("T01", "T03"),
    ("T03", "T04"),
    ("T02", "T05"),
    ("T01", "T06"),
    ("T04", "T07"),
    ("T05", "T07"),
    ("T06", "T07"),
    ("T07", "T08"),
]
SCOPE = ["Rules", "Pause", "Stock", "Swap", "Training", "Pilot", "Go live"]
ACTUALS = [
    {"task": "T01", "days_spent": 5, "days_left": 0},
    {"task": "T02", "days_spent": 9, "days_left": 0},
    {"task": "T03", "days_spent": 14, "days_left": 8},
]
NOTES = [
    {
        "text": "“Go live” cannot begin without “Report” of T07.",
        "packages": [],
        "links": [("T07", "T08")],
    },
    {"text": "The list forgot T09 “Train the packers”.", "packages": ["T09"], "links": []},
]

KEPT = {"low": 40.0, "high": 50.0, "state": "kept"}
SHOWN = {"passes": {"state": "kept"}, "p50_p80_before": {"p50": KEPT, "p80": KEPT}}


def wbs():
    return [
        {"id": id_, "name": name, "o": o, "m": m, "p": p, "person_type": person}
        | {"scope_item": item, "deliverable": f"{name}, done"}
        for id_, name, o, m, p, person, item in ROWS
    ]


def links():
    return [{"before": a, "after": b, "kind": "FS", "lag": 0} for a, b in LINKS]


def plan(**parts):
    return {"wbs": wbs(), "links": links()} | parts
