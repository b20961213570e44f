"""Makers for replies: a matter with everybody around it, versions as they stand, judgements, promises."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules import life
from giaoban.opinions.rules import referrals as referral_rules
from giaoban.organisation.models import Agency, Host, Item
from giaoban.organisation.rules import Role, Vocabulary
from giaoban.replies.actions.leaving import Dispatch
from giaoban.replies.models import Commitment, Judgement, Petition, PointReply, Reply, ReplyTemplate
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, State
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.leaving import Document
from giaoban.replies.rules.templates import Wording
from tests.make import access, meetings, opinions, organisation

FOUND = "Ngày 11/11, Phòng cùng khu dân cư đã đo: 280 m mương, bùn dày trung bình 0,6 m."
ACTION = "Sẽ nạo vét 280 m mương, lắp song chắn rác ở cống chợ Hạ."


@dataclass(frozen=True, slots=True)
class Scene:
    """One matter and the people around it, all with accounts."""

    referral: Referral
    opinion: Opinion
    agency: Agency
    drafter: Account
    clearer: Account
    office: Account
    secretary: Account

    @property
    def now(self) -> datetime:
        """A moment between the forwarding and the due meeting."""
        return self.referral.due_meeting.starts_at - timedelta(days=4)


def scene(
    *,
    state: referral_rules.State = referral_rules.State.SENT,
    points: tuple[str, ...] = ("Nạo vét mương.", "Dọn rác ở cửa cống."),
    answers_itself: bool = True,
    needs_clearance: bool = True,
    raised_on: date | None = None,
) -> Scene:
    """Return a matter forwarded to an agency with a drafter and a clearer.

    It was raised at a meeting twenty-four days ago, unless told otherwise, and is due in four days.
    """
    day = raised_on or timezone.localdate() - timedelta(days=24)
    held = meetings.meeting(on=day, state=MeetingState.CLOSED)
    opinion = opinions.opinion(meeting=held, state=life.State.FORWARDED)
    agency = organisation.agency(
        host=opinion.host, answers_itself=answers_itself, needs_clearance=needs_clearance
    )
    due = meetings.meeting(series=held.series, on=day + timedelta(days=28))
    return Scene(
        referral=opinions.referral(origins=(opinion,), lead=agency, due=due, points=points, state=state),
        opinion=opinion,
        agency=agency,
        drafter=access.account(role=Role.DRAFTER, agency=agency),
        clearer=access.account(role=Role.CLEARER, agency=agency),
        office=access.account(role=Role.OFFICE, host=opinion.host),
        secretary=access.account(role=Role.SECRETARY, unit=opinion.unit),
    )


def holder(account: Account) -> Holder:
    """Return the account's person as they stand today."""
    return holder_of(account, timezone.localdate(), limited=False)


def outcome(code: Outcome = Outcome.PLANNED) -> Item:
    """Return an outcome, made if it is not there yet."""
    return organisation.item(vocabulary=Vocabulary.OUTCOME, code=code.value)


def answer(
    *,
    points: int = 2,
    outcome: Outcome | None = Outcome.PLANNED,
    by_when: date | None = None,
    action: str = ACTION,
) -> Answer:
    """Return a whole answer to so many points, promised in a month unless told otherwise."""
    promised = by_when or timezone.localdate() + timedelta(days=30)
    return Answer(
        points=tuple(
            PointAnswer(number, found=FOUND, action=action, who="Xí nghiệp Thủy lợi", by_when=promised)
            for number in range(1, points + 1)
        ),
        outcome=outcome,
    )


def dispatch(*, number: str = "87/PKTHTĐT", on: date | None = None) -> Dispatch:
    """Return the signed document with which a reply leaves, dated today unless told otherwise."""
    document = Document(number, on or timezone.localdate(), "Trưởng phòng Phạm Văn Thử")
    return Dispatch(document, once=uuid4())


def reply(  # noqa: PLR0913  # one default a column
    *,
    referral: Referral,
    state: State = State.DELIVERED,
    version: int = 1,
    drafter: Account | None = None,
    clearer: Account | None = None,
    says: Answer | None = None,
    at: datetime | None = None,
) -> Reply:
    """Return a version of the reply as it stands, whatever happened before."""
    when = at or referral.due_meeting.starts_at - timedelta(days=5)
    delivered = state is State.DELIVERED
    said = says or answer(points=referral.points.count())
    made = Reply.objects.create(
        referral=referral,
        version=version,
        agency=referral.lead,
        state=state.value,
        outcome=outcome(said.outcome) if said.outcome else None,
        document_number="87/PKTHTĐT" if delivered else "",
        document_date=timezone.localdate(when) if delivered else None,
        signer="Trưởng phòng Phạm Văn Thử" if delivered else "",
        drafted_by=drafter,
        drafted_at=when,
        cleared_by=clearer,
        cleared_at=when if clearer else None,
        delivered_at=when if delivered else None,
    )
    fill(made, said)
    return made


