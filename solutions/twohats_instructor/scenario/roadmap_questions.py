"""What exercise 07 asks beside the order: asked dates, possible arrows, measures, strategy.

The asked dates and the possible arrows are in the pack; what is right of them is kept with the
yardsticks, in no file of a learner.
"""

from __future__ import annotations

#: The date that a sponsor asks for, and why, in the sponsor's words.
ASKED_DATES = {
    "I04": ("2028-03-01", "The spring gift season begins that day."),
    "I05": ("2027-10-01", "Greta has told three offices so."),
    "I06": ("2027-11-20", "Leila speaks at the food fair that day."),
    "I08": ("2028-02-01", "The locker maker's offer ends in January."),
    "I10": ("2027-12-01", "Marcus has booked the back cover of a magazine."),
    "I13": ("2028-01-01", "From that day on every packed box must name its allergens."),
    "I15": ("2028-01-10", "New year, new look."),
    "I16": ("2027-09-15", "Two chefs would like to start then."),
}
DATES_HEADER = ("initiative", "date", "reason")
#: Which of them are set from outside.
DATED = {"I13": "law", "I04": "season"}

#: Twelve arrows that could be drawn: what would need what.
ARROWS = {
    "A01": ("I03", "I02"),
    "A02": ("I12", "I02"),
    "A03": ("I08", "I03"),
    "A04": ("I07", "I08"),
    "A05": ("I01", "I02"),
    "A06": ("I13", "I14"),
    "A07": ("I05", "I11"),
    "A08": ("I10", "I15"),
    "A09": ("I04", "I09"),
    "A10": ("I14", "I02"),
    "A11": ("I08", "I07"),
    "A12": ("I01", "I11"),
}
ARROWS_HEADER = ("id", "dependent", "needs")
#: The page of engineering_notes.md that says so, for those that hold.
ARROW_PAGES = {"A05": "2", "A11": "5"}

#: The measures of the KPI tree that an initiative moves.
MOVES = {
    "I01": ("K01", "K02"),
    "I02": ("K02", "K03", "K06"),
    "I03": ("K01", "K03", "K06"),
    "I04": ("K05",),
    "I05": ("K01",),
    "I06": ("K05",),
    "I07": ("K06",),
    "I08": ("K01", "K03"),
    "I09": ("K01", "K05"),
    "I10": ("K01",),
    "I11": ("K01", "K04"),
    "I12": ("K01", "K03", "K06"),
    "I13": ("K07",),
    "I14": ("K03", "K06"),
    "I15": (),
    "I16": (),
}


def date_rows() -> list[tuple[str, str, str]]:
    """The rows of dates.csv."""
    return [(id_, day, reason) for id_, (day, reason) in ASKED_DATES.items()]


def arrow_rows() -> list[tuple[str, str, str]]:
    """The rows of arrows.csv."""
    return [(id_, dependent, enabler) for id_, (dependent, enabler) in ARROWS.items()]
