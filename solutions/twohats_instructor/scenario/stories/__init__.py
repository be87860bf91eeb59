"""The documents behind the planted risks, as told in Marrowby: one text file a lead."""
