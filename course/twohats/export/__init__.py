"""What leaves the course as a file that needs nothing else."""
