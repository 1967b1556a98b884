"""The command line: each command parses its arguments, calls one function of a room and prints."""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from bot.conversation.model import Reply
    from bot.kept import Built
    from bot.knowledge import Knowledge

app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="Answers visitors' questions."
)

Jsonl = Annotated[bool, typer.Option("--jsonl", help="Read JSON lines on stdin, write one JSON line for each.")]
Explain = Annotated[bool, typer.Option(help="Show the way the message took, candidates and scores.")]
Lang = Annotated[str | None, typer.Option(help="Language code, such as en or fr.")]
Half = Literal["even", "odd"]
_MOST = 12  # warnings of one kind that a terminal shows
Now = Annotated[str | None, typer.Option(help="The time the bot believes, ISO 8601.")]


def main() -> None:
    """Run the command line; a mistake of the person at the keyboard is one sentence and exit code 2."""
    try:
        app()
    except ValueError as error:
        sys.stderr.write(f"{_complaint(error)}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _complaint(error: ValueError) -> str:
    """Say what the person at the keyboard can mend; a mistake of our own is raised again."""
    from bot.checker.report import as_text
    from bot.knowledge import KnowledgeError
    from bot.matching.stream import TrainingError
    from bot.settings import SettingsError

    if isinstance(error, KnowledgeError):
        return as_text(error.findings, _language(None))
    if isinstance(error, SettingsError | TrainingError):
        return str(error)
    raise error


@app.command()
def run() -> None:
    """Start the bot: the playground without a token, Telegram with one."""
    from bot.run import run_bot

    sys.exit(run_bot())


@app.command()
def learn() -> None:
    """Learn the knowledge folder ahead of a start, which else does it; nothing to do where it did not change."""
    from bot.settings import Settings

    Settings.load().built()


@app.command()
def chat(lang: Lang = None, now: Now = None, explain: Explain = False) -> None:
    """Talk to the bot in the terminal; an empty line or Ctrl-D ends."""
    from bot.conversation.model import Context, Question

    conversation, context = _conversation(), Context()
    while text := _typed():
        asked, before, at = Question(text=text, client_language=lang), context, _instant(now)
        reply, context = conversation.reply(asked, before, at)
        _show(reply, [*reply.trace, *conversation.account(asked, before, at)] if explain else [])


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The visitor's words.")] = None,
    lang: Lang = None,
    now: Now = None,
    explain: Explain = False,
    jsonl: Jsonl = False,
) -> None:
    """Answer one question, or many as JSON lines."""
    from bot.asking import Asking
    from bot.conversation.model import Context, Question
    from bot.lines import serve

    if jsonl:
        serve(sys.stdin, sys.stdout, Asking(_conversation()))
        return
    if question is None:
        raise typer.BadParameter("give a question, or --jsonl to read questions from stdin")
    conversation = _conversation()
    asked, at = Question(text=question, client_language=lang), _instant(now)
    reply, _ = conversation.reply(asked, Context(), at)
    _show(reply, [*reply.trace, *conversation.account(asked, Context(), at)] if explain else [])


