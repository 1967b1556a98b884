"""The words by which a message asks about hours: one table per language, patterns over folded text.

Folded text is lower case without accents or punctuation, words parted by single spaces ("qu'à" is "qu a").
"""

import re
from dataclasses import dataclass
from typing import Literal

Aspect = Literal["until", "from", "long", "next", "closures", "week"]


@dataclass(frozen=True, slots=True)
class HoursWords:
    """What one language has to say about opening; `aspects` are tried in order."""

    polite: re.Pattern[str]  # "I was wondering": in the past for politeness alone
    friends: re.Pattern[str]  # false friends, taken out before anything is looked for
    strong: re.Pattern[str]  # asks about hours, with or without words of time
    weak: re.Pattern[str]  # asks about hours beside words of time only
    weak_veto: re.Pattern[str]  # … and not beside these
    veto: re.Pattern[str]  # never hours
    elsewhere: re.Pattern[str]  # places of other people, unless a service is called so
    past: re.Pattern[str]  # without words of time a question about history
    asks_time: re.Pattern[str]  # "at what time": as good as words of time
    aspects: tuple[tuple[Aspect, re.Pattern[str]], ...]
    open_question: re.Pattern[str]  # neither yes nor no answers it
    closed: re.Pattern[str]
    in_time: re.Pattern[str]  # "before you close" asks for the opening that is left
    whole_week: re.Pattern[str]  # "do you close for lunch", "any late evening": of all days, where none is named
    opened: re.Pattern[str]
    until: re.Pattern[str]  # "open until 7" asks for the end, "before 7" for any time before
    today: re.Pattern[str]  # a clock time beside these is not one of the day spoken of before
    next_day: re.Pattern[str]
    fillers: frozenset[str]  # of a follow-up, beside its words of time
    joins: re.Pattern[str]  # how a follow-up begins
    repairs: dict[str, str]  # short forms and usual slips
    core: frozenset[str]  # words that are recognised with a slip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _p(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))


