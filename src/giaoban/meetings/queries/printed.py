"""Minutes and notices of conclusions as they are printed: sections in, a paper out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils import timezone

from giaoban.documents.models import Issuer
from giaoban.documents.queries import issuer_or_refuse, signature_by, signature_on, signers_of
from giaoban.documents.rules import papers
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.letters import FORMS, FormCode
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import standing_of
from giaoban.documents.rules.text import ToneStyle
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Annex, MeetingPaper, PaperVersion
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.meetings.queries.papers import newest
from giaoban.meetings.rules.drawing import ITEM, name_in
from giaoban.meetings.rules.papers import PaperKind

# How bodies in whose name papers are signed are written inside a sentence.
BODIES: Final = {
    "BAN THƯỜNG VỤ": "Ban Thường vụ",
    "BAN CHẤP HÀNH": "Ban Chấp hành",
    "THƯỜNG TRỰC": "Thường trực",
}
RECIPIENTS: Final = ("Các cơ quan, đơn vị", "Các chi bộ trực thuộc")


def head_on(paper: MeetingPaper, issuer: Issuer, day: date) -> dict[str, str]:
    """Return letterhead and signature of a day as plain values, to be kept with a paper approved that day.

    Raises:
        Refused: If nobody holds the post that signs.
    """
    signer = signers_of(issuer).first()
    return _head(paper, issuer, signature_on(signer, day) if signer else Signature("", ""))


def on_paper(paper: MeetingPaper, *, today: date) -> Paper:
    """Return a paper as it is printed: an approved one as it was approved, a draft as it would look today.

    Raises:
        Refused: If it is a draft and the committee has no letterhead.
    """
    head = paper.head or _head_of_draft(paper, today)
    printed = Printed(paper, newest(paper), head, paper.signed_on or today)
    return printed.minutes() if paper.kind == PaperKind.MINUTES else printed.conclusions()


def annex_on_paper(annex: Annex, *, today: date) -> Paper:
    """Return an annex as it is printed alone: under the head of its paper, and signed as that is."""
    facts = papers.Annexed(
        number=annex.number,
        text=annex.text,
        written_on=timezone.localdate(annex.written_at),
        written_by=annex.post,
        approved_on=timezone.localdate(annex.approved_at) if annex.approved_at else None,
        approved_by=annex.approved_by,
    )
    return papers.annex(on_paper(annex.paper, today=today), facts)


@dataclass(frozen=True, slots=True)
class Printed:
    """One version of a paper under its head."""

    paper: MeetingPaper
    version: PaperVersion
    head: Mapping[str, str]
    dated: date

    def minutes(self) -> Paper:
        """Return the minutes."""
        meeting, say = self.paper.meeting, self.version.text_of
        business = [
            papers.Business(each.title, each.text)
            for each in self.version.sections
            if each.key.startswith(ITEM)
        ]
        return papers.minutes(
            papers.Minutes(
                letterhead=self._letterhead(),
                holder=self.head["holder"],
                meeting=whole_subject_of(meeting),
                venue=meeting.place,
                began_at=self._at("began"),
                ended_at=self._at("ended"),
                chair=say("chair"),
                clerk=say("clerk"),
                present=say("attendance"),
                business=tuple(business),
                conclusions=self._lines("conclusions"),
                carried_over=self._lines("carried"),
                tasks=self._tasks(),
                signatures=(
                    Signature("THƯ KÝ", name_in(say("clerk"))),
                    Signature("CHỦ TRÌ", name_in(say("chair"))),
                ),
                dated=self.dated,
                signed_on=self.paper.signed_on,
                number=self._number(),
                code=self._code(),
            )
        )

    def conclusions(self) -> Paper:
        """Return the notice of conclusions."""
        meeting, say = self.paper.meeting, self.version.text_of
        return papers.conclusions(
            papers.Conclusions(
                letterhead=self._letterhead(),
                meeting=whole_subject_of(meeting),
                held_on=meeting.day,
                venue=meeting.place,
                chair=say("chair"),
                chair_post=say("chair_post"),
                present=" ".join(self._lines("present")),
                points=self._lines("conclusions"),
                carried_by=say("carried_by"),
                tasks=self._tasks(),
                signature=Signature(self.head["office"], self.head["name"], self.head["power"]),
                recipients=(standing_of(meeting.host.name), *RECIPIENTS),
                dated=self.dated,
                signed_on=self.paper.signed_on,
                number=self._number(),
                code=self._code(),
            )
        )

    def _letterhead(self) -> Letterhead:
        head = self.head
        return Letterhead(
            form=FORMS[FormCode(head["form"])],
            superior=head["superior"],
            body=head["body"],
            symbol=head["symbol"],
            place=head["place"],
            archive=head["archive"],
            tone=ToneStyle(head["tone"]),
        )

    def _at(self, key: str) -> datetime:
        return timezone.make_aware(datetime.combine(self.paper.meeting.day, self.version.time_of(key)))

    def _lines(self, key: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.version.text_of(key).splitlines() if line.strip())

    def _tasks(self) -> tuple[papers.Task, ...]:
        return tuple(papers.Task(duty.what, duty.who, duty.due) for duty in self.version.tasks)

    def _number(self) -> int | None:
        return self.paper.number.number if self.paper.number else None

    def _code(self) -> str:
        day = self.paper.meeting.day
        return f"GB-{day:%Y-%m-%d}"


def _head_of_draft(paper: MeetingPaper, today: date) -> dict[str, str]:
    issuer = issuer_or_refuse(paper.meeting.host)
    try:
        return head_on(paper, issuer, today)
    except Refused:  # a draft can be looked at while nobody holds the post that will sign it
        signer = signers_of(issuer).first()
        return _head(paper, issuer, signature_by(signer, "") if signer else Signature("", ""))


def _head(paper: MeetingPaper, issuer: Issuer, signature: Signature) -> dict[str, str]:
    body = next((words for name, words in BODIES.items() if signature.power.endswith(name)), "")
    return {
        "form": issuer.form,
        "superior": issuer.superior,
        "body": issuer.body,
        "symbol": issuer.symbol,
        "place": issuer.place,
        "archive": issuer.archive,
        "tone": issuer.tone,
        "holder": f"{body} {paper.meeting.host.name}".strip(),
        "power": signature.power,
        "office": signature.office,
        "name": signature.name,
    }
