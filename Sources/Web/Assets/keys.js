// Single keys that move through the ledger's rows and a document's findings. Whatever they reach can be reached without
// them, they can be switched off, and who comes back to the page finds the row that was left.

const moves = [
    { next: "j", previous: "k", arrows: true, items: ".ledger .row-link" },
    { next: "n", previous: "p", items: ".document .line-finding" },
    { next: "u", items: ".document .mark-unread" },
].map((move) => ({ ...move, items: [...document.querySelectorAll(move.items)] }));

const help = document.querySelector("[data-keys]");
const filter = document.querySelector("[data-filter]");

function isTyping(element) {
    return element.matches("input:not([type=checkbox]), select, textarea");
}

/** The nearest item after (or before) what has the focus, else after the top of the window. */
function nearest(items, forward) {
    const here = document.activeElement;
    const isPlace = here && here.closest("main") && here.id !== "main";
    const follows = (item) =>
        isPlace
            ? here.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING
            : item.getBoundingClientRect().top > 0;
    return forward
        ? items.find((item) => item !== here && follows(item))
        : items.findLast((item) => item !== here && !follows(item));
}

function go(items, forward) {
    const item = nearest(items, forward);
    if (!item) return;
    if (!item.matches("a")) item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
}

/** What a key asks for; nothing where it asks for nothing here. */
function wish(key) {
    for (const { next, previous, arrows, items } of moves) {
        const isInside = arrows && items.includes(document.activeElement);
        if (items.length === 0) continue;
        if (key === next || (isInside && key === "ArrowDown")) return () => go(items, true);
        if (key === previous || (isInside && key === "ArrowUp")) return () => go(items, false);
    }
    if (key === "/" && filter) return () => filter.focus();
    if (key === "?") return showKeys;
}

function showKeys() {
    help.open = !help.open;
    help.querySelector("summary").focus();
}

function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = isOn() && wish(event.key);
    if (!act) return;
    event.preventDefault();
    act();
}

/** Only the choice of keys is remembered, nothing of the ledger. */
function isOn() {
    return localStorage.getItem("keys") !== "off";
}

function prepareSwitch() {
    const label = help.querySelector(".keys-switch");
    const box = label.querySelector("input");
    label.hidden = false;
    box.checked = isOn();
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
}

/** Leaving by a row writes the row into the address, so that coming back finds it. */
function onLeave(event) {
    const item = moves.flatMap((move) => move.items).find((item) => item.contains(event.target));
    const place = item?.closest("[id]");
    if (place) history.replaceState(history.state, "", `#${place.id}`);
}

function onReturn() {
    const place = document.getElementById(location.hash.slice(1));
    const item = place && moves.flatMap((move) => move.items).find((item) => place.contains(item));
    item?.focus({ preventScroll: true });
}

if (help) {
    prepareSwitch();
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onLeave);
    window.addEventListener("pageshow", onReturn);
}
