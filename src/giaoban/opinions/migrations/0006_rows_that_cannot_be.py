"""Let the database refuse opinions, referrals and steps that contradict themselves."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("opinions", "0005_steps_sent_once")]

    operations = [
        migrations.RemoveConstraint(
            model_name="opinion",
            name="opinion_set_aside_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="opinion",
            name="opinion_public_mood_is_no_request",
        ),
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_delivered_has_its_time",
        ),
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_refused_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_due_after_it_was_raised",
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="correction_has_words"
            ),
        ),
        migrations.AddConstraint(
            model_name="onspotanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_by", ""), _negated=True), name="on_spot_answer_says_who"
            ),
        ),
        migrations.AddConstraint(
            model_name="onspotanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="on_spot_answer_has_words"
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(("month__gte", 1), ("month__lte", 12)), name="opinion_month_exists"
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)), name="opinion_number_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="opinion_version_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("severity", "ordinary"),
                    models.Q(("severity_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="opinion_grave_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ["ruled_out", "already_answered"]),
                        models.Q(("set_aside_reason", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state__in", ["ruled_out", "already_answered"]), _negated=True),
                        ("set_aside_reason", ""),
                    ),
                    _connector="OR",
                ),
                name="opinion_reason_only_if_set_aside",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_by__isnull", False), ("state", "already_answered")),
                    models.Q(
                        models.Q(("state", "already_answered"), _negated=True), ("answered_by__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="opinion_already_answered_says_where",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_request", False),
                    ("kind__in", ["obstacle", "party_work", "recommendation"]),
                    _connector="OR",
                ),
                name="opinion_request_can_ask",
            ),
        ),
        migrations.AddConstraint(
            model_name="point",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)), name="point_number_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(("month__gte", 1), ("month__lte", 12)), name="referral_month_exists"
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="referral_version_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="referral_has_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("first_delivered_at__isnull", False),
                        ("state__in", ["delivered", "returned", "closed"]),
                    ),
                    models.Q(
                        models.Q(("state__in", ["delivered", "returned", "closed"]), _negated=True),
                        ("first_delivered_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="referral_delivered_has_its_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("first_delivered_at__isnull", True),
                    ("first_delivered_at__gte", models.F("forwarded_at")),
                    _connector="OR",
                ),
                name="referral_delivered_after_it_was_forwarded",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed_at__isnull", True),
                    ("closed_at__gte", models.F("first_delivered_at")),
                    _connector="OR",
                ),
                name="referral_closed_after_it_was_delivered",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), models.Q(("refused_because", ""), _negated=True)),
                    models.Q(models.Q(("state", "refused"), _negated=True), ("refused_because", "")),
                    _connector="OR",
                ),
                name="referral_refused_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "returned"), _negated=True), ("returns__gte", 1), _connector="OR"
                ),
                name="referral_returned_was_given_back",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("returns", 0), ("state__in", ["delivered", "returned", "closed"]), _connector="OR"
                ),
                name="referral_given_back_was_delivered",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("raised_meeting", models.F("first_due_meeting")), _negated=True),
                    models.Q(("raised_meeting", models.F("due_meeting")), _negated=True),
                ),
                name="referral_due_after_it_was_raised",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verb__in",
                        [
                            "forward",
                            "accept",
                            "refuse",
                            "transfer",
                            "reroute",
                            "deliver",
                            "give_back",
                            "close",
                            "reopen",
                        ],
                    )
                ),
                name="step_verb_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("from_agency__isnull", True), ("verb", "forward")),
                    models.Q(models.Q(("verb", "forward"), _negated=True), ("from_agency__isnull", False)),
                    _connector="OR",
                ),
                name="step_says_who_had_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("to_agency__isnull", False), ("verb__in", ["forward", "transfer", "reroute"])),
                    models.Q(
                        models.Q(("verb__in", ["forward", "transfer", "reroute"]), _negated=True),
                        ("to_agency__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="step_onward_says_where",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verb__in", ["refuse", "transfer", "give_back"]), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="step_says_why",
            ),
        ),
    ]
