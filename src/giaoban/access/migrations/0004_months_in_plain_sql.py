"""The first day of a month is told without a function that only Django knows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("access", "0003_second_factor")]
    operations = [
        migrations.RemoveConstraint(model_name="monthlink", name="link_month_is_its_first_day"),
        migrations.AddConstraint(
            model_name="monthlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("month__endswith", "-01")), name="link_month_is_its_first_day"
            ),
        ),
    ]
