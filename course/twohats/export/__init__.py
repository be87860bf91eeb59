"""What leaves the course as a file that stands alone."""
