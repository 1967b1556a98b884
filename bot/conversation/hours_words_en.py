"""The English words by which a message asks about hours."""

import re

from bot.conversation.hours_words import HoursWords, listed, pattern

ENGLISH = HoursWords(
    past=pattern(
        r"\b(did|was|were|had|has|have been|why)\b|\b(first|very) opening\b|\bopening of\b(?! the (office|desk))"
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
                r"\bhow late\b|\bclosing time\b|\blatest\b|\blast (possible )?(minute|moment|entry|admission|call)\b",
                r"\b(what|which) (time|hour)\b.*\b(close|closes|closing|shut|shuts|shutting|finish|end|knock off)\b",
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
    closed=pattern(
        r"\bclos(e|es|ed|ing|ure|ures)\b|\bshut\w*\b|\btoo (late|early)\b|\blunch break\b|\blocked\b"
        r"|\b(you|ya|u|they|everyone|everybody)( \w+){0,3} (gone|left|off)\b|\b(gone|left)( \w+)? (home|for the day)\b|\bmissed you\b"
    ),
    in_time=pattern(
        r"\btime of closing\b|\bclosing times?\b|\bunless (you |u |it |they |the \w+ )?(have |are |is |has )?(clos|shut)\w*\b|\b(before|until|till) (you |u |it |they |the \w+ )?(clos(e|es|ing)|shuts?)\b( time)?"
    ),
    whole_week=pattern(
        r"\blunch( ?(break|time|hours?))?\b|\blate (opening|closing|night|evening|hours)s?\b|\b\w+ days (a|per|out of) \w+\b|\b(any|some|which|what)"
        r" (week ?days?|evenings?|nights?|mornings?)\b|\b(ever|on any day|certain days)\b.*\b(late|early|evenings?|before|after)\b"
        r"|\bhours (a|per|each|every) (day|week)\b|\b(a)?round the clock\b|\bday and night\b|\ball night\b|\b(day|evening)s?\b.*\b(latest|longest|earliest)\b|\b(latest|longest)\b.*\b(day|evening)\b"
    ),
    edge=re.compile(
        r"\b(?:clos|open|shut|finish|leav|left)\w*(?: up)?(?: (?:a bit|any|so|too|that|very))? (early|late|earlier|later)\b",
        re.IGNORECASE,
    ),
    exception=re.compile(
        r"\b(?:except|apart from|but not|other than|excluding|outside|every ?day but)(?: for)?(?: on)?(?: the)?\W*$",
        re.IGNORECASE,
    ),
    opened=pattern(r"\b(re)?open\w*\b"),
    until=pattern(r"\b(until|till|til|up to|through)\b"),
    today=pattern(r"\b(today|now|tonight|this|2day|currently|tomorrow|yesterday)\b"),
    next_day=pattern(r"\b(the )?(day after(?! tomorrow)|next day|following day)\b"),
    bare=listed("say like hi hello hey or not at on for the maybe please"),
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
        "wot": "what",
        "shuttin": "shutting",
        "closin": "closing",
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
