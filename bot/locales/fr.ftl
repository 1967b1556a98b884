# Les phrases du robot lui-même. Une section par domaine ; ce qui concerne l’association est dans knowledge/.

## hours

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
hours-closes-at = Heure de fermeture { $day } : { $time }.
hours-opens-at = Heure d’ouverture { $day } : { $time }.
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
telegram-menu-history = Notre histoire, année par année
telegram-menu-language = Changer de langue
telegram-menu-sources = D’où viennent les réponses
telegram-menu-privacy = Ce que je garde à votre sujet
telegram-menu-forget = Effacer ce que je garde à votre sujet

## conversation

command-help =
    Écrivez-moi avec vos mots, en français ou en anglais : je cherche la réponse parmi celles que des personnes ont écrites à l’avance.

    /hours les horaires · /services ce qui est proposé · /history année par année
    /donate · /volunteer · /contact · /sources · /privacy · /language · /forget
command-language = Dans quelle langue voulez-vous continuer ?
command-language-set = Nous continuons en français.
command-language-name = Français
command-forgotten = C’est fait : j’ai oublié notre échange et ce qui était gardé de vous.
command-unknown = Je ne connais pas cette commande.
command-unknown-near = Je ne connais pas cette commande. Vouliez-vous dire /{ $command } ?
command-sources = Les réponses reposent sur ces sources :
command-source-line = - { $title } ({ $date })
command-back-again = Heureux de vous retrouver. Que voulez-vous savoir ?
command-fields = Choisissez un domaine :
command-feedback = Dites-moi ce qui va ou ne va pas dans une réponse avec les pouces placés dessous. Pour parler à quelqu’un : { $contact }.
command-find = Écrivez ce que vous cherchez, par exemple : /find métro
menu-back = ‹ Retour
menu-fields = ‹ Tous les domaines
menu-previous = ‹ Avant
menu-next = Après ›
menu-timeline = Chronologie
menu-hours-week = Cette semaine
menu-hours-next = Semaine prochaine
menu-hours-closures = Jours à vérifier
menu-hours-directions = Comment venir
menu-numbers = Les numéros à appeler
offer-ask = Je ne suis pas sûr d’avoir compris. Est-ce l’une de ces questions ?
offer-none = Aucune de celles-ci
offer-again = Alors peut-être l’une de celles-ci ?
offer-declined = Alors je n’ai pas la réponse. Ces personnes vous aideront mieux : { $contact }.
unknown = Je n’ai pas cette information. Le mieux est de demander : { $contact }.
unknown-again = Je ne sais pas répondre à cela non plus, désolé. Une personne le pourra : { $contact }. Ou choisissez un sujet :
unknown-third = Je ne trouve toujours pas, et j’en suis désolé. Voici ce que je connais le mieux ; pour le reste, demandez à { $contact }.
unknown-language =
    Je ne réponds qu’en français et en anglais. Écrivez-moi dans l’une de ces langues, s’il vous plaît.
    I answer in English and French only. Write to me in one of them, please.
elliptic = De quoi s’agit-il ? Dites-moi le sujet, ou choisissez-en un :
about = À propos de « { $title } » : { $text }
about-nothing = À propos de « { $title } », je n’ai pas plus de précisions. Le mieux est de demander : { $contact }.
answering = Sur votre question « { $title } » :
correction = Pardon, j’avais mal compris.
correction-none = Pardon, j’ai mal compris. Pouvez-vous le dire autrement ? Ou demandez à une personne : { $contact }.
greeting-morning = Bonjour.
greeting-day = Bonjour.
greeting-evening = Bonsoir.
thanks-word = Je vous en prie.
history-none = Je ne connais pas d’événement en { $year }. Les plus proches sont :
history-year = { $year } :
history-line = - **{ $years}** – { $title } : { $text }
history-short = - **{ $years }** – { $title }
history-event = **{ $years } – { $title }**
history-timeline = L’histoire en quelques dates ; choisissez :
feedback-thanks = Merci, cela nous aide.
feedback-why = Merci. Qu’est-ce qui n’allait pas ?
feedback-noted = Merci, c’est noté. Pour parler à quelqu’un : { $contact }.
feedback-wrong = Pas ma question
feedback-incomplete = Il manque quelque chose
feedback-outdated = Ce n’est plus à jour
content-empty = J’ai reçu un message vide. Écrivez-moi votre question.
content-listen = Je ne peux ni écouter ni regarder de message ; écrivez votre question, s’il vous plaît. { $emergency }
content-look = Je ne peux pas voir d’image ni de fichier ; n’en envoyez pas qui contienne des noms ou des données de santé. Écrivez-moi votre question.
content-sticker = Je ne lis que les mots. Écrivez-moi votre question.
button-stale = Ce bouton vient d’une version plus ancienne. Voici les sujets :
button-unknown = Je ne connais pas ce bouton. Écrivez-moi votre question.
person = Je ne dis jamais si une personne est connue ici ou y travaille : c’est une protection pour tous. N’écrivez pas de nom, s’il vous plaît. Pour votre situation, appelez { $contact }.
reviewed = Sources : { $sources }. Relu le { $date }.
