"""Same team, same work, only the date: one slider, and all that hangs on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.project import DateGuess
from twohats.both.date_pressure import (
    POSSIBLE_CHANGES,
    PROMISED,
    TEAM,
    WORK,
    asked_day,
    date_rows,
    kept_of_100,
)
from twohats.draw.markup import figure, tag, text
from twohats.draw.start import date_lines
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
HEADINGS = (
    "Promised day",
    "Promise kept",
    "Half of the runs done by day",
    "Spoiled by defects (person-days)",
    "Overtime (person-days)",
)


class DateSlider(Frame):
    """A guess first, then one slider: the promised day. `value` is a `DateGuess` as plain data."""

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    label = traitlets.Unicode("Same team, same work, only the date").tag(sync=True)
    value = traitlets.Dict(help="guess, tried, sentence").tag(sync=True)
    table: traitlets.List[Any] = traitlets.List(help="What each date brings, worked out once").tag(
        sync=True
    )

    team = traitlets.Int(TEAM, help="How many people work").tag(sync=True)
    work = traitlets.Int(round(WORK), help="Person-days of work, before luck").tag(sync=True)
    promised = traitlets.Int(PROMISED, help="The day that the team promises first").tag(sync=True)
    faces: traitlets.List[Any] = traitlets.List(
        help="A portrait of each who works, by mood; fewer are drawn without"
    ).tag(sync=True)
    asks = traitlets.Bool(True, help="Whether a sentence is asked for in the end").tag(sync=True)
    questions: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What the exercise asks besides: things that could have moved, a day and its chance"
    ).tag(sync=True)
    onward: traitlets.Dict[str, Any] = traitlets.Dict(
        help="The next page of the learner's way: href, words, note; empty for none"
    ).tag(sync=True)
    portable = traitlets.Bool(True, help="Whether a page to pass on is offered").tag(sync=True)

    pictured = ("value",)
    artefact = DateGuess

    @classmethod
    def with_questions(cls, **traits: Any) -> DateSlider:
        """The slider of the exercise: `value` has the deal that says which day is asked for."""
        day = asked_day(traits["value"]["deal"])
        changes = [list(pair) for pair in POSSIBLE_CHANGES.items()]
        questions = {"changes": changes, "day": day, "kept": kept_of_100(day)}
        return cls(questions=questions, **traits)

    def __init__(self, **traits: Any) -> None:
        traits.setdefault("value", DateGuess().model_dump())
        super().__init__(table=[dict(row) for row in date_rows()], **traits)

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        if content == {"ask": "page"}:
            from twohats.export.date_page import FILE, date_page

            self.send({"page": date_page(), "name": FILE})

    def as_html(self) -> str:
        """Guess, sentence and table on paper."""
        head = tag("tr", "".join(tag("th", text(heading), scope="col") for heading in HEADINGS))
        body = "".join(
            tag("tr", "".join(tag("td", text(c)) for c in _cells(r))) for r in date_rows()
        )
        summary = tag("p", tag("strong", text(self.as_text())))
        sentence = (self.value or {}).get("sentence")
        summary += tag("p", text(f"What changed: {sentence}")) if sentence else ""
        summary += "".join(tag("p", text(line)) for line in date_lines(self.checked("value")))
        return figure(summary + tag("table", head + body))

    def as_text(self) -> str:
        """The guess in words."""
        guess = (self.value or {}).get("guess")
        return f"{self.label}. Guess: {'none yet' if guess is None else f'{guess} of 100'}."


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    share = f"{row['kept']} of {len(row['finish'])}"
    return (f"{row['day']}", share, f"{row['middle']}", f"{row['faults']}", f"{row['overtime']}")
