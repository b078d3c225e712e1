import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTool } from '../../cli/run-tool.ts';
import type { TrustPart, TrustRow } from './row.ts';

/** The archives in `.output`, by the last part of their names: `chrome`, `firefox`, `sources`. */
type Archives = ReadonlyMap<string, Buffer>;
/** What must not change an archive: the mask of new files, the time zone, the language. */
type Surroundings = { readonly umask: string; readonly zone: string; readonly language: string };

const HERE: Surroundings = { umask: '022', zone: 'UTC', language: 'C' };
const ELSEWHERE: Surroundings = { umask: '077', zone: 'Pacific/Kiritimati', language: 'tr_TR.UTF-8' };

/** Runs a line of the shell in a folder. */
const inFolder = (folder: string, line: string, { umask, zone, language }: Surroundings): string =>
  runTool('sh', ['-c', `umask ${umask} && ${line}`], {
    cwd: folder,
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
  });

function archivesIn(folder: string): Archives {
  const output = join(folder, '.output');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(
    names.map((name) => [basename(name, '.zip').split('-').at(-1) ?? name, readFileSync(join(output, name))]),
  );
}

function makeArchives(folder: string, surroundings: Surroundings): Archives {
  inFolder(folder, 'npm ci --prefer-offline && npm run zip', surroundings);
  return archivesIn(folder);
}

function cloneInto(folder: string, surroundings: Surroundings): Archives {
  runTool('git', ['clone', '--quiet', '.', folder]);
  return makeArchives(folder, surroundings);
}

/** Returns a sentence for each of the archives that differs. */
function differences(one: Archives, other: Archives): string[] {
  return [...one].flatMap(([kind, bytes]) => {
    const others = other.get(kind);
    if (!others) return [`There is no archive “${kind}” to compare.`];
    if (bytes.equals(others)) return [];
    const at = bytes.findIndex((byte, index) => byte !== others[index]);
    return [
      `The archives “${kind}” differ from byte ${at} on; they have ${bytes.length} and ${others.length} bytes.`,
    ];
  });
}

const rowOf = (what: string, tried: number, misses: readonly string[]): TrustRow => ({
  ...{ what, browser: null, tried, held: tried - misses.length, misses },
});

/** Whether the archives for the stores are the same bytes wherever and from what they are built. */
export const buildsRows: TrustPart = async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'standpoint-builds-'));
  try {
    const [first, second, third] = ['one', 'another folder/two', 'from-sources'].map((name) =>
      join(scratch, name),
    ) as [string, string, string];
    mkdirSync(join(scratch, 'another folder'));
    const one = cloneInto(first, HERE);
    const two = cloneInto(second, ELSEWHERE);
    inFolder(scratch, `unzip -q "${first}"/.output/*-sources.zip -d "${third}"`, HERE);
    const three = makeArchives(third, ELSEWHERE);
    writeFileSync(join(second, 'public/planted.txt'), second);
    inFolder(second, 'npx wxt zip', ELSEWHERE);
    const isSeen = differences(one, archivesIn(second)).length === 1;
    return [
      rowOf('archives of two clean clones, byte by byte', one.size, differences(one, two)),
      rowOf('archives built from the archive of the sources', one.size, differences(one, three)),
      rowOf(
        'a planted difference between two clones is seen (control)',
        1,
        isSeen ? [] : ['The path of a clone in its archive was not seen.'],
      ),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
