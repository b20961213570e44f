"""The key of the form that sent a referral elsewhere: sent twice, it goes there once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("opinions", "0004_corrections_sent_once")]

    operations = [
        migrations.AddField(
            model_name="step",
            name="once",
            field=models.UUIDField(
                blank=True,
                help_text="Key of the form that sent it elsewhere, so that sending twice sends once.",
                null=True,
                unique=True,
            ),
        ),
    ]
