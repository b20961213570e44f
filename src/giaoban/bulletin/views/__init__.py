"""Pages of the bulletin while it is made."""
