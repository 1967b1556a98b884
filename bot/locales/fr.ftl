# Les phrases du robot lui-même. Une section par domaine ; ce qui concerne l’association est dans knowledge/.

## hours

hours-are-you-open = Êtes-vous ouverts
hours-yes = Oui, { $rest }
hours-no = Non, { $rest }
hours-date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
hours-date-year = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
hours-day-short = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 }
hours-on = { $date }
hours-on-today = aujourd’hui ({ $date })
hours-on-tomorrow = demain ({ $date })
hours-on-yesterday = hier ({ $date })
hours-clock = { $hour } h { $minute }
hours-clock-full = { $hour } h
hours-clock-twelve = { $hour } h { $minute } { $half }
hours-clock-twelve-full = { $hour } h { $half }
hours-midnight = minuit
hours-span = { $from } – { $to }
hours-all-day = jour et nuit
hours-closed-word = fermé
hours-unconfirmed-word = non confirmé
hours-unknown-word = non connu
hours-now-open = c’est ouvert en ce moment ({ $date }), jusqu’à { $until }.
hours-now-open-soon = c’est ouvert en ce moment ({ $date }), mais seulement jusqu’à { $until } : { $minutes ->
    [one] il reste une minute.
   *[other] il reste { $minutes } minutes.
 }
hours-now-always = c’est ouvert en ce moment ({ $date }), jour et nuit.
hours-now-closed = c’est fermé en ce moment ({ $date }).
hours-now-closed-why = c’est fermé en ce moment ({ $date }, { $why }).
hours-opens = Ouverture { $when }.
hours-opens-soon = Ouverture { $when }, dans { $minutes ->
    [one] une minute.
   *[other] { $minutes } minutes.
 }
hours-moment-today = aujourd’hui à { $time }
hours-moment-tomorrow = demain ({ $date }) à { $time }
hours-moment = { $date } à { $time }
hours-until-moment = { $date }, { $time }
hours-open-on = { $past ->
    [yes] c’était ouvert { $day } : { $hours }.
   *[no] c’est ouvert { $day } : { $hours }.
 }
hours-open-on-why = { $past ->
    [yes] c’était ouvert { $day } ({ $why }) : { $hours }.
   *[no] c’est ouvert { $day } ({ $why }) : { $hours }.
 }
hours-closed-on = { $past ->
    [yes] c’était fermé { $day }.
   *[no] c’est fermé { $day }.
 }
hours-closed-on-why = { $past ->
    [yes] c’était fermé { $day } ({ $why }).
   *[no] c’est fermé { $day } ({ $why }).
 }
hours-that-day = Horaires ce jour-là : { $hours }.
hours-open-at = { $past ->
    [yes] c’était ouvert { $day } à { $time }.
   *[no] c’est ouvert { $day } à { $time }.
 }
hours-closed-at = { $past ->
    [yes] c’était fermé { $day } à { $time }.
   *[no] c’est fermé { $day } à { $time }.
 }
hours-open-all = { $past ->
    [yes] c’était ouvert { $day } de { $from } à { $to }.
   *[no] c’est ouvert { $day } de { $from } à { $to }.
 }
hours-open-part = { $past ->
    [yes] c’était ouvert une partie seulement de ce temps { $day } : { $part }.
   *[no] c’est ouvert une partie seulement de ce temps { $day } : { $part }.
 }
hours-open-during = { $past ->
    [yes] c’était ouvert { $day }, { $part }.
   *[no] c’est ouvert { $day }, { $part }.
 }
hours-closed-all = { $past ->
    [yes] c’était fermé { $day } de { $from } à { $to }.
   *[no] c’est fermé { $day } de { $from } à { $to }.
 }
hours-open-after = { $past ->
    [yes] c’était ouvert { $day } après { $from }, jusqu’à { $until }.
   *[no] c’est ouvert { $day } après { $from }, jusqu’à { $until }.
 }
hours-closed-after = { $past ->
    [yes] c’était fermé { $day } après { $from }.
   *[no] c’est fermé { $day } après { $from }.
 }
