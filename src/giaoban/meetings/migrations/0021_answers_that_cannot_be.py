"""Let the database refuse answers and taps that contradict themselves."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0020_what_letters_name"),
        ("organisation", "0011_shared_talk_themes"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(("mark", "excused"), ("reason", ""), _connector="OR"),
                name="attendance_reason_only_if_excused",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_is", ""), models.Q(("substitute", ""), _negated=True), _connector="OR"
                ),
                name="attendance_who_was_sent_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer__in", ["declines", "substitute"]),
                    models.Q(("cause", ""), ("reason", "")),
                    _connector="OR",
                ),
                name="invitation_who_comes_has_no_cause",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_is", ""), models.Q(("substitute", ""), _negated=True), _connector="OR"
                ),
                name="invitation_who_is_sent_has_a_name",
            ),
        ),
    ]
