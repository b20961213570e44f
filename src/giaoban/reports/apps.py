from importlib import import_module

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "giaoban.reports"

    def ready(self) -> None:
        import_module("giaoban.reports.listeners")
        import_module("giaoban.reports.sections")
