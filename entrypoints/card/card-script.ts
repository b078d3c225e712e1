import { speak } from '../shared/ui-words.ts';
import { CardHost } from './card-host.tsx';
import { explainMarks } from './marks-hint.tsx';
import { turnOffSite } from './reader-acts.ts';

/** What the card’s script offers to the annotator, which is injected without it. */
export const cardScript = { speak, CardHost, explainMarks, turnOffSite };

export type CardScript = typeof cardScript;
