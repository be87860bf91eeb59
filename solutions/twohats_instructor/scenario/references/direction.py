"""What lesson 03 would have settled: a vision that can be tested, and a strategy that gives up."""

from __future__ import annotations

VISION = {
    "statement": "For households that want to eat what grows nearby but whose weeks are never the "
    "same, a Marrowby box bends with the week: it comes when it should, holds what it promised, "
    "and waits when nobody is home. We will know by the customers who pause and come back. We do "
    "not serve restaurants, and we do not try to be the cheapest.",
}
STRATEGY = {
    "id": "hold_the_families",
    "name": "Hold the families",
    "statement": "Keep the households that we have, families first: they bring most of the "
    "contribution, and what makes them leave can be fixed.",
    "measure": "K01",
    "given_up": ["growth by registrations", "restaurants", "a new look"],
}
