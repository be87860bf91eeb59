"""What a learner hands in: typed artefacts, to and from `answers.json`."""
