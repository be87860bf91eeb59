"""Who does what when: schedules in which nothing is used beyond what there is."""

from twohats.project.resources.sampling import sample
from twohats.project.resources.serial import Levelling, ResourceError, serial

__all__ = ["Levelling", "ResourceError", "sample", "serial"]
