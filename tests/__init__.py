"""A package of its own, so that `tests.support` is ours whatever else the path holds."""
