"""The people of a company: what they look like, who they are, and what they ask for."""

from __future__ import annotations

import re

from twohats.draw.face import face
from twohats.draw.markup import figure, tag, text
from twohats.scenario import Scenario
from twohats.text import join_list

_SIZE = 84
_ABOUT = re.compile(r"^- \*\*(?P<name>[^*]+)\*\*, (?P<words>.+)$", re.MULTILINE)
_GRID = (
    "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:18px 22px"
)
_PERSON = "display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 12px;align-items:start"


def people_html(scenario: Scenario, *, in_short: bool = False) -> str:
    """Every stakeholder: a portrait, some words of the company's own page, and the wishes.

    `in_short` leaves out the words, for those who have met them.
    """
    words = {} if in_short else about_people(scenario.text("company.md"))
    people = "".join(
        _person(stakeholder.name, stakeholder.role, words.get(stakeholder.name, ""), scenario)
        for stakeholder in scenario.company.stakeholders
    )
    return figure(tag("ul", people, style=f"{_GRID};list-style:none;margin:0;padding:0"))


def about_people(page: str) -> dict[str, str]:
    """What a company's page says of each person, by name, without the role at the beginning."""
    lines = ((match["name"], match["words"]) for match in _ABOUT.finditer(page))
    return {
        name.removeprefix("The ").capitalize() if name.startswith("The ") else name: words
        for name, words in lines
    }


def _person(name: str, role: str, words: str, scenario: Scenario) -> str:
    portrait = scenario.company.portraits.get(name)
    picture = face(portrait, _SIZE) if portrait else ""
    wishes = [row.name for row in scenario.backlog.initiatives if row.sponsor == name]
    lines = tag("strong", text(name)) + tag("div", text(role), style="font-size:0.9em")
    about = words.partition(". ")[2] or words
    if about:
        lines += tag("p", text(about), style="margin:4px 0")
    if wishes:
        asks = f"{tag('strong', 'Asks for')} {text(join_list(wishes, None))}."
        lines += tag("p", asks, style="margin:4px 0")
    return tag("li", picture + tag("div", lines), style=_PERSON)
