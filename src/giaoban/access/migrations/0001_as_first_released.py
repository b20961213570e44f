"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("access", "0001_initial"),
        ("access", "0002_slips_links_and_devices"),
        ("access", "0003_second_factor"),
        ("access", "0004_months_in_plain_sql"),
        ("access", "0050_words_that_say_something"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_as_first_released"),
    ]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account",
                        to="organisation.person",
                    ),
                ),
                ("username", models.CharField(blank=True, max_length=60, null=True, unique=True)),
                ("disabled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "notice_seen_at",
                    models.DateTimeField(blank=True, help_text="When the data notice was read.", null=True),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("username__isnull", True),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("username"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="account_username_is_not_empty",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Authenticator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="authenticator",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sealed_secret",
                    models.CharField(help_text="Opened by the installation's key only.", max_length=200),
                ),
                (
                    "used_step",
                    models.PositiveBigIntegerField(help_text="The newest half minute that was accepted."),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("sealed_secret"),
                                        models.Value(" \t\n\r\xa0"),
                                        function="TRIM",
                                    )
                                ),
                                0,
                            )
                        ),
                        name="authenticator_has_a_secret",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MonthLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("month", models.DateField(help_text="First day of the month.")),
                ("ends_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-month", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("account", "month"),
                        name="link_one_good_a_month",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__endswith", "-01")), name="link_month_is_its_first_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="paper_codes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("account", "digest"), name="paper_code_once_an_account"),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="paper_code_has_a_digest",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passkey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passkeys",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "credential",
                    models.CharField(help_text="Its number, in base64url.", max_length=1400, unique=True),
                ),
                ("public_half", models.BinaryField()),
                (
                    "uses",
                    models.PositiveBigIntegerField(default=0, help_text="How often it says it was used."),
                ),
                ("made_at", models.DateTimeField()),
                ("used_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("made_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="passkey_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("credential"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="passkey_has_a_number",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Slip",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="slips",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "purpose",
                    models.CharField(choices=[("enrol", "enrol"), ("password", "password")], max_length=8),
                ),
                ("token_digest", models.CharField(max_length=64, unique=True)),
                (
                    "code_digest",
                    models.CharField(
                        blank=True, help_text="Empty where there is only a link.", max_length=64
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0, help_text="Wrong codes typed for it.")),
            ],
            options={
                "ordering": ("-made_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True), ("used_at__isnull", True)),
                        fields=("account", "purpose"),
                        name="slip_one_open_a_purpose",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ["enrol", "password"])),
                        name="slip_purpose_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="slip_lives_a_while"
                    ),
                    models.CheckConstraint(condition=models.Q(("tries__lte", 5)), name="slip_tries_are_few"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("used_at__isnull", True), ("revoked_at__isnull", True), _connector="OR"
                        ),
                        name="slip_used_or_revoked",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Device",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="devices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("session_key", models.CharField(max_length=40, unique=True)),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("password", "password"),
                            ("slip", "slip"),
                            ("code", "code"),
                            ("link", "link"),
                            ("demo", "demo"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "link",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="devices",
                        to="access.monthlink",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True, help_text="Such as Chrome, Android; no more is kept.", max_length=40
                    ),
                ),
                ("began_at", models.DateTimeField()),
                ("seen_on", models.DateField(help_text="The last day on which it was used.")),
                ("ends_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-seen_on", "-began_at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["password", "slip", "code", "link", "demo"])),
                        name="device_way_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("link__isnull", False), ("way", "link")),
                            models.Q(models.Q(("way", "link"), _negated=True), ("link__isnull", True)),
                            _connector="OR",
                        ),
                        name="device_by_link_has_a_link",
                    ),
                ],
            },
        ),
    ]
