"""Pages of supply and surveys."""
