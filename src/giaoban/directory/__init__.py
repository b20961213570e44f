"""The pages on which the organisation is looked up and edited, brought in from a file, and first set up."""
