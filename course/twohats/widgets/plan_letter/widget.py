"""The letter: the plan's P80, the roadmap that it leaves, and Next placed again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.project import ReplannedNext
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class PlanLetter(Frame):
    """The letter to the product side; `value` holds a `NextAgain` as plain data."""

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="Next placed again, the smaller release, when to stop").tag(
        sync=True
    )
    letter: traitlets.List[Any] = traitlets.List(
        help="What the plan says to the product side, in sentences"
    ).tag(sync=True)
    entries: traitlets.List[Any] = traitlets.List(
        help="Entries of Next and Later: id, name, was, needs (effort in words), effort"
    ).tag(sync=True)
    options: traitlets.List[Any] = traitlets.List(
        help="Smaller first releases: without, dependents, days, cost_k, lost (share), lost_k a "
        "quarter"
    ).tag(sync=True)
    needs: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What each scope item needs at once, by its name"
    ).tag(sync=True)
    skills: traitlets.List[Any] = traitlets.List(
        help="Each skill in Next's quarter, in person-weeks: skill, name, capacity, taken"
    ).tag(sync=True)

    stale = traitlets.Bool(False, help="Whether the plan has changed since").tag(sync=True)
    requests = traitlets.Int(0, help="How often it was asked to follow the plan").tag(sync=True)

    wears = "both"
    artefact = ReplannedNext
    pictured = ("value", "letter", "entries", "options", "skills")

    @classmethod
    def for_letter(
        cls,
        value: Mapping[str, Any] | None,
        letter: Iterable[str],
        entries: Iterable[Mapping[str, Any]],
        options: Iterable[Mapping[str, Any]],
        skills: Iterable[Mapping[str, Any]] = (),
        **traits: Any,
    ) -> PlanLetter:
        """A letter with an answer that may be missing; then the roadmap stands as it was.

        Raises traitlets.TraitError with a sentence if the answer is faulty.
        """
        rows = [dict(entry) for entry in entries]
        was = {bucket: [r["id"] for r in rows if r["was"] == bucket] for bucket in _BUCKETS}
        return cls(
            value=dict(value or was),
            letter=list(letter),
            entries=rows,
            options=[dict(option) for option in options],
            skills=[dict(skill) for skill in skills],
            label=traits.pop("label", "The letter and your answer"),
            **traits,
        )

    def on_request(self, call: Callable[[], None]) -> None:
        """Calls `call` each time the learner wants the letter to say what the plan says now."""
        self.observe(lambda _change: call(), names="requests")

    def as_html(self) -> str:
        """The letter and its answer as a list."""
        items = "".join(f"<li>{escape(line)}</li>" for line in self._lines())
        return f"<ul>{items}</ul>"

    def as_text(self) -> str:
        """The letter and its answer in words."""
        return " ".join(self._lines())

    def _lines(self) -> list[str]:
        answer = ReplannedNext.model_validate(self.value)
        names = {entry["id"]: entry["name"] for entry in self.entries}
        decisions = {
            "Next": [names.get(id_, id_) for id_ in answer.next],
            "Later": [names.get(id_, id_) for id_ in answer.later],
            "The first release goes without": answer.first_release_without,
        }
        lists = [f"{name}: {', '.join(parts) or 'nothing'}." for name, parts in decisions.items()]
        day = answer.free_from_day
        free = (
            "No day is named for Next."
            if day is None
            else f"Next can have this plan's people from day {day:g}."
        )
        stop = "" if answer.stop_at is None else f" at {answer.stop_at:g}"
        return [
            *self.letter,
            *lists,
            *self._too_much(answer.next),
            free,
            f"What would make us stop the project: {answer.stop_measure or 'nothing'}{stop}.",
        ]

    def _too_much(self, next_: Iterable[str]) -> list[str]:
        """A sentence for each skill of which Next asks for more than the plan leaves."""
        efforts = {entry["id"]: entry["effort"] for entry in self.entries}
        demand = {
            row["skill"]: sum(efforts.get(id_, {}).get(row["skill"], 0.0) for id_ in next_)
            for row in self.skills
        }
        over = (
            (row["name"], demand[row["skill"]], row["capacity"] - row["taken"])
            for row in self.skills
        )
        return [
            f"{name}: Next needs {asks:g} person-weeks, and {max(0.0, room):.1f} are left."
            for name, asks, room in over
            if asks > room + 0.05
        ]


_BUCKETS = ("next", "later")
