# What is wrong (the message), why it matters (.why) and how to mend it (.mend), for each code of a finding.

## The file

missing-file = the file is missing
    .why = the bot can’t start without it
    .mend = create it; docs/knowledge.md shows one
unknown-file = the bot does not know this file
    .why = nothing in it would ever be read
    .mend = { $meant ->
        [none] move it into entries/, or out of the folder
       *[other] did you mean { $meant }?
     }
unreadable-link = the link leads out of the knowledge folder
    .why = the bot reads nothing beyond its folder
    .mend = copy the file into the folder
unreadable-kind = this is no file
    .why = the bot reads files only
    .mend = rename or remove it
unreadable-size = the file is larger than { $most } bytes
    .why = no text for visitors is so long; reading it would stop the bot
    .mend = split it into several files, or remove what got in by mistake
unreadable-encoding = this is not UTF-8
    .why = accents would turn into other signs
    .mend = save the file with the encoding UTF-8
unreadable = the file can’t be read: { $reason }
    .why = the bot’s user must be able to read it
    .mend = let the bot’s user read it
empty-file = the file is empty
    .why = an empty file is usually a lost one
    .mend = fill it, or delete it
too-large = the file has more than { $most } characters
    .why = no text for visitors is so long; reading it would stop the bot
    .mend = split it into several files
too-much = the file unfolds into too many values
    .why = aliases that repeat aliases fill the memory
    .mend = remove the aliases (* and &) and write the texts out
too-deep = the file is nested too deeply, or an alias contains itself
    .why = no knowledge file has so many levels
    .mend = compare the indentation with a file that works
no-schema-line = the first line does not name the schema
    .why = with it, editors complete and check as you type
    .mend = write as the first line: { $line }

## YAML

yaml = not valid YAML: { $hint ->
    [tab] a tab
    [quotes] a second “: ” in the line
    [control] an invisible character
    [list] a list in brackets that ends where it should not
    [open] a quote or bracket that is never closed
   *[other] { $problem }
 }
    .why = nothing in the file can be read
    .mend = { $hint ->
        [tab] indent with spaces only
        [quotes] put a text that holds “: ” in "quotes"
        [control] delete it and type the text again
        [open] look above for the one that lacks its partner
        [list] put texts that hold , ? : [ ] {"{"} {"}"} in "quotes", or one on each line with a dash
       *[other] compare the indentation and the quotes with the lines around it
     }
bad-key = a key must be plain text
    .why = lists and mappings can’t name a value
    .mend = write the key as one word
duplicate-key = “{ $key }” stands twice here, first on line { $first }
    .why = only one of the two could count
    .mend = keep one of the two
duplicate-id = the id “{ $id }” is taken: { $first }
    .why = a button could only lead to one of them
    .mend = give this one another id
reused-id = “{ $id }” is the former id of “{ $other }”
    .why = buttons in old messages would lead to the wrong answer
    .mend = choose an id that was never used

## The shape

missing = “{ $field }” is missing
    .why = the bot needs it here
    .mend = add it
extra-forbidden = “{ $field }” is not a known key
    .why = nothing under it would ever be read
    .mend = { $meant ->
        [none] known are: { $known }
       *[other] did you mean “{ $meant }”?
     }
bad-id = “{ $input }” is no id
    .why = ids travel in buttons, where there is little room
    .mend = use small letters, digits and dashes, at most 40
bad-date = “{ $input }” is no date
    .why = the bot tells how old an answer is
    .mend = write it as 2026-11-23
bad-number = “{ $input }” is no whole number in range
    .why = only a number can be compared
    .mend = write digits only
bad-choice = “{ $input }” is not one of { $expected }
    .why = the bot knows these only
    .mend = { $meant ->
        [none] choose one of these
       *[other] did you mean “{ $meant }”?
     }
bad-truth = “{ $input }” is neither yes nor no
    .why = the bot must know which
    .mend = write yes or no
bad-zone = there is no time zone “{ $input }”
    .why = the bot could not tell what time it is
    .mend = write continent and city, as Europe/Paris
bad-command = “{ $input }” is no command
    .why = Telegram refuses the whole menu
    .mend = use small letters without accents, digits and _, at most 32
expected-text = expected a text, found { $kind ->
    [list] a list
    [mapping] key: value pairs
   *[nothing] nothing
 }
    .why = the bot can’t say this
    .mend = write one text here
expected-list = expected a list, found { $kind ->
    [text] a text
    [mapping] key: value pairs
   *[nothing] nothing
 }
    .why = the bot looks for several values here
    .mend = start each line with a dash
expected-mapping = expected key: value pairs, found { $kind ->
    [text] a text
    [list] a list
   *[nothing] nothing
 }
    .why = the bot can’t tell what is what
    .mend = write one key: value a line
too-short = this is empty
    .why = the bot needs at least one
    .mend = give at least one
answer-or-compute = an entry has either an answer or a compute
    .why = the bot would not know what to say
    .mend = keep one of the two
bad-value = this value does not fit here
    .why = the bot can’t use it
    .mend = compare it with an entry that works

## Texts

missing-language = the text in “{ $lang }” is missing
    .why = who writes in that language gets another one
    .mend = write it in “{ $lang }” too
unknown-language = “{ $lang }” is no language of organisation.yaml
    .why = nobody would ever read it
    .mend = { $meant ->
        [none] list it under languages, or remove it
       *[other] did you mean “{ $meant }”?
     }
