"""The French words by which a message asks about hours."""

import re

from bot.conversation.hours_words import HoursWords, listed, pattern

_FR_PEOPLE = (
    r"(tous\b(?! les jours)|toutes\b(?! les)|tout (le monde|public|un chacun)|toute personne|n importe|qui"
    r"|chacun|d autres"
    r"|des (non|personnes|familles|enfants|adultes|jeunes)|public|personnes?|enfants?|familles?)"
)

FRENCH = HoursWords(
    past=pattern(
        r"\bpourquoi\b|\bl ouverture (de|du|d|des)\b(?!.*\b(quand|heure)\b)",
        r"\ba( t (il|elle))? (commence|debute)\b",
        r"\b(a|ont|avait|avaient|etait|etaient|fut|furent)( t (elle|il|on))?( \w+){0,2} (ouvert|ferme)(e|s|es)?\b",
        r"\b(ouvert|ferme)(e|s|es)? (apres|pendant|durant|avant|a la fin de) la (guerre|shoah|liberation)\b",
    ),
    asks_time=pattern(
        r"\ba? ?quelles? heures?\b|\bavant quelle\b|\bjusqu a (quand|quelle)\b|\b(a partir de|depuis|des) (quand|quelle)\b|\bquand\b",
    ),
    aspects=(
        (
            "next",
            pattern(
                r"\b(ouv(re|rez|ert|erts|erte|ertes)\b.*\bdans combien de temps)\b|\bcombien de temps\b.*\b(r|re)?ouv(re|rez|rent|rira|rirez|erture)\b(?! pendant)"
            ),
        ),
        (
            "until",
            pattern(
                r"\bcombien de temps\b.*\b(ferm(e|ez|ent|era|eture)|reste)\b|\breste\b.*\bcombien de temps\b",
                r"\b(jusqu a|avant) (quand|quelle|qd|kel)\b|\bau plus tard\b|\bderni(er|ere) (delai|carat|moment|minute|entree|limite)\b|\bavant la fermeture\b|\bheure de fermeture\b",
                r"\bquelle heure\b.*\bferm\w+\b|\bferm\w+\b.*\bquelle heure\b",
                r"\bquand\b.*\bferm(e|ez|ent|era|erez)\b(?! ?(s|es|ee))|\bferm(e|ez|ent|era) quand\b",
                r"\bquelle heure\b.*\b(finissez|finit|finis)\b|\b(finissez|finit)\b.*\bquelle heure\b",
            ),
        ),
        (
            "from",
            pattern(
                r"\b(a partir de|des|depuis) (quand|quelle|qd|kel)\b|\bau plus tot\b|\bheure d ouverture\b",
                r"\bquelle heure\b.*\bouv(re|rez|rent|rira|erture)\b|\bouv(re|rez|rent|rira)\b.*\bquelle heure\b",
                r"\bquelle heure\b.*\b(commencez|commence)\b",
            ),
        ),
        ("long", pattern(r"\bcombien (de temps|d heures)\b")),
        (
            "closures",
            pattern(
                r"\bquels? jours?\b.*\bferm\w+\b|\bferm\w+\b.*\bquels? jours?\b|\bquand\b.*\bferm(es|ees?)\b",
                r"\bquand (c est|etes vous|est ce|est) (que )?(c est |vous etes )?ferme\b",
                r"\bfermetures?\b|\bjours? feries?\b|\bferies?\b|\bles fetes\b|\bfetes (juives|de fin|religieuses)\b",
                r"\b(les|vos|en) (vacances|conges)\b|\bvacances (scolaires|d|de)\b|\bfont le pont\b"
                r"|\bfaites le pont\b",
            ),
        ),
        (
            "next",
            pattern(
                r"\b(quand|quelle heure)\b.*\bvous\b.*\b(reven\w+|reviendr\w+|retour)\b|\bvous (revenez|reviendrez)\b.*\bquand\b",
                r"\bquand\b.*\b(re ?|r)?ouv(re|rez|rent|rira|rirez|riront)\b|\b(r ?)?ouv(re|rez|rent|rira) quand\b",
                r"\b(prochaine|premiere) ouverture\b|\b(re ?|r)ouv(re|rez|rent|rir|rira|rirez|erture)\b",
            ),
        ),
        (
            "week",
            pattern(
                r"\bhoraires?\b|\bheures? (d |de )?(ouvertures?|bureau|permanence)\b|\bquels? jours?\b",
                r"\bquand\b.*\bouvert\w*\b|\bouvert\w* quand\b|\bjours? (d )?ouverture\b|\btous les jours\b",
                r"\bpause (dejeuner|de midi|meridienne)\b",
                r"\bquand\b|\b(a )?quelles? heures?\b|\btoute la semaine\b|\bouvertures\b",
            ),
        ),
    ),
    open_question=pattern(
        r"\b(quand|quel|quelle|quels|quelles|combien|horaires?|comment|heures? d ouverture)\b"
        r"|\b(ferm|ouvr)(e|es|ez|ent|era|erez) (un peu )?plus (tot|tard)\b"
    ),
    closed=pattern(
        r"\bferm(e|es|ez|ent|er|ee|ees|era|erez|eture|etures)\b|\btrop (tard|tot)\b|\bpause\b|\bc (est )?(mort|cuit|rape)\b|\bcoupures?\b"
        r"|\b(etes|serez|est|seront|sera)( \w+)? (partis?|absents?)\b|\brelache\b|\b(loupe|rate)e?s?\b"
    ),
    in_time=pattern(
        r"\b(heures? de fermeture|(avant|a|sauf) (la )?fermeture|la fermeture)\b|\bavant (que (vous|ca|ce|c)( ne)?( soit)? ferm\w+|de fermer|que \w+ ferm\w+)\b"
    ),
    whole_week=pattern(
        r"(?<!\ba )\bmidi\b|\b(dejeuner|pause( meridienne)?)\b|\bnocturnes?\b|\b(un|quels?|certains?|des) (jours?|soirs?|matins?)\b.*\b(tard|tot|avant|apres)\b"
        r"|\bheures? (d ouverture )?(par|chaque) (jour|semaine)\b|\bjour et nuit\b|\btoute la nuit\b|\bnon stop\b|\bsans interruption\b|\b\w+ jours (sur|par) \w+\b|\ben continu\b"
        r"|\bjournee continue\b"
    ),
    edge=re.compile(
        r"\b(?:ferm|ouvr|part|fini)\w*(?:-vous)?(?: (?:un peu|plus|trop|si|très|un peu plus))? (t[ôo]t|tard)\b",
        re.IGNORECASE,
    ),
    exception=re.compile(
        r"\b(?:sauf|[àa] part|hormis|except[ée]|hors|mais pas)(?: pour)?(?: l[ea]s?)?\W*$", re.IGNORECASE
    ),
    opened=pattern(r"\b(r|re)?ouv(re|rez|rent|rir|rira|rirez|ert|erte|erts|ertes|erture)\b"),
    until=pattern(r"\bjusqu\b|\bjusque\b|\bjusq\b"),
    today=pattern(r"\b(aujourd|auj|maintenant|ce|cet|cette|tout de suite|actuellement|demain|hier|la semaine)\b"),
    next_day=pattern(r"\b(le )?lendemain\b|\ble jour (d apres|suivant)\b"),
    bare=listed("de d c ca est ce serait genre disons bonjour bonsoir salut le la pour vers ou non svp stp peut etre"),
    fillers=listed(
        "et ou mais alors sinon le la les l un une du de des d a au aux pour en ce cet cette c est bon ok donc"
        " aussi si "
        "je viens vers apres avant peut etre plutot merci svp s il vous plait ouvert ferme ouverts fermes oui non meme "
        "heure jour pareil ca va quid qu que dans sur jusqu jusque tot tard plus dire veux voulais pardon euh ah bien "
        "dis dites moi entre partir des revenons retour encore"
    ),
    joins=pattern(r"^(et|ou|sinon|alors|ok|donc|mais|quid)\b"),
    repairs={
        "ouver": "ouvert",
        "ouvér": "ouvert",
        "ouverr": "ouvert",
        "ouvet": "ouvert",
        "ouvrer": "ouvrez",
        "ouvré": "ouvrez",
        "horair": "horaires",
        "orair": "horaires",
        "oraires": "horaires",
        "oraire": "horaire",
        "orere": "horaires",
        "horere": "horaires",
        "qd": "quand",
        "kan": "quand",
        "kand": "quand",
        "quan": "quand",
        "vs": "vous",
        "vou": "vous",
        "vouz": "vous",
        "jusk": "jusqu",
        "jusqua": "jusqu a",
        "jusque": "jusqu",
        "ke": "que",
        "kel": "quelle",
        "kelle": "quelle",
        "quel": "quel",
        "qel": "quel",
        "ferm": "ferme",
        "férmé": "ferme",
        "feremer": "fermer",
        "etes": "etes",
        "ete": "ete",
    },
    core=listed(
        "ouvert ouverte ouverts ouvertes ouvre ouvrez ouvrent ouverture ouvrir ferme fermes fermee fermez ferment"
        " fermer fermeture horaire horaires heure heures quelle quelles quels quand jours jusqu ferie feries fetes"
        " permanence travaillez rouvrez rouvre venir passer appeler joindre accueil bureau bureaux vacances pause"
        " lendemain combien temps depuis demain samedi dimanche"
    ),
)
