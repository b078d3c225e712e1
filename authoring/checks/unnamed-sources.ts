import type { Parts } from '../parts.ts';

const SAYS_SO = /\b(?:not named|unnamed|anonymous)\b/i;

/** Reports sources that are called unnamed but not marked so, and marked ones that hold an office or are a party. */
export function checkUnnamed({ head, actors }: Parts): void {
  for (const { value, report } of actors) {
    if (!value.unnamed && SAYS_SO.test(value.name.en))
      report(['name'], `the name says that ${value.id} is not named; add “unnamed: true”`);
    if (value.unnamed && value.roles.length > 0)
      report(
        ['roles'],
        `a role would tell who ${value.id} is; remove “roles” from this unnamed source, or “unnamed”`,
      );
    if (value.unnamed && head.value.parties.includes(value.id))
      head.report(['parties'], `${value.id} is an unnamed source and cannot be a party; name another actor`);
  }
}
