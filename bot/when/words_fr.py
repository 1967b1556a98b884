"""The words of time in French. Phrases stand folded (lower case, no accents); the longest one wins."""

from collections.abc import Mapping
from typing import Any

from bot.when.table import Table, Words
from bot.when.values import NOON, Clock, Part

MORNING, AFTERNOON, EVENING = Part(360, 720), Part(720, 1080), Part(1080, 1440)

_SMALL = {
    "about": "vers|aux alentours de|autour de|environ|sur les coups de|aux environs de|a peu pres|aux alentours du"
    "|aux environs du|vers les|sur le coup de|approximativement|autour du",
    "about_after": "pile|precises|precise|tapantes|petantes|grand maximum",
    "after": "apres|plus tard que|n'importe quand apres|au-dela de",
    "ago": "plus tot|auparavant",
    "ago_before": "il y a|ya|y a|voila|ca fait|cela fait|il ya",
    "allday": "toute la journee|la journee|la journee entiere|la journee complete|journee|de la journee|de toute la journee"
    "|toute une journee",
    "and": "et|puis|ainsi que|et puis",
    "at": "a|@|des a",
    "au": "au|aux",
    "before": "avant|n'importe quand avant|plus tot que|d'ici a avant",
    "between": "entre",
    "bridge": "pont|pont de|pont du|le pont de|le pont du|week-end prolonge de|week-end prolonge du|pont d'",
    "by": "d'ici|au plus tard|d'ici a|d'ici la|d ici",
    "by_day": "d'ici au|d'ici le|au plus tard le|d'ici les|d'ici aux",
    "caller": "appeler|appelez|appelle|appel|appels|composer|composez|numero|numeros|faire|faites|telephoner|joindre"
    "|contacter|ligne|samu|police|pompiers|rue|avenue|boulevard|article|bus|salle|chambre|quai|etage|age|agee|age de|page"
    "|metro|tel|telephone|fax|poste|dossier|reference|ref|commande|facture",
    "de": "dans le courant du|courant du|dans le courant de|au courant du|de|d'|de l'|de la",
    "des": "des",
    "du": "du",
    "every": "chaque|tous les|toutes les",
    "for": "pendant|durant|pour",
    "from": "a partir de|a partir d'|a compter de|a partir des|pas avant|des la|des l'|au plus tot|au plus tot a|pas plus tot que",
    "from_day": "a partir du|a compter du|des le|a dater du",
    "from_now": "a partir de maintenant|a compter d'aujourd'hui|a partir d'aujourd'hui",
    "greeting": "de temps en temps|ce jour la|bonne journee|bonne soiree|bonne nuit|bonne apres-midi|bon apres-midi|bon week-end|bon weekend|bon we"
    "|bonne semaine|bonne annee|joyeux noel|bonne fin de journee|bonne fin de semaine|l'autre jour|de nos jours"
    "|un de ces jours|nouvel an chinois|camp d'ete|camps d'ete|colonie d'ete|colonies d'ete|ecole d'ete|job d'ete|emploi d'ete|sports d'hiver|vetements d'hiver|accueil de jour|accueils de jour|mise a jour|mettre a jour|a jour|le jour ou|de jour|jour et nuit"
    "|une fois par semaine|une fois par mois|la premiere fois|deuxieme fois|troisieme fois|quatrieme fois|la derniere fois|la prochaine fois|au jour le jour|hopital de jour"
    "|seconde guerre mondiale|premiere guerre mondiale|veille sociale|a la veille|en seconde|vieux jours"
    "|en premier|tous les jours de la vie|chaque fois|a chaque",
    "half": "demi|demie|une demi|une demie|une petite demi|une bonne demi|une grosse demi|petite demi|bonne demi",
    "holiday": "jour ferie",
    "in": "dans|au bout de|en dedans de|dans les|d'ici dans",
    "last_night": "la nuit derniere|la nuit passee",
    "later": "tout a l'heure|tantot|plus tard|un peu plus tard|apres ca",
    "minus": "moins",
    "now": "maintenant|tout de suite|en ce moment|actuellement|la maintenant|a l'instant|immediatement|a cette heure|la tout de suite"
    "|a l'heure actuelle|mnt|mtn|des maintenant|presentement|en ce moment meme|a l'instant meme|la de suite|a cette heure-ci"
    "|mntnt|maintnant|a l'heure qu'il est|pour l'instant",
    "oclock": "h00",
    "on": "en|sur|lors de|au cours de|au cours du|courant|au mois de|au mois d'|au courant de|lors du|durant le|durant la"
    "|pendant le|pendant la|pendant les|durant les|pour le|pour les|pour la|pendant l'|du mois de|du mois d'|le mois de|le mois d'",
    "onwards": "et apres|et au-dela|ou plus tard|et plus",
    "or": "ou|ou bien|ou encore|voire",
    "past": "passe de",
    "polite": "me demandais|me demande|nous demandions|se demandait|voulais|voulait|voulions|aurais voulu|aurais aime|souhaitais|souhaitait"
    "|pensais|pensions|comptais|comptions|cherchais|esperais",
    "plus": "autres|de plus",
    "rest": "le reste de|la fin de toute|reste de|tout|toute|tout le|toute la|l'ensemble de",
    "same_time": "meme heure|la meme heure|a la meme heure",
    "since": "depuis",
    "since_day": "depuis le",
    "small": "vous|svp|stp|s'|est|c'|on|je|j'|nous|tu|il|elle|ils|ca|peut|merci|bonjour|si|quand|que|qu'|sans|avec|aussi|sont"
    "|etes|serez|sera|seront|ouvert|ouverts|ouverte|ferme|fermes|fermee|possible|ok|ou est|ouvrez|fermez|y|toujours"
    "|est-ce|car|puis-je|peux|pas|non|oui|seulement|s'il|lui|votre|vos|mon|ma|comment|pourquoi|quelqu'un|personne",
    "soft": "mais|plutot|par exemple|disons|peut-etre|sinon|eventuellement|idealement|n'importe quand|genre|tres|meme|donc"
    "|encore|deja",
    "the": "le|la|les|l'|ledit",
    "until_day": "jusqu'au|jusqu'aux|jusque au|jusqu au|jusquau",
    "until": "pas apres|pas au-dela de|jusqu'a|jusqu'en|jusque|jusqua|jusqu a|jusqu'|jusque a|jusk|jusqu|jusque dans|jusque vers",
    "within": "dans moins de|dans moins d'|d'ici moins de|sous|en moins de|dans un delai de|dans les",
}  # fmt: skip

