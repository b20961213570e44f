"""Reading the bulletin: whose it is, how it is coming along, what stands in it."""
