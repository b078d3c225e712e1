import type { Parts } from '../parts.ts';

const CONDITION = /\b(?:if|unless|once|provided|depends?|on condition|as long as)\b/i;

/** Reports rungs whose label or test names a condition; conditions belong to the position. */
export function checkLadders({ issues }: Parts): void {
  issues.value.issues.forEach(({ rungs }, at) => {
    rungs.forEach(({ label, test }, rank) => {
      for (const [key, text] of Object.entries({ label, test })) {
        const word = CONDITION.exec(text?.en ?? '')?.[0];
        if (word !== undefined)
          issues.report(
            ['issues', at, 'rungs', rank, key],
            `“${word}” makes this rung a condition; move the condition to the positions, and name only the position here`,
          );
      }
    });
  });
}
