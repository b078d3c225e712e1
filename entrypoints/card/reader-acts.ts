import type { Done } from '../../components/notice/Notice.tsx';
import type { HidePlace } from '../../core/page-status.ts';
import { siteOf } from '../../core/sites.ts';
import { askFromPage } from '../../platform/messaging.ts';
import type { HostLook } from '../shared/closed-host.ts';
import { type NoticeOptions, showNotice } from './act-notice.tsx';

/** Where the reader acted, and the name of the page's highlights and the look of our elements, once they are known. */
export type ActPlace = Pick<NoticeOptions, 'near' | 'focusFrom'> & {
  readonly name: Promise<string>;
  readonly look: Promise<HostLook>;
};

async function offer(done: Done, token: string, { name, look, ...place }: ActPlace): Promise<void> {
  showNotice({ ...place, done, token, name: await name, look: await look });
}

/** Hides an entity and offers to undo it. `name` is its name in the reader's language. */
export async function hideEntity(
  entity: string,
  name: string,
  where: HidePlace,
  place: ActPlace,
): Promise<void> {
  const token = await askFromPage('hide', { entity, where });
  await offer({ what: 'hidden', where, name }, token, place);
}

/** Turns the page's site off and offers to undo it. */
export async function turnOffSite(place: ActPlace): Promise<void> {
  const token = await askFromPage('turnSiteOff');
  await offer({ what: 'off', site: siteOf(location.hostname) }, token, place);
}
