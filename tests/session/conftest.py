"""The tests of this room work in a course folder of their own."""

from tests.support.course_folder import exercise_folder, root, scenario, store, work

__all__ = ["exercise_folder", "root", "scenario", "store", "work"]
