import { isCreditLine } from './credit-lines.ts';

/** The counter of a player, or of shares. A year is none. */
const COUNTER =
  /^\s*(?!(?:19|20)\d\d\s*$)(?:\d{1,3} ?\/ ?\d{1,3}|\+?\d{1,4}|\d[\d.,]*k? (?:shares|comments|views|likes))\s*$/i;
/** Maximum length of a notice in UTF-16 units, and of the title behind a label such as “Read also:”. */
const MAX_LENGTH = 300;
const MAX_TITLE = 160;

const listed = (text: string): string[] => text.split(';').map((line) => line.trim());

/** Labels of other stories. A line is a notice if nothing, a colon or a link follows. */
const LABELS =
  listed(`in pictures; featured slide shows; related stories; related articles; related news; most read; more stories;
    read also; read more; read next; see also; also read; related; more on this; more on this story; recommended;
    watch; listen; lesen sie auch; lesen sie dazu; lesen sie mehr; mehr zum thema; auch interessant; siehe auch;
    à lire; à lire aussi; lire aussi; voir aussi; sur le même sujet; lea también; lee también;
    le puede interesar; te puede interesar; vea también; leer más; czytaj także; czytaj też; czytaj również;
    czytaj więcej; zobacz także; zobacz też; zobacz również; przeczytaj także; polecamy; читайте также;
    читайте по теме; смотрите также; по теме; материалы по теме; читайте також; читайте ще; читайте за темою;
    дивіться також; за темою; до теми`);
/** Labels that also begin sentences: a colon behind them is not enough. */
const LOOSE = new Set(['in pictures', 'related', 'watch', 'listen', 'recommended', 'à lire', 'polecamy']);

/** Lines that are notices as a whole. */
const WHOLE = new Set(
  listed(`advertisement; advertising; ad; sponsored; share; shares; print; save; close; caption; copy link; editors' picks; continue reading; load more; show more; be the first to know;
    google news; anzeige; werbung; teilen; drucken; publicité; partager; créer un compte; ajouter à mes favoris;
    publicidad; compartir; ver noticias guardadas; reklama; udostępnij; реклама; поделиться; поділитися;
    скопировать ссылку`),
);

/** How notices begin, as regular expressions. Each begins with a whole word. */
const STARTS = listed(`media playback is (?:un|not )supported; our standards:; copyright (?:©|\\(c\\)|\\d{4});
    share this (?:story|article|entry|page|post|video|live)\\b(?!.*[.]);
    share on [a-z]+ +(?:share|copy|send|tweet); send this (?:story|article|page) to; link copied;
    click (?:here )?to (?:read|share|view|subscribe|see) (?:more|the|our|this);
    sign up (?:here|now|today|to|for)\\b.*(?:newsletter|briefing|alerts|inbox);
    sign up (?:here|now|today)[.!]?$; subscribe (?:now|today|here)\\b;
    subscribe (?:to|for) (?:our|the)\\b.*(?:newsletter|channel|podcast|alerts|youtube|telegram|edition);
    follow us on; join (?:us on|our (?:telegram|whatsapp|channel|newsletter));
    get (?:our|the) (?:free|daily|news|latest|best)\\b.*\\b(?:your (?:phone|inbox|email)|newsletter);
    you (?:are reading a free|have (?:read|reached) (?:all )?your (?:last |free |limit)); you can unsubscribe;
    this (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our |paying )?(?:subscribers|members);
    already (?:a subscriber|subscribed|a member|have an account); keep reading with;
    to (?:continue|go on|keep) reading\\b; log in to (?:join|comment|continue|read|leave|post);
    your browser is (?:out|outdated|no longer|not|too); please (?:update|upgrade) your browser;
    please (?:turn|switch) off your ad; we value your privacy; vous ne pouvez plus réagir; powered by \\S+$; write to (?:him|her|the author|them)\\b.*@; contact (?:him|her|the author|them)\\b.*@; we and our (?:\\d+ )?partners; we use cookies;
    this (?:site|website) uses cookies; with your consent, we;
    by (?:clicking|signing up|subscribing|continuing)\\b.*\\b(?:our|you agree|terms);
    it looks like you(?: a|'|’)re using an ad; we noticed you(?: a|'|’)re using an ad; story continues;
    article continues; read aloud by; load older; the next story follows; report an error; did you like this;
    nichts neues verpassen; sie haben einen fehler; ihr browser (?:ist veraltet|wird nicht);
    bitte aktualisieren sie ihren browser; melden sie sich .*newsletter;
    abonnieren sie (?:unser|den newsletter|jetzt); jetzt (?:newsletter|.*newsletter abonnieren); weiterlesen mit;
    dieser (?:artikel|inhalt) ist (?:nur )?für (?:unsere )?abonnent; sie sind bereits abonnent; folgen sie uns;
    pour lire la suite\\b; vous avez déjà un compte; ou si vous avez déjà un compte; abonnez-vous;
    inscrivez-vous à (?:notre|la) newsletter; recevez .*newsletter; suivez-nous; cet article est réservé;
    il vous reste .* à lire; ce service est réservé aux abonnés; l'article a été ajouté; votre navigateur;
    regístrate (?:gratis|para|ahora); suscríbete (?:a|para|ahora|y|aquí)\\b; síguenos; únete a nuestro;
    noticia guardada; este (?:artículo|contenido) es (?:exclusivo|solo) para suscriptores;
    si ya (?:eres|es) suscriptor; zapisz się (?:na|do)\\b.*newsletter; zaloguj się;
    dalsza część (?:artykułu|tekstu); masz (?:już )?konto; obserwuj nas; dołącz do nas;
    подписывайтесь на (?:наш|канал|нас|страниц); подпишитесь на (?:наш|канал|нас|рассылк);
    присоединяйтесь к (?:нам|наш); следите за (?:нами|нашими); если вы (?:нашли|заметили) (?:ошибку|опечатку);
    нашли (?:ошибку|опечатку); продолжение (?:после|под) реклам; підписуйтесь на (?:наш|канал|нас|сторінк);
    підписуйтеся на (?:наш|канал|нас|сторінк); підпишіться на (?:наш|канал|нас|розсилк); долучайтесь до наш;
    приєднуйтесь до наш; стежте за (?:нами|нашими); якщо ви (?:помітили|знайшли) (?:помилку|орфографічну);
    помітили помилку`);

