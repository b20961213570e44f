"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0011_written_reports")]

    operations = [
        migrations.RemoveConstraint(
            model_name="writtenreport",
            name="written_report_says_of_which_time",
        ),
        migrations.AddConstraint(
            model_name="writtenreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("code"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="written_report_says_of_which_time",
            ),
        ),
    ]
