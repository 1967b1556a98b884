"""In which language to reply: the message's own, else the chat's, else the one of the visitor's Telegram."""

import re
from dataclasses import replace

from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.model import Button, Context, Question, Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import Identified, identify, tokens

_CHAT, _CLIENT = 1.2, 0.6  # log-odds that a message goes on in the chat's or the client's language
_FEW = 2  # words that tell a language less by their letters than by who asks for them
_SHORTEST = 3  # letters of such a word
_OFTENER = 4  # times as often as in the others together
_KNOWN = 3.0  # log-odds that they are of the language in whose phrases they stand
_CHOSEN = 4.0  # who chose a language means it, until they write a whole sentence in another
_NAMES = re.compile(
    r"(?<=[^.!?…\s])\s+(?:(?:[dlDL]['’]|d[eu]s?\s|l[ae]s?\s)?[A-ZÀ-Ý][\w'’-]*\s*)+"
)  # "Médecins du Monde"
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_OPENING = 3  # words that open a message: its main clause
_MAIN_CLAUSE = 10.0  # log-odds that it is in the language it opens in
_LOOKED_AT = 1000  # characters
_TELLING = 3  # words that tell a language without the names beside them
_OWN = 0.7  # certainty from which the words alone have shown it


def of_client(house: House, question: Question) -> str | None:
    code = (question.client_language or "").lower().replace("_", "-").split("-")[0]
    return code if code in house.langs else None


def noticed(house: House, question: Question, context: Context) -> Context:
    """Keep the language of the visitor's Telegram; who changed it there wants that one, whatever was spoken before."""
    client = of_client(house, question)
    if client is None or client == context.client:
        return context
    if context.client is None:
        return replace(context, client=client)
    return replace(context, client=client, lang=None, chosen_lang=None)


def of_reply(house: House, found: Identified, question: Question, context: Context) -> str:
    """Return the language to reply in."""
    for lang in (found.lang, context.chosen_lang, context.lang, of_client(house, question)):
        if lang in house.langs:
            return str(lang)
    return house.langs[0]


def read(house: House, question: Question, context: Context) -> Identified:
    """Identify the language of a message among those the house speaks."""
    priors: dict[str, float] = {}
    for lang, odds in ((of_client(house, question), _CLIENT), (context.lang, _CHAT), (context.chosen_lang, _CHOSEN)):
        if lang in house.langs:
            priors[str(lang)] = priors.get(str(lang), 0.0) + odds
    words = _words(question.text)[:_LOOKED_AT]
    said = set(tokens(words))
    if said <= house.same_everywhere or (len(said) <= _FEW and context.lang in house.langs and _in_all(house, said)):
        words = ""
    if knowing := _knowing(house, words):
        return identify(words, priors | {lang: priors.get(lang, 0.0) + _KNOWN for lang in knowing}, house.langs)
    opening = identify(" ".join(words.split()[:_OPENING]), None, house.langs)
    if opening.lang in house.langs and is_certain(opening):
        priors[str(opening.lang)] = priors.get(str(opening.lang), 0.0) + _MAIN_CLAUSE
    return identify(words, priors or None, house.langs)


def _in_all(house: House, said: set[str]) -> bool:
    """Tell whether phrases of every language hold these words: "ok cool" goes on in the language of the chat."""
    return all(word in house.matched_words(lang) for lang in house.langs for word in said)


def _knowing(house: House, words: str) -> list[str]:
    """Return the language in whose phrases the one word or two that were written stand most often, none where none leads."""
    written = set(tokens(words))
    if not 0 < len(written) <= _FEW or any(len(word) < _SHORTEST for word in written):
        return []
    held = {lang: min(house.matched_words(lang).get(word, 0) for word in written) for lang in house.langs}
    least = _OFTENER * (sum(held.values()) - max(held.values()))
    return [lang for lang, times in held.items() if times > least]


def _words(text: str) -> str:
    """Return the words that tell a language: without the name of a command and names within a sentence."""
    said = text.partition(" ")[2] if text.startswith("/") else text
    rest = _NAMES.sub(" ", said)
    return rest if len(_LETTERS.findall(rest)) >= _TELLING else said


def is_certain(found: Identified) -> bool:
    return found.lang is not None and found.certainty >= _OWN


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer a message in a language we do not speak: two short lines, one in each of ours."""
    if not turn.foreign:
        return None
    lines = "\n\n".join(house.say(lang, "language-other") for lang in house.langs)
    row = tuple(Button(house.say(lang, "language-name"), encode("language", lang)) for lang in house.langs)
    return Outcome(Reply("unknown", turn.lang, lines, (row,)), turn.context, ("language: none of ours",))
