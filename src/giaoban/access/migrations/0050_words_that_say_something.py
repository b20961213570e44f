"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("access", "0004_months_in_plain_sql")]

    operations = [
        migrations.RemoveConstraint(
            model_name="account",
            name="account_username_is_not_empty",
        ),
        migrations.RemoveConstraint(
            model_name="authenticator",
            name="authenticator_has_a_secret",
        ),
        migrations.RemoveConstraint(
            model_name="papercode",
            name="paper_code_has_a_digest",
        ),
        migrations.RemoveConstraint(
            model_name="passkey",
            name="passkey_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="passkey",
            name="passkey_has_a_number",
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("username__isnull", True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("username"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="account_username_is_not_empty",
            ),
        ),
        migrations.AddConstraint(
            model_name="authenticator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(
                                models.F("sealed_secret"), models.Value(" \t\n\r\xa0"), function="TRIM"
                            )
                        ),
                        0,
                    )
                ),
                name="authenticator_has_a_secret",
            ),
        ),
        migrations.AddConstraint(
            model_name="papercode",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="paper_code_has_a_digest",
            ),
        ),
        migrations.AddConstraint(
            model_name="passkey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="passkey_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="passkey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("credential"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="passkey_has_a_number",
            ),
        ),
    ]
