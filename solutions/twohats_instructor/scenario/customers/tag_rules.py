"""The rules by which support reads a message that bears no tag: the first one that fits.

They are good, not perfect: somebody who reads every message does better.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

HEADER = ("need", "words")
#: A need, and beginnings of words of which one has to be in the text.
RULES: tuple[tuple[str, str], ...] = (
    (
        "invoices",
        "invoic; bill; bills; billing; statement; cost cent; purchase order; accounts; accounting; "
        "auditor; vat; finance; bookkeeper; floors; expense",
    ),
    ("payment", "card had; the bank blocked; lapsed; new card; charge on wednesday"),
    ("allergens", "allergen; sesame; coeliac; mustard; lysozyme; celery is; label on the bread"),
    (
        "kitchens",
        "restaurant; chef; canteen; wholesaler; supper club; food truck; pub kitchen; guests, all",
    ),
    ("gifts", "voucher; invite; a present; christening present; anniversary; gift cards; the gift"),
    (
        "look",
        "color; font; dark mode; logo; icon; welcome screen; screen reader; pictures; drawings; "
        "ugliest; buttons; looks like",
    ),
    ("cold", "warm; ice packs; temperature; thermometer; melted; degrees; gone off; cold enough"),
    (
        "collection",
        "nobody's home; nobody home; nobody was in; locker; pick it up; collect it; kiosk; "
        "concierge; doorbell; caretaker; hallway; block of",
    ),
    (
        "start",
        "first box; first delivery; new here; signed up; sign up; registered; two boxes; trial",
    ),
    (
        "ideas",
        "recipe; what to cook; planner; meal plan; cook all week; how to cut; for dinner; lunch",
    ),
    (
        "price",
        "price; discount; cheap; expensive; budget; points; rebate; dearer; compost; good value; "
        "too much food; costs the same; a week is a lot; throw away; half price",
    ),
    (
        "quality",
        "instead of; replace; substitut; similar; alternative; mold; brown; something else; soft; "
        "never want; no coriander; wanted:; swap the fruit; for potatoes; peach",
    ),
    (
        "flexibility",
        "skip; pause; pausing; swap; not this week; every other; away; phoned; on hold; change; "
        "no box next; week off; leave out; left out; holiday; notice; alternate; phone queue; "
        "on the phone; courgettes again; smaller box; shift; the phone",
    ),
    (
        "delivery",
        "late; missing; van; driver; deliver; window; the list; came; on time; again; box",
    ),
)


def reading(text: str, rules: Sequence[tuple[str, str]] = RULES) -> str:
    """The need of the first rule that fits, or "" where none does."""
    folded = f" {text.lower()} "
    for need, words in rules:
        if any(re.search(r"\b" + re.escape(word.strip()), folded) for word in words.split(";")):
            return need
    return ""
