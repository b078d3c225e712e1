import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  readonly title: string;
  /** The buttons, the safe one first. */
  readonly acts: ComponentChildren;
  readonly onEnd: () => void;
  readonly children?: ComponentChildren;
};

/**
 * A dialog over the page. The focus starts on its title, so that it is read before anything is pressed, and returns
 * to where it was. Escape ends it.
 */
export function PackDialog({ title, acts, onEnd, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class="sp-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onEnd();
      }}
    >
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div class="sp-acts sp-dialog-acts">{acts}</div>
    </dialog>
  );
}
