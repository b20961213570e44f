"""What people type about supply and surveys, turned into domain types."""
