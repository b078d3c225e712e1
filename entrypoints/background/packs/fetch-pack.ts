import { isLowerVersion } from '../../../core/following/compare-versions.ts';
import { LIMITS } from '../../../core/pack/limits.ts';
import { addressProblem, headAddress, signatureAddress } from '../../../core/pack/pack-address.ts';
import { type HeadFile, MOST_HEAD_BYTES, readHead } from '../../../core/pack/pack-head.ts';
import { browser } from '../../../platform/browser.ts';
import { fetchBytes, type Most } from '../../../platform/network.ts';
import { digestOf, isSigned } from './digest.ts';
import { PackError } from './pack-error.ts';
import { noteRequest } from './sent.ts';

/** The most that is read of a head or a signature. More than a head may have, so that a sign-in page is recognised. */
const SMALL: Most = { sent: 2 ** 18, decoded: 2 ** 18 };
const WHOLE: Most = { sent: LIMITS.wireBytes, decoded: LIMITS.bytes };

/** A head, and its literal bytes, which the signature is over. */
export type FetchedHead = { readonly head: HeadFile; readonly bytes: Uint8Array<ArrayBuffer> };

async function get(address: string, most: Most): Promise<Uint8Array<ArrayBuffer>> {
  const fetched = await fetchBytes(address, most, noteRequest);
  if ('bytes' in fetched) return fetched.bytes;
  throw new PackError(fetched.problem.code, fetched.problem.detail, fetched.wait);
}

/** Throws a PackError if an address cannot be followed, or the browser keeps the extension from reading its site. */
export async function checkAddress(address: string): Promise<void> {
  const problem = addressProblem(address);
  if (problem !== undefined) throw new PackError('address', problem);
  // A pattern without a port allows every port.
  const origins = [`https://${new URL(address).hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) throw new PackError('access');
}

const isJson = (bytes: Uint8Array): boolean => {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
};

/** Fetches and checks the head beside a public file. Throws a PackError. */
export async function fetchHead(address: string): Promise<FetchedHead> {
  await checkAddress(address);
  const bytes = await get(headAddress(address), SMALL);
  const read = bytes.length > MOST_HEAD_BYTES && !isJson(bytes) ? undefined : readHead(bytes);
  if (read && 'head' in read) return { head: read.head, bytes };
  if (read?.isNewer) throw new PackError('newerFormat', read.problem);
  // Networks that ask their users to sign in answer every request with a page.
  if (!read || !isJson(bytes)) throw new PackError('notPack');
  throw new PackError('head', read.problem);
}

/** Throws a PackError unless the head beside a public file is signed with a key (base64). */
export async function checkSignature(address: string, { bytes }: FetchedHead, key: string): Promise<void> {
  const signature = await get(signatureAddress(address), SMALL).catch((error: unknown) => {
    throw error instanceof PackError && error.problem.code === 'notFound'
      ? new PackError('keyMissing')
      : error;
  });
  if (!(await isSigned(bytes, new TextDecoder().decode(signature), key))) throw new PackError('signature');
}

/** Fetches the public file that a head describes, and compares it with the head. Throws a PackError. */
export async function fetchFile(address: string, { head }: FetchedHead): Promise<Uint8Array<ArrayBuffer>> {
  const { version } = browser.runtime.getManifest();
  const { minimumVersion = version, size, sha256 } = head;
  if (isLowerVersion(version, minimumVersion)) throw new PackError('newerExtension', minimumVersion);
  if (size > WHOLE.decoded) throw new PackError('tooLarge');
  const bytes = await get(address, WHOLE);
  if (bytes.length < size) throw new PackError('truncated', `${bytes.length} of ${size} bytes`);
  if ((await digestOf(bytes)) !== sha256) throw new PackError('hash');
  return bytes;
}
