"""Who does what when: schedules in which nothing is used beyond what there is."""

from twohats.project.resources.sampling_sgs import best_sampled_schedule
from twohats.project.resources.serial_sgs import LevelingProblem, ResourceError, serial_schedule

__all__ = ["LevelingProblem", "ResourceError", "best_sampled_schedule", "serial_schedule"]
