import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, which can be filled. */
export type SmallDisk = {
  readonly path: string;
  /** Writes until nothing more can be written. */
  fill(): void;
  /** Takes away what `fill` has written. */
  clear(): void;
  remove(): void;
};

/** Pieces of 4 MB, then smaller ones. */
const PIECES = [2 ** 22, 2 ** 16, 2 ** 12, 1];

/** Mounts a disk of some bytes in memory (Linux, as the superuser). Returns null if the system refuses. */
export function mountDisk(bytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'standpoint-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  const write = (size: number): boolean => {
    try {
      appendFileSync(filler, Buffer.alloc(size));
      return true;
    } catch {
      return false;
    }
  };
  return {
    path,
    fill: () => {
      for (const size of PIECES) while (write(size));
    },
    clear: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', path], { stdio: 'ignore' });
      rmSync(path, { recursive: true, force: true });
    },
  };
}
