"""Let the database refuse a quick report that nobody sent."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0021_answers_that_cannot_be"),
    ]

    operations = [
        migrations.AlterField(
            model_name="quickreport",
            name="sent_by",
            field=models.CharField(help_text="The post that sent it.", max_length=200),
        ),
        migrations.AddConstraint(
            model_name="quickreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("sent_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="quick_report_was_sent_by_a_post",
            ),
        ),
    ]
