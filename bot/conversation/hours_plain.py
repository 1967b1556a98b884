"""Plain questions: a clock time ahead, asked in words that name nothing but coming and being there.

Ways to ask whether one may come are without number ("do I catch you Friday at six?", "jeudi 18 h vous mangez encore ?"),
the words of other topics are rare: a short question whose every word is one of grammar, or of coming, asks for hours.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.language import frequencies
from bot.when.reading import When

_OF_GRAMMAR = 1e-3  # from this frequency on nearly all words are words of grammar
_LONGEST = 14  # words beside the words of time
_GRAINS = ("minute", "hour")


@dataclass(frozen=True, slots=True)
class _Plain:
    coming: frozenset[str]
    others: frozenset[str]  # whoever is neither "you" nor "I", and what asks for something else than a time
    people: frozenset[str]  # one of these is spoken of
    begins: re.Pattern[str]  # a question without its mark


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EN = _Plain(
    coming=_words(
        "come coming came drop dropping pop stop swing turn turning show arrive arriving get getting reach reached find catch"
        " enter visit visiting knock bell door doors gate locked unlocked lights desk staff team"
        " reception office anyone anybody someone somebody nobody everyone everybody body possible manage worth chance"
        " luck use point bother sense around still already yet left gone remain lunch break"
        " late early too soon busy available ready working staffed manned expect expecting waiting wait"
        " receive received seen served serve welcome answer answering by ok okay alright please suppose guess"
        " maybe hi hello round tell ll m re s d t u ya em be able am may might shall should visitors person"
    ),
    others=_words(
        "he she it us call stay him her his their them they my our its son daughter what who why where which how help talk speak need want"
        " give love feel war me said never life"
    ),
    people=_words("you u ya i we anyone anybody someone somebody nobody everyone everybody one people staff team"),
    begins=re.compile(
        r"^((hi|hello|hey|and|so|or|please|sorry) )*(is|are|can|could|will|would|do|does|may|shall|should|any(one|body)|am|must)\b"
    ),
)
_FR = _Plain(
    coming=_words(
        "venir viens vient venais passer passe passais arriver arrive arrivais debarque debarquer pointer pointe presenter presente entrer"
        " rentrer saut tomber tombe trouver trouve trouverai sonner sonne frapper toquer porte close guichet accueil bureau"
        " permanence assuree assure tenu equipe quelqu qqn monde personne possible jouable faisable encore toujours deja"
        " reste restera restez resterez partis parti partez la dispo disponible disponibles joindre"
        " repond repondez recevez recevoir recu recue recoit accueillir accueillez pause mangez dejeuner"
        " dejeunez bosse bossez travaillez travaille tard tot trop bien bon ok chance utile inutile peine vaut sert rien chose"
        " pourrais pourrait pourriez puis peux peut peuvent serez serait seriez serai sera seront etes svp stp s il plait bonjour"
        " bonsoir aurait aura auriez auront t y imagine suppose heure visiteurs visite deplacer rendre sur"
    ),
    others=_words(
        "elle elles ils lui leur leurs son sa ses mon ma mes notre nos qui quoi pourquoi ou comment combien aide aider parler"
        " besoin guerre vie enfants avez"
    ),
    people=_words("vous je j on nous quelqu qqn monde personne tu"),
    begins=re.compile(
        r"^((bonjour|bonsoir|salut|et|alors|donc|svp) )*(est ce|etes|serez|seriez|peut|puis|pourrais|pourriez|faut|y a|ya|vous|je peux"
        r"|on peut|je pourrais|on pourrait|reste)\b"
    ),
)
_TABLES = {"en": _EN, "fr": _FR}


def is_plain(text: str, lang: str, rest: Sequence[str], when: When, now: datetime) -> bool:
    """Tell whether a question is plain; `rest` are its folded words without those of time."""
    words = _TABLES[lang]
    if len(rest) > _LONGEST or not _is_moment_ahead(when, now):
        return False
    if not (text.rstrip().endswith("?") or words.begins.search(" ".join(rest))):
        return False
    return words.people.intersection(rest) != set() and all(_is_plain_word(word, words, lang) for word in rest)


def _is_plain_word(word: str, words: _Plain, lang: str) -> bool:
    if word in words.others:
        return False
    return word in words.coming or word in words.people or frequencies(lang).get(word, 0.0) >= _OF_GRAMMAR


def _is_moment_ahead(when: When, now: datetime) -> bool:
    """Tell whether all times named are of a clock and not over: of a mere day or evening, more may be asked."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    first = [readings[0] for readings in when.times if readings]
    return bool(first) and all(
        reading.grain in _GRAINS and not reading.part_of_day and (reading.start or reading.end or midnight) >= midnight
        for reading in first
    )
