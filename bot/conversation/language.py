"""The language of a reply: that of the message, else of the chat, else of the visitor's Telegram."""

from bot.conversation.model import Context, Question
from bot.conversation.words import WORDS
from bot.language import Identified, identify, normalise

_CHAT = 1.2  # log-odds that the chat's language speaks for
_CHOSEN = 3.0  # one the visitor chose by hand
_CLIENT = 0.6


def of_client(question: Question) -> str:
    return (question.client_language or "").replace("_", "-").split("-")[0].lower()


def identified(question: Question, context: Context, languages: tuple[str, ...]) -> Identified:
    """Identify the language of a message with what is known of the chat as prior."""
    priors: dict[str, float] = {}
    for lang, weight in ((of_client(question), _CLIENT), (context.lang, _CHAT), (context.chosen_lang, _CHOSEN)):
        if lang in languages:
            priors[str(lang)] = priors.get(str(lang), 0.0) + weight
    text = question.text.partition(" ")[2] if question.text.startswith("/") else question.text
    return identify(text, priors, tuple(lang for lang in languages if lang in WORDS))


def reply_language(found: Identified, question: Question, context: Context, languages: tuple[str, ...]) -> str:
    """Return the language to reply in."""
    for lang in (found.lang, context.chosen_lang, context.lang, of_client(question)):
        if lang in languages:
            return str(lang)
    return languages[0]


def switched(text: str) -> str | None:
    """Return the language a message asks to go on in ("français svp")."""
    asked = normalise(text)
    return next((words.switch[asked] for words in WORDS.values() if asked in words.switch), None)
