"""Which version of a reply counts: the one after which no other was delivered."""

from django.db.models import Exists, OuterRef, Q

from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import State


def is_newest(reply: str = "") -> Q:
    """Return the condition that no later version was delivered.

    Args:
        reply: The way from the row that is asked for to the reply, as "reply"; empty for a reply itself.
    """
    of = f"{reply}__" if reply else ""
    later = Reply.objects.filter(
        referral=OuterRef(f"{of}referral"),
        state=State.DELIVERED.value,
        version__gt=OuterRef(f"{of}version"),
    )
    return ~Q(Exists(later.order_by()))
