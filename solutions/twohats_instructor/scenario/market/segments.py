"""Three segments, three strategies, what serves each segment, and what rivals would say."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.losses import losses_by_segment

HEADER = (
    "segment", "subscriptions", "contribution", "loss", "market", "growth", "win_chance",
    "cost_to_serve", "rival", "rival_better",
)  # fmt: skip
#: Households or offices where the vans go, growth (% a year), share that could be won in two
#: years (%), cost to serve ($ a quarter, already taken from the contribution), rival.
_MARKETS = {
    "Families": (
        88_000, 2, 6, 31, "Greenbarrow", "An app in which a week can be skipped and an item changed"
    ),
    "Singles and couples": (
        164_000, 5, 3, 26, "Peckish", "Small boxes, single meals, and no subscription"
    ),
    "Offices": (
        1900, 1, 4, 118, "County Catering", "Monthly bills, and coffee comes with the fruit"
    ),
}  # fmt: skip
#: How much each segment counts under a strategy; the weights add up to 1.
STRATEGIES = {
    "hold_the_families": (
        "Hold the families",
        "Keep the households that we have, families first: they bring most of the contribution, "
        "and what makes them leave can be fixed.",
        (0.7, 0.25, 0.05),
    ),
    "win_the_singles": (
        "Win the singles",
        "Be the box for people who live alone or as a couple: theirs is the largest market, and "
        "it grows fastest.",
        (0.2, 0.75, 0.05),
    ),
    "grow_with_offices": (
        "Grow with offices",
        "Make the office kitchen ours: few accounts, large orders, and they stay.",
        (0.15, 0.1, 0.75),
    ),
}
#: How much of what is behind a need an initiative speaks to, from 0 to 1.
_SPEAKS_TO = {
    "I01": {"flexibility": 1.0},
    "I02": {"flexibility": 0.7},
    "I03": {"delivery": 0.9},
    "I06": {"ideas": 1.0},
    "I08": {"delivery": 0.5},
    "I09": {"start": 1.0},
    "I10": {"price": 0.3},
    "I11": {"payment": 1.0},
    "I12": {"quality": 1.0, "delivery": 0.1},
    "I14": {"delivery": 0.2},
}
#: What it does for a segment besides: families, singles, offices.
_ALSO_SERVES = {
    "I04": (0.0, 0.13, 0.04),
    "I05": (0.0, 0.0, 0.6),
    "I06": (0.03, 0.03, 0.0),
    "I07": (0.06, 0.04, 0.06),
    "I08": (0.03, 0.2, -0.2),
    "I09": (0.06, 0.08, 0.0),
    "I10": (0.03, 0.08, 0.0),
    "I13": (0.1, 0.1, 0.1),
    "I15": (0.0, 0.14, 0.0),
}
#: What a rival with another strategy says of the card that was given up.
RIVALS_SAY = {
    "I01": ("Greenbarrow", "You let your customers phone? Ours skip a week on the bus."),
    "I02": ("Greenbarrow", "Nobody ever thanked us for our stock list. We'd be lost without it."),
    "I03": ("County Catering", "We say nine, and it's nine. Kind of you not to try."),
    "I04": ("Peckish", "Gifts are ours, then. Half of our new customers came in wrapping paper."),
    "I05": ("County Catering", "One bill a month. Offices love it, and they love us."),
    "I06": ("Peckish", "Thank you for the planner. We'll have it by spring."),
    "I07": ("Harbor Greens", "Our fish comes with its own thermometer. Now so can our lettuce."),
    "I08": ("Peckish", "Six lockers by the station? We've signed for them this morning."),
    "I09": ("Greenbarrow", "We spend a whole week on a newcomer. It pays by the third box."),
    "I10": ("Peckish", "Points for everyone. Nobody has asked what they cost us."),
    "I11": ("Greenbarrow", "We try a refused card twice. You wouldn't believe what comes back."),
    "I12": ("Greenbarrow", "Beetroot haters never see a beetroot with us."),
    "I13": ("The inspector", "That isn't yours to throw out. I'll see you in January."),
    "I14": ("County Catering", "Lamps at the shelves? We had them, we took them down."),
    "I15": ("Peckish", "We change colors each spring. It cheers up the designers."),
    "I16": ("Harbor Greens", "Midnight is when we get up. Sleep well."),
}


def served_by(initiative: str) -> tuple[float, ...]:
    """The share of each segment's losses that an initiative speaks to, and what else it serves."""
    depth = _SPEAKS_TO.get(initiative, {})
    also = _ALSO_SERVES.get(initiative, (0.0, 0.0, 0.0))
    return tuple(
        round(max(0.0, _reached(losses, depth) + more), 3)
        for losses, more in zip(losses_by_segment().values(), also, strict=True)
    )


def _reached(losses: dict[str, int], depth: dict[str, float]) -> float:
    return sum(losses[need] * share for need, share in depth.items()) / sum(losses.values())


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table."""
    rows = [
        (segment, number, each, round(100 * loss), *_MARKETS[segment])
        for segment, (number, each, loss) in truth.SEGMENTS.items()
    ]
    yield "segments.csv", HEADER, rows
    header = ("id", "name", "statement", "families", "singles", "offices")
    strategies = [(id_, name, text, *w) for id_, (name, text, w) in STRATEGIES.items()]
    yield "strategies.csv", header, strategies
    served = [(id_, *served_by(id_)) for id_ in truth.EFFECTS]
    yield "serves_segments.csv", ("initiative", "families", "singles", "offices"), served
    said = [(id_, *words) for id_, words in RIVALS_SAY.items()]
    yield "rivals_say.csv", ("initiative", "rival", "says"), said
