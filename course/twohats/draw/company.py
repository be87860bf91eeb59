"""A company as a newcomer meets it: who buys from it, and four of its people in their own words."""

from __future__ import annotations

from twohats.draw.face import face
from twohats.draw.markup import (
    EDGE,
    INK,
    PRODUCT_FILL,
    SOFT,
    box,
    figure,
    picture,
    tag,
    text,
    words,
)
from twohats.scenario import Scenario
from twohats.scenario.company import CustomerGroup

_WIDTH, _ROW, _LEFT, _BAR, _EDGE = 720, 58, 196, 410, 16
_TOP = 56

_GRID = "display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(min(100%,29rem),1fr))"


def company_html(scenario: Scenario) -> str:
    """A chart of the customers with its numbers in words, and the people in bubbles."""
    groups = scenario.company.customer_groups
    people = "".join(_bubble(name, scenario) for name in scenario.company.introductions)
    bubbles = tag("div", people, class_="th", data_hat="product", style=_GRID)
    return figure(_chart(groups)) + bubbles


def group_sentences(groups: tuple[CustomerGroup, ...]) -> list[str]:
    """The chart in words."""
    return [
        f"{group.group}: {group.subscriptions:,} subscriptions bring "
        f"${_brought_k(group):,.0f}k a quarter; {group.leave_percent:g} of 100 leave in it."
        for group in groups
    ]


def _brought_k(group: CustomerGroup) -> float:
    """What a group brings in a quarter in $k: who leaves within it brings in about half."""
    stay = 1 - group.leave_percent / 200
    return group.subscriptions * group.contribution_each * stay / 1000


def _chart(groups: tuple[CustomerGroup, ...]) -> str:
    """A bar for what each group brings; the part of it that leaves is an outline."""
    most = max(map(_brought_k, groups))
    title = words(_EDGE, 30, "What each group brings in per quarter, and the part that leaves", 15,
                  font_weight=600)  # fmt: skip
    rows = [_group(group, _TOP + place * _ROW, _BAR / most) for place, group in enumerate(groups)]
    height = _TOP + _ROW * len(groups) + 4
    description = " ".join(group_sentences(groups))
    return picture("Who buys from Marrowby", description, _WIDTH, height, title + "".join(rows))


def _group(group: CustomerGroup, y: float, scale: float) -> str:
    length = _brought_k(group) * scale
    leaving = length * group.leave_percent / 100
    beside = _LEFT + length + 10
    return "".join(
        [
            words(_EDGE, y + 15, group.group, 14, font_weight=600),
            words(_EDGE, y + 33, f"{group.subscriptions:,} subscriptions", 12, fill=SOFT),
            box(_LEFT, y, length - leaving, 22, fill=PRODUCT_FILL, rx=3),
            box(_LEFT + length - leaving, y, leaving, 22, fill="none", stroke=EDGE,
                stroke_dasharray="4 3", rx=3),
            words(beside, y + 15, f"${_brought_k(group):,.0f}k", 14, fill=INK, font_weight=600),
            words(_LEFT, y + 38, f"{group.leave_percent:g} of 100 leave in a quarter", 12,
                  fill=SOFT),
        ]
    )  # fmt: skip


def _bubble(name: str, scenario: Scenario) -> str:
    """One person: portrait, name and role, and what they say."""
    roles = {person.name: person.role for person in scenario.company.stakeholders}
    portrait = scenario.company.portraits.get(name)
    who = tag("b", text(name)) + " " + tag("span", text(roles[name]))
    said = tag("p", who, class_="th-who", style="margin:0")
    spoken = text(scenario.company.introductions[name])
    said += tag("p", spoken, class_="th-words", style="margin:2px 0 0")
    picture_of = face(portrait) if portrait else ""
    return tag(
        "div",
        picture_of + tag("div", said, class_="th-said"),
        class_="th-bubble",
        style="display:flex;gap:12px;align-items:flex-start",
    )
