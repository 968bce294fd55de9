/** Waits as long as it is told, then answers with a byte. */
export default async function echo({ waitMs, byte }) {
  await new Promise((resume) => setTimeout(resume, waitMs));
  return Uint8Array.of(byte);
}
