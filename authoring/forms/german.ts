/**
 * The German genitive of a name: an s on its last word. A name that ends in the sound of an s takes an apostrophe,
 * which no form needs: the name itself is found before it.
 */
export const germanForms = (name: string): string[] => (/([sßxz]|ce)$/i.test(name) ? [] : [`${name}s`]);
