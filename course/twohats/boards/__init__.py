"""One module a lesson: which widget on which work, and what the lesson's bet is compared with."""
