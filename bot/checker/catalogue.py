"""What the linter says, in English and French: for each code the finding, and how to mend it."""

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "missing-language": {
        "en": ("the text in {lang!r} is missing", "add it, or visitors get the other language"),
        "fr": ("le texte en {lang!r} manque", "ajoutez-le, sinon les visiteurs reçoivent l’autre langue"),
    },
    "few-phrases": {
        "en": ("only {count} phrasings in {lang!r}", "write at least {least}: full questions, short searches, needs"),
        "fr": (
            "seulement {count} formulations en {lang!r}",
            "écrivez-en au moins {least} : questions, mots-clés, besoins",
        ),
    },
    "duplicate-phrase": {
        "en": ("the phrase {phrase!r} also leads to {other!r}", "keep it where it fits best"),
        "fr": ("la formulation {phrase!r} mène aussi à {other!r}", "gardez-la là où elle convient le mieux"),
    },
    "confused-phrase": {
        "en": ("left out, {phrase!r} is given to {other!r}", "add words that tell the two apart, or move the phrase"),
        "fr": ("sans elle-même, {phrase!r} mène à {other!r}", "ajoutez des mots qui les distinguent, ou déplacez-la"),
    },
    "unknown-reference": {
        "en": ("{{{reference}}} refers to nothing", "{meant}"),
        "fr": ("{{{reference}}} ne renvoie à rien", "{meant}"),
    },
    "unknown-id": {
        "en": ("{id!r} is no entry or event", "{meant}"),
        "fr": ("{id!r} n’est ni une entrée ni un événement", "{meant}"),
    },
    "unknown-source": {
        "en": ("{id!r} is not in sources.yaml", "{meant}"),
        "fr": ("{id!r} n’est pas dans sources.yaml", "{meant}"),
    },
    "too-long": {
        "en": ("the text has {count} characters, more than {most}", "shorten it, or Telegram cuts it"),
        "fr": ("le texte a {count} caractères, plus de {most}", "raccourcissez-le, sinon Telegram le coupe"),
    },
    "broken-markup": {
        "en": ("{problem}", "compare the signs **, _, ` and [label](address) around it"),
        "fr": ("{problem}", "vérifiez les signes **, _, ` et [texte](adresse) autour"),
    },
    "literal-contact": {
        "en": ("{text!r} is written out", "write it once in organisation.yaml and refer to it, as {{contact.name}}"),
        "fr": (
            "{text!r} est écrit en toutes lettres",
            "écrivez-le une fois dans organisation.yaml et renvoyez-y : {{contact.nom}}",
        ),
    },
    "old-review": {
        "en": ("last reviewed on {date}, more than a year ago", "check the answer and set the date"),
        "fr": (
            "relu pour la dernière fois le {date}, il y a plus d’un an",
            "vérifiez la réponse et mettez la date à jour",
        ),
    },
    "same-text": {
        "en": ("the texts in {lang!r} and {other!r} are the same", "translate one of them"),
        "fr": ("les textes en {lang!r} et {other!r} sont identiques", "traduisez l’un des deux"),
    },
    "wrong-language": {
        "en": ("{phrase!r} does not look like {lang!r}", "move it to its own language"),
        "fr": ("{phrase!r} ne ressemble pas à du {lang!r}", "déplacez-la dans sa langue"),
    },
    "danger-phrase": {
        "en": ("{phrase!r} would be answered as danger ({situation})", "reword it, or add a `not` line in crisis.yaml"),
        "fr": (
            "{phrase!r} serait traitée comme un danger ({situation})",
            "reformulez-la, ou ajoutez une ligne `not` dans crisis.yaml",
        ),
    },
    "unused-synonym": {
        "en": ("no phrase holds two words of this line: {line}", "delete it, or use its words in phrases"),
        "fr": (
            "aucune formulation ne contient deux mots de cette ligne : {line}",
            "supprimez-la, ou utilisez ses mots",
        ),
    },
}

SUMMARY = {
    "en": ("no mistake found", "{errors} errors, {warnings} warnings"),
    "fr": ("aucune erreur trouvée", "{errors} erreurs, {warnings} avertissements"),
}


def said(code: str, lang: str, /, **values: object) -> tuple[str, str]:
    """Return message and mend of a finding in a language, English where there is none."""
    texts = TEXTS[code]
    message, mend = texts.get(lang) or texts["en"]
    return message.format(**values), mend.format(**values)
