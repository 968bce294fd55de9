import type { AcceptanceReader, AcceptanceWriter } from './acceptance-repository.ts';
import { createAcceptanceReader, createAcceptanceWriter } from './acceptance-repository.ts';
import type { Tables } from './database.ts';
import type { Makers } from './made-on-demand.ts';
import type { FileCopyReader, FileCopyWriter } from './file-copy-repository.ts';
import { createFileCopyReader, createFileCopyWriter } from './file-copy-repository.ts';

/** What advisers keep of what they have handed over, and what organisations have agreed to. */
export interface PaperReaders {
  readonly fileCopies: FileCopyReader;
  readonly acceptances: AcceptanceReader;
}

export interface PaperWriters {
  readonly fileCopies: FileCopyWriter;
  readonly acceptances: AcceptanceWriter;
}

export const createPaperReaders = (tables: Tables): PaperReaders => ({
  fileCopies: createFileCopyReader(tables),
  acceptances: createAcceptanceReader(tables),
});

/** Only for use inside a unit of the store: they write on the connection of an open transaction. */
export const PAPER_WRITERS: Makers<PaperWriters> = {
  fileCopies: createFileCopyWriter,
  acceptances: createAcceptanceWriter,
};
