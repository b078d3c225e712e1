import type { Driver, ExtensionWorld } from '../../cli/browsers/driver.ts';
import type { PackAnswer, PackRequests, PackState } from '../../core/protocol/pack-requests.ts';

/** Asks the background as the settings page does. Throws an Error if it answers with one. */
export async function askAboutPacks<K extends keyof PackRequests>(
  driver: Driver,
  type: K,
  request: object = {},
): Promise<ReturnType<PackRequests[K]>> {
  const answer = await driver.inExtension(
    (message) =>
      (globalThis as unknown as ExtensionWorld).chrome.runtime.sendMessage(message) as Promise<unknown>,
    { type, ...request },
  );
  if (typeof answer !== 'object' || answer === null || !('ok' in answer))
    throw new Error(`the background answered with an error: ${JSON.stringify(answer)}`);
  return answer.ok as ReturnType<PackRequests[K]>;
}

/** Previews and follows a pack. Returns the answer of the last step that was tried. */
export async function followPack(driver: Driver, address: string): Promise<PackAnswer<PackState>> {
  const previewed = await askAboutPacks(driver, 'previewPack', { address });
  if ('problem' in previewed) return previewed;
  return askAboutPacks(driver, 'followPack', { token: previewed.ok.token });
}
