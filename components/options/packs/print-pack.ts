import type { Words } from '../../../core/interface-words.ts';

/** Returns the host, with the port if it has one, of an https address; the whole text if it is no address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** Returns a fingerprint in groups of four, as people compare them; lines may break between the groups. */
export const inGroups = (hex: string): string => hex.replace(/.{4}(?=.)/g, '$& ');

/** Returns a number as the interface's language writes it. */
export const printNumber = (value: number, { language }: Words): string =>
  new Intl.NumberFormat(language).format(value);

/** Returns a day and time (ISO 8601) in the reader's time zone; in English, the day comes first. */
export const printMoment = (moment: string, { language }: Words): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(moment));
