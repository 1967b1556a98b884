"""Everyday words the conversation listens for, one table per language; a third language is a third entry."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases of a language, folded and separated by spaces as bot.language.tokens gives them."""

    yes: frozenset[str]
    no: frozenset[str]
    none: frozenset[str]
    positions: Mapping[str, int]  # word -> place in what was offered, -1 the last
    commands: Mapping[str, str]  # whole message -> command
    corrections: tuple[str, ...]
    follow_ups: tuple[str, ...]  # beginnings of a question that leans on the one before
    pronouns: frozenset[str]
    attributes: Mapping[str, tuple[str, ...]]  # attribute of an entry -> words that ask for it
    light: frozenset[str]  # words that carry no topic
    history: tuple[str, ...]  # words that ask about the past
    joins: tuple[str, ...]  # words between two questions
    titles: frozenset[str]  # before a person's name
    kin: frozenset[str]
    person_verbs: tuple[str, ...]
    switch: Mapping[str, str]  # words that ask for another language
    greetings: frozenset[str]
    thanks: frozenset[str]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


def _set(text: str) -> frozenset[str]:
    return frozenset(_lines(text))


WORDS: dict[str, Words] = {
    "en": Words(
        yes=_set("yes|yeah|yep|yup|sure|ok|okay|yes please|please do|correct|exactly|that one|right|of course|y"),
        no=_set("no|nope|nah|no thanks|no thank you|not really|n"),
        none=_set("none|none of these|none of them|neither|nothing|something else|none of those|other"),
        positions={
            "first": 0, "1st": 0, "1": 0, "one": 0, "second": 1, "2nd": 1, "2": 1, "two": 1, "third": 2, "3rd": 2, "3": 2,
            "three": 2, "last": -1,
        },
        commands={
            "menu": "start", "start": "start", "home": "start", "restart": "start", "help": "help", "help me": "help", "commands": "help",
            "language": "language", "change language": "language", "privacy": "privacy", "sources": "sources", "forget me": "forget",
            "delete my data": "forget", "timeline": "history", "main menu": "start", "show menu": "start", "back to menu": "start", "options": "help",
        },
        corrections=_lines(
            "that is not what i asked|that is not what i meant|not what i asked|not what i meant|you did not understand|"
            "you misunderstood|wrong answer|that is wrong|no i meant|no i mean|i meant|i was talking about|i was asking about|not that"
        ),
        follow_ups=_lines("and|what about|how about|and what about|also|or|and how|so|ok and|ok so|but"),
        pronouns=_set("it|that|there|they|them|this|its|their|those|these|he|she"),
        attributes={
            "cost": _lines("cost|price|free|pay|fee|fees|expensive|how much|charge|money"),
            "place": _lines("where|address|location|get there|far|place"),
            "phone": _lines("phone|call|telephone|number|reach|contact|email"),
            "who": _lines("who for|for whom|who can|eligible|age|ages|conditions|which age|who is it for|can i|am i"),
            "apply": _lines("apply|register|sign up|enrol|how do i|how can i|procedure|what do i need|start|get in|book"),
            "hours": _lines("hours|open|opening|when"),
            "duration": _lines("how long|last|duration|long|wait|waiting"),
        },
        light=_set(
            "the|a|an|is|are|was|were|do|does|did|of|to|in|on|at|for|with|and|or|but|so|i|you|we|me|my|your|our|us|it|its|that|there|"
            "they|them|this|their|those|these|how|what|when|where|who|which|why|can|could|would|will|about|please|ok|also|then|be|have|"
            "has|get|much|many|long|if|not|no|yes|just|one|same|too|as|well|from|by|am|he|she|him|her"
        ),
        history=_lines("happened|history|historic|past|timeline|during|in the year|back then|did ose do|event|events"),
        joins=_lines("and also|and|also|plus|besides|another question"),
        titles=_set("mr|mrs|ms|miss|dr|doctor|madam|sir|judge"),
        kin=_set("uncle|aunt|cousin|brother|sister|father|mother|grandfather|grandmother|grandpa|grandma|husband|wife|son|daughter|friend|neighbour|neighbor|ex|dad|mum|mom|colleague|called|named"),
        person_verbs=_lines("do you know|does|did|is|was|were|has|have you|tell me about|who is|work|works|worked|hidden|saved|known|staff|file on|register|follow"),
        switch={"francais": "fr", "french": "fr", "en francais": "fr", "francais svp": "fr", "in french": "fr", "in french please": "fr", "speak french": "fr", "francais s il vous plait": "fr", "en francais s il vous plait": "fr", "parlez francais": "fr", "francais please": "fr"},
        greetings=_set("hi|hello|hey|good morning|good afternoon|good evening|hi there|hello there|dear all|greetings|dear sir|dear madam"),
        thanks=_set("thanks|thank you|thx|cheers|many thanks|thank you very much|thanks a lot|thanks in advance|thank you in advance|please|best regards|regards|kind regards"),
    ),
    "fr": Words(
        yes=_set("oui|ouais|ouai|yep|d accord|ok|okay|oui merci|oui s il vous plait|volontiers|exact|exactement|c est ca|voila|bien sur|celui la|celle la|oui c est ca|o"),
        no=_set("non|nan|non merci|pas vraiment|n"),
        none=_set("aucun|aucune|aucun des trois|aucune de ces reponses|rien de tout ca|ni l un ni l autre|autre chose|aucune des trois|aucun de ceux la|rien|autre|aucune de ces questions"),
        positions={
            "premier": 0, "premiere": 0, "1er": 0, "1ere": 0, "1re": 0, "1": 0, "un": 0, "une": 0, "deuxieme": 1, "second": 1, "seconde": 1, "2": 1, "deux": 1,
            "2eme": 1, "2e": 1, "troisieme": 2, "3": 2, "trois": 2, "3eme": 2, "3e": 2, "dernier": -1, "derniere": -1,
        },
        commands={
            "menu": "start", "accueil": "start", "debut": "start", "recommencer": "start", "aide": "help", "aide moi": "help", "commandes": "help",
            "langue": "language", "changer de langue": "language", "confidentialite": "privacy", "vie privee": "privacy", "sources": "sources",
            "oublie moi": "forget", "oubliez moi": "forget", "effacer mes donnees": "forget", "chronologie": "history", "menu principal": "start", "retour au menu": "start", "le menu": "start",
        },
        corrections=_lines(
            "ce n est pas ma question|ce n est pas ce que je demande|c est pas ce que je demande|ce n est pas ce que j ai demande|c est pas ma question|"
            "c est pas ce que j ai demande|pas ma question|vous n avez pas compris|tu n as pas compris|t as pas compris|je parlais|je voulais dire|non je parle|je parle|mauvaise reponse|"
            "c est faux|pas ca|ce n est pas ca|c est pas ca|je demandais|je voulais savoir"
        ),
        follow_ups=_lines("et|et pour|et si|qu en est il|et a propos|aussi|ou|ok et|d accord et|et aussi|mais|et puis|du coup"),
        pronouns=_set("ca|cela|y|la bas|ils|elles|eux|leur|leurs|en|ce|c|celui|celle|il|elle|les|le|la|ces|lui"),
        attributes={
            "cost": _lines("coute|prix|gratuit|gratuite|payer|payant|payante|tarif|tarifs|cher|combien|frais|argent|cout"),
            "place": _lines("ou|adresse|lieu|y aller|loin|endroit|se trouve|situe"),
            "phone": _lines("telephone|appeler|numero|joindre|contacter|contact|mail|email"),
            "who": _lines("pour qui|a qui|qui peut|conditions|age|quel age|s adresse|ai je droit|est ce pour|puis je"),
            "apply": _lines("s inscrire|inscrire|inscription|demande|demander|demarche|demarches|comment faire|postuler|candidater|comment je fais|procedure|obtenir"),
            "hours": _lines("horaires|horaire|ouvert|quand|heures|ouverture"),
            "duration": _lines("combien de temps|duree|dure|longtemps|attente|delai"),
        },
        light=_set(
            "le|la|les|l|un|une|des|du|de|d|et|ou|mais|donc|est|sont|etait|a|au|aux|en|dans|sur|pour|par|avec|sans|je|tu|il|elle|on|nous|vous|ils|"
            "elles|me|te|se|s|m|t|j|c|ce|ca|cela|cet|cette|ces|mon|ma|mes|votre|vos|notre|nos|son|sa|ses|leur|leurs|y|qui|que|qu|quoi|quel|quelle|"
            "quels|quelles|comment|quand|combien|pourquoi|ou|estceque|cestquoi|n|ne|pas|plus|aussi|alors|puis|si|oui|non|ok|merci|svp|plait|peut|peux|faire|"
            "faut|fait|avez|ai|as|ont|etes|suis|temps|bien|meme|lui|eux"
        ),
        history=_lines("passe|histoire|historique|evenement|evenements|pendant|a l epoque|chronologie|en quelle annee|s est il passe|a fait l ose"),
        joins=_lines("et aussi|et|aussi|de plus|autre question|egalement"),
        titles=_set("m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|maitre"),
        kin=_set("oncle|tante|cousin|cousine|frere|soeur|pere|mere|grand pere|grand mere|papi|mamie|mari|femme|fils|fille|ami|amie|voisin|voisine|ex|papa|maman|collegue|appelle|nomme|nommee"),
        person_verbs=_lines("connaissez vous|connais tu|travaille|travaillait|est il|est elle|etait il|etait elle|etait|a t il|a t elle|parlez moi de|qui est|cache|cachee|sauve|sauvee|employe|employee|dossier|fiche|suivi|suivie"),
        switch={"english": "en", "anglais": "en", "en anglais": "en", "in english": "en", "english please": "en", "anglais svp": "en", "in english please": "en", "anglais s il vous plait": "en", "speak english": "en", "en anglais s il vous plait": "en", "do you speak english": "en"},
        greetings=_set("bonjour|bonsoir|salut|coucou|hello|bonjour madame|bonjour monsieur|bonjour a tous|madame monsieur|bjr|madame|monsieur"),
        thanks=_set("merci|merci beaucoup|merci d avance|je vous remercie|merci bien|cordialement|bonne journee|s il vous plait|bien cordialement|merci a vous"),
    ),
}  # fmt: skip


def words_of(lang: str) -> Words:
    """Return the table of a language; the first one where it has none."""
    return WORDS.get(lang) or next(iter(WORDS.values()))
