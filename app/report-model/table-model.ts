export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A real table: caption, column heads, rows; the first column heads its row. */
export interface TableModel {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns set flush right. */
  readonly numeric: readonly number[];
}
