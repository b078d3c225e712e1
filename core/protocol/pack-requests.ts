import type { Localised } from '../pack/model.ts';
import type { PackChange } from '../pack/pack-changes.ts';

/** Why a pack could not be previewed, followed, updated or read. Each code has the message `packProblem.<code>`. */
export type PackProblemCode =
  /** The address is not an https address of a `.json` file, or has a query, a fragment or credentials. */
  | 'address'
  /** The browser does not allow the extension to read from this site; the reader can allow it. */
  | 'access'
  /** No connection, no such host, a certificate that the browser refuses, or no answer in time. */
  | 'unreachable'
  /** The server has no file, or no head, at the address (404 or 410). */
  | 'notFound'
  /** The server answered with an error; `detail` is the status. */
  | 'server'
  /** The server asks to come back later (429). */
  | 'tooMany'
  /** The address leads to another address. Redirects are not followed: the reader pastes the new address. */
  | 'redirect'
  /** What came is no pack but, say, the sign-in page of a network. */
  | 'notPack'
  /** The file is larger than a pack may be. */
  | 'tooLarge'
  /** The file ended too early. */
  | 'truncated'
  /** The head beside the file is not valid, or is another pack's. */
  | 'head'
  /** The sequence number is lower than one seen before, or differs between head and file. */
  | 'sequence'
  /** The file is not the one that its head describes. */
  | 'hash'
  /** The signature does not fit the key that was pinned when the pack was followed. */
  | 'signature'
  /** The pack must be signed, and no signature is there. */
  | 'keyMissing'
  /** The file's format is newer than this version of the extension knows. */
  | 'newerFormat'
  /** The pack asks for a newer version of the extension; `detail` is that version. */
  | 'newerExtension'
  /** The file breaks a rule for packs; `detail` is the first problem. */
  | 'invalid'
  /** Another pack with this id is there: embedded, followed from another address, or imported. */
  | 'idTaken'
  /** What was stored is damaged or lost; the last good generation is in use, or none. */
  | 'damaged'
  /** The browser's storage does not work; `detail` is its error. */
  | 'storage'
  /** The disk, or the space that the browser grants, is full. */
  | 'full'
  /** The computer's clock and the server's differ by more than a week. */
  | 'clock'
  /** What was previewed is no longer kept: preview again. */
  | 'expired';

/** `detail` is for a reader who wants to know more: a status, a sentence of the validator. It is plain English. */
export type PackProblem = { readonly code: PackProblemCode; readonly detail?: string | undefined };

/** The answer to a request that can fail: what was asked for, or why it could not be had. */
export type PackAnswer<T> = { readonly ok: T } | { readonly problem: PackProblem };

/** What a pack says of itself, and what was computed from its file. */
export type PackFacts = {
  readonly id: string;
  readonly title: Localised;
  /** `embedded` is part of the extension, `followed` has an address, `imported` came from a file and has none. */
  readonly origin: 'embedded' | 'followed' | 'imported';
  /** The https address of the public file; null if the pack is not updated from anywhere. */
  readonly address: string | null;
  readonly editors: readonly { readonly name: string; readonly url?: string | undefined }[];
  readonly licence: string;
  /** First and last day (EDTF). */
  readonly coverage: { readonly from: string; readonly to: string };
  readonly counts: {
    readonly actors: number;
    readonly proposals: number;
    readonly positions: number;
    /** The names of actors and proposals, with their variants. */
    readonly names: number;
    readonly sources: number;
  };
  /** SHA-256 of the literal bytes of the file, lower-case hex. */
  readonly digest: string;
  /** The fingerprint of the key that must sign each update (SHA-256 of the raw key, lower-case hex); null: unsigned. */
  readonly key: string | null;
  readonly sequence: number;
};

/** A pack as the settings page shows it. Times are ISO 8601 in UTC. */
export type PackState = PackFacts & {
  readonly isOn: boolean;
  /** Whether pages are marked by it: false if it is off, or if nothing of it can be read. */
  readonly isUsed: boolean;
  /** The highest sequence that was used, staged or refused; 0 if none was. */
  readonly seen: number;
  /** When the generation in use was stored; null for the embedded one. */
  readonly updated: string | null;
  /** When its address was last asked; null if never. */
  readonly checked: string | null;
  /** What went wrong the last time; null if nothing. The generation in use is not affected. */
  readonly problem: PackProblem | null;
  /** The generation of a drastic update that waits for the reader's decision; null if none does. */
  readonly staged: number | null;
  /** Whether the generation before this one is kept. */
  readonly canGoBack: boolean;
};

/** A pack that was fetched or opened and is not stored. */
export type PackPreview = PackFacts & {
  /** By which `followPack` follows or imports exactly these bytes. It holds for some minutes. */
  readonly token: string;
  /** False if a pack of this id is already followed from this address, or imported: it is replaced. */
  readonly isNew: boolean;
};

/** A request that the extension has made. */
export type SentRequest = {
  readonly address: string;
  /** The day in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** Bytes received. */
  readonly bytes: number;
  /** `ok`, the code of what went wrong, or `unfinished` while it runs or if the browser ended it. */
  readonly result: 'ok' | 'unfinished' | PackProblemCode;
};

/** The steps of following or updating a pack, in their order. */
export type PackStep = 'fetched' | 'decoded' | 'validated' | 'indexed' | 'written' | 'switched';

/** Requests about packs from the settings page to the background. */
export interface PackRequests {
  /** All packs, the embedded one first. */
  packs(): readonly PackState[];
  /** Fetch the public file at an address without storing it. The reader's browser must allow access to its site. */
  previewPack(request: { readonly address: string }): PackAnswer<PackPreview>;
  /** Read the text of a file that the reader has chosen, without storing it. */
  previewFile(request: { readonly text: string }): PackAnswer<PackPreview>;
  /** Follow or import what was previewed. */
  followPack(request: { readonly token: string }): PackAnswer<PackState>;
  /** Stop following a pack and delete it; the embedded pack gets its own content back. */
  unfollowPack(request: { readonly id: string }): PackAnswer<null>;
  /** Turn a pack on or off. */
  setPack(request: { readonly id: string; readonly on: boolean }): PackAnswer<PackState>;
  /** Look for a newer generation now. A problem with the address is in the answer's state, too. */
  updatePack(request: { readonly id: string }): PackAnswer<PackState>;
  /** Use the staged update, if it is still the one that the reader has seen. */
  acceptStaged(request: { readonly id: string; readonly staged: number }): PackAnswer<PackState>;
  /** Drop the staged update, if it is still that one. It is not offered again; a later one is. */
  refuseStaged(request: { readonly id: string; readonly staged: number }): PackAnswer<PackState>;
  /** Use the previous generation again. It stays in use until the next update. */
  goBack(request: { readonly id: string }): PackAnswer<PackState>;
  /** The public file, literally, for export. */
  packText(request: { readonly id: string }): PackAnswer<string>;
  /** What moved with the staged update if there is one, otherwise with the last update. */
  packChanges(request: { readonly id: string }): PackAnswer<readonly PackChange[]>;
  /** Every request that the extension has made and that is still remembered, latest first. */
  requestsSent(): readonly SentRequest[];
}
