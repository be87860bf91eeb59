"""The learner edition: this repository without anything that learners must not have."""
