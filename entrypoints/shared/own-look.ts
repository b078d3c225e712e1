import { AUTOMATIC, type Settings } from '../../core/settings.ts';
import { sizeFactor } from '../../core/text-size.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { speak, uiWords } from './ui-words.ts';

type OwnLook = Pick<Settings, 'theme' | 'textSize' | 'language'>;

/** Chooses the language of this page of the extension. If the background fails, it stays as it is. */
async function speakIn(language: string): Promise<void> {
  const catalogue = language === AUTOMATIC ? null : await askFromOwnPage('catalogue', { language });
  speak(catalogue);
}

/** Gives this page of the extension the theme, the text size and the language that the reader chose. */
export async function applyLook({ theme, textSize, language }: OwnLook): Promise<void> {
  const { documentElement: html } = document;
  if (theme === 'auto') delete html.dataset.theme;
  else html.dataset.theme = theme;
  const fontSize = Number.parseFloat(getComputedStyle(html).fontSize);
  html.style.setProperty('--sp-size', String(sizeFactor(textSize, fontSize)));
  await speakIn(language).catch(() => undefined);
  html.lang = uiWords.language;
}
