"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("provision", "0002_surveys")]

    operations = [
        migrations.RemoveConstraint(
            model_name="answer",
            name="survey_answer_says_something",
        ),
        migrations.RemoveConstraint(
            model_name="entitlement",
            name="entitlement_rests_on_a_document",
        ),
        migrations.RemoveConstraint(
            model_name="missingnote",
            name="missing_note_settled_is_answered",
        ),
        migrations.RemoveConstraint(
            model_name="option",
            name="survey_option_has_a_label",
        ),
        migrations.RemoveConstraint(
            model_name="order",
            name="supply_order_correction_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="publication",
            name="publication_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="question",
            name="survey_question_asks_something",
        ),
        migrations.RemoveConstraint(
            model_name="supply",
            name="supply_in_part_says_what_is_missing",
        ),
        migrations.RemoveConstraint(
            model_name="survey",
            name="survey_says_why",
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("option"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    ("number__isnull", False),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="survey_answer_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="entitlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("basis"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="entitlement_rests_on_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="missingnote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("settled_at__isnull", True)),
                    models.Q(
                        ("settled_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("answer"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="missing_note_settled_is_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="option",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("label"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="survey_option_has_a_label",
            ),
        ),
        migrations.AddConstraint(
            model_name="order",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("corrects__isnull", True), ("reason", "")),
                    models.Q(
                        ("corrects__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="supply_order_correction_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="publication_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="survey_question_asks_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="supply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("given", "part"),
                        models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("missing_months"),
                                        models.Value(" \t\n\r\xa0"),
                                        function="TRIM",
                                    )
                                ),
                                0,
                            ),
                            ("missing_issues__isnull", False),
                            _connector="OR",
                        ),
                    ),
                    models.Q(
                        models.Q(("given", "part"), _negated=True),
                        ("missing_issues__isnull", True),
                        ("missing_months", ""),
                    ),
                    _connector="OR",
                ),
                name="supply_in_part_says_what_is_missing",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("purpose"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="survey_says_why",
            ),
        ),
    ]
