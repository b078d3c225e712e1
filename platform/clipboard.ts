/**
 * Puts a text on the clipboard by way of an event, which browsers also allow on pages without encryption. Listeners of
 * the page do not get the text: the event ends here.
 */
function copyByEvent(text: string): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    isGiven = true;
  };
  addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && isGiven;
  } finally {
    removeEventListener('copy', give, { capture: true });
  }
}

/** Copies a text. Call it during a press. Returns whether the text is on the clipboard: a page's server may forbid it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // A page without encryption has no such object.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}
