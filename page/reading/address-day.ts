const YEAR = '((?:199|20[0-4])\\d)';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const FORMS = [
  new RegExp(`[/_.-]${YEAR}[/_.-](0?[1-9]|1[0-2])[/_.-](0?[1-9]|[12]\\d|3[01])(?!\\d)`),
  new RegExp(`[/=]${YEAR}/?(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.?&#-]|$)`),
  new RegExp(`[/_.-]${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.?&#-]|$)`),
  new RegExp(
    `[/_-]${YEAR}[/-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/-](\\d{1,2})(?!\\d)`,
  ),
];
const YEAR_LAST = new RegExp(`[/_-](0?[1-9]|[12]\\d|3[01])[._-](0?[1-9]|1[0-2])[._-]${YEAR}(?!\\d)`);

const pad = (text = ''): string => text.padStart(2, '0');
const monthOf = (text = ''): string =>
  /\d/.test(text) ? pad(text) : pad(String(MONTHS.indexOf(text) / 4 + 1));

/** Returns the day in an address, such as that of `/2019/03/07/`, as `YYYY-MM-DD` (which may not exist). */
export function dayInAddress(address: string): string | undefined {
  const path = address.replace(/^https?:\/\/[^/]*/i, '').toLowerCase();
  // Most addresses have no year, and the expressions cost more.
  if (!/(?:199|20[0-4])\d/.test(path)) return;
  for (const form of FORMS) {
    const match = form.exec(path);
    if (match) return `${match[1]}-${monthOf(match[2])}-${pad(match[3])}`;
  }
  const last = YEAR_LAST.exec(path);
  return last ? `${last[3]}-${pad(last[2])}-${pad(last[1])}` : undefined;
}
