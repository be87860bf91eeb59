"""The documents behind the planted risks, as told in Marrowby."""
