"""Rules of counting: what each counter means, how a table is made, and how borders are read."""
