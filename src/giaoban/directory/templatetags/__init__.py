"""What templates of the organisation ask."""
