"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("allowances", "0050_who_froze_and_settled")]

    operations = [
        migrations.RemoveConstraint(
            model_name="paymentline",
            name="payment_line_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="paymentsheet",
            name="payment_sheet_correction_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="rate",
            name="rate_rests_on_a_document",
        ),
        migrations.AlterField(
            model_name="paymentsheet",
            name="frozen_by",
            field=models.CharField(help_text="The post that froze it.", max_length=200),
        ),
        migrations.AlterField(
            model_name="settlement",
            name="settled_by",
            field=models.CharField(help_text="The post that settled.", max_length=200),
        ),
        migrations.AddConstraint(
            model_name="paymentline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="payment_line_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="paymentsheet",
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
                name="payment_sheet_correction_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="paymentsheet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("frozen_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="payment_sheet_says_who_froze_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="rate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("basis"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("approved_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="rate_rests_on_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("settled_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="settlement_says_who_settled",
            ),
        ),
    ]
