"""Where product and project meet: what one side hands to the other."""