hours-open-before = { $past ->
    [yes] c’était ouvert { $day } avant { $to }, dès { $from }.
   *[no] c’est ouvert { $day } avant { $to }, dès { $from }.
 }
hours-closed-before = { $past ->
    [yes] c’était fermé { $day } avant { $to }.
   *[no] c’est fermé { $day } avant { $to }.
 }
hours-open-until = { $past ->
    [yes] c’était ouvert { $day } jusqu’à { $until }.
   *[no] c’est ouvert { $day } jusqu’à { $until }.
 }
hours-only-until = { $past ->
    [yes] c’était ouvert { $day } jusqu’à { $until } seulement.
   *[no] c’est ouvert { $day } jusqu’à { $until } seulement.
 }
hours-open-from = { $past ->
    [yes] c’était ouvert { $day } à partir de { $from }.
   *[no] c’est ouvert { $day } à partir de { $from }.
 }
hours-opened-since = C’est ouvert aujourd’hui ({ $date }) depuis { $time }, jusqu’à { $until }.
hours-length = C’est ouvert pendant { $length } { $day } : { $hours }.
hours-length-hours = { $hours ->
    [one] une heure
   *[other] { $hours } heures
 }
hours-length-both = { $hours } h { $minutes }
hours-closed-days = { $past ->
    [yes] c’était fermé { $days }.
   *[no] c’est fermé { $days }.
 }
hours-doubt = Ce n’est pas confirmé pour ce moment ({ $days }). D’après les horaires habituels, ce serait ouvert : { $hours }. Vérifiez avant de venir : { $contact }.
hours-doubt-why = Ce n’est pas confirmé pour ce moment ({ $days }, { $why }). D’après les horaires habituels, ce serait ouvert : { $hours }. Vérifiez avant de venir : { $contact }.
hours-doubtful = { $hours }, non confirmé
hours-days-range = du { $first } au { $last }
hours-days-two = { $first } et { $last }
hours-line = - { $days } : { $hours }
hours-line-why = - { $days } ({ $why }) : { $hours }
hours-line-today = - **{ $days } (aujourd’hui) : { $hours }**
hours-all-yes = Oui :
hours-all-no = Non :
hours-some = Pas tous ces jours :
hours-regular = Horaires habituels :
hours-these-days = Du { $first } au { $last } :
hours-coming = Jours à surveiller :
hours-week-of = Semaine du { $date }
hours-next-opening = Prochaine ouverture : { $when }.
hours-no-closures = Je ne connais aucun jour différent des horaires habituels dans les { $days } prochains jours.
hours-closures = Dans les { $days } prochains jours, ces jours sont différents ou non confirmés :
hours-check = Vérifiez avant de venir : { $contact }.
hours-unconfirmed = Attention : { $days } ({ $why }), l’ouverture n’est pas confirmée ; ce sont les horaires habituels. Vérifiez avant de venir : { $contact }.
hours-unconfirmed-plain = Attention : { $days }, les horaires ne sont pas confirmés ; vérifiez avant de venir : { $contact }.
hours-unknown = Je ne connais pas les horaires de ce service ({ $service }). Renseignez-vous ici : { $contact }.
hours-never = À ma connaissance, aucune ouverture n’est prévue d’ici un an. Renseignez-vous ici : { $contact }.
hours-two-readings = Cela peut se comprendre de deux façons :
hours-impossible = « { $words } » n’existe pas.
hours-impossible-nearest = « { $words } » n’existe pas. Voici la réponse la plus proche :
hours-eve-of = veille de { $feast }
hours-feast-rosh-hashanah = Roch Hachana
hours-feast-yom-kippur = Yom Kippour
hours-feast-sukkot = Souccot
hours-feast-shemini-atzeret = Chemini Atseret
hours-feast-simchat-torah = Sim’hat Torah
hours-feast-hanukkah = Hanoucca
hours-feast-purim = Pourim
hours-feast-pesach = Pessa’h
hours-feast-shavuot = Chavouot
hours-feast-tisha-bav = Ticha Beav

## telegram

