"""Reading across areas."""
