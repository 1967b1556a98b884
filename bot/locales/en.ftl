# The bot's own sentences. Each room has its section; knowledge/ holds everything about the organisation.

## hours

hours-are-you-open = Are you open
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
hours-open-from = { $past ->
    [yes] it was open { $day } from { $from }.
   *[no] open { $day } from { $from }.
 }
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
hours-check = Please check first: { $contact }.
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
telegram-menu-services = Services, by field
telegram-menu-history = History, year by year
telegram-menu-find = Search by a word
telegram-menu-feedback = Tell us what you think
telegram-menu-language = Change the language
telegram-menu-sources = Where answers come from
telegram-menu-privacy = What I keep about you
telegram-menu-forget = Erase what I keep about you

## conversation

command-menu = What would you like to know?
command-welcome-back = Good to see you again. What would you like to know?
command-help = Write to me in your own words, in English or French. I look for the answer among those that people wrote beforehand; what I don’t know, I say. These commands lead straight there:
command-about-hours = Opening hours
command-about-history = The history, year by year
command-about-services = What is offered, by field
command-about-find = Search by a word
command-about-language = English or French
command-about-sources = Where the last answer comes from
command-about-privacy = What is kept of our conversation
command-about-forget = Forget it all
command-near = I don’t know that command. Did you mean { $near }?
command-unknown = I don’t know that command. Here is what I know best:
command-sources = Sources for “{ $title }”, reviewed on { $reviewed }:
command-sources-none = Every answer was written by people from published sources, and none is made up. After an answer, /sources names those it rests on.
command-forget = Forget our conversation
command-forgotten = Done. I have forgotten our conversation and what was kept of you.
command-feedback = The thumbs under an answer tell us whether it was right. To say more to a person: { $contact }.
command-find = Write what you are looking for behind the command, for example: /find metro
command-found = This is what I found:
language-name = English
language-choose = In which language shall we go on?
language-chosen = We go on in English. What would you like to know?
language-other = I answer in English and French only. Please write to me in one of them: I can tell you about opening hours, services, history and how to help.
menu-back = ← Back
menu-fields = Choose a field:
menu-week = Whole week
menu-this-week = This week
menu-next-week = Next week
menu-week-after = The week after
menu-closures = Upcoming closures
menu-directions = How to get there
menu-map = Open in a map
history-overview = { $count ->
    [one] **One date**
   *[other] **{ $count } dates, from { $first } to { $last }.** The milestones are these; choose a period for all of it, or write a year.
 }
history-headline = { $years }: { $title }
history-around = Before and after
history-browse = Browse year by year
history-eras = All periods
history-none = I know of nothing that happened in { $year }. The nearest dates are these:
offer-did-you-mean = { $count ->
    [one] I’m not sure I understood. Perhaps you mean: “{ $title }”
   *[other] I’m not sure I understood. Do you mean one of these?
 }
offer-others = Then perhaps one of these?
offer-none = { $count ->
    [one] No, something else
   *[other] None of these
 }
correction-then = Sorry, I misunderstood.
correction-sorry = Sorry, I misunderstood. Did you mean one of these?
correction-sorry-none = Sorry, I misunderstood, and I find nothing nearer.
unknown-1 = I don’t have that information.
unknown-2 = I don’t know that either.
unknown-3 = I looked again and find no answer to that.
unknown-near = These topics may be near:
unknown-contact = The people to ask: { $contact }.
unknown-person-1 = I can’t answer that. A person can help you better, or choose a topic below.
unknown-person-2 = I’m sorry, I don’t find this either. It is best to speak with a person, or choose a topic below.
unknown-person-3 = This is beyond what I know. A person will understand you better than I do.
unknown-person-asked = I’m a robot, but people are there.
unknown-declined = Then I don’t have the answer.
unknown-empty = I can read words only. Write me your question, or choose a topic:
unknown-which = What is your question about? Name the topic, or choose one:
followup-not-known = On this point about “{ $title }” I have no information. The people to ask: { $contact }.
split-about = You ask about “{ $title }”:
refusal-person = I never say whether a person is known here or works here: that protects everyone. Please write no names. For your own matter: { $contact }.
danger-copy = Copy { $number }
danger-numbers = Numbers to call now
danger-group = You can write to me in private: others read along here.
smalltalk-good-morning = Good morning.
smalltalk-good-day = Hello.
smalltalk-good-evening = Good evening.
smalltalk-greeting = What would you like to know?
smalltalk-thanks = You’re welcome.
smalltalk-welcome = You’re welcome.
smalltalk-insult = I’m sorry this isn’t going well. Tell me in a few words what you need, and I’ll try again.
smalltalk-grief = I’m sorry for your loss.
smalltalk-sorry = I’m sorry for what your family went through.
smalltalk-gentle = I’m here. The numbers stay below, day and night; they are there for you.
smalltalk-gentle-thanks = I’m glad you wrote. The numbers stay below, and someone answers there day and night.
told-noted = Thank you for telling me. I have nothing that fits this more closely; a person can look at it with you: { $contact }.
told-gently = Thank you for telling me. The people behind the numbers below listen day and night, also just to talk. I stay here too, if you have a question.
told-need-not-call = You don’t have to call, and nothing has to be decided now. They stay here for when you want them:
all-i-know = This is all I know about it:
again-0 = I’m repeating myself; a person could help better: { $contact }.
again-1 = My answer is still the same. Would other words help me understand?
feedback-like = 👍 Helpful
feedback-dislike = 👎 Not helpful
feedback-thanks = Thank you for telling us.
feedback-why = What was wrong with it? You can also just ask in other words.
feedback-noted = Thank you, that is noted.
feedback-reason-other = Not what I asked
feedback-reason-unclear = Hard to understand
feedback-reason-outdated = Not right, or out of date
content-listen = I can’t listen to or watch messages. Please write your question.
content-look = I can’t look at pictures or files; please send none with names, court or health matters. Write me your question, or choose a topic:
content-words = I can only read words. Write me your question, or choose a topic:
content-empty = I received no words. Write me your question, or choose a topic:
button-stale = That button no longer leads anywhere. Here are the topics:
