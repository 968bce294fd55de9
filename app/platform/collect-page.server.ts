import { Writable } from 'node:stream';

/**
 * Collects a page as it is rendered. Where a letter of several bytes does not fit into what is left of one of its
 * buffers, React sends the rest of the buffer along as zero bytes, which mean nothing in a page.
 */
export function collectPage(onWhole: (page: Buffer<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    write(chunk: Uint8Array, _encoding, written) {
      // A copy: React fills the same buffer again.
      chunks.push(chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : Uint8Array.from(chunk));
      written();
    },
    final(done) {
      onWhole(Buffer.concat(chunks));
      done();
    },
  });
}