def fill(version: Reply, says: Answer) -> None:
    """Write what is said to each point of the referral into a version."""
    for point, typed in zip(version.referral.points.all(), says.points, strict=True):
        PointReply.objects.create(
            reply=version,
            point=point,
            found=typed.found,
            cause=typed.cause,
            grounds=typed.grounds,
            action=typed.action,
            who=typed.who,
            by_when=typed.by_when,
            means=typed.means,
        )


def answered(*, needs_clearance: bool = True) -> tuple[Scene, Reply]:
    """Return a matter whose reply has just been delivered and waits for the raiser."""
    around = scene(state=referral_rules.State.DELIVERED, needs_clearance=needs_clearance)
    made = reply(referral=around.referral, drafter=around.drafter, clearer=around.clearer, at=around.now)
    return around, made


def busy(count: int, *, who: str) -> Account:
    """Return somebody with ``count`` overdue matters and as many objected to, with a promise each."""
    around = scene(raised_on=timezone.localdate() - timedelta(days=40))
    for _ in range(count):
        opinion = opinions.opinion(
            meeting=around.opinion.meeting, unit=around.opinion.unit, state=life.State.FORWARDED
        )
        for state in (referral_rules.State.ACCEPTED, referral_rules.State.DELIVERED):
            matter = opinions.referral(
                origins=(opinion,), lead=around.agency, due=around.referral.due_meeting, state=state
            )
            if state is referral_rules.State.DELIVERED:
                delivered = reply(referral=matter)
                judgement(reply=delivered, opinion=opinion)
                commitment(reply=delivered)
    account: Account = getattr(around, who)
    return account


def judgement(
    *, reply: Reply, opinion: Opinion, verdict: Verdict = Verdict.TOO_GENERAL, remark: str = ""
) -> Judgement:
    """Return what a raiser says of a reply."""
    return Judgement.objects.create(
        reply=reply,
        opinion=opinion,
        unit=opinion.unit,
        post=opinion.post,
        verdict=verdict.value,
        remark=remark,
        judged_at=(reply.delivered_at or timezone.now()) + timedelta(days=1),
    )


def later_meeting(meeting: Meeting, *, days: int = 28) -> Meeting:
    """Return a new meeting of the same series so many days later, though never in the past."""
    day = max(meeting.day, timezone.localdate()) + timedelta(days=days)
    return meetings.meeting(series=meeting.series, on=day)


def commitment(*, reply: Reply, due_on: date | None = None, state: str = "open") -> Commitment:
    """Return what the first point of a reply promises."""
    point = reply.points.all()[0]
    return Commitment.objects.create(
        host=reply.referral.host,
        reply_point=point,
        agency=reply.agency,
        what=point.action,
        due_on=due_on or timezone.localdate() + timedelta(days=20),
        state=state,
        closed_at=None if state == "open" else timezone.now(),
        note="" if state == "open" else "Biên bản nghiệm thu số 3.",
    )


def petition(*, referral: Referral, sent_at: datetime | None = None, to_host: Host | None = None) -> Petition:
    """Return that a matter waits above since now, unless told otherwise."""
    at = sent_at or timezone.now()
    return Petition.objects.create(
        referral=referral,
        body=to_host.name if to_host else "Thành ủy Hải Phòng",
        to_host=to_host,
        proposal="Bố trí kinh phí nắn dòng kênh Bắc.",
        number="45-CV/ĐU",
        day=timezone.localdate(at),
        by_post="Chánh Văn phòng",
        sent_at=at,
        once=uuid4(),
    )


def template(*, host: Host, field: Item | None = None, title: str = "Nạo vét kênh mương") -> ReplyTemplate:
    """Return a template of a committee for replies to matters of a field."""
    made = ReplyTemplate(
        host=host,
        field=field or organisation.item(vocabulary=Vocabulary.FIELD, code="agriculture_irrigation"),
        by_post="Chuyên viên Văn phòng",
        written_at=timezone.now(),
        once=uuid4(),
    )
    made.word(Wording(title, {"found": "Đã kiểm tra «… tên kênh».", "action": "Nạo vét «… số mét» m."}))
    made.save()
    return made
