import { Form } from '@remix-run/react';

interface EntryButtonProps {
  /** The field that names the entry, and what it says. */
  readonly name: string;
  readonly id: string;
  readonly intent: string;
  readonly text: string;
  /** The element that tells which entry it is. */
  readonly describedBy: string;
  readonly isDanger?: boolean;
}

/** Does one thing to one entry of a list, as a form of its own. */
export function EntryButton({ name, id, intent, text, describedBy, isDanger = false }: EntryButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name={name} value={id} />
      <button
        className={isDanger ? 'link-button link-button--danger' : 'link-button'}
        type="submit"
        name="intent"
        value={intent}
        aria-describedby={describedBy}
      >
        {text}
      </button>
    </Form>
  );
}
