"""The verbs of a matter's life as somebody tries them on something there, for random lives."""

from collections.abc import Mapping
from typing import Final

from django.utils.timezone import localdate

from giaoban.access.rules import Verb
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.meetings.actions import close_meeting
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions import compiling, forwarding, handing, undoing
from giaoban.opinions.actions import referrals as steps
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.organisation.models import HostItem
from giaoban.organisation.rules import Role
from giaoban.replies.actions import (
    clarifying,
    drafting,
    extending,
    judging,
    leaving,
    parts,
    reading_out,
)
from giaoban.replies.actions.places import place_of
from giaoban.replies.models import Clarification, Extension, Judgement, Part, Reply
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.judging import Said, Verdict
from tests.make import meetings, replies
from tests.replies import further
from tests.replies.walks import FITTING, Act, NothingThere, Person, Village

WHY: Final = "Đã đối chiếu tại chỗ."
AGENCY: Final = (Role.DRAFTER, Role.CLEARER)


def _opinions(home: Village) -> "list[Opinion]":
    known = list(Opinion.objects.select_related("host", "unit").order_by("pk"))
    return home.chance.sample(known, home.chance.choice([1, 1, 2, 3]))


def forward(home: Village) -> object:
    chosen, lead = _opinions(home), home.chance.choice(home.agencies)
    asked = home.chance.sample(["Nạo vét.", "Lắp đèn.", "Dọn rác."], home.chance.choice([0, 1, 2, 3]))
    sending = Forwarding(home.about, lead.pk, asked)
    who = home.somebody(Role.OFFICE).holder
    return forwarding.forward(chosen, holder=who, seen={}, sending=sending, once=home.once(), at=home.now)


def rule_out(home: Village) -> object:
    one = home.any_of(Opinion.objects.select_related("host"))
    return compiling.rule_out(one, holder=home.somebody(Role.OFFICE).holder, reason=WHY, seen=one.version)


def restore(home: Village) -> object:
    one, who = home.any_of(Opinion.objects.select_related("host")), home.somebody(Role.OFFICE).holder
    return compiling.restore(one, holder=who, seen=one.version, at=home.now)


def close_compilation(home: Village) -> object:
    who = home.somebody(Role.OFFICE).holder
    return compiling.close_compilation(Meeting.objects.get(pk=home.held.pk), holder=who, at=home.now)


def call_back(home: Village) -> object:
    one, who = home.any_of(home.referrals), home.somebody(Role.OFFICE).holder
    return undoing.call_back(one, reason=WHY, holder=who, at=home.now)


def take_apart(home: Village) -> object:
    one, who = home.any_of(home.referrals), home.somebody(Role.OFFICE).holder
    return undoing.take_apart(one, reason=WHY, holder=who, at=home.now)


def _at_agency(home: Village, verb: Verb = Verb.ANSWER) -> tuple[Referral, Actor]:
    one = home.any_of(home.referrals)
    who = _at(home, one.lead_id) if verb is Verb.ANSWER else home.somebody(Role.OFFICE)
    return one, who.holder.actor(verb, place_of(one))


def accept(home: Village) -> object:
    one, by = _at_agency(home)
    return steps.accept(one, by=by, at=home.now)


def refuse(home: Village) -> object:
    one, by = _at_agency(home)
    ground = home.any_of(HostItem.objects.filter(item__code="not_our_field").select_related("item"))
    return handing.refuse(one, handing.HandedBack(ground), by=by, at=home.now)


def transfer(home: Village) -> object:
    one, by = _at_agency(home)
    onward = handing.Onward(home.chance.choice(home.agencies), WHY, home.once())
    return handing.transfer(one, onward, by=by, at=home.now)


def reroute(home: Village) -> object:
    one, by = _at_agency(home, Verb.COMPILE)
    onward = handing.Onward(home.chance.choice(home.agencies), WHY, home.once())
    return handing.reroute(one, onward, by=by, at=home.now)


def write(home: Village) -> object:
    one = home.any_of(home.referrals)
    who = _at(home, one.lead_id).holder
    version = one.replies.exclude(state="delivered").first()
    outcome = home.chance.choice([Outcome.PLANNED, Outcome.RESOLVED])
    said = replies.answer(points=one.points.count(), outcome=outcome)
    lock = version.lock if version else drafting.NO_DRAFT
    return drafting.save_draft(one, said, seen_lock=lock, holder=who, at=home.now)


def _at(home: Village, agency: int) -> Person:
    """Return mostly somebody of that agency, now and then anybody."""
    team = [one for one in home.people if one.place == agency and one.role in AGENCY]
    return home.chance.choice([*team, *team, home.somebody(*AGENCY)])


def _version(home: Village, *, left: bool | None = None) -> Reply:
    """Return a version: mostly one that has left its agency, or has not, where only such a one will do."""
    rows = Reply.objects.select_related("referral__host", "agency")
    if left is not None and home.chance.random() < FITTING:
        rows = rows.filter(delivered_at__isnull=not left)
    return home.any_of(rows)


def submit(home: Village) -> object:
    version = _version(home, left=False)
    return drafting.submit(version, holder=_at(home, version.agency_id).holder, at=home.now)


def send_back(home: Village) -> object:
    version = _version(home, left=False)
    who = _at(home, version.agency_id).holder
    return drafting.send_back(version, remark=WHY, holder=who, at=home.now)


