"""JSON Schemas of the knowledge files, generated from their models, so that editors complete and check as one types."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.checker.hours_shape import HoursFile
from bot.knowledge.load import ENTRIES, SHAPES
from bot.knowledge.model import Entry

FOLDER = ".schema"  # within the knowledge folder, so that the lines at the heads hold wherever it is copied
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: Mapping[str, Any] = {**SHAPES, "hours.yaml": HoursFile, "entries.yaml": tuple[Entry, ...]}


class _AsEditorsRead(GenerateJsonSchema):
    """Takes 112 and 1912 for texts: our loader reads every scalar as text, an editor reads numbers."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse the keys that fit no pattern or stand in no list."""
        generated = super().dict_schema(schema)
        if "patternProperties" in generated:
            return {**generated, "additionalProperties": False}
        names = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        return {**generated, "propertyNames": names} if "enum" in names else generated


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    return {f"{Path(name).stem}.json": _schema(name, shape) for name, shape in _SHAPES.items()}


def head(name: str) -> str:
    """Return the line that tells editors the schema of a knowledge file: its first line."""
    stem = "entries" if name.startswith(ENTRIES) else Path(name).stem
    return f"# yaml-language-server: $schema={'../' * name.count('/')}{FOLDER}/{stem}.json"


def write_schemas(folder: Path) -> None:
    """Write the schemas of a knowledge folder into it."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8")


def _schema(name: str, shape: Any) -> str:
    generated = TypeAdapter(shape).json_schema(schema_generator=_AsEditorsRead)
    return json.dumps({"$schema": DIALECT, **generated, "title": name}, ensure_ascii=False, indent=1) + "\n"
