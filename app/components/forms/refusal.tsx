/** Why what was sent could not be kept, said at once; nothing where it could. */
export function Refusal({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="notice notice--danger" role="alert">
      {text}
    </p>
  );
}
