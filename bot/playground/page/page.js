// The chat page: shows what the embedded Bot API tells of one visitor's chat, and sends what the visitor does.
"use strict";

const words = {
  en: { language: "Language of your Telegram", clock: "What time it is for the bot", now: "Real time again", believes: "Bot’s time: {now}", fresh: "New visitor", what: "What can this bot do?", start: "START", write: "Message", bot: "bot", typing: "typing…", copied: "Copied", commands: "Commands", send: "Send", settings: "Settings", chat: "Conversation", edited: "edited", lost: "The bot was stopped", unsent: "Not sent: the bot was stopped", again: "The bot is back; the conversation starts anew", note: "This page is a stand-in for Telegram on this computer. The bot behind it is the real one." },
  fr: { language: "Langue de votre Telegram", clock: "L’heure qu’il est pour le robot", now: "Revenir à l’heure réelle", believes: "Son heure : {now}", fresh: "Nouveau visiteur", what: "Que fait ce robot ?", start: "DÉMARRER", write: "Message", bot: "robot", typing: "écrit…", copied: "Copié", commands: "Commandes", send: "Envoyer", settings: "Réglages", chat: "Conversation", edited: "modifié", lost: "Le robot est arrêté", unsent: "Non envoyé : le robot est arrêté", again: "Le robot est revenu ; la conversation recommence", note: "Cette page remplace Telegram sur cet ordinateur. Le robot derrière elle est le vrai." },
};
const $ = (id) => document.getElementById(id);
const messages = new Map();
let visitor = null;
let commands = [];
let source = null;
let typingTimer = 0;
let retryTimer = 0;
let ahead = null; // how far the bot's clock was set from the real one, in milliseconds; null: not at all
let posting = Promise.resolve(); // what is written and pressed reaches the bot in its order

const language = () => $("language").value;
const say = (key) => (words[language()] || words.en)[key];

function remember(key, value) {
  try { value === undefined ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value); } catch { /* private window */ }
}
function recall(key) {
  try { return sessionStorage.getItem(key); } catch { return null; }
}

function post(path, body) {
  const sent = posting.then(async () => {
    const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ visitor, ...body }) });
    if (!response.ok) throw new Error(response.status);
    return response.json();
  });
  posting = sent.catch(() => {});
  return sent;
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").classList.add("shown");
  setTimeout(() => $("toast").classList.remove("shown"), 1600);
}

function translate() {
  document.documentElement.lang = words[language()] ? language() : "en";
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text);
  $("commands").ariaLabel = $("menu").ariaLabel = say("commands");
  $("send").ariaLabel = say("send");
  $("settings-label").ariaLabel = say("settings");
  $("chat").ariaLabel = say("chat");
  $("text").placeholder = say("write");
  showState("bot");
}

