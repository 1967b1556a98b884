"""What a short message asks of the topic spoken of – its cost, its place, how to apply – and whether it leans on one."""

from bot.conversation.house import House
from bot.conversation.turn import Turn

EMAIL = "email"  # no detail of its own: it stands among the telephone numbers


def core(house: House, turn: Turn) -> str:
    """Return the message as plain words without greetings, thanks and asides around it, unless it is nothing else."""
    words = house.words(turn.lang)
    bare = " ".join(words.asides.sub(" ", words.softener.sub(" ", turn.normal)).split()) or turn.normal
    opener = words.openers.match(bare)
    return bare[opener.end() :] if opener else bare


def asked(house: House, turn: Turn) -> str | None:
    """Return which attribute of an entry a message asks for."""
    table = house.words(turn.lang).attributes
    return next((name for name, pattern in table if pattern.search(turn.normal)), None)


def alone(house: House, turn: Turn) -> bool:
    """Tell whether a message holds nothing but small words and those that ask for an attribute."""
    words = house.words(turn.lang)
    rest = words.joins.sub(" ", core(house, turn), count=1)
    for _, pattern in words.attributes:
        rest = pattern.sub(" ", rest)
    return not [word for word in rest.split() if word not in words.fillers | words.light]


def telling(house: House, turn: Turn) -> tuple[str, ...]:
    """Return the words of a message that carry its subject."""
    words = house.words(turn.lang)
    small = words.fillers | words.light | words.pronouns | words.addressed
    return tuple(word for word in core(house, turn).split() if word not in small)


def names_something(house: House, turn: Turn) -> bool:
    """Tell whether a question names what it is about: "whom should I contact?" leaves that to what was told before it."""
    return bool(addresses_us(house, turn) or (telling(house, turn) and not alone(house, turn)))


def points(house: House, turn: Turn) -> bool:
    """Tell whether a message points at something: "it", "là-bas", "and …?"."""
    words = house.words(turn.lang)
    return bool(words.pronouns & set(core(house, turn).split()) or words.joins.match(turn.normal))


def addresses_us(house: House, turn: Turn) -> bool:
    """Tell whether a message asks about the house itself: "where are you?" rather than "where is it?"."""
    words = house.words(turn.lang)
    return bool(words.addressed & set(turn.normal.split())) and not words.leans.search(turn.normal)
