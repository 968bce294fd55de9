import { LRUCache } from 'lru-cache';

/** Finished documents by the hash of their content, within so many bytes; each belongs to an owner. */
export class ReportCache {
  readonly #files: LRUCache<string, Uint8Array> | null;
  readonly #ofOwner = new Map<string, Set<string>>();

  constructor(maxBytes: number) {
    this.#files =
      maxBytes < 1
        ? null
        : new LRUCache({
            maxSize: maxBytes,
            sizeCalculation: (bytes) => Math.max(1, bytes.byteLength),
            dispose: (_bytes, contentHash) => this.#forgetHash(contentHash),
          });
  }

  find(contentHash: string): Uint8Array | null {
    return this.#files?.get(contentHash) ?? null;
  }

  keep(owner: string, contentHash: string, bytes: Uint8Array): void {
    if (this.#files === null) return;
    this.#files.set(contentHash, bytes);
    if (!this.#files.has(contentHash)) return;
    const hashes = this.#ofOwner.get(owner) ?? new Set();
    this.#ofOwner.set(owner, hashes.add(contentHash));
  }

  /** Erasing an assessment reaches its documents too. */
  forget(owner: string): void {
    for (const contentHash of [...(this.#ofOwner.get(owner) ?? [])]) this.#files?.delete(contentHash);
    this.#ofOwner.delete(owner);
  }

  clear(): void {
    this.#files?.clear();
    this.#ofOwner.clear();
  }

  #forgetHash(contentHash: string): void {
    for (const [owner, hashes] of this.#ofOwner) {
      hashes.delete(contentHash);
      if (hashes.size === 0) this.#ofOwner.delete(owner);
    }
  }
}
