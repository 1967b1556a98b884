"""The words of time in English. Phrases stand folded (lower case, no accents); the longest one wins."""

from collections.abc import Mapping
from typing import Any

from bot.when.table import Table, Words
from bot.when.values import NOON, Clock, Part

MORNING, AFTERNOON, EVENING = Part(360, 720), Part(720, 1080), Part(1080, 1440)

_SMALL = {
    "a": "a|an",
    "about": "around|about|approximately|circa|exactly|roughly|approx|round about",
    "about_after": "sharp|on the dot|prompt|or so|or thereabouts",
    "after": "after|later than|any time after|anytime after|sometime after|beyond",
    "after_next": "after next",
    "ago": "ago|back|earlier",
    "allday": "all day|all day long|the whole day|the entire day",
    "and": "and|&|n",
    "at": "at",
    "before": "before|sometime before|sometimes before|earlier than|any time before|anytime before|prior to|ahead of",
    "between": "between|in between|anywhere between",
    "bridge": "bridge day|long weekend of|bridge weekend",
    "by": "by|no later than|not later than|at the latest by",
    "caller": "call|dial|number|numbers|phone|ring|text|line|hotline|bus|room|article|platform|age|aged|page|flat|floor|file|reference|ref|order|invoice",
    "every": "every|each|any",
    "for": "for|lasting",
    "from": "from|starting|starting from|as of|as from|not before|no earlier than|not earlier than|beginning|from the",
    "from_now": "from now|hence",
    "greeting": "now and then|that day|good morning|good afternoon|good evening|good night|goodnight|good day|have a nice day|have a good day"
    "|have a nice weekend|have a good weekend|have a nice evening|have a good evening|happy new year|merry christmas"
    "|happy christmas|happy easter|happy hanukkah|some day|the other day|these days|nowadays|once a week"
    "|once a month|of the day|day to day|first time|last time|next time|third time|fourth time|fifth time|next door|next to|second time|all the time"
    "|chinese new year|lunar new year|spring break|spring roll|winter coat|winter clothes|winter sports|winter of|summer school|summer job|summer of|summer camps|day centre|day center|day centres|day centers|day care|day nursery|day space|summer camp|every time|each time"
    "|at last|last name|first of all|at first|second world war|first world war|the march|in the second|second hand",
    "half": "half",
    "alternate": "every other|every second|each second|alternate|alternating",
    "half_past": "half past|half after",
    "holiday": "bank holiday|public holiday|national holiday|bank holiday monday",
    "in": "in|inside",
    "last_night": "last night|yesterday night",
    "later": "later|later on|a bit later",
    "now": "now|right now|just now|at the moment|atm|currently|at present|at this moment|immediately|this moment"
    "|straight away|right away|this very moment|rn|as we speak",
    "oclock": "o'clock|oclock|o clock",
    "of": "of|commencing|w/c",
    "before_last": "before last",
    "on": "on|during|over|throughout",
    "onwards": "onwards|onward|or later|and after|and later|and beyond",
    "or": "or|and/or|or else",
    "past": "past",
    "polite": "was wondering|were wondering|was just wondering|was only wondering|wondered|wanted to know|wanted to ask|wanted to check"
    "|wanted to see|wanted to find out|wanted to confirm|wanted to make sure|wanted to come|wanted to visit|was hoping|were hoping"
    "|if i|if we|if one|if she|if he|if they|suppose i|suppose we|supposing i|say i|was thinking|were thinking|was going to|were going to|was planning|were planning|was curious|was looking|was told",
    "plus": "more|additional|other",
    "rest": "the rest of|rest of|the remainder of|all of|all|what is left of|the whole of|the entire|the whole",
    "same_time": "this time|same time|the same time|at the same time|at this time|this same time",
    "since": "since|ever since",
    "small": "come by|drop by|stop by|pop by|swing by|pass by|coming by|dropping by|stopping by|came by|come in|drop in"
    "|come on over|nearby|please|fine|alright|all right|possible|doable|you|u|we|i|is|are|it|do|does|can|will|if|then|there|ok|okay|thanks|thank|hello|hi|what|when|who"
    "|would|works|work|too|also|be|am|was|were|did|has|have|to see|open|closed|with|without|my|your|the office|that|so|because"
    "|not|as|how|where|which|could|should|may i|may we|may you|may be|or not|right|still|already|only|just|any|anyone|someone|he|she|they",
    "soft": "but|say|rather|maybe|perhaps|for example|preferably|possibly|sometime|some time|anytime|any time|again",
    "the": "the",
    "to": "to",
    "tonight": "tonight|tonite|2nite|2night|tonigth|tonit|tnite",
    "until": "not after|until|till|til|untill|up until|up to|through|thru",
    "week_on": "a week on|week on",
    "time": "time|times",
    "within": "within|in under|in less than|inside of",
}  # fmt: skip

