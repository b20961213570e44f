"""What messages hear from below, and whom they tell."""

from giaoban.messages.listeners import changes, invitations, talks

__all__ = ["changes", "invitations", "talks"]
