"""The sentences about findings: a Fluent message for each code, with `.why` it matters and `.mend` as attributes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

_HOURS = "hours-"  # codes of bot.schedule, which words its problems itself


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about one finding."""

    what: str
    why: str
    mend: str


@cache
def languages() -> tuple[str, ...]:
    """Return the languages findings are told in, sorted."""
    return tuple(sorted(file.name[:-4] for file in _folder().iterdir() if file.name.endswith(".ftl")))


def said(code: str, values: Mapping[str, str | int], lang: str) -> Said:
    """Return what is said about a code; its message must be in the language's file."""
    bundle = _bundle(lang)
    message = bundle.get_message("hours" if code.startswith(_HOURS) else code)
    patterns = [message.value, message.attributes["why"], message.attributes["mend"]]
    return Said(*(_formatted(bundle, pattern, values) for pattern in patterns))


def sentence(key: str, told_in: str, **values: str | float) -> str:
    """Return one of the report's own sentences."""
    bundle = _bundle(told_in)
    return _formatted(bundle, bundle.get_message(key).value, values)


def _formatted(bundle: FluentBundle, pattern: Pattern | None, values: Mapping[str, str | float]) -> str:
    text, faults = bundle.format_pattern(pattern, dict(values)) if pattern else ("", ["no text"])
    if faults:
        raise LookupError(f"a sentence about findings lacks something: {faults[0]}")
    return str(text)


@cache
def _bundle(lang: str) -> FluentBundle:
    lang = lang if lang in languages() else "en"
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(FluentResource((_folder() / f"{lang}.ftl").read_text(encoding="utf-8")))
    return bundle


def _folder() -> Traversable:
    return files("bot") / "knowledge" / "findings"