_EN = HoursWords(
    polite=_p(
        r"\b(was|were) (just |only )?(wondering|hoping|thinking|planning|looking|curious|going to)\b|\bwondered\b"
        r"|\bwanted to (know|ask|check|see|find out|confirm|make sure)\b"
    ),
    friends=_p(
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
    strong=_p(
        r"\b(re ?)?open(s|ed|ing)?\b",
        r"\bclos(e|es|ed|ing|ure|ures)\b",
        r"\bshuts?\b|\bshutting\b",
        r"\bhours\b",
        r"\b(opening|closing|visiting|office|business) (hour|time|day)s?\b",
        r"\btimetable\b|\b(your|office|weekly|opening) schedule\b",
        r"\btoo late to (come|call|visit|phone|ring|drop|pop|stop)\b|\blunch break\b|\bafter hours\b",
        r"\bround the clock\b|\baround the clock\b|\bknock(s|ing)? off\b|\bworking day\b",
    ),
    weak=_p(
        r"\b(any|some)(one|body)( \w+){0,4} (there|in|around|available|duty|answer|answering|office|desk|reception)\b",
        r"\b(can|could|may|should|shall) (i|we|one|people|somebody|someone)( \w+)? (come|visit|call|phone|ring"
        r"|drop|pop"
        r"|stop|pass|reach|turn up|walk|swing|show|get in|(speak|talk) to|see (you|someone|anyone|somebody))\b",
        r"\b(are|is|will|do|does|were|r) (you|u|ya|they|it|anyone|someone|anybody|somebody|people|visitors"
        r"|the (office|desk|front desk|reception|switchboard|staff|team|secretary))( \w+){0,4} (there|available|work"
        r"|working|around|answer\w*|pick up|reachable|staffed|manned|received|operating|running"
        r"|on (holiday|vacation|leave)|in the office|at (the )?(office|reception|desk))\b",
        r"\b(is|will|are) (someone|anyone|anybody|somebody|you|they)\b.*\b(in|there|around|reception|office)\b",
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
        r"|take visitors)\b",
        r"\b(latest|earliest) (i|we|one|you) (can|could)\b|\bhow (late|early) can\b",
        r"\b(what|which) time do (you|u|you guys|they|we) (finish|start|stop|leave|arrive)\b",
        r"\bwhen (can|could|may) (i|we|one|people) (come|visit|call|phone|ring|drop|reach|pop|stop)\b",
    ),
    weak_veto=_p(
        r"\b(book|booked|booking|(?<!without )(?<!without an )appointments?|reserv\w+|register\w*|enrol\w*"
        r"|sign up|volunteer\w*|donat\w+|tickets?"
        r"|tour|exhibition|meeting|train\w*|interview|born|grand\w+|survivor\w*|arrested|deported|hidden|old|aged?"
        r"|internship|(visit|see) my|working on (now|what)|what (are|do) you (do|doing|work|working)"
        r"|pay|cost|speak|talk about|emergency|die|kill)\b",
    ),
    veto=_p(
        r"\b(what|which) year\b|\bhow many years\b|\b(what|which|from|minimum|maximum) age\b|\bhow old\b|\byears? old\b|\bfounded\b"
    ),
    past=_p(r"\b(did|was|were|had|has|have been|why)\b|\b(first|very) opening\b|\bopening of\b(?! the (office|desk))"),
    elsewhere=_p(
        r"\b(schools?(?! (holidays?|breaks?|vacations?))|restaurants?|shops?|stores?|supermarkets?|pharmac(y|ies)"
        r"|banks?(?! holidays?)|metro|subway|church(es)?|synagogues?|mosques?|nurser(y|ies)|kindergartens?"
        r"|universit(y|ies)|museums?|memorials?|cinemas?)\b",
    ),
    asks_time=_p(
        r"\b(what|which) (time|hour)s?\b|\b(until|till|til|from|since) (when|what)\b|\bhow (late|early)\b",
        r"\bwhen (can|could|may) (i|we|one|people)\b",
    ),
    aspects=(
        (
            "next",
            _p(
                r"\b(how long|how much longer|how soon|in how long)\b.*\b(until|till|til|before|do"
                r"|will)\b.*\b(re)?opens?\b"
            ),
        ),
        (
            "until",
            _p(
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
            _p(
                r"\b(from|since) (when|what|which)\b",
                r"\bhow early\b|\bearliest\b|\bopening time\b",
                r"\b(what|which) (time|hour)\b.*\b(open|opens|opening|start)\b",
                r"\bopens? (at )?(what|which) time\b",
            ),
        ),
        ("long", _p(r"\bhow long\b", r"\bhow many hours\b")),
        (
            "closures",
            _p(
                r"\b(what|which) days?\b.*\b(closed|close|shut)\b|\bwhen\b.*\bclosed\b|\bclosures?\b",
                r"\b(public|bank|national|jewish|religious|school)? ?(holidays?|festivals|feasts)\b|\bholy days?\b",
                r"\bclosing days?\b|\bfestive season\b",
            ),
        ),
        (
            "next",
            _p(
                r"\bwhen\b.*\b(do|does|will|u)\b.*\b(re ?)?(open|opens)\b",
                r"\bwhen\b.*\bnext\b|\bnext (opening|open|time)\b|\bre ?open(s|ing)?\b|\bopen (again|next)\b",
                r"\bwhen (open|opens|opening)\b|\bopens? when\b|\bwhen\b.*\bopening\b",
            ),
        ),
        (
            "week",
            _p(
                r"\bhours?\b|\btimes\b|\btimetable\b|\bschedule\b|\b(what|which) days?\b|\bwhen\b.*\bopen(ed)?\b",
                r"\bopening days\b|\bdays\b.*\bopen\b|\bwhen (can|could|may)\b|\bevery ?day\b|\ball week\b"
                r"|\blunch break\b",
                r"\b(what|which) times?\b",
            ),
        ),
    ),
    open_question=_p(
        r"\b(what|when|which|how|hours|times)\b|\b(clos|open|shut)\w* (a bit |any )?(early|earlier|late|later)\b"
    ),
    closed=_p(r"\bclos(e|es|ed|ing|ure|ures)\b|\bshut\w*\b|\btoo (late|early)\b|\blunch break\b|\blocked\b"),
    in_time=_p(r"\b(before|until|till) (you |u |it |they |the \w+ )?(clos(e|es|ing)|shuts?)\b( time)?"),
    whole_week=_p(
        r"\blunch( ?(break|time|hours?))?\b|\blate (opening|closing|night|evening|hours)s?\b|\b\w+ days (a|per|out of) \w+\b|\b(any|some|which|what)"
        r" (week ?days?|evenings?|nights?|mornings?)\b|\b(ever|on any day|certain days)\b.*\b(late|early|evenings?|before|after)\b"
        r"|\bhours (a|per|each|every) (day|week)\b|\b(a)?round the clock\b|\bday and night\b|\ball night\b|\b(day|evening)s?\b.*\b(latest|longest|earliest)\b|\b(latest|longest)\b.*\b(day|evening)\b"
    ),
    opened=_p(r"\b(re)?open\w*\b"),
    until=_p(r"\b(until|till|til|up to|through)\b"),
    today=_p(r"\b(today|now|tonight|this|2day|currently|tomorrow|yesterday)\b"),
    next_day=_p(r"\b(the )?(day after(?! tomorrow)|next day|following day)\b"),
    fillers=_words(
        "and or but what about how on at for the in of then so also ok okay is it if i come after before around maybe "
        "please thanks thank you open closed well hmm uh no yes instead rather day days time same too as are you just "
        "from to until till by early late earlier later perhaps oh right great sorry mean meant back again go"
    ),
    joins=_p(r"^(and|or|what about|how about|ok|okay|then|so|but)\b"),
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
    core=_words(
        "open opens opened opening openings close closes closed closing closure closures hours times reopen timetable"
        " schedule until every days which what when there anyone someone anybody holiday holidays public visit call"
        " phone reception office weekend tomorrow today late early long"
    ),
)

_FR_PEOPLE = (
    r"(tous\b(?! les jours)|toutes\b(?! les)|tout (le monde|public|un chacun)|toute personne|n importe|qui"
    r"|chacun|d autres"
    r"|des (non|personnes|familles|enfants|adultes|jeunes)|public|personnes?|enfants?|familles?)"
)

_FR = HoursWords(
    polite=_p(
        r"\b(me|nous|se) demand(ais|ait|ions|e)\b|\b(voul|souhait|pens|compt|cherch)(ais|ait|ions)\b"
        r"|\baura(is|it) (voulu|aime|souhaite)( savoir)?\b"
    ),
    friends=_p(
        r"\bmilieux? (ouverts?|fermes?)\b|\bportes? ouvertes?\b|\besprits? ouverts?\b",
        r"\bouvert\w* d esprit\b|\besprit d ouverture\b",
        r"\blettre ouverte\b|\bcoeur ouvert\b|\bbras ouverts\b|\bquestions? ouvertes?\b|\bdonnees ouvertes\b",
        rf"\bouvert(e|s|es)? (a |au |aux |pour )(l |la |le |les )?{_FR_PEOPLE}\b",
        r"\bouvert(e|s|es)? aux? (non|personnes?|familles?|enfants?|adultes?|jeunes?|etudiants?|benevoles?"
        r"|etrangers?|parents?|seniors?|femmes?|hommes?|publics?|visiteurs?|autres|mineurs?|gens|particuliers?"
        r"|professionnels?|scolaires?|ecoles?|catholiques?|musulmans?|chretiens?|dons?|candidatures?|chercheurs?"
        r"|adolescents?|ados|membres?|adherents?|nouveaux|residents?|patients?|plus jeunes|moins de)\b",
        r"\b(r ?)?ouvr(ir|e|ez|ons) (un|une|des|mon|ma|mes|son|sa|ses|leurs?|nos|notre|vos|votre|droit)\b( \w+)?",
        r"\bouvr(ir|e|ez) (l|la|les|le) (dossiers?|comptes?|droits?|portes?|enquetes?|fichiers?|lien|archives)\b",
        r"\bouvr(e|ent|ant) (droit|la voie|les portes)\b",
        r"\bouvertures? (d|de|du|des) (un |une |l |la |le |mon |mes )?(dossiers?|comptes?|droits?|enquetes?|postes?"
        r"|procedures?|inscriptions?|candidatures?|mesures?|archives|esprit|coeur|maisons?|creches?)\b",
        r"\b(postes?|inscriptions?|candidatures?|emplois?|places?|dossiers?|comptes?|enquetes?|mesures?|procedures?"
        r"|recrutements?|offres?|colonies?|colos?|camps?|sejours?)( \w+){0,2} (ouvert(e|s|es)?|ferme(e|s|es)?|ouvr(e|ent|ira|iront)"
        r"|ferm(ent|era|eront))\b",
        r"\b(ouvr|ferm)(e|ent|ira|iront|era|eront) (l|la|le|les) (inscriptions?|candidatures?|postes?|recrutements?|offres?"
        r"|colonies?|camps?|sejours?)\b",
        r"\bouvert(e|s|es)? aux (?!(heures?|horaires?|vacances|fetes|jours?|alentours|environs|memes|conges|weekends?)\b)\w+",
        r"\bferm(er|e|ez) (un|mon|le|son|ce) (dossiers?|comptes?)\b|\b(centres?|maisons?) (educatifs? )?fermee?s?\b",
        r"\bferme (de|pedagogique|ecole|du)\b|\b(une|cette|visite de la|a la) ferme\b",
        r"\ben fermant\b|\bterme\b|\b\d+ heures? (par|de) (semaine|mois|benevolat|cours|formation|travail)\b",
    ),
    strong=_p(
        r"\bhoraires?\b",
        r"\bheures? (d |de )?(ouvertures?|fermetures?|bureaux?|visites?|permanences?)\b",
        r"\b(re ?|r)?ouv(re|res|rez|rent|rir|rira|rirez|riront|rait|riez|ert|erte|erts|ertes|erture|ertures)\b",
        r"\bferm(e|es|ez|ent|er|ee|ees|era|erez|eront|eture|etures|iez|ait)\b",
        r"\bjours? ouvr(es|ables)\b",
        r"\btrop tard pour (venir|appeler|passer|telephoner|vous joindre)\b|\bpause (dejeuner|de midi|meridienne)\b",
        r"\b(faites|font|fait|faire) le pont\b|\bnocturnes?\b|\bjours? travailles?\b",
    ),
    weak=_p(
        r"\b(quelqu un|du monde|qqn|une personne|personne)\b.*\b(place|la|present\w*|accueil|bureaux?|repond\w*"
        r"|standard"
        r"|joindre|permanence)\b",
        r"\b(y a t il|il y a|ya|y a)\b.*\b(quelqu un|du monde|qqn|permanence|une personne|accueil)\b",
        r"\b(puis je|peut on|pourrais je|pourrait on|je peux?|on peut|je pourrais|on pourrait|peux je|pouvons nous"
        r"|possible de|faut il|dois je)( \w+){0,3} (venir|passer?|arriver|appeler|telephoner|joindre|visiter"
        r"|presenter|voir|deposer|ramener|recuperer|remettre|apporter"
        r"|rencontrer|rendre|deplacer|contacter)\b",
        r"\b(vous|ils|bureaux?|siege|association|accueil|standard|equipe)\b.*\b(disponibles?|dispo|joignables?"
        r"|travaill\w+|recev\w+|accueill\w+|repond\w*|boss\w+|conges?|vacances|pont)\b",
        r"\b(etes|serez|soyez|etiez|sera|seront|sont|est)( vous| ils| on)?( toujours| encore| deja| bien)? la\b",
        r"\b(on|je) (peut|peux|pourrait|pourrais)( \w+){0,3} (joindre|voir|rencontrer) quelqu un\b",
        r"\bouvert(e|s|es)? (a|au|aux|pour)\b",
        r"\b(quelqu un|du monde|qqn)\b.*\b(y|il) aura\b|\by aura( t il)?( \w+)? (quelqu un|du monde|qqn)\b",
        r"\bsi (je|on|nous) (viens|vient|venais|passe|passais|passons|venons)\b",
        r"\bje (passe|passerai|viendrai|(compte|voudrais|veux|souhaite|pense|pensais|aimerais) (venir|passer))\b",
        r"\btravailles? chez vous\b|\bjours? (normal|ouvre|travaille)\b|\bvous faites (le|la|les|l)\b|\btrop (tot|tard)\b|\b(coupure|interruption|relache)s?\b",
        r"\bc (est |serait )?(mort|cuit|rape|jouable|faisable)\b|\bca (le fait|le ferait|passe)\b",
        r"\b(bon|bien|ok|mieux|possible|jouable) (pour|de) (passer|venir|appeler|telephoner|deposer)\b",
        r"\bpermanences?\b|\bvisites?\b.*\bpossibles?\b",
        r"\ba quelles? heures?\b.*\b(venir|passer|appeler|telephoner|joindre|arriver|presenter|bureaux?|la)\b",
        r"\b(venir|passer|appeler|telephoner|joindre|arriver|presenter)\b.*\ba quelles? heures?\b",
        r"\b(jusqu a|avant|a partir de|des) (quand|quelle heure)\b.*\b(venir|passer|appeler|joindre|telephoner|la)\b",
        r"\b(venir|passer|appeler|joindre|telephoner)\b.*\b(jusqu a|avant|a partir de|des) (quand|quelle heure)\b",
        r"\bquand (est ce que )?(puis je|peut on|je peux|on peut|pourrais je)( \w+){0,2} (venir|passer|appeler"
        r"|joindre)\b",
    ),
    weak_veto=_p(
        r"\b(?<!sans )(rdv|rendez vous|rendezvous|reserv\w+|inscri\w+|benevol\w+|dons?|donner|expo\w*"
        r"|visite guidee|formation|age|ans|nee?|survivant\w*|deport\w+|caches?|cachee?s?|grands? (pere|mere|parents)"
        r"|(voir|visiter|visite a) (ma|mon|mes)|entretien|stage|tarifs?|prix"
        r"|coute|urgence|mourir|tuer)\b",
    ),
    veto=_p(
        r"\bquelle annee\b|\bdepuis combien\b|\bcombien d annees\b|\bquel age\b|\bage (minimum|maximum|limite)\b|\bfond(e|ee|es|ation)\b"
    ),
    elsewhere=_p(
        r"\b(ecoles?|lycees?|universites?|restaurants?|magasins?|commerces?|epiceries?|supermarches?|pharmacies?"
        r"|banques?|metro|gare|eglises?|synagogues?|mosquees?|garderies?|creches?|musees?|memorial|cinemas?"
        r"|lieux (publics|de culte)|services de garde)\b",
    ),
    past=_p(
        r"\bpourquoi\b|\bl ouverture (de|du|d|des)\b(?!.*\b(quand|heure)\b)",
        r"\ba( t (il|elle))? (commence|debute)\b",
        r"\b(a|ont|avait|avaient|etait|etaient|fut|furent)( t (elle|il|on))?( \w+){0,2} (ouvert|ferme)(e|s|es)?\b",
        r"\b(ouvert|ferme)(e|s|es)? (apres|pendant|durant|avant|a la fin de) la (guerre|shoah|liberation)\b",
    ),
    asks_time=_p(
        r"\ba? ?quelles? heures?\b|\bavant quelle\b|\bjusqu a (quand|quelle)\b|\b(a partir de|depuis|des) (quand|quelle)\b|\bquand\b",
    ),
    aspects=(
        ("next", _p(r"\bcombien de temps\b.*\b(r|re)?ouv(re|rez|rent|rira|rirez|erture)\b(?! pendant)")),
        (
            "until",
            _p(
                r"\bcombien de temps\b.*\bferm(e|ez|ent|era|eture)\b",
                r"\b(jusqu a|avant) (quand|quelle|qd|kel)\b|\bau plus tard\b|\bavant la fermeture\b|\bheure de fermeture\b",
                r"\bquelle heure\b.*\bferm\w+\b|\bferm\w+\b.*\bquelle heure\b",
                r"\bquand\b.*\bferm(e|ez|ent|era|erez)\b(?! ?(s|es|ee))|\bferm(e|ez|ent|era) quand\b",
                r"\bquelle heure\b.*\b(finissez|finit|finis)\b|\b(finissez|finit)\b.*\bquelle heure\b",
            ),
        ),
        (
            "from",
            _p(
                r"\b(a partir de|des|depuis) (quand|quelle|qd|kel)\b|\bau plus tot\b|\bheure d ouverture\b",
                r"\bquelle heure\b.*\bouv(re|rez|rent|rira|erture)\b|\bouv(re|rez|rent|rira)\b.*\bquelle heure\b",
                r"\bquelle heure\b.*\b(commencez|commence)\b",
            ),
        ),
        ("long", _p(r"\bcombien (de temps|d heures)\b")),
        (
            "closures",
            _p(
                r"\bquels? jours?\b.*\bferm\w+\b|\bferm\w+\b.*\bquels? jours?\b|\bquand\b.*\bferm(es|ees?)\b",
                r"\bquand (c est|etes vous|est ce|est) (que )?(c est |vous etes )?ferme\b",
                r"\bfermetures?\b|\bjours? feries?\b|\bferies?\b|\bles fetes\b|\bfetes (juives|de fin|religieuses)\b",
                r"\b(les|vos|en) (vacances|conges)\b|\bvacances (scolaires|d|de)\b|\bfont le pont\b"
                r"|\bfaites le pont\b",
            ),
        ),
        (
            "next",
            _p(
                r"\bquand\b.*\b(re ?|r)?ouv(re|rez|rent|rira|rirez|riront)\b|\b(r ?)?ouv(re|rez|rent|rira) quand\b",
                r"\bprochaine ouverture\b|\b(re ?|r)ouv(re|rez|rent|rir|rira|rirez|erture)\b",
            ),
        ),
        (
            "week",
            _p(
                r"\bhoraires?\b|\bheures? (d |de )?(ouvertures?|bureau|permanence)\b|\bquels? jours?\b",
                r"\bquand\b.*\bouvert\w*\b|\bouvert\w* quand\b|\bjours? (d )?ouverture\b|\btous les jours\b",
                r"\bpause (dejeuner|de midi|meridienne)\b",
                r"\bquand\b|\b(a )?quelles? heures?\b|\btoute la semaine\b|\bouvertures\b",
            ),
        ),
    ),
    open_question=_p(
        r"\b(quand|quel|quelle|quels|quelles|combien|horaires?|comment|heures? d ouverture)\b"
        r"|\b(ferm|ouvr)(e|es|ez|ent|era|erez) (un peu )?plus (tot|tard)\b"
    ),
    closed=_p(
        r"\bferm(e|es|ez|ent|er|ee|ees|era|erez|eture|etures)\b|\btrop (tard|tot)\b|\bpause\b|\bc (est )?(mort|cuit|rape)\b|\bcoupures?\b"
    ),
    in_time=_p(r"\bavant (la fermeture|que (vous|ca|ce|c)( ne)?( soit)? ferm\w+|de fermer|que \w+ ferm\w+)\b"),
    whole_week=_p(
        r"\b(midi|dejeuner|pause( meridienne)?)\b|\bnocturnes?\b|\b(un|quels?|certains?|des) (jours?|soirs?|matins?)\b.*\b(tard|tot|avant|apres)\b"
        r"|\bheures? (d ouverture )?(par|chaque) (jour|semaine)\b|\bjour et nuit\b|\btoute la nuit\b|\bnon stop\b|\bsans interruption\b|\b\w+ jours (sur|par) \w+\b|\ben continu\b"
        r"|\bjournee continue\b"
    ),
    opened=_p(r"\b(r|re)?ouv(re|rez|rent|rir|rira|rirez|ert|erte|erts|ertes|erture)\b"),
    until=_p(r"\bjusqu\b|\bjusque\b|\bjusq\b"),
    today=_p(r"\b(aujourd|auj|maintenant|ce|cet|cette|tout de suite|actuellement|demain|hier|la semaine)\b"),
    next_day=_p(r"\b(le )?lendemain\b|\ble jour (d apres|suivant)\b"),
    fillers=_words(
        "et ou mais alors sinon le la les l un une du de des d a au aux pour en ce cet cette c est bon ok donc"
        " aussi si "
        "je viens vers apres avant peut etre plutot merci svp s il vous plait ouvert ferme ouverts fermes oui non meme "
        "heure jour pareil ca va quid qu que dans sur jusqu jusque tot tard plus dire veux voulais pardon euh ah bien "
        "dis dites moi entre partir des revenons retour encore"
    ),
    joins=_p(r"^(et|ou|sinon|alors|ok|donc|mais|quid)\b"),
    repairs={
        "ouver": "ouvert",
        "ouvér": "ouvert",
        "ouverr": "ouvert",
        "ouvet": "ouvert",
        "ouvrer": "ouvrez",
        "ouvré": "ouvrez",
        "horair": "horaires",
        "orair": "horaires",
        "oraires": "horaires",
        "oraire": "horaire",
        "orere": "horaires",
        "horere": "horaires",
        "qd": "quand",
        "kan": "quand",
        "kand": "quand",
        "quan": "quand",
        "vs": "vous",
        "vou": "vous",
        "vouz": "vous",
        "jusk": "jusqu",
        "jusqua": "jusqu a",
        "jusque": "jusqu",
        "ke": "que",
        "kel": "quelle",
        "kelle": "quelle",
        "quel": "quel",
        "qel": "quel",
        "ferm": "ferme",
        "férmé": "ferme",
        "feremer": "fermer",
        "etes": "etes",
        "ete": "ete",
    },
    core=_words(
        "ouvert ouverte ouverts ouvertes ouvre ouvrez ouvrent ouverture ouvrir ferme fermes fermee fermez ferment"
        " fermer fermeture horaire horaires heure heures quelle quelles quels quand jours jusqu ferie feries fetes"
        " permanence travaillez rouvrez rouvre venir passer appeler joindre accueil bureau bureaux vacances pause"
        " lendemain combien temps depuis demain samedi dimanche"
    ),
)

TABLES: dict[str, HoursWords] = {"en": _EN, "fr": _FR}
