"""Marking: the same pure function behind nbgrader's own commands and behind `grade`."""
