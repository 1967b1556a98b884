# Ce qui ne va pas (le message), pourquoi c’est gênant (.why) et comment le corriger (.mend), pour chaque code.

## Le fichier

missing-file = le fichier manque
    .why = le robot ne peut pas démarrer sans lui
    .mend = créez-le ; docs/connaissances.md en montre un
unknown-file = le robot ne connaît pas ce fichier
    .why = rien de ce qu’il contient ne serait lu
    .mend = { $meant ->
        [none] déplacez-le dans entries/, ou hors du dossier
       *[other] vouliez-vous dire { $meant } ?
     }
unreadable-link = le lien mène hors du dossier de connaissances
    .why = le robot ne lit rien hors de son dossier
    .mend = copiez le fichier dans le dossier
unreadable-kind = ce n’est pas un fichier
    .why = le robot ne lit que des fichiers
    .mend = renommez-le ou retirez-le
unreadable-size = le fichier dépasse { $most } octets
    .why = aucun texte pour les visiteurs n’est aussi long ; le lire arrêterait le robot
    .mend = répartissez-le en plusieurs fichiers, ou retirez ce qui s’y trouve par erreur
unreadable-encoding = ce n’est pas de l’UTF-8
    .why = les accents deviendraient d’autres signes
    .mend = enregistrez le fichier avec l’encodage UTF-8
unreadable = le fichier est illisible : { $reason }
    .why = le compte du robot doit pouvoir le lire
    .mend = donnez au compte du robot le droit de le lire
empty-file = le fichier est vide
    .why = un fichier vide est souvent un fichier perdu
    .mend = remplissez-le, ou supprimez-le
too-large = le fichier dépasse { $most } caractères
    .why = aucun texte pour les visiteurs n’est aussi long ; le lire arrêterait le robot
    .mend = répartissez-le en plusieurs fichiers
too-much = le fichier se déplie en trop de valeurs
    .why = des alias qui répètent des alias remplissent la mémoire
    .mend = retirez les alias (* et &) et écrivez les textes en entier
too-deep = le fichier a trop de niveaux, ou un alias se contient lui-même
    .why = aucun fichier de connaissances n’a autant de niveaux
    .mend = comparez les retraits avec ceux d’un fichier qui fonctionne
no-schema-line = la première ligne ne nomme pas le schéma
    .why = grâce à elle, l’éditeur complète et vérifie pendant la frappe
    .mend = écrivez en première ligne : { $line }

## YAML

yaml = ce YAML n’est pas valide : { $hint ->
    [tab] une tabulation
    [quotes] un second « : » dans la ligne
    [control] un caractère invisible
    [list] une liste entre crochets finit au mauvais endroit
    [open] un guillemet ou un crochet n’est jamais fermé
   *[other] { $problem }
 }
    .why = rien dans le fichier ne peut être lu
    .mend = { $hint ->
        [tab] faites les retraits avec des espaces
        [quotes] mettez entre "guillemets droits" un texte qui contient « : »
        [control] effacez-le et retapez le texte
        [open] cherchez au-dessus celui qui est seul
        [list] mettez entre "guillemets droits" les textes qui contiennent , ? : [ ] {"{"} {"}"}, ou un par ligne avec un tiret
       *[other] comparez les retraits et les guillemets avec les lignes voisines
     }
bad-key = une clé doit être un simple texte
    .why = une liste ou un groupe ne peut pas nommer une valeur
    .mend = écrivez la clé en un mot
duplicate-key = « { $key } » figure deux fois ici, d’abord ligne { $first }
    .why = une seule des deux pourrait compter
    .mend = n’en gardez qu’une
duplicate-id = l’identifiant « { $id } » est déjà pris : { $first }
    .why = un bouton ne pourrait mener qu’à l’un des deux
    .mend = donnez-en un autre à celui-ci
reused-id = « { $id } » est l’ancien identifiant de « { $other } »
    .why = les boutons d’anciens messages mèneraient à la mauvaise réponse
    .mend = choisissez un identifiant qui n’a jamais servi

## La forme

missing = « { $field } » manque
    .why = le robot en a besoin ici
    .mend = ajoutez-le
extra-forbidden = « { $field } » n’est pas une clé connue
    .why = rien de ce qu’elle contient ne serait lu
    .mend = { $meant ->
        [none] les clés connues sont : { $known }
       *[other] vouliez-vous dire « { $meant } » ?
     }
bad-id = « { $input } » n’est pas un identifiant
    .why = les identifiants voyagent dans les boutons, où la place est comptée
    .mend = employez des minuscules sans accent, des chiffres et des tirets, 40 au plus
bad-date = « { $input } » n’est pas une date
    .why = le robot dit de quand date une réponse
    .mend = écrivez-la comme 2026-11-23
