import type { CompiledPack } from './compiled-pack.ts';
import type { Issue, Pack, Topic } from './model.ts';

/** Returns the pack that was compiled, whole. */
export function packOf({ packText, topicText, cuesText }: CompiledPack): Pack {
  const pack = JSON.parse(packText) as Pack;
  const topic = JSON.parse(topicText) as Topic | null;
  const cues = JSON.parse(cuesText) as Readonly<Record<string, Pick<Issue, 'cues' | 'hints'>>>;
  return {
    ...pack,
    ...(topic && { topic }),
    issues: pack.issues.map((issue) => ({ ...issue, ...cues[issue.id] })),
  };
}
