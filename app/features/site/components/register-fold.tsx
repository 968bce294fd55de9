import type { ReactNode } from 'react';

/** A list that is long on a phone, closed until somebody asks for it. */
export function RegisterFold({ open, children }: { readonly open: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{open}</summary>
      <div className="disclosure__body stack stack--s">{children}</div>
    </details>
  );
}
