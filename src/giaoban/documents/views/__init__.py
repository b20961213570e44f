"""Pages of letterheads, ready papers and the register of numbers."""
