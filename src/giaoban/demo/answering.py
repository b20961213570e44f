"""Answering what the demonstration sent out: drafting, clearing, delivering, judging, returning."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.demo.organising import Committee
from giaoban.demo.playing import Sent, moment
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Opinion, Referral
from giaoban.replies.actions import drafting, judging, leaving
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer
from giaoban.replies.rules.judging import Said, Verdict
from giaoban.replies.rules.leaving import Document

_OBJECTIONS: Final = {
    Verdict.OFF_THE_POINT: "Trả lời chưa nói tới việc chúng tôi hỏi.",
    Verdict.TOO_GENERAL: "Chưa rõ bao giờ làm và ai làm.",
    Verdict.UNCONVINCING: "Chưa thấy căn cứ, đề nghị kiểm tra lại thực địa.",
    Verdict.PARTLY: "Mới trả lời được một việc.",
    Verdict.ACKNOWLEDGED_ONLY: "Mới ghi nhận, chưa có hướng giải quyết.",
}

_RETURNED: Final = "Bí thư chi bộ chưa đồng ý: đề nghị trả lời đúng từng điểm, nêu rõ thời hạn và người làm."


def answer_of(sent: Sent, *, day: date, chance: Random, weak: bool = False) -> Answer:
    """Return the answer to every point; a weak one has neither date nor body nor grounds."""
    if weak:
        vague = "Tiếp thu ý kiến của đồng chí, cơ quan sẽ xem xét, giải quyết trong thời gian tới."
        points = tuple(
            PointAnswer(number=number, action=vague) for number in range(1, len(sent.matter.ask) + 1)
        )
        return Answer(points=points, outcome=Outcome.NOTED)
    outcome = chance.choices(
        (Outcome.RESOLVED, Outcome.EXPLAINED, Outcome.PLANNED, Outcome.IN_PROGRESS), (5, 2, 3, 2)
    )[0]
    later = day + timedelta(days=chance.randrange(20, 90))
    promised = outcome in {Outcome.PLANNED, Outcome.IN_PROGRESS}
    rows = zip(sent.matter.found, sent.matter.action, strict=True)
    points = tuple(
        PointAnswer(
            number=number,
            found=f"{found}.",
            cause=sent.matter.cause,
            grounds=f"{sent.matter.grounds}.",
            action=f"{action}.",
            who=sent.matter.who,
            by_when=later if promised else None,
            means=sent.matter.means,
        )
        for number, (found, action) in enumerate(rows, start=1)
    )
    return Answer(
        points=points, outcome=outcome, next_report_on=later if outcome is Outcome.IN_PROGRESS else None
    )


class Desk:
    """The agencies of a committee at work: one stack of matters, answered in the order of their dates."""

    def __init__(self, committee: Committee, chance: Random) -> None:
        self.committee = committee
        self.chance = chance
        self._number = 0

    def deliver(self, sent: Sent, *, at: datetime, weak: bool = False, answer: Answer | None = None) -> Reply:
        """Answer a matter in full, or with ``answer``, and deliver it at ``at``."""
        referral = Referral.objects.select_related("lead").get(pk=sent.referral.pk)
        day = timezone.localdate(at)
        answer = answer or answer_of(sent, day=day, chance=self.chance, weak=weak)
        dispatch = leaving.Dispatch(document=self._document(referral, day), once=self._once())
        if not referral.lead.answers_itself:
            return leaving.enter_from_paper(referral, answer, dispatch, holder=self.committee.office, at=at)
        reply = self.submit(sent, answer, at=at - timedelta(days=1))
        if referral.lead.needs_clearance:
            reply = leaving.clear(reply, holder=self.clearer(referral), at=at - timedelta(hours=2))
        return leaving.deliver(reply, dispatch, holder=self.clearer(referral), at=at)

    def draft(self, sent: Sent, answer: Answer, *, at: datetime) -> Reply:
        """Save an answer as a draft."""
        referral = Referral.objects.get(pk=sent.referral.pk)
        return drafting.save_draft(
            referral, answer, seen_lock=drafting.NO_DRAFT, holder=self.drafter(referral), at=at
        )

    def submit(self, sent: Sent, answer: Answer, *, at: datetime) -> Reply:
        """Write an answer and hand it to the clearer."""
        reply = self.draft(sent, answer, at=at)
        return drafting.submit(reply, holder=self.drafter(sent.referral), at=at)

    def drafter(self, referral: Referral) -> Holder:
        """Return the officer of the lead agency."""
        return self.committee.drafters[referral.lead_id].holder

    def clearer(self, referral: Referral) -> Holder:
        """Return the head of the lead agency."""
        return self.committee.clearers[referral.lead_id].holder

    def as_actor(self, referral: Referral) -> Actor:
        """Return the drafter of the lead agency as the audit log names them."""
        holder = self.drafter(referral)
        grant = holder.grants[0]
        return Actor(account=holder.account, name=holder.name, post=grant.post_name, role=grant.role.value)

    def judge(self, reply: Reply, opinion: Opinion, *, content: bool, at: datetime) -> Verdict:
        """Let the secretary who raised it judge the reply."""
        verdict = Verdict.ANSWERED if content else self.chance.choice(tuple(_OBJECTIONS))
        said = Said(verdict=verdict, remark=_OBJECTIONS.get(verdict, ""))
        holder = self.committee.secretaries[opinion.unit_id].holder
        judging.judge(reply, opinion, said, holder=holder, at=at)
        return verdict

    def give_back(self, reply: Reply, *, due: Meeting, at: datetime, reason: str = _RETURNED) -> None:
        """Send a reply back to its agency for a later meeting."""
        judging.give_back(reply, reason=reason, due=due, holder=self.committee.office, at=at)

    def _document(self, referral: Referral, day: date) -> Document:
        self._number += 1
        code = referral.lead.code
        return Document(
            number=f"{self._number}/{code}", day=day, signer=f"Lãnh đạo {referral.lead.short_name}"
        )

    def _once(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)


def before(meeting: Meeting, days: int, hour: int = 10) -> datetime:
    """Return a moment so many days before a meeting; negative days lie after it."""
    return moment(timezone.localtime(meeting.starts_at).date() - timedelta(days=days), hour)
