"""What the chair decides because a reply that went back once is objected to again."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.replies.queries import again
from giaoban.web.queries.needs.need import Need


def second_returns(holder: Holder) -> Iterator[Need]:
    """Yield the objections that this person decides as the chair."""
    total = again.for_the_chair(holder).count() if holder.may(Verb.DECIDE_AGAIN) else 0
    if total:
        yield Need(
            "mine",
            ngettext(
                "%(total)s reply went back once and is objected to again",
                "%(total)s replies went back once and are objected to again",
                total,
            )
            % {"total": total},
            _("You decide: it goes back to a later meeting, or it stands and the raiser is told why."),
            _("Decide"),
            reverse("replies:objections"),
        )
