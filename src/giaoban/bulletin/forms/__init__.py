"""What people type about the bulletin."""
