declare module 'petrovich' {
  type Parts = { readonly first?: string; readonly last?: string; readonly gender: string };
  export default function petrovich(parts: Parts, wanted: string): Parts;
}
