"""The one story: loads a scenario pack and vouches for it."""
