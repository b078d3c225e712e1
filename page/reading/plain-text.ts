/** Returns a text node's data as blocks store it: the same length, but each line end and tab is a space. */
export const plain = (data: string): string => data.replace(/[\t\n\f\r]/g, ' ');
