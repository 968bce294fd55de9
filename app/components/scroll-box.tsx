import type { ReactNode } from 'react';

type ScrollBoxProps = { readonly children: ReactNode } & (
  { readonly label: string } | { readonly labelledBy: string }
);

/** What is wider than a phone scrolls in a box of its own, which the keyboard can reach. */
export function ScrollBox({ children, ...name }: ScrollBoxProps) {
  const naming = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy };
  return (
    // Without a tab stop a scrolling box cannot be read by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" tabIndex={0} {...naming}>
      {children}
    </div>
  );
}
