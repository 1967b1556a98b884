"""In which language the person at the keyboard reads."""

from collections.abc import Mapping

from bot.knowledge.sentences import languages

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides, as for every program


def language(environment: Mapping[str, str]) -> str:
    """Return the language of the environment's locale where findings are told in it, else English."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    lang = locale.partition("_")[0].partition(".")[0].lower()
    return lang if lang in languages() else "en"
