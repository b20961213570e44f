"""Let no post stand in two places."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0008_one_place_a_post"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agency__isnull", True), ("unit__isnull", True)),
                    models.Q(("cluster__isnull", True), ("unit__isnull", True)),
                    models.Q(("agency__isnull", True), ("cluster__isnull", True)),
                    _connector="OR",
                ),
                name="post_stands_in_one_place",
            ),
        ),
    ]
