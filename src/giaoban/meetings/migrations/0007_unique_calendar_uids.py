"""Let no two meetings bear the same name in calendars."""

from uuid import uuid4

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0006_calendar_uids")]

    operations = [
        migrations.AlterField(
            model_name="meeting",
            name="uid",
            field=models.UUIDField(
                default=uuid4, editable=False, help_text="In calendars, for ever.", unique=True
            ),
        ),
    ]
