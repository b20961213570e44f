"""What reports do when the database is migrated: the triggers that mark months leave and come back."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.dispatch import receiver

from giaoban.reports.models import KeptOwed, KeptSum, Mark, marking

KEPT = {model._meta.db_table for model in (KeptOwed, KeptSum, Mark)}


@receiver(pre_migrate)
def make_way(sender: AppConfig, using: str, plan: Sequence[object] = (), **_: object) -> None:
    """Take the triggers away from tables that are about to change."""
    if sender.label == "reports" and plan:
        marking.remove(connections[using])


@receiver(post_migrate)
def mark_from_now_on(sender: AppConfig, using: str, **_: object) -> None:
    """Install the triggers that are missing, if the tables are there into which they write."""
    connection = connections[using]
    if sender.label != "reports" or not marking.missing(connection):
        return
    tables = set(connection.introspection.table_names())
    if KEPT | {one.table for one in marking.triggers(connection.vendor)} <= tables:
        marking.install(connection)
