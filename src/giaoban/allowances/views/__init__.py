"""Pages of support payments."""
