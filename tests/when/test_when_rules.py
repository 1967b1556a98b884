"""Every rule of the grammar can be called with what its pattern hands over."""

import inspect

import pytest

from bot.when.grammar import RULES
from bot.when.rules import Rule


@pytest.mark.parametrize("rule", sorted(set(RULES), key=RULES.index), ids=lambda rule: str(rule.make.__name__))
def test_a_rule_takes_the_atoms_of_its_pattern(rule: Rule) -> None:
    given = (None, *[None for _ in rule.groups])
    assert inspect.signature(rule.make).bind(*given).args == given
