"""What of a committee is owed is found without reading all that it ever sent."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("opinions", "0023_words_that_say_something")]
    operations = [
        migrations.AddIndex(
            "referral", models.Index(fields=["host", "state"], name="referral_by_host_and_state")
        )
    ]
