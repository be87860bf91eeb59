"""The fixtures of a course on a disk of its own."""

from tests.support.course_folder import exercise_folder, root, scenario, store, work

__all__ = ["exercise_folder", "root", "scenario", "store", "work"]
