"""Changing opinions and referrals: one function per verb, one transaction per function."""
