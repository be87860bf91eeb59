"""Names, things and numbers that fill the gaps of what customers write."""

from __future__ import annotations

import random

NAMES = (
    "Ada", "Bilal", "Carmen", "Dorota", "Emeka", "Fiona", "Goran", "Hatice", "Ian", "Jovana",
    "Kwame", "Lotte", "Mei", "Nadia", "Olu", "Pilar", "Quentin", "Rosa", "Sanjay", "Tove", "Uwe",
    "Vera", "Wanda", "Ximena", "Yusuf", "Zofia", "P. Hartley", "the Okafors", "Mrs Dunn",
    "K. Lindgren", "R.", "Jean-Luc", "Anneke", "Siobhan", "Tarek", "B. Osei", "Ines (not yours)",
)  # fmt: skip
#: The fourteen offices that write about invoices: firm and the person who writes.
OFFICES = (
    ("Teal & Partners", "Birgit Moser"), ("Quayside Architects", "Femi Adeyemi"),
    ("Lumen Software", "Chloe Tran"), ("Nordlicht", "Marta Kowalczyk"),
    ("Brandt Insurance", "Mr Havel"), ("Saltmarsh Surveyors", "Priti Shah"),
    ("The Observatory Press", "Gus"), ("Elmsby Dental Group", "Aoife Byrne"),
    ("Vantage Legal", "S. Romero"), ("Kitchen Table Media", "Lou"),
    ("Halloran Tax", "Deirdre Halloran"), ("Blue Anchor Freight", "Tomasz"),
    ("County Housing Trust", "Mrs Achterberg"), ("Pixel Orchard", "Hye-jin"),
)  # fmt: skip
_SLOTS: dict[str, tuple[str, ...]] = {
    "name": NAMES,
    "agent": ("Jin", "Wei", "Rob", "Katya", "Amina", "a young man", "Tess"),
    "agent2": ("Milo", "Sandra", "somebody called Ray", "Noor", "your Mr Ali"),
    "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "month": ("January", "February", "March", "April", "May", "July", "August"),
    "veg": (
        "fennel", "kale", "turnip", "chard", "celery", "beetroot", "cabbage", "courgette", "leeks",
        "broccoli", "radishes", "spinach", "pumpkin", "peas", "parsnips", "cauliflower",
    ),
    "veg2": ("swede", "kohlrabi", "sprouts", "endive", "samphire", "salsify", "black radish"),
    "fruit": (
        "apples", "pears", "strawberries", "plums", "cherries", "rhubarb", "blueberries", "peaches",
        "gooseberries", "grapes",
    ),
    "bread": ("rye loaf", "sourdough", "seeded rolls", "spelt bread", "bread"),
    "place": (
        "Mill Lane", "Elmsby", "the harbor", "Upper Marrowby", "Station Road", "the fifth floor",
        "Oakfield", "Kingsholm", "the caravan", "Weir Street", "the old brewery",
    ),
    "time": ("half past eight in the evening", "20.40", "two", "quarter to three", "6 pm", "21:15",
             "ten at night", "four"),
    "time2": ("7.15", "eight", "half past six", "9.30"),
    "date": ("the 12th", "the 3rd", "24 May", "half-term", "1 to 8 June", "the week after Easter"),
}  # fmt: skip


def _number(draw: random.Random, low: int, high: int) -> str:
    number = draw.randint(low, high)
    words = ("three", "four", "five", "six", "seven", "eight", "nine")
    return words[number - 3] if 3 <= number <= 9 and draw.random() < 0.5 else str(number)


def filled(text: str, draw: random.Random, office: int | None = None) -> str:
    """A text with every gap filled by lot; those of an office by that office's own names."""
    if "{" not in text:
        return text
    gaps = {slot: draw.choice(words) for slot, words in _SLOTS.items()}
    gaps |= {
        "n": _number(draw, 3, 9),
        "minutes": str(draw.choice((18, 22, 25, 31, 35, 40, 47))),
        "stops": str(draw.randint(64, 118)),
        "cost": str(draw.choice((18, 26, 34))),
        "amount": f"${draw.randint(38, 960)}.{draw.choice(('00', '20', '40', '50', '85'))}",
        "po": f"{draw.choice(('PO', 'B', '45'))}{draw.randint(10_000, 99_999)}",
        "week": str(draw.randint(9, 25)),
        "code": str(draw.randint(1000, 9999)),
        "day": str(draw.randint(10, 28)),
    }
    if office is not None:
        gaps["office"], gaps["contact"] = OFFICES[office]
    return text.format(**gaps)