_VALUED: dict[str, Mapping[Any, str]] = {
    "clock": {
        Clock(NOON): "noon|midday|mid day|noonish|noontime|high noon|12 noon",
        Clock(0): "midnight",
    },
    "dayword": {
        0: "today|2day|tody|todays|today's|tdy|this day",
        1: "tomorrow|tmrw|tmr|tmw|2morrow|tomoz|tomorow|tomorrows|tomorrow's|tmrow|tommorow|2moro|2mrw|2mro"
        "|2morro|tomorro|tommorrow|tmoro|the morrow",
        -1: "yesterday|yest|ystrday|yesterday's|yday",
        2: "the day after tomorrow|day after tomorrow|overmorrow|day after tmrw|the day after tmrw",
        -2: "the day before yesterday|day before yesterday",
    },
    "edge": {
        "start": "beginning of|the beginning of|start of|the start of|early|early in|early on|the early hours of"
        "|the early part of|first part of|the first part of|at the beginning of|at the start of",
        "middle": "mid|middle of|the middle of|midway through|in the middle of",
        "end": "end of|the end of|late|late in|late on|the latter part of|at the end of|latter part of",
    },
    "feast": {
        "rosh-hashanah": "rosh hashanah|rosh hashana|rosh ha shanah|jewish new year|rosh hashona",
        "yom-kippur": "yom kippur|kippur|kippour|yom kipur|day of atonement",
        "sukkot": "sukkot|sukkoth|succot|feast of tabernacles",
        "shemini-atzeret": "shemini atzeret",
        "simchat-torah": "simchat torah|simhat torah|simchas torah",
        "hanukkah": "hanukkah|chanukah|hanukah|hannukah|chanukkah",
        "purim": "purim",
        "pesach": "pesach|passover|pessach",
        "shavuot": "shavuot|shavuoth|feast of weeks",
        "tisha-bav": "tisha b'av|tisha bav|tisha b av",
    },
    "mod": {
        "next": "next|nxt",
        "coming": "coming|upcoming|this coming|forthcoming|this next",
        "following": "following",
        "this": "this|current|this very|this same",
        "last": "last|previous|preceding|this past|this last",
    },
    "named": {
        "new-year": "new year's day|new years day|new year|new year's|new years|new year day",
        "epiphany": "epiphany|twelfth night|three kings day",
        "mlk": "mlk day|martin luther king day|martin luther king's day|martin luther king jr day",
        "candlemas": "candlemas|groundhog day",
        "valentine": "valentine's day|valentines day|valentine's|valentine day|valentines|saint valentine's day",
        "womens-day": "women's day|international women's day|womens day|international womens day",
        "st-patrick": "st patrick's day|saint patrick's day|st patricks day|saint patricks day|st paddy's day"
        "|saint paddy's day|st paddys day|paddy's day|st patrick day",
        "april-fools": "april fools|april fool's day|april fools day|april fools' day|april fool's",
        "shrove-tuesday": "shrove tuesday|mardi gras|pancake day|pancake tuesday|fat tuesday",
        "ash-wednesday": "ash wednesday",
        "palm-sunday": "palm sunday|branch sunday",
        "maundy-thursday": "maundy thursday|covenant thursday|covenant thu|thursday of mysteries|thu of mysteries"
        "|holy thursday",
        "good-friday": "good friday|holy friday|great friday",
        "holy-saturday": "holy saturday|easter saturday|easter eve",
        "easter": "easter|easter sunday|easter day",
        "easter-monday": "easter monday|easter mon|monday of easter",
        "ascension": "ascension|ascension day|ascension thursday",
        "pentecost": "pentecost|whitsun|whit sunday|white sunday|whitsunday|pentecost sunday",
        "whit-monday": "whit monday|pentecost monday|monday of the holy spirit|whitmonday",
        "trinity-sunday": "trinity sunday",
        "corpus-christi": "corpus christi",
        "may-day": "labour day|labor day|may day|workers' day|workers day|international workers' day|first of may",
        "victory-day": "victory day|ve day|v e day",
        "mothers-day": "mother's day|mothers day|mothers' day",
        "memorial-day": "memorial day",
        "fathers-day": "father's day|fathers day|fathers' day",
        "music-day": "music day|world music day|fete de la musique",
        "fourth-of-july": "independence day|fourth of july|the fourth of july",
        "bastille-day": "bastille day|french national day",
        "assumption": "assumption|assumption day|feast of the assumption",
        "halloween": "halloween|hallowe'en|all hallows eve",
        "all-saints": "all saints|all saints' day|all saints day|all saint's day|all hallows",
        "all-souls": "all souls day|all souls|all souls' day",
        "armistice": "armistice day|armistice|remembrance day|veterans day|veteran's day",
        "thanksgiving": "thanksgiving|thanksgiving day|turkey day",
        "black-friday": "black friday",
        "christmas-eve": "christmas eve|xmas eve|x-mas eve|the eve of christmas|eve of christmas|christmas-eve",
        "christmas": "christmas|xmas|christmas day|xmas day|x-mas|chrismas|cristmas|crimbo",
        "boxing-day": "boxing day|st stephen's day|saint stephen's day|st stephens day",
        "new-years-eve": "new year's eve|new years eve|nye|new year eve|saint sylvester|the eve of new year|old year's night",
    },
    "number": {
        **dict(enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"], 1)),
        2: "two|a couple of|a couple|couple of|couple|a pair of|pair of",
        3: "three|a few|few|another few",
        6: "six|half a dozen",
        12: "twelve|a dozen",
        30: "thirty", 40: "forty", 45: "forty five", 50: "fifty", 2000: "two thousand|two thousand and",
    },
    "soon": {
        7: "the next days|the coming days|the following days|the days to come",
        28: "the next weeks|the coming weeks|the following weeks",
    },
    "offset": {
        1: "the day after|day after|the day following|day following",
        -1: "the day before|day before|the eve of|eve of|the day preceding",
    },
    "ordinal": {
        **dict(enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1)),
        30: "thirtieth",
    },
    "part": {
        MORNING: "morning|mornings|mornin|morning's|forenoon",
        AFTERNOON: "afternoon|afternoons|arvo|afternoonish|aft|aftenoon",
        EVENING: "evening|evenings|evenin",
        Part(1320, 1800): "night|nights|night time|nighttime|overnight",
        Part(720, 840): "lunchtime|lunch|lunch time|lunch hour|lunch break|lunch-time|lunchbreak|dinner hour",
        Part(780, 1020): "after lunch|any time after lunch|anytime after lunch|sometime after lunch",
        Part(600, 720): "before lunch|late morning|mid to late morning",
        Part(540, 660): "mid morning",
        Part(360, 540): "early morning|early hours|the early hours|breakfast time|breakfast|dawn|sunrise",
        Part(480, 600): "first thing|first thing in the morning",
        Part(900, 1260): "after school",
        Part(1020, 1260): "after work|end of the day|the end of the day|end of day|close of business|cob|eod"
        "|the end of the working day|teatime|late in the day|dinner time|dinnertime",
        Part(360, 600): "beginning of the day|start of the day|the beginning of the day|the start of the day|early in the day",
        Part(660, 960): "middle of the day|the middle of the day",
    },
    "quarter": {
        15: "quarter|a quarter|1/4", 30: "1/2", 45: "three quarters|3/4",
    },
    "season": {
        "winter-holidays": "the holiday season|holiday season|the festive season|festive season|festive period"
        "|the festive period|the christmas holidays|christmas holidays|christmas break|the christmas break"
        "|christmas period|the christmas period|xmas holidays|xmas break|christmas holiday|winter holidays"
        "|winter break|the holidays between christmas and new year|between christmas and new year|between christmas and new year's"
        "|christmas vacation|christmas time|christmastime|between xmas and new year|the end of year holidays"
        "|end of year holidays|year end holidays|between christmas and the new year|christmas and new year"
        "|xmas period|over the holidays|over christmas|over xmas|around christmas"
        "|christmas opening|christmas hours|xmas opening|xmas hours|christmas closing",
        "spring": "spring|springtime|the spring",
        "summer": "summer|summertime|the summer|summer holidays|summer vacation|summer break|summer holiday|the summer holidays"
        "|the summer months|summer months|summer hours|summer time",
        "autumn": "autumn|the autumn|in the fall|this fall|next fall|in fall|fall season",
        "winter": "winter|wintertime|the winter|the winter months|winter months|winter hours|winter time",
    },
    "year_quarter": {
        number: f"q{number}|quarter {number}" for number in range(1, 5)
    },
    "unit": {
        "minute": "minute|minutes|min|mins",
        "hour": "hour|hours|hr|hrs|h|hour's",
        "day": "day|days",
        "week": "week|weeks|wk|wks|week's",
        "month": "month|months|mth|month's",
        "year": "year|years|yr|yrs|year's",
        "fortnight": "fortnight|fortnights",
        "weekend": "weekend|weekends|week end|wkend|wknd|wkd|weekend's|week ends",
        "workday": "working day|working days|workday|workdays|business day|business days|weekday|weekdays|week days|week day",
    },
}  # fmt: skip

