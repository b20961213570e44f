"""Let a new document of an edition be known in the register of numbers."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0082_copies_to_print"), ("documents", "0061_whom_it_concerns")]

    operations = [
        migrations.AddField(
            model_name="newdocument",
            name="issued",
            field=models.ForeignKey(
                blank=True,
                help_text="Its row in the committee's own register; none for papers of other bodies.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="told_in",
                to="documents.issuednumber",
            ),
        ),
    ]