bad-number = « { $input } » n’est pas un nombre entier admis
    .why = seul un nombre peut être comparé
    .mend = n’écrivez que des chiffres
bad-choice = « { $input } » n’est pas l’un de { $expected }
    .why = le robot ne connaît que ceux-là
    .mend = { $meant ->
        [none] choisissez l’un d’eux
       *[other] vouliez-vous dire « { $meant } » ?
     }
bad-truth = « { $input } » n’est ni oui ni non
    .why = le robot doit savoir lequel
    .mend = écrivez oui ou non
bad-zone = il n’y a pas de fuseau horaire « { $input } »
    .why = le robot ne saurait pas l’heure qu’il est
    .mend = écrivez le continent et la ville, comme Europe/Paris
bad-command = « { $input } » n’est pas une commande
    .why = Telegram refuse le menu entier
    .mend = employez des minuscules sans accent, des chiffres et _, 32 au plus
expected-text = il faut un texte ici, et non { $kind ->
    [list] une liste
    [mapping] des lignes clé: valeur
   *[nothing] rien
 }
    .why = le robot ne peut pas dire cela
    .mend = écrivez un seul texte
expected-list = il faut une liste ici, et non { $kind ->
    [text] un texte
    [mapping] des lignes clé: valeur
   *[nothing] rien
 }
    .why = le robot cherche ici plusieurs valeurs
    .mend = commencez chaque ligne par un tiret
expected-mapping = il faut des lignes clé: valeur ici, et non { $kind ->
    [text] un texte
    [list] une liste
   *[nothing] rien
 }
    .why = le robot ne peut pas distinguer ce qui est quoi
    .mend = écrivez une ligne clé: valeur par élément
too-short = c’est vide
    .why = le robot en a besoin d’au moins un
    .mend = donnez-en au moins un
answer-or-compute = une entrée a soit answer, soit compute
    .why = le robot ne saurait pas quoi dire
    .mend = gardez l’un des deux
bad-value = cette valeur ne convient pas ici
    .why = le robot ne peut pas s’en servir
    .mend = comparez-la avec une entrée qui fonctionne

## Les textes

missing-language = le texte en « { $lang } » manque
    .why = qui écrit dans cette langue reçoit l’autre
    .mend = écrivez-le aussi en « { $lang } »
unknown-language = « { $lang } » n’est pas une langue de organisation.yaml
    .why = personne ne lirait jamais ce texte
    .mend = { $meant ->
        [none] ajoutez-la à languages, ou retirez le texte
       *[other] vouliez-vous dire « { $meant } » ?
     }
no-sentences = le robot n’a pas de phrases à lui en « { $lang } »
    .why = la moitié de ce que lisent les visiteurs serait dans une autre langue
    .mend = ajoutez bot/locales/{ $lang }.ftl, ou retirez la langue de la liste
too-long = le texte a { $count } caractères, plus de { $most }
    .why = Telegram le refuse ou le coupe
    .mend = raccourcissez-le
