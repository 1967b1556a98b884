"""The English words by which a message asks about hours."""

from bot.conversation.hours_words import HoursWords, listed, pattern

ENGLISH = HoursWords(
    polite=pattern(
        r"\b(was|were) (just |only )?(wondering|hoping|thinking|planning|looking|curious|going to)\b|\bwondered\b"
        r"|\bwanted to (know|ask|check|see|find out|confirm|make sure)\b"
    ),
    friends=pattern(
        r"\bopen(ed|s)? to (?!\d|noon\b|midnight\b|(one|two|three|four|five|six|seven|eight|nine|ten)\b)\w+( \w+)?",
        r"\bopen(ed|s)? for (everyone|everybody|all|anyone|anybody|non|adults|children|kids"
        r"|families|people"
        r"|volunteers|donations|applications|registrations?|enrol\w*|new|men|women|students|members)\b",
        r"\b(re)?open(ed|s|ing)? (a|an|my|our|his|her|their|up|any)\b(?! (week|fortnight|few|couple)\b)( \w+)?",
        r"\bopen(ed|s|ing)? (it|this|that|them|these)\b(?! (coming|next|morning|afternoon|evening|week|month|summer|winter|year|\w+day))",
        r"\bopen(ed|s|ing)? the (files?|cases?|doors?|accounts?|letters?|link|attachment|archives|discussion)\b",
        r"\bopen (days?(?! (after|before|of)\b)|letters?|air|source|minded|mind|positions?|vacanc\w+|jobs?|settings?|environment|questions?"
        r"|house|access|data|heart\w*|arms|ended|letter|care|milieu|community)\b",
        r"\b(positions?|jobs?|vacanc\w+|roles?|posts?|offers?|registrations?|applications?|enrol\w+|places?|spots?"
        r"|files?|cases?|accounts?|investigations?|proceedings?|camps?|programmes?|courses?|calls?)( is| are| was| will"
        r"| still| currently| be| been| now| get| gets)* (open|opens|opened|close|closes|closed|opening|closing)\b",
        r"\b(job )?openings\b",
        r"\bshut (up(?! shop)|off|it|down(?! (for|in|on|over|during)))\b|\bclose out\b|\bclosed? (my|an|the|their) accounts?\b",
        r"\b(couple|couple of|x|last|past|first|next) hours\b",
        r"\b(how )?close (to|by|friends?|relatives?|family|ones?|up|my|our|an?|the (file|case|account)|contacts?|link"
        r"|links|bond|ties|enough|cousins?)\b",
        r"\bhow close\b|\bcloser\b|\bclosest\b",
        r"\bclosed (cases?|files?|doors|groups?|settings?|centres?|centers?|circle|questions?|mind\w*)\b",
        r"\bclosing (date|speech|words|remarks|ceremony)\b|\bopening (speech|words|remarks|ceremony|night|act)\b",
        r"\b(\d+|one|two|three|four|five|six|eight|ten|twelve|few|several|some|twenty) hours?\b(?! a day)",
        r"\bhow many hours\b(?!.*\bopen)",
        r"\bhours? (a|per|each) (week|month)\b|\bvolunteer(ing)? hours?\b|\bhours? (ago|later)\b|\bman hours\b",
        r"\bhours? of (volunteering|work|service|training|testimon\w+|footage|lessons?|community)\b",
    ),
    strong=pattern(
        r"\b(re ?)?open(s|ed|ing)?\b",
        r"\bclos(e|es|ed|ing|ure|ures)\b",
        r"\bshuts?\b|\bshutting\b",
        r"\bhours\b",
        r"\b(opening|closing|visiting|office|business) (hour|time|day)s?\b",
        r"\btimetable\b|\b(your|office|weekly|opening) schedule\b",
        r"\btoo late to (come|call|visit|phone|ring|drop|pop|stop)\b|\blunch break\b|\bafter hours\b",
        r"\bround the clock\b|\baround the clock\b|\bknock(s|ing)? off\b|\bworking day\b",
    ),
    weak=pattern(
        r"\b(any|some)(one|body)( \w+){0,4} (there|in|around|available|duty|answer|answering|office|desk|reception)\b",
        r"\b(nobody|no one)( \w+){0,3} (there|around|available|on duty|at (the |your )?(desk|office|reception))\b"
        r"|\b(find|catch|have|be) (you|nobody|no one|some(one|body)|any(one|body)|the \w+) (there|around|in|at|open|empty)\b"
        r"|\bcatch (somebody|people|the \w+)\b|\b(any|some)(one|body) home\b|\blocked (door|gate)s?\b",
        r"\b(point|use|sense|chance|good|worthwhile|pointless|useless|useful) (in |of |to )?"
        r"(coming|come|getting in|get in|calling|call|dropping|drop|visiting|visit|ringing|ring|turning up|showing up)\b",
        r"\b(have|has|had|will|are|do) (you|u|everyone|everybody|the (staff|team|office))( \w+){0,2} (gone|left|going|go|leave)\b"
        r"(?= (home|already|by|before|for the (day|night|weekend))|$)",
        r"\b(can|could|may|should|shall) (i|we|one|people|somebody|someone)( \w+)? (come|visit|call|phone|ring"
        r"|drop|pop"
        r"|stop|pass|reach|turn up|walk|swing|show|get in|(speak|talk) to|see (you|someone|anyone|somebody)"
        r"|hand (in|over)|deliver|collect|get hold of|get through|expect (you|someone|somebody))\b",
        r"\b(can|could|may|should|shall|will|would) (i|we|one|people)( still)? be (seen|received|let in)\b",
        r"\b(are|is|will|do|does|were|r) (you|u|ya|they|it|anyone|someone|anybody|somebody|people|visitors"
        r"|the (office|desk|front desk|reception|switchboard|staff|team|secretary))( \w+){0,4} (there|available|work"
        r"|working|around|answer\w*|pick up|reachable|staffed|manned|received|operating|running"
        r"|(see|receive|welcome) (people|visitors)|back(?! with\b)|on (holiday|vacation|leave)|in the office|at (the )?(office|reception|desk|counter|door))\b",
        r"\b(is|will|are) (someone|anyone|anybody|somebody|you|they)\b.*\b(in(?! (january|february|march|april|may|june|july|august"
        r"|september|october|november|december|summer|winter|spring|autumn)\b)|there|around|back(?! with\b)|left|reception|office)\b",
        r"\bdo you do\b|\b(observe|have off|take off)\b|\b(normal|usual|regular|working|good|best|right|better|bad)"
        r" (day|time|moment)s?\b(?! ago)|\btoo (early|late)\b",
        r"\bworth (coming|dropping|popping|going|calling|visiting|a visit|my while)\b|\b(staffed|manned)\b",
        r"\b(doors?|gates?)\b.*\b(locked|unlocked|shut)\b|\b(still )?make it\b|\bcatch (you|someone|anyone)\b",
        r"\bare visitors received\b|\bdo you take (calls|visitors|visits)\b",
        r"\bopen(ed|s)? (to|for)\b",
        r"\bi (ll|will|would like to|d like to|want to|plan to|am going to|m going to) (come|drop|pop|stop|visit)\b",
        r"\b(what|which) times?\b.*\b(come|visit|call|phone|ring|reach|arrive|there|available|office|drop)\b",
        r"\b(until|till|from) (when|what time)\b.*\b(come|visit|call|phone|ring|reach|there|available|drop)\b",
        r"\bhow (late|early)\b",
        r"\bis it (still |also )?(ok|okay|possible|all ?right|fine|allowed)( for (me|us))? (to|if (i|we)) (come|drop|pop|stop|visit|call"
        r"|pass|swing|show up)\b",
        r"\b(can|could|will|does|do) (someone|somebody|anyone|anybody|you|u|they) (pick up|answer|take calls"
        r"|take visitors|(see|receive|welcome|let in) (me|us|people|visitors)\b(?! \w+ing\b)|let (me|us) in|be (in|back))\b"
        r"|\b(could|would|can|will) (someone|somebody|anyone|anybody|you|u) (still )?(see|receive) (me|us)\b(?! \w+ing\b)",
        r"\bif (i|we) (come|came|call|ring|show(ed)? up|turn(ed)? up|drop(ped)? (in|by)|pop(ped)? in|swing by)\b",
        r"\b(you|u)( guys| all)? (stay|remain|hang on) (on|there|in|until|till|late)\b|\b(at|on|out for|out to) (your )?lunch\b",
        r"\b(latest|earliest) (i|we|one|you) (can|could)\b|\bhow (late|early) can\b",
        r"\b(what|which) time do (you|u|you guys|they|we) (finish|start|stop|leave|arrive)\b",
        r"\bwhen (can|could|may) (i|we|one|people) (come|visit|call|phone|ring|drop|reach|pop|stop)\b",
    ),
    weak_veto=pattern(
        r"\b(book|booked|booking|(?<!without )(?<!without an )appointments?|reserv\w+|register\w*|enrol\w*"
        r"|sign up|volunteer\w*|donat\w+|tickets?"
        r"|tour|exhibition|meeting|died|dead|sleep|call(ed|s)? (me )?back|there for me|i (saw|found|met|heard)|(call|calling|phoning|ringing) my|train\w*|interview|born|grand\w+|survivor\w*|arrested|deported|hidden|old|aged?"
        r"|internship|(visit|see) my|working on (now|what)|what (are|do) you (do|doing|work|working)"
        r"|pay|cost|speak|talk about|emergency|die|kill)\b",
    ),
    veto=pattern(
        r"\b(what|which) year\b|\bhow many years\b|\b(what|which|from|minimum|maximum) age\b|\bhow old\b|\byears? old\b|\bfounded\b"
    ),
    past=pattern(
        r"\b(did|was|were|had|has|have been|why)\b|\b(first|very) opening\b|\bopening of\b(?! the (office|desk))"
    ),
    elsewhere=pattern(
        r"\b(schools?(?! (holidays?|breaks?|vacations?))|restaurants?|shops?|stores?|supermarkets?|pharmac(y|ies)"
        r"|banks?(?! holidays?)|metro|subway|church(es)?|synagogues?|mosques?|nurser(y|ies)|kindergartens?"
        r"|universit(y|ies)|museums?|memorials?|cinemas?)\b",
    ),
    asks_time=pattern(
        r"\b(what|which) (time|hour)s?\b|\b(until|till|til|from|since) (when|what)\b|\bhow (late|early)\b",
        r"\bwhen (can|could|may) (i|we|one|people)\b"
        r"|\bwhen (will|would|is|are) (someone|somebody|anyone|anybody|you|they|people)(?= (be |come )?(back|there|in|around|at)\b)",
    ),
    aspects=(
        (
            "next",
            pattern(
                r"\b(how long|how much longer|how soon|in how long)\b.*\b(until|till|til|before|do"
                r"|will)\b.*\b(re)?opens?\b"
            ),
        ),
        (
            "until",
            pattern(
                r"\b(how long|how much longer|how soon|in how long)\b.*\b(close|closes|closing|shut|left)\b",
                r"\bhow much longer\b",
                r"\b(until|till|til) (when|what|which)\b",
                r"\bhow late\b|\bclosing time\b|\blatest\b",
                r"\b(what|which) (time|hour)\b.*\b(close|closes|closing|shut|shuts|finish|end|knock off)\b",
                r"\bwhen\b.*\b(knock|pack)(s|ing)? (off|up)\b",
                r"\b(close|closes|shut|shuts) (at )?(what|which) time\b",
                r"\bwhen\b.*\b(do|does|will|are|is|u)\b.*\b(close|closing|shut|shutting)\b",
                r"\bwhen (close|closes|closing)\b|\b(close|closes) when\b",
            ),
        ),
        (
            "from",
            pattern(
                r"\b(from|since) (when|what|which)\b",
                r"\bhow early\b|\bearliest\b|\bopening time\b",
                r"\b(what|which) (time|hour)\b.*\b(open|opens|opening|start)\b",
                r"\bopens? (at )?(what|which) time\b",
            ),
        ),
        ("long", pattern(r"\bhow long\b", r"\bhow many hours\b")),
        (
            "closures",
            pattern(
                r"\b(what|which) days?\b.*\b(closed|close|shut)\b|\bwhen\b.*\bclosed\b|\bclosures?\b",
                r"\b(public|bank|national|jewish|religious|school)? ?(holidays?|festivals|feasts)\b|\bholy days?\b",
                r"\bclosing days?\b|\bfestive season\b",
            ),
        ),
        (
            "next",
            pattern(
                r"\bwhen\b.*\b(do|does|will|u)\b.*\b(re ?)?(open|opens)\b",
                r"\bwhen\b.*\b(someone|somebody|anyone|anybody|you|they|people)\b.*\b(back|again)\b",
                r"\bwhen\b.*\bnext\b|\bnext (opening|open|time)\b|\bre ?open(s|ing)?\b|\bopen (again|next)\b",
                r"\bwhen (open|opens|opening)\b|\bopens? when\b|\bwhen\b.*\bopening\b",
            ),
        ),
        (
            "week",
            pattern(
                r"\bhours?\b|\btimes\b|\btimetable\b|\bschedule\b|\b(what|which) days?\b|\bwhen\b.*\bopen(ed)?\b",
                r"\bopening days\b|\bdays\b.*\bopen\b|\bwhen (can|could|may)\b|\bevery ?day\b|\ball week\b"
                r"|\blunch break\b",
                r"\b(what|which) times?\b",
            ),
        ),
    ),
    open_question=pattern(
        r"\b(what|when|which|how|hours|times)\b|\b(clos|open|shut)\w* (a bit |any )?(early|earlier|late|later)\b"
    ),
    closed=pattern(r"\bclos(e|es|ed|ing|ure|ures)\b|\bshut\w*\b|\btoo (late|early)\b|\blunch break\b|\blocked\b"),
    in_time=pattern(r"\b(before|until|till) (you |u |it |they |the \w+ )?(clos(e|es|ing)|shuts?)\b( time)?"),
    whole_week=pattern(
        r"\blunch( ?(break|time|hours?))?\b|\blate (opening|closing|night|evening|hours)s?\b|\b\w+ days (a|per|out of) \w+\b|\b(any|some|which|what)"
        r" (week ?days?|evenings?|nights?|mornings?)\b|\b(ever|on any day|certain days)\b.*\b(late|early|evenings?|before|after)\b"
        r"|\bhours (a|per|each|every) (day|week)\b|\b(a)?round the clock\b|\bday and night\b|\ball night\b|\b(day|evening)s?\b.*\b(latest|longest|earliest)\b|\b(latest|longest)\b.*\b(day|evening)\b"
    ),
    opened=pattern(r"\b(re)?open\w*\b"),
    until=pattern(r"\b(until|till|til|up to|through)\b"),
    today=pattern(r"\b(today|now|tonight|this|2day|currently|tomorrow|yesterday)\b"),
    next_day=pattern(r"\b(the )?(day after(?! tomorrow)|next day|following day)\b"),
    agreed=pattern(
        r"^((and|or|so|but|hi|hello|hey|then) )*((is|would|will|could|might|can)( (that|it|this|be|still|also|work))*|s) "
        r"(?<!it )(?<!it be )(ok|okay|all ?right|alright|possible|doable|feasible|fine|convenient|an option)"
        r"( for (you|me|us))?(?= (or|and|please|then)\b|$)|^(is|would|will) it (be )?(possible|doable|feasible)$"
        r"|^((and|or|so|but|hi|hello|hey|then) )*(would|will|could|does|do)( (it|that|still))* (work|suit)( for)? (you|u)$",
    ),
    parting=pattern(r"\b(see|catch|talk to|speak to) (you|u|ya)\b|\bthank(s| you)\b|\btill then\b"),
    bare=listed(
        "possible ok okay alright say like hi hello hey anyone anybody someone somebody in there or not at on for the maybe around"
    ),
    fillers=listed(
        "and or but what about how on at for the in of then so also ok okay is it if i come after before around maybe "
        "please thanks thank you open closed well hmm uh no yes instead rather day days time same too as are you just "
        "from to until till by early late earlier later perhaps oh right great sorry mean meant back again go"
    ),
    joins=pattern(r"^(and|or|what about|how about|ok|okay|then|so|but)\b"),
    repairs={
        "opn": "open",
        "opne": "open",
        "oepn": "open",
        "opened": "opened",
        "opend": "opened",
        "opens": "opens",
        "openning": "opening",
        "hrs": "hours",
        "hr": "hours",
        "houres": "hours",
        "clsd": "closed",
        "colsed": "closed",
        "opnening": "opening",
        "oppen": "open",
        "openin": "opening",
        "ur": "your",
        "wat": "what",
        "wen": "when",
        "whens": "when s",
        "whats": "what s",
        "til": "till",
        "untill": "until",
        "thru": "through",
    },
    core=listed(
        "open opens opened opening openings close closes closed closing closure closures hours times reopen timetable"
        " schedule until every days which what when there anyone someone anybody holiday holidays public visit call"
        " phone reception office weekend tomorrow today late early long"
    ),
)