/** What a notice says to its reader wherever it stands in the line. */
const STRONG =
  listed(`your ad blocker; your adblocker; all rights reserved; our newsletter; to your inbox; in your inbox;
    can be reached at; newsletter abonnieren; notre newsletter; ctrl+enter; naszego newslettera`);

/** What a notice may speak of. It counts only beside another notice in the same box. */
const WEAK =
  listed(`newsletter; inbox; unsubscribe; subscri; adblock; ad blocker; cookie; your consent; privacy policy;
    your browser; your account; ihren browser; your phone; log in; sign in; sign up; signing up; abonn;
    connectez; un compte; newslet; suscri; подпис; підпис`);

/** Patterns by first word. They become one regular expression when a line begins with that word. */
const starts = new Map<string, string[] | RegExp>();
for (const start of STARTS) {
  const [word = ''] = start.match(/^[^ \\:(]+/) ?? [];
  const others = starts.get(word);
  if (Array.isArray(others)) others.push(start);
  else starts.set(word, [start]);
}

function beginsLikeNotice(line: string): boolean {
  const word = line.slice(0, line.search(/[ :]|$/));
  let found = starts.get(word);
  if (Array.isArray(found)) {
    found = new RegExp(`^(?:${found.join('|')})`);
    starts.set(word, found);
  }
  return found?.test(line) === true;
}

/** The text of a line as the lists have it. */
const lineOf = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase();

/** A block of text: what notices are told by. */
export type Line = {
  readonly text: string;
  readonly runs: readonly { readonly node: Text; readonly start: number }[];
  readonly kind: string;
};

/** Returns whether all text of a block from an offset on, in UTF-16 units, is in links. There is none if it is blank. */
export function isLinked({ text, runs }: Line, from = 0): boolean {
  let has = false;
  for (const [index, { node, start }] of runs.entries()) {
    const part = text.slice(Math.max(start, from), runs[index + 1]?.start ?? text.length);
    if (!/[^\s:.|»>–-]/.test(part)) continue;
    if (!node.parentElement?.closest('a[href]')) return false;
    has = true;
  }
  return has;
}

/** Returns whether a block only says who wrote the text, when, or where to find them, or has only numbers of a player. */
export function isCredit({ text, kind }: Line): boolean {
  if (text.length > MAX_LENGTH || (kind !== 'paragraph' && kind !== 'standfirst')) return false;
  return COUNTER.test(text) || isCreditLine(text);
}

/** Returns whether a block is a label of other stories, or begins with one that a link or a title follows. */
export function isLabel(block: Line): boolean {
  if (block.text.length > MAX_LENGTH) return false;
  const line = lineOf(block.text);
  const label = line.length <= MAX_TITLE && LABELS.findLast((one) => line.startsWith(one));
  if (!label) return false;
  const rest = line.slice(label.length);
  if (/^[\s:.…|»>]*$/.test(rest)) return true;
  if (/^ ?[:|]/.test(rest) && !LOOSE.has(label)) return true;
  return /^[\s:|–-]/.test(rest) && isLinked(block, block.text.search(/\S/) + label.length);
}

/**
 * Returns whether a block is what newsrooms put between paragraphs, in the languages of the interface: notices on
 * advertisements, cookies and subscriptions, and labels of other stories.
 */
export function isNotice(block: Line): boolean {
  const { text, kind } = block;
  if (text.length > MAX_LENGTH || kind === 'cell' || kind === 'headline' || kind === 'caption') return false;
  const line = lineOf(text);
  if (line.startsWith('©') || line.startsWith('^ ')) return true;
  if (WHOLE.has(line.replace(/[\s:.…»>]+$/, '')) || isLabel(block) || beginsLikeNotice(line)) return true;
  return !/^["“”„«‘']/.test(line) && STRONG.some((part) => line.includes(part));
}

/** Returns whether a text speaks of what notices speak of. By itself that is not enough to be one. */
export function isLikeNotice({ text }: Line): boolean {
  if (text.length > MAX_LENGTH) return false;
  const line = lineOf(text);
  return WEAK.some((part) => line.includes(part));
}