broken-markup = la ligne { $row } du texte a { $mark ->
    [bold] un ** sans son pendant
    [code] un ` sans son pendant
    [link] un lien qui n’est pas [texte](https://…)
   *[html] une balise HTML
 }
    .why = les visiteurs verraient les signes eux-mêmes
    .mend = { $mark ->
        [link] écrivez [texte](https://…) avec une adresse complète
        [html] écrivez **gras**, _italique_, `code` ou [texte](https://…)
       *[other] mettez le second signe sur la même ligne, ou un \ devant le premier
     }
literal-contact = « { $text } » est écrit en toutes lettres
    .why = le jour où il change, cette copie est oubliée
    .mend = { $reference ->
        [none] écrivez-le une fois dans organisation.yaml et renvoyez-y, comme {"{"}contact.nom{"}"}
       *[other] renvoyez-y : {"{"}{ $reference }{"}"}
     }
same-text = les textes en « { $lang } » et « { $other } » sont identiques
    .why = l’un des deux n’est sans doute pas traduit
    .mend = traduisez-le
wrong-language = ce texte est rangé sous « { $lang } », mais il est dans une autre langue
    .why = les visiteurs le recevraient dans la mauvaise langue
    .mend = déplacez-le dans sa langue
unknown-reference = {"{"}{ $reference }{"}"} ne renvoie à rien
    .why = les visiteurs liraient les accolades
    .mend = { $meant ->
        [none] ajoutez-le à organisation.yaml, ou retirez-le
       *[other] vouliez-vous dire {"{"}{ $meant }{"}"} ?
     }
unknown-id = rien ne porte l’identifiant « { $id } »
    .why = un bouton ou un menu ne mènerait nulle part
    .mend = { $meant ->
        [none] retirez-le, ou écrivez ce à quoi il doit mener
       *[other] vouliez-vous dire « { $meant } » ?
     }
unknown-source = « { $id } » n’est pas dans sources.yaml
    .why = personne ne saurait d’où cela vient
    .mend = { $meant ->
        [none] ajoutez la source à sources.yaml
       *[other] vouliez-vous dire « { $meant } » ?
     }
odd-contact = « { $text } » ne ressemble pas à { $kind ->
    [phone] un numéro de téléphone international
    [email] une adresse électronique
   *[link] une adresse de site
 }
    .why = les visiteurs ne pourraient pas le toucher
    .mend = écrivez-le comme { $kind ->
        [phone] +33 1 23 45 67 89
        [email] nom@example.org
       *[link] https://www.example.org
     }
old-contact = « { $id } » a été vérifié pour la dernière fois le { $date }, il y a plus d’un an
    .why = les numéros, les adresses et les prix changent
    .mend = appelez ou demandez, puis mettez la date du jour
old-review = relu pour la dernière fois le { $date }, il y a plus d’un an
    .why = ce qui était vrai alors ne l’est peut-être plus
    .mend = vérifiez le texte, puis mettez la date du jour

## Les formulations

few-phrases = { $count ->
    [0] aucune formulation en « { $lang } »
    [one] une seule formulation en « { $lang } »
   *[other] seulement { $count } formulations en « { $lang } »
 }
    .why = moins le robot connaît de façons de demander, plus il en manque
    .mend = écrivez-en au moins { $least } : questions entières, quelques mots, besoins exprimés
duplicate-phrase = la formulation « { $phrase } » figure aussi dans « { $other } » : { $first }
    .why = le robot ne saurait pas laquelle des deux est voulue
    .mend = gardez-la là où elle convient le mieux
repeated-phrase = la formulation « { $phrase } » figure ici deux fois : { $first }
    .why = elle n’apporte rien
    .mend = retirez-en une, ou dites-la autrement
confused-phrases = { $count ->
    [one] une formulation de « { $one } » ou « { $other } » est plus proche de l’autre : { $phrases }
   *[other] { $count } formulations de « { $one } » et « { $other } » sont plus proches de l’autre : { $phrases }
 }
    .why = qui le dit un peu autrement reçoit la mauvaise réponse
    .mend = ajoutez des mots qui les distinguent, déplacez les formulations, ou réunissez les deux entrées
unreachable = aucune formulation en « { $lang } » ne ramène d’elle-même à « { $id } »
    .why = seuls les visiteurs qui emploient ces mots exacts y arriveraient
    .mend = ajoutez des formulations qui se ressemblent entre elles et à aucune autre entrée
wrong-language-phrase = « { $phrase } » ne ressemble pas à du « { $lang } »
    .why = elle n’est comparée qu’aux questions en « { $lang } »
    .mend = déplacez-la dans sa langue
danger-phrases = { $count ->
    [one] un signe de danger (« { $situation } ») attrape la formulation { $phrases }
   *[other] des signes de danger (« { $situation } ») attrapent { $count } formulations de cette entrée : { $phrases }
 }
    .why = les visiteurs recevraient des numéros d’urgence au lieu de cette réponse
    .mend = reformulez-les, ou ajoutez une ligne `not` à la situation dans crisis.yaml
unused-synonym = aucune formulation ne contient un mot de cette ligne : { $line }
    .why = elle n’a aucun effet
    .mend = supprimez-la, ou employez ses mots dans des formulations

## Le danger

bad-sign = le signe « { $sign } » est illisible
    .why = le robot ne peut pas démarrer avec lui
    .mend = comparez-le avec l’en-tête du fichier : aucune partie vide, six parties au plus, des <groupes> que `words` énumère
unknown-variant = aucune variante ne s’appelle « { $variant } »
    .why = le signe montrerait le texte ordinaire
    .mend = { $meant ->
        [none] écrivez le texte de la variante sous `variants`
       *[other] vouliez-vous dire « { $meant } » ?
     }

## Les horaires : le calendrier formule lui-même ses messages

hours = { $problem }
    .why = on dirait aux visiteurs de faux horaires, ou aucun
    .mend = { $mend }

## Le rapport

clean = aucune erreur trouvée
counted = { $errors ->
    [0] aucune erreur
    [one] une erreur
   *[other] { $errors } erreurs
 }, { $warnings ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $warnings } avertissements
 }
told = { $place }: { $severity ->
    [error] erreur
   *[warning] avertissement
 } : { $what }
untold = … et { $count } autres, plus légers, des mêmes sortes ; `bot check --all` les dit tous
left-out = { $lang } : chacune des { $count } formulations demandée sans elle-même : { NUMBER($first, style: "percent", maximumFractionDigits: 1) } trouvées d’emblée, { NUMBER($third, style: "percent", maximumFractionDigits: 1) } parmi les trois premières
