// Buttons that copy a text and answer with a word, on themselves and to a screen reader.
(() => {
  const reply = document.querySelector(".reply");

  // Where the clipboard is closed to scripts (a page without https), the older way: a copy is
  // asked for, and the text, with its no-break spaces, is handed over when it is made.
  const handOver = (text) => {
    const area = document.createElement("textarea");
    const before = document.activeElement;
    const give = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.addEventListener("copy", give);
    try { return document.execCommand("copy"); } catch { return false; } finally {
      document.removeEventListener("copy", give);
      area.remove();
      before.focus({ preventScroll: true });
    }
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return handOver(text);
    }
  };

  const answer = (button, words) => {
    const label = button.dataset.label ??= button.textContent;
    clearTimeout(button.answered);
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = reply.textContent = words;
    button.classList.add("answered");
    button.answered = setTimeout(() => {
      button.textContent = label;
      reply.textContent = "";
      button.classList.remove("answered");
    }, 2500);
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const { copy: text, copied, failed } = button.dataset;
      answer(button, await copy(text) ? copied : failed);
    });
  }
})();
