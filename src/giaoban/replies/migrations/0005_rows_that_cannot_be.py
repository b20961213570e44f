"""Let the database refuse replies, judgements and promises that contradict themselves."""

import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("replies", "0004_one_judgement_a_raiser_and_version")]

    operations = [
        migrations.RemoveConstraint(
            model_name="commitment",
            name="commitment_dropped_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="reply",
            name="reply_delivered_is_a_document",
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "open"), models.Q(("note", ""), _negated=True), _connector="OR"),
                name="commitment_closed_has_a_note",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True), name="commitment_has_words"
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verdict", "answered"), _negated=True), ("settled_because", ""), _connector="OR"
                ),
                name="judgement_settled_was_an_objection",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="reply_version_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("lock__gte", 1)), name="reply_lock_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("outcome__isnull", False), _connector="OR"),
                name="reply_submitted_has_an_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("delivered_at__isnull", False),
                        ("document_date__isnull", False),
                        ("state", "delivered"),
                        models.Q(("document_number", ""), _negated=True),
                        models.Q(("signer", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state", "delivered"), _negated=True),
                        ("delivered_at__isnull", True),
                        ("document_date__isnull", True),
                        ("document_number", ""),
                        ("signer", ""),
                    ),
                    _connector="OR",
                ),
                name="reply_delivered_is_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("from_paper", False), ("state", "delivered"), _connector="OR"),
                name="reply_from_paper_is_delivered",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cleared_at__isnull", True), ("cleared_by__isnull", True)),
                    models.Q(
                        ("cleared_at__isnull", False),
                        ("cleared_by__isnull", False),
                        ("state__in", ["cleared", "delivered"]),
                    ),
                    _connector="OR",
                ),
                name="reply_cleared_by_somebody_then",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cleared_at__isnull", True), ("cleared_at__gte", models.F("drafted_at")), _connector="OR"
                ),
                name="reply_cleared_after_it_was_drafted",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("delivered_at__isnull", True),
                    (
                        "delivered_at__gte",
                        django.db.models.functions.comparison.Coalesce(
                            models.F("cleared_at"), models.F("drafted_at")
                        ),
                    ),
                    _connector="OR",
                ),
                name="reply_delivered_after_it_was_cleared",
            ),
        ),
    ]
