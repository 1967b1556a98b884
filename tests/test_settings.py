"""Settings from the environment and .env, the secret key, and the knowledge folder."""

import re
import stat
from pathlib import Path

import pytest

from bot.knowledge import KnowledgeError
from bot.settings import LARGEST_FILE, Settings, SettingsError, read_knowledge

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
EXAMPLE = Path(__file__).parents[1] / ".env.example"


def load(folder: Path, **environment: str) -> Settings:
    return Settings.load(environment, folder)


def test_without_any_variable_the_defaults_stand(tmp_path: Path) -> None:
    settings = load(tmp_path)
    assert settings.token == ""
    assert settings.telegram_base_url == "https://api.telegram.org/bot"
    assert settings.port == 8080
    assert settings.database.startswith("sqlite:///")


def test_an_empty_variable_is_an_absent_one(tmp_path: Path) -> None:
    assert load(tmp_path, PORT="", TELEGRAM_BASE_URL=" ", LOG_LEVEL="") == load(tmp_path)


def test_the_environment_stands_over_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=1\nLOG_LEVEL=debug\n")
    settings = load(tmp_path, PORT="2")
    assert (settings.port, settings.log_level) == (2, "DEBUG")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("WEBHOOK_SECRET=abc", "abc"),
        ("  export WEBHOOK_SECRET = abc  # a comment", "abc"),
        ('WEBHOOK_SECRET="a_b"', "a_b"),
        ("WEBHOOK_SECRET='a-b'", "a-b"),
        ("\n# WEBHOOK_SECRET=no\nWEBHOOK_SECRET=abc\r", "abc"),
        ("\ufeffWEBHOOK_SECRET=abc", "abc"),
    ],
)
def test_lines_of_the_file_are_read(tmp_path: Path, line: str, value: str) -> None:
    (tmp_path / ".env").write_text(line, encoding="utf-8")
    assert load(tmp_path).webhook_secret.get_secret_value() == value


def test_a_line_that_is_none_is_named_by_its_number_and_never_shown(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"PORT=1\n{TOKEN}\n")
    with pytest.raises(SettingsError, match=r"\.env:2: expected NAME=value") as error:
        load(tmp_path)
    assert TOKEN not in str(error.value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TELEGRAM_BOT_TOKEN", "my token", "is no bot token"),
        ("TELEGRAM_BASE_URL", "http://127.0.0.1:1", "ends with /bot"),
        ("TELEGRAM_BASE_URL", "ftp://x/bot", "ends with /bot"),
        ("WEBHOOK_URL", "example.org", "http"),
        ("WEBHOOK_SECRET", "a b", "1 to 256"),
        ("PORT", "70000", "PORT"),
        ("PORT", "x", "PORT"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL"),
        ("STAFF_CHAT_ID", "@us", "STAFF_CHAT_ID"),
    ],
)
def test_a_wrong_value_is_one_sentence_without_the_value(tmp_path: Path, name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)) as error:
        load(tmp_path, **{name: value})
    assert str(error.value).startswith(name)
    assert "\n" not in str(error.value)


def test_the_token_is_not_shown_by_the_settings(tmp_path: Path) -> None:
    assert TOKEN not in repr(load(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN))


def test_the_example_names_every_variable() -> None:
    named = set(re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_example_is_a_file_to_start_with(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert load(tmp_path) == Settings()


def test_the_key_is_made_once_and_readable_by_us_alone(tmp_path: Path) -> None:
    settings = load(tmp_path, DATA_DIR=str(tmp_path / "deep" / "data"))
    key = settings.key()
    assert len(key) == 64
    assert settings.key() == key
    kept = tmp_path / "deep" / "data" / "secret_key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret_key"]


def test_an_empty_key_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("")
    assert len(load(tmp_path, DATA_DIR=str(tmp_path)).key()) == 64


def test_a_given_key_is_used_and_nothing_written(tmp_path: Path) -> None:
    settings = load(tmp_path, DATA_DIR=str(tmp_path / "data"), SECRET_KEY="shared")
    assert settings.key() == b"shared"
    assert not (tmp_path / "data").exists()


def test_a_key_that_cannot_be_kept_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(SettingsError, match="set DATA_DIR or SECRET_KEY"):
        load(tmp_path, DATA_DIR=str(tmp_path / "data")).key()


def test_the_hook_secret_follows_from_the_key(tmp_path: Path) -> None:
    one, other = load(tmp_path, SECRET_KEY="a"), load(tmp_path, SECRET_KEY="b")
    assert one.hook_secret() == load(tmp_path, SECRET_KEY="a").hook_secret() != other.hook_secret()


def test_the_yaml_files_of_the_folder_are_read_by_name(tmp_path: Path) -> None:
    (tmp_path / "entries").mkdir()
    (tmp_path / "entries" / "faq.yaml").write_text("\ufeffé: 1", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not ours")
    (tmp_path / ".hidden.yaml").write_text("not ours")
    assert read_knowledge(tmp_path) == {"entries/faq.yaml": "é: 1"}


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="KNOWLEDGE_DIR"):
        read_knowledge(tmp_path / "nowhere")


def test_every_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (tmp_path / "outside.yaml").write_text("a: 1")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "latin.yaml").write_bytes(b"a: 1\nb: caf\xe9\n")
    (folder / "large.yaml").write_bytes(b"#" * (LARGEST_FILE + 1))
    (folder / "folder.yaml").mkdir()
    (folder / "broken.yaml").symlink_to(folder / "nothing")
    with pytest.raises(KnowledgeError) as error:
        read_knowledge(folder)
    said = {finding.file: (finding.line, finding.said().what) for finding in error.value.findings}
    assert set(said) == {"link.yaml", "latin.yaml", "large.yaml", "folder.yaml", "broken.yaml"}
    assert said["latin.yaml"][0] == 2
    assert "out of the knowledge folder" in said["link.yaml"][1]


def test_a_link_within_the_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert set(read_knowledge(tmp_path)) == {"a.yaml", "b.yaml"}
