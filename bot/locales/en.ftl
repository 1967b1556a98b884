# The bot's own sentences. Each room has its section; knowledge/ holds everything about the organisation.

## hours

hours-yes = Yes, { $rest }
hours-no = No, { $rest }
hours-date = { $weekday } { $day } { $month }
hours-date-year = { $weekday } { $day } { $month } { $year }
hours-day-short = { $weekday } { $day }
hours-on = on { $date }
hours-on-today = today ({ $date })
hours-on-tomorrow = tomorrow ({ $date })
hours-on-yesterday = yesterday ({ $date })
hours-clock = { $hour }:{ $minute }
hours-clock-full = { $hour }:00
hours-clock-twelve = { $hour }:{ $minute } { $half }
hours-clock-twelve-full = { $hour } { $half }
hours-midnight = midnight
hours-span = { $from }–{ $to }
hours-all-day = day and night
hours-closed-word = closed
hours-unconfirmed-word = not confirmed
hours-unknown-word = not known
hours-now-open = open now ({ $date }), until { $until }.
hours-now-open-soon = open now ({ $date }), but only until { $until }: { $minutes ->
    [one] one minute is left.
   *[other] { $minutes } minutes are left.
 }
hours-now-always = open now ({ $date }), day and night.
hours-now-closed = closed now ({ $date }).
hours-now-closed-why = closed now ({ $date }, { $why }).
hours-opens = It opens { $when }.
hours-opens-soon = It opens { $when }, in { $minutes ->
    [one] one minute.
   *[other] { $minutes } minutes.
 }
hours-moment-today = today at { $time }
hours-moment-tomorrow = tomorrow ({ $date }) at { $time }
hours-moment = on { $date } at { $time }
hours-until-moment = { $date }, { $time }
hours-open-on = { $past ->
    [yes] it was open { $day }: { $hours }.
   *[no] open { $day }: { $hours }.
 }
hours-open-on-why = { $past ->
    [yes] it was open { $day } ({ $why }): { $hours }.
   *[no] open { $day } ({ $why }): { $hours }.
 }
hours-closed-on = { $past ->
    [yes] it was closed { $day }.
   *[no] closed { $day }.
 }
hours-closed-on-why = { $past ->
    [yes] it was closed { $day } ({ $why }).
   *[no] closed { $day } ({ $why }).
 }
hours-that-day = Hours that day: { $hours }.
hours-open-at = { $past ->
    [yes] it was open { $day } at { $time }.
   *[no] open { $day } at { $time }.
 }
hours-closed-at = { $past ->
    [yes] it was closed { $day } at { $time }.
   *[no] closed { $day } at { $time }.
 }
hours-open-all = { $past ->
    [yes] it was open { $day } from { $from } to { $to }.
   *[no] open { $day } from { $from } to { $to }.
 }
hours-open-part = { $past ->
    [yes] it was open only for part of that time { $day }: { $part }.
   *[no] open only for part of that time { $day }: { $part }.
 }
hours-open-during = { $past ->
    [yes] it was open { $day }, { $part }.
   *[no] open { $day }, { $part }.
 }
hours-closed-all = { $past ->
    [yes] it was closed { $day } from { $from } to { $to }.
   *[no] closed { $day } from { $from } to { $to }.
 }
hours-open-after = { $past ->
    [yes] it was open { $day } after { $from }, until { $until }.
   *[no] open { $day } after { $from }, until { $until }.
 }
hours-closed-after = { $past ->
    [yes] it was closed { $day } after { $from }.
   *[no] closed { $day } after { $from }.
 }
hours-open-before = { $past ->
    [yes] it was open { $day } before { $to }, from { $from }.
   *[no] open { $day } before { $to }, from { $from }.
 }
hours-closed-before = { $past ->
    [yes] it was closed { $day } before { $to }.
   *[no] closed { $day } before { $to }.
 }
hours-open-until = { $past ->
    [yes] it was open { $day } until { $until }.
   *[no] open { $day } until { $until }.
 }
hours-only-until = { $past ->
    [yes] it was open { $day } only until { $until }.
   *[no] open { $day } only until { $until }.
 }
hours-closes-at = Closing time { $day }: { $time }.
hours-opens-at = Opening time { $day }: { $time }.
hours-opened-since = Open today ({ $date }) since { $time }, until { $until }.
hours-length = Open for { $length } { $day }: { $hours }.
hours-length-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
 }
hours-length-both = { $hours } h { $minutes }
hours-closed-days = { $past ->
    [yes] it was closed { $days }.
   *[no] closed { $days }.
 }
