"use strict";
// Without this script a link still jumps to the words; with it, all pieces of the evidence flash.
const flash = () => {
  for (const old of document.querySelectorAll(".flash")) old.classList.remove("flash");
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id.startsWith("c-")) return;
  const found = document.querySelectorAll(`.mark[data-c~="${CSS.escape(id.slice(2))}"]`);
  for (const mark of found) mark.classList.add("flash");
  if (found.length) found[0].scrollIntoView({ block: "center" });
};
addEventListener("hashchange", flash);
// The same link twice gives no hashchange.
addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#c-"]');
  if (link && link.hash === location.hash) flash();
});
flash();
