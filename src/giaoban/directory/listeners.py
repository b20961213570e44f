"""The steps of the first hour that belong to the organisation."""

from giaoban.directory import queries
from giaoban.directory.first_hour import register
from giaoban.directory.rules import Step
from giaoban.kernel.verdict import gettext_noop

for step in (
    Step(
        "committee",
        10,
        gettext_noop("The committee"),
        gettext_noop("Open the settings"),
        queries.lack_of_host,
        "directory:settings",
    ),
    Step(
        "units",
        20,
        gettext_noop("Cells and their secretaries"),
        gettext_noop("Send one file"),
        queries.lack_of_units,
        "directory:import",
    ),
    Step(
        "clusters",
        30,
        gettext_noop("Clusters"),
        gettext_noop("See the clusters"),
        queries.lack_of_clusters,
        "directory:clusters",
    ),
    Step(
        "agencies",
        40,
        gettext_noop("Agencies and the table of fields"),
        gettext_noop("See the agencies"),
        queries.lack_of_agencies,
        "directory:agencies",
    ),
    Step(
        "office",
        50,
        gettext_noop("The committee office"),
        gettext_noop("See the posts"),
        queries.lack_of_office,
        "directory:posts",
    ),
):
    register(step)
