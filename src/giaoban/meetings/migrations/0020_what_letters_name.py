"""A letter of invitation keeps for which time it was numbered, so that a move asks for a new one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0019_what_units_were_told"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitationletter",
            name="names_at",
            field=models.DateTimeField(
                blank=True, help_text="When the meeting was to begin as the letter says.", null=True
            ),
        ),
    ]
