"""Two years of measures: cohorts, monthly history, campaigns, changes to judge."""
