"""The questions of all lessons, and how a misconception is named."""

import json
from pathlib import Path

_QUIZ = Path(__file__).parents[2] / "assets" / "quiz"
QUIZZES = sorted(_QUIZ.glob("[0-9]*.json"))
INVENTORY = json.loads((_QUIZ / "inventory.json").read_text(encoding="utf-8"))
MISCONCEPTION = r"M(0[1-9]|[12]\d|3[01])[a-z]?"


def entries(path):
    """All entries of one lesson's file: its questions, and the texts of its checks."""
    return json.loads(path.read_text(encoding="utf-8"))


def lesson_questions(path):
    """The questions of one lesson that a quiz asks."""
    return [entry for entry in entries(path) if entry["group"] != "check"]
