"""Fifty clerks take numbers at once: none twice, and no gap, whatever is undone or sent again."""

import json

from tests.proof.conftest import Proof
from tests.site.conftest import Install, install, migrated  # noqa: F401 - two fixtures


def test_clerks_who_take_numbers_at_once_get_each_of_them_once_and_leave_no_gap(
    proof: Proof,
    install: Install,  # noqa: F811 - the fixture
) -> None:
    clerks, each = proof.times(10, full=50), proof.times(4, full=20)
    here = install("numbers", ready=True)

    done = here.python("-m", "tests.proof.numbering", str(clerks), str(each))

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    kept = sum((place + turn) % 4 != 0 for place in range(clerks) for turn in range(each))
    assert found["documents"] == found["opinions"] == list(range(1, kept + 1))
    assert (found["codes"], found["faults"]) == (kept, [])
