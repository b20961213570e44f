from importlib import import_module

from django.apps import AppConfig


class AllowancesConfig(AppConfig):
    name = "giaoban.allowances"

    def ready(self) -> None:
        import_module("giaoban.allowances.listeners")
        import_module("giaoban.allowances.runs")
        import_module("giaoban.allowances.sections")
