"""What is owed by agencies, and what came back from them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Scope, Verb
from giaoban.meetings import queries as meetings
from giaoban.opinions import queries as opinions
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import OWED
from giaoban.replies.queries import again, duties
from giaoban.ui.wording import days_left
from giaoban.web.queries.needs.need import FEW, Need


def watching(holder: Holder) -> Holder:
    """Return the same person with those posts only that watch over what agencies owe to others."""
    grants = tuple(
        grant
        for grant, scope in holder.granted(Verb.SEE_REFERRALS)
        if scope is not Scope.AGENCY and grant.scope(Verb.JUDGE) is None
    )
    return Holder(holder.account, holder.person, holder.name, grants, limited=holder.limited)


def overdue(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield what agencies owe others and have not answered in time."""
    watcher = watching(holder)
    if not watcher.grants:
        return
    late = opinions.referrals_visible_to(watcher).filter(
        meetings.has_begun(now, meeting="due_meeting"), state__in=OWED
    )
    rows = _by_due(late.order_by("due_meeting__starts_at", "pk"))
    if rows:
        total, first = len(rows), rows[0]
        may_open = holder.may(Verb.RETURN_REPLIES)
        yield Need(
            "late",
            ngettext("%(total)s reply is overdue", "%(total)s replies are overdue", total) % {"total": total},
            _the_longest(rows, timezone.localdate(now)),
            _("See what is overdue") if may_open else _("See the matter"),
            reverse("replies:overdue") if may_open else reverse("replies:referral", args=[first.pk]),
        )


def _by_due(rows: QuerySet[Referral]) -> list[Referral]:
    """Return referrals with what a line of the home says of them, and nothing else of their wide rows."""
    slim = rows.select_related(None).select_related("lead", "due_meeting")
    return list(slim.only("title", "refused_because", "lead__name", "due_meeting__starts_at"))


def _the_longest(rows: Sequence[Referral], today: date) -> str:
    """Return which matter is overdue longest, since when, who owes it, and who owes how much else."""
    first = rows[0]
    told = _("%(title)s, %(agency)s: %(left)s.") % {
        "title": first.title,
        "agency": first.lead.name,
        "left": lower_first(days_left(first.due_meeting.day, today)),
    }
    rest = Counter(one.lead.name for one in rows[1:])
    besides = _("Besides: %(owing)s.") % {"owing": _named(rest)}
    return f"{told} {besides}" if rest else told


def lower_first(text: str) -> str:
    """Return a text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def _named(owing: Counter[str]) -> str:
    """Return who owes how much, by the oldest debt, as far as a line holds."""
    first = [f"{agency} ({owed})" for agency, owed in list(owing.items())[:FEW]]
    more = len(owing) - len(first)
    if more:
        first.append(ngettext("%(more)s more agency", "%(more)s more agencies", more) % {"more": more})
    return ", ".join(first)


def handed_back(holder: Holder) -> Iterator[Need]:
    """Yield what agencies handed back to the compiler."""
    if not holder.may(Verb.COMPILE):
        return
    rows = _by_due(duties.handed_back(holder))
    if rows:
        first, total = rows[0], len(rows)
        yield Need(
            "soon",
            ngettext(
                "%(total)s matter was handed back by its agency",
                "%(total)s matters were handed back by their agencies",
                total,
            )
            % {"total": total},
            _("%(title)s. %(agency)s says: %(reason)s")
            % {"title": first.title, "agency": first.lead.name, "reason": first.refused_because},
            _("Choose another agency") if total == 1 else _("See all of them"),
            reverse("opinions:reroute", args=[first.pk]) if total == 1 else reverse("replies:handed-back"),
        )


def objections(holder: Holder) -> Iterator[Need]:
    """Yield that raisers object to replies."""
    if not holder.may(Verb.RETURN_REPLIES):
        return
    total = len(again.for_the_office(holder).order_by().values_list("pk", flat=True))
    if total:
        yield Need(
            "mine",
            ngettext("%(total)s raiser objects to a reply", "%(total)s raisers object to a reply", total)
            % {"total": total},
            _("Give the reply back for a later meeting, or tell the raiser why not."),
            _("Look at the objections"),
            reverse("replies:objections"),
        )


def on_paper(holder: Holder, today: date) -> Iterator[Need]:
    """Yield the replies that the office enters from paper."""
    if not holder.may(Verb.ENTER_REPLIES):
        return
    rows = _by_due(duties.on_paper(holder))
    if rows:
        first, total = rows[0], len(rows)
        yield Need(
            "news",
            ngettext(
                "%(total)s reply will come on paper, for you to enter",
                "%(total)s replies will come on paper, for you to enter",
                total,
            )
            % {"total": total},
            _("First: %(title)s, %(agency)s. %(left)s.")
            % {
                "title": first.title,
                "agency": first.lead.name,
                "left": days_left(first.due_meeting.day, today),
            },
            _("Enter the reply") if total == 1 else _("See all of them"),
            reverse("replies:referral", args=[first.pk]) if total == 1 else reverse("replies:on-paper"),
        )
