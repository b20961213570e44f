"""What the first hour says is missing of the committee is what its form asks for."""

from giaoban.directory.forms.settings import HostForm
from giaoban.directory.rules import ASKED_OF_HOST, DONE, NEITHER, NO_HELP_LINE, NO_PLACE, Lack, lack_of_host


def test_everything_that_is_missing_is_named_at_once() -> None:
    assert lack_of_host("", "") == Lack(NEITHER)
    assert lack_of_host("Kinh Môn", "") == Lack(NO_HELP_LINE)
    assert lack_of_host("", "02203822000") == Lack(NO_PLACE)
    assert lack_of_host("Kinh Môn", "02203822000") == DONE


def test_the_form_refuses_to_be_saved_without_what_the_first_hour_asks_for() -> None:
    filled = {
        "name": "Đảng ủy",
        "short_name": "ĐU",
        "rounding": "x",
        "decimals": "1",
        "silence_meetings": "2",
        "mood_days": "90",
    }

    errors = HostForm(filled).errors

    assert [name for name in errors if name != "rounding"] == list(ASKED_OF_HOST)
