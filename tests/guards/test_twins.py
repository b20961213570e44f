"""House guard: no function of the product has a twin that says the same under another roof."""

import ast
from collections import defaultdict
from collections.abc import Iterator

from tests.guards.code import PACKAGE, Function, functions, modules, name_of

SHORTEST = 3  # statements; shorter functions that read alike seldom hold knowledge


def test_no_two_functions_do_the_same() -> None:
    alike = defaultdict(list)
    for path in modules():
        if path.is_relative_to(PACKAGE):
            for function in functions(path):
                body = said_by(function)
                if statements(body) >= SHORTEST:
                    words = "\n".join(ast.dump(statement) for statement in body)
                    alike[words].append(f"{name_of(path)}:{function.lineno} {function.name}")

    assert [places for places in alike.values() if len(places) > 1] == []


def test_the_guard_sees_a_twin_behind_other_names_and_words() -> None:
    one, other = functions_in(
        '''
def first(rows):
    """Say one thing."""
    kept = [row for row in rows if row]
    kept.sort()
    return kept

def second(rows, more=None):
    """Say another."""
    kept = [row for row in rows if row]
    kept.sort()
    return kept
'''
    )

    assert [ast.dump(each) for each in said_by(one)] == [ast.dump(each) for each in said_by(other)]
    assert statements(said_by(one)) == SHORTEST


def said_by(function: Function) -> list[ast.stmt]:
    """Return the body of a function without its docstring."""
    return function.body[1:] if ast.get_docstring(function) else function.body


def statements(body: list[ast.stmt]) -> int:
    """Return how many statements a body has, nested ones too."""
    return sum(isinstance(node, ast.stmt) for statement in body for node in ast.walk(statement))


def functions_in(text: str) -> Iterator[Function]:
    """Yield the functions of a text."""
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, Function))
