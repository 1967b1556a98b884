"""Matching: which entry, event or pleasantry a message means, and how sure that is."""

from dataclasses import replace

from bot.conversation import answers, attributes, hours_turn, smalltalk, strange
from bot.conversation.hours_tables import TABLES
from bot.conversation.house import House
from bot.conversation.signs import sentences_as_written
from bot.conversation.topics import ELSEWHERE, SMALLTALK
from bot.conversation.turn import Outcome, Turn
from bot.language import normalise, tokens
from bot.matching import NOTHING, Candidate, Ranking

_RIVAL = 0.1  # of the best confidence: half of the strangers answered wrongly had such a rival, 2% of the others
_AS_LIKELY = 0.45  # of the best confidence
EXPLAINED = 0.1  # share of the weightiest word, below which a topic leaves nothing unexplained
_LIKELIER = 0.5  # than not
_LIKELY = 3  # candidates
_SAID_NOT_ASKED = frozenset({SMALLTALK + smalltalk.GRIEF, SMALLTALK + smalltalk.GOODBYE})  # "do I have to go?"
_WHOM = frozenset({"phone", attributes.EMAIL, "apply"})
_SENTENCES = 12  # of a message that are asked one by one


def ranking(house: House, turn: Turn) -> Ranking:
    """Rank what a message may mean: as a whole, else with twice the weight on the sentence that asks most clearly."""
    told = attributes.core(house, turn)
    if story := _before_whom_to_ask(house, turn):
        found = _ranking(house, turn, story)
        if is_sure(found):
            return found
    asking = [_ranking(house, turn, _beside(part, told)) for part in _asking(house, turn)]
    clearest = max(asking, key=_clearness, default=NOTHING)
    if clearest.decision == "answer":
        return clearest
    whole = _ranking(house, turn, told)
    found = max((whole, clearest), key=_clearness)
    if found.decision == "answer":
        return found
    alone = (_ranking(house, turn, part) for part in _asking(house, turn, names_something=False))
    return next((each for each in alone if is_sure(each)), found)


def _clearness(found: Ranking) -> tuple[bool, float]:
    return found.decision != "reject", sureness(found)


