"""Beside which field a refusal stands."""

from typing import Final

from giaoban.ui.forms import Places

PLACES: Final = Places(
    {
        "no_title": "title",
        "no_text": "text",
        "no_remark": "text",
        "no_answer": "text",
        "marked_secret": "text",
        "text_too_long": "text",
        "no_comment": "comment",
        "no_reason": "reason",
        "no_erratum": "text",
        "document_there": "number",
        "edition_there": "month",
        "edition_far_off": "month",
        "plan_no_heading": "heading",
        "plan_twice": "heading",
        "plan_kind_twice": "kind",
        "plan_agency": "agency",
        "plan_no_agency": "agency",
        "plan_days": "days_before",
        "plan_words": "words",
        "no_caption": "caption",
        "nobody_agreed": "by",
        "copies_range": "copies",
    }
)
