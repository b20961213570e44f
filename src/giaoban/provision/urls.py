"""Addresses of what secretaries are supplied with: gaps, grids, titles, orders."""

from django.urls import path

from giaoban.provision.views import files, orders, supply, titles

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
    path("supply-orders/", orders.index, name="orders"),
    path("supply-orders/<int:pk>/", orders.order, name="order"),
    path("supply-orders/<int:pk>/correct/", orders.correct, name="correct-order"),
    path("supply-orders/<int:pk>/<slug:kind>/", files.order, name="order-file"),
    path("hosts/<int:pk>/supply-orders/add/", orders.add, name="add-order"),
]
