"""Addresses of what secretaries are supplied with: gaps, titles, orders, surveys."""

from django.urls import path

from giaoban.provision.views import answers, files, orders, results, supply, surveys, titles

app_name = "provision"
urlpatterns = [
    path("supply/", supply.index, name="index"),
    path("supply/own/", supply.own, name="own"),
    path("units/<int:pk>/publications/<int:title>/report-missing/", supply.miss, name="miss"),
    path("missing-notes/<int:pk>/settle/", supply.settle, name="settle"),
    path("hosts/<int:pk>/supply/<int:year>/", supply.rows, name="rows"),
    path("hosts/<int:pk>/supply/<int:year>/note/", supply.note, name="note"),
    path("hosts/<int:pk>/supply/<int:year>/<slug:kind>/", files.gaps, name="gaps-file"),
    path("publications/", titles.index, name="titles"),
    path("publications/<int:pk>/edit/", titles.edit, name="edit-title"),
    path("publications/<int:pk>/entitle/", titles.entitle, name="entitle"),
    path("hosts/<int:pk>/publications/add/", titles.add, name="add-title"),
    path("entitlements/<int:pk>/end/", titles.end, name="end-entitlement"),
    path("surveys/", surveys.index, name="surveys"),
    path("surveys/<int:pk>/", surveys.survey, name="survey"),
    path("surveys/<int:pk>/cells/", surveys.owing, name="owing"),
    path("surveys/<int:pk>/cells/<int:cell>/answer/", answers.answer, name="answer"),
    path("surveys/<int:pk>/cells/<int:cell>/record/", answers.record, name="record"),
    path("surveys/<int:pk>/paper/", surveys.paper, name="survey-paper"),
    path("surveys/<int:pk>/questions/add/", surveys.add_question, name="add-question"),
    path("surveys/<int:pk>/open/", surveys.start, name="open-survey"),
    path("surveys/<int:pk>/close/", surveys.close, name="close-survey"),
    path("surveys/<int:pk>/<slug:kind>/", results.file, name="survey-file"),
    path("survey-questions/<int:pk>/remove/", surveys.remove_question, name="remove-question"),
    path("hosts/<int:pk>/surveys/add/", surveys.add, name="add-survey"),
    path("supply-orders/", orders.index, name="orders"),
    path("supply-orders/<int:pk>/", orders.order, name="order"),
    path("supply-orders/<int:pk>/correct/", orders.correct, name="correct-order"),
    path("supply-orders/<int:pk>/<slug:kind>/", files.order, name="order-file"),
    path("hosts/<int:pk>/supply-orders/add/", orders.add, name="add-order"),
]
