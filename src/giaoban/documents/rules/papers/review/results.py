"""The first part of the report: what was done, said only where there is something to say."""

from collections.abc import Iterator

from giaoban.documents.rules.blocks import Block, Heading, Paragraph
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.review.facts import Review
from giaoban.documents.rules.papers.review.figures import against, inside, listed, of_all, share_of, tenths
from giaoban.documents.rules.papers.review.tables import chart_of, field_table, shares_note
from giaoban.kernel.vietnamese import capital_first


def results(facts: Review) -> Iterator[Block]:
    """Yield the blocks of the first part, under numbered headings; a heading without words is left out."""
    parts: tuple[tuple[str, list[Block]], ...] = (
        ("Đánh giá chung", _own(facts.words.overall)),
        ("Tổ chức hội nghị", _lines(meeting_lines(facts))),
        ("Phản ánh, kiến nghị của bí thư chi bộ", _lines(raised_lines(facts))),
        ("Tổng hợp ý kiến theo lĩnh vực", _by_field(facts)),
        ("Giải đáp, trả lời và thực hiện lời hứa", _lines(reply_lines(facts))),
        ("Trao đổi kinh nghiệm", _lines(talk_lines(facts))),
        ("Tài liệu, thông tin phục vụ bí thư chi bộ", _lines(_chapters(facts))),
    )
    told = [(title, blocks) for title, blocks in parts if blocks]
    for place, (title, blocks) in enumerate(told, start=1):
        yield Heading(heading_mark(facts.letterhead.form, 2, place) + title, level=2)
        yield from blocks


def meeting_lines(facts: Review) -> Iterator[str]:
    """Yield how many meetings were held of those planned, and who came."""
    planned, held = sum(one.planned for one in facts.held), sum(one.held for one in facts.held)
    if held or planned:
        groups = listed(tuple(f"{one.name} {one.held}/{one.planned}" for one in facts.held))
        several = f" ({groups})" if len(facts.held) > 1 else ""
        yield (
            f"{capital_first(facts.called)} đã tổ chức {grouped(held)}/{grouped(planned)} hội nghị giao ban "
            f"bí thư chi bộ theo chương trình{several}."
        )
    came = facts.attended
    if came.invited:
        among = tuple(
            f"{words} {grouped(count)} lượt"
            for words, count in (("đến muộn", came.late), ("cử người dự thay", came.substitutes))
            if count
        )
        yield (
            f"Triệu tập {grouped(came.invited)} lượt đại biểu; có mặt "
            + of_all(came.there, came.invited, "lượt")
            + (f", trong đó {listed(among)}." if among else ".")
        )


def raised_lines(facts: Review) -> Iterator[str]:
    """Yield the counters C1 to C6, each named, and what became of C3."""
    raised = facts.raised
    if not (raised.turns or raised.written or raised.requests or raised.statements):
        return
    yield (
        f"Có {grouped(raised.turns)} lượt phát biểu tại hội nghị (C1)"
        + (
            f", bình quân {tenths(raised.turns, raised.meetings)} lượt một hội nghị"
            if raised.meetings
            else ""
        )
        + f"; {grouped(raised.written)} báo cáo bằng văn bản (C1w); {grouped(raised.statements)} ý kiến phản "
        f"ánh không kèm đề nghị (C2); {grouped(raised.requests)} ý kiến đề xuất, kiến nghị (C3)"
        + (
            f", bình quân {tenths(raised.requests, raised.meetings)} ý kiến một hội nghị."
            if raised.meetings
            else "."
        )
    )
    parts = (
        ("được giải đáp ngay tại hội nghị (C4)", raised.on_spot),
        ("chuyển trả lời bằng văn bản", raised.forwarded),
        ("đã rút, ngoài phạm vi hoặc đã được trả lời trước đó", raised.set_aside),
        ("đang chờ xử lý", raised.waiting),
    )
    told = tuple(f"{grouped(count)} ý kiến {words}" for words, count in parts if count)
    if told:
        yield f"Trong {grouped(raised.requests)} ý kiến đề xuất, kiến nghị: {listed(told)}."
    moves = (("gộp", raised.merged, "ý kiến trùng"), ("tách thêm", raised.split, "nội dung"))
    moved = tuple(f"{verb} {grouped(count)} {what}" for verb, count, what in moves if count)
    if moved:
        yield (
            f"Sau khi {' và '.join(moved)}, {grouped(raised.referrals)} ý kiến được chuyển đến cơ quan "
            "có thẩm quyền (C5)."
        )
    if raised.again:
        yield f"Có {grouped(raised.again)} lượt kiến nghị lại vấn đề đã được trả lời."


def reply_lines(facts: Review) -> Iterator[str]:
    """Yield how the replies came (C7), how they were judged at first reading, and how promises were kept."""
    total = facts.by_field.total
    if total.count:
        parts = (
            ("trả lời đúng hạn", total.on_time),
            ("trả lời muộn", total.late),
            ("quá hạn chưa trả lời", total.overdue),
            ("chưa đến hạn", total.not_yet_due),
        )
        told = tuple(
            f"{words} {grouped(count)} ({share_of(count, total.count)})" for words, count in parts if count
        )
        yield (
            f"Trong {grouped(total.count)} ý kiến chuyển trả lời bằng văn bản (C7, tính đến kỳ giao ban kế "
            f"tiếp): {listed(told)}."
        )
    judged = facts.judged
    if judged.total:
        yield (
            f"Có {grouped(judged.total)} lượt bí thư chi bộ đánh giá văn bản trả lời lần đầu, trong đó "
            f"{of_all(judged.answered, judged.total, 'lượt')} đánh giá đã trả lời đúng nội dung hỏi."
        )
    kept = facts.kept
    if kept.due:
        yield (
            f"Có {grouped(kept.due)} việc các cơ quan hứa thực hiện đã đến hạn, trong đó "
            f"{of_all(kept.on_time, kept.due, 'việc')} hoàn thành đúng hạn"
            + (f", {grouped(kept.late)} việc hoàn thành muộn." if kept.late else ".")
        )


def talk_lines(facts: Review) -> Iterator[str]:
    """Yield what was exchanged in experience talks, by group."""
    talked = facts.talked
    if not talked.count:
        return
    yield f"Đã có {grouped(talked.count)} nội dung trao đổi kinh nghiệm tại các hội nghị:"
    for group, titles in talked.given:
        yield f"- {capital_first(group)}: {listed(titles)}."


def _by_field(facts: Review) -> list[Block]:
    table = facts.by_field
    if not table.told:
        return []
    total = table.total
    first = Paragraph(
        f"Tổng số ý kiến chuyển trả lời bằng văn bản (C5) là {grouped(total.count)} ý kiến, "
        f"{against(total.count, total.previous, inside(facts.before))}. Cụ thể:"
    )
    return [first, field_table(facts), shares_note(table), *chart_of(facts)]


def _chapters(facts: Review) -> Iterator[str]:
    for chapter in facts.chapters:
        yield from chapter.results


def _lines(sentences: Iterator[str]) -> list[Block]:
    return [Paragraph(sentence) for sentence in sentences]


def _own(words: str) -> list[Block]:
    return [Paragraph(line.strip()) for line in words.splitlines() if line.strip()]
