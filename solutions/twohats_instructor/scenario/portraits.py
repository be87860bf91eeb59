"""What people look like: one drawing, and a few parameters for each person.

Everybody has the same head, eyes and line, so that nobody is a caricature. `skin` goes from 1 to 6;
`colour` and `accent` are those of the clothes, `thing` is what a person has at hand.
"""

from __future__ import annotations

from collections.abc import Iterator

HEADER = (
    "name", "skin", "hair", "hair_colour", "beard", "glasses", "lined",
    "top", "colour", "accent", "background", "thing", "scarf",
)  # fmt: skip

# The sponsor of the examples' other company has no name.
PORTRAITS = (
    ("Leila Haddad", 3, "long", "brown", "", "no", "no",
     "cardigan", "#2f7a55", "#f4efe2", "#dcebd9", "sprig", ""),
    ("Marcus Oyelaran", 6, "crop", "black", "short", "no", "no",
     "jacket", "#c9861a", "#fbf4e6", "#fbe7c0", "megaphone", ""),
    ("Greta Lindqvist", 1, "bob", "silver", "", "yes", "yes",
     "blazer", "#35507c", "#fffefd", "#dbe5f4", "invoice", ""),
    ("Ines Carvalho", 2, "bun", "black", "", "yes", "no",
     "crew", "#7c3f63", "#a86a90", "#efdfea", "key", ""),
    ("Tomas Reyes", 3, "tousled", "black", "stubble", "no", "no",
     "hoodie", "#4b5b70", "#6d7f96", "#dfe5ea", "phones", ""),
    ("Noor Rahman", 4, "scarf", "black", "", "no", "no",
     "vest", "#e2b21c", "#3b4a55", "#d5eaea", "pencil", "#2c6f78"),
    ("Wei Zhang", 2, "side", "black", "", "no", "no",
     "crew", "#2e8f9a", "#57b0b9", "#d8eef0", "headset", ""),
    ("Oskar Nyman", 1, "bald", "grey", "moustache", "yes", "yes",
     "tie", "#5c6a58", "#fffefd", "#e6e9df", "", ""),
    ("Food-safety inspector", 5, "back", "grey", "", "no", "yes",
     "coat", "#f7f8f8", "#6aa08a", "#dde9e3", "thermo", ""),
    ("Priya Nair", 4, "long", "black", "", "no", "no",
     "crew", "#b4505f", "#d27c89", "#f3dfe1", "", ""),
    ("Jonas Weber", 1, "tousled", "blond", "", "no", "no",
     "hoodie", "#3d6a8f", "#5f8db3", "#dbe7f0", "", ""),
    ("Amara Diallo", 6, "afro", "black", "", "no", "no",
     "crew", "#d08a2e", "#e6b46d", "#f7ead4", "", ""),
    ("Lucia Ortega", 2, "tail", "chestnut", "", "no", "no",
     "vest", "#e2b21c", "#4a5561", "#efe9d5", "", ""),
    ("Ben Kowalski", 1, "crop", "red", "full", "no", "no",
     "vest", "#e2b21c", "#3f5d49", "#e3eadf", "", ""),
    ("Hana Sato", 2, "bob", "black", "", "no", "no",
     "crew", "#5d57a0", "#8a85c4", "#e4e2f2", "", ""),
    ("Elif Demir", 2, "side", "chestnut", "", "no", "no",
     "crew", "#2f3b48", "#f0c04d", "#e4e6e9", "", ""),
    ("The sponsor", 5, "back", "grey", "", "no", "yes",
     "blazer", "#46607a", "#fffefd", "#dfe8ee", "", ""),
)  # fmt: skip


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of the table."""
    yield "portraits.csv", HEADER, list(PORTRAITS)