def _beside(part: str, told: str) -> str:
    """Return a question beside the story it stands in, as often as gives it no less weight."""
    times = max(2, len(told) // max(1, len(part)))
    return " ".join([*[part] * times, told])


def sureness(found: Ranking) -> float:
    return found.candidates[0].confidence if found.candidates else 0.0


def _asking(house: House, turn: Turn, *, names_something: bool = True) -> list[str]:
    """Return the sentences of a message that ask, and whether they name what about; none where it is a single one."""
    sentences = [(each, normalise(each)) for each in sentences_as_written(turn.text)[:_SENTENCES]]
    question = house.words(turn.lang).question
    leaning = house.words(turn.lang).theirs
    wonders = house.words(turn.lang).wonders
    asking = [plain for each, plain in sentences if "?" in each or question.match(plain) or wonders.search(plain)]
    asking = [plain for plain in asking if not leaning & set(plain.split())] or asking
    if len(sentences) < 2:
        return []
    turns = [turn.asking(plain) for plain in asking]
    return [
        attributes.core(house, each) for each in turns if attributes.names_something(house, each) is names_something
    ]


def _before_whom_to_ask(house: House, turn: Turn) -> str:
    """Return what is told before "whom should I contact?", which asks whom to contact about that; "" elsewhere."""
    *story, last = sentences_as_written(turn.text)[:_SENTENCES] or ("",)
    asks = turn.asking(last)
    if not story or attributes.asked(house, asks) not in _WHOM or attributes.names_something(house, asks):
        return ""
    return attributes.core(house, turn.asking(" ".join(story)))


def _ranking(house: House, turn: Turn, text: str) -> Ranking:
    """Rank what words may mean; where the language is in doubt the surer of the languages decides."""
    own = _present(house, turn, house.rank(text, turn.lang))
    if own.decision == "answer" or turn.certain:
        return own
    others = [house.rank(text, lang) for lang in house.langs if lang != turn.lang]
    return max((own, *others), key=sureness)


def _present(house: House, turn: Turn, found: Ranking) -> Ranking:
    """Put what is before what was under the same name, where both are likely and the message is not of the past."""
    best, *others = found.candidates[:2] or (None,)
    if best is None or not others or best.label not in house.events or others[0].label not in house.entries:
        return found
    is_rival = others[0].confidence >= _AS_LIKELY * best.confidence
    small = house.words(turn.lang).fillers
    shared = set.intersection(*(set(tokens(house.title(each.label, turn.lang))) - small for each in (best, others[0])))
    if (
        not is_rival
        or not shared
        or TABLES[turn.lang].past.search(turn.normal)
        or any(word.isdigit() for word in turn.normal.split())
    ):
        return found
    swapped = (replace(others[0], confidence=best.confidence), replace(best, confidence=others[0].confidence))
    return replace(found, candidates=(*swapped, *found.candidates[2:]))


def account(house: House, turn: Turn) -> tuple[str, ...]:
    """Say in lines how a message was matched in its language."""
    return house.explain(attributes.core(house, turn), turn.lang).lines()


def is_elsewhere(found: Ranking) -> bool:
    """Tell whether a message means a subject that is someone else's, more than any of ours."""
    return bool(found.candidates) and found.candidates[0].label.startswith(ELSEWHERE)


def is_sure(found: Ranking) -> bool:
    """Tell whether a message surely means its best candidate: no subject of someone else's comes near as the next."""
    if found.decision != "answer" or is_elsewhere(found):
        return False
    best, *others = found.candidates
    is_rival = bool(others) and others[0].label.startswith(ELSEWHERE)
    return not is_rival or others[0].confidence < _RIVAL * best.confidence


def known(house: House, found: Ranking) -> list[Candidate]:
    """Return the candidates that are entries or events, best first."""
    return [each for each in found.candidates if house.known(each.label)]


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer with the topic the message surely means."""
    found = ranking(house, turn)
    if not is_sure(found):
        return None
    best = found.candidates[0]
    if best.label in _SAID_NOT_ASKED and smalltalk.asks(house, turn):
        return None
    if best.label.startswith(SMALLTALK):
        return smalltalk.say(house, turn, best.label.removeprefix(SMALLTALK), best.confidence)
    if is_hours(house, best) and hours_turn.is_of_others(house, turn):
        return None
    return _answered(house, turn, best)


def hours(house: House, turn: Turn) -> Outcome | None:
    """Answer about our hours, unless a message that may ask about them surely asks about something else.

    So does one that clearly asks about them where another topic of ours explains the whole of it.
    """
    answer = hours_turn.answer(house, turn) or hours_turn.of_a_bare_day(house, turn)
    if answer is None:
        return None
    if turn.context.entry and attributes.asked(house, turn) == "duration" and not attributes.addresses_us(house, turn):
        return None
    found = ranking(house, turn)
    names_time = hours_turn.when(house, turn).times or attributes.asked(house, turn) == "hours"
    if not answer.clear and not names_time and not any(is_hours(house, each) for each in found.candidates[:_LIKELY]):
        return None
    if is_sure(found) and turn.context.kind != "hours" and not is_hours(house, found.candidates[0]):
        best = found.candidates[0]
        if (not answer.clear and best.confidence > _LIKELIER) or (house.known(best.label) and best.unheld < EXPLAINED):
            return None
    return hours_turn.say(house, turn, answer)


def is_hours(house: House, best: Candidate) -> bool:
    """Tell whether a candidate stands for our opening hours."""
    entry = house.entries.get(str(house.known(best.label)))
    return entry is not None and entry.compute == "hours"


def sure(house: House, turn: Turn) -> Outcome | None:
    """Answer with an entry or event only where matching is sure."""
    found = ranking(house, turn)
    if not is_sure(found) or not house.known(found.candidates[0].label) or strange.name(house, turn):
        return None
    return _answered(house, turn, found.candidates[0])


def certain_part(house: House, turn: Turn) -> Outcome | None:
    """Answer one of several questions: by hours or a sure topic, nothing else."""
    if is_elsewhere(ranking(house, turn)):
        return None
    return hours(house, turn) or sure(house, turn)


def _answered(house: House, turn: Turn, best: Candidate) -> Outcome:
    outcome = answers.topic(house, turn, str(house.known(best.label)), round(best.confidence, 3))
    outcome = smalltalk.acknowledged(house, turn, outcome)
    return replace(outcome, why=(f"matching: {best.label} {best.confidence:.2f}",))
