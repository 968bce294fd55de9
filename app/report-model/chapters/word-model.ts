import type { TableModel } from '../table-model.ts';

/** What the document for word processors says beside the words of paper: it has no pictures, and it can be changed. */
export interface WordModel {
  /** That it can be changed, and where what the method found stays unchanged. */
  readonly editable: string;
  /** Above the list of chapters. */
  readonly contents: string;
  /** The steps with when, who, days and money, a row each, in place of the picture; null where there are none. */
  readonly steps: TableModel | null;
}
