"""What the catalog says of a lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Lesson:
    """What is special about one lesson and its exercise; artefacts are named as in answers.json.

    Its checks are the module `topic` of `twohats.checks`, its board that of `twohats.boards`.
    """

    stem: str
    topic: str
    #: What the exercise makes.
    makes: tuple[str, ...]
    #: The parts of the exercise that begin empty, as its page calls them, by what each makes.
    parts: Mapping[str, str] = field(default_factory=dict)
    #: What of it the lesson keeps no draft of.
    exercise_only: tuple[str, ...] = ()
    #: What the lesson keeps a draft of for practice only: its exercise asks it of other cases.
    practised: tuple[str, ...] = ()
    #: The artefact that the main board shows also as it is typed; a board of several has none.
    board_artefact: str = ""
    #: The texts of the exercise that a person marks and that have a field of their own, by the name
    #: of their graded cell; what each asks is in `assets/texts/`.
    texts: tuple[str, ...] = ()
    #: What the exercise builds on, and the stem of the lesson in which each of it is made.
    builds_on: Mapping[str, str] = field(default_factory=dict)
    #: What the learner can freeze for the lessons that build on it.
    baseline: str = ""
    #: The artefact whose consequences can be played. As first played it is kept for the marks; a
    #: lesson keeps it as last played, so that the page opens as it was left.
    played: str = ""
    #: The artefact that shows which initiative the work leads with, if the work is about one.
    shows_lead: str = ""
    #: The heading under which its page ends with a sandbox for the learner's own question, as links
    #: name it; empty without one.
    sandbox: str = ""
    #: The question in which the learner bets on what the board will say.
    bet: str = ""

    @property
    def number(self) -> str:
        """The lesson's number in two digits."""
        return self.stem[:2]

    @property
    def drafts(self) -> tuple[str, ...]:
        """What the lesson keeps as a draft."""
        return tuple(name for name in self.makes if name not in self.exercise_only)

    @property
    def judged(self) -> tuple[str, ...]:
        """What the checks look at: what was made, and how it was when it was first played."""
        return (*self.makes, *([f"played_{self.played}"] if self.played else []))

    @property
    def brought_along(self) -> tuple[str, ...]:
        """The drafts from which the exercise starts."""
        return tuple(name for name in self.drafts if name not in self.practised)

    @property
    def text_artefacts(self) -> dict[str, str]:
        """Under which name each text is saved, by the name of its graded cell."""
        return {text: f"text_{text}" for text in self.texts}
