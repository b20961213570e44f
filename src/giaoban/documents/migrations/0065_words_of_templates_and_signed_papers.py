"""Let the database refuse blanks where a template says for what it is, and a signed paper what it is."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0061_whom_it_concerns")]

    operations = [
        migrations.RemoveConstraint(
            model_name="officetemplate",
            name="template_says_for_what",
        ),
        migrations.RemoveConstraint(
            model_name="signedpaper",
            name="signed_paper_says_what_it_is",
        ),
        migrations.AddConstraint(
            model_name="officetemplate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("document"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="template_says_for_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="signedpaper",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("key"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="signed_paper_says_what_it_is",
            ),
        ),
    ]
