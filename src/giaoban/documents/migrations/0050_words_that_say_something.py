"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0031_letter_forms")]

    operations = [
        migrations.RemoveConstraint(
            model_name="issuednumber",
            name="number_void_says_why_and_when",
        ),
        migrations.RemoveConstraint(
            model_name="issuer",
            name="issuer_has_name_and_symbol",
        ),
        migrations.RemoveConstraint(
            model_name="signer",
            name="signer_power_is_known_and_for_somebody",
        ),
        migrations.AddConstraint(
            model_name="issuednumber",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", "void"),
                        ("voided_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("void_reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(("state", "issued"), ("void_reason", ""), ("voided_at__isnull", True)),
                    _connector="OR",
                ),
                name="number_void_says_why_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="issuer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("symbol"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("body"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="issuer_has_name_and_symbol",
            ),
        ),
        migrations.AddConstraint(
            model_name="signer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("power", ""),
                    models.Q(
                        ("power__in", ["TM", "KT", "TL", "TUQ", "Q"]),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("on_behalf_of"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="signer_power_is_known_and_for_somebody",
            ),
        ),
    ]
