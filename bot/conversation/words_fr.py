"""Everyday French words of a conversation."""

import re

from bot.conversation.words import Words, listed, pattern

WORDS = Words(
    yes=listed("""
        oui, ouais, ouai, oui merci, oui s il vous plait, oui s il te plait, ok, okay, d accord, c est ca, c est cela, oui c est ca,
        exact, exactement, tout a fait, bien sur, voila, celui la, celle la, celui ci, celle ci, si, volontiers, parfait,
        oui exactement, oui tout a fait, oui voila, vas y, allez y, ui, wi, yes, oui bien sur, oui celle la, oui celui la,
        je veux bien, oui je veux bien, absolument, effectivement, c est bien ca, oui c est bien ca, ca marche, montre"""),
    no=listed("""
        non, nan, nn, non merci, pas du tout, pas vraiment, non pas ca, pas ca, ce n est pas ca, c est pas ca, non ce n est pas ca,
        non c est pas ca, non pas vraiment, faux, c est faux, non desole, non non, pas celui la, pas celle la, no, non pas du tout"""),
    none=listed("""
        aucun, aucune, aucun des trois, aucune des trois, aucun des deux, aucune des deux, aucun de ceux la, aucune de celles la,
        ni l un ni l autre, ni l une ni l autre, rien de tout ca, rien, rien de tout cela, autre chose, non autre chose, aucune de ces propositions,
        aucun de ces sujets, aucune reponse, non aucun, non aucune, rien de ca"""),
    nots=listed("pas, non, ne, n, jamais, rien, moins, trop"),
    positions={
        "premier": 1,
        "premiere": 1,
        "1er": 1,
        "1ere": 1,
        "1re": 1,
        "1": 1,
        "un": 1,
        "une": 1,
        "second": 2,
        "seconde": 2,
        "deuxieme": 2,
        "2eme": 2,
        "2e": 2,
        "2": 2,
        "deux": 2,
        "troisieme": 3,
        "3eme": 3,
        "3e": 3,
        "3": 3,
        "trois": 3,
        "dernier": -1,
        "derniere": -1,
    },
    articles=listed("un, une"),
    fillers=listed("""
        a, le, la, les, l, un, une, des, de, du, d, je, j, tu, vous, il, elle, on, nous, ils, elles, est, sont, c, ce, ca, cela,
        et, ou, ensuite, svp, s, te, plait, alors, bon, euh, ben, bah, aussi, encore, me, m, mon, ma, mes, notre, nos, qu, que, qui,
        quoi, quel, quelle, quels, quelles, comment, pour, par, avec, dans, en, y, au, aux, sur, peux, puis, peut, pouvez,
        plutot, veux, voudrais, prefere, prends, numero, choix, choisis, pense, dire, veut, dis, ok, oui, n, ne, pas, moi, lui,
        leur, eux, votre, vos, si, mais, ici, la, t, toi, estceque, cestquoi, suis, ai, as, avez, faut, se, son, sa, ses,
        celui, celle, ceux, maintenant, donc, sais, savez, dites, plus, option, proposition, reponse, non"""),
    joins=pattern(r"""et(?: pour| en| le| la| les| si| avec| a| au| aux| chez| du| de)?|et alors|sinon|qu en est il(?: de| du| des| pour)?|
        quid(?: de| du| des)?|ok et|d accord et|meme question pour|pareil pour"""),
    pronouns=listed("c, ca, cela, ce, y, il, elle, ils, elles, eux, leur, lui, son, sa, ses, leurs"),
    light=listed("""
        etait, etaient, etaient, etes, ete, avait, avaient, prend, prennent, prendre, met, mettre, trouve, trouvent, trouver, fait, font,
        faire, vient, viennent, venu, venus, va, vont, aller, passe, exactement, vraiment, juste, aucun, quelque, chose,
        combien, pourquoi, ou, quand, autre, tres, beaucoup, deja, jour, jours, an, annee, annees, mois, date, obtient, obtenir, avoir, etre, ont, a, avons, eu, essayer, seul, jusqu, jusque, depuis"""),
    leans=pattern(r"""il(?! (?:y a|faut|est possible|est autorise))|elles?|ils|lui|leur|eux|ca|cela|celui|celle|ceux|celles|lequel|laquelle|lesquels|lesquelles|
        l(?:e|a) (?:premiere?|deuxieme|seconde?|troisieme|derniere?)(?: des deux)?|
        qui (?:l|le|la|les)(?= \w+$)|c etait"""),
    narrows=pattern(
        r"""(?:(?:et|ok|mais|ou|donc|meme|pas|aussi) )*(?:pour|en|a|au|aux|chez|comme|avec|sans|dans|par|pres|vers|depuis|apres|avant|pendant|sur|seulement)"""
    ),
    why=pattern("pourquoi|comment ca se fait|pour quelle raison"),
    facts=pattern(
        "qui|quand|ou|combien|quel(?:le)?s? (?:jour|date|annee|mois)|c etait (?:ou|quand|quel|qui)|que s est"
    ),
    addressed=listed("vous, vos, votre, tu, ton, ta, tes"),
    theirs=listed("son, sa, ses, leur, leurs, lui"),
    attributes=(
        (
            "duration",
            pattern(
                r"combien de temps|duree|dure|durent|combien de (?:mois|semaines|annees|jours)|delai|delais|attente"
            ),
        ),
        (
            "cost",
            pattern(r"""combien (?:ca |cela |est ce que ca )?(?:coute|coutent|faut il payer)|coute|coutent|cout|couts|prix|tarif|tarifs|gratuit|
            gratuite|gratuits|gratuites|payant|payante|payer|paie|paye|frais|cher|chere|rembourse|remboursee|c est combien|
            combien(?! de)"""),
        ),
        (
            "place",
            pattern(
                r"ou (?:est|sont|se|c est|c etait|ca|estce|aller|faut)(?: (?:se )?trouve(?:nt)?)?|c est ou|se trouvent?|adresse|situe|situee|lieu|quelle ville|quel metro|itineraire|ou"
            ),
        ),
        ("email", pattern("e ?mails?|mails?|courriels?|adresse (?:mail|email|electronique)")),
        (
            "phone",
            pattern(
                r"""telephone|telephoner|numero|appeler|appelle|joindre|contacter|contact|ecrire|j ecris|a qui (?:je )?(?:parle|demande|telephone)"""
            ),
        ),
        (
            "apply",
            pattern(r"""inscrire|inscription|s inscrire|postuler|candidater|comment faire|demarche|demarches|
            dossier|papiers|comment on fait|comment fait on|rendez vous|reserver|formulaire|comment commencer|comment (?:on )?y entre|comment y entrer|faire une demande|participer|
            comment (?:on |je |nous )?(?:peut on |peut |puis je )?(?:obtient?|obtenir|avoir)(?: (?:une |sa )?place)?|obtenir une place"""),
        ),
        (
            "who",
            pattern(r"""pour qui|qui peut|a qui|ouvert a|conditions|quel age|age|eligible|ai je droit|j ai droit|y a t il un age|
            qui a droit|reserve a|reservee a"""),
        ),
        (
            "hours",
            pattern(
                r"""ouverte?s?|ouvrent|ouverture|horaire|horaires|quand|ferme(?:e|s|es|nt)?|quelle heure|quels jours|la nuit|jour et nuit|24h 24|le week end|
                jusqu a quand|a cette heure(?: ci)?|(?:ils|elles|on|quelqu un) repond(?:ent)?|repondent ils"""
            ),
        ),
    ),
    correction=pattern(r"""^pas (?:le|la|les|l|un|une|du|de la|au|a la) \w+|(?:non )?(?:mais )?(?:desole )?(?:ce n est pas|c est pas|c etait pas|ce n etait pas) (?:ce que je (?:demande|demandais|voulais|veux|cherche)|
        ce que j ai (?:demande|dit)|ma question|la question|la bonne reponse|ca|cela)(?: que je (?:demande|demandais|voulais))?|
        pas (?:ce que je|ma question)|vous (?:n avez pas|avez pas|ne) (?:compris|repondu|comprenez pas|repondez pas)(?: a ma question)?|
        tu (?:n as pas|as pas|ne) (?:compris|repondu|comprends pas|reponds pas)(?: a ma question)?|vous m avez mal compris|
        (?:ca|cela) ne repond pas(?: a ma question)?|mauvaise reponse|erreur|je parlais (?:de|du|des|d)|je parle (?:de|du|des|d)|je voulais (?:dire|parler de|savoir)|
        je veux dire|j ai dit|je demandais|j ai demande|je pensais (?:a|au|aux)|non je veux|plutot|je parlais pas (?:de|du|des|d) (?:ca|cela)"""),
    openers=re.compile(
        r"(?:(?:ok|d accord|alors|bon|donc|et|mais|sinon|du coup|super|parfait|tres bien|maintenant)\s+)+"
    ),
    softener=pattern(r"""re bonjour|rebonjour|bonjour(?: a tous| madame| monsieur| madame monsieur)?|bonsoir|salut|coucou|hello|bonne (?:journee|soiree|nuit)|cordialement|
        c est (?:tres |bien |trop |vraiment )?gentil(?: a vous| de votre part)?|merci(?: c est (?:tres |bien |trop )?gentil(?: a vous)?|
        pour (?:l |la |les |votre |vos |ton |ta |cette |ces |toutes ces )?(?:information|informations|aide|reponse|reponses|conseils?)| beaucoup| bien| d avance| infiniment| par avance| a vous| pour tout)?|mille mercis|s il vous plait|s il te plait|excusez moi|excuse moi|
        pardon(?: de vous deranger)?|desole de vous deranger|j ai une question|une question|petite question|juste une question|
        bien a vous|au revoir|a bientot|c est tout(?: merci| pour (?:moi|l instant|aujourd hui|le moment))?|ce sera tout|
        (?:je (?:parle seulement|ne parle que|comprends seulement|prefere(?: en)?)|en) (?:le )?francais(?= \w)"""),
    asides=pattern(
        "au moins|en fait|au fait|du coup|a vrai dire|franchement|figurez vous|je suppose|par hasard|d ailleurs"
    ),
    greetings=listed(
        "bonjour, bonjour a tous, bonjour madame, bonjour monsieur, bonjour madame monsieur, bonsoir, salut, coucou, hello"
    ),
    thanks=pattern("merci|mercis|mille mercis|mrc|mci|je vous remercie|je te remercie|remerciements"),
    praise=listed("""
        super, genial, parfait, top, tres, bien, excellent, formidable, nickel, cool, chouette, impeccable, note, tout, beaucoup,
        impressionnant, incroyable, interessant, waouh, wow, quand, meme, clair, claire, clairs, utile, gentil, gentille,
        rassurant, magnifique, extraordinaire, rapide, vraiment, infiniment, mille, fois, accord, entendu"""),
    farewell=pattern(r"""(?:(?:passez|passe) une )?(?:bonne|belle|excellente|douce) (?:journee|soiree|nuit|semaine|fin de (?:journee|semaine|soiree)|apres midi|annee|continuation|route)|
        (?:bon|excellent) (?:week end|weekend|apres midi|noel|courage)|bonnes (?:fetes|vacances)|joyeux noel|joyeuses fetes|joyeuses paques|
        au revoir|adieu|a (?:bientot|plus|plus tard|demain|la prochaine)|ciao|bye|prenez soin de vous|prends soin de toi|shabbat shalom|chabbat chalom|a toute (?:l|votre) equipe|a l equipe|a (?:vous|toi)(?: tous| aussi)?"""),
    plans=pattern(r"""(?:(?:ok|d accord|bon|bien|tres bien|super|parfait|entendu|merci) )+(?:alors |donc |ben )?(?:je|on|nous) (?:vais|va|allons)(?! pas| mal)|
        (?:(?:ok|d accord|bon|bien|tres bien|super|parfait|alors|entendu|merci|ben|bah|donc) )*
        (?:(?:(?:je|on|nous) (?:les? |la |vous )?(?:appelle|rappelle|contacte|recontacte|rappellerai|appellerai|contacterai|ecrirai|verrai)|j (?:appelle|appellerai|ecrirai|essaierai|irai|attendrai))(?: demain| ce soir| tout de suite| alors)?|
        (?:je|on) (?:vois|comprends?|voit)(?: mieux| bien| maintenant)*|c est (?:plus |bien |tres |beaucoup plus )?(?:clair|note|compris)|ca marche|bien recu|compris)$"""),
    commands={
        "start": (
            "start",
            "recommencer",
            "recommence",
            "on recommence",
            "repartir a zero",
            "commencer",
            "nouvelle conversation",
            "depuis le debut",
        ),
        "help": (
            "aide",
            "aide moi",
            "aidez moi",
            "menu",
            "le menu",
            "menu principal",
            "affiche le menu",
            "options",
            "retour au menu",
            "que sais tu faire",
            "que savez vous faire",
            "que peux tu faire",
            "que pouvez vous faire",
            "retour",
            "qu est ce que je peux demander",
            "que puis je demander",
            "comment ca marche",
            "accueil",
            "sommaire",
            "qu est ce que tu sais faire",
            "montre moi le menu",
            "les commandes",
            "commandes",
        ),
        "hours": ("horaires", "les horaires", "vos horaires", "horaire"),
        "history": ("parcourir l histoire",),
        "language": ("langue", "langues", "changer de langue", "changer la langue", "autre langue", "une autre langue"),
        "privacy": ("confidentialite", "vie privee", "donnees personnelles", "politique de confidentialite"),
        "forget": (
            "oublie moi",
            "oubliez moi",
            "oublie tout",
            "oubliez tout",
            "efface cette conversation",
            "effacer cette conversation",
            "supprimer cette conversation",
            "efface tout",
        ),
        "sources": (
            "source",
            "sources",
            "vos sources",
            "tes sources",
            "d ou ca vient",
            "d ou vient cette information",
            "quelle est votre source",
            "quelles sont vos sources",
            "d ou viennent ces informations",
            "comment le savez vous",
            "comment tu le sais",
            "qui le dit",
            "d ou tenez vous ca",
        ),
    },
    language_wishes=(
        (
            "fr",
            pattern(
                r"(?:(?:pouvez vous|pourriez vous|peux tu|tu peux|vous pouvez|on peut) )?(?:me )?(?:parler |repondre |ecrire |repondez |parlez |parle |reponds |passer |continuer )?(?:moi )?(?:en |le )?francais(?: s il vous plait| s il te plait| please)?"
            ),
        ),
        (
            "en",
            pattern(
                r"(?:(?:pouvez vous|pourriez vous|peux tu|tu peux|vous pouvez|on peut) )?(?:me )?(?:parler |repondre |ecrire |repondez |parlez |parle |reponds |passer |continuer )?(?:moi )?(?:en |l )?anglais(?: s il vous plait| s il te plait| please)?"
            ),
        ),
    ),
    person_wish=pattern(
        r"""(?:je (?:veux|voudrais|souhaite|peux|aimerais) )?(?:puis je )?(?:parler|discuter) (?:a|avec) (?:un |une |quelqu )?(?:humain|personne|vraie personne|conseiller|conseillere|un|quelqu un|operateur)(?: s il vous plait)?|(?:une |un )?(?:vraie personne|humain|conseiller|operateur)(?: s il vous plait)?|passez moi quelqu un"""
    ),
    history=pattern(r"""que s est il passe|qu est ce qui s est passe|qu est ce qu il s est passe|il s est passe quoi|que se passe t il|
        avez vous fait|avez fait|faisait|faisiez|faisaient|parlez moi|parle moi|racontez|raconte|histoire|evenements|chronologie|
        ce qui s est passe|et en|en l an|en l annee|pendant|a l epoque|a cette epoque|durant"""),
    grief=pattern(r"""(?:est (?:mort|morte|decede|decedee)|sont (?:morts|mortes|decedes)|a ete (?:tue|tuee|deporte|deportee|assassine|assassinee|fusille|fusillee|gaze|gazee)|
        ont ete (?:tues|tuees|deportes|deportees|assassines|assassinees|fusilles|gazes)|mort en deportation|morte en deportation|
        n est (?:pas|jamais) revenu|n est (?:pas|jamais) revenue|ne sont (?:pas|jamais) revenus|deces de|
        j ai perdu (?:mon|ma|mes) (?:petite? |grande? |meilleure? )?(?:mere|pere|maman|papa|parents|grand \w+|mamie|papi|mari|femme|conjointe?|compagne|compagnon|fils|filles?|enfants?|bebe|frere|soeur|amie?|oncle|tante|cousine?|famille)|nous a quittes|vient de mourir|en deuil|disparu a auschwitz|enterre|enterrement)"""),
    insult=pattern(r"""con|connard|connasse|conne|merde|putain|pute|idiot|idiote|imbecile|debile|stupide|nul|nulle|inutile|encule|fdp|
        ta gueule|tg|ferme la|abruti|abrutie|salope|salaud|bordel|va te faire|nique|niquer|degage|casse toi|cretin|bande (?:de|d) \w+|honte a vous|vous devriez avoir honte|
        (?:vous (?:n )?etes|t es|tu es|tas de)(?: que| tous| toutes| vraiment)? (?:des |de |un |une )?(?:incapables?|incompetente?s?|voleurs?|menteurs?|menteuses?|escrocs?|bons? a rien|guignols?|charlots?)"""),
    titles=pattern("m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|professeur|prof|maitre|me|juge|rabbin"),
    kin=listed("""
        mere, pere, maman, papa, parents, grand mere, grand pere, grands parents, mamie, papi, papy, oncle, tante, tonton, tata,
        cousin, cousine, frere, soeur, fils, fille, enfant, mari, femme, ex, ex mari, ex femme, conjoint, compagnon, compagne,
        ami, amie, voisin, voisine, neveu, niece, copain, copine, grand oncle, grand tante, arriere grand mere,
        arriere grand pere, aieul, aieule, collegue, prof, beau pere, belle mere, camarade"""),
    own=listed("mon, ma, mes, notre, nos, son, sa, ses, leur, leurs"),
    person_cues=pattern(r"""connaissez vous|connais tu|vous connaissez|tu connais|travaille|travaillait|travaillent|bosse|employe|employee|fait partie|
        faisait partie|dans vos (?:listes|fichiers|archives|maisons|dossiers|registres)|sur vos listes|etait il|etait elle|est il|est elle|
        s appelle|s appelait|nomme|nommee|qui est|qui etait|etait|a t il|a t elle|est|a ete|trace de|traces de|cherche|recherche|
        retrouver|information sur|informations sur|renseignements sur|dossier (?:de|sur)|fiche de|sauve|sauvee|cache|cachee|place|placee|suivi|suivie|
        parler (?:a|avec)|habite|habitait|vit|vivait|loge|mail|portable|telephone|adresse|salaire|photo de|a|ont|avait|connu|connue|joindre|contacter|rencontrer|voir|numero de|email de|avis sur|pensez vous de|plaindre de|chez vous"""),
    someone=pattern(r"""(?:(?:et|mais|alors|bonjour|dites moi|pouvez vous me dire) )*(?:estceque |si )?
        (?:mon|ma|mes|notre|son|sa) (?:ex|ex mari|ex femme|ex compagnon|ex compagne|voisine?s?|voisins|collegue|patron|patronne|
        soeur|frere|cousine?|amie?|copain|copine|conjoint|compagnon|compagne|oncle|tante|neveu|niece|prof)\b
        .* (?:chez vous|a vous|vers vous|la bas|par vous|vos services|vos listes|vos maisons|dans vos|vous a t il|vous a t elle|y va|y vient)"""),
    you="vous",
    permission=pattern(r"doit|doivent|peut|peuvent|pourrait|faut|a le droit|veut|voudrait|aimerait|comment|refuse"),
    biography=pattern(
        "qui (?:est|etait|a ete)|cestquoi|ou est nee?|quand est (?:ne|nee|mort|morte)|parlez moi de|parle moi de|quels? livres?"
    ),
    introduction=pattern("je m appelle|mon nom est|je suis|c est|ici|signe|cordialement|merci|bien a vous"),
    place_prepositions=listed(
        "a, en, vers, pres, depuis, chez, quai, rue, avenue, boulevard, place, metro, canal, gare"
    ),
    not_names=listed("""
        lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre,
        octobre, novembre, decembre, noel, paques, anglais, francais, allemand, juif, juive, dieu, m, mme, mlle, dr, bonjour, salut, ok,
        paris, france, europe, israel, allemagne, internet, facebook, google, je, etat"""),
    conjunctions=pattern("et aussi|et|aussi|ainsi que|autre question|au passage|sinon|par ailleurs|de plus"),
    question=pattern(r"""(?:a|de|avec|chez|par|pour) qui|que|qu|quoi|ou|quand|qui|quel|quelle|quels|quelles|comment|combien|pourquoi|est|estceque|cestquoi|peut|puis|
        peux|pouvez|avez|faut|y a t il|ya t il|faites|sont|vous|aurai|aura|aurons|aurais|serai|sera|serons|pourrai|pourrais|pourrait|pourrons|dois|doit|devons|devrai|ai je|a t on"""),
    needs=pattern(r"""(?:je|j|on|nous|il|elle|ils|elles) (?:veux|veut|voulons|veulent|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|souhaiterait|
        aimerais|aimerait|aimerions|cherche|cherchons|dois|doit|devons|recherche|recherchons)|(?:ai|a|avons|ont|aurais|aurait) besoin|il (?:me |nous |lui )?faut|
        aide|aidez|s il (?:vous|te) plait|dites|donnez|envoyez|montrez|besoin"""),
    selves=pattern("je|j|me|m|moi|mon|ma|mes|on|nous|il|elle|ils|elles|lui|ca|c|non|oui|personne|rien|tout"),
    tells=pattern(r"""(?:(?:et|mais|ben|bah|donc|car|parce que) )*(?:(?:j|il|elle|on|nous|ils|elles|(?:mon|ma|notre|le|la|l) \w+) (?:n )?(?:ai|a|avons|ont|avait|aura|va avoir|vient d avoir)(?: juste| seulement| bientot| presque| que| deja| environ)?
        (?: \d{1,2}| (?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize))
        (?: ans?| mois)(?: et demi)?|c est (?:juste )?pour (?:moi|nous|(?:mon|ma|mes|notre|nos|un|une) (?:\w+ )?\w+)|(?:en|pour|depuis|debut|fin|mi|a partir de|des|courant) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|
        (?:il|elle) s appelle \w+(?: \w+)?|je m appelle \w+(?: \w+)?|(?:son|mon|leur) (?:nom|prenom) (?:c )?est \w+|
        (?:j|je|il|elle|on|nous) (?:habitons|habite|habitent|vis|vit|vivons|suis|est|sommes) (?:a|en|dans|pres|au|aux|chez|du cote)(?: de| d| le| la| l)? \w+(?: \w+)?)$"""),
    wonders=pattern(r"""(?:je (?:voudrais|veux|souhaite|souhaiterais)|j aimerais|on (?:voudrait|aimerait)|nous (?:voudrions|aimerions)) (?:bien )?(?:savoir|comprendre|demander)|
        je me demande|je ne sais pas (?:comment|ou|qui|quoi|a qui)|(?:pouvez|pourriez) vous me dire|dites moi (?:comment|ou|si|qui)"""),
    will_not_call=pattern(
        r"""(?:veux|peux|ose|vais|arrive|arriverai|arrive) (?:pas|plus|jamais) (?:les |leur |a |a les |a leur )?(?:appeler|telephoner|parler|en parler)|(?:peur|envie) (?:d |de |de les |de leur )(?:en )?(?:appeler|telephoner|parler)"""
    ),
    reasons=(
        (
            "unclear",
            pattern(r"""(?:c est |ce n est |c etait |la reponse est |la reponse n est |le texte est )?(?:trop |tres |vraiment |un peu |pas )?(?:tres )?
                (?:clair|flou|confus|complique|long|vague|incomprehensible|difficile a (?:comprendre|suivre|lire)|dur a comprendre)|
                (?:je (?:ne |n )?(?:comprends|ai)|j ai) (?:rien|pas)(?: compris)?(?: a la reponse| la reponse)?"""),
        ),
        (
            "outdated",
            pattern(r"""(?:(?:c|ce n|la reponse|l information|l info|le lien|le numero|l adresse|le site)(?: est| n est)? )?
                (?:trop |tres |completement |tout |plus |pas )?(?:perimee?|depassee?|ancien(?:ne)?|vieux|obsolete|faux|fausse|inexacte?|
                errone|erronee|vraie?|a jour|correcte?|exacte?|bon(?:ne)?|valable)|(?:ca|cela|le lien|le numero|le site) ne
                (?: marche| fonctionne| repond| existe) (?:pas|plus)|(?:ca|le lien|le numero|le site) (?:marche|fonctionne|repond|existe) (?:pas|plus)"""),
        ),
    ),
)
