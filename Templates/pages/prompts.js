// Copies the prompt beside the button; the button says whether it worked.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const prompt = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  let copied = false;
  try {
    await navigator.clipboard.writeText(prompt.textContent);
    copied = true;
  } catch {
    // A page opened from a folder may have no clipboard: what is selected can still be copied.
    const selection = window.getSelection();
    selection.selectAllChildren(prompt);
    copied = document.execCommand("copy");
  }
  button.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
  setTimeout(() => { button.textContent = label; }, 1500);
});
