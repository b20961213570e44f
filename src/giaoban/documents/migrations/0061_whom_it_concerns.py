"""Let the register say whom a paper concerns."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0060_templates_and_signed_papers")]

    operations = [
        migrations.AddField(
            model_name="issuednumber",
            name="concerns",
            field=models.CharField(
                blank=True,
                help_text="To whom it applies, as the bulletin tells it; empty if unsaid.",
                max_length=200,
            ),
        ),
    ]
