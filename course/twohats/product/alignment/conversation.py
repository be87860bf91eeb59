"""What eight turns do to nine people: what they know, whom they trust, what they were promised.

The rules are the room's (`room.rules`). Evidence reaches in full whoever was asked before, and the
others a little, once. A kept promise makes somebody content; whose promise is broken does not
sign. Nobody speaks for what they have not been heard on. Escalating settles an issue and costs
trust.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from twohats.answers.alignment import Turn
from twohats.product.alignment.packages import Choices
from twohats.scenario.alignment_rooms import Evidence, Room

Reaction = Literal[
    "answers", "repeats", "takes_in", "half_heard", "misses", "not_heard", "has_seen", "agrees",
    "declines", "conceded", "speaks", "cannot_speak", "spoke_before", "decides", "decides_early",
    "refuses_to_decide",
]  # fmt: skip


class Conversation:
    """The state of a room after some turns. KeyError for a turn that the room does not have."""

    def __init__(self, room: Room, turns: Iterable[Turn] = ()):
        self.room = room
        self.known = {name: dict.fromkeys(sheet.issues, 0.0) for name, sheet in room.sheets.items()}
        self.trust = {name: sheet.trust for name, sheet in room.sheets.items()}
        self.asked: list[str] = []
        self.promised: dict[str, dict[str, str]] = {}
        self.forced: dict[str, str] = {}
        self.taken_in: dict[str, int] = dict.fromkeys(room.sheets, 0)
        self._shown: set[tuple[str, str]] = set()
        self._spoke: set[str] = set()
        self.reactions: list[Reaction] = [self.take(turn) for turn in turns]

    def take(self, turn: Turn) -> Reaction:
        """Take one turn, and how the person in it reacts."""
        self._require(turn)
        match turn.act:
            case "ask":
                return self._ask(turn.person)
            case "show":
                return self._show(turn.person, turn.item)
            case "offer":
                return self._offer(turn.person, turn.item, turn.option)
            case "concede":
                return self._concede(turn.person)
            case "speak_for":
                return self._speak_for(turn.person)
            case "escalate":
                return self._escalate(turn.item)

    def can_take(self, turn: Turn) -> bool:
        """Whether the room has the person, the evidence and the option that a turn names."""
        try:
            self._require(turn)
        except KeyError:
            return False
        return True

    def support(self, name: str, package: Choices) -> float:
        """How content a package makes a person, in points; kept promises and trust add to them."""
        sheet, rules = self.room.sheets[name], self.room.rules
        points = sum(
            view.weight * self._content(name, issue, package[issue])
            for issue, view in sheet.issues.items()
        )
        points += rules["trust_points"] * (self.trust[name] - sheet.trust)
        promises = self.promised.get(name, {})
        kept = len(promises) - len(self.broken(package).get(name, {}))
        return points + kept * rules["kept_promise"]

    def broken(self, package: Choices) -> dict[str, dict[str, str]]:
        """The promises that a package does not keep: by name, the option promised on each issue."""
        broken = {
            name: {issue: option for issue, option in options.items() if package[issue] != option}
            for name, options in self.promised.items()
        }
        return {name: options for name, options in broken.items() if options}

    def settled(self, package: Choices) -> dict[str, str]:
        """The package with what the sponsor has decided."""
        return {**package, **self.forced}

    def wish(self, name: str) -> tuple[str, str]:
        """The issue that weighs most for a person, and the option that pleases most today."""
        issues = self.room.sheets[name].issues
        issue = max(issues, key=lambda one: issues[one].weight)
        return issue, self._favourite(name, issue)

    def _require(self, turn: Turn) -> None:
        """KeyError with a sentence unless person, item and option are the room's."""
        sheets, worth, evidence = self.room.sheets, self.room.worth, self.room.evidence
        if turn.act != "escalate" and turn.person not in sheets:
            raise KeyError(f"Nobody in the room is called {turn.person!r}.")
        items = {"show": evidence, "offer": worth, "escalate": worth}.get(turn.act)
        if items is not None and turn.item not in items:
            raise KeyError(f"The room has no {turn.item!r} to {turn.act}.")
        if turn.act == "offer":
            self._place(turn.item, turn.option)

    def _place(self, issue: str, option: str) -> int:
        names = [one.option for one in self.room.worth[issue]]
        if option not in names:
            raise KeyError(f"The issue {issue!r} has no option {option!r}.")
        return names.index(option)

    def _content(self, name: str, issue: str, option: str) -> float:
        """How content an option makes somebody, 0 to 1, between today and once informed."""
        view, known = self.room.sheets[name].issues[issue], self.known[name][issue]
        place = self._place(issue, option)
        return (1 - known) * view.today[place] + known * view.informed[place]

    def _favourite(self, name: str, issue: str) -> str:
        names = [one.option for one in self.room.worth[issue]]
        return max(names, key=lambda option: self._content(name, issue, option))

    def _change_trust(self, name: str, by: float) -> None:
        self.trust[name] = min(1.0, max(0.0, self.trust[name] + by))

    def _teach(self, name: str, issue: str, by: float) -> None:
        if issue in self.known[name]:
            self.known[name][issue] = min(1.0, self.known[name][issue] + by)

    def _ask(self, name: str) -> Reaction:
        if name in self.asked:
            return "repeats"
        self.asked.append(name)
        self._change_trust(name, self.room.rules["trust_of_being_asked"])
        return "answers"

    def _show(self, name: str, item: str) -> Reaction:
        if (name, item) in self._shown:
            return "has_seen"
        is_asked, evidence = name in self.asked, self.room.evidence[item]
        # Who was not asked takes in one piece, and then stops listening.
        has_stopped = not is_asked and any(who == name for who, _ in self._shown)
        self._shown.add((name, item))
        if name in evidence.meets_interest_of and not has_stopped:
            reach = 1.0 if is_asked else self.room.rules["unasked"]
            self._teach(name, evidence.issue, evidence.sure * reach)
            self.taken_in[name] += 1
            return "takes_in" if is_asked else "half_heard"
        self._change_trust(name, -self.room.rules["trust_of_missed_evidence"])
        return _why_missed(name, evidence, is_asked)

    def _offer(self, name: str, issue: str, option: str) -> Reaction:
        views, rules = self.room.sheets[name].issues, self.room.rules
        content = self._content(name, issue, option) if issue in views else 0.0
        if content < rules["poor_offer"]:
            self._change_trust(name, -rules["trust_of_poor_offer"])
            return "declines"
        self.promised.setdefault(name, {})[issue] = option
        return "agrees"

    def _concede(self, name: str) -> Reaction:
        issue, option = self.wish(name)
        self.promised.setdefault(name, {})[issue] = option
        return "conceded"

    def _speak_for(self, name: str) -> Reaction:
        if name not in self.asked:
            return "cannot_speak"
        if name in self._spoke:
            return "spoke_before"
        self._spoke.add(name)
        for listener, issues in self.room.carries.get(name, {}).items():
            for issue in issues:
                self._teach(listener, issue, self.room.rules["carry"])
        return "speaks"

    def _escalate(self, issue: str) -> Reaction:
        rules, sponsor = self.room.rules, self.room.needed[0]
        if self.forced:
            self._change_trust(sponsor, -rules["trust_of_second_escalation"])
            return "refuses_to_decide"
        option = self._favourite(sponsor, issue)
        self.forced[issue] = option
        is_early = len(self.asked) < rules["asked_before_escalating"]
        if is_early:
            self._change_trust(sponsor, -rules["trust_of_early_escalation"])
        cost = rules["trust_of_being_forced_early" if is_early else "trust_of_being_forced"]
        for name, sheet in self.room.sheets.items():
            is_against = issue in sheet.issues and self._favourite(name, issue) != option
            if name != sponsor and is_against:
                self._change_trust(name, -cost)
        return "decides_early" if is_early else "decides"


def _why_missed(name: str, evidence: Evidence, is_asked: bool) -> Reaction:
    """Whether a piece misses somebody's interest, or would have met it, had they been asked."""
    would_fit = name in evidence.meets_interest_of and not is_asked
    return "not_heard" if would_fit else "misses"
