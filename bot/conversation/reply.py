"""The decisions of the conversation, in order, in one function."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from rapidfuzz import process

from bot.conversation import persons, split
from bot.conversation.buttons import Press, button, decode
from bot.conversation.context import after, faded
from bot.conversation.danger import Alarm, Danger
from bot.conversation.history import Past, Timeline
from bot.conversation.hours import HoursAnswer, HoursDesk
from bot.conversation.language import identified, reply_language, switched
from bot.conversation.menus import Menus, Rows
from bot.conversation.model import Button, Context, Kind, Note, Part, Question, Reply
from bot.conversation.topics import Found, Ranked, Topics
from bot.conversation.wording import Wording
from bot.conversation.words import words_of
from bot.knowledge import Entry, Event, Knowledge, Smalltalk
from bot.language import normalise, tokens
from bot.when import read

Turn = tuple[Reply, Context]
_MOST_PARTS = 3
_SURE = 0.6  # of a part of a message: it must stand on its own
_OFFERED = 3
COMMANDS = (
    "start", "help", "hours", "history", "services", "language", "privacy", "sources", "forget", "feedback", "find",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """One message on its way through the decisions."""

    question: Question
    text: str  # without courtesy
    lang: str
    context: Context
    now: datetime
    trace: tuple[str, ...] = ()

    @property
    def say(self) -> Wording:
        return Wording(self.lang)


Decision = Callable[[Message], Turn | None]


class Conversation:
    """Answers questions from what is known; built once, pure: the same question in the same context, the same reply."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.topics = Topics(knowledge)
        self.timeline = Timeline(knowledge)
        self.danger = Danger(knowledge.crisis)
        self.desk = self._desk()
        self.menus = Menus(knowledge, self.topics, self.timeline, self.desk)
        self._public = self.timeline.public_names() | _words_known(knowledge)

    def _desk(self) -> HoursDesk | None:
        if self.knowledge.hours is None or not self.knowledge.hours.services:
            return None
        names = [name for event in self.knowledge.history.events for name in event.names]
        lines = list(self.knowledge.organisation.helplines)
        fallback = self.knowledge.organisation.fallback
        return HoursDesk(self.knowledge.hours, self.knowledge.fill, read, fallback=fallback, others=[*names, *lines])

    def reply(self, question: Question, context: Context, now: datetime) -> Turn:
        """Decide on a reply; return it with the context for the next turn."""
        if now.tzinfo is None:
            raise ValueError("now must carry a time zone")
        message = self._message(question, faded(context, now), now)
        for decide in self._decisions(message):
            if turn := decide(message):
                reply, context = turn
                return self._finished(message, reply, context, decide.__name__)
        raise AssertionError("the last decision always answers")

    def _decisions(self, message: Message) -> tuple[Decision, ...]:
        """Return the decisions in order: the first one that answers is taken."""
        if message.question.data is not None:
            return (self._pressed,)
        if message.question.content != "text" and not message.question.text:
            return (self._other_content,)
        return (
            self._empty,
            self._command,
            self._in_danger,
            self._other_language,
            self._corrected,
            self._chosen,
            self._command_in_words,
            self._several,
            self._about_a_person,
            self._about_hours,
            self._about_the_past,
            self._leaning,
            self._matched,
            self._long,
            self._offered,
            self._unknown,
        )

    def _message(self, question: Question, context: Context, now: datetime) -> Message:
        found = identified(question, context, self.knowledge.languages)
        lang = reply_language(found, question, context, self.knowledge.languages)
        return Message(question, split.without_courtesy(question.text, lang), lang, context, now)

    def _finished(self, message: Message, reply: Reply, context: Context, step: str) -> Turn:
        trace = (*message.trace, f"language {reply.lang}", f"decided by {step.strip('_')}", *reply.trace)
        reply = self._gently(message, replace(reply, trace=trace))
        return reply, after(context, reply, message.now, message.question.text)

    def _gently(self, message: Message, reply: Reply) -> Reply:
        """After a crisis the numbers stay one tap away."""
        if message.context.gentle and reply.kind not in {"crisis", "command"} and not reply.edit:
            row = (button(Wording(reply.lang)("menu-numbers"), "numbers", ""),)
            return replace(reply, buttons=(*reply.buttons, row))
        return reply

    # -- before any question ------------------------------------------------------------------------------------

    def _empty(self, message: Message) -> Turn | None:
        if message.question.text.strip():
            return None
        return Reply("unknown", message.lang, message.say("content-empty")), message.context

    def _other_content(self, message: Message) -> Turn:
        emergency = self.knowledge.said(self.knowledge.organisation.emergency, message.lang)
        content = message.question.content
        if content in {"voice", "audio", "video"}:
            return Reply("refuse", message.lang, message.say("content-listen", emergency=emergency)), message.context
        if content in {"photo", "document"}:
            return Reply("refuse", message.lang, message.say("content-look")), message.context
        if content == "location" and (entry := self.topics.get("address")):
            return self._answer(message, entry, None)
        return Reply("refuse", message.lang, message.say("content-sticker")), message.context

    def _command(self, message: Message) -> Turn | None:
        """/hours, /history 1945, /start donate."""
        text = message.question.text.strip()
        if not text.startswith("/") or len(text) < 2:
            return None
        name, _, rest = text[1:].partition(" ")
        return self._run(message, name.lower(), rest.strip())

    def _run(self, message: Message, name: str, rest: str) -> Turn:
        house, lang, context = self.knowledge.organisation, message.lang, message.context
        simple: dict[str, Callable[[], Reply]] = {
            "help": lambda: Reply("command", lang, message.say("command-help"), self.menus.main_rows(lang)),
            "hours": lambda: self.menus.hours("week", lang, message.now),
            "services": lambda: self.menus.fields(lang),
            "language": lambda: self.menus.language(lang),
            "privacy": lambda: Reply("command", lang, self.knowledge.said(house.privacy, lang)),
            "sources": lambda: self._sources(message),
            "feedback": lambda: Reply("command", lang, self.menus.ask(lang, "command-feedback")),
        }
        if name == "start":
            return self._start(message, rest)
        if name == "history":
            return self._history_command(message, rest)
        if name == "find" and rest:
            return self._rest_as_question(message, rest)
        if name == "forget":
            return Reply("command", lang, message.say("command-forgotten"), notes=(Note("forget"),)), Context()
        if name in simple:
            return simple[name](), context
        if (key := house.commands.get(name)) and (topic := self.topics.get(key)):
            return self._answer(message, topic, None)
        return self._unknown_command(message, name), context

    def _start(self, message: Message, payload: str) -> Turn:
        fresh = Context(
            lang=message.context.lang, chosen_lang=message.context.chosen_lang, greeted=message.context.greeted + 1
        )
        if payload and (topic := self.topics.get(payload)):
            return self._answer(replace(message, context=fresh), topic, None)
        return self.menus.welcome(message.lang, returning=message.context.at is not None), fresh

    def _history_command(self, message: Message, rest: str) -> Turn:
        if rest and (past := self.timeline.find(rest, message.lang, follows=True)):
            return self._past(message, past)
        if rest and (event := self.timeline.named(rest)):
            return self._answer(message, event, None)
        return self.menus.timeline(message.lang), message.context

    def _rest_as_question(self, message: Message, rest: str) -> Turn:
        return self.reply(replace(message.question, text=rest), message.context, message.now)

    def _unknown_command(self, message: Message, name: str) -> Reply:
        known = [*COMMANDS, *self.knowledge.organisation.commands]
        near = process.extractOne(name, known, score_cutoff=60)
        text = message.say("command-unknown-near", command=near[0]) if near else message.say("command-unknown")
        return Reply("command", message.lang, text, self.menus.main_rows(message.lang))

    def _sources(self, message: Message) -> Reply:
        """List the sources of the last answer, else of everything most used."""
        topic = self.topics.get(message.context.entry or "")
        keys = topic.sources if topic else tuple(self.knowledge.sources)[:12]
        sources = [self.knowledge.sources[key] for key in keys if key in self.knowledge.sources]
        lines = [message.say("command-source-line", title=source.title, date=source.date) for source in sources]
        return Reply("command", message.lang, "\n".join([message.say("command-sources"), *lines]), sources=tuple(keys))

    # -- danger -------------------------------------------------------------------------------------------------

    def _in_danger(self, message: Message) -> Turn | None:
        alarm = self.danger.find(message.question.text)
        if alarm is None:
            return None
        return self._crisis(message, alarm), message.context

    def _crisis(self, message: Message, alarm: Alarm) -> Reply:
        """Numbers first; then, where the message asks something else too, its answer."""
        lang = message.lang
        text = self.knowledge.said(alarm.situation.text, lang)
        if self.knowledge.crisis.caveat:
            text += f"\n\n_{self.knowledge.said(self.knowledge.crisis.caveat, lang)}_"
        answered = self._question_beside(message)
        if answered:
            text += f"\n\n{answered.text}"
        lines = self.knowledge.organisation.helplines
        copies = [
            Button(lines[key].number, copy=lines[key].number.replace(" ", ""))
            for key in alarm.situation.numbers
            if key in lines
        ]
        rows = tuple(tuple(copies[i : i + 3]) for i in range(0, len(copies), 3))
        parts = (Part("crisis", alarm.situation.id), Part(answered.kind, answered.entry)) if answered else ()
        return Reply(
            "crisis", lang, text, rows, alarm.situation.id, 1.0, parts=parts, trace=(f"signs {' '.join(alarm.words)}",)
        )

    def _question_beside(self, message: Message) -> Reply | None:
        """Return the answer to a clear question that stands beside the danger, none where there is none."""
        for sentence in split.sentences(message.question.text):
            if self.danger.find(sentence) or "?" not in sentence:
                continue
            part = replace(message, text=sentence, question=replace(message.question, text=sentence))
            turn = self._about_hours(part) or self._surely(part)
            if turn:
                return turn[0]
        return None

    # -- language, corrections, offers --------------------------------------------------------------------------

    def _other_language(self, message: Message) -> Turn | None:
        found = identified(message.question, message.context, self.knowledge.languages)
        if not found.other:
            return None
        return Reply(
            "unknown", message.lang, message.say("unknown-language"), self.menus.main_rows(message.lang)
        ), message.context

    def _corrected(self, message: Message) -> Turn | None:
        """Take the last answer back and try the next candidate, or the slot that was meant."""
        asked = normalise(message.text)
        cue = next(
            (cue for cue in words_of(message.lang).corrections if asked.startswith(cue) or f" {cue}" in f" {asked}"),
            None,
        )
        context = message.context
        plain_no = (
            asked in words_of(message.lang).no
            and context.entry
            and not context.offered
            and context.kind in {"answer", "history", "refuse"}
        )
        if not (cue or plain_no) or context.kind is None:
            return None
        rest = asked.partition(cue)[2].strip() if cue else ""
        if len(tokens(rest)) >= 1:
            return self._correction_with(message, rest)
        tried = (*context.tried, *((context.entry,) if context.entry else ()))
        ranked = self.topics.rank(context.last_question, message.lang)
        left = [f for f in ranked.found if isinstance(f.topic, Entry | Event) and f.topic.id not in tried][:_OFFERED]
        text = message.say("correction")
        if not left:
            return Reply(
                "unknown",
                message.lang,
                self.menus.ask(message.lang, "correction-none"),
                self.menus.main_rows(message.lang),
            ), context
        return self._offer(message, left, f"{text} {message.say('offer-again')}", replace(context, tried=tried))

    def _correction_with(self, message: Message, rest: str) -> Turn | None:
        """ "je parlais du dimanche": the slot or topic that was meant."""
        inner = replace(message, text=rest, question=replace(message.question, text=rest))
        for decide in (self._about_hours, self._about_the_past, self._leaning, self._matched):
            if turn := decide(inner):
                reply, context = turn
                return replace(reply, text=f"{message.say('correction')}\n\n{reply.text}"), context
        return None

    def _chosen(self, message: Message) -> Turn | None:
        """The answer to what was offered: yes, the second, none, or a title typed back."""
        context, words = message.context, words_of(message.lang)
        asked = normalise(message.text)
        if not context.offered or not asked:
            return None
        if asked in words.none or asked in words.no:
            return self._declined(message)
        place = self._place_named(asked, message.lang)
        if place is None and asked in words.yes:
            place = 0
        key = (
            context.offered[place]
            if place is not None and -len(context.offered) <= place < len(context.offered)
            else None
        )
        key = key or next((k for k in context.offered if self._titled(k, asked, message.lang)), None)
        topic = self.topics.get(key) if key else None
        if topic is None:
            return None
        note = Note("chosen", topic.id, context.offered)
        reply, context = self._answer(message, topic, None)
        return replace(reply, notes=(note,)), context

    def _place_named(self, asked: str, lang: str) -> int | None:
        """Return the place in the offer that a short message names."""
        words = [word for word in asked.split() if word not in words_of(lang).light or word in words_of(lang).positions]
        places = [words_of(lang).positions[word] for word in words if word in words_of(lang).positions]
        return places[-1] if places and len(asked.split()) <= 4 else None

    def _titled(self, key: str, asked: str, lang: str) -> bool:
        topic = self.topics.get(key)
        return topic is not None and normalise(self.menus.title(topic, lang)) == asked

    def _declined(self, message: Message) -> Turn:
        """Lead to the next best, or the contact; never to the same offer again."""
        context = message.context
        declined = (*context.declined, *context.offered)
        ranked = self.topics.rank(context.last_question, message.lang) if context.last_question else None
        left = [
            f
            for f in (ranked.found if ranked else ())
            if isinstance(f.topic, Entry | Event) and f.topic.id not in declined
        ]
        note = Note("declined", None, context.offered)
        fresh = replace(context, offered=(), declined=declined)
        if left and len(context.declined) == 0 and left[0].score > 0.05:
            reply, fresh = self._offer(message, left[:2], message.say("offer-again"), fresh)
            return replace(reply, notes=(note,)), fresh
        text = self.menus.ask(message.lang, "offer-declined")
        return Reply("unknown", message.lang, text, self.menus.main_rows(message.lang), notes=(note,)), fresh

    def _command_in_words(self, message: Message) -> Turn | None:
        if lang := switched(message.text):
            if lang not in self.knowledge.languages:
                return None
            reply = Reply("command", lang, Wording(lang)("command-language-set"), self.menus.main_rows(lang))
            return reply, replace(message.context, lang=lang, chosen_lang=lang)
        command = words_of(message.lang).commands.get(normalise(message.text))
        return self._run(message, command, "") if command else None

    # -- questions ----------------------------------------------------------------------------------------------

    def _several(self, message: Message) -> Turn | None:
        """Several questions that each stand on their own, answered in order in one message."""
        if split.is_long(message.text):
            return None
        pieces = split.parts(message.text, message.lang)
        if len(pieces) < 2 or len(pieces) > 6:
            return None
        whole = self.topics.rank(message.text, message.lang).best
        answers: list[Reply] = []
        context = message.context
        for piece in pieces:
            part = replace(message, text=piece, question=replace(message.question, text=piece), context=context)
            turn = self._about_a_person(part) or self._about_hours(part) or self._surely(part)
            if turn and turn[0].entry not in {reply.entry for reply in answers if reply.entry}:
                if turn[0].kind == "hours" and any(reply.kind == "hours" for reply in answers):
                    return None
                answers.append(turn[0])
                context = turn[1]
        if len(answers) < 2 or (whole and whole.score > 0.9 and answers[0].kind == answers[1].kind == "smalltalk"):
            return None
        return self._combined(message, answers[:_MOST_PARTS]), context

    def _surely(self, message: Message) -> Turn | None:
        ranked = self.topics.rank(message.text, message.lang)
        best = ranked.best
        if best is None or ranked.decision != "answer" or best.score < _SURE or isinstance(best.topic, Smalltalk):
            return None
        return self._answer(message, best.topic, best.score)

    def _combined(self, message: Message, answers: list[Reply]) -> Reply:
        first = answers[0]
        text = "\n\n".join(self._headed(reply, message.lang) for reply in answers)
        sources = tuple(dict.fromkeys(source for reply in answers for source in reply.sources))
        parts = tuple(Part(reply.kind, reply.entry) for reply in answers)
        return Reply(first.kind, message.lang, text, (), answers[-1].entry, first.score, sources, parts)

    def _headed(self, reply: Reply, lang: str) -> str:
        topic = self.topics.get(reply.entry) if reply.entry else None
        return f"**{self.menus.title(topic, lang)}**\n{reply.text}" if isinstance(topic, Entry) else reply.text

    def _about_a_person(self, message: Message) -> Turn | None:
        if not persons.asks_about_person(message.text, message.lang, self._public):
            return None
        ranked = self.topics.rank(message.text, message.lang)
        refusing = [f for f in ranked.found if isinstance(f.topic, Entry) and f.topic.kind == "refuse"]
        if refusing and isinstance(refusing[0].topic, Entry):
            return self._answer(message, refusing[0].topic, refusing[0].score)
        return Reply("refuse", message.lang, self.menus.ask(message.lang, "person")), message.context

    def _about_hours(self, message: Message) -> Turn | None:
        if self.desk is None:
            return None
        local = self.desk.local(message.now)
        when = read(message.text, message.lang, local, self.desk.calendar)
        answer = self.desk.answer(message.text, message.lang, when, message.context, message.now)
        if answer is None or self._another_topic(message, answer):
            return None
        context = replace(
            message.context, service=answer.service, day=answer.day, time_words=answer.time_words, offered=()
        )
        key = next((entry.id for entry in self.knowledge.entries.values() if entry.compute == "hours"), None)
        sources = self.knowledge.entries[key].sources if key else ()
        return Reply(
            "hours", message.lang, answer.text, self.menus.hours_rows(message.lang, "none")[:1], key, 1.0, sources
        ), context

    def _another_topic(self, message: Message, answer: HoursAnswer) -> bool:
        """Tell whether an entry other than the timetable fits a message about hours clearly better."""
        best = self.topics.rank(message.text, message.lang).best
        if best is None or isinstance(best.topic, Smalltalk) or best.score < 0.9 or message.context.kind == "hours":
            return False
        return not (isinstance(best.topic, Entry) and best.topic.compute == "hours") and answer.day is None

    def _about_the_past(self, message: Message) -> Turn | None:
        """A year or an era; a public name, where no phrase fits better."""
        follows = message.context.kind == "history"
        if past := self.timeline.find(message.text, message.lang, follows=follows):
            return self._past(message, past)
        event = self.timeline.named(message.text)
        if event is None:
            return None
        ranked = self.topics.rank(message.text, message.lang)
        best = ranked.best
        if best and ranked.decision == "answer" and best.topic is not event and not isinstance(best.topic, Smalltalk):
            return None
        return self._answer(message, event, best.score if best and best.topic is event else None)

    def _past(self, message: Message, past: Past) -> Turn:
        say, lang = message.say, message.lang
        if len(past.events) > 4:
            lines = [
                say("history-short", years=e.years(), title=self.knowledge.said(e.title, lang)) for e in past.events
            ]
        else:
            lines = [self.menus.event_text(event, lang) for event in past.events]
        head = (
            say("history-none", year=str(past.missing))
            if past.missing is not None
            else say("history-year", year=past.asked)
        )
        joint = "\n" if len(past.events) > 4 else "\n\n"
        rows = tuple((button(self.menus.title(e, lang), "history", e.id),) for e in past.events[:6])
        sources = tuple(dict.fromkeys(source for event in past.events for source in event.sources))
        entry = past.events[0].id if len(past.events) == 1 else None
        text = joint.join([head, *lines])
        return Reply("history", lang, text, rows if len(past.events) > 1 else (), entry, 1.0, sources), replace(
            message.context, offered=()
        )

    def _leaning(self, message: Message) -> Turn | None:
        """A question that leans on the last answer: an attribute of it, or the same asked of another topic."""
        if not self._leans(message):
            return None
        topic = self.topics.get(message.context.entry or "")
        attribute = self._attribute(message)
        if topic is None:
            return self._elliptic(message) if attribute or self._only_pronouns(message) else None
        if isinstance(topic, Entry) and attribute:
            return self._detail(message, topic, attribute)
        return None

    def _leans(self, message: Message) -> bool:
        """Tell whether a short message carries no topic of its own."""
        words = tokens(message.text)
        if not words or len(words) > 9:
            return False
        own = self._own_words(message)
        ranked = self.topics.rank(message.text, message.lang)
        if (
            ranked.best
            and ranked.decision == "answer"
            and ranked.best.score > 0.85
            and (own or not message.context.entry)
        ):
            return False
        return not own

    def _own_words(self, message: Message) -> list[str]:
        """Return the words of a message that are neither light nor ask for an attribute."""
        words = words_of(message.lang)
        asking = {word for phrases in words.attributes.values() for phrase in phrases for word in phrase.split()}
        return [
            word
            for word in tokens(message.text)
            if word not in words.light and word not in asking and word not in words.pronouns
        ]

    def _attribute(self, message: Message) -> str | None:
        asked = f" {normalise(message.text)} "
        found = [
            (len(phrase), name)
            for name, phrases in words_of(message.lang).attributes.items()
            for phrase in phrases
            if f" {phrase} " in asked
        ]
        return max(found)[1] if found else None

    def _only_pronouns(self, message: Message) -> bool:
        return bool(words_of(message.lang).pronouns & set(tokens(message.text)))

    def _elliptic(self, message: Message) -> Turn:
        return Reply(
            "suggest", message.lang, message.say("elliptic"), self.menus.main_rows(message.lang)
        ), message.context

    def _detail(self, message: Message, entry: Entry, attribute: str) -> Turn:
        title = self.menus.title(entry, message.lang)
        detail = next((text for name, text in entry.details.items() if name == attribute), None)
        if detail:
            text = message.say("about", title=title, text=self.knowledge.said(detail, message.lang))
        else:
            text = message.say("about-nothing", title=title, contact=self.menus.contact(message.lang))
        return Reply("answer", message.lang, text, (), entry.id, None, entry.sources), replace(
            message.context, offered=()
        )

    def _matched(self, message: Message) -> Turn | None:
        ranked = self._ranked(message)
        if ranked.decision != "answer" or ranked.best is None:
            return None
        if isinstance(ranked.best.topic, Smalltalk):
            return self._smalltalk(message, ranked.best.topic, ranked.best.score)
        return self._answer(message, ranked.best.topic, ranked.best.score)

    def _ranked(self, message: Message) -> Ranked:
        """Rank in the message's language; in another where that one fits clearly better."""
        ranked = self.topics.rank(message.text, message.lang)
        if ranked.decision == "answer":
            return ranked
        for lang in self.knowledge.languages:
            other = self.topics.rank(message.text, lang)
            if other.best and other.decision == "answer" and (not ranked.best or other.best.score > ranked.best.score):
                return other
        return ranked

    def _long(self, message: Message) -> Turn | None:
        """In a long message the best supported sentence decides; the reply says which question it answers."""
        pieces = split.parts(message.text, message.lang)
        if len(pieces) < 2:
            return None
        best: tuple[float, Found] | None = None
        for piece in pieces[:40]:
            ranked = self.topics.rank(piece, message.lang)
            if ranked.best and ranked.decision == "answer" and not isinstance(ranked.best.topic, Smalltalk):
                weight = ranked.best.score + 0.1 * ("?" in piece)
                if best is None or weight > best[0]:
                    best = weight, ranked.best
        if best is None or isinstance(best[1].topic, Smalltalk):
            return None
        reply, context = self._answer(message, best[1].topic, best[1].score)
        head = message.say("answering", title=self.menus.title(best[1].topic, message.lang))
        return replace(reply, text=f"{head}\n\n{reply.text}"), context

    def _smalltalk(self, message: Message, talk: Smalltalk, score: float) -> Turn:
        variants = talk.answer.get(message.lang) or next(iter(talk.answer.values()))
        turn = message.context.greeted
        text = self.knowledge.fill(variants[turn % len(variants)], message.lang)
        if talk.id == "greeting":
            text = f"{self._greeting(message)} {text}"
        rows = self.menus.main_rows(message.lang) if talk.id in {"greeting", "what-can-you-do"} else ()
        if message.context.gentle:
            text = text.replace("!", ".")
        return Reply("smalltalk", message.lang, text, rows, talk.id, score), replace(
            message.context, greeted=turn + 1, offered=()
        )

    def _greeting(self, message: Message) -> str:
        hour = (self.desk.local(message.now) if self.desk else message.now).hour
        part = "morning" if 5 <= hour < 12 else "evening" if hour >= 18 or hour < 5 else "day"
        return message.say(f"greeting-{part}")

    # -- answers ------------------------------------------------------------------------------------------------

    def _answer(self, message: Message, topic: Entry | Event | Smalltalk, score: float | None) -> Turn:
        if isinstance(topic, Smalltalk):
            return self._smalltalk(message, topic, score or 0.0)
        context = replace(message.context, offered=(), entry=topic.id)
        if isinstance(topic, Event):
            reply = replace(self.menus.event(topic.id, message.lang), edit=False, score=score)
            return reply, context
        if topic.compute:
            return self._computed(message, topic, score), context
        text = self.knowledge.said(topic.answer, message.lang)
        if topic.soft and self.knowledge.crisis.soft:
            text += f"\n\n_{self.knowledge.said(self.knowledge.crisis.soft, message.lang)}_"
        kind: Kind = "refuse" if topic.kind == "refuse" else "answer"
        return Reply(kind, message.lang, text, self._below(topic, message), topic.id, score, topic.sources), context

    def _computed(self, message: Message, entry: Entry, score: float | None) -> Reply:
        screens: dict[str, Callable[[], Reply]] = {
            "hours": lambda: self.menus.hours("week", message.lang, message.now),
            "history": lambda: self.menus.timeline(message.lang),
            "services": lambda: self.menus.fields(message.lang),
        }
        reply = screens[str(entry.compute)]()
        return replace(reply, entry=entry.id, score=score, sources=entry.sources)

    def _below(self, entry: Entry, message: Message) -> Rows:
        """Related topics, and thumbs."""
        rows = self.menus.topic_rows(entry.related[:2], message.lang, per_row=2)
        if entry.tone == "sad" or message.context.gentle:
            return rows
        thumbs = (button("👍", "like", entry.id), button("👎", "dislike", entry.id))
        return (*rows, thumbs)

    def _offered(self, message: Message) -> Turn | None:
        """Up to three titles where we are not sure."""
        ranked = self._ranked(message)
        if ranked.decision == "reject":
            return None
        near = [
            f for f in ranked.found if isinstance(f.topic, Entry | Event) and f.topic.id not in message.context.declined
        ]
        near = [f for f in near if f.score >= 0.08 or f is near[0]][:_OFFERED]
        if not near:
            return None
        return self._offer(message, near, message.say("offer-ask"), message.context)

    def _offer(self, message: Message, near: list[Found], text: str, context: Context) -> Turn:
        keys = tuple(found.topic.id for found in near)
        rows = (*self.menus.topic_rows(keys, message.lang), (button(message.say("offer-none"), "none", ""),))
        return Reply("suggest", message.lang, text, rows, keys[0], near[0].score), replace(context, offered=keys)

    def _unknown(self, message: Message) -> Turn:
        """Say so, and who knows; never three identical replies in a row."""
        count = message.context.unknowns
        key = ("unknown", "unknown-again", "unknown-third")[min(count, 2)]
        if count > 2:
            key = ("unknown-again", "unknown-third")[count % 2]
        rows = self.menus.main_rows(message.lang) if count else ()
        best = self.topics.rank(message.text, message.lang).best
        score = best.score if best else None
        return Reply("unknown", message.lang, self.menus.ask(message.lang, key), rows, None, score), replace(
            message.context, offered=()
        )

    # -- buttons ------------------------------------------------------------------------------------------------

    def _pressed(self, message: Message) -> Turn:
        press = decode(message.question.data or "")
        if press is None:
            text = message.say("button-unknown")
            return Reply("command", message.lang, text, self.menus.main_rows(message.lang)), message.context
        context = message.context
        message = replace(message, lang=context.chosen_lang or context.lang or message.lang)
        actions: dict[str, Callable[[Message, Press], Turn]] = {
            "entry": self._pressed_entry,
            "none": lambda m, _: self._declined(m),
            "lang": self._pressed_language,
            "hours": lambda m, p: (self.menus.hours(p.value, m.lang, m.now, edit=True), context),
            "field": lambda m, p: (
                self.menus.field(p.value, m.lang) if p.value else self.menus.fields(m.lang, edit=True),
                context,
            ),
            "history": self._pressed_history,
            "like": lambda m, p: (
                Reply("command", m.lang, m.say("feedback-thanks"), notes=(Note("liked", self._known(p)),)),
                context,
            ),
            "dislike": self._pressed_dislike,
            "reason": self._pressed_reason,
            "menu": lambda m, _: (self.menus.welcome(m.lang, returning=True), context),
            "sources": lambda m, _: (self._sources(m), context),
            "numbers": lambda m, _: (
                Reply("command", m.lang, self.knowledge.said(self.knowledge.crisis.soft, m.lang)),
                context,
            ),
        }
        return actions[press.action](message, press)

    def _known(self, press: Press) -> str | None:
        topic = self.topics.get(press.value)
        return topic.id if topic else None

    def _pressed_entry(self, message: Message, press: Press) -> Turn:
        topic = self.topics.get(press.value)
        if topic is None:
            text = message.say("button-stale")
            return Reply("command", message.lang, text, self.menus.main_rows(message.lang)), message.context
        offered = message.context.offered
        notes = (Note("chosen", topic.id, offered),) if topic.id in offered else ()
        reply, context = self._answer(message, topic, None)
        return replace(reply, notes=notes), context

    def _pressed_language(self, message: Message, press: Press) -> Turn:
        lang = press.value if press.value in self.knowledge.languages else message.lang
        reply = Reply("command", lang, Wording(lang)("command-language-set"), self.menus.main_rows(lang))
        return reply, replace(message.context, lang=lang, chosen_lang=lang)

    def _pressed_history(self, message: Message, press: Press) -> Turn:
        if not press.value:
            return self.menus.timeline(message.lang, edit=True), message.context
        if press.value.startswith("era-"):
            return self.menus.era(press.value.removeprefix("era-"), message.lang), message.context
        return self.menus.event(press.value, message.lang), message.context

    def _pressed_dislike(self, message: Message, press: Press) -> Turn:
        key = self._known(press) or ""
        row = tuple(
            (button(message.say(f"feedback-{why}"), "reason", f"{why}:{key}"),)
            for why in ("wrong", "incomplete", "outdated")
        )
        reply = Reply("command", message.lang, message.say("feedback-why"), row, notes=(Note("disliked", key or None),))
        return reply, message.context

    def _pressed_reason(self, message: Message, press: Press) -> Turn:
        why, _, key = press.value.partition(":")
        note = Note("reason", key or None, reason=why[:20])
        return Reply(
            "command", message.lang, self.menus.ask(message.lang, "feedback-noted"), notes=(note,), edit=True
        ), message.context


def _words_known(knowledge: Knowledge) -> frozenset[str]:
    """Return the words of names that answers themselves use: places, services, the organisation."""
    house = knowledge.organisation
    texts = [text for field in (house.name, house.short_name) for text in field.values()]
    texts += [text for entry in knowledge.entries.values() for text in entry.title.values()]
    texts += [phrase for entry in knowledge.entries.values() for phrases in entry.ask.values() for phrase in phrases]
    return frozenset(word for text in texts for word in tokens(text))
