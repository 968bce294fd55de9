/** The mark: a tied-arch bridge, drawn in strokes that survive a favicon and a grey print. */
export function BridgeMark({ size }: { readonly size: number }) {
  return (
    <svg
      className="masthead__mark"
      width={size * 1.4}
      height={size}
      viewBox="0 0 56 40"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 29h52" strokeWidth="4.5" />
      <path d="M6 29C12 12 20 6 28 6s16 6 22 23" strokeWidth="3.5" />
      <path d="M17 29V14.5M28 29V6M39 29V14.5" strokeWidth="2.5" />
      <path d="M10 29v8M46 29v8" strokeWidth="4.5" />
    </svg>
  );
}
