"""The components: ``{% load ui %}`` brings all families.

A component's signature is its contract: typed, keyword-only; a misspelt property fails when the template is
compiled. Text given as a property is escaped; what stands between the tags is a template of its own.
"""

from django import template

from giaoban.ui.templatetags.ui import acts, figures, filters, forms, frames, lists, marks, papers, times

register = template.Library()
for family in (acts, figures, filters, forms, frames, lists, marks, papers, times):
    register.tags.update(family.register.tags)
    register.filters.update(family.register.filters)
