"""What people type about support payments."""
