/** Where the answers are kept. */
export type DatabaseAddress =
  | {
      readonly engine: 'sqlite';
      /** As an absolute path. */
      readonly file: string;
    }
  | {
      readonly engine: 'postgresql';
      /** With the password in it: never for a log. */
      readonly url: string;
      /** How many connections a process may hold. */
      readonly connections: number;
    };
