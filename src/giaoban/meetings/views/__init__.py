"""Pages of meetings, a file for each errand."""