telegram-slow-down = Vous écrivez plus vite que je ne peux répondre. Laissez-moi une minute, puis continuez. Si quelqu’un est en danger, dites-le : à cela, je réponds toujours.
telegram-fault = Pardon, un problème est survenu de mon côté. Reposez votre question dans un instant, ou avec d’autres mots.
telegram-menu-start = Accueil et sujets
telegram-menu-help = Ce que je sais faire
telegram-menu-hours = Horaires d’ouverture
telegram-menu-services = Services, par domaine
telegram-menu-history = L’histoire, par année
telegram-menu-find = Chercher un mot
telegram-menu-feedback = Donner votre avis
telegram-menu-language = Changer de langue
telegram-menu-sources = D’où viennent les réponses
telegram-menu-privacy = Ce que je garde à votre sujet
telegram-menu-forget = Effacer ce que je garde à votre sujet

## conversation

command-menu = Que voulez-vous savoir ?
command-welcome-back = Heureux de vous retrouver. Que voulez-vous savoir ?
command-help = Écrivez-moi avec vos mots, en français ou en anglais. Je cherche la réponse parmi celles que des personnes ont écrites à l’avance ; ce que je ne sais pas, je le dis. Ces commandes y mènent tout droit :
command-about-hours = Les horaires
command-about-history = L’histoire, année par année
command-about-services = Ce qui est proposé
command-about-find = Chercher un mot
command-about-language = Français ou anglais
command-about-sources = D’où vient la dernière réponse
command-about-privacy = Ce qui est gardé
command-about-forget = Tout oublier
command-near = Je ne connais pas cette commande. Vouliez-vous dire { $near } ?
command-unknown = Je ne connais pas cette commande. Voici ce que je connais le mieux :
command-sources = Sources pour « { $title } », relu le { $reviewed } :
command-sources-none = Chaque réponse a été écrite par des personnes à partir de sources publiées ; aucune n’est inventée. Après une réponse, /sources nomme celles sur lesquelles elle repose.
command-forget = Oublier notre échange
command-forgotten = C’est fait. J’ai oublié notre échange et ce qui était gardé de vous.
command-feedback = Les pouces placés sous une réponse nous disent si elle était juste. Pour en dire plus à une personne : { $contact }.
command-find = Écrivez ce que vous cherchez après la commande, par exemple : /find métro
command-found = Voici ce que j’ai trouvé :
language-name = Français
language-choose = Dans quelle langue voulez-vous continuer ?
language-chosen = Nous continuons en français. Que voulez-vous savoir ?
language-other = Je ne réponds qu’en français et en anglais. Écrivez-moi dans l’une de ces langues, s’il vous plaît : je peux parler des horaires, des services, de l’histoire et des façons d’aider.
menu-back = ← Retour
menu-fields = Choisissez un domaine :
menu-week = Toute la semaine
menu-this-week = Cette semaine
menu-next-week = Semaine prochaine
menu-week-after = Semaine suivante
menu-closures = Fermetures à venir
menu-directions = Comment venir
menu-map = Ouvrir dans une carte
history-overview = { $count ->
    [one] **Une date**
   *[other] **{ $count } dates, de { $first } à { $last }.** Voici les grandes étapes ; choisissez une période pour tout voir, ou écrivez une année.
 }
history-headline = { $years } : { $title }
history-around = Avant et après
history-browse = Parcourir année par année
history-eras = Toutes les périodes
history-none = Je ne connais rien qui se soit passé en { $year }. Les dates les plus proches :
offer-did-you-mean = { $count ->
    [one] Je ne suis pas sûr d’avoir compris. Vous pensez peut-être à ceci : « { $title } »
   *[other] Je ne suis pas sûr d’avoir compris. Est-ce l’un de ces sujets ?
 }
offer-others = Alors peut-être l’un de ceux-ci ?
offer-none = { $count ->
    [one] Non, autre chose
   *[other] Aucun de ceux-là
 }
