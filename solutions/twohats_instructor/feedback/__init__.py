"""What goes back to a learner: one page that opens anywhere and runs nothing."""
