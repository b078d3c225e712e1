import type { ComponentChildren } from 'preact';

type Props = { readonly title: string; readonly children: ComponentChildren };

/** Settings that belong together, under one heading. */
export function SettingGroup({ title, children }: Props) {
  return (
    <section class="sp-set">
      <h2>{title}</h2>
      <div class="sp-box">{children}</div>
    </section>
  );
}
