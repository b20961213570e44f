"""Addresses of support payments: sheets, rates, settlements, what a proposal would cost."""

from django.urls import path

from giaoban.allowances.views import files, freezing, proposing, rates, settling, sheets

app_name = "allowances"
urlpatterns = [
    path("payments/", sheets.index, name="index"),
    path("payments/<int:pk>/", sheets.sheet, name="sheet"),
    path("payments/<int:pk>/correct/", sheets.correct, name="correct"),
    path("payments/<int:pk>/<slug:kind>/", files.sheet, name="sheet-file"),
    path("meetings/<int:pk>/payments/draw-up/", sheets.draw_up, name="draw-up"),
    path("meetings/<int:pk>/payments/<slug:kind>/", files.draft, name="draft-file"),
    path("hosts/<int:pk>/payments/freeze/", freezing.freeze_all, name="freeze-all"),
    path("hosts/<int:pk>/payments/<int:year>/lists/", files.lists, name="lists-file"),
    path("hosts/<int:pk>/payments/<int:year>/lists/print/", files.print_lists, name="print-lists"),
    path("hosts/<int:pk>/payments/proposal/", proposing.what_if, name="what-if"),
    path("hosts/<int:pk>/payments/proposal/<slug:kind>/", files.proposal, name="proposal-file"),
    path("rates/", rates.index, name="rates"),
    path("rates/<int:pk>/end/", rates.end, name="end-rate"),
    path("hosts/<int:pk>/rates/add/", rates.add, name="add-rate"),
    path("hosts/<int:pk>/salaried/add/", rates.add_salaried, name="add-salaried"),
    path("salaried/<int:pk>/end/", rates.end_salaried, name="end-salaried"),
    path("hosts/<int:pk>/base-salaries/add/", rates.add_base_salary, name="add-base-salary"),
    path("hosts/<int:pk>/payments/edit-papers/", rates.edit_papers, name="edit-papers"),
    path("settlements/", settling.index, name="settlements"),
    path("settlements/<int:pk>/", settling.settlement, name="settlement"),
    path("settlements/<int:pk>/<slug:kind>/", files.settlement, name="settlement-file"),
    path("hosts/<int:pk>/settlements/add/", settling.add, name="add-settlement"),
]
