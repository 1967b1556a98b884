"""A small invented knowledge base: a swimming club."""

PHRASES: tuple[tuple[str, str], ...] = tuple(
    (label, phrase)
    for label, phrases in {
        "hours": ("When are you open?", "opening hours", "what time does the pool close", "are you open on sunday"),
        "prices": ("How much is a ticket?", "ticket prices", "do children pay less", "is there a student discount"),
        "lessons": ("I want to learn to swim", "swimming lessons for children", "do you have a course for adults"),
        "lost": ("I lost my keys at the pool", "lost property", "somebody took my towel"),
        "way": ("How do I get to the pool?", "address of the pool", "is there a bus stop near you", "where can I park"),
        "join": ("How can I become a member?", "membership form", "I would like to join the club"),
    }.items()
    for phrase in phrases
)
FRENCH: tuple[tuple[str, str], ...] = (
    ("hours", "Quels sont les horaires ?"),
    ("hours", "à quelle heure fermez-vous"),
    ("prices", "Combien coûte l'entrée ?"),
    ("prices", "tarif étudiant"),
    ("way", "Comment venir à la piscine ?"),
    ("way", "où êtes-vous"),
)
