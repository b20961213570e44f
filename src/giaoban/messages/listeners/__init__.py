"""What messages hear from below, and whom they tell."""

from giaoban.messages.listeners import after, changes, invitations, rewording, talks

__all__ = ["after", "changes", "invitations", "rewording", "talks"]
