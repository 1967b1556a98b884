"""The methods of the Bot API: each takes the call's parameters and returns the result Telegram would."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from bot.playground.bot_api.entities import Parsed, parse, units
from bot.playground.bot_api.errors import ApiError, bad_request
from bot.playground.bot_api.world import World

Parameters = dict[str, Any]
Method = Callable[[World, Parameters], Any | Awaitable[Any]]

MESSAGE, CAPTION, DATA, BUTTONS = 4096, 1024, 64, 100
NAME, DESCRIPTION, SHORT = 64, 512, 120


def number(parameters: Parameters, name: str) -> int:
    try:
        return int(parameters[name])
    except KeyError:
        raise bad_request(f"{name} is empty" if name == "chat_id" else f"parameter {name} is missing") from None
    except (TypeError, ValueError):
        raise bad_request(f"invalid {name} specified") from None


def text(parameters: Parameters, name: str, default: str = "") -> str:
    value = parameters.get(name, default)
    return value if isinstance(value, str) else json.dumps(value)


def structure(parameters: Parameters, name: str) -> Any:
    """Return a parameter that may come as an object or as its JSON."""
    value = parameters.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


def chat_of(world: World, parameters: Parameters) -> int:
    chat = number(parameters, "chat_id")
    if chat not in world.people:
        raise bad_request("chat not found")
    return chat


def parsed(parameters: Parameters, name: str, longest: int, *, needed: bool = True) -> Parsed:
    """Return a text parameter parsed and within its limit."""
    source = text(parameters, name)
    found = parse(source, text(parameters, "parse_mode") or None)
    if needed and not found.text.strip():
        raise bad_request(f"{'message text' if name == 'text' else name} is empty")
    if units(found.text) > longest:
        raise bad_request("message is too long" if name == "text" else "message caption is too long")
    return found


def keyboard(parameters: Parameters) -> dict[str, Any]:
    """Return {"reply_markup": …} checked, or nothing."""
    markup = structure(parameters, "reply_markup")
    if not markup:
        return {}
    rows = markup.get("inline_keyboard")
    if rows is None:
        return {}
    for button in (button for row in rows for button in row):
        _check_button(button)
    if sum(map(len, rows)) > BUTTONS:
        raise bad_request("reply markup is too long")
    return {"reply_markup": {"inline_keyboard": [row for row in rows if row]}} if any(rows) else {}


def _check_button(button: dict[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and urlsplit(str(button["url"])).scheme not in {"http", "https", "tg"}:
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if not {"callback_data", "url", "copy_text", "switch_inline_query"} & set(button):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


# -- messages ---------------------------------------------------------------------------------------------------


def send_message(world: World, parameters: Parameters) -> Any:
    chat = chat_of(world, parameters)
    found = parsed(parameters, "text", MESSAGE)
    fields: dict[str, Any] = {
        "text": found.text,
        **_entities("entities", found),
        **keyboard(parameters),
        **_previews(parameters),
    }
    reply = structure(parameters, "reply_parameters")
    if reply and (original := world.messages[chat].get(int(reply.get("message_id", 0)))):
        fields["reply_to_message"] = {key: value for key, value in original.items() if key != "reply_to_message"}
    return world.post(chat, fields)


def _entities(name: str, found: Parsed) -> dict[str, Any]:
    return {name: found.entities} if found.entities else {}


def _previews(parameters: Parameters) -> dict[str, Any]:
    options = structure(parameters, "link_preview_options")
    return {"link_preview_options": options} if options else {}


def _captioned(kind: str) -> Method:
    def send(world: World, parameters: Parameters) -> Any:
        chat = chat_of(world, parameters)
        if not parameters.get(kind):
            raise bad_request(f"there is no {kind} in the request")
        found = parsed(parameters, "caption", CAPTION, needed=False)
        file = {"file_id": "file", "file_unique_id": "file", "width": 800, "height": 600}
        content = {kind: [file] if kind == "photo" else file}
        caption = {"caption": found.text, **_entities("caption_entities", found)} if found.text else {}
        return world.post(chat, {**content, **caption, **keyboard(parameters)})

    return send


def send_location(world: World, parameters: Parameters) -> Any:
    chat = chat_of(world, parameters)
    place = {"latitude": float(parameters.get("latitude", 0)), "longitude": float(parameters.get("longitude", 0))}
    return world.post(chat, {"location": place, **keyboard(parameters)})


def edit_message_text(world: World, parameters: Parameters) -> Any:
    chat, message_id = _own_message(world, parameters)
    found = parsed(parameters, "text", MESSAGE)
    fields = {"text": found.text, **_entities("entities", found), **keyboard(parameters)}
    return _changed(world, chat, message_id, fields, ("text", "entities", "reply_markup"))


def edit_message_reply_markup(world: World, parameters: Parameters) -> Any:
    chat, message_id = _own_message(world, parameters)
    return _changed(world, chat, message_id, keyboard(parameters), ("reply_markup",))


def edit_message_caption(world: World, parameters: Parameters) -> Any:
    chat, message_id = _own_message(world, parameters)
    found = parsed(parameters, "caption", CAPTION, needed=False)
    fields = {"caption": found.text, **_entities("caption_entities", found), **keyboard(parameters)}
    return _changed(world, chat, message_id, fields, ("caption", "caption_entities", "reply_markup"))


def _own_message(world: World, parameters: Parameters) -> tuple[int, int]:
    chat, message_id = chat_of(world, parameters), number(parameters, "message_id")
    message = world.messages[chat].get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.me["id"]:
        raise bad_request("message can't be edited")
    return chat, message_id


def _changed(world: World, chat: int, message_id: int, fields: dict[str, Any], compared: tuple[str, ...]) -> Any:
    before = world.messages[chat][message_id]
    if all(before.get(name) == fields.get(name) for name in compared):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    return world.change(chat, message_id, fields)


def delete_message(world: World, parameters: Parameters) -> bool:
    chat = chat_of(world, parameters)
    if not world.delete(chat, number(parameters, "message_id")):
        raise bad_request("message to delete not found")
    return True


def send_chat_action(world: World, parameters: Parameters) -> bool:
    chat = chat_of(world, parameters)
    if not parameters.get("action"):
        raise bad_request("wrong parameter action in request")
    world.tell(chat, {"type": "typing"})
    return True


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    query = text(parameters, "callback_query_id")
    if not query.isdigit() or query in world.answered:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    world.answered[query] = dict(parameters)
    return True


def set_message_reaction(world: World, parameters: Parameters) -> bool:
    chat_of(world, parameters)
    return True


# -- the bot itself ---------------------------------------------------------------------------------------------


def get_me(world: World, parameters: Parameters) -> Any:  # noqa: ARG001 - every method takes both
    return world.me


def _text_setter(store: str, name: str, longest: int) -> Method:
    def set_text(world: World, parameters: Parameters) -> bool:
        value = text(parameters, name)
        if len(value) > longest:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        getattr(world.profile, store)[text(parameters, "language_code")] = value
        return True

    return set_text


def _text_getter(store: str, name: str) -> Method:
    def get_text(world: World, parameters: Parameters) -> Any:
        texts = getattr(world.profile, store)
        return {name: world.profile.shown(texts, text(parameters, "language_code"))}

    return get_text


def _scope(parameters: Parameters) -> tuple[str, str]:
    scope = structure(parameters, "scope") or {"type": "default"}
    return str(scope.get("type", "default")), text(parameters, "language_code")


def set_my_commands(world: World, parameters: Parameters) -> bool:
    commands = structure(parameters, "commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("can't parse commands")
    for command in commands:
        if (
            not 1 <= len(str(command.get("command", ""))) <= 32
            or not 1 <= len(str(command.get("description", ""))) <= 256
        ):
            raise bad_request("BOT_COMMAND_INVALID")
    world.profile.commands[_scope(parameters)] = commands
    return True


def get_my_commands(world: World, parameters: Parameters) -> Any:
    return world.profile.commands.get(_scope(parameters), [])


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    world.profile.commands.pop(_scope(parameters), None)
    return True


def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    button = structure(parameters, "menu_button") or {"type": "default"}
    world.profile.menu_button = {"type": button} if isinstance(button, str) else button
    return True


def get_chat_menu_button(world: World, parameters: Parameters) -> Any:  # noqa: ARG001
    return world.profile.menu_button


def set_webhook(world: World, parameters: Parameters) -> bool:
    if urlsplit(text(parameters, "url")).scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = dict(parameters)
    return True


def delete_webhook(world: World, parameters: Parameters) -> bool:
    world.webhook = {}
    if str(parameters.get("drop_pending_updates", "")).lower() == "true":
        world.updates = []
    return True


def get_webhook_info(world: World, parameters: Parameters) -> Any:  # noqa: ARG001
    url = world.webhook.get("url", "")
    return {"url": url, "has_custom_certificate": False, "pending_update_count": len(world.updates)}


def get_chat(world: World, parameters: Parameters) -> Any:
    chat = world.people[chat_of(world, parameters)].chat()
    return {**chat, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}


_NO_GIFTS = {
    "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False, "premium_subscription": False, "gifts_from_channels": False,
}  # fmt: skip


def get_chat_member(world: World, parameters: Parameters) -> Any:
    person = world.people[chat_of(world, parameters)]
    return {"status": "member", "user": person.user()}


def _nothing(world: World, parameters: Parameters) -> bool:  # noqa: ARG001
    return True


METHODS: dict[str, Method] = {
    "getme": get_me,
    "sendmessage": send_message,
    "sendphoto": _captioned("photo"),
    "senddocument": _captioned("document"),
    "sendlocation": send_location,
    "sendvenue": send_location,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "editmessagecaption": edit_message_caption,
    "deletemessage": delete_message,
    "sendchataction": send_chat_action,
    "answercallbackquery": answer_callback_query,
    "setmessagereaction": set_message_reaction,
    "answerinlinequery": _nothing,
    "setmyname": _text_setter("names", "name", NAME),
    "getmyname": _text_getter("names", "name"),
    "setmydescription": _text_setter("descriptions", "description", DESCRIPTION),
    "getmydescription": _text_getter("descriptions", "description"),
    "setmyshortdescription": _text_setter("short_descriptions", "short_description", SHORT),
    "getmyshortdescription": _text_getter("short_descriptions", "short_description"),
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "logout": _nothing,
    "close": _nothing,
}

__all__ = ["METHODS", "ApiError", "Method", "Parameters"]