hours-doubt = This is not confirmed for { $days }. By the regular hours it would be open: { $hours }. Please check first: { $contact }.
hours-doubt-why = This is not confirmed for { $days } ({ $why }). By the regular hours it would be open: { $hours }. Please check first: { $contact }.
hours-doubtful = { $hours }, not confirmed
hours-days-range = { $first } to { $last }
hours-days-two = { $first } and { $last }
hours-line = - { $days }: { $hours }
hours-line-why = - { $days } ({ $why }): { $hours }
hours-line-today = - **{ $days } (today): { $hours }**
hours-all-yes = Yes:
hours-all-no = No:
hours-some = Not on all of these days:
hours-regular = Regular hours:
hours-these-days = From { $first } to { $last }:
hours-coming = Days to watch:
hours-week-of = Week of { $date }
hours-next-opening = Next opening: { $when }.
hours-no-closures = I know of no day in the next { $days } days that differs from the regular hours.
hours-closures = In the next { $days } days these days differ, or are not confirmed:
hours-unconfirmed = Careful: { $days } ({ $why }) is not confirmed; these are the regular hours. Please check first: { $contact }.
hours-unconfirmed-plain = Careful: the hours on { $days } are not confirmed. Please check first: { $contact }.
hours-unknown = I do not know the hours of { $service }. Please ask: { $contact }.
hours-never = No opening is planned within a year, as far as I know. Please ask: { $contact }.
hours-two-readings = That can be read in two ways:
hours-impossible = There is no “{ $words }”.
hours-impossible-nearest = There is no “{ $words }”. The nearest I can answer:
hours-eve-of = eve of { $feast }
hours-feast-rosh-hashanah = Rosh Hashanah
hours-feast-yom-kippur = Yom Kippur
hours-feast-sukkot = Sukkot
hours-feast-shemini-atzeret = Shemini Atzeret
hours-feast-simchat-torah = Simchat Torah
hours-feast-hanukkah = Hanukkah
hours-feast-purim = Purim
hours-feast-pesach = Passover
hours-feast-shavuot = Shavuot
hours-feast-tisha-bav = Tisha B’Av

## telegram

telegram-slow-down = You are writing faster than I can answer. Give me a minute, then go on. If someone is in danger, write it: I always answer that.
telegram-fault = Sorry, something went wrong on my side. Please ask again in a moment, or in other words.
telegram-menu-start = Welcome and topics
telegram-menu-help = What I can do
telegram-menu-hours = Opening hours
telegram-menu-history = Our history, year by year
telegram-menu-language = Change the language
telegram-menu-sources = Where the answers come from
telegram-menu-privacy = What I keep about you
telegram-menu-forget = Erase what I keep about you

## conversation

command-help =
    Write to me in your own words, in English or French: I look for the answer in what people wrote beforehand.

    /hours opening hours · /services what is offered · /history year by year
    /donate · /volunteer · /contact · /sources · /privacy · /language · /forget
command-language = In which language shall we go on?
command-language-set = We go on in English.
command-language-name = English
command-forgotten = Done: I have forgotten our conversation and what was kept of you.
command-unknown = I don’t know that command.
command-unknown-near = I don’t know that command. Did you mean /{ $command }?
command-sources = The answers rest on these sources:
command-source-line = - { $title } ({ $date })
command-back-again = Good to see you again. What would you like to know?
command-fields = Choose a field:
command-feedback = Tell me what was right or wrong with an answer by the thumbs under it. To speak with people: { $contact }.
command-find = Write what you are looking for, for example: /find metro
menu-back = ‹ Back
menu-fields = ‹ All fields
menu-previous = ‹ Earlier
menu-next = Later ›
menu-timeline = Timeline
menu-hours-week = This week
menu-hours-next = Next week
menu-hours-closures = Days to watch
menu-hours-directions = How to get there
menu-numbers = Numbers to call now
offer-ask = I’m not sure I understood. Did you mean one of these?
offer-none = None of these
offer-again = Then perhaps one of these?
offer-declined = Then I don’t have the answer. A person can help you better: { $contact }.
unknown = I don’t have that information. Please ask: { $contact }.
unknown-again = I’m afraid I can’t answer that either. A person can: { $contact }. Or choose a topic:
unknown-third = I still don’t find it, and I’m sorry. These are the things I know best; for all else, please ask { $contact }.
unknown-language =
    I answer in English and French only. Write to me in one of them, please.
    Je ne réponds qu’en français et en anglais. Écrivez-moi dans l’une de ces langues, s’il vous plaît.
elliptic = What is your question about? Tell me the topic, or choose one:
about = About “{ $title }”: { $text }
about-nothing = About “{ $title }”, I have no more detail on that. Please ask: { $contact }.
answering = On your question “{ $title }”:
correction = Sorry, I misunderstood.
correction-none = Sorry, I misunderstood. Could you say it in other words? Or ask a person: { $contact }.
greeting-morning = Good morning.
greeting-day = Hello.
greeting-evening = Good evening.
thanks-word = You’re welcome.
history-none = I know of no event in { $year }. The nearest are:
history-year = { $year }:
history-line = - **{ $years}** – { $title }: { $text }
history-short = - **{ $years }** – { $title }
history-event = **{ $years } – { $title }**
history-timeline = The story in dates; choose one:
feedback-thanks = Thank you, that helps us.
feedback-why = Thank you. What was wrong?
feedback-noted = Thank you, noted. To speak with people: { $contact }.
feedback-wrong = Not my question
feedback-incomplete = Something is missing
feedback-outdated = It is out of date
content-empty = I received an empty message. Write me your question.
content-listen = I can’t listen to or watch messages; please write your question. { $emergency }
content-look = I can’t look at pictures or files, and please send none with names or health matters. Write me your question.
content-sticker = I can only read words. Write me your question.
button-stale = That button is from an earlier version. Here are the topics:
button-unknown = I don’t know that button. Write me your question.
person = I never say whether a person is known here or works here: that protects everyone. Please write no names. For your own matter, call { $contact }.
reviewed = Sources: { $sources }. Reviewed { $date }.
