"""``giaoban suggest``: a line for each text, without a database."""

import json

from tests.site.conftest import Install


def test_each_text_gets_its_line_on_an_empty_folder(install: Install) -> None:
    empty = install("empty")
    typed = "\ufeffĐiện yếu, tối không nấu được cơm\n\ndien yeu\n" + "x" * 100_000 + "\n"

    done = empty.python("-m", "giaoban", "suggest", "--json", typed=typed)

    told = [json.loads(line)["fields"] for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [[each["code"] for each in fields][:1] for fields in told] == [["services"], [], ["services"], []]
    assert told[2][0] == {"code": "services", "score": 1.0, "words": ["điện yếu"]}


def test_without_json_a_line_is_for_people(install: Install) -> None:
    done = install("empty").python("-m", "giaoban", "suggest", typed="Điện yếu\n\n")

    assert done.stdout == "Dịch vụ 1,00 (điện yếu)\n–\n"
