import type { AboutFacts } from '../../components/shared/About.tsx';

/** An invented installation of a project without a public address. */
export const about: AboutFacts = {
  version: '1.2.3',
  upTo: '2025-12-03',
  feedback: null,
  details: 'Standpoint 1.2.3, Firefox/146.0, interface language: en',
  onCopy: () => undefined,
};