// Under the bot's name: what it does, and what time it believes it is where that was set.
function showState(key) {
  const now = ahead === null ? "" : new Date(Date.now() + ahead).toLocaleString(language() === "en" ? "en-GB" : language(), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  $("state").textContent = now && key === "bot" ? say("believes").replace("{now}", now) : say(key);
}

function clockSet(told) {
  ahead = told.set ? new Date(told.clock) - Date.now() : null;
  $("clock").value = told.set ? told.clock : "";
  showState("bot");
}

async function profile() {
  const found = await (await fetch(`/profile?language=${language()}`)).json();
  $("name").textContent = document.title = found.name;
  $("avatar").textContent = found.name.slice(0, 1);
  $("description").textContent = found.description;
  commands = found.commands;
  clockSet(found);
  if (!commands.length) setTimeout(profile, 500); // a page opened at once is there before the bot presents itself
  else if ($("menu").hidden && document.activeElement === $("text")) menu($("text").value.startsWith("/")); // typed before
}

function element(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function wrap(entity, text) {
  const link = (href) => element("a", undefined, { href, target: "_blank", rel: "noopener noreferrer" });
  switch (entity.type) {
    case "bold": return element("b");
    case "italic": return element("i");
    case "underline": return element("u");
    case "strikethrough": return element("s");
    case "code": return element("code");
    case "pre": return element("pre");
    case "blockquote": return element("blockquote");
    case "text_link": return link(entity.url);
    case "url": return link(/^https?:/.test(text) ? text : `https://${text}`);
    case "email": return link(`mailto:${text}`);
    case "phone_number": return link(`tel:${text.replace(/[^+\d]/g, "")}`);
    case "bot_command": {
      const node = element("a", undefined, { href: "#", role: "button" });
      node.addEventListener("click", (event) => { event.preventDefault(); send(text); });
      return node;
    }
    default: return element("span");
  }
}

// Entities may nest; offsets count UTF-16 units, as JavaScript strings do.
function rich(text, entities, from = 0, to = text.length) {
  const fragment = document.createDocumentFragment();
  let at = from;
  const inside = entities.filter((e) => e.offset >= from && e.offset + e.length <= to).sort((a, b) => a.offset - b.offset || b.length - a.length);
  for (const entity of inside) {
    if (entity.offset < at) continue;
    fragment.append(text.slice(at, entity.offset));
    const end = entity.offset + entity.length;
    const node = wrap(entity, text.slice(entity.offset, end));
    node.append(rich(text, inside.filter((e) => e !== entity), entity.offset, end));
    fragment.append(node);
    at = end;
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function keys(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const box = element("div", undefined, { class: "keys" });
  for (const row of rows) {
    const line = element("div");
    for (const key of row) line.append(keyOf(key, message));
    box.append(line);
  }
  return box;
}

function keyOf(key, message) {
  if (key.url) return element("a", key.text, { href: key.url, target: "_blank", rel: "noopener noreferrer" });
  const node = element("button", key.text, { type: "button" });
  node.addEventListener("click", async () => {
    if (key.copy_text) {
      await navigator.clipboard?.writeText(key.copy_text.text).catch(() => {});
      toast(say("copied"));
      return;
    }
    node.ariaBusy = "true";
    await post("/press", { message: message.message_id, data: key.callback_data }).catch(() => { lost(); toast(say("unsent")); });
    setTimeout(() => { node.ariaBusy = "false"; }, 400);
  });
  return node;
}

function draw(message) {
  const old = messages.get(message.message_id);
  const chat = $("chat");
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 40;
  const mine = !message.from.is_bot;
  const item = element("li", undefined, { class: mine ? "message mine" : "message" });
  const bubble = element("div", undefined, { class: "bubble" });
  const text = message.text ?? message.caption ?? "…";
  bubble.append(rich(text, message.entities ?? message.caption_entities ?? []));
  const time = new Date(message.date * 1000).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  bubble.append(element("time", message.edit_date ? `${say("edited")} ${time}` : time));
  item.append(bubble);
  const box = keys(message);
  if (box) item.append(box);
  const focused = old?.contains(document.activeElement);
  old ? old.replaceWith(item) : $("messages").append(item);
  messages.set(message.message_id, item);
  if (focused) item.querySelector("button, a")?.focus();
  $("intro").hidden = true;
  compose();
  if (!old || atEnd) chat.scrollTop = chat.scrollHeight;
}

function compose() {
  $("start").hidden = true;
  $("compose").hidden = false;
}

function typing(on) {
  clearTimeout(typingTimer);
  showState(on ? "typing" : "bot");
  if (on) typingTimer = setTimeout(() => typing(false), 5000);
}

function listen() {
  source?.close();
  source = new EventSource(`/events?visitor=${visitor}`);
  source.addEventListener("message", (event) => {
    const told = JSON.parse(event.data);
    if (told.type === "typing") return typing(true);
    typing(false);
    if (told.type === "delete") { messages.get(told.message_id)?.remove(); messages.delete(told.message_id); return undefined; }
    return draw(told.message);
  });
  source.addEventListener("error", lost);
  source.addEventListener("open", () => typing(false));
}

// Try again until the bot is back; a bot that was started anew knows nobody.
function lost() {
  source.close();
  clearTimeout(typingTimer);
  clearTimeout(retryTimer);
  showState("lost");
  retryTimer = setTimeout(async () => {
    const before = visitor;
    try {
      await profile();
      await arrive(false);
      if (visitor !== before) toast(say("again"));
    } catch { lost(); }
  }, 1500);
}

async function arrive(fresh) {
  const arrived = await post("/arrive", { visitor: fresh ? null : recall("visitor"), language: language() });
  visitor = arrived.visitor;
  remember("visitor", visitor);
  messages.clear();
  $("messages").replaceChildren();
  $("intro").hidden = false;
  $("start").hidden = false;
  $("compose").hidden = true;
  listen();
  for (const message of arrived.messages) draw(message);
}

async function send(text) {
  if (!text.trim()) return;
  menu(false);
  try { await post("/send", { text }); } catch {
    lost();
    toast(say("unsent"));
    if (!$("text").value && !text.startsWith("/start")) { $("text").value = text; grow(); }
  }
}

function menu(open) {
  const written = $("text").value.trim().toLowerCase();
  const fitting = commands.filter((command) => `/${command.command}`.startsWith(written.startsWith("/") ? written : "/"));
  $("menu").hidden = !open || !fitting.length;
  $("commands").ariaExpanded = String(!$("menu").hidden);
  $("menu").replaceChildren(...fitting.map((command) => {
    const node = element("button", undefined, { type: "button", role: "option", "aria-selected": "false" });
    node.append(element("b", `/${command.command}`), element("span", command.description));
    node.addEventListener("click", () => {
      if (written.startsWith("/")) $("text").value = "";
      send(`/${command.command}`);
      $("text").focus();
    });
    return node;
  }));
}

function grow() {
  const box = $("text");
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, 144)}px`;
}

$("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value;
  $("text").value = "";
  grow();
  send(text);
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); $("compose").requestSubmit(); }
  if (event.key === "Escape") menu(false);
  if (event.key === "ArrowUp" && !$("menu").hidden) { event.preventDefault(); $("menu").lastElementChild?.focus(); }
});
$("menu").addEventListener("keydown", (event) => {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (step) { event.preventDefault(); document.activeElement[step]?.focus(); }
  if (event.key === "Escape") { menu(false); $("text").focus(); }
});
$("text").addEventListener("input", () => { grow(); menu($("text").value.startsWith("/")); });
$("commands").addEventListener("click", () => menu($("menu").hidden));
$("start").addEventListener("click", async () => { compose(); $("text").focus(); await send(`/start ${new URLSearchParams(location.search).get("start") ?? ""}`.trim()); });
$("language").addEventListener("change", async () => {
  remember("language", language());
  translate();
  await post("/language", { language: language() });
  await profile();
});
$("clock").addEventListener("change", async () => clockSet(await post("/clock", { at: $("clock").value || null })));
$("real-time").addEventListener("click", async () => clockSet(await post("/clock", { at: null })));
$("new-visitor").addEventListener("click", () => { $("settings").open = false; arrive(true); });
$("settings").addEventListener("keydown", (event) => {
  if (event.key === "Escape") { $("settings").open = false; $("settings-label").focus(); }
});
document.addEventListener("click", (event) => {
  if (!$("settings").contains(event.target)) $("settings").open = false;
  if (!event.target.closest("footer")) menu(false);
});

(async () => {
  $("language").value = recall("language") || (navigator.language.startsWith("fr") ? "fr" : "en");
  translate();
  await profile();
  await arrive(false);
})();
