"""The second part: what fell short and why, each sentence only where the figures say so."""

from collections.abc import Iterator

from giaoban.documents.rules.blocks import Block, Heading, Paragraph
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.review.facts import Review
from giaoban.documents.rules.papers.review.figures import listed, of_all

MOST_NAMED = 5


def shortcomings(facts: Review) -> Iterator[Block]:
    """Yield the blocks of the second part: what fell short, and its causes."""
    form = facts.letterhead.form
    found = [*shortcoming_lines(facts), *_own(facts.words.shortcomings)]
    causes = [*cause_lines(facts), *_own(facts.words.causes)]
    yield Heading(heading_mark(form, 2, 1) + "Hạn chế", level=2)
    if not found:
        found = ["Qua số liệu theo dõi, không có hạn chế nào phải nêu."]
    yield from (Paragraph(line) for line in found)
    if causes:
        yield Heading(heading_mark(form, 2, 2) + "Nguyên nhân", level=2)
        yield from (Paragraph(line) for line in causes)


def shortcoming_lines(facts: Review) -> Iterator[str]:
    """Yield a sentence for each thing that fell short, in the order in which a meeting goes."""
    for line in (
        *_meetings(facts),
        *_notices(facts),
        *_attendance(facts),
        *_talks(facts),
        *_replies(facts),
        *_judgements(facts),
        *_promises(facts),
        *(line for chapter in facts.chapters for line in chapter.shortcomings),
    ):
        yield f"- {line}"


def cause_lines(facts: Review) -> Iterator[str]:
    """Yield what the figures say of causes: why people were away, beside how early they were told."""
    came = facts.attended
    if came.causes:
        told = tuple(f"{words} {grouped(count)} lượt" for words, count in came.causes)
        yield f"- Lý do vắng mặt theo báo cáo của đại biểu: {listed(told)}."
    leads = [lead for lead in came.leads if lead.invited]
    if len(leads) > 1 and any(lead.absent or lead.late for lead in leads):
        told = tuple(
            f"{lead.words}: vắng {of_all(lead.absent, lead.invited, 'lượt')}, "
            f"đến muộn {of_all(lead.late, lead.invited, 'lượt')}"
            for lead in leads
        )
        yield f"- Đối chiếu việc vắng mặt, đến muộn với ngày nhận thông báo: {listed(told)}."


def _meetings(facts: Review) -> Iterator[str]:
    missing = tuple(
        f"{one.name} {one.planned - one.held} hội nghị" for one in facts.held if one.held < one.planned
    )
    if missing:
        yield f"Chưa tổ chức đủ số hội nghị theo chương trình: {listed(missing)}."
    if facts.attended.unnoted:
        yield f"Có {grouped(facts.attended.unnoted)} hội nghị không ghi điểm danh."


def _notices(facts: Review) -> Iterator[str]:
    late = facts.notices
    if late.sent:
        yield f"Có {grouped(late.sent)} hội nghị ban hành thông báo, giấy mời chậm so với quy định."
    if late.passed_on:
        offices = tuple(f"{name} ({count} lượt)" for name, count in late.offices[:MOST_NAMED])
        named = (
            f", nhiều nhất là {listed(offices)}"
            if len(late.offices) > len(offices)
            else f": {listed(offices)}"
        )
        yield (
            f"Việc chuyển thông báo lịch hội nghị đến bí thư chi bộ ở một số đơn vị còn chậm, với "
            f"{of_all(late.passed_on, late.notices, 'lượt thông báo')}{named if offices else ''}."
        )
    if late.received:
        yield (
            f"Có {of_all(late.received, late.notices, 'lượt thông báo')} được xác nhận đã nhận chậm so với "
            "thời hạn."
        )


def _attendance(facts: Review) -> Iterator[str]:
    came = facts.attended
    away = came.excused + came.absent
    if away:
        yield (
            f"Còn {of_all(away, came.invited, 'lượt đại biểu')} vắng mặt (có lý do: {grouped(came.excused)}; "
            f"không có lý do: {grouped(came.absent)})"
            + (f"; {grouped(came.late)} lượt đến muộn" if came.late else "")
            + (f"; {grouped(came.left_early)} lượt về sớm" if came.left_early else "")
            + "."
        )
    elif came.late:
        yield f"Còn {of_all(came.late, came.invited, 'lượt đại biểu')} đến muộn."
    invited, missing = came.members
    if missing:
        yield f"Cấp ủy viên được phân công phụ trách địa bàn vắng mặt {of_all(missing, invited, 'lượt')}."


def _talks(facts: Review) -> Iterator[str]:
    talked = facts.talked
    if talked.not_given:
        told = tuple(f"{who}{f' (lý do: {why})' if why else ''}" for who, why in talked.not_given)
        yield (
            f"Có {grouped(len(talked.not_given))} nội dung trao đổi kinh nghiệm không thực hiện được: "
            f"{listed(told)}."
        )
    if talked.late:
        yield f"Có {grouped(talked.late)} bài trao đổi kinh nghiệm gửi chậm so với thời hạn."


def _replies(facts: Review) -> Iterator[str]:
    total = facts.by_field.total
    if total.late or total.overdue:
        parts = (("trả lời sau thời hạn", total.late), ("đã quá hạn mà chưa trả lời", total.overdue))
        told = tuple(f"{of_all(count, total.count, 'ý kiến')} {words}" for words, count in parts if count)
        agencies = tuple(
            f"{name} ({', '.join(_owed(late, overdue))})" for name, late, overdue in facts.owing[:MOST_NAMED]
        )
        others = "" if len(facts.owing) <= MOST_NAMED else "; chi tiết tại biểu theo cơ quan"
        named = f" Thuộc về: {listed(agencies)}{others}." if agencies else ""
        yield f"Trả lời ý kiến, kiến nghị chưa đúng hạn: {listed(told)}.{named}"
    if facts.returned:
        yield (
            f"Có {of_all(facts.returned, total.count, 'ý kiến')} phải yêu cầu trả lời lại hoặc được "
            "kiến nghị lại (C8)."
        )


def _owed(late: int, overdue: int) -> Iterator[str]:
    if late:
        yield f"muộn {late}"
    if overdue:
        yield f"quá hạn {overdue}"


def _judgements(facts: Review) -> Iterator[str]:
    judged = facts.judged
    parts = (
        ("chưa đúng vấn đề hỏi", judged.off_the_point),
        ("còn chung chung", judged.too_general),
        ("thiếu sức thuyết phục", judged.unconvincing),
        ("mới dừng ở ghi nhận", judged.acknowledged_only),
        ("mới trả lời được một phần", judged.partly),
    )
    told = tuple(f"{words} {grouped(count)} lượt" for words, count in parts if count)
    if told:
        weak = judged.total - judged.answered
        yield (
            f"Chất lượng trả lời lần đầu có mặt chưa đạt: {of_all(weak, judged.total, 'lượt')} cho rằng "
            f"văn bản trả lời chưa đáp ứng ({listed(told)})."
        )


def _promises(facts: Review) -> Iterator[str]:
    kept = facts.kept
    if kept.broken:
        yield f"Có {of_all(kept.broken, kept.due, 'việc')} đã hứa đến hạn mà chưa làm hoặc phải dừng."
    if kept.moved:
        yield f"Có {grouped(kept.moved)} việc đã hứa phải lùi thời hạn."


def _own(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]
