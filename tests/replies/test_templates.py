"""Templates of replies through the pages: kept by the office, put into a point, never sent as they are."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.replies.models import Reply, ReplyTemplate
from giaoban.replies.rules.offered import OFFERED
from tests.make import replies

pytestmark = pytest.mark.django_db


def test_an_office_begins_with_what_is_offered_and_switches_it_off_and_on(client: Client) -> None:
    around = replies.scene()
    host, field = around.opinion.host, around.referral.field
    client.force_login(around.office)
    offered = OFFERED["agriculture_irrigation"]
    sent = {"once": str(uuid4()), "field": field.code, "title": offered.title, **offered.parts}
    address = f"/hosts/{host.pk}/reply-templates/add/"

    refused = client.post(address, {**sent, "title": " "})
    for _ in range(2):
        client.post(address, sent)
    kept = ReplyTemplate.objects.get()
    client.post(f"/replies/templates/{kept.pk}/switch-off/")
    off = client.get("/replies/templates/").content.decode()
    client.post(f"/replies/templates/{kept.pk}/switch-on/")

    assert refused.status_code == 200
    assert kept.wording == offered.tidied
    assert "Switched off" in off or "Đã tắt" in off
    assert ReplyTemplate.objects.get().off_at is None
    assert [
        entry.event for entry in Entry.objects.filter(event__startswith="reply_template").order_by("pk")
    ] == [
        "reply_template.written",
        "reply_template.switched_off",
        "reply_template.switched_on",
    ]


def test_a_template_fills_what_is_empty_and_does_not_leave_with_its_gaps(client: Client) -> None:
    around = replies.scene(points=("Nạo vét mương.",))
    template = replies.template(host=around.opinion.host, field=around.referral.field)
    soon = timezone.localdate() + timedelta(days=30)
    client.force_login(around.drafter)
    address = f"/replies/referrals/{around.referral.pk}/write/"
    typed = {"lock": "0", "found_1": "Đã đo 280 m.", "who_1": "Xí nghiệp", "by_when_1": f"{soon:%d/%m/%Y}"}

    put = client.post(address, {**typed, "outcome": "planned", "template_1": str(template.pk), "insert": "1"})
    draft = Reply.objects.get()
    filled = draft.answer.points[0]
    told = client.get(address).content.decode()
    whole = {**typed, "lock": str(draft.lock), "outcome": "planned", "action_1": filled.action}
    waits = client.post(address, {**whole, "submit": "1"})
    gaps = {"lock": str(draft.lock), "action_1": filled.action, "submit": "1"}
    counted = client.post(address, gaps).context["answered"]

    assert put["Location"] == f"{address}#point-1"
    assert (filled.found, filled.action) == ("Đã đo 280 m.", template.action)
    assert "What you had typed stayed" in told or "giữ nguyên" in told
    assert waits.status_code == 200
    assert waits.context["form"].has_error("action_1")
    assert counted == 1, "what is wrong with the words hides that there are some"
    assert Reply.objects.get().state == "draft"
