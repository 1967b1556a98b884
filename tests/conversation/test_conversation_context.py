"""The context fades, comes back from its JSON as it was, and survives whatever is typed or pressed."""

import json

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule

from bot import markup
from bot.conversation.buttons import LONGEST
from bot.conversation.context import dump, restore
from bot.conversation.model import Context
from tests.conversation.chat import Chat, ose

SAID = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        ["yes", "no", "the second", "and on Friday?", "where is it?", "c'est gratuit ?", "merci", "menu", "français svp",
         "how can I donate?", "je veux mourir", "not what I asked", "disability", "et en 1945 ?", "/start", "/forget",
         "where are you? are you hiring?", "Was my uncle Max Feldman there?", "qui est Garel ?", "zzyzx"]
    ),
)  # fmt: skip
PRESSED = st.one_of(st.text(max_size=64), st.sampled_from(["1:n", "1:m", "1:e:donate", "1:u:donate", "1:d:donate"]))


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{", '{"offered": 3}', '{"at": "yesterday"}', '{"gentle": "x"}', '{"entry": 5}', "[" * 5000],
)
def test_a_broken_context_is_an_empty_one(text: str) -> None:
    assert restore(text) == Context()


def test_unknown_and_overlong_fields_are_not_believed() -> None:
    record = {"from_the_future": 1, "entry": "x" * 5000, "unknowns": -4}
    assert restore(json.dumps(record)) == Context(entry="x" * 512, unknowns=0)


class Talk(RuleBasedStateMachine):
    """A visitor who types and presses anything."""

    buttons = Bundle("buttons")

    def __init__(self) -> None:
        super().__init__()
        self.chat: Chat = ose("en")

    @rule(target=buttons, text=SAID)
    def says(self, text: str) -> str:
        return self._checked(self.chat.say(text))

    @rule(target=buttons, data=buttons)
    def presses(self, data: str) -> str:
        return self._checked(self.chat.press(data))

    @rule(target=buttons, data=PRESSED)
    def forges(self, data: str) -> str:
        return self._checked(self.chat.press(data))

    @rule(minutes=st.integers(1, 90))
    def waits(self, minutes: int) -> None:
        self.chat.wait(minutes)

    def _checked(self, reply: object) -> str:
        """Check that a reply can be shown and its context kept; return the data of one of its buttons."""
        assert reply.text.strip()  # type: ignore[attr-defined]
        assert markup.plain(reply.text).strip()  # type: ignore[attr-defined]
        pressed = [button for row in reply.buttons for button in row]  # type: ignore[attr-defined]
        for button in pressed:
            assert sum(map(bool, (button.data, button.url, button.copy))) == 1
            assert len(button.data.encode()) <= LONGEST
        assert restore(dump(self.chat.context)) == self.chat.context
        return next((button.data for button in pressed if button.data), "1:m")


TestTalk = Talk.TestCase
TestTalk.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)