@app.command()
def check(
    lang: Annotated[str | None, typer.Option(help="Language of the messages: en or fr; else the locale's.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Findings as JSON, for editors.")] = False,
    strict: Annotated[bool, typer.Option(help="Warnings count as errors.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also the lighter ones of many warnings of one kind.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="First renew .schema/, which editors read.")] = False,
) -> None:
    """Check the knowledge folder: every mistake with its place and how to mend it."""
    from bot.checker import check as report_of
    from bot.kept import processes

    if schema:
        _write_schemas()
    language = _language(lang)
    files = _files()
    with processes(files) as side_by_side:
        report = report_of(files, datetime.now(UTC).date(), side_by_side)
    typer.echo(report.as_json(language) if as_json else report.as_text(language, None if every else _MOST))
    if report.of("error") or (strict and report.findings):
        raise typer.Exit(1)


@app.command()
def hours(
    service: Annotated[str | None, typer.Argument(help="A service of hours.yaml; else the first.")] = None,
    at: Annotated[str | None, typer.Option(help="First day of the table, ISO 8601.")] = None,
    days: Annotated[int | None, typer.Option(min=1, max=400, help="How many days; else 14, in a calendar 366.")] = None,
    ics: Annotated[bool, typer.Option("--ics", help="Print them as an iCalendar file.")] = False,
    jsonl: Jsonl = False,
) -> None:
    """Show the coming days with the rule that decides each: the proof reading of hours.yaml."""
    from bot.lines import serve
    from bot.schedule.stream import answer_record

    if jsonl:
        serve(sys.stdin, sys.stdout, answer_record)
        return
    from bot.schedule.ics import calendar_of
    from bot.schedule.table import table

    knowledge = _knowledge()
    first = _first_day(at, knowledge.organisation.timezone)
    if ics:
        typer.echo(calendar_of(knowledge.hours, service, first, days or 366), nl=False)
        return
    for row in table(knowledge.hours, service, first, days or 14):
        typer.echo(row)


@app.command()
def when(
    text: Annotated[str | None, typer.Argument(help="Words of time.")] = None,
    lang: Annotated[str, typer.Option(help="Language code, such as en or fr.")] = "en",
    now: Now = None,
    jsonl: Jsonl = False,
) -> None:
    """Print how words of time are read."""
    from bot.lines import serve
    from bot.when import line, shown

    if jsonl:
        serve(sys.stdin, sys.stdout, line)
        return
    if text is None:
        raise typer.BadParameter("give words of time, or --jsonl to read them from stdin")
    for row in shown(text, lang, _instant(now)):
        typer.echo(row)


@app.command()
def match(
    train: Annotated[Path, typer.Option(help="A CSV of sentence,label.")],
    lang: Lang = None,
    confidence: Annotated[Path | None, typer.Option(help="Other confidence weights than the shipped ones.")] = None,
) -> None:
    """Build the matcher from a CSV alone and rank the questions that come as JSON lines on stdin."""
    from bot.lines import serve
    from bot.matching.stream import RankingLines

    serve(sys.stdin, sys.stdout, RankingLines(train, lang, confidence))


@app.command()
def calibrate() -> None:
    """Learn from half of the regression set how sure the bot must be to answer; write calibration.yaml (minutes)."""
    from bot.checker.calibrate import TooFewError, unforeseen, written
    from bot.checker.calibrate import calibrate as learnt
    from bot.settings import Settings

    built = _built()
    path = Settings.load().knowledge_dir / "calibration.yaml"
    try:
        strangers = tuple(unforeseen(built.knowledge))
        found = learnt(built.conversation.house, built.knowledge.questions, strangers)
        path.write_text(written(found), encoding="utf-8")
    except TooFewError as error:
        raise typer.BadParameter(str(error)) from None
    typer.echo(f"written: {path}; see what it does with: bot eval --half odd")


@app.command("eval")
def evaluate(
    floor: Annotated[float, typer.Option(help="Fail below this share of right answers, in per cent.")] = 0.0,
    half: Annotated[
        Half | None, typer.Option(help="Only the half that is tuned on (even) or that is kept (odd).")
    ] = None,
) -> None:
    """Ask the operator's regression set and say what was right, wrong and refused."""
    from bot.checker.regression import run_regression

    built = _built()
    result = run_regression(built.conversation, built.knowledge.questions, half)
    typer.echo(result.report())
    if result.accuracy * 100 < floor:
        raise typer.Exit(1)


def _files() -> dict[str, str]:
    from bot.settings import Settings, read_knowledge

    return read_knowledge(Settings.load().knowledge_dir)


def _write_schemas() -> None:
    from bot.checker.schema import write_schemas
    from bot.settings import Settings

    write_schemas(Settings.load().knowledge_dir)


def _knowledge() -> "Knowledge":
    from bot.knowledge import load

    return load(_files())


def _conversation() -> "Conversation":
    return _built().conversation


def _built() -> "Built":
    from bot.settings import Settings

    return Settings.load().built()


def _language(lang: str | None) -> str:
    """Return the language of the checker's messages: the given one, or the locale's."""
    from bot.checker.locale import language
    from bot.knowledge.sentences import languages

    if lang is None:
        return language(os.environ)
    if lang not in languages():
        raise typer.BadParameter(f"messages are told in {', '.join(languages())}")
    return lang


def _instant(text: str | None) -> datetime:
    if text is None:
        return datetime.now(UTC)
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.astimezone()


def _first_day(at: str | None, timezone: str) -> date:
    from zoneinfo import ZoneInfo

    return _instant(at).astimezone(ZoneInfo(timezone)).date()


def _typed() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""


def _show(reply: "Reply", told: Iterable[str]) -> None:
    from bot.markup import plain

    typer.echo(plain(reply.text))
    for row in reply.buttons:
        typer.echo("  " + "  ".join(f"[{button.text}]" for button in row))
    for line in told:
        typer.echo(f"  · {line}", err=True)


if __name__ == "__main__":
    main()
