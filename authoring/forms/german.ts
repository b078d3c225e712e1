/**
 * The German genitive of a name: the name with an -s. A name that ends in an s sound takes an apostrophe
 * instead and needs no form, because the matcher finds the name before the apostrophe.
 */
export const germanForms = (name: string): string[] => (/([sßxz]|ce)$/i.test(name) ? [] : [`${name}s`]);
