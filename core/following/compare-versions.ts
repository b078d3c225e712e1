/** Whether a version (`1.10.0`) is lower than another. Missing and unreadable parts count as 0. */
export function isLowerVersion(version: string, other: string): boolean {
  const parts = (text: string): number[] => text.split('.').map((part) => Number(part) || 0);
  const [own, others] = [parts(version), parts(other)];
  const at = [...own, ...others].findIndex((_, index) => (own[index] ?? 0) !== (others[index] ?? 0));
  return at >= 0 && (own[at] ?? 0) < (others[at] ?? 0);
}
