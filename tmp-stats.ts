import { loadPack } from './authoring/load-pack.ts';

const p = loadPack() as any;
const w = (s: string) => s.split(/\s+/).filter((x) => /[\p{L}\d]/u.test(x)).length;
console.log(
  p.conditions
    .map((c: any) => [w(c.text.en), c.text.en])
    .sort()
    .slice(-8),
);
console.log(
  p.posts
    .map((c: any) => [w(c.title?.en ?? ''), c.title?.en])
    .sort((a: any, b: any) => b[0] - a[0])
    .slice(0, 8),
);
console.log(
  p.proposals
    .map((c: any) =>
      [
        c.id,
        c.points.length,
        c.points.filter((x: any) => x.outcome).length,
        c.stages?.length,
        c.answers?.length,
        Math.max(0, ...c.points.map((x: any) => w(x.text.en))),
      ].join(' '),
    )
    .join('\n'),
);
console.log([...new Set(p.positions.map((x: any) => x.reportedBy).filter(Boolean))].slice(0, 60).join('\n'));
