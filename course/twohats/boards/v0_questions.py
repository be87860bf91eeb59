"""What is asked beside roadmap v0: what it will move, and which quarters were a success."""

from __future__ import annotations

from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.session.autosave import autosave, to_json
from twohats.session.lots import DEALS, draw_deal
from twohats.session.session import Session
from twohats.widgets.frame import Frame
from twohats.widgets.v0_cases.widget import ExpectedChanges, QuarterlyResults

EXPECTED, RESULTS = "v0_prediction", "success_or_not"


def expected_changes(session: Session) -> V0Prediction:
    """What is saved of it, else nothing yet, at the company that this learner was dealt."""
    return session.artefact(EXPECTED) or V0Prediction(deal=v0_deal(session))


def v0_deal(session: Session) -> int:
    """At which company the six quarters are played: in the exercise at another than before."""
    deal = draw_deal(session.work, "roadmap_v0")
    return deal if session.is_graded else (deal + 1) % DEALS


def open_expected(session: Session) -> ExpectedChanges:
    """Three measures, each with direction and chain; a draft in the lesson."""
    widget = ExpectedChanges(
        value=to_json(expected_changes(session)),
        autosave_key=session.autosave_key(EXPECTED),
    )
    autosave(widget, session.answers, session.saved_name(EXPECTED))
    return widget


def open_cases(session: Session, _board: Frame | None = None) -> QuarterlyResults:
    """The quarterly results that this learner was dealt, on the saved ticks."""
    saved = session.artefact(RESULTS)
    answer = saved or SuccessOrNot(deal=draw_deal(session.work, RESULTS))
    widget = QuarterlyResults.for_cases(
        session.scenario.market.quarterly_results(answer.deal),
        to_json(answer),
        autosave_key=session.autosave_key(RESULTS),
    )
    autosave(widget, session.answers, session.saved_name(RESULTS))
    return widget
