"""The bot's own sentences: one Fluent file per language, packaged in bot/locales."""

from functools import cache, lru_cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

_REMEMBERED = 4096  # sentences


class WordingError(LookupError):
    """A language without a file, a key without a sentence, or a sentence that lacks a value."""


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a packaged .ftl file, sorted."""
    folder = files("bot") / "locales"
    return tuple(sorted(file.name[:-4] for file in folder.iterdir() if file.name.endswith(".ftl")))


@cache
def _bundle(lang: str) -> FluentBundle:
    if lang not in languages():
        raise WordingError(f"no sentences in {lang!r}; there are {', '.join(languages())}")
    text = (files("bot") / "locales" / f"{lang}.ftl").read_text(encoding="utf-8")
    # Isolation marks would show as boxes in some Telegram clients.
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle


class Wording:
    """The sentences of one language: `Wording("fr")("hours-open-now", until="19:00")`."""

    __slots__ = ("_bundle", "lang")

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._bundle = _bundle(lang)

    def __call__(self, key: str, **values: str | float) -> str:
        """Return the sentence of a key with its values filled in; raise WordingError where anything is missing."""
        return _said(self.lang, key, tuple(values.items()))

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))


@lru_cache(maxsize=_REMEMBERED)
def _said(lang: str, key: str, values: tuple[tuple[str, str | float], ...]) -> str:
    bundle = _bundle(lang)
    if not bundle.has_message(key):
        raise WordingError(f"no sentence {key!r} in {lang}.ftl")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise WordingError(f"the sentence {key!r} in {lang}.ftl is empty")
    text, faults = bundle.format_pattern(pattern, dict(values))
    if faults:
        raise WordingError(f"the sentence {key!r} in {lang}.ftl: {faults[0]}")
    return str(text)
