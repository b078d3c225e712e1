/** Returns a number and its noun: “1 mark”, “2 marks”. `plural` is needed unless it ends in a plain s. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
