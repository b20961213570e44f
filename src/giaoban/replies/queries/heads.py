"""Under which head the papers of a committee go out on a day, in whose name, and to whom."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.documents.queries import issuer_or_refuse, usual_signature
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.papers.wording import committee_of, standing_of
from giaoban.meetings.queries.printed import BODIES
from giaoban.organisation.models import Host

COPIES: Final = ("Các ban xây dựng Đảng", "Các cơ quan, đơn vị liên quan", "Các đảng ủy, chi bộ trực thuộc")


@dataclass(frozen=True, slots=True)
class Head:
    """What every paper of a committee begins and ends with."""

    letterhead: Letterhead
    signature: Signature
    holder: str
    recipients: tuple[str, ...]


def head_of(host: Host, day: date) -> Head:
    """Return head and signature of a draft of that day; the name stays open where nobody holds the post.

    Raises:
        Refused: If the committee has no letterhead.
    """
    issuer = issuer_or_refuse(host)
    signature = usual_signature(issuer, day)
    above = (f"{committee_of(host.superior)} (để báo cáo)",) if host.superior else ()
    return Head(
        letterhead=issuer.letterhead.on(day),
        signature=signature,
        holder=holder_of(host, signature),
        recipients=(*above, standing_of(host.name), *COPIES),
    )


def holder_of(host: Host, signature: Signature) -> str:
    """Return in whose name somebody signs, inside a sentence: "Ban Thường vụ Huyện ủy Kinh Môn"."""
    body = next((words for name, words in BODIES.items() if signature.power.endswith(name)), "")
    return f"{body} {host.name}".strip()
