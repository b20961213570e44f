"""Let the database refuse meetings, agendas and turns that contradict themselves."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0007_unique_calendar_uids")]

    operations = [
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_closed_has_its_time",
        ),
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_cancelled_has_a_reason",
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="agenda_item_has_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="calendarfeed",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("revoked_at__isnull", True), ("revoked_at__gte", models.F("made_at")), _connector="OR"
                ),
                name="calendar_feed_revoked_after_it_was_made",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "cancelled"), _negated=True),
                fields=("series", "starts_at"),
                name="meeting_one_at_a_time_in_series",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("called_at__isnull", False), ("state__in", ["called", "in_session", "closed"])),
                    models.Q(("called_at__isnull", True), ("state", "planned")),
                    ("state", "cancelled"),
                    _connector="OR",
                ),
                name="meeting_called_has_its_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("opened_at__isnull", False), ("state__in", ["in_session", "closed"])),
                    models.Q(
                        models.Q(("state__in", ["in_session", "closed"]), _negated=True),
                        ("opened_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="meeting_opened_has_its_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at__isnull", False), ("state", "closed")),
                    models.Q(models.Q(("state", "closed"), _negated=True), ("closed_at__isnull", True)),
                    _connector="OR",
                ),
                name="meeting_closed_has_its_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed_at__isnull", True), ("closed_at__gte", models.F("opened_at")), _connector="OR"
                ),
                name="meeting_closed_after_it_was_opened",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("compiled_at__isnull", True), ("state", "closed"), _connector="OR"),
                name="meeting_compiled_is_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "cancelled"), models.Q(("cancelled_because", ""), _negated=True)),
                    models.Q(models.Q(("state", "cancelled"), _negated=True), ("cancelled_because", "")),
                    _connector="OR",
                ),
                name="meeting_cancelled_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(condition=models.Q(("minutes__gte", 1)), name="meeting_lasts"),
        ),
        migrations.AddConstraint(
            model_name="templateitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="template_item_has_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="turn",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)), name="turn_number_from_one"
            ),
        ),
    ]
