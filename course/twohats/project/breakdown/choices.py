"""What the questions on a schedule offer to choose from: ids with their words, as they are shown.

No order of these tells what is right: the guard of all checks holds that over every deal.
"""

from __future__ import annotations

Choices = tuple[tuple[str, str], ...]

#: What somebody's words are.
SAYINGS: Choices = (
    ("after", "A dependency"),
    ("work", "Work in scope"),
    ("neither", "Neither"),
)
#: Why they are neither.
NEITHER: Choices = (
    ("opinion", "A wish or an opinion"),
    ("other_project", "Work of another project"),
    ("contradicts", "Somebody else here says the opposite: ask first"),
    ("daily", "Business as usual, with or without the project"),
)
#: Whether a milestone of a colleague is sound, or why it is not.
MILESTONES: Choices = (
    ("nothing_given", "It shows activity, but no result"),
    ("sound", "It is a sound milestone"),
    ("percentage", "It only says how much of the work is done"),
    ("no_owner", "It has no single owner"),
)
#: Why to help a package, or to have its estimate checked.
HELP: Choices = (
    ("longest", "It takes longer than any other package"),
    ("later_branch", "Of the merge point's predecessors, it finishes last"),
    ("earliest", "It comes first, and a good start carries the rest"),
    (
        "before_branch",
        "Of the packages that the merge point's latest predecessor waits for, it finishes last",
    ),
    ("most_people", "More people are free to help there than anywhere else"),
    ("unsure", "The merge point depends on it, and its estimate is among the less certain ones"),
)
#: Why to change something after week 4.
CHANGE: Choices = (
    ("longest", "It has the most days left"),
    ("later", "The new P80 is later than the first"),
    ("starts_next", "It is the next package to start"),
    ("often_critical", "It is critical in at least half of the new simulated runs"),
    ("not_later", "The new P80 is no later than the first"),
)


def choices() -> dict[str, list[list[str]]]:
    """All of them as the page gets them, by the question."""
    lists = {
        "sayings": SAYINGS,
        "neither": NEITHER,
        "milestones": MILESTONES,
        "help": HELP,
        "change": CHANGE,
    }
    return {name: [list(pair) for pair in pairs] for name, pairs in lists.items()}
