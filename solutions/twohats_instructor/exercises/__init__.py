"""Making the exercises that learners get, and making sure that nothing secret goes with them."""
