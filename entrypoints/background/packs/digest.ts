import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';

/** Decodes base64 (RFC 4648). Throws a DOMException for anything else. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Returns the SHA-256 of bytes in lower-case hexadecimal. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the SHA-256 of a compiled pack. */
export const compiledDigestOf = ({
  id,
  packText,
  namesText,
  topicText,
  cuesText,
}: CompiledPack): Promise<string> =>
  digestOf(new TextEncoder().encode([id, packText, namesText, topicText, cuesText].join('\n')));

/** Returns the SHA-256 of a key (base64), by which people compare keys; null for no key. */
export const fingerprintOf = async (key: string | null): Promise<string | null> =>
  key === null ? null : digestOf(bytesOf(key));

/** Whether a signature (base64) of bytes was made with an Ed25519 key (base64 of its 32 bytes). */
export async function isSigned(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  key: string,
): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(signature.trim()), bytes);
  } catch {
    // The signature or the key is not what it should be.
    return false;
  }
}
