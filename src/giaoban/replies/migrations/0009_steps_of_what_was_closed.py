"""What was reported done, dropped or replaced before steps were kept gets its step, at its own time."""

from typing import Any

from django.db import migrations

A_BATCH = 500


def give_steps(apps: Any, _schema: Any) -> None:
    """Write one step for every commitment that has ended."""
    commitments = apps.get_model("replies", "Commitment")
    steps = apps.get_model("replies", "Progress")
    ended = commitments.objects.exclude(state="open").order_by("pk")
    rows = (
        steps(commitment_id=pk, kind=state, text=note, at=closed_at)
        for pk, state, note, closed_at in ended.values_list("pk", "state", "note", "closed_at").iterator()
    )
    steps.objects.bulk_create(rows, batch_size=A_BATCH)


def take_steps(apps: Any, _schema: Any) -> None:
    """Leave what the tables could hold before: progress only, and no promise that its raiser confirmed."""
    apps.get_model("replies", "Progress").objects.exclude(kind="progress").delete()
    apps.get_model("replies", "Commitment").objects.filter(state="confirmed").update(state="done")


class Migration(migrations.Migration):
    dependencies = [("replies", "0008_promises_kept")]

    operations = [migrations.RunPython(give_steps, take_steps)]
