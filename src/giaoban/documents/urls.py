"""Addresses of letterheads, ready papers and the register of numbers."""

from django.urls import path

from giaoban.documents.views import letterheads, numbers, runs, samples, templates

app_name = "documents"
urlpatterns = [
    path("document-numbers/", numbers.register, name="register"),
    path("document-numbers/<int:pk>/", numbers.number, name="number"),
    path("document-numbers/<int:pk>/void/", numbers.void, name="void"),
    path("letterheads/", letterheads.index, name="letterheads"),
    path("letterheads/<int:pk>/edit/", letterheads.edit, name="edit-letterhead"),
    path("letterheads/<int:pk>/numbers/add/", numbers.issue, name="issue"),
    path("letterheads/<int:pk>/numbers/continue/", numbers.go_on, name="continue"),
    path("letterheads/<int:pk>/signers/add/", letterheads.add_signer, name="add-signer"),
    path("letterheads/<int:pk>/papers/", samples.index, name="papers"),
    path("letterheads/<int:pk>/papers/<slug:paper>/<slug:kind>/", samples.paper, name="paper"),
    path("letterheads/<int:pk>/templates/", templates.index, name="templates"),
    path("letterheads/<int:pk>/templates/<slug:document>/", templates.document, name="template"),
    path("letterheads/<int:pk>/templates/<slug:document>/add/", templates.add, name="add-template"),
    path(
        "letterheads/<int:pk>/templates/<slug:document>/shipped/", templates.shipped, name="shipped-template"
    ),
    path("paper-templates/<int:pk>/file/", templates.file, name="template-file"),
    path("paper-templates/<int:pk>/test/", templates.test, name="test-template"),
    path("paper-templates/<int:pk>/use/", templates.use, name="use-template"),
    path("paper-templates/<int:pk>/return/", templates.return_, name="return-template"),
    path("print-runs/<int:pk>/", runs.print_run, name="print-run"),
    path("print-runs/<int:pk>/file/", runs.file, name="print-run-file"),
    path("signers/<int:pk>/end/", letterheads.end_signer, name="end-signer"),
    path("hosts/<int:pk>/letterheads/add/", letterheads.add, name="add-letterhead"),
    path("hosts/<int:pk>/mandates/add/", letterheads.add_mandate, name="add-mandate"),
]
