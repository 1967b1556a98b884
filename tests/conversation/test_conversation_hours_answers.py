"""Whole questions about hours, each with what its answer must say; and messages that do not ask about hours."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.conversation.hours import HoursAnswer, HoursDesk
from bot.conversation.hours_gate import Names
from bot.conversation.model import Context
from bot.schedule import NaiveDatetimeError, read_hours
from bot.when import read

PARIS = ZoneInfo("Europe/Paris")
TUESDAY = "2026-11-24T18:30"

# An invented place: a long Thursday, a lunch break on Friday, other hours in summer, days that nobody has confirmed.
MAPPING: dict[str, Any] = {
    "timezone": "Europe/Paris",
    "holidays": {"calendar": "FR", "hours": "closed"},
    "services": {
        "desk": {
            "name": {"en": "the desk", "fr": "le guichet"},
            "words": {"en": ["desk", "counter"], "fr": ["guichet"]},
            "note": {"en": "Hours as posted on {contact.door}.", "fr": "Horaires affichés : {contact.door}."},
            "contact": "phone",
            "week": {
                "mon-wed": "09:00-19:00",
                "thu": "09:00-21:00",
                "fri": "09:00-12:00, 13:30-18:00",
                "sat-sun": "closed",
            },
            "periods": [{"from": "2027-07-19", "to": "2027-08-22", "week": {"mon-fri": "10:00-16:00"}}],
            "feasts": {"yom-kippur": {"hours": "closed", "eve": "09:00-13:00"}, "hanukkah": "unconfirmed"},
            "dates": {
                "12-24": {"hours": "09:00-13:00", "why": {"en": "Christmas Eve", "fr": "veille de Noël"}},
                "12-31": {"hours": "unconfirmed", "why": {"en": "New Year’s Eve", "fr": "Saint-Sylvestre"}},
            },
        },
    },
}


def build(mapping: dict[str, Any] = MAPPING, **more: Any) -> HoursDesk:
    def fill(text: str, lang: str) -> str:
        return re.sub(r"\{contact\.(\w+)\}", rf"[\1 {lang}]", text)

    return HoursDesk(read_hours(mapping), fill, read, fallback="phone", **more)


DESK = build(names=Names(others=("Old Mill", "116 000", "3018")))


def ask(
    text: str, lang: str = "en", now: str = TUESDAY, context: Context | None = None, desk: HoursDesk = DESK
) -> HoursAnswer | None:
    at = datetime.fromisoformat(now).replace(tzinfo=PARIS)
    return desk.answer(text, lang, read(text, lang, at, desk.calendar), context or Context(), at)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def said(text: str, lang: str = "en", now: str = TUESDAY, context: Context | None = None) -> str:
    answer = ask(text, lang, now, context)
    assert answer is not None, f"no hours answer to {text!r}"
    return plain(answer.text)


ENGLISH = [
    ("what's the last possible minute on Thursday", "Open on Thursday 26 November until 21:00."),
    ("are you open every day except Sunday?", "- Monday to Wednesday: 9:00–19:00"),
    ("did you close early yesterday", "It was open yesterday (Monday 23 November): 9:00–19:00."),
    ("I'll come at 8 on Thursday evening, unless you close before", "Yes, open on Thursday 26 November at 20:00."),
    ("sorry to write so late. When do you open tomorrow?", "Open tomorrow (Wednesday 25 November): 9:00–19:00."),
    ("Are you open?", "Yes, open now (Tuesday 24 November), but only until 19:00: 30 minutes are left."),
    ("are you open now", "Yes, open now (Tuesday 24 November)"),
    ("are you still open?", "Yes, open now"),
    ("is it closed already?", "No, open now"),
    ("r u open rn", "open now"),
    ("hours", "- Thursday: 9:00–21:00"),
    ("what are your opening hours?", "- Friday: 9:00–12:00 and 13:30–18:00"),
    ("what are your opening times", "- Saturday and Sunday: closed"),
    ("what days are you open?", "- Monday to Wednesday: 9:00–19:00"),
    ("are you open every day", "- Saturday and Sunday: closed"),
    ("are you open 24/7?", "- Saturday and Sunday: closed"),
    ("openning hours plz", "- Monday to Wednesday: 9:00–19:00"),
    ("when are you open", "- Monday to Wednesday: 9:00–19:00"),
    ("are you open tomorrow?", "Yes, open tomorrow (Wednesday 25 November): 9:00–19:00."),
    ("are you open on Thursday?", "Yes, open on Thursday 26 November: 9:00–21:00."),
    ("open friday", "Yes, open on Friday 27 November: 9:00–12:00 and 13:30–18:00."),
    (
        "are you closed on saturday?",
        "Yes, closed on Saturday 28 November. Next opening: on Monday 30 November",
    ),
    ("are you open on sunday", "No, closed on Sunday 29 November."),
    ("are you open on weekends?", "No, closed Saturday 28 and Sunday 29 November."),
    ("are you open on Thursday at 8pm?", "Yes, open on Thursday 26 November at 8 pm. Hours that day: 9 am–9 pm."),
    ("are you open on Friday at 12:30?", "No, closed on Friday 27 November at 12:30."),
    ("are you open on Friday at 6 pm?", "No, closed on Friday 27 November at 6 pm."),
    ("are you open tomorrow from 10 to 12?", "Yes, open tomorrow (Wednesday 25 November) from 10:00 to 12:00."),
    (
        "are you open friday from 11 to 3?",
        "Open only for part of that time on Friday 27 November: 11:00–12:00 and",
    ),
    ("are you open tomorrow from 9 to 19?", "Yes, open tomorrow (Wednesday 25 November) from 9:00 to 19:00."),
    ("are you open on thursday after 8?", "Thursday 26 November"),
    ("are you open before 9 tomorrow?", "No, closed tomorrow (Wednesday 25 November) before 9:00."),
    ("are you open until 8 on thursday?", "Yes, open on Thursday 26 November until 20:00."),
    ("are you open till 8 tomorrow?", "No, open tomorrow (Wednesday 25 November) only until 19:00."),
    ("are you open tomorrow morning?", "Yes, open tomorrow (Wednesday 25 November), 9:00–12:00."),
    ("are you open saturday morning?", "No, closed on Saturday 28 November."),
    ("until when are you open on thursday?", "Open on Thursday 26 November until 21:00."),
    ("what time do you close on Thursday", "Open on Thursday 26 November until 21:00."),
    ("what time do you open tomorrow?", "Open tomorrow (Wednesday 25 November) from 9:00."),
    ("how late are you open on thursday?", "Open on Thursday 26 November until 21:00."),
    ("how long are you open on Thursday?", "Open for 12 hours on Thursday 26 November: 9:00–21:00."),
    ("how many hours are you open on friday?", "Open for 7 h 30 on Friday 27 November"),
    ("what time do you close?", "only until 19:00"),
    ("were you open yesterday?", "Yes, it was open yesterday (Monday 23 November): 9:00–19:00."),
    ("were you open last sunday?", "No, it was closed on Sunday 22 November."),
    ("are you open on Christmas Eve?", "Yes, open on Thursday 24 December (Christmas Eve): 9:00–13:00."),
    ("are you open on 25 December?", "No, closed on Friday 25 December (Christmas Day)."),
    ("are you open on 31 December?", "This is not confirmed for Thursday 31 December (New Year’s Eve)."),
    ("are you open on 8 December?", "This is not confirmed for Tuesday 8 December (Hanukkah). By the regular hours"),
    ("are you open next week?", "- Thursday 3 December: 9:00–21:00"),
    ("are you open this week?", "Thursday 26 November: 9:00–21:00"),
    ("are you open from Monday to Wednesday?", "Yes:\n- Monday 30 November to Wednesday 2 December: 9:00–19:00"),
    ("are you open Saturday or Sunday?", "No:\n- Saturday 28 November: closed"),
    ("are you open on thursday or friday after 6?", "Closed on Friday 27 November after 18:00."),
    ("are you open on 31 June?", "There is no “31 June”. The nearest I can answer:"),
    ("which days are you closed?", "- Friday 25 December (Christmas Day): closed"),
    ("are you open on public holidays?", "- Thursday 24 December (Christmas Eve): 9:00–13:00"),
    ("what are your hours in August 2027?", "10:00–16:00"),
    ("when do you open next?", "open now"),
    ("is anyone there at 8am?", "No, closed tomorrow (Wednesday 25 November) at 8 am."),
    ("can I come on Saturday?", "No, closed on Saturday 28 November."),
    ("what time can I call you tomorrow?", "Wednesday 25 November): 9:00–19:00"),
    ("is the counter open on Thursday?", "Yes, open on Thursday 26 November"),
    ("are you opened on Monday?", "Yes, open on Monday 30 November"),
    ("is it open to the public on Sunday?", "closed on Sunday 29 November"),
    ("do you work on Saturdays?", "No, closed on Saturday 28 November."),
]

FRENCH = [
    ("vendredi c'est 13h ou 13h30 la reprise ?", "ouvert vendredi 27 novembre à 13 h 30."),
    ("mon train arrive jeudi à 20h, vous serez déjà partis ?", "Non, c’est ouvert jeudi 26 novembre à 20 h."),
    ("je travaille jusqu'à 19h30 jeudi, vous serez ouverts à 20h15 ?", "ouvert jeudi 26 novembre à 20 h 15."),
    ("il me reste combien de temps pour passer ?", "il reste 30 minutes"),
    ("samedi matin ?", "c’est fermé samedi 28 novembre."),
    ("ouvert tous les jours sauf le dimanche ?", "- Samedi et dimanche : fermé"),
    ("vous avez fermé plus tôt hier ?", "ouvert hier (lundi 23 novembre) : 9 h – 19 h."),
    ("désolée d'écrire si tard. Demain vous ouvrez à quelle heure ?", "demain (mercredi 25 novembre) à partir de 9 h."),
    ("Vous êtes ouverts ?", "Oui, c’est ouvert en ce moment (mardi 24 novembre), mais seulement jusqu’à 19 h"),
    ("c'est encore ouvert ?", "Oui, c’est ouvert en ce moment"),
    ("c'est fermé là ?", "Non, c’est ouvert en ce moment"),
    ("horaires", "- Jeudi : 9 h – 21 h"),
    ("quels sont vos horaires d'ouverture ?", "- Vendredi : 9 h – 12 h et 13 h 30 – 18 h"),
    ("c koi vos oraires", "- Samedi et dimanche : fermé"),
    ("quels jours êtes-vous ouverts ?", "- Du lundi au mercredi : 9 h – 19 h"),
    ("c'est ouvert tous les jours ?", "- Samedi et dimanche : fermé"),
    ("ouvert 24h/24 ?", "- Samedi et dimanche : fermé"),
    ("ouvert 7j/7 ?", "- Samedi et dimanche : fermé"),
    ("quand êtes-vous ouverts ?", "- Du lundi au mercredi : 9 h – 19 h"),
    ("Vous êtes ouverts demain ?", "Oui, c’est ouvert demain (mercredi 25 novembre) : 9 h – 19 h."),
    ("ouvert jeudi ?", "Oui, c’est ouvert jeudi 26 novembre : 9 h – 21 h."),
    ("vs etes ouver 2main ?", "Oui, c’est ouvert demain (mercredi 25 novembre)"),
    ("c'est fermé samedi ?", "Oui, c’est fermé samedi 28 novembre. Prochaine ouverture : lundi 30 novembre à 9 h."),
    ("vous ouvrez le dimanche ?", "Non, c’est fermé dimanche 29 novembre."),
    ("vous êtes ouverts le week-end ?", "Non, c’est fermé samedi 28 et dimanche 29 novembre."),
    (
        "vous êtes ouverts jeudi à 20h ?",
        "Oui, c’est ouvert jeudi 26 novembre à 20 h. Horaires ce jour-là : 9 h",
    ),
    ("c'est ouvert vendredi à 12h30 ?", "Non, c’est fermé vendredi 27 novembre à 12 h 30."),
    ("ouvert de 10h à 12h demain ?", "Oui, c’est ouvert demain (mercredi 25 novembre) de 10 h à 12 h."),
    ("vous êtes ouverts vendredi entre 11h et 15h ?", "une partie seulement"),
    ("ouvert avant 9h demain ?", "Non, c’est fermé demain (mercredi 25 novembre) avant 9 h."),
    ("vous êtes ouverts jeudi jusqu'à 20h ?", "Oui, c’est ouvert jeudi 26 novembre jusqu’à 20 h."),
    ("ouvert demain matin ?", "Oui, c’est ouvert demain (mercredi 25 novembre), 9 h – 12 h."),
    ("je peux venir samedi matin ?", "Non, c’est fermé samedi 28 novembre."),
    ("jusqu'à quand êtes-vous ouverts jeudi ?", "C’est ouvert jeudi 26 novembre jusqu’à 21 h."),
    ("vous fermez à quelle heure jeudi ?", "C’est ouvert jeudi 26 novembre jusqu’à 21 h."),
    ("à quelle heure fermez-vous ce soir ?", "C’est ouvert aujourd’hui (mardi 24 novembre) jusqu’à 19 h."),
    ("vous ouvrez à quelle heure demain ?", "C’est ouvert demain (mercredi 25 novembre) à partir de 9 h."),
    ("combien de temps êtes-vous ouverts jeudi ?", "C’est ouvert pendant 12 heures jeudi 26 novembre"),
    ("jusqu'à quelle heure puis-je appeler ?", "jusqu’à 19 h"),
    ("vous étiez ouverts hier ?", "Oui, c’était ouvert hier (lundi 23 novembre) : 9 h – 19 h."),
    ("êtes-vous ouverts le 24 décembre ?", "Oui, c’est ouvert jeudi 24 décembre (veille de Noël) : 9 h – 13 h."),
    ("ouvert à Noël ?", "Non, c’est fermé vendredi 25 décembre (Noël)."),
    ("ouvert le 31 décembre ?", "Ce n’est pas confirmé pour ce moment (jeudi 31 décembre, Saint-Sylvestre)."),
    ("êtes-vous ouverts le 8 décembre ?", "Ce n’est pas confirmé pour ce moment (mardi 8 décembre, Hanoucca)."),
    ("ouvert la semaine prochaine ?", "- Jeudi 3 décembre : 9 h – 21 h"),
    ("du lundi au mercredi c'est ouvert ?", "Oui :\n- Du lundi 30 novembre au mercredi 2 décembre : 9 h – 19 h"),
    ("ouvert samedi ou dimanche ?", "Non :\n- Samedi 28 novembre : fermé"),
    (
        "êtes-vous ouverts le vendredi en huit après 17h ?",
        "Oui, c’est ouvert vendredi 4 décembre après 17 h",
    ),
    ("êtes-vous ouverts le 31 juin ?", "« 31 juin » n’existe pas. Voici la réponse la plus proche :"),
    ("quels jours êtes-vous fermés ?", "- Vendredi 25 décembre (Noël) : fermé"),
    ("vous ouvrez les jours fériés ?", "- Vendredi 1er janvier 2027 (Jour de l’an) : fermé"),
    ("vous ouvrez pendant les fêtes ?", "- Jeudi 31 décembre : 9 h – 21 h, non confirmé"),
    ("vous ouvrez quand ?", "c’est ouvert en ce moment"),
    ("vous rouvrez quand ?", "c’est ouvert en ce moment"),
    ("y a quelqu'un à l'accueil à 8h ?", "Non, c’est fermé demain (mercredi 25 novembre) à 8 h."),
    ("vous êtes là demain ?", "Oui, c’est ouvert demain"),
    ("le guichet est ouvert jeudi ?", "Oui, c’est ouvert jeudi 26 novembre"),
    ("vous recevez sans rendez-vous le samedi ?", "Non, c’est fermé samedi 28 novembre."),
    ("j'ai rendez-vous lundi à 11h, vous serez ouverts ?", "Oui, c’est ouvert lundi 30 novembre à 11 h."),
    ("vous travaillez le samedi ?", "Non, c’est fermé samedi 28 novembre."),
    ("permanence le mercredi ?", "c’est ouvert demain (mercredi 25 novembre)"),
    ("bonjour, je voulais savoir si vous étiez ouverts vendredi, merci", "vendredi"),
    ("ouverte au public le dimanche ?", "c’est fermé dimanche 29 novembre"),
]


@pytest.mark.parametrize(("question", "expected"), ENGLISH, ids=[question for question, _ in ENGLISH])
def test_an_english_question_is_answered(question: str, expected: str) -> None:
    assert expected.lower() in said(question).lower()


@pytest.mark.parametrize(("question", "expected"), FRENCH, ids=[question for question, _ in FRENCH])
def test_a_french_question_is_answered(question: str, expected: str) -> None:
    assert expected.lower() in said(question, "fr").lower()


NOT_HOURS = {
    "en": [
        "what did they do in August 1942",
        "when did the first home open?",
        "when was it founded?",
        "book me in on Monday at 11",
        "I have an appointment on Monday at 11",
        "is it open to everyone?",
        "is it open to non-Jews",
        "are you open to adults?",
        "at what age can my son come?",
        "my daughter is 7 years old",
        "I'd like to open a file",
        "how do I open an account on Monday?",
        "do you have an open day?",
        "are there job openings?",
        "is the position still open?",
        "are you close to the metro?",
        "how close is the station?",
        "I want to volunteer two hours a week",
        "how many hours a week do volunteers work?",
        "the 3018",
        "is the 3018 open on Sunday?",
        "was the Old Mill open in summer?",
        "I was born on 3 May 1938",
        "my mother was hidden from 1942 to 1944",
        "what happened on 26 February 1944?",
        "thank you, see you on Monday",
        "good evening",
        "I'm at home this weekend with my children",
        "we have been married for 20 years",
        "my closest friend",
        "a close relative died yesterday",
        "my case was closed in 2021",
        "open source",
        "he hit me last night",
        "she has not come home since Monday",
        "can I donate in December?",
        "the hearing is on 12 January at 9",
        "when will I get my tax receipt?",
        "does the training last two days?",
        "I called on Monday at 10 and nobody answered the question about my file",
    ],
    "fr": [
        "que faisiez-vous en août 1942 ?",
        "quand a ouvert la première maison ?",
        "quand a-t-elle été fondée ?",
        "prenez-moi un rendez-vous lundi à 11h",
        "j'ai rendez-vous lundi à 11h",
        "ouvert à tous ?",
        "c'est ouvert à tout le monde ?",
        "est-ce ouvert aux non-juifs ?",
        "ouvert à qui ?",
        "à quel âge peut-on venir ?",
        "ma fille a 7 ans",
        "je voudrais ouvrir un dossier",
        "ouverture d'un dossier",
        "ouvrir un compte demain",
        "y a-t-il des portes ouvertes ?",
        "y a-t-il des postes ouverts ?",
        "les inscriptions sont-elles ouvertes ?",
        "l'action éducative en milieu ouvert, c'est quoi ?",
        "esprit d'ouverture",
        "deux heures par semaine de bénévolat",
        "combien d'heures par semaine pour un bénévole ?",
        "le 3018",
        "le 3018 est ouvert la nuit ?",
        "la maison Old Mill est-elle ouverte ?",
        "je suis né le 3 mai 1938",
        "ma mère a été cachée de 1942 à 1944",
        "que s'est-il passé le 26 février 1944 ?",
        "merci, à lundi",
        "bonsoir",
        "je suis seul ce week-end avec mes enfants",
        "il m'a frappée hier soir",
        "elle n'est pas rentrée depuis lundi",
        "puis-je donner en décembre ?",
        "l'audience est le 12 janvier à 9h",
        "quand vais-je recevoir mon reçu fiscal ?",
        "la réunion est à quelle heure jeudi ?",
        "mon dossier a été fermé en 2021",
        "la ferme pédagogique",
        "je suis une femme de 40 ans",
        "l'œuvre de la vie",
    ],
}


@pytest.mark.parametrize(
    ("lang", "text"),
    [(lang, text) for lang, texts in NOT_HOURS.items() for text in texts],
    ids=str,
)
def test_a_message_that_does_not_ask_about_hours_gets_no_hours(lang: str, text: str) -> None:
    assert ask(text, lang) is None


# -- dialogues ----------------------------------------------------------------------------------------------------


def follow(*turns: str, lang: str = "en", now: str = TUESDAY) -> list[str]:
    """Ask one question after the other, the context carried as the conversation carries it."""
    context, texts = Context(), []
    for turn in turns:
        answer = ask(turn, lang, now, context)
        assert answer is not None, turn
        texts.append(plain(answer.text))
        context = Context(kind="hours", service=answer.service, day=answer.day, time_words=answer.time_words)
    return texts


def test_a_follow_up_keeps_the_time_and_replaces_the_day() -> None:
    texts = follow("are you open on Thursday at 8pm?", "and Friday?", "and on Wednesday?")
    assert texts[1].startswith("Closed on Friday 27 November at 20:00.")
    assert texts[2].startswith("Closed tomorrow (Wednesday 25 November) at 20:00.")


def test_a_follow_up_keeps_the_day_and_replaces_the_time() -> None:
    texts = follow("are you open on Thursday at 8pm?", "and at 10 pm?")
    assert texts[1].startswith("Closed on Thursday 26 November at 10 pm.")


def test_a_french_follow_up_goes_there_and_back() -> None:
    texts = follow("vous êtes ouverts jeudi à 20h ?", "et vendredi ?", "et à 17h ?", "et jeudi ?", lang="fr")
    assert texts[1].startswith("C’est fermé vendredi 27 novembre à 20 h.")
    assert texts[2].startswith("C’est ouvert vendredi 27 novembre à 17 h.")
    assert texts[3].startswith("C’est ouvert jeudi 26 novembre à 17 h.")


def test_until_when_stays_the_question_for_another_day() -> None:
    texts = follow("until when are you open on Thursday?", "and Friday?", "from when?")
    assert texts[1].startswith("Open on Friday 27 November until 18:00.")
    assert texts[2].startswith("Open on Friday 27 November from 9:00.")


def test_the_day_after_is_that_of_the_day_spoken_of() -> None:
    texts = follow("vous êtes ouverts jeudi ?", "et le lendemain ?", lang="fr")
    assert texts[1].startswith("C’est ouvert vendredi 27 novembre")


def test_today_is_today_even_in_a_follow_up() -> None:
    texts = follow("are you open on Thursday at 8pm?", "and now?")
    assert texts[1].startswith("Open now (Tuesday 24 November)")


def test_where_the_hours_come_from_is_said_once() -> None:
    texts = follow("are you open on Thursday?", "and Friday?")
    assert "Hours as posted on [door en]." in texts[0]
    assert "posted" not in texts[1]


@pytest.mark.parametrize("text", ["and Friday?", "Friday?", "what about the weekend", "at 6?"])
def test_a_time_alone_means_nothing_without_an_hours_answer_before(text: str) -> None:
    assert ask(text) is None
    assert ask(text, context=Context(kind="answer", entry="donate")) is None


@pytest.mark.parametrize(
    "text", ["my son was born on Friday", "and how do I donate?", "I have an appointment on Friday", "thanks"]
)
def test_another_question_after_an_hours_answer_is_another_question(text: str) -> None:
    first = ask("are you open on Thursday?")
    assert first is not None
    context = Context(kind="hours", service=first.service, day=first.day, time_words=first.time_words)
    assert ask(text, context=context) is None


# -- states and edges ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-24T08:30", "No, closed now (Tuesday 24 November). It opens today at 9:00, in 30 minutes."),
        ("2026-11-24T06:00", "No, closed now (Tuesday 24 November). It opens today at 9:00."),
        (
            "2026-11-24T19:00",
            "closed now (Tuesday 24 November). It opens tomorrow (Wednesday 25 November) at 9:00.",
        ),
        ("2026-11-27T20:00", "It opens on Monday 30 November at 9:00."),
        ("2026-11-24T18:59", "one minute is left."),
        (
            "2026-12-25T10:00",
            "No, closed now (Friday 25 December, Christmas Day). It opens on Monday 28",
        ),
        ("2026-12-08T10:00", "This is not confirmed for Tuesday 8 December (Hanukkah)."),
    ],
)
def test_open_now_says_until_when_and_closed_now_says_when_next(now: str, expected: str) -> None:
    assert expected in said("Are you open?", now=now)


def test_today_after_closing_is_closed_with_the_days_hours() -> None:
    text = said("are you open today?", now="2026-11-24T20:00")
    assert text.startswith("No, closed now (Tuesday 24 November). Hours that day: 9:00–19:00. It opens tomorrow")


def test_two_readings_that_differ_are_both_stated() -> None:
    text = said("are you open on Thursday at 8 pm?", now="2026-12-24T08:00")
    assert text.startswith("That can be read in two ways:")
    assert "- Closed" in text or "- No, closed" in text
    assert "Thursday 24 December" in text
    assert "Thursday 31 December" in text


def test_two_readings_that_agree_are_one_answer() -> None:
    assert said("are you open on Tuesday?").startswith("Yes, open on Tuesday 1 December: 9:00–19:00.")


def test_exceptions_of_the_next_days_are_named_in_the_week() -> None:
    text = said("what are your hours?", now="2026-12-14T10:00")
    assert "Days to watch:\n- Thursday 24 December (Christmas Eve): 9:00–13:00" in text


BAR: dict[str, Any] = {
    "timezone": "America/New_York",
    "services": {
        "bar": {"week": {"mon": "closed", "tue-thu": "18:00-02:00", "fri-sat": "00:00-24:00", "sun": "closed"}}
    },
}


@pytest.mark.parametrize(
    ("question", "now", "expected"),
    [
        ("are you open?", "2026-11-25T01:00", "Yes, open now (Wednesday 25 November), until 2:00."),
        (
            "are you open?",
            "2026-11-24T20:00",
            "open now (Tuesday 24 November), until Wednesday 25 November, 2:00.",
        ),
        ("are you open?", "2026-11-27T10:00", "until Sunday 29 November, 0:00."),
        (
            "are you open on Wednesday at 1am?",
            "2026-11-24T10:00",
            "Yes, open tomorrow (Wednesday 25 November) at 1",
        ),
        (
            "are you open until 2am tomorrow?",
            "2026-11-24T10:00",
            "Yes, open tomorrow (Wednesday 25 November) until 2",
        ),
        ("are you open tonight?", "2026-11-24T10:00", "from 18:00 to midnight. Hours that day: 18:00–2:00."),
        ("are you open on Friday?", "2026-11-24T10:00", "Yes, open on Friday 27 November: day and night."),
    ],
)
def test_hours_past_midnight_are_answered(question: str, now: str, expected: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("America/New_York"))
    desk = build(BAR)
    answer = desk.answer(question, "en", read(question, "en", at, desk.calendar), Context(), at)
    assert answer is not None
    assert expected in answer.text


def test_nothing_within_a_year_names_the_contact() -> None:
    mapping = {"timezone": "Europe/Paris", "services": {"office": {"week": {"mon-sun": "closed"}}}}
    answer = ask("are you open?", desk=build(mapping))
    assert answer is not None
    assert "No opening is planned within a year, as far as I know. Please ask: [phone en]." in answer.text


def test_a_service_without_known_hours_names_the_contact() -> None:
    mapping = {
        "timezone": "Europe/Paris",
        "services": {
            "desk": MAPPING["services"]["desk"],
            "clinic": {
                "name": {"en": "the clinic", "fr": "la clinique"},
                "contact": "clinic",
                "week": {"mon-sun": "unconfirmed"},
            },
        },
    }
    answer = ask("is the clinic open on Monday?", desk=build(mapping))
    assert answer is not None
    assert answer.text == "**The clinic**\nI do not know the hours of the clinic. Please ask: [clinic en]."
    other = ask("are you open on Monday?", desk=build(mapping))
    assert other is not None
    assert other.text.startswith("**The desk**\nYes, open on Monday 30 November")


def test_the_week_view_marks_today_and_next_week_does_not() -> None:
    at = datetime.fromisoformat(TUESDAY).replace(tzinfo=PARIS)
    this = DESK.week_text("en", at).split("\n")
    assert this[0] == "**The desk** – Week of Monday 23 November"
    assert this[2] == "- **Tuesday 24 November (today): 9:00–19:00**"
    following = DESK.week_text("en", at, datetime(2026, 12, 1, tzinfo=PARIS).date())
    assert "Week of Monday 30 November" in following
    assert "today" not in following


def test_the_closures_view_lists_what_differs() -> None:
    at = datetime.fromisoformat(TUESDAY).replace(tzinfo=PARIS)
    text = plain(DESK.closures_text("fr", at))
    assert "- Vendredi 25 décembre (Noël) : fermé" in text
    assert text.endswith("Vérifiez avant de venir : [phone fr].")


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(NaiveDatetimeError):
        DESK.local(datetime(2026, 11, 24, 12, 0))  # noqa: DTZ001 - what is refused


def test_a_very_long_message_is_no_burden() -> None:
    assert ask("7" * 10_000) is None
    assert ask("open " + "1 " * 5_000) is not None
