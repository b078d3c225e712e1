/** Lightness from 0 to 1 of a computed colour (CSS Color 4 serialisation); `undefined` where it is see-through. */
export function lightnessOf(color: string): number | undefined {
  const match = /^(rgba?|color|ok(?:lab|lch)|lab|lch)\((?:srgb |display-p3 )?([^)]+)\)$/.exec(color.trim());
  const numbers = match?.[2]?.split(/[\s,/]+/).map((part) => Number.parseFloat(part));
  const [first = Number.NaN, second = 0, third = 0, alpha = 1] = numbers ?? [];
  if (Number.isNaN(first) || alpha < 0.5) return;
  if (match?.[1]?.startsWith('ok')) return first;
  if (match?.[1]?.startsWith('l')) return first / 100;
  const scale = match?.[1] === 'color' ? 1 : 255;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / scale;
}

/**
 * Whether the page is dark: by the background of its body or root; where both are see-through by the colour of its
 * text, and where that says nothing by what the reader prefers.
 */
export function isDarkPage(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  for (let element: Element | null = document.body; element; element = element.parentElement) {
    const background = lightnessOf(view.getComputedStyle(element).backgroundColor);
    if (background !== undefined) return background < 0.5;
  }
  const text = document.body && lightnessOf(view.getComputedStyle(document.body).color);
  if (text !== undefined && text !== null) return text > 0.5;
  return view.matchMedia('(prefers-color-scheme: dark)').matches;
}
