import type { PackActions } from '../../components/options/packs/pack-actions.ts';
import type { PackAnswer } from '../../core/protocol/pack-requests.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { allowSite } from '../../platform/site-access.ts';
import { saveFile } from './save-file.ts';

/** Returns the answer; if the background gave none, the problem is that nothing could be read or written. */
const orProblem = <T>(answer: Promise<PackAnswer<T>>): Promise<PackAnswer<T>> =>
  answer.catch((error: unknown) => ({ problem: { code: 'storage', detail: String(error) } }));

/** Asks for access to an address first, in the same press, and for the rest only once it is given. */
const withAccess = async <T>(address: string, ask: () => Promise<PackAnswer<T>>): Promise<PackAnswer<T>> =>
  (await allowSite(address)) ? ask() : { problem: { code: 'access' } };

/** What the settings page does with packs: the background does it, and this page asks for access and saves files. */
export const packActions: PackActions = {
  onPreview: (address) => orProblem(withAccess(address, () => askFromOwnPage('previewPack', { address }))),
  onPreviewFile: (file) => orProblem(file.text().then((text) => askFromOwnPage('previewFile', { text }))),
  onFollow: (token) => orProblem(askFromOwnPage('followPack', { token })),
  onUnfollow: (id) => orProblem(askFromOwnPage('unfollowPack', { id })),
  onSwitch: (id, on) => orProblem(askFromOwnPage('setPack', { id, on })),
  onUpdate: ({ id, address }) =>
    orProblem(withAccess(address ?? '', () => askFromOwnPage('updatePack', { id }))),
  onAccept: (id, staged) => orProblem(askFromOwnPage('acceptStaged', { id, staged })),
  onRefuse: (id, staged) => orProblem(askFromOwnPage('refuseStaged', { id, staged })),
  onBack: (id) => orProblem(askFromOwnPage('goBack', { id })),
  onChanges: (id) => orProblem(askFromOwnPage('packChanges', { id })),
  onExport: ({ id, sequence }) =>
    orProblem(
      askFromOwnPage('packText', { id }).then((text) => {
        if ('problem' in text) return text;
        saveFile(`${id}-${sequence}.json`, text.ok);
        return { ok: null };
      }),
    ),
};
