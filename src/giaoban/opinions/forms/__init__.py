"""What people type about opinions."""
