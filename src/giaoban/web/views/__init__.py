"""Pages that belong to no single area."""