no-sentences = the bot has no sentences of its own in “{ $lang }”
    .why = half of what visitors read would be in another language
    .mend = add bot/locales/{ $lang }.ftl, or take the language off the list
too-long = the text has { $count } characters, more than { $most }
    .why = Telegram refuses or cuts it
    .mend = shorten it
broken-markup = line { $row } of the text has { $mark ->
    [bold] ** without its partner
    [code] ` without its partner
    [link] a link that is not [label](https://…)
   *[html] an HTML tag
 }
    .why = visitors would see the bare signs
    .mend = { $mark ->
        [link] write [label](https://…) with a whole address
        [html] write **bold**, _italic_, `code` or [label](https://…)
       *[other] put the second sign on the same line, or a \ before the first
     }
literal-contact = “{ $text }” is written out
    .why = when it changes, this copy is forgotten
    .mend = { $reference ->
        [none] write it once in organisation.yaml and refer to it, as {"{"}contact.name{"}"}
       *[other] refer to it: {"{"}{ $reference }{"}"}
     }
same-text = the texts in “{ $lang }” and “{ $other }” are the same
    .why = one of them is probably not translated
    .mend = translate it
wrong-language = this text is filed under “{ $lang }”, but is in another language
    .why = visitors would get it in the wrong language
    .mend = move it to its own language
unknown-reference = {"{"}{ $reference }{"}"} refers to nothing
    .why = visitors would read the braces
    .mend = { $meant ->
        [none] add it to organisation.yaml, or remove it
       *[other] did you mean {"{"}{ $meant }{"}"}?
     }
unknown-id = nothing has the id “{ $id }”
    .why = a button or menu would lead nowhere
    .mend = { $meant ->
        [none] remove it, or write what it should lead to
       *[other] did you mean “{ $meant }”?
     }
unknown-source = “{ $id }” is not in sources.yaml
    .why = nobody could tell where this comes from
    .mend = { $meant ->
        [none] add the source to sources.yaml
       *[other] did you mean “{ $meant }”?
     }
odd-contact = “{ $text }” does not look like { $kind ->
    [phone] a phone number in international form
    [email] an e-mail address
   *[link] a web address
 }
    .why = visitors could not tap it
    .mend = write it as { $kind ->
        [phone] +33 1 23 45 67 89
        [email] name@example.org
       *[link] https://www.example.org
     }
old-contact = “{ $id }” was last checked on { $date }, more than a year ago
    .why = numbers, addresses and prices change
    .mend = call or ask, then set the date to today
old-review = last reviewed on { $date }, more than a year ago
    .why = what was true then may not be now
    .mend = check the text, then set the date to today

## Phrases

few-phrases = { $count ->
    [0] no phrase at all in “{ $lang }”
    [one] only one phrase in “{ $lang }”
   *[other] only { $count } phrases in “{ $lang }”
 }
    .why = the fewer ways of asking the bot knows, the more it misses
    .mend = write at least { $least }: full questions, short searches, statements of need
duplicate-phrase = the phrase “{ $phrase }” also stands in “{ $other }”: { $first }
    .why = the bot could not tell which of the two is meant
    .mend = keep it where it fits best
repeated-phrase = the phrase “{ $phrase }” stands here twice: { $first }
    .why = it adds nothing
    .mend = remove one, or word it differently
confused-phrases = { $count ->
    [one] one phrase of “{ $one }” or “{ $other }” is nearer to the other: { $phrases }
   *[other] { $count } phrases of “{ $one }” and “{ $other }” are nearer to the other: { $phrases }
 }
    .why = who words it a little differently gets the wrong answer
    .mend = add words that tell the two apart, move the phrases, or make the two one entry
unreachable = no phrase in “{ $lang }” leads back to “{ $id }” by itself
    .why = only visitors who use these very words would reach it
    .mend = add phrases that resemble each other and no other entry
wrong-language-phrase = “{ $phrase }” does not look like “{ $lang }”
    .why = it is compared with questions in “{ $lang }” only
    .mend = move it to its own language
danger-phrases = { $count ->
    [one] a sign of danger (“{ $situation }”) catches the phrase { $phrases }
   *[other] signs of danger (“{ $situation }”) catch { $count } phrases of this entry: { $phrases }
 }
    .why = visitors would get emergency numbers instead of this answer
    .mend = reword them, or add a `not` line to the situation in crisis.yaml
unused-synonym = no phrase holds a word of this line: { $line }
    .why = it has no effect
    .mend = delete it, or use its words in phrases

## Danger

bad-sign = the sign “{ $sign }” can’t be read
    .why = the bot can’t start with it
    .mend = compare it with the head of the file: no empty part, at most six parts, <groups> that `words` lists
unknown-variant = no variant is called “{ $variant }”
    .why = the sign would show the ordinary text
    .mend = { $meant ->
        [none] write the variant’s text under `variants`
       *[other] did you mean “{ $meant }”?
     }

## Hours: worded by the schedule itself

hours = { $problem }
    .why = visitors would be told wrong hours, or none
    .mend = { $mend }

## The report

clean = no mistake found
counted = { $errors ->
    [0] no errors
    [one] one error
   *[other] { $errors } errors
 }, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
 }
told = { $place }: { $severity ->
    [error] error
   *[warning] warning
 }: { $what }
untold = … and { $count } lighter ones of the same kinds; `bot check --all` tells them
left-out = { $lang }: each of { $count } phrases asked with itself left out: { NUMBER($first, style: "percent", maximumFractionDigits: 1) } found at once, { NUMBER($third, style: "percent", maximumFractionDigits: 1) } among the first three
