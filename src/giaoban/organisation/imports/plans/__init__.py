"""One planner for each kind of row."""