_VALUED: dict[str, Mapping[Any, str]] = {
    "add": {30: "et demie|et demi|et 1/2", 15: "et quart|un quart", 45: "et trois quarts", -15: "moins le quart|moins quart|moins un quart"},
    "clock": {Clock(NOON): "midi|midi pile", Clock(0): "minuit|minuit pile"},
    "dayword": {
        0: "aujourd'hui|aujourdhui|auj|ajd|ajdh|aujourd hui|ce jour|dans la journee|ojd|ojourd'hui|ojourdhui|aujourdui"
        "|aujourd'huy|aujoud'hui|aujourd|today|auj.",
        1: "demain|2main|dmain|dem1|deman|demin|2m1|dm1|le jour suivant|jour suivant|le jour d'apres|un jour apres|2min|demainn",
        -1: "hier|yer|ier|le jour d'avant|le jour precedent|hyer",
        2: "apres-demain|apresdemain|le surlendemain|surlendemain|apres dem|ap demain|apres-dem1|apres 2main|a-demain",
        -2: "avant-hier|avanthier|avant hyer|l'avant-veille|avant-veille",
    },
    "edge": {
        "start": "debut|debut de|le debut de|debut du|le debut du|debut d'|le tout debut|tout debut|tot|tot le|tot dans|au debut de"
        "|au debut du|debut des|de debut|dans le debut de",
        "middle": "mi|milieu de|le milieu de|milieu du|le milieu du|milieu d'|mi-|milieu|au milieu de|au milieu du",
        "end": "fin|fin de|la fin de|fin du|la fin du|fin d'|toute fin de|tard|tard le|tard dans|a la fin de|a la fin du|toute fin|fin des",
    },
    "feast": {
        "rosh-hashanah": "roch hachana|rosh hashana|roch hachanah|nouvel an juif|roch achana|rosh hachana|roch ha chana|rosh hashanah",
        "yom-kippur": "yom kippour|kippour|yom kippur|kippur|grand pardon|jour du grand pardon|youm kippour|kipour|yom kipour|jour du pardon",
        "sukkot": "souccot|soukkot|souccoth|sukkot|soukot|fete des cabanes|souccoth|soucot",
        "shemini-atzeret": "chemini atseret|shemini atzeret",
        "simchat-torah": "simhat torah|sim'hat torah|simha torah|simchat torah",
        "hanukkah": "hanoucca|hanouka|hanoukka|hanouccah|hannouka|hanukkah|hanouca|'hanouka|hanoukah",
        "purim": "pourim|purim",
        "pesach": "pessah|pessa'h|pesach|paque juive|pessakh|la paque|pessach|pessah",
        "shavuot": "chavouot|shavouot|chavouoth|shavuot|chavouot|shavouoth",
        "tisha-bav": "ticha be av|tisha beav|ticha beav|tisha b'av|9 av|neuf av",
    },
    "mod": {
        "coming": "prochain|prochaine|prochains|prochaines|qui vient|a venir|qui arrive|pro|proch|pr|prochin|prochaine|prochainne"
        "|proche|qui viennent|qui arrivent",
        "following": "suivant|suivante|suivants|suivantes|d'apres|qui suit|qui suivent|d'apres",
        "this": "ce|cet|cette|en cours|ces|cte|cete",
        "last": "dernier|derniere|derniers|dernieres|passe|passee|passes|passees|precedent|precedente|d'avant|precedents|ecoule|ecoulee"
        "|precedentes",
    },
    "named": {
        "new-year": "jour de l'an|nouvel an|premier de l'an|1er de l'an|nouvelle annee",
        "epiphany": "epiphanie|fete des rois|jour des rois",
        "candlemas": "chandeleur",
        "valentine": "saint-valentin|st valentin|la saint-valentin|la st valentin",
        "womens-day": "journee de la femme|journee des femmes|journee internationale des femmes|journee des droits des femmes",
        "st-patrick": "saint-patrick|st patrick",
        "april-fools": "poisson d'avril",
        "shrove-tuesday": "mardi gras",
        "ash-wednesday": "mercredi des cendres",
        "palm-sunday": "rameaux|dimanche des rameaux",
        "maundy-thursday": "jeudi saint",
        "good-friday": "vendredi saint",
        "holy-saturday": "samedi saint|veille de paques|samedi de paques",
        "easter": "paques|dimanche de paques|jour de paques|dimanche pascal",
        "easter-monday": "lundi de paques|lundi pascal|le lundi de paques|lundi de paque|lundi paques|lundi paque",
        "ascension": "ascension|jeudi de l'ascension|l'ascension",
        "pentecost": "pentecote|dimanche de pentecote|dimanche de la pentecote",
        "whit-monday": "lundi de pentecote|lundi de la pentecote",
        "may-day": "fete du travail|fete des travailleurs|fete du muguet",
        "victory-day": "fete de la victoire|armistice du 8 mai|victoire de 1945",
        "mothers-day-fr": "fete des meres",
        "fathers-day": "fete des peres",
        "grandmothers-day-fr": "fete des grands meres",
        "music-day": "fete de la musique",
        "bastille-day": "fete nationale|fete nat",
        "assumption": "assomption|quinze aout",
        "halloween": "halloween",
        "all-saints": "toussaint|jour de la toussaint|journee de la toussaint|fete de la toussaint",
        "all-souls": "jour des morts|fete des morts|commemoration des morts|jour des defunts",
        "armistice": "armistice|l'armistice|armistice de 1918",
        "st-nicholas": "saint-nicolas|st nicolas",
        "christmas-eve": "reveillon de noel|veille de noel|la veille de noel|reveillon|reveillon noel",
        "christmas": "noel|jour de noel|xmas|fete de noel|la noel|noeel",
        "boxing-day": "saint-etienne|st etienne|lendemain de noel|le lendemain de noel",
        "new-years-eve": "saint-sylvestre|st sylvestre|la saint-sylvestre|reveillon du nouvel an|reveillon du jour de l'an"
        "|veille du jour de l'an|veille du nouvel an|reveillon de la saint-sylvestre|la veille du jour de l'an|la veille du nouvel an",
    },
    "number": {
        **dict(enumerate(["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt"], 1)),
        1: "un|une", 3: "trois|quelques", 2: "deux|une paire de|une couple de",
        10: "dix|une dizaine de", 12: "douze|une douzaine de", 15: "quinze|une quinzaine de", 20: "vingt|une vingtaine de",
        21: "vingt et un|vingt et une", 30: "trente|une trentaine de", 31: "trente et un|trente et une", 40: "quarante",
        50: "cinquante", 2000: "deux mille|deux-mille",
    },
    "soon": {
        7: "les prochains jours|les jours qui viennent|les jours a venir|ces jours-ci|ces prochains jours|les jours prochains"
        "|dans les prochains jours|dans les jours qui viennent|dans les jours a venir|ces jours ci|les jours suivants",
        28: "les prochaines semaines|les semaines qui viennent|les semaines a venir|ces prochaines semaines"
        "|dans les prochaines semaines|dans les semaines a venir",
    },
    "offset": {
        2: "surlendemain de|surlendemain du|le surlendemain de|le surlendemain du|surlendemain d'",
        -2: "avant-veille de|avant-veille du|l'avant-veille de|l'avant-veille du|avant-veille d'",
        1: "lendemain de|lendemain du|le lendemain de|le lendemain du|lendemain d'|jour apres|le jour apres|jour d'apres|lendemain des",
        -1: "veille de|veille du|la veille de|la veille du|veille d'|jour avant|le jour avant|la veille d'|veille des|la veille des",
    },
    "offset_alone": {1: "lendemain", -1: "veille"},
    "ordinal": {
        1: "premier|premiere|1ier|1iere|premeir", 2: "deuxieme|second|seconde|2nd|2nde", 3: "troisieme", 4: "quatrieme", 5: "cinquieme",
        6: "sixieme", 7: "septieme", 8: "huitieme", 9: "neuvieme", 10: "dixieme",
    },
    "part": {
        MORNING: "matin|matinee|matins|mat|matinees|mattin",
        AFTERNOON: "apres-midi|apre-midi|apres le midi|aprem|apreme|aprm|aprs-midi|apresmidi|apres-midis|aprem'|ap-midi|ap midi|aprems",
        EVENING: "soir|soiree|soirs|soirees|soire",
        Part(1320, 1800): "nuit|nuits",
        Part(720, 840): "heure du dejeuner|pause dejeuner|entre midi et deux|midi et deux|le dejeuner|dejeuner|pause de midi"
        "|pause meridienne|heure du repas|heure de midi|moment de dejeuner|au moment de dejeuner|pause dej|heure du dej|pause du midi|le midi",
        Part(780, 1020): "apres dejeuner|apres le dejeuner|apres manger",
        Part(600, 720): "avant dejeuner|avant le dejeuner",
        Part(420, 540): "de bon matin|petit matin|au petit matin|de bonne heure|aube|au reveil",
        Part(480, 600): "premiere heure|a la premiere heure|a l'ouverture des bureaux",
        Part(1020, 1260): "apres le travail|apres le boulot|fin de journee|toute fin de journee|fin de la journee|fin d'journee|sortie du travail|apres le taf"
        "|a la fin de la journee|apres la journee de travail",
        Part(900, 1260): "apres l'ecole|sortie de l'ecole|sortie d'ecole|sortie des classes|apres les cours",
        Part(360, 600): "debut de journee|debut de la journee|au debut de la journee",
        Part(660, 960): "milieu de journee|milieu de la journee|mi-journee|au milieu de la journee",
        Part(1260, 1440): "tard le soir|tard dans la soiree",
    },
    "quarter": {15: "quart|un quart|un petit quart|un bon quart|petit quart|1/4", 45: "trois quarts|3/4", 30: "1/2"},
    "season": {
        "winter-holidays": "les fetes|pendant les fetes|durant les fetes|fetes de fin d'annee|les fetes de fin d'annee|vacances de noel|les vacances de noel|fetes de noel"
        "|les fetes de noel|periode de noel|la periode de noel|periode des fetes|la periode des fetes|conges de noel|vacances de fin d'annee"
        "|entre noel et le nouvel an|entre noel et le jour de l'an|entre noel et nouvel an|les conges de noel|treve des confiseurs"
        "|conges de fin d'annee|entre noel et jour de l'an|noel et nouvel an|noel et le nouvel an|noel et le jour de l'an|vacs de noel|horaires de noel|autour de noel|pendant noel"
        "|les vacs de noel",
        "spring": "printemps|le printemps",
        "summer": "en ete|l'ete|cet ete|d'ete|pendant l'ete|durant l'ete|vacances d'ete|les vacances d'ete|grandes vacances"
        "|les grandes vacances|horaires ete|un ete|chaque ete|saison estivale|la saison estivale|periode estivale|la periode estivale",
        "autumn": "automne|l'automne|cet automne|en automne|d'automne",
        "winter": "hiver|l'hiver|cet hiver|en hiver|d'hiver|periode hivernale|la periode hivernale",
    },
    "rare_season": {"summer": "ete"},
    "trimester": {0: "trimestre|trimestres"},
    "semester": {0: "semestre|semestres"},
    "year_quarter": {
        number: f"t{number}|q{number}" for number in range(1, 5)
    },
    "unit": {
        "minute": "minute|minutes|min|mn|mins",
        "day": "jour|jours|j|jrs|jour's",
        "week": "semaine|semaines|sem|smaine|semaien|semain",
        "month": "mois",
        "year": "an|ans|annee|annees",
        "fortnight": "quinzaine",
        "eight_days": "huitaine",
        "weekend": "week-end|weekend|week-ends|weekends|we|wk-end|wkend|wkd|ouikend|ouiquende|w-e",
        "workday": "jour ouvrable|jours ouvrables|jour ouvre|jours ouvres|jours de semaine|jour de semaine",
    },
    "workdays": {0: "en semaine|de semaine|la semaine hors week-end|hors week-end|hors weekend|en semaine hors week-end"},
    "heure": {"hour": "heure|heures|h|hr|hrs|heur|eures|heurs"},
}  # fmt: skip

