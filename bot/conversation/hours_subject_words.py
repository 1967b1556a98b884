"""The small words around the subject of "open": one table per language, over folded words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """What one language has around a subject; `plain` are words that name no place of their own."""

    opening: re.Pattern[str]  # a word that opens or closes, or its hours
    noun: re.Pattern[str]  # … as a noun, of which "of the library" follows
    inverted: re.Pattern[str]  # … as a verb behind which its subject may stand
    us: frozenset[str]  # "you", "your": the subject is ours
    pronouns: frozenset[str]  # name nobody
    ours: frozenset[str]  # what any organisation calls its own place
    plain: frozenset[str]
    articles: frozenset[str]
    inner: frozenset[str]  # within a name: "Mémorial de la Shoah"
    links: frozenset[str]  # behind "hours": of, at
    compound: frozenset[str]  # between "hours" and "of": "opening hours"
    verbs: frozenset[str]  # auxiliaries, before or behind the subject
    asking: frozenset[str]  # question words
    between: frozenset[str]  # between subject and verb
    stops: frozenset[str]  # a subject does not reach across these, and a bare word behind them is none
    beside: frozenset[str]  # what stands behind these is no subject: "with my mother"
    adverb: str  # how adverbs end
    name_before_noun: bool  # "the library hours"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EN = SubjectWords(
    opening=re.compile(r"(re)?open(s|ed|ing)?|clos(e|es|ed|ing|ure|ures)|shuts?|shutting|hours|timetable"),
    noun=re.compile(r"hours|times|timetable|opening|closing|closures?"),
    inverted=re.compile(r"(?!)"),
    us=_words("you u ya your yours ur youre yall we us our"),
    pronouns=_words("they their it its this there here somebody someone anybody anyone everybody everyone nobody i guys"),
    ours=_words("place office offices reception desk counter building door doors gate entrance premises centre center"
                " centres centers association organisation organization charity club service services team staff"
                " switchboard line lines phone phones telephone headquarters site house secretariat secretary lobby"
                " front room rooms volunteers people visitors"),
    plain=_words("main head central whole entire local nearest new actual public administrative general everything"
                 " anything something somewhere anywhere nothing all day days week weeks weekend weekday weekdays month"
                 " time times hour hours date dates morning afternoon evening night lunch lunchtime lunchbreak break"
                 " holiday holidays season seasons summer winter spring autumn year festive bank school religious"
                 " jewish national opening closing visiting business usual normal regular current exact"
                 " daily weekly ordinary standard special late early later earlier earliest latest next last first"
                 " opening open closed close hello good thanks thank sorry please pls plz today tomorrow tonight"
                 " yesterday now period periods vacation vacations break work working operation dear folks sir madam"
                 " emergency question quick regards half part full extended covid usually calls appointments"
                 " different extra additional reduced alternative seasonal specific unusual fixed set flexible longer"
                 " shorter certain possible precise updated exceptional core same other more less many correct right proper"
                 " question query info information location locations address branch correct official posted listed"
                 " advertised published old customer rest dear mum dad madam"),
    articles=_words("the a an my his her that those these some any another every each no"),
    inner=_words("of de du la le les des s d l"),
    links=_words("of at"),
    compound=_words("opening closing times hours are for s"),
    verbs=_words("is are was were will would do does did can could should must might may has have had isn aren wasn"
                 " weren won wouldn don doesn didn isnt arent wont dont doesnt didnt be been being am r"),
    asking=_words("what when which who where why how if whether whats whens that because until till while before after"),
    between=_words("still always also ever even not never already only just both to going gonna get gets got supposed"
                   " due likely often sometimes again remain remains stay stays keep keeps t ll re ve soon now back"
                   " officially too really quite exceptionally or more less at all ok okay right so too well yet"),
    stops=_words("to for about at on in from with near by and or but then than as of know knows need needs want wants"
                 " give send tell show find see check get look looking wondering wonder ask asking think guess hope"
                 " hoping list share confirm remind say says mean have having me please pls plz hi hey hello bonjour"
                 " dear thanks thank sorry excuse so ok okay yes no well also during over between come coming visit"
                 " visiting call calling drop pop stop turn arrive go going reach make let provide want interested like"
                 " checking enquiring inquiring requesting needing seeking confirming verifying double"
                 " live work working planning plan heard read saw believe thought noticed assume understand"),
    beside=_words("with without in at near from by after before on"),
    adverb="ly",
    name_before_noun=True,
)  # fmt: skip

_FR = SubjectWords(
    opening=re.compile(
        r"(re ?|r)?ouv(re|res|rez|rent|rir|rira|rirez|riront|rait|riez|ert|erte|erts|ertes|erture|ertures)"
        r"|ferm(e|es|ez|ent|er|ee|ees|era|erez|eront|eture|etures|iez|ait)|horaires?"
    ),
    noun=re.compile(r"horaires?|ouvertures?|fermetures?"),
    inverted=re.compile(r"(re|r)?ouv(re|rent|rira|riront|rait)|ferm(e|ent|era|eront|ait)"),
    us=_words("vous vos votre vs nous notre nos tu ton ta tes"),
    pronouns=_words("on c ca cela ce quelqu qqn personne je y"),
    ours=_words("bureau bureaux accueil siege standard reception guichet secretariat centre centres association"
                " organisme club service services equipe equipes porte portes entree batiment locaux local lieu"
                " structure structures etablissement maison permanence permanences telephone ligne lignes endroit"
                " antenne site salle salles personnel benevoles gens hall visiteurs public"),
    plain=_words("principal principale central centrale administratif administrative telephonique telephoniques social"
                 " general jour jours journee journees heure heures semaine semaines mois an annee date dates matin"
                 " matinee midi soir soiree apres nuit fete fetes ferie feries vacances conges scolaires pont ponts"
                 " ete hiver printemps automne weekend weekends week end ends periode periodes fin debut milieu moment"
                 " saison pause dejeuner habituels habituelles normaux normales exacts exactes actuels actuelles"
                 " exceptionnels exceptionnelle exceptionnelles precis complets reduits speciaux bonjour bonsoir salut"
                 " merci svp stp plait pardon desole demain hier aujourd hui maintenant ouverture ouvertures fermeture"
                 " fermetures visite visites presence travail reprise rentree appel appels tout tous toute toutes"
                 " entier entiere meme autre autres prochain prochaine prochains premiere premier dernier derniere"
                 " question questions info infos information renseignement renseignements precision madame monsieur adresse"
                 " tard tot plus moins max maximum semestre trimestre religieuses juives nationale legaux bis"),
    articles=_words("le la les l un une mon ma mes son sa ses leur leurs cet cette ces quelque quelques aucun aucune"
                    " chaque"),
    inner=_words("de d du des la le les l en"),
    links=_words("de du des d au aux chez la le les l"),
    compound=_words("d ouverture ouvertures de fermeture fermetures et"),
    verbs=_words("est sont sera seront etait etaient serait seraient soit soient etes serez etiez a ont avez avaient"
                 " avait suis es fut furent"),
    asking=_words("quand quel quelle quels quelles qui quoi comment pourquoi combien si que qu lorsque pendant avant"
                  " jusqu jusque ou dont"),
    between=_words("reste restent restera resterez t il elle ils elles encore toujours bien aussi deja pas ne n se s"
                   " bientot jamais souvent parfois tout tous toutes va vont peut peuvent doit doivent ete etre plus"
                   " tot tard rien la"),
    stops=_words("a au aux en dans chez pour sur avec sans par et mais donc alors sinon sais savoir connaitre besoin"
                 " voudrais veux cherche cherchons donner donnez envoyer dire dis dites moi me aimerais souhaite"
                 " souhaiterais demande demander bonjour bonsoir salut coucou hello allo svp stp merci pardon desole"
                 " ok oui non voila trouver trouve voir verifier confirmer confirmez indiquer indiquez communiquer"
                 " rappeler crois pense passer venir aller appeler est-ce hey euh bref concernant quant propos cote"
                 " niveau connais pouvez pourriez peux puis vais habite travaille vers entre depuis"),
    beside=_words("avec sans chez dans sur pres vers par"),
    adverb="ment",
    name_before_noun=False,
)  # fmt: skip

TABLES: dict[str, SubjectWords] = {"en": _EN, "fr": _FR}
