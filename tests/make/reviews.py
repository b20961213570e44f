"""Makers for the report in two parts: the figures of 2015, without a database."""

from dataclasses import replace
from datetime import date

from giaoban.documents.rules.letters import HD36
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.papers import review as paper
from tests.make import documents
from tests.make.reports import FIELDS, PRINTED_2015

SHARES = ("37,1", "29,5", "7,1", "10,9", "6,4", "4,5", "4,5")
BEFORE = (66, 55, 14, 22, 13, 9, 8)
LETTERHEAD = Letterhead(
    form=HD36,
    superior="ĐẢNG BỘ TỈNH HẢI DƯƠNG",
    body="HUYỆN ỦY KINH MÔN",
    symbol="HU",
    place="Kinh Môn",
    archive="Văn phòng Huyện ủy",
)
NOTHING = paper.Raised(
    meetings=0,
    turns=0,
    written=0,
    statements=0,
    requests=0,
    on_spot=0,
    forwarded=0,
    set_aside=0,
    waiting=0,
    merged=0,
    split=0,
    referrals=0,
    matters=0,
    again=0,
)


def counted() -> paper.Counted:
    """Return the founding table, all of it answered on time."""
    rows = tuple(
        paper.Row(label, PRINTED_2015[field], share, before, on_time=PRINTED_2015[field])
        for (field, label), share, before in zip(FIELDS.items(), SHARES, BEFORE, strict=True)
    )
    return paper.Counted(
        caption="theo lĩnh vực", head="Lĩnh vực", rows=rows, shares="100,0", rule="Phần dư vào dòng lớn nhất."
    )


def review(**more: object) -> paper.Review:
    """Return a report on 2015 in which nothing fell short, but for what is named."""
    facts = paper.Review(
        letterhead=LETTERHEAD,
        holder="Ban Thường vụ Huyện ủy Kinh Môn",
        called="năm 2015",
        before="Năm 2014",
        so_far=None,
        code="KM 2015",
        dated=date(2016, 1, 1),
        raised=replace(
            NOTHING, meetings=48, turns=405, requests=357, on_spot=201, forwarded=156, referrals=156
        ),
        by_field=counted(),
        signature=documents.SIGNATURE,
        held=(paper.Held("khu Nhị Chiểu", 12, 12),),
        recipients=("Tỉnh ủy Hải Dương (để báo cáo)",),
    )
    return replace(facts, **more)  # type: ignore[arg-type]