def deliver(home: Village) -> object:
    sent = replies.dispatch(on=localdate(home.now))
    version = _version(home, left=False)
    return leaving.deliver(version, sent, holder=_at(home, version.agency_id).holder, at=home.now)


def answer_at_once(home: Village) -> object:
    """Write, submit and deliver in one go, so that lives come to judgements and promises."""
    if not Reply.objects.filter(state="draft").exists():
        write(home)
    version = home.any_of(Reply.objects.filter(state="draft").select_related("referral__host", "agency"))
    team = [one for one in home.people if one.place == version.agency_id and one.role in AGENCY]
    drafter = next((one for one in team if one.account.pk == version.drafted_by_id), team[0])
    clearer = next(one for one in team if one is not drafter)
    drafting.submit(version, holder=drafter.holder, at=home.now)
    sent = replies.dispatch(on=localdate(home.now))
    return leaving.deliver(version, sent, holder=clearer.holder, at=home.now)


def judge(home: Village) -> object:
    version = _version(home, left=True)
    origin = home.any_of(version.referral.origins.select_related("opinion__host"))
    said = Said(home.chance.choice([Verdict.ANSWERED, *Verdict]), WHY)
    who = _raiser(home, origin.opinion).holder
    return judging.judge(version, origin.opinion, said, holder=who, at=home.now)


def _raiser(home: Village, opinion: Opinion) -> Person:
    own = next(one for one in home.people if one.place == opinion.unit_id and one.role is Role.SECRETARY)
    return home.chance.choice([own, own, home.somebody(Role.SECRETARY, Role.OFFICE)])


def give_back(home: Village) -> object:
    who = home.somebody(Role.OFFICE, Role.CHAIR).holder
    return judging.give_back(_version(home, left=True), reason=WHY, due=None, holder=who, at=home.now)


def settle(home: Village) -> object:
    one = home.any_of(Judgement.objects.select_related("reply__referral__host"))
    who = home.somebody(Role.OFFICE, Role.CHAIR).holder
    return judging.settle(one, reason=WHY, holder=who, at=home.now)


def ask_back(home: Village) -> object:
    asking, one = clarifying.Asking("Đoạn nào?", WHY, home.once()), home.any_of(home.referrals)
    who = _at(home, one.lead_id).holder
    return clarifying.ask(one, asking, holder=who, at=home.now)


def answer_back(home: Village) -> object:
    asked = home.any_of(Clarification.objects.select_related("referral__host"))
    opinion = home.any_of(Opinion.objects.filter(origins__referral=asked.referral).select_related("host"))
    return clarifying.answer(
        asked, opinion, text="Sau chợ.", holder=_raiser(home, opinion).holder, at=home.now
    )


def ask_later(home: Village) -> object:
    one = home.any_of(home.referrals)
    who = _at(home, one.lead_id).holder
    return extending.ask(one, extending.Wish(WHY), holder=who, at=home.now)


def decide_later(home: Village) -> object:
    asked = home.any_of(Extension.objects.select_related("referral__host"))
    who = home.somebody(Role.OFFICE).holder
    if home.chance.random() < 0.5:
        return extending.deny(asked, told=WHY, holder=who, at=home.now)
    return extending.grant(asked, told=WHY, due=None, holder=who, at=home.now)


def ask_part(home: Village) -> object:
    one, agency = home.any_of(home.referrals), home.chance.choice(home.agencies)
    asking = parts.Asking(agency, "Số liệu.", localdate(home.now), home.once())
    return parts.ask(one, asking, holder=_at(home, one.lead_id).holder, at=home.now)


def answer_part(home: Village) -> object:
    part = home.any_of(Part.objects.select_related("referral__host"))
    text, who = home.chance.choice(["Đã đo.", "Ba tấn."]), _at(home, part.agency_id).holder
    return parts.answer(part, text=text, seen=part.text, holder=who, at=home.now)


def _meeting(home: Village, *states: MeetingState) -> Meeting:
    """Return the next meeting that stands like this."""
    standing = Meeting.objects.filter(series=home.held.series, state__in=[state.value for state in states])
    found = standing.order_by("starts_at").first()
    if found is None:
        raise NothingThere
    return found


def open_the_meeting(home: Village) -> object:
    due = _meeting(home, MeetingState.CALLED, MeetingState.PLANNED)
    home.now = max(home.now, due.starts_at)
    meetings.bring(due, MeetingState.IN_SESSION)
    return due


def read_out(home: Village) -> object:
    due, who = _meeting(home, MeetingState.IN_SESSION), home.somebody(Role.OFFICE).holder
    was_read = home.chance.random() < 0.7
    return reading_out.mark_read_out(
        due, _version(home, left=True), holder=who, at=home.now, was_read=was_read
    )


def close_the_meeting(home: Village) -> object:
    due = _meeting(home, MeetingState.IN_SESSION)
    return close_meeting(due, conclusion="Kết luận.", now=home.now, actor=SYSTEM)


OFTEN: Final = (forward, write, submit, deliver, answer_at_once, judge)
ACTS: Final[Mapping[str, Act]] = {
    **{f"{act.__name__}{again}": act for act in OFTEN for again in ("", " again", " once more")},
    **{
        act.__name__: act
        for act in (
            *(rule_out, restore, close_compilation, call_back, take_apart, accept, refuse, transfer),
            *(reroute, send_back, give_back, settle, ask_back, answer_back, ask_later, decide_later),
            *(ask_part, answer_part),
            *(open_the_meeting, read_out, close_the_meeting),
            *further.ACTS,
        )
    },
}
