/** Elements with text, and those whose text is one paragraph whatever is in them. Other texts are only their own. */
const HOLDERS = 'p,pre,article,dd,td,div,font';
const PARAGRAPHS = 'p,pre,article,:has(>br)';
/** Elements whose text is no story, whatever its length. */
const NO_STORY = 'li p,[hidden],[aria-hidden=true],[style*="display:none"]';
const NO_STORY_NAME =
  /comment|cookie|disqus|footer|gdpr|header|legends|menu|related|replies|sidebar|social|sponsor|popup/i;
const STORY_NAME = /article|body|column|content|main/i;
/** Minimum length of a text that counts, in UTF-16 units, and the score that makes a story: as in Readability. */
const MIN_TEXT = 140;
const MIN_SCORE = 20;

/**
 * Returns whether a page has the text of a story. Like Readability's test, but it also takes texts that are in no
 * paragraph: long ones side by side in one element, or a very long one. Such texts that are each in an element of
 * their own, as search results are, make no story.
 */
export function isReadable(document: Document): boolean {
  const scores = new Map<unknown, number>();
  return [...document.querySelectorAll(HOLDERS)].some((element) => {
    const isParagraph = element.matches(PARAGRAPHS);
    let length = -MIN_TEXT;
    if (isParagraph) length += `${element.textContent}`.trim().length;
    else if (!element.matches('a *,nav *,footer *'))
      for (const child of element.childNodes)
        if (child.nodeType === 3) length += `${child.nodeValue}`.trim().length;
    const name = element.className + element.id;
    if (length < 0 || element.matches(NO_STORY) || (NO_STORY_NAME.test(name) && !STORY_NAME.test(name)))
      return false;
    const around = isParagraph || (element.closest('table') ?? element.parentNode);
    const score = (scores.get(around) ?? 0) + Math.sqrt(length);
    scores.set(around, score);
    return score > MIN_SCORE;
  });
}
