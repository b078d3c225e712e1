import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FromPage } from '../../core/protocol/from-page.ts';
import { ownPageRequests } from '../../entrypoints/background/own-page-requests.ts';
import { guardPage } from '../../entrypoints/background/page-guard.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import { answerBackground, answerInTab, hearInOwnPage } from '../../platform/messaging.ts';
import { PORT_NAME } from '../../platform/page-port.ts';
import { called, connecting, hearing } from '../platform/hearing.ts';
import { HONEST } from './honest-requests.ts';
import { ROLES, type Role } from './message-roles.ts';

const { id } = fakeBrowser.runtime;
const own = (path: string): string => fakeBrowser.runtime.getURL(path as '/');
const tab = { id: 7 };
const web = { id, url: 'https://example.org/a', frameId: 0, tab };

/** Everybody who can send a message, as the browser describes them. */
const SENDERS = {
  'top frame': web,
  'sub frame': { ...web, frameId: 3 },
  'page without an address': { ...web, url: '' },
  'page whose address is not told': { id, frameId: 0, tab },
  'content script without a tab': { id, url: web.url, frameId: 0 },
  'content script without a frame': { id, url: web.url, tab },
  'content script with a tab without id': { ...web, tab: {} },
  popup: { id, url: own('/popup.html') },
  panel: { id, url: own('/panel.html') },
  'options in a tab': { id, url: own('/options.html'), frameId: 0, tab },
  'welcome in a tab': { id, url: own('/welcome.html#top'), frameId: 0, tab },
  background: { id },
  'address that begins like ours': { ...web, url: `${own('').replace(/\/$/, '')}.example.org/` },
  'address that contains ours': { ...web, url: `https://example.org/?${own('/options.html')}` },
  'address in capitals': { ...web, url: own('/options.html').toUpperCase() },
  'another extension': { ...web, id: 'another' },
  'another extension with our address': { id: 'another', url: own('/options.html') },
  'web page through an external message': { url: web.url, frameId: 0, tab },
} as const;
type Sender = keyof typeof SENDERS;

const OWN: ReadonlySet<Sender> = new Set([
  ...(['popup', 'panel', 'options in a tab', 'welcome in a tab', 'background'] as const),
]);
const TOP: ReadonlySet<Sender> = new Set([
  ...(['top frame', 'page without an address', 'page whose address is not told'] as const),
  ...(['address that begins like ours', 'address that contains ours', 'address in capitals'] as const),
]);
const FOREIGN: ReadonlySet<Sender> = new Set([
  ...(['another extension', 'another extension with our address'] as const),
  'web page through an external message' as const,
]);

type Outcome = 'done' | 'refused' | 'ignored';

/** What the background does with a message. */
function inBackground(role: Role, sender: Sender): Outcome {
  if (FOREIGN.has(sender) || role === 'to tab' || role === 'to own') return 'ignored';
  if (role === 'both') return OWN.has(sender) || TOP.has(sender) ? 'done' : 'refused';
  return (role === 'own' ? OWN : TOP).has(sender) ? 'done' : 'refused';
}

const isOurs = (role: Role, expected: Role, sender: Sender): Outcome =>
  role === expected && OWN.has(sender) ? 'done' : 'ignored';

function outcomeOf(answer: unknown, type: string): Outcome {
  if (answer === undefined) return 'ignored';
  const { ok, error } = answer as { readonly ok?: unknown; readonly error?: string };
  if (ok === `${type} was done`) return 'done';
  if (/^Only .* may send this request\.$|not answered over a port/.test(error ?? '')) return 'refused';
  throw new Error(`${type}: ${JSON.stringify(answer)}`);
}

const types = Object.keys(ROLES) as (keyof typeof ROLES)[];
const senders = Object.keys(SENDERS) as Sender[];
const request = (type: string): object => ({ ...HONEST[type as keyof FromPage] });

/** Sends every message from every sender, and returns for each message what became of it. */
async function sent(tell: (message: unknown, sender: unknown) => Promise<unknown>) {
  const outcomes: Record<string, Outcome> = {};
  for (const type of types)
    for (const sender of senders)
      outcomes[`${type} from ${sender}`] = outcomeOf(
        await tell({ type, ...request(type) }, SENDERS[sender]),
        type,
      );
  return outcomes;
}

const expected = (outcome: (role: Role, sender: Sender) => Outcome): Record<string, Outcome> =>
  Object.fromEntries(
    types.flatMap((type) =>
      senders.map((sender) => [`${type} from ${sender}`, outcome(ROLES[type], sender)]),
    ),
  );

const handlersOf = (role: Role): object =>
  called(Object.fromEntries(types.filter((type) => ROLES[type] === role).map((type) => [type, null])));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: () => {} } });
});

const background = (): void => answerBackground(guardPage(called(pageRequests)), called(ownPageRequests));

describe('every message from every sender', () => {
  it('is answered, refused or ignored by the background as its role says', async () => {
    expect(Object.keys({ ...pageRequests, ...ownPageRequests }).toSorted()).toEqual(
      types.filter((type) => !ROLES[type].startsWith('to ')).toSorted(),
    );
    expect(await sent(hearing(background))).toEqual(expected(inBackground));
  });

  it('is answered in a web page only if it is for one, and comes from the extension', async () => {
    const answers = handlersOf('to tab');
    expect(await sent(hearing(() => answerInTab(answers)))).toEqual(
      expected((role, sender) => isOurs(role, 'to tab', sender)),
    );
  });

  it('is heard in a page of the extension only if it is for one, and comes from the extension', async () => {
    const answers = handlersOf('to own');
    expect(await sent(hearing(() => hearInOwnPage(answers)))).toEqual(
      expected((role, sender) => isOurs(role, 'to own', sender)),
    );
  });

  it('is answered over a port only if it is one of four, from the top frame of a web page', async () => {
    const connect = connecting(background);
    const overPort = new Set(['hello', 'match', 'pageChanges', 'statusChanged']);
    const open = async (message: object, sender: unknown): Promise<unknown> => {
      const port = connect(PORT_NAME, sender);
      if (!port.isOpen) return undefined;
      port.send({ id: 1, message });
      await vi.waitFor(() => expect(port.posted).toHaveLength(1));
      port.leave();
      return (port.posted[0] as { readonly answer: unknown }).answer;
    };
    expect(await sent((message, sender) => open(message as object, sender))).toEqual(
      Object.fromEntries(
        types.flatMap((type) =>
          senders.map((sender) => {
            const answered = overPort.has(type) ? 'done' : 'refused';
            return [`${type} from ${sender}`, TOP.has(sender) ? answered : 'ignored'];
          }),
        ),
      ),
    );
    expect(connect('another name', web).isOpen).toBe(false);
    expect(connect(PORT_NAME, undefined).isOpen).toBe(false);
  });
});
