const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4 6l4 4 4-4',
  back: 'M10 3L5 8l5 5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  more: 'M3 8h1M7.5 8h1M12 8h1',
  search: 'M11 11l3 3M3 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7 9',
} as const;

/** A 16 px icon in the colour of the text. Screen readers ignore it: its control has the label. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class={`sp-icon sp-icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
