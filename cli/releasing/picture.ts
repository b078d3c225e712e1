/** The size of a picture in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** The size that both stores ask for. */
export const SCREENSHOT: PictureSize = { width: 1280, height: 800 };
/** The small tile of the Chrome Web Store, which it asks for beside the screenshots. */
export const TILE: PictureSize = { width: 440, height: 280 };

const SIGNATURE = '89504e470d0a1a0a';
/** Kind of colours of a PNG with red, green and blue but without transparency, which the stores refuse. */
const OPAQUE = 2;

/** Returns what keeps the bytes of a file from being a picture that the stores accept, or null if nothing does. */
export function pictureProblem(bytes: Uint8Array, { width, height }: PictureSize): string | null {
  const buffer = Buffer.from(bytes);
  if (buffer.length < 33 || buffer.toString('hex', 0, 8) !== SIGNATURE) return 'it is no PNG';
  const size = `${buffer.readUInt32BE(16)}×${buffer.readUInt32BE(20)}`;
  if (size !== `${width}×${height}`) return `it is ${size} and not ${width}×${height} pixels`;
  return buffer.readUInt8(25) === OPAQUE ? null : 'it has transparency, or a palette';
}
