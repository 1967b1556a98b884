"""Everyday English words of a conversation."""

import re

from bot.conversation.words import Words, listed, pattern

WORDS = Words(
    yes=listed("""
        yes, yeah, yep, yup, yea, yes please, yes that is it, that is it, that one, this one, ok, okay, ok yes, sure, right,
        exactly, correct, of course, please do, go ahead, yes exactly, that is right, yes that one, indeed, absolutely,
        yes sure, yes i do, yes i did, i do, i did, that is the one, y, yess, definitely, do it, show me, tell me"""),
    no=listed("""
        no, nope, nah, no thanks, no thank you, not really, not at all, no not that, not that, not this, no it is not,
        wrong, no that is wrong, that is wrong, no sorry, n, noo, no i did not, i did not, not what i meant, no no,
        not what i asked, that is not it, no that is not it, it is not that, no it is not that"""),
    none=listed("""
        none, none of these, none of them, none of those, neither, neither of them, neither one, no one of them, nothing,
        none of the above, something else, no something else, another thing, other, none fits, not one of these"""),
    nots=listed("not, no, never, less, nothing"),
    positions={
        "first": 1,
        "1st": 1,
        "1": 1,
        "one": 1,
        "former": 1,
        "top": 1,
        "second": 2,
        "2nd": 2,
        "2": 2,
        "two": 2,
        "middle": 2,
        "third": 3,
        "3rd": 3,
        "3": 3,
        "three": 3,
        "last": -1,
        "latter": -1,
        "bottom": -1,
        "final": -1,
    },
    articles=listed("one"),
    fillers=listed("""
        a, an, the, i, you, is, are, was, were, it, that, this, there, do, does, did, to, of, in, on, at, for, from, with,
        by, and, or, so, then, please, ok, okay, well, oh, hm, hmm, um, eh, just, also, too, again, me, my, we, our, us,
        what, which, how, who, about, can, could, would, will, be, have, has, one, ones, rather, want, like, mean, prefer,
        take, number, option, choice, choose, pick, think, s, hey, hi, hello, still, actually, know, tell, more, yes,
        am, not, as, if, but, your, them, they, he, she, him, her, his, its, these, those, up, out, get, go, here, now"""),
    joins=pattern("and(?: what about| how about| for| in| on| with| if)?|what about|how about|ok and|okay and|also|or"),
    pronouns=listed("it, that, this, there, they, them, these, those, he, she, one, his, her, him, their"),
    light=listed("""
        within, had, been, being, came, come, comes, going, went, take, takes, took, find, found, make, made, look, looks,
        happen, happened, happens, work, works, doing, done, say, says, said, exactly, really, any, some, anything, something, much,
        many, way, why, way, when, where, whose, whom, wont, won, t, did, else, then, already, usually, place, places, got,
        day, days, year, years, month, date, ones, try, other, others, should, might, let, only, until, till, since, per, must, each"""),
    leans=pattern(r"""it(?! (?:is|s|be)? ?(?:possible|ok|okay|true|allowed|free to)\b)|they|them|he|she|him|her|his|their|
        those|these|that one|this one|the ones?|in that case|that|the (?:first|second|third|last|other)(?: (?:one|two|ones))?|which (?:one|of)"""),
    narrows=pattern(
        r"""(?:(?:and|ok|so|also|but|or|even|not) )*(?:for|as|in|at|with|without|w o|near|from|by|on|to|around|after|before|during|only)"""
    ),
    why=pattern("why|how come|for what reason"),
    facts=pattern("who|when|where|how many|what (?:day|date|year|month|happened)|which|in which"),
    addressed=listed("you, your, u, ur, yours"),
    theirs=listed("his, her, him, their, them, it"),
    attributes=(
        (
            "cost",
            pattern(r"""how much|cost|costs|price|prices|free|pay|paid|payment|fee|fees|expensive|(?<!in )charge|charges|
            paying|afford|free of charge|reimbursed|money do i"""),
        ),
        (
            "duration",
            pattern(
                r"how long|duration|how many (?:months|weeks|years|days)|waiting time|how soon|time does it take|within what time|deadline|time limit"
            ),
        ),
        ("place", pattern(r"where|address|located|location|which city|nearest|directions|which metro")),
        ("email", pattern("e ?mails?|mail|e mail address|email address")),
        (
            "phone",
            pattern(r"""phone|telephone|call|ring|number|reach|contact|write to|get in touch|
            get hold of"""),
        ),
        (
            "apply",
            pattern(r"""apply|sign up|register|enrol|enroll|join|how do i start|how can i start|
            how (?:do|can|could|would) (?:i|we|you|one|they|he|she) (?:get|obtain)(?: in| it| one| (?:a |one )?(?:place|spot))?|
            get in|procedure|what do i need|papers|form|book|appointment"""),
        ),
        (
            "who",
            pattern(r"""who is it for|who can|who is (?:that|this|it)|for whom|who for|eligible|open to|
            conditions|age|how old|can i come|is it for|who gets"""),
        ),
        (
            "hours",
            pattern(r"""open|opens|opening|hours|when|close|closes|closed|what time|what days|at night|day and night|24 7|at weekends?|(?:till|until|from) what time|
            (?:till|until|from) when|at this (?:hour|time)|do they (?:answer|pick up|reply)|(?:this|that) late|round the clock"""),
        ),
    ),
    correction=pattern(r"""(?:no )?^not (?:the|a|about the|for the|my) \w+|(?:no )?(?:sorry )?(?:but )?that is not (?:what i (?:asked|meant|want|wanted|said|was asking)|
        my question|it|right|the question)(?: for| about)?|not what i (?:asked|meant|want|wanted|said)(?: for| about)?|
        you (?:did not|do not) (?:answer|understand|get)(?: my question| me| it)?|you misunderstood(?: me)?|
        that (?:does|did) not answer(?: my question)?|wrong answer|wrong (?:one|topic|subject)|i meant|i mean|
        i was (?:talking|asking|speaking) about|i (?:am|was) not (?:talking|asking) about (?:that|this)|
        i asked (?:about|for)|no i said|i said|that is wrong|no i want|i did not (?:ask|mean) (?:that|this)|
        not that|instead"""),
    openers=re.compile(r"(?:(?:ok|okay|then|so|well|and|but|also|great|fine|alright|right|now)\s+)+"),
    softener=pattern(r"""hello(?: there)?|hi(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|day)|dear (?:sir|madam|all)|
        greetings|thx|thanks(?: a lot| so much| very much| in advance)?|thank you(?: so much| very much| in advance)?|
        thanks for (?:all )?(?:the |your )?(?:information|informations|help|answer|answers|time|reply)|
        that is (?:very |so |really )?kind(?: of you)?|many thanks|please|excuse me|sorry to bother(?: you)?|kind regards|best regards|bye|goodbye|cheers|
        i have a question|quick question|one question|just a question|i (?:only|just) (?:speak|understand|read) english|
        that is all(?: for now| for today| from me)?|that will be all"""),
    asides=pattern("at least|at all|by the way|incidentally|to be honest|honestly|actually|i guess|i suppose|in fact"),
    greetings=listed(
        "hello, hello there, hi, hi there, hey, hey there, good morning, good afternoon, good evening, good day, greetings"
    ),
    thanks=pattern("thanks|thank you|thankyou|many thanks|much appreciated|cheers|thx|tnx|thks|ty|ta"),
    praise=listed("""
        great, brilliant, brill, perfect, super, lovely, wonderful, excellent, cool, good, nice, fine, fantastic, awesome, all, very,
        amazing, incredible, impressive, impressed, interesting, wow, anyway, anyhow, clear, clearer, helpful, helps,
        helped, useful, kind, fair, enough, reassuring, exactly, same, much, appreciated, alright, right"""),
    farewell=pattern(r"""(?:have|enjoy) (?:a|your|the) (?:very |really )?(?:nice |good |great |lovely |pleasant |peaceful )?(?:day|evening|weekend|week|afternoon|morning|night|one|time|holiday|holidays|rest of (?:the|your) (?:day|week))|
        happy (?:holidays?|new year|christmas|easter|hanukkah|chanukah|passover)|merry christmas|season s greetings|good night|good bye|goodbye|bye|bye bye|
        see you(?: (?:soon|later|around|then))?|take care|shabbat shalom|shana tova|speak soon|until next time"""),
    plans=pattern(r"""(?:(?:ok|okay|fine|great|good|right|alright|lovely|perfect|cool|thanks|thank you) )+(?:then |so |well )?
        (?:ill|(?:(?:i|we) )?(?:will|ll|shall|am going to|are going to|am gonna))(?! not| you)|(?:\w+ )?(?:i (?:see|understand)(?: now)?|
        (?:(?:that|it) )?makes sense|got it|noted|understood|(?:i am )?calling(?: them)?(?: now)?)$"""),
    commands={
        "start": ("start", "start over", "start again", "restart", "begin", "reset", "new conversation"),
        "help": (
            "help",
            "help me",
            "menu",
            "main menu",
            "the menu",
            "show menu",
            "show me the menu",
            "options",
            "what can you do",
            "what can i ask",
            "what can i ask you",
            "commands",
            "how does this work",
            "how do you work",
            "back to the menu",
            "back",
            "go back",
            "home",
            "what do you know",
        ),
        "hours": ("hours", "opening hours", "timetable", "schedule"),
        "history": ("browse the history", "browse history"),
        "language": (
            "language",
            "languages",
            "change language",
            "change the language",
            "switch language",
            "other language",
            "another language",
        ),
        "privacy": ("privacy", "privacy policy", "data protection"),
        "forget": (
            "forget me",
            "forget everything",
            "delete my data here",
            "erase this conversation",
            "forget this conversation",
            "delete this conversation",
            "delete this chat",
        ),
        "sources": (
            "source",
            "sources",
            "your sources",
            "where does this come from",
            "who says so",
            "says who",
            "where do you get this from",
            "what is your source",
            "what are your sources",
            "where does this information come from",
            "how do you know",
            "how do you know that",
        ),
    },
    language_wishes=(
        (
            "en",
            pattern(
                r"(?:(?:can|could|do|will|would) (?:you|we) )?(?:please )?(?:speak |answer |reply |write |talk |switch to )?(?:to me )?(?:in )?english(?: please)?(?: instead)?"
            ),
        ),
        (
            "fr",
            pattern(
                r"(?:(?:can|could|do|will|would) (?:you|we) )?(?:please )?(?:speak |answer |reply |write |talk |switch to )?(?:to me )?(?:in )?french(?: please)?(?: instead)?"
            ),
        ),
    ),
    person_wish=pattern(
        r"""(?:(?:can|could|may) i )?(?:i (?:want|need|would like) to )?(?:please )?(?:talk|speak|chat) (?:to|with) (?:a |an |some )?(?:human|person|human being|real person|somebody|someone|operator|advisor|agent)(?: please)?|(?:a )?(?:real person|human|operator|human being)(?: please)?|is there (?:a human|someone|anyone|anybody)(?: there)?|let me (?:talk|speak) to (?:a |some)(?:human|person|one)"""
    ),
    history=pattern(r"""what happened|what was going on|what did (?:you|they|it) do in|tell me about|what about|history|
        what took place|events|story|timeline|in those years|back then|and in|in the year|during"""),
    grief=pattern(r"""(?:died|passed away|was killed|were killed|was murdered|were murdered|perished|did not survive|
        was deported|were deported|did not come back|never came back|death of my|
        lost my (?:\w+ )?(?:mother|father|mum|mom|dad|parents?|grand\w+|granny|nan|wife|husband|partner|sons?|daughter|child|kid|baby|boy|girl|brother|sister|twin|friend|uncle|aunt|cousin|family)|is dead|buried|grieving|
        mourning|was gassed|were gassed|was shot|were shot)"""),
    insult=pattern(r"""stupid|idiot|idiots|useless|fuck|fucking|shit|shitty|asshole|bastard|dumb|moron|bullshit|crap|
        you suck|piss off|bitch|retarded|shut up|hate you|f you|f off|rubbish bot|worthless bot|screw you|shame on you|
        (?:you|your (?:lot|people|team|staff))(?: people| lot| all)?(?: are| re| is)? (?:just |all |nothing but |really )?(?:a |an |a bunch of |a pack of )?(?:thieves|thief|liars?|crooks?|incompetents?|kidnappers|clowns|disgrace|hopeless)"""),
    titles=pattern("mr|mrs|ms|miss|mister|dr|doctor|professor|prof|judge|rabbi|sir|madam|mme|monsieur|madame|maitre"),
    kin=listed("""
        mother, father, mum, mom, dad, parents, grandmother, grandfather, grandma, grandpa, grandparents, granny, uncle,
        aunt, cousin, brother, sister, son, daughter, child, husband, wife, ex, ex husband, ex wife, partner, friend,
        neighbour, neighbor, nephew, niece, boyfriend, girlfriend, great uncle, great aunt, relative, ancestor, teacher,
        colleague, classmate, stepfather, stepmother, father in law, mother in law"""),
    own=listed("my, our, his, her, their"),
    person_cues=pattern(r"""do you know|did you know|have you heard of|works? (?:for|at|with|there|here|in)|worked (?:for|at|with|there|here)|
        working (?:for|at|with)|employed|employee|on your (?:list|staff|team|records|files)|in your (?:homes?|care|list|lists|records|files|archives)|
        was (?:he|she) |is (?:he|she) |named|called|by the name|who is|who was|was|were|is|does|did|any trace|
        trace of|looking for|search for|find|information (?:on|about)|file (?:on|of|about)|record of|saved|rescued|
        hidden|placed|followed|talk to|speak (?:to|with)|meet|reach|contact|phone number of|email of|opinion (?:on|of|about)|
        complain about|treated by|see|has|have|had|been|lives?|lived|stays?|stayed|mobile|number|(?:e ?)?mail|address|salary|
        picture of|photo of|married|still there|known"""),
    someone=pattern(r"""(?:(?:so|and|but|please|hello|hi|tell me|can you tell me (?:if|whether)) )*
        (?:does|do|did|is|are|was|has|have|if|whether)? ?(?:my|our|his|her) (?:ex|ex husband|ex wife|ex partner|neighbou?rs?|colleague|boss|
        sister|brother|cousin|friend|partner|girlfriend|boyfriend|uncle|aunt|nephew|niece|classmate|landlord|teacher)\b
        (?: (?:does|is|did|has|do) (?:he|she|they))?.* (?:there|here|with you|by you|to you|come to you|see you|at you|your (?:service|team|homes?|care|records|list)s?|
        you know|contacted you|you about)"""),
    you="you",
    permission=pattern(r"have to|has to|need to|needs to|allowed|must|may|can|could|should|want|wants|how|if i"),
    biography=pattern("who (?:is|was|were)|where was|when was|tell me about|what did|when did|which books"),
    introduction=pattern("my name is|i am|this is|call me|i am called|signed|yours|regards|thanks|cheers"),
    place_prepositions=listed("in, at, near, around, from, to, via, towards, outside"),
    not_names=listed("""
        i, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july,
        august, september, october, november, december, christmas, easter, english, french, german, jewish, god, mr, mrs,
        ms, dr, hello, hi, dear, ok, okay, paris, france, europe, israel, germany, usa, internet, facebook, google"""),
    conjunctions=pattern("and also|and|also|plus|as well as|another question|other question|by the way|besides"),
    question=pattern(r"""what|where|when|who|whom|which|how|why|is|are|do|does|did|can|could|may|will|would|should|have|has|
        was|were|am|whose"""),
    needs=pattern(r"""(?:i|we|he|she|they) (?:really |just |also |still |urgently )?(?:need|needs|want|wants|would like|would love|wish|
        have to|has to|am looking|are looking|is looking)|looking for|help|please|tell me|give me|send me|show me|let me"""),
    selves=pattern("i|me|my|we|our|he|she|his|her|him|they|it|no|yes|nobody|nothing|everything"),
    tells=pattern(r"""(?:(?:and|but|well|so|because) )*(?:(?:i|he|she|we|they|(?:my|our|the) \w+) (?:am|is|are|was|turns|turned|just turned) (?:only |just |now |almost |nearly |about )?
        (?:\d{1,2}|(?:a |one |two |three |four |five |six |seven |eight |nine |ten )?(?:month|months|year|years)(?= old))(?: (?:year|years|month|months|yo|y o))?(?: old)?|
        (?:it|this|that) is (?:just )?for (?:me|us|(?:my|our|a) (?:\w+ )?\w+)|(?:in|for|from|since|until|by) (?:early |mid |late |the end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|
        (?:his|her|my|their) (?:first |last |family )?name is \w+(?: \w+)?|(?:he|she|they) (?:is|are) called \w+|
        (?:i|we|he|she|they) (?:live|lives|stay|stays|am|is|are) (?:in|near|close to|outside|from) \w+(?: \w+)?(?: \w+)?)$"""),
    wonders=pattern(r"""i (?:would|d) (?:like|love) to (?:know|find out|ask)|i (?:want|wanted|need) to (?:know|find out|ask)|i wonder|
        i am wondering|i do not know (?:how|where|what|who)|(?:can|could) you (?:please )?tell me|tell me (?:how|where|what|if)"""),
    will_not_call=pattern(
        r"""(?:do not|dont|can not|cannot|cant|could not|will not|wont|am not|not|never|afraid to|scared to|rather not) (?:want to |wanna |going to |able to |dare to? ?)?(?:phone|call|ring|talk|speak|dial)"""
    ),
    reasons=(
        (
            "unclear",
            pattern(r"""(?:(?:it|this|that|the answer|the text) (?:is|was) )?(?:too |very |so |a bit |really )?(?:unclear|confusing|
                complicated|vague|long|not (?:very |really )?clear|(?:hard|difficult) to (?:understand|follow|read))|
                i (?:do|did|can|could) ?not (?:really )?(?:understand|follow|get)(?: it| this| that| a word| anything| the answer)?"""),
        ),
        (
            "outdated",
            pattern(r"""(?:(?:it|this|that|the (?:answer|information|info|link|number|address|site|website|phone|hours)) (?:is|are|was|seems|looks) )?
                (?:now |very |just |completely |totally |all )?(?:outdated|out of date|old|obsolete|wrong|incorrect|false|broken|dead|
                not (?:right|correct|true|working|up to date|valid)(?: any ?more)?)|(?:it|this|that|the (?:link|number|site|website|phone))
                (?: does| do| did) not (?:work|exist|answer)(?: any ?more)?"""),
        ),
    ),
)
