import { isDue, latestLook } from '../../../core/following/schedule.ts';
import { browser } from '../../../platform/browser.ts';
import { hasDatabase } from './database.ts';
import { whenFollowsChange } from './packs-changed.ts';
import { dropPreviewed } from './store.ts';
import { allUpdated, updatePack } from './update-pack.ts';

const NAME = 'packs';
const MINUTE_MS = 60_000;
/** What is overdue when the browser starts waits so long, in minutes, and by chance up to as much again. */
const START_MINUTES = 2;

const toUpdate = async () => (await allUpdated()).filter(({ isOn }) => isOn);

/** Sets the alarm to the time at which the first pack is due, or removes it if none is to be updated. */
async function plan(): Promise<void> {
  const dues = (await toUpdate()).map(({ due }) => due);
  if (dues.length === 0) return void (await browser.alarms.clear(NAME));
  const now = Date.now();
  const soon = now + START_MINUTES * MINUTE_MS * (1 + Math.random());
  const first = Math.min(...dues.map((due) => (isDue(due, now) ? soon : due)));
  browser.alarms.create(NAME, { when: Math.max(first, soon) });
}

/** Plans unless it is planned. An alarm far ahead was set while the clock was wrong. */
async function planOnce(): Promise<void> {
  const now = Date.now();
  const { scheduledTime = 0 } = (await browser.alarms.get(NAME)) ?? {};
  if (scheduledTime < now || scheduledTime > latestLook(now)) await plan();
}

async function updateDue(): Promise<void> {
  for (const follow of await toUpdate())
    if (isDue(follow.due, Date.now())) await updatePack(follow).catch(() => undefined);
  await plan();
}

/** Updates each followed pack when it is due. Without a followed pack, there is no alarm and nothing is asked. */
export function offerUpdates(): void {
  const quietly = (work: () => Promise<unknown>) => (): void => void work().catch(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) quietly(updateDue)();
  });
  browser.runtime.onStartup.addListener(
    quietly(async () => {
      if (await hasDatabase()) await dropPreviewed();
    }),
  );
  whenFollowsChange(quietly(plan));
  quietly(planOnce)();
}
