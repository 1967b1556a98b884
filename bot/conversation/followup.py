"""Follow-ups: "how much is it?", "where is that?", "et pour les dons ?" lean on what was spoken of."""

from dataclasses import replace

from bot.conversation import answers, attributes, hours_turn, leaning, matched, offers
from bot.conversation.attributes import EMAIL
from bot.conversation.house import House
from bot.conversation.model import Context, Reply
from bot.conversation.signs import sentences_as_written
from bot.conversation.topics import SMALLTALK
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Entry
from bot.language import normalise

_NAMED = 2  # telling words that name another topic and ask nothing of it
_SHORT = 11  # words of a message that can lean
_OF_THE_HOUSE = frozenset({"cost", "place", "phone", EMAIL, "hours"})  # what the house tells of itself in general
_CLOSE = 0.5  # of the best confidence, to come into question
_LEAST = 0.2  # confidence


def decide(house: House, turn: Turn) -> Outcome | None:
    if len(turn.normal.split()) > _SHORT:
        return None
    attribute = attributes.asked(house, turn)
    if attribute and attributes.alone(house, turn):
        said = _own_topic(house, turn) or _attribute(house, turn, attribute)
        if said or turn.context.entry not in house.events:
            return said
    return (
        _pending(house, turn)
        or _same_about(house, turn)
        or leaning.decide(house, turn)
        or _held(house, turn)
        or _related(house, turn)
        or _points_at_nothing(house, turn)
    )


def of_hours(house: House, turn: Turn) -> Outcome | None:
    """Tell when the service spoken of is open: "is it open at night?" after a helpline does not mean our office."""
    entry = house.entries.get(turn.context.entry or "")
    if entry is None or "hours" not in entry.details or attributes.addresses_us(house, turn):
        return None
    words = house.words(turn.lang)
    asked = attributes.asked(house, turn)
    goes_on = turn.context.attribute == "hours" and bool(words.joins.match(turn.normal))
    timeless = turn.asking(hours_turn.without_times(house, turn))
    if not (asked == "hours" or (goes_on and asked is None)) or not attributes.alone(house, timeless):
        return None
    return _attribute(house, turn, "hours")


def of_event(house: House, turn: Turn) -> Outcome | None:
    """Tell of the event spoken of: "when was that?" does not ask when we are open."""
    if turn.context.entry not in house.events or attributes.addresses_us(house, turn):
        return None
    if attributes.telling(house, turn) or not house.words(turn.lang).facts.match(attributes.core(house, turn)):
        return None
    return leaning.decide(house, turn)


def _own_topic(house: House, turn: Turn) -> Outcome | None:
    """Answer with a topic of its own: "which metro?" after the address, "where are you?" after anything."""
    spoken, found = house.entries.get(turn.context.entry or ""), matched.ranking(house, turn)
    if spoken is None or not matched.is_sure(found):
        return None
    is_near = house.known(found.candidates[0].label) in {spoken.id, *spoken.related}
    return matched.decide(house, turn) if is_near or attributes.addresses_us(house, turn) else None


def _attribute(house: House, turn: Turn, attribute: str) -> Outcome | None:
    """Answer about the entry spoken of; ask back kindly where nothing was."""
    entry = house.entries.get(turn.context.entry or "")
    if turn.context.entry in house.events and attributes.points(house, turn):
        return leaning.decide(house, turn) or not_known(house, turn, str(turn.context.entry), attribute)
    if entry is None:
        points = attributes.points(house, turn)
        return _ask_back(house, turn, attribute) if points and not _spoken_of(turn.context) else None
    found = _detail(house, turn, entry, attribute)
    if found is not None:
        return replace(found, context=replace(found.context, attribute=attribute)).told(
            f"follow-up: {attribute} of {entry.id}"
        )
    if held := _held(house, turn):
        return held
    if _tells(house, turn, entry, attribute):
        return answers.topic(house, turn, entry.id).told(f"follow-up: {entry.id} itself tells of {attribute}")
    general = matched.decide(house, turn)
    if general is not None and (attribute in _OF_THE_HOUSE or general.reply.entry in house.near(entry.id)):
        context = replace(general.context, entry=entry.id, attribute=attribute)
        return replace(general, context=context).told(
            f"follow-up: {entry.id} says nothing of {attribute}; a general entry does"
        )
    return not_known(house, turn, entry.id, attribute)


def _detail(house: House, turn: Turn, entry: Entry, attribute: str) -> Outcome | None:
    """Return what an entry says of an attribute; an address for letters counts among its telephone numbers."""
    if attribute != EMAIL:
        return answers.detail(house, turn, entry, attribute)
    found = answers.detail(house, turn, entry, "phone")
    return found if found and "@" in found.reply.text else None


def _held(house: House, turn: Turn) -> Outcome | None:
    key = leaning.held(house, turn)
    return answers.topic(house, turn, key).told("follow-up: a topic near holds every word") if key else None


def _tells(house: House, turn: Turn, entry: Entry, attribute: str) -> bool:
    """Tell whether the answer spoken of itself holds words of an attribute: "free" for its cost."""
    pattern = dict(house.words(turn.lang).attributes)[attribute]
    return bool(pattern.search(normalise(house.said(entry.answer, turn.lang))))