_ORDERED = {
    "weekday": (
        "lundi|lundis|lun|lindi|lunid|lundii", "mardi|mardis|mardii|madri", "mercredi|mercredis|merc|mercr|mecredi|mercredy|mercrdi|mercerdi",
        "jeudi|jeudis|jeudii|jedui|jeudy", "vendredi|vendredis|vend|vendr|vendredu|vendrdi|vendedi|vdd", "samedi|samedis|samdi|smaedi|sammedi|shabbat|chabbat|sabbat|shabbath|chabat|shabat",
        "dimanche|dimanches|dimanch|diamanche|dimance",
    ),
    "rare_weekday": ("", "mar", "mer", "jeu", "ven", "sam", "dim"),
    "month": (
        "", "janvier|janv|janveir", "fevrier|fev|fevr", "", "avril|avr", "", "juin", "juillet|juil|jui|juill", "aout", "septembre|sep|septmbre",
        "octobre|oct", "novembre|nov|novmbre", "decembre|dec|decmbre",
    ),
    "rare_month": ("", "jan", "", "mars", "", "mai", "jun", "jul", "", "", "", "", ""),
}  # fmt: skip

TABLE = Table(
    dict(Words(_SMALL, _VALUED, _ORDERED).phrases()),
    edges={
        ("start", "month"): (0, 10), ("start", "named month"): (0, 5), ("middle", "month"): (9, 19), ("end", "month"): (20, 31),
        ("start", "year"): (0, 2), ("middle", "year"): (5, 8), ("end", "year"): (10, 12),
        ("start", "week"): (0, 2), ("middle", "week"): (2, 4), ("end", "week"): (3, 7),
    },
    edges_of_day={
        ("start", MORNING): Part(420, 540), ("middle", MORNING): Part(540, 660), ("end", MORNING): Part(600, 720),
        ("start", AFTERNOON): Part(720, 840), ("middle", AFTERNOON): Part(840, 1020), ("end", AFTERNOON): Part(1020, 1140),
        ("start", EVENING): Part(1080, 1260), ("middle", EVENING): Part(1200, 1320), ("end", EVENING): Part(1260, 1440),
    },
    grain_of_h="hour",
    weeks_in_days={8: 1, 15: 2},
    months_after_figures={"sept": 9},
    past_verbs=frozenset({"etiez", "etait", "etaient", "avait", "ouvriez", "etions", "fermiez", "aviez"}),
)  # fmt: skip
