"""Typical and careless learners played through every exercise, and the band each has to keep.

A lesson's module here has its topic as its name, and `players(scenario, lead)`: the learners of its
exercise for one lead. Where the exercise is about no initiative, `lead` is None.
"""
