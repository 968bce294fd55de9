// Reading the storage that a browser forbids throws, or it is null; and Remix reads it without asking.
const SCRIPT = `try {
  sessionStorage.getItem('');
} catch {
  const held = new Map();
  Object.defineProperty(window, 'sessionStorage', {
    configurable: true,
    value: {
      getItem: (name) => held.get(name) ?? null,
      setItem: (name, value) => void held.set(name, String(value)),
      removeItem: (name) => void held.delete(name),
    },
  });
}`;

/** Stands before every other script: where the browser forbids storage, memory takes its place for this document. */
export function StorageInMemory({ nonce }: { readonly nonce: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
