"""Nothing marked as a state secret gets into any form: each field of each form is asked, none is missed."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

import giaoban
from giaoban.kernel.secrecy import MARKED
from giaoban.ui.forms import Kind, TextField, UploadField

SOURCE: Final = Path(giaoban.__file__).parent
MARKINGS: Final = ("Kế hoạch (MẬT)", "Tối mật", "Nội dung tuyệt mật của đơn vị", "Công văn mật số 3")

# Fields that let such words through, each with the reason.
MAY_BE_MARKED: Final = {
    "opinions.forms.register": "words that are looked for",
    "opinions.forms.matters": "words that are looked for",
    "opinions.forms.compiling": "words that are looked for",
    "replies.forms.publishing": "words that are looked for",
    "meetings.forms.talks": "words that are looked for",
    "search.forms": "words that are looked for",
    "directory.forms.people": "a given name stands alone, and Mật is one",
    "documents.forms": "the register refuses such a paper with a sentence of its own",
}
# Fields of text that are none of ours, each with the reason.
NOT_OURS: Final = {
    "replies.forms.writing": "hidden: which points the writer saw",
    "replies.forms.parts": "hidden: which version the writer saw",
    "replies.forms.publishing": "hidden: which version the approver saw",
    "allowances.forms.freezing": "hidden: which sheets the treasurer saw",
    "allowances.forms.sheets": "hidden: which sheet the treasurer saw",
    "opinions.forms.session": "hidden: the words that stood there before",
    "provision.forms.surveys": "hidden: which questions were asked",
    "meetings.forms.attendance": "a queue of presses, read by a rule of its own",
    "access.forms": "passwords, and what a passkey answered",
}
# Files whose words and names are read by rules of their own.
FILES_NOT_OURS: Final = {
    "bulletin.forms.contributions": "a Word file: its words go through the rules of contributions",
    "directory.forms.settings": "a list to be imported: each cell is read by a field of ours",
    "opinions.forms.importing": "a list to be imported: no row of it is kept once one is marked",
}


def modules() -> Iterator[str]:
    """Yield the name of every module of forms."""
    for found in pkgutil.walk_packages(giaoban.__path__, "giaoban."):
        if ".forms" in found.name:
            yield found.name


def declared() -> list[tuple[str, str, forms.Field]]:
    """Return every field that is declared in a form: module and form, name, field."""
    found: dict[tuple[str, str], forms.Field] = {}
    for name in modules():
        for kind in vars(importlib.import_module(name)).values():
            if isinstance(kind, type) and issubclass(kind, forms.BaseForm):
                base: dict[str, forms.Field] = getattr(kind, "base_fields", {})
                form = f"{kind.__module__}.{kind.__name__}"
                found |= {(form, field): base[field] for field in base}
    return [(form, field, one) for (form, field), one in found.items()]


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of something that is called so, with the module in which it stands."""
    for file in SOURCE.rglob("*.py"):
        if {"migrations", "models", "models.py", "queries"} & {*file.parts}:
            continue
        module = ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and _name(node.func) in names:
                yield module, node


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def test_every_field_of_text_refuses_what_is_marked_as_a_state_secret() -> None:
    fields = [(form, name, one) for form, name, one in declared() if isinstance(one, TextField)]
    passed = {
        f"{form}.{name}"
        for form, name, one in fields
        if not one.may_be_marked and not all(_is_refused(one, words) for words in _fitting(one))
    }

    assert len(fields) > 100
    assert passed == set()


def _fitting(field: TextField) -> list[str]:
    """Return the markings that are no longer than the field takes; the shortest fits into all of them."""
    return [words for words in MARKINGS if len(words) <= field.longest] or [MARKINGS[1]]


def _is_refused(field: TextField, words: str) -> bool:
    try:
        field.clean(words)
    except ValidationError as refused:
        return any(error.code == MARKED for error in refused.error_list)
    return False


def test_no_field_lets_such_words_through_without_a_reason() -> None:
    asked = {
        module
        for module, call in calls("TextField", "LongTextField", "WordsField")
        if any(keyword.arg == "may_be_marked" for keyword in call.keywords)
    }

    assert asked == set(MAY_BE_MARKED)


def test_no_form_takes_words_in_a_field_that_is_not_ours() -> None:
    found = {module for module, _call in calls("CharField")} - {"ui.forms.text"}

    assert found - set(NOT_OURS) == set()
    assert {module for module, _call in calls("FileField")} == set(FILES_NOT_OURS)


@pytest.mark.parametrize("name", ["Báo cáo mật.docx", "TỐI MẬT.docx"])
def test_a_file_is_not_taken_under_a_name_that_is_marked(name: str) -> None:
    field = UploadField(label="Tệp", kinds=[Kind.DOCX])

    with pytest.raises(ValidationError) as refused:
        field.clean(SimpleUploadedFile(name, b"x"))

    assert [error.code for error in refused.value.error_list] == [MARKED]
