"""What replies put onto pages of the areas below: an opinion's referral, a meeting's agenda and links."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Target, Verb
from giaoban.directory import sections as places
from giaoban.directory.queries.places import Place
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import ItemKind, State
from giaoban.meetings.rules.drawing import Parts
from giaoban.opinions import sections, ways
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.matters import Told
from giaoban.opinions.rules.referrals import ENDED
from giaoban.replies.models import Commitment, Reply
from giaoban.replies.queries import following, versions, visibility
from giaoban.replies.queries.asking import asked_about
from giaoban.replies.queries.awaiting import awaited
from giaoban.replies.queries.duties import verdicts_of
from giaoban.replies.queries.gatherings import heard_at, hears_any, replies_told
from giaoban.replies.queries.petitions import handled
from giaoban.replies.queries.places import by_a_place, lies_with, promised, to_a_place
from giaoban.replies.queries.promises import duties_from
from giaoban.replies.queries.sitting import reading_out_at
from giaoban.replies.queries.stories import told_in_matter
from giaoban.replies.queries.telling import told_of
from giaoban.replies.rules.judging import Verdict

_HEARD: Final = "_hears_replies"


@sections.leads_on
def published(holder: Holder) -> agenda.Link | None:
    """Return the link to what was published of questions and answers."""
    if not holder.may(Verb.READ_PUBLISHED):
        return None
    return agenda.Link(reverse("replies:published"), _("Asked and answered"), "check")


@sections.leads_on
def sent_above(holder: Holder) -> agenda.Link | None:
    """Return the link to what went to the body above, for those who follow it."""
    if not (holder.may(Verb.COMPILE) or holder.may(Verb.RETURN_REPLIES)):
        return None
    return agenda.Link(reverse("replies:above"), _("Sent to the body above"), "up")


@sections.leads_on
def templates_kept(holder: Holder) -> agenda.Link | None:
    """Return the link to the templates of replies, for the office that keeps them."""
    if not holder.may(Verb.COMPILE):
        return None
    return agenda.Link(reverse("replies:templates"), _("Reply templates"), "pen")


@agenda.fills(ItemKind.REPLIES)
def replies_due(meeting: Meeting, holder: Holder) -> SafeString:
    """Return the matters whose replies this meeting hears, with number and date of the document."""
    rows = heard_at(meeting, holder, now=timezone.now())
    vars(meeting)[_HEARD] = bool(rows)
    return render_to_string("replies/agenda.html", {"meeting": meeting, "rows": rows})


@agenda.shows_in_hall(ItemKind.REPLIES)
def reply_read_out(meeting: Meeting) -> SafeString:
    """Return the reply that is read out now, in big letters: asked, answered by whom, number and date."""
    facts = {"meeting": meeting, "reading": reading_out_at(meeting, now=timezone.now())}
    return render_to_string("replies/hall.html", facts)


@agenda.hands_in
def given_out_at(meeting: Meeting) -> Parts:
    """Return what was given out to do at a meeting, and which replies it heard, for its papers."""
    item = meeting.agenda.filter(kind=ItemKind.REPLIES.value).first()
    heard = {item.pk: replies_told(meeting, now=timezone.now())} if item else {}
    return Parts(duties=duties_from(meeting), under=heard)


@agenda.leads_on
def tasks_of(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return where tasks of the conclusion are given out."""
    runs = holder.grant_for(Verb.RUN_MEETINGS, meeting.target) is not None
    if not runs or meeting.state not in {State.IN_SESSION, State.CLOSED}:
        return []
    return [agenda.Link(reverse("replies:give-task", args=[meeting.pk]), _("Give out a task"), "promise")]


@agenda.leads_on
def papers_to_send(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return where the office finds the papers that go out after a meeting."""
    compiles = holder.grant_for(Verb.COMPILE, meeting.target) is not None
    if not compiles or meeting.state not in {State.IN_SESSION, State.CLOSED, State.CALLED}:
        return []
    return [agenda.Link(reverse("replies:outgoing", args=[meeting.pk]), _("Papers to send out"), "mail")]


@agenda.leads_on
def table_of_replies(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the link to the table that is printed for everybody, and in session to its screen."""
    known = vars(meeting).get(_HEARD)  # from the agenda of this page
    if not (hears_any(meeting, holder, now=timezone.now()) if known is None else known):
        return []
    address, screen = (reverse(f"replies:{name}", args=[meeting.pk]) for name in ("meeting", "sitting"))
    links = [agenda.Link(address, _("Print the table of replies"), "printer")]
    if meeting.state == State.IN_SESSION:
        links.insert(0, agenda.Link(screen, _("Hear the replies"), "speech"))
    return links


@sections.register
def replies_to(referrals: Sequence[Referral], holder: Holder) -> dict[int, SafeString]:
    """Return the replies that count now, and the way to judge them for those who raised the matters."""
    replies = versions.last_delivered_of(referrals, holder)
    judges = visibility.judges_of([one for one in referrals if one.pk in replies], holder) if replies else {}
    return {one.pk: _reply_to(one, replies.get(one.pk), judges.get(one.pk, []), holder) for one in referrals}


def _reply_to(
    referral: Referral, reply: Reply | None, judges: Sequence[Opinion], holder: Holder
) -> SafeString:
    facts = {
        "referral": referral,
        "reply": reply,
        "judges": judges,
        "judged": {
            opinion.pk
            for judgement in (reply.judgements.all() if reply else ())
            for opinion in judges
            if judgement.is_of(opinion)
        },
        "asking": asked_about(referral, holder, now=timezone.now()),
        "overdue": referral.is_overdue(timezone.now()),
    }
    return render_to_string("replies/section.html", facts)


@sections.register
def petitions_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, SafeString]:
    """Return with which documents matters went to the body above, and what came of it."""
    return {
        one.pk: render_to_string("replies/petitions_section.html", {"referral": one, **handled(one, holder)})
        for one in referrals
    }