def not_known(house: House, turn: Turn, key: str, attribute: str) -> Outcome:
    """Say that this is not known of the topic spoken of, and whom to ask."""
    title, contact = house.title(key, turn.lang), house.whom_to_ask(turn.lang)
    text = house.say(turn.lang, "followup-not-known", title=title, contact=contact)
    rows = answers.related(house, turn.lang, house.entries[key]) if key in house.entries else ()
    context = replace(turn.context, unknowns=turn.context.unknowns + 1, attribute=attribute)
    why = f"follow-up: {attribute} of {key} is not known"
    return Outcome(Reply("unknown", turn.lang, text, rows, key), context, (why,))


def _spoken_of(context: Context) -> bool:
    return context.entry is not None or context.kind in {"history", "hours"}


def _ask_back(house: House, turn: Turn, attribute: str) -> Outcome | None:
    """Ask what a message is about, with choices; the attribute waits for the topic."""
    likely = [str(house.known(each.label)) for each in matched.known(house, matched.ranking(house, turn))[:1]]
    menu = [key for each in house.knowledge.organisation.menu if (key := house.known(each))]
    keys = tuple(dict.fromkeys([*likely, *menu]))[: offers.MOST]
    if not keys:
        return None
    outcome = offers.offer(house, turn, keys, "unknown-which")
    return replace(outcome, context=replace(outcome.context, attribute=attribute)).told("follow-up: of nothing yet")


def _pending(house: House, turn: Turn) -> Outcome | None:
    """Give the attribute that was asked before, now that its topic is named."""
    if turn.context.kind != "suggest" or not turn.context.attribute:
        return None
    found = matched.ranking(house, turn)
    key = house.known(found.candidates[0].label) if found.candidates and found.decision != "reject" else None
    return _detail_of(house, turn, key)


def _same_about(house: House, turn: Turn) -> Outcome | None:
    """Read "and for X?": the attribute asked before, of another topic; else the topic itself."""
    rest = _behind_join(house, turn)
    if not rest:
        return None
    found = house.rank(rest, turn.lang)
    if found.decision == "reject" or not found.candidates or found.candidates[0].label.startswith(SMALLTALK):
        return None
    key = house.known(found.candidates[0].label)
    named = attributes.telling(house, turn.asking(rest))
    is_alone = len(sentences_as_written(turn.text)) == 1
    is_a_name = (
        is_alone
        and len(named) <= _NAMED
        and (found.decision == "answer" or key in house.near(turn.context.entry or ""))
    )
    said = _detail_of(house, turn, key) if is_a_name else None
    if said is not None or key is None or found.decision != "answer":
        return said
    return answers.topic(house, turn, key, round(found.candidates[0].confidence, 3)).told("follow-up: another topic")


def _related(house: House, turn: Turn) -> Outcome | None:
    """Answer with a topic related to the one spoken of, where it alone comes into question."""
    spoken = house.entries.get(turn.context.entry or "")
    if spoken is None or matched.ranking(house, turn).decision == "answer":
        return None
    found = house.ranked(attributes.core(house, turn), turn.lang)
    least = max(_LEAST, _CLOSE * matched.sureness(found))
    near = [key for each in found.candidates if each.confidence >= least and (key := house.known(each.label))]
    related = [key for key in near if key in house.near(spoken.id)]
    if len(related) != 1:
        return None
    return answers.topic(house, turn, related[0]).told(f"follow-up: related to {spoken.id}")


def _behind_join(house: House, turn: Turn) -> str:
    """Return what stands behind "and for", where it names more than a person close to the visitor."""
    words = house.words(turn.lang)
    joined = words.joins.match(turn.normal)
    rest = turn.normal[joined.end() :].strip() if joined else ""
    naming = [word for word in rest.split() if word not in words.fillers | words.kin | words.own]
    return rest if naming else ""


def _detail_of(house: House, turn: Turn, key: str | None) -> Outcome | None:
    """Give the attribute asked before, of this entry."""
    attribute = turn.context.attribute
    if key not in house.entries or not attribute:
        return None
    said = _detail(house, turn, house.entries[str(key)], attribute)
    if said is None:
        return None
    return replace(said, context=replace(said.context, attribute=attribute)).told(
        f"follow-up: {attribute}, now of {key}"
    )


def _points_at_nothing(house: House, turn: Turn) -> Outcome | None:
    """Ask back where "and for my mother?", "what about it?" or "the second" follows nothing that was spoken of."""
    words = house.words(turn.lang)
    tokens = attributes.core(house, turn.asking(hours_turn.without_times(house, turn))).split()
    if words.softener.fullmatch(turn.normal):
        return None
    joined = bool(words.joins.match(turn.normal))
    positions = set(words.positions)
    leans = joined or bool(set(tokens) & (words.pronouns | positions)) or turn.normal in words.no
    small = words.fillers | words.pronouns | positions | (words.kin | words.own if joined else set())
    if (
        not leans
        or (_spoken_of(turn.context) and not positions & set(tokens))
        or [word for word in tokens if word not in small]
    ):
        return None
    return _ask_back(house, turn, "")
