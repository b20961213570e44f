"""Reading rates, payment sheets and settlements. Every list begins with what the person asking may see."""
