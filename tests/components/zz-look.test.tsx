// @vitest-environment happy-dom
import { writeFileSync, readFileSync } from 'node:fs';
import { render } from '@testing-library/preact';
import { test } from 'vitest';
import { Popover } from '../../components/Popover.tsx';
import { words } from './translate.ts';
const css = ['tokens', 'popover', 'popup', 'options'].map((f) => readFileSync(`/work/main/components/${f}.css`, 'utf8').replace(/@import.*\n/, '')).join('\n');
const no = () => {};
test('look', async () => {
  const html = (view: any) => {
    const r = render(<Popover view={view} latest={null} {...words} onLatest={no} onEntity={no} onBack={null} onDate={no} onCopy={no} onOff={no} onClose={no} />);
    const h = r.container.innerHTML; r.unmount(); return `<div style="--sp-max-height:2200px">${h}</div>`;
  };
  const parts = JSON.parse(readFileSync('/tmp/sp-look/views.json', 'utf8')).map(html);
  for (const theme of ['light', 'dark'])
    writeFileSync(`/tmp/sp-look/r-${theme}.html`, `<!doctype html><meta charset=utf-8><style>${css}</style><body style="padding:24px;background:${theme === 'dark' ? '#0d0f12' : '#dfe2e7'};font:14px system-ui" data-theme=${theme}><div style="display:flex;gap:24px;align-items:flex-start">${parts.map((p) => `<div>${p}</div>`).join('')}</div>`);
});