_ORDERED = {
    "weekday": (
        "monday|mondays|monday's|mondy|moday", "tuesday|tuesdays|tue|tues|tuesday's|teusday|tuseday",
        "wednesday|wednesdays|weds|wednesday's|wensday|wednsday|wendesday|wednesdy",
        "thursday|thursdays|thu|thur|thurs|thursday's|thrusday|thursdy|thr",
        "friday|fridays|fri|friday's|firday|frday", "saturday|saturdays|saturday's|saterday|satday|satuday|shabbat|sabbath|the sabbath|shabbos|shabbath",
        "sunday|sundays|sunday's|sundy",
    ),
    "rare_weekday": ("mon", "", "wed", "", "", "sat", "sun"),
    "month": (
        "", "january|jan|januray", "february|feb|febuary|feburary", "", "april|apr", "", "june|jun", "july|jul", "august|aug",
        "september|sep|sept|setpember", "october|oct", "november|nov", "december|decemeber",
    ),
    "rare_month": ("", "", "", "march|mar", "", "may", "", "", "", "", "", "", "dec"),
}  # fmt: skip

TABLE = Table(
    dict(Words(_SMALL, _VALUED, _ORDERED).phrases()),
    edges={
        ("start", "month"): (0, 10), ("middle", "month"): (10, 20), ("end", "month"): (20, 31),
        ("start", "year"): (0, 3), ("middle", "year"): (5, 8), ("end", "year"): (8, 12),
        ("start", "week"): (0, 3), ("middle", "week"): (2, 4), ("end", "week"): (4, 7),
    },
    edges_of_day={
        ("start", MORNING): Part(360, 540), ("middle", MORNING): Part(540, 660), ("end", MORNING): Part(600, 720),
        ("start", AFTERNOON): Part(720, 840), ("middle", AFTERNOON): Part(840, 1020), ("end", AFTERNOON): Part(1020, 1140),
        ("start", EVENING): Part(1080, 1260), ("end", EVENING): Part(1260, 1440),
        ("end", Part(1320, 1800)): Part(1320, 1800),
    },
    grain_of_h="minute",
    weeks_in_days={},
    months_after_figures={},
    past_verbs=frozenset({"were", "was", "did", "had", "came"}),
)  # fmt: skip
