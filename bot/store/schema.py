"""The tables of the store. Visitors stand in them only as keyed hashes, messages not at all."""

from sqlalchemy import Column, Double, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

contexts = Table(
    "contexts",
    metadata,
    Column("place", String(64), primary_key=True),  # keyed hash of chat and visitor
    Column("visitor", String(64), nullable=False, index=True),  # keyed hash of the visitor
    Column("context", Text, nullable=False),
    Column("at", Double, nullable=False, index=True),  # Unix seconds of the last turn
)

# Feedback on answers, what was offered and what was chosen of it.
notes = Table(
    "notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("visitor", String(64), nullable=False, index=True),
    Column("at", Double, nullable=False),
    Column("lang", String(8), nullable=False),
    Column("what", String(16), nullable=False),
    Column("entry", String(40)),
    Column("offered", Text, nullable=False),  # entry ids, separated by spaces
    Column("reason", Text, nullable=False),
    Index("notes_by_entry", "entry", "what"),
)

# The digest of what Telegram was last told about the bot (names, descriptions, commands).
profiles = Table(
    "profiles",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("digest", String(64), nullable=False),
)
