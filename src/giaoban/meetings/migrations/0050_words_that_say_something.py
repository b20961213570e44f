"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0022_quick_reports_have_a_sender")]

    operations = [
        migrations.RemoveConstraint(
            model_name="agendaitem",
            name="agenda_item_has_a_title",
        ),
        migrations.RemoveConstraint(
            model_name="annex",
            name="annex_says_something",
        ),
        migrations.RemoveConstraint(
            model_name="attendance",
            name="attendance_who_was_sent_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="daychange",
            name="day_change_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="invitation",
            name="invitation_who_is_sent_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_of_another_type_has_a_name",
        ),
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_cancelled_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="photo",
            name="photo_has_a_caption",
        ),
        migrations.RemoveConstraint(
            model_name="photo",
            name="photo_agreement_says_by_whom_and_when",
        ),
        migrations.RemoveConstraint(
            model_name="talk",
            name="talk_past_asked_has_a_title",
        ),
        migrations.RemoveConstraint(
            model_name="talk",
            name="talk_draft_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="talk",
            name="talk_changes_have_a_note",
        ),
        migrations.RemoveConstraint(
            model_name="talk",
            name="talk_not_given_has_a_reason",
        ),
        migrations.RemoveConstraint(
            model_name="templateitem",
            name="template_item_has_a_title",
        ),
        migrations.RemoveConstraint(
            model_name="typedtext",
            name="typed_text_names_its_form",
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="agenda_item_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="annex",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="annex_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_is", ""),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("substitute"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="attendance_who_was_sent_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="daychange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="day_change_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_is", ""),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("substitute"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="invitation_who_is_sent_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", "cancelled"),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("cancelled_because"),
                                    models.Value(" \t\n\r\xa0"),
                                    function="TRIM",
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(models.Q(("state", "cancelled"), _negated=True), ("cancelled_because", "")),
                    _connector="OR",
                ),
                name="meeting_cancelled_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("meeting_type", "briefing"),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="meeting_of_another_type_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="photo",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("caption"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="photo_has_a_caption",
            ),
        ),
        migrations.AddConstraint(
            model_name="photo",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed_at__isnull", True), ("agreed_by", "")),
                    models.Q(
                        ("agreed_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("agreed_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="photo_agreement_says_by_whom_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="talk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["asked", "not_given"]),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="talk_past_asked_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="talk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "draft_in"), _negated=True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("slides"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="talk_draft_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="talk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "needs_changes"), _negated=True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("note"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="talk_changes_have_a_note",
            ),
        ),
        migrations.AddConstraint(
            model_name="talk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "not_given"), _negated=True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="talk_not_given_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="templateitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="template_item_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="typedtext",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("form"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="typed_text_names_its_form",
            ),
        ),
    ]
