"""The French words by which a message asks about hours."""

from bot.conversation.hours_words import HoursWords, listed, pattern

_FR_PEOPLE = (
    r"(tous\b(?! les jours)|toutes\b(?! les)|tout (le monde|public|un chacun)|toute personne|n importe|qui"
    r"|chacun|d autres"
    r"|des (non|personnes|familles|enfants|adultes|jeunes)|public|personnes?|enfants?|familles?)"
)

FRENCH = HoursWords(
    polite=pattern(
        r"\b(me|nous|se) demand(ais|ait|ions|e)\b|\b(voul|souhait|pens|compt|cherch)(ais|ait|ions)\b"
        r"|\baura(is|it) (voulu|aime|souhaite)( savoir)?\b"
    ),
    friends=pattern(
        r"\bmilieux? (ouverts?|fermes?)\b|\bportes? ouvertes?\b|\besprits? ouverts?\b",
        r"\bouvert\w* d esprit\b|\besprit d ouverture\b",
        r"\blettre ouverte\b|\bcoeur ouvert\b|\bbras ouverts\b|\bquestions? ouvertes?\b|\bdonnees ouvertes\b",
        rf"\bouvert(e|s|es)? (a |au |aux |pour )(l |la |le |les )?{_FR_PEOPLE}\b",
        r"\bouvert(e|s|es)? aux? (non|personnes?|familles?|enfants?|adultes?|jeunes?|etudiants?|benevoles?"
        r"|etrangers?|parents?|seniors?|femmes?|hommes?|publics?|visiteurs?|autres|mineurs?|gens|particuliers?"
        r"|professionnels?|scolaires?|ecoles?|catholiques?|musulmans?|chretiens?|dons?|candidatures?|chercheurs?"
        r"|adolescents?|ados|membres?|adherents?|nouveaux|residents?|patients?|plus jeunes|moins de)\b",
        r"\b(r ?)?ouvr(ir|e|ez|ons) (un|une|des|mon|ma|mes|son|sa|ses|leurs?|nos|notre|vos|votre|droit)\b( \w+)?",
        r"\bouvr(ir|e|ez) (l|la|les|le) (dossiers?|comptes?|droits?|portes?|enquetes?|fichiers?|lien|archives)\b",
        r"\bouvr(e|ent|ant) (droit|la voie|les portes)\b",
        r"\bouvertures? (d|de|du|des) (un |une |l |la |le |mon |mes )?(dossiers?|comptes?|droits?|enquetes?|postes?"
        r"|procedures?|inscriptions?|candidatures?|mesures?|archives|esprit|coeur|maisons?|creches?)\b",
        r"\b(postes?|inscriptions?|candidatures?|emplois?|places?|dossiers?|comptes?|enquetes?|mesures?|procedures?"
        r"|recrutements?|offres?|colonies?|colos?|camps?|sejours?)( \w+){0,2} (ouvert(e|s|es)?|ferme(e|s|es)?|ouvr(e|ent|ira|iront)"
        r"|ferm(ent|era|eront))\b",
        r"\b(ouvr|ferm)(e|ent|ira|iront|era|eront) (l|la|le|les) (inscriptions?|candidatures?|postes?|recrutements?|offres?"
        r"|colonies?|camps?|sejours?)\b",
        r"\bouvert(e|s|es)? aux (?!(heures?|horaires?|vacances|fetes|jours?|alentours|environs|memes|conges|weekends?)\b)\w+",
        r"\bferm(er|e|ez) (un|mon|le|son|ce) (dossiers?|comptes?)\b|\b(centres?|maisons?) (educatifs? )?fermee?s?\b",
        r"\bferme (de|pedagogique|ecole|du)\b|\b(une|cette|visite de la|a la) ferme\b",
        r"\ben fermant\b|\bterme\b|\b\d+ heures? (par|de) (semaine|mois|benevolat|cours|formation|travail)\b",
    ),
    strong=pattern(
        r"\bhoraires?\b",
        r"\bheures? (d |de )?(ouvertures?|fermetures?|bureaux?|visites?|permanences?)\b",
        r"\b(re ?|r)?ouv(re|res|rez|rent|rir|rira|rirez|riront|rait|riez|ert|erte|erts|ertes|erture|ertures)\b",
        r"\bferm(e|es|ez|ent|er|ee|ees|era|erez|eront|eture|etures|iez|ait)\b",
        r"\bjours? ouvr(es|ables)\b",
        r"\btrop tard pour (venir|appeler|passer|telephoner|vous joindre)\b|\bpause (dejeuner|de midi|meridienne)\b",
        r"\b(faites|font|fait|faire) le pont\b|\bnocturnes?\b|\bjours? travailles?\b",
    ),
    weak=pattern(
        r"\b(quelqu un|du monde|qqn|une personne|personne)\b.*\b(place|la|present\w*|accueil|bureaux?|repond\w*"
        r"|standard"
        r"|joindre|permanence)\b",
        r"\b(reste|restera|restent)( t il| t elle)?( \w+){0,2} (quelqu un|du monde|qqn)\b|\btrouver\w*( \w+){0,2} (quelqu un|du monde|qqn|personne|porte close)\b"
        r"|\b(trouve|trouverai|trouvera|trouverait)( t)? (on|je)\b|\bvous (trouver|trouve t on)\b",
        r"\b(accueil|permanence|standard|guichet|secretariat)\b.*\b(assure|assuree|tenu|tenue|en service)\b|\bporte (close|ouverte|fermee)\b",
        r"\b(serez|seront|etes deja|sont deja)( vous| ils)?( \w+)? partis?\b",
        r"\b(serai|serais|sera|serons|peux|peut|pourrai|puis)( je| t on| on| nous)?( etre)? recue?s?\b(?! (a|au|aux|chez|par|en)\b)",
        r"\bsi (je|on|nous) (debarqu|arriv|me point|me present)\w+|\b(faire|fais|fait) un saut\b|\blaiss\w+ (r?entrer|monter)\b",
        r"\bvous (restez|resterez)\b|\bvous etes (a table|en train de (manger|dejeuner))\b",
        r"\b(inutile|utile|utilite|la peine|la penne|sert a (quelque chose|rien)|interet)\b.*\b(venir|viens?|passer?|appeler?|deplacer?)\b",
        r"\b(accueil|permanence|standard|guichet|secretariat|bureaux?)\b.*\bfonctionn\w+|\bvous (revenez|reviendrez|serez de retour|etes de retour)\b",
        r"\b(y a|ya|y aura) (plus )?personne\b",
        r"\b(y a t il|il y a|ya|y a)\b.*\b(quelqu un|du monde|qqn|permanence|une personne|accueil)\b",
        r"\b(puis je|peut on|pourrais je|pourrait on|je peux?|on peut|je pourrais|on pourrait|peux je|pouvons nous"
        r"|possible de|faut il|dois je)( \w+){0,3} (venir|passer?|arriver|appeler|telephoner|joindre|visiter"
        r"|presenter|voir|deposer|ramener|recuperer|remettre|apporter"
        r"|rencontrer|rendre|deplacer|contacter)\b",
        r"\b(vous|ils|bureaux?|guichet|secretariat|siege|association|accueil|standard|equipe)\b.*\b(disponibles?|dispo|joignables?"
        r"|travaill\w+|recev\w+|recoi\w+|accueill\w+|repond\w*|boss\w+|conges?|vacances|pont)\b",
        r"\b(etes|serez|soyez|etiez|sera|seront|sont|est)( vous| ils| on)?( toujours| encore| deja| bien)? la\b",
        r"\b(on|je) (peut|peux|pourrait|pourrais)( \w+){0,3} (joindre|voir|rencontrer) quelqu un\b",
        r"\bouvert(e|s|es)? (a|au|aux|pour)\b",
        r"\b(quelqu un|du monde|qqn)\b.*\b(y|il) aura\b|\by aura( t il)?( \w+)? (quelqu un|du monde|qqn)\b",
        r"\bsi (je|on|nous) (viens|vient|venais|passe|passais|passons|venons)\b",
        r"\bje (passe|passerai|viendrai|(compte|voudrais|veux|souhaite|pense|pensais|aimerais) (venir|passer))\b",
        r"\btravailles? chez vous\b|\bjours? (normal|ouvre|travaille)\b|\bvous faites (le|la|les|l)\b|\btrop (tot|tard)\b|\b(coupure|interruption|relache)s?\b",
        r"\bc (est |serait )?(mort|cuit|rape|jouable|faisable)\b|\bca (le fait|le ferait|passe)\b",
        r"\b(bon|bien|ok|mieux|possible|jouable) (pour|de) (passer|venir|appeler|telephoner|deposer)\b",
        r"\bpermanences?\b|\bvisites?\b.*\bpossibles?\b",
        r"\ba quelles? heures?\b.*\b(venir|passer|appeler|telephoner|joindre|arriver|presenter|bureaux?|la)\b",
        r"\b(venir|passer|appeler|telephoner|joindre|arriver|presenter)\b.*\ba quelles? heures?\b",
        r"\b(jusqu a|avant|a partir de|des) (quand|quelle heure)\b.*\b(venir|passer|appeler|joindre|telephoner|la)\b",
        r"\b(venir|passer|appeler|joindre|telephoner)\b.*\b(jusqu a|avant|a partir de|des) (quand|quelle heure)\b",
        r"\bquand (est ce que )?(puis je|peut on|je peux|on peut|pourrais je)( \w+){0,2} (venir|passer|appeler"
        r"|joindre)\b",
    ),
    weak_veto=pattern(
        r"\b(?<!sans )(rdv|rendez vous|rendezvous|reserv\w+|inscri\w+|benevol\w+|dons?|donner|expo\w*"
        r"|(recev|recoi|recu|accueil)\w*( aussi| bien)? (des|les|d|mon|ma|mes|nos|notre|un|une)( \w+)? (enfants?|jeunes?|bebes?"
        r"|familles?|fils|filles?|neveux?|nieces?|courriers?|dossiers?|mails?|messages?|lettres?|colis)"
        r"|(il|elle|est) (mort|morte|decedee?)|dormir|la pour moi|(le|la|lui|les) (rencontrer|voir)|visite guidee|formation|age|ans|nee?|survivant\w*|deport\w+|caches?|cachee?s?|grands? (pere|mere|parents)"
        r"|(voir|appeler|visiter|visite a) (ma|mon|mes)|entretien|stage|tarifs?|prix"
        r"|coute|urgence|mourir|tuer)\b",
    ),
    veto=pattern(
        r"\bquelle annee\b|\bdepuis combien\b|\bcombien d annees\b|\bquel age\b|\bage (minimum|maximum|limite)\b|\bfond(e|ee|es|ation)\b"
    ),
    elsewhere=pattern(
        r"\b(ecoles?|lycees?|universites?|restaurants?|magasins?|commerces?|epiceries?|supermarches?|pharmacies?"
        r"|banques?|metro|gare|eglises?|synagogues?|mosquees?|garderies?|creches?|musees?|memorial|cinemas?"
        r"|lieux (publics|de culte)|services de garde)\b",
    ),
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
        ("next", pattern(r"\bcombien de temps\b.*\b(r|re)?ouv(re|rez|rent|rira|rirez|erture)\b(?! pendant)")),
        (
            "until",
            pattern(
                r"\bcombien de temps\b.*\bferm(e|ez|ent|era|eture)\b",
                r"\b(jusqu a|avant) (quand|quelle|qd|kel)\b|\bau plus tard\b|\bavant la fermeture\b|\bheure de fermeture\b",
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
                r"\bprochaine ouverture\b|\b(re ?|r)ouv(re|rez|rent|rir|rira|rirez|erture)\b",
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
    ),
    in_time=pattern(r"\bavant (la fermeture|que (vous|ca|ce|c)( ne)?( soit)? ferm\w+|de fermer|que \w+ ferm\w+)\b"),
    whole_week=pattern(
        r"\b(midi|dejeuner|pause( meridienne)?)\b|\bnocturnes?\b|\b(un|quels?|certains?|des) (jours?|soirs?|matins?)\b.*\b(tard|tot|avant|apres)\b"
        r"|\bheures? (d ouverture )?(par|chaque) (jour|semaine)\b|\bjour et nuit\b|\btoute la nuit\b|\bnon stop\b|\bsans interruption\b|\b\w+ jours (sur|par) \w+\b|\ben continu\b"
        r"|\bjournee continue\b"
    ),
    opened=pattern(r"\b(r|re)?ouv(re|rez|rent|rir|rira|rirez|ert|erte|erts|ertes|erture)\b"),
    until=pattern(r"\bjusqu\b|\bjusque\b|\bjusq\b"),
    today=pattern(r"\b(aujourd|auj|maintenant|ce|cet|cette|tout de suite|actuellement|demain|hier|la semaine)\b"),
    next_day=pattern(r"\b(le )?lendemain\b|\ble jour (d apres|suivant)\b"),
    agreed=pattern(
        r"^((et|ou|donc|mais|alors|bonjour|bonsoir|salut) )*((c|ce|cela|ca)( est| serait| sera)?|est ce|serait ce)( (que c est|encore|toujours|c est))? "
        r"(possible|jouable|faisable|bon|ok|envisageable)\b(?! (de|que|d|pour|merci|a)\b)",
    ),
    parting=pattern(
        r"^((bon|ok|bien|merci|c est bon|alors|donc|d accord|super) )*a (demain|apres demain|ce soir|lundi|mardi|mercredi"
        r"|jeudi|vendredi|samedi|dimanche|la semaine|bientot|tout)\b|\bmerci\b.*\ba (demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    ),
    bare=listed(
        "possible ok bon jouable faisable de d c ca est ce serait genre disons bonjour bonsoir salut qqn quelqu un personne du monde"
        " la y le pour vers ou non svp stp peut etre"
    ),
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
