"""Rules for what secretaries are supplied with, and for short questions put to them."""
