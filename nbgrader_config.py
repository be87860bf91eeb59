"""Where nbgrader finds and puts things, and how it marks: without running anybody's code.

Everything that nbgrader makes goes under `gradebook/`, which git ignores.
"""

from contextlib import suppress
from os import environ
from pathlib import Path

c = get_config()  # noqa: F821  (given by traitlets; an imported one would be another object)
root = Path(__file__).resolve().parent
exercises = root / "exercises"
stems = sorted(folder.name for folder in exercises.glob("*/")) if exercises.is_dir() else []

c.CourseDirectory.root = str(root)
c.CourseDirectory.source_directory = "solutions/notebooks"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.submitted_directory = "gradebook/submitted"
c.CourseDirectory.autograded_directory = "gradebook/autograded"
c.CourseDirectory.feedback_directory = "gradebook/feedback"
c.CourseDirectory.db_url = f"sqlite:///{root / 'gradebook' / 'gradebook.db'}"
if (root / "solutions").is_dir():
    # SQLite makes the file but not the folder that it stands in.
    with suppress(OSError):  # what cannot be written is told by whoever needs it
        (root / "gradebook").mkdir(exist_ok=True)
    # Answers saved beside a released exercise are somebody's: no learner is to begin with them.
    c.ExchangeFactory.release_assignment = (
        "twohats_instructor.exercises.nbgrader_side.NotebookAlone"
    )
    # A hub has an exchange of its own. Elsewhere nobody fetches from one, but without any nbgrader
    # would call all exercises drafts.
    if "JUPYTERHUB_USER" not in environ:
        c.CourseDirectory.course_id = "twohats"
        c.Exchange.root = str(root / "gradebook" / "exchange")
        c.ExchangeFactory.release_feedback = (
            "twohats_instructor.feedback.nbgrader_side.NobodyFetches"
        )
        with suppress(OSError):
            (root / "gradebook" / "exchange").mkdir(exist_ok=True)

# Only older versions of the answers are left behind. `answers.json` itself is never listed here:
# nbgrader's submit and collect leave out what is listed, and it is the work.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "__pycache__",
    "*.py",
    "*.pyc",
    "answers.json.*",
    "feedback",
]

# A learner who runs the exercise from top to bottom must not meet an error.
c.ClearSolutions.code_stub = {
    "python": "# Nothing to type: what you do above is saved beside this notebook.\n"
    "# If you prefer typing: desk.save(...)"
}
c.ClearSolutions.text_stub = "*What you type in the field above appears here when it is marked.*"

# An answer is data. It is judged in the instructor's own process, and no cell is executed.
c.Autograde.exporter_class = "twohats_instructor.grading.nbgrader_side.UnreadExporter"
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = [
    "twohats_instructor.grading.nbgrader_side.GradeAnswers",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# The marker's copy holds rubrics and samples: what goes back is a page of our own instead.
c.GenerateFeedback.exporter_class = "twohats_instructor.feedback.nbgrader_side.FeedbackExporter"
c.GenerateFeedback.preprocessors = []

# `nbgrader zip_collect` has no default pattern, and drops JSON unless told otherwise.
c.ZipCollectApp.collector_plugin = "twohats_instructor.intake.zip_collect.PackedCollector"
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".json"]
c.FileNameCollectorPlugin.named_regexp = (
    # Not \w: it knows no marks, which are letters' parts in many scripts.
    rf".*(?:{'|'.join(stems)})_(?P<student_id>[^/\\]+)"
    r"_attempt_(?P<timestamp>[0-9\-]+)/(?P<file_id>\w+)"
)
