"""Reading what secretaries are supplied with, and what they answered."""
