"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_the_outbox")]

    operations = [
        migrations.RemoveConstraint(
            model_name="message",
            name="message_leased_to_somebody",
        ),
        migrations.RemoveConstraint(
            model_name="message",
            name="message_failed_has_a_reason",
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("lease_until__isnull", False),
                        ("state", "leased"),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("lease_owner"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state", "leased"), _negated=True),
                        ("lease_owner", ""),
                        ("lease_until__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="message_leased_to_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "failed"), _negated=True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("fault"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="message_failed_has_a_reason",
            ),
        ),
    ]
