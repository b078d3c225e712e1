import { launch } from 'puppeteer-core';
import { serveGallery } from './built.ts';

const [component, look = '', width = '1410', extra = ''] = process.argv.slice(2);
const server = await serveGallery();
const browser = await launch({
  browser: 'chrome',
  executablePath: '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--lang=en-US'],
});
const page = await browser.newPage();
page.on('pageerror', (e) => console.log('ERR', e));
if (extra) {
  const s = await page.createCDPSession();
  await s.send(
    'Emulation.setEmulatedMedia',
    extra === 'print'
      ? { media: 'print' }
      : { features: [{ name: extra.split('=')[0]!, value: extra.split('=')[1]! }] },
  );
}
await page.setViewport({ width: Number(width), height: 900 });
await page.goto(server.url(`/?component=${encodeURIComponent(component ?? "")}&${look}`));
await page.waitForFunction(() => {
  const f = [...document.querySelectorAll('iframe')];
  return f.length > 0 && f.every((e) => e.contentDocument?.documentElement.dataset.ready !== undefined);
});
await new Promise((r) => setTimeout(r, 400));
await page.evaluate(() => scrollTo(0, 0));
const rows = await page.evaluate(() => {
  const tops = new Map<number, number>();
  for (const f of document.querySelectorAll('figure')) {
    const r = f.getBoundingClientRect();
    tops.set(r.top, Math.max(tops.get(r.top) ?? 0, r.bottom));
  }
  return [...tops];
});
const height = await page.evaluate(() => document.documentElement.scrollHeight);
await page.setViewport({ width: Number(width), height: Math.min(16000, height) });
let i = 0;
const name = `${component}-${look || 'light'}${extra}`.replace(/[^a-z0-9]+/gi, '-');
for (const [top, bottom] of rows) {
  const path = `/tmp/review/${name}-${++i}.png` as const;
  await page.screenshot({
    path,
    captureBeyondViewport: false,
    clip: { x: 0, y: top - 6, width: Number(width), height: bottom - top + 12 },
  });
  console.log(path);
}
await browser.close();
await server.close();
