"""Who may say who stands in at an agency, and for whom."""

from datetime import date

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Agency, Term
from giaoban.organisation.queries.standing_in import own_terms, standing_in


def terms_given_up_for_a_while(holder: Holder, day: date) -> QuerySet[Term]:
    """Return the terms of this person in posts whose holder says who stands in."""
    posts = holder.posts_for(Verb.NAME_STAND_INS)
    return own_terms(holder.person or 0, day).filter(post__in=posts, post__agency__isnull=False)


def stand_ins_ended(holder: Holder, day: date) -> QuerySet[Term]:
    """Return the terms of those who stand in and whom this person may let go: beside a term of their own."""
    paths = Paths(host="post__host_id", agencies=("post__agency",))
    seen = standing_in(day).filter(within(holder, Verb.NAME_STAND_INS, paths))
    own = terms_given_up_for_a_while(holder, day).values("post")
    return seen.filter(post__in=own).exclude(person=holder.person)


def at_agency(agency: Agency, holder: Holder, day: date) -> dict[str, object]:
    """Return what the page of an agency shows of it to whoever says who stands in; nothing to others."""
    if not holder.may(Verb.NAME_STAND_INS):
        return {}
    own = terms_given_up_for_a_while(holder, day).filter(post__agency=agency)
    return {
        "own_terms": list(own),
        "stand_ins": list(stand_ins_ended(holder, day).filter(post__agency=agency)),
    }
