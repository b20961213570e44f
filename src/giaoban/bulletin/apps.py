from importlib import import_module

from django.apps import AppConfig

from giaoban.kernel.verdict import gettext_noop


class BulletinConfig(AppConfig):
    name = "giaoban.bulletin"

    def ready(self) -> None:
        import_module("giaoban.bulletin.listeners")
        import_module("giaoban.bulletin.readiness")
        import_module("giaoban.bulletin.sections")
        finding = import_module("giaoban.bulletin.queries.finding")
        import_module("giaoban.search.queries.kinds").register(
            finding.KIND,
            label=gettext_noop("Bulletin"),
            visible=finding.findable_by,
            present=finding.card_of,
            documents=finding.documents,
            repeats=True,
        )
        telling = import_module("giaoban.bulletin.queries.documents")
        import_module("giaoban.search.queries.kinds").register(
            telling.KIND,
            label=gettext_noop("New document"),
            visible=telling.documents_read_by,
            present=finding.told_of,
            documents=finding.documents_told,
        )
