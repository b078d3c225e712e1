import type { PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackAnswer, PackPreview, PackState, PackStep } from '../../../core/protocol/pack-requests.ts';

/** How far the background is with the file at an address, or with a file of the reader's (null). */
export type PackProgress = { readonly address: string | null; readonly step: PackStep };

type Answer<T> = Promise<PackAnswer<T>>;

/** What a reader can do with packs. No promise is ever rejected: a failure is a `PackProblem`. */
export type PackActions = {
  /** Fetches the file at an address. Called during the click, in which alone a browser lets us ask for access. */
  readonly onPreview: (address: string) => Answer<PackPreview>;
  readonly onPreviewFile: (file: File) => Answer<PackPreview>;
  readonly onFollow: (token: string) => Answer<PackState>;
  readonly onUnfollow: (id: string) => Answer<null>;
  readonly onSwitch: (id: string, on: boolean) => Answer<PackState>;
  /** Looks for an update. Called during the click, like `onPreview`. */
  readonly onUpdate: (pack: PackState) => Answer<PackState>;
  /** Decide on the staged generation that the reader has seen. */
  readonly onAccept: (id: string, staged: number) => Answer<PackState>;
  readonly onRefuse: (id: string, staged: number) => Answer<PackState>;
  readonly onBack: (id: string) => Answer<PackState>;
  readonly onChanges: (id: string) => Answer<readonly PackChange[]>;
  readonly onExport: (pack: PackState) => Answer<null>;
};
