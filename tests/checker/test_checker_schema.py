"""The JSON Schemas that editors check with: current, named by every file, and of one mind with the loader."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.checker.schema import FOLDER, head, schemas, write_schemas

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
FILES = sorted(path.relative_to(KNOWLEDGE).as_posix() for path in KNOWLEDGE.rglob("*.yaml"))


class EditorLoader(yaml.CSafeLoader):
    """Reads scalars as the editors' YAML 1.2 does: numbers and true are typed, dates and yes stay text."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?\d+$"), list("-0123456789"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))


def as_editors_read(text: str) -> Any:
    """Return the value of a file; the keys of mappings are texts, as in JSON."""
    return json.loads(json.dumps(yaml.load(text, EditorLoader)))  # noqa: S506 - a safe loader with fewer types


def mistakes(name: str, text: str) -> list[str]:
    """Return what an editor would underline in a file."""
    schema = json.loads(schemas()[Path(head(name)).name])
    validator = jsonschema.Draft202012Validator(schema)
    return [error.message for error in validator.iter_errors(as_editors_read(text))]


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_committed_schema_is_the_one_the_models_give(name: str) -> None:
    committed = KNOWLEDGE / FOLDER / name
    written = committed.read_text(encoding="utf-8") if committed.is_file() else ""
    assert written == schemas()[name], "the models have changed: run `bot check --schema`, commit knowledge/.schema"


@pytest.mark.parametrize("name", FILES)
def test_every_file_names_its_schema_in_the_first_line(name: str) -> None:
    first = (KNOWLEDGE / name).read_text(encoding="utf-8").partition("\n")[0]
    assert first == head(name), f"the first line of {name} must be: {head(name)}"
    assert ((KNOWLEDGE / name).parent / first.rpartition("=")[2]).is_file()


@pytest.mark.parametrize("name", FILES)
def test_an_editor_underlines_nothing_in_a_shipped_file(name: str) -> None:
    assert mistakes(name, (KNOWLEDGE / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("entries/a.yaml", "- {id: a, titel: {en: A}}", "'titel' was unexpected"),
        ("entries/a.yaml", "- {id: Not An Id}", "does not match"),
        ("entries/a.yaml", "id: a", "is not of type 'array'"),
        ("hours.yaml", "services: {desk: {week: {mon: maybe}}}", "is not valid"),
        ("hours.yaml", "services: {desk: {feasts: {epiphany: closed}}}", "'epiphany'"),
        ("hours.yaml", "services: {desk: {dates: {christmas: closed}}}", "'christmas'"),
        ("sources.yaml", "a: {title: A}", "'date' is a required property"),
    ],
)
def test_an_editor_underlines_a_mistake_while_it_is_typed(name: str, text: str, said: str) -> None:
    assert any(said in mistake for mistake in mistakes(name, text))


def test_bare_numbers_and_words_for_true_are_as_good_as_quoted_ones() -> None:
    assert mistakes("synonyms.yaml", "fr: [[39, 1940]]") == []
    entry = (
        "- {id: a, title: {fr: 39}, ask: {fr: [112]}, answer: {fr: 1}, sources: [s], reviewed: 2026-01-02, soft: oui}"
    )
    assert mistakes("entries/a.yaml", entry) == []


def test_schemas_are_written_into_any_knowledge_folder(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    write_schemas(tmp_path)
    assert {path.name for path in (tmp_path / FOLDER).iterdir()} == set(schemas())
