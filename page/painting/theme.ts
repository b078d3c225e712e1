import { parentElementOf } from '../reading/tree.ts';

/** Returns a computed colour's lightness, 0 to 1 (CSS Color 4 serialisation); undefined if alpha < 0.5. */
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
 * Returns whether the page is dark, judged by the background of its body or root element. If both are
 * transparent, its text colour decides, or else the reader's preference.
 */
export function isDarkPage(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  for (let element: Element | null = document.body; element; element = parentElementOf(element)) {
    const background = lightnessOf(view.getComputedStyle(element).backgroundColor);
    if (background !== undefined) return background < 0.5;
  }
  const text = document.body && lightnessOf(view.getComputedStyle(document.body).color);
  if (text !== undefined && text !== null) return text > 0.5;
  return view.matchMedia('(prefers-color-scheme: dark)').matches;
}