correction-then = Pardon, j’avais mal compris.
correction-sorry = Pardon, j’avais mal compris. Est-ce l’un de ces sujets ?
correction-sorry-none = Pardon, j’avais mal compris, et je ne trouve rien de plus proche.
unknown-1 = Je n’ai pas cette information.
unknown-2 = Je ne sais pas cela non plus.
unknown-3 = J’ai encore cherché, sans trouver de réponse.
unknown-near = Ces sujets sont peut-être proches :
unknown-contact = À qui demander : { $contact }.
unknown-person-1 = Je ne sais pas répondre à cela. Une personne vous aidera mieux, ou choisissez un sujet ci-dessous.
unknown-person-2 = Je suis désolé, je ne trouve pas non plus. Le mieux est de parler à une personne ; vous pouvez aussi choisir un sujet ci-dessous.
unknown-person-3 = Cela dépasse ce que je sais. Une personne vous comprendra mieux que moi.
unknown-person-asked = Je suis un robot, mais il y a des personnes.
unknown-declined = Alors je n’ai pas la réponse.
unknown-empty = Je ne lis que les mots. Écrivez-moi votre question, ou choisissez un sujet :
unknown-which = De quoi s’agit-il ? Nommez le sujet, ou choisissez-en un :
followup-not-known = Sur ce point, à propos de « { $title } », je n’ai pas d’information. À qui demander : { $contact }.
split-about = Vous parlez de « { $title } » :
refusal-person = Je ne dis jamais si une personne est connue ici ou y travaille : c’est une protection pour tous. N’écrivez pas de nom, s’il vous plaît. Pour votre situation : { $contact }.
danger-copy = Copier { $number }
danger-numbers = Numéros à appeler
danger-group = Vous pouvez m’écrire en privé : ici, d’autres nous lisent.
smalltalk-good-morning = Bonjour.
smalltalk-good-day = Bonjour.
smalltalk-good-evening = Bonsoir.
smalltalk-greeting = Que voulez-vous savoir ?
smalltalk-thanks = Je vous en prie.
smalltalk-welcome = Je vous en prie.
smalltalk-insult = Je suis désolé que cela se passe mal. Dites-moi en quelques mots ce qu’il vous faut, et j’essaierai encore.
smalltalk-grief = Je suis désolé pour cette perte.
smalltalk-sorry = Je suis désolé de ce que votre famille a vécu.
smalltalk-gentle = Je suis là. Les numéros restent ci-dessous, jour et nuit ; ils sont là pour vous.
smalltalk-gentle-thanks = Merci d’avoir écrit. Les numéros restent ci-dessous, et quelqu’un y répond jour et nuit.
told-noted = Merci de me le préciser. Je n’ai rien qui y réponde de plus près ; une personne peut regarder cela avec vous : { $contact }.
told-gently = Merci de me le dire. Aux numéros ci-dessous, des personnes écoutent jour et nuit, même juste pour parler. Je reste là aussi, si vous avez une question.
told-need-not-call = Rien ne vous oblige à appeler, ni à décider quoi que ce soit maintenant. Ils restent là pour le moment où vous voudrez :
all-i-know = C’est tout ce que j’en sais :
again-0 = Je me répète ; une personne vous aiderait mieux : { $contact }.
again-1 = Ma réponse reste la même. D’autres mots m’aideraient peut-être à comprendre.
feedback-like = 👍 Utile
feedback-dislike = 👎 Pas utile
feedback-thanks = Merci de nous l’avoir dit.
feedback-why = Qu’est-ce qui n’allait pas ? Vous pouvez aussi le redemander autrement.
feedback-noted = Merci, c’est noté.
feedback-reason-other = Ce n’était pas ma question
feedback-reason-unclear = Difficile à comprendre
feedback-reason-outdated = Inexact ou périmé
content-listen = Je ne peux ni écouter ni regarder un message. Écrivez votre question, s’il vous plaît.
content-look = Je ne peux pas voir d’image ni de fichier ; n’en envoyez pas qui contienne des noms ou des données de justice ou de santé. Écrivez-moi votre question, ou choisissez un sujet :
content-words = Je ne lis que les mots. Écrivez-moi votre question, ou choisissez un sujet :
content-empty = Je n’ai reçu aucun mot. Écrivez-moi votre question, ou choisissez un sujet :
button-stale = Ce bouton ne mène plus nulle part. Voici les sujets :