@sections.register
def promises_in_replies(referrals: Sequence[Referral], holder: Holder) -> dict[int, SafeString]:
    """Return what replies to referrals promise, how it stands, and the way to say that it was kept."""
    promised = following.promised_to(referrals)
    return {key: _promised("replies/promised.html", rows, holder) for key, rows in promised.items()}


@ways.follows
def steps_at_agencies(
    opinion: Opinion, sent: Sequence[Referral], holder: Holder
) -> list[tuple[datetime, str]]:
    """Return what happened to an opinion at its agencies, for its way: answers, judgements, promises."""
    return told_of(opinion, sent, holder)


@ways.knows_next
def next_after_judging(
    sent: Sequence[Referral], opinion: Opinion | None, holder: Holder
) -> Mapping[int, str]:
    """Return what comes next of replies that were judged, by referral: who decides, who has yet to judge."""
    return awaited(sent, opinion, holder)


@ways.marks
def waits_or_objected(own: Mapping[Opinion, Sequence[Referral]]) -> dict[int, SafeString]:
    """Return which of their answered opinions a raiser has to judge, and what they said of the others."""
    answered = [opinion for opinion, sent in own.items() if _is_answered(sent)]
    verdicts = verdicts_of(answered) if answered else {}
    return {
        key: render_to_string("replies/mark.html", {"verdict": verdict})
        for key, verdict in verdicts.items()
        if verdict != Verdict.ANSWERED
    }


def _is_answered(sent: Sequence[Referral]) -> bool:
    """Return whether every reply to an opinion came, and one of them can still be judged."""
    open_ones = [one for one in sent if one.state not in ENDED]
    return bool(open_ones) and not any(one.is_owed for one in open_ones)


@sections.stands_beside
def promises_on_the_spot(opinion: Opinion, holder: Holder) -> SafeString:
    """Return what was promised to an opinion in answers on the spot, and how it stands."""
    if not opinion.on_spot_answers.all():  # read with the opinion: most were not answered on the spot
        return SafeString()
    promised = following.promised_on_the_spot(opinion)
    return _promised("replies/promised_on_spot.html", promised, holder)


def _promised(template: str, promised: Sequence[Commitment], holder: Holder) -> SafeString:
    facts = {"promises": promised, "raises": holder.may(Verb.JUDGE), "today": timezone.localdate()}
    return render_to_string(template, facts)


@ways.tells
def answers_in_a_matter(referrals: Sequence[Referral], holder: Holder) -> dict[int, list[Told]]:
    """Return what was answered, judged and promised to each referral of a matter. The same queries always."""
    return told_in_matter(referrals, holder, today=timezone.localdate())


@places.shows(places.Part.LIES_WITH_IT)
def lies_with_an_agency(place: Place, holder: Holder) -> SafeString:
    """Return what an agency has to answer: counted, what is overdue, and the soonest due."""
    if place.agency is None:
        return SafeString("")
    lying = lies_with(place, holder, now=timezone.now())
    register = f"{reverse('opinions:index')}?{urlencode({'agency': place.agency})}"
    facts = {
        "lying": lying,
        "late_tone": "late" if lying.overdue else "",
        "register": register if holder.may(Verb.SEE_OPINIONS) else "",
        "desk": holder.grant_for(Verb.ANSWER, Target(place.host, agencies=frozenset({place.agency}))),
        "today": timezone.localdate(),
    }
    return render_to_string("replies/lies_with_a_place.html", facts)


@places.shows(places.Part.PROMISED)
def promised_to_and_by(place: Place, holder: Holder) -> SafeString:
    """Return what was promised to a unit or a cluster, and what it or an agency owes."""
    today = timezone.localdate()
    narrowed = {"agency": place.agency} if place.agency else {"of": place.key}
    facts = {
        "all": f"{reverse('replies:commitments')}?{urlencode(narrowed)}",
        "by_it": promised(by_a_place(place), holder, today=today),
        "to_it": None if place.agency else promised(to_a_place(place), holder, today=today),
        "today": today,
    }
    return render_to_string("replies/promises_of_a_place.html", facts)
