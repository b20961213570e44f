"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("opinions", "0030_referrals_of_a_host_by_state")]

    operations = [
        migrations.RemoveConstraint(
            model_name="attachment",
            name="attachment_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="direction",
            name="direction_says_something",
        ),
        migrations.RemoveConstraint(
            model_name="direction",
            name="direction_noted_says_who",
        ),
        migrations.RemoveConstraint(
            model_name="direction",
            name="direction_carried_out_says_what_came",
        ),
        migrations.RemoveConstraint(
            model_name="direction",
            name="direction_taken_back_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="matter",
            name="matter_has_a_title",
        ),
        migrations.RemoveConstraint(
            model_name="matter",
            name="matter_has_a_code",
        ),
        migrations.RemoveConstraint(
            model_name="opinion",
            name="opinion_grave_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="opinion",
            name="opinion_reason_only_if_set_aside",
        ),
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_refused_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="step",
            name="step_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="urgency",
            name="urgent_reading_says_which_post",
        ),
        migrations.RemoveConstraint(
            model_name="wrongcode",
            name="wrong_code_has_a_place",
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("path"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="attachment_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="direction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("what"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="direction_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="direction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("noted_at__isnull", True), ("noted_by_post", "")),
                    models.Q(
                        ("noted_at__gte", models.F("given_at")),
                        ("noted_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("noted_by_post"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="direction_noted_says_who",
            ),
        ),
        migrations.AddConstraint(
            model_name="direction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("done_at__gte", models.F("given_at")),
                        ("done_at__isnull", False),
                        ("state", "carried_out"),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("outcome"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("done_by_post"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state", "carried_out"), _negated=True),
                        ("done_at__isnull", True),
                        ("done_by_post", ""),
                        ("outcome", ""),
                    ),
                    _connector="OR",
                ),
                name="direction_carried_out_says_what_came",
            ),
        ),
        migrations.AddConstraint(
            model_name="direction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("noted_at__isnull", True),
                        ("state", "taken_back"),
                        ("taken_back_at__isnull", False),
                        ("taken_back_at__gte", models.F("given_at")),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("taken_back_because"),
                                    models.Value(" \t\n\r\xa0"),
                                    function="TRIM",
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state", "taken_back"), _negated=True),
                        ("taken_back_at__isnull", True),
                        ("taken_back_because", ""),
                    ),
                    _connector="OR",
                ),
                name="direction_taken_back_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="matter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="matter_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="matter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("code"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="matter_has_a_code",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("severity", "ordinary"),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(
                                models.F("severity_reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                            )
                        ),
                        0,
                    ),
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
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("set_aside_reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
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
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", "refused"),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("refused_because"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(models.Q(("state", "refused"), _negated=True), ("refused_because", "")),
                    _connector="OR",
                ),
                name="referral_refused_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "verb__in",
                            [
                                "refuse",
                                "transfer",
                                "give_back",
                                "ask_back",
                                "extend",
                                "recall",
                                "take_apart",
                                "take_in",
                            ],
                        ),
                        _negated=True,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="step_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="urgency",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("read_at__isnull", True), ("read_by", "")),
                    models.Q(
                        ("read_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("read_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="urgent_reading_says_which_post",
            ),
        ),
        migrations.AddConstraint(
            model_name="wrongcode",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("place"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="wrong_code_has_a_place",
            ),
        ),
    ]
