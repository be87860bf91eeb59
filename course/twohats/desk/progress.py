"""Which lessons are done, seen from what the learner has made."""

from __future__ import annotations

from pathlib import Path

from twohats.answers import Store, read
from twohats.desk.places import sibling_path
from twohats.scenario import Scenario
from twohats.scenario.outline import course


def done_lessons(work: Store, root: Path, scenario: Scenario) -> dict[str, str]:
    """For each lesson with something done: "lesson", "exercise" or "both"."""
    left = set(work.get("done") or {})
    made = {one["stem"] for one in course()["lessons"] if _has_answers(root, one["stem"], scenario)}
    words = {(True, True): "both", (True, False): "lesson", (False, True): "exercise"}
    return {stem: words[stem in left, stem in made] for stem in sorted(left | made)}


def _has_answers(root: Path, stem: str, scenario: Scenario) -> bool:
    path = sibling_path(root / "course", stem)
    return path.exists() and bool(read(path, scenario, stem).sound)
