"""Lesson 01 by the learner's own numbers: what the owners lose, and how the inbox was sorted."""

from __future__ import annotations

from twohats.answers.decision_rights import DecisionRightRows, Owners
from twohats.boards.decision_rights import votes
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.boards.owners_play import (
    arrangement,
    hours_each,
    knowing_owners,
    mean_hours,
    recurring,
)
from twohats.both.decision_rights import RUNS, WEEKS, everywhere, usual_trouble
from twohats.scenario import Scenario
from twohats.scenario.decision_rights import GroupVote
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.text import pluralize
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """In the lesson the hours that the own owners lose; in the exercise what was given an owner.

    Of the lesson nothing before its weeks were played to the end.
    """
    owners = session.artefact("owners") or Owners()
    owned = sum(bool(row.lead) for row in owners.rows.values())
    if not owned:
        return OwnNumbers()
    if session.is_graded:
        return _of_exercise(session, owners, owned)
    if not has_ended(session):
        return OwnNumbers()
    scenario = session.scenario
    decisions = recurring(scenario)
    yours = mean_hours(scenario, arrangement(owners, decisions))
    shared = mean_hours(scenario, everywhere(decisions, "both"))
    headline = f"Your owners lose **{yours:.0f}** hours in {WEEKS} weeks."
    text = (
        f"are lost if both sides own every decision. **Both numbers are averages over {RUNS} "
        "simulated runs.**"
    )
    numbers = [Number(f"{shared:.0f}", text, "hours"), *_inbox(session)]
    return OwnNumbers(headline, tuple(numbers))


def _inbox(session: Session) -> list[Number]:
    rights = session.artefact("decision_rights") or DecisionRightRows()
    tables = session.scenario.decision_rights
    trays = {one.id: rights.rows[one.id].lead for one in tables.inbox if one.id in rights.rows}
    if not trays:
        return []
    agreed = sum(tray in most_voted(tables.group[id_]) for id_, tray in trays.items())
    text = (
        "messages are in the tray that the largest group chose. **On three, the company splits.**"
    )
    return [Number(str(agreed), text, f"of {len(trays)}")]


def most_voted(vote: GroupVote) -> set[str]:
    """The trays into which most of the company put a message: several if they are equal."""
    counts = votes(vote)
    return {tray for tray, count in counts.items() if count == max(counts.values())}


def _of_exercise(session: Session, owners: Owners, owned: int) -> OwnNumbers:
    """What has an owner, beside the lesson's eight: what these eight lose, only markers know."""
    rights = session.artefact("decision_rights") or DecisionRightRows()
    shared = sum(row.lead == "both" for row in rights.rows.values())
    headline = f"You have said who owns **{owned}** recurring decisions."
    text = "decisions leave the last word to both sides. **Such a decision may be reversed.**"
    first = [Number(f"{shared}", text, f"of {len(rights.rows)}")] if rights.rows else []
    return OwnNumbers(headline, (*first, *_beside_the_lesson(session.scenario, owners, owned)))


def _beside_the_lesson(scenario: Scenario, owners: Owners, owned: int) -> list[Number]:
    """How many decide alone, ask, or are none or two; and what such owners lose in the lesson."""
    decisions = recurring(scenario)
    good = knowing_owners(decisions)
    asking = sum(asked == "other" for _, asked in good.values())
    hours = _hours_by_kind(scenario)
    of_lesson = f"of the lesson's {pluralize(len(good), 'decision')}"
    texts = {
        "alone": f"owners decide alone. **Good owners decide {len(good) - asking} {of_lesson} "
        f"alone. A decision that its owner makes alone loses about {hours['knows']:.0f} hours in "
        f"{WEEKS} weeks if the owner knows enough, and about {hours['blind']:.0f} if not.**",
        "asking": f"owners ask the other side first. **Good owners ask before {asking} "
        f"{of_lesson}. A decision whose owner asks first loses about {hours['asks']:.0f} hours.**",
        "unclear": "decisions have two owners or none. **In the lesson, each such decision loses "
        f"about {hours['both']:.0f} hours with two owners, and about {hours['nobody']:.0f} with "
        "none.**",
    }
    counts = _owner_counts(owners)
    return [Number(f"{counts[kind]}", text, f"of {owned}") for kind, text in texts.items()]


def _owner_counts(owners: Owners) -> dict[str, int]:
    rows = [row for row in owners.rows.values() if row.lead]
    sides = [row for row in rows if row.lead in ("product", "project")]
    asking = sum(row.asked == "other" for row in sides)
    return {
        "alone": len(sides) - asking,
        "asking": asking,
        "unclear": len(rows) - len(sides),
    }


def _hours_by_kind(scenario: Scenario) -> dict[str, float]:
    """What one decision of the lesson loses, on average, with each kind of owner."""
    decisions = recurring(scenario)
    sides = [(one, (side, "nobody")) for one in decisions for side in ("product", "project")]
    trouble = [usual_trouble(one, owner)[0] for one, owner in sides]
    good = knowing_owners(decisions)
    kinds = {
        "knows": [pair for pair, what in zip(sides, trouble, strict=True) if what == "nothing"],
        "blind": [pair for pair, what in zip(sides, trouble, strict=True) if what == "blind"],
        "asks": [(one, good[one.id]) for one in decisions if good[one.id][1] == "other"],
        "both": [(one, ("both", "nobody")) for one in decisions],
        "nobody": [(one, ("nobody", "nobody")) for one in decisions],
    }
    return {kind: hours_each(scenario, pairs) for kind, pairs in kinds.items()}
