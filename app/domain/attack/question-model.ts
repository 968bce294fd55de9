import type { LinearProgram } from '../shared/linear-program.ts';
import type { Crowd } from './crowds.ts';
import { crowdsOf } from './crowds.ts';
import type { Sum } from './equations.ts';
import { Equations } from './equations.ts';
import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';
import type { ScoreClue } from './score-clues.ts';
import { scoreClues } from './score-clues.ts';
import type { ToldGroup, ToldQuestion } from './told-counts.ts';
import { readQuestion } from './told-counts.ts';

/** A count an attacker would like to know. */
export interface Wanted {
  readonly column: number;
  readonly category: string;
  /** Of whom, such as `release 2, sizeClass=1-9`. */
  readonly whom: string;
  readonly firms: number;
  /** Of these firms, those who play along, and those of them who stand in the category. */
  readonly insiders: number;
  readonly insidersIn: number;
  /** The unknowns of the crowds it is a count of, by category; none where nobody knows who took part. */
  readonly crowds: readonly ReadonlyMap<string, number>[];
}

export interface QuestionModel {
  readonly program: LinearProgram;
  /** The same, with true counts as near to the published ones as they can be. */
  readonly middle: LinearProgram;
  readonly sums: readonly Sum[];
  readonly wanted: readonly Wanted[];
}

const ones = (columns: readonly number[]) => columns.map((column) => [column, 1] as const);
const wordOf = ({ dimension, category }: Pick<ToldGroup, 'dimension' | 'category'>): string =>
  dimension === null ? 'all' : `${dimension}=${String(category)}`;
const isSeenIn = ({ visible }: Crowd, { dimension, category }: ToldGroup): boolean =>
  dimension === null || visible[dimension] === category;

/** Writes down one question over all releases, as an attacker does who knows the rules. */
class Notebook {
  readonly #equations = new Equations();
  readonly #wanted: Wanted[] = [];
  readonly #question: string;
  readonly #crowds: readonly Crowd[];
  readonly #answers: readonly ReadonlyMap<string, number>[];
  readonly #worth: ReadonlySet<string>;

  constructor(question: string, categories: readonly string[], crowds: readonly Crowd[]) {
    this.#question = question;
    this.#crowds = crowds;
    this.#worth = new Set(worthWanting(categories));
    this.#answers = crowds.map((crowd) => this.#noteCrowd(crowd, categories));
  }

  /** Each firm of a crowd stands in one category; those who play along say in which. */
  #noteCrowd(crowd: Crowd, categories: readonly string[]): ReadonlyMap<string, number> {
    const columns = new Map(
      categories.map((category) => {
        const own = this.#insidersIn([crowd], category);
        return [category, this.#equations.unknown(own, crowd.size - crowd.insiders.length + own)];
      }),
    );
    this.#equations.hold(ones([...columns.values()]), [crowd.size, crowd.size]);
    return columns;
  }

  #insidersIn(crowds: readonly Crowd[], category: string): number {
    const answers = crowds.flatMap(({ insiders }) => insiders);
    return answers.filter((given) => given[this.#question] === category).length;
  }

  #want(crowds: readonly Crowd[], what: { column: number; category: string; whom: string }): void {
    const firms = crowds.reduce((sum, { size }) => sum + size, 0);
    const insiders = crowds.reduce((sum, crowd) => sum + crowd.insiders.length, 0);
    const insidersIn = this.#insidersIn(crowds, what.category);
    if (firms > insiders && this.#worth.has(what.category))
      this.#wanted.push({ ...what, firms, insiders, insidersIn, crowds: this.#answersOf(crowds) });
  }

  #answersOf(crowds: readonly Crowd[]): readonly ReadonlyMap<string, number>[] {
    return crowds.flatMap((crowd) => this.#answers[this.#crowds.indexOf(crowd)] ?? []);
  }

  /** The sum of some crowds in a category. */
  #sum(crowds: readonly Crowd[], category: string): number {
    return this.#equations.sumOf(this.#answersOf(crowds).map((answers) => answers.get(category) ?? NaN));
  }

  wantCrowds(): void {
    this.#crowds.forEach((crowd, index) => {
      const whom = JSON.stringify([crowd.from, crowd.to, Object.values(crowd.visible)]);
      for (const [category, column] of this.#answers[index] ?? []) {
        this.#want([crowd], { column, category, whom });
      }
    });
  }

  /** Who came with a release, or was in the one before for the last time: what comparing two releases tells. */
  wantMoves({ number, groups }: ToldQuestion): void {
    for (const group of groups) {
      const seen = this.#crowds.filter((crowd) => isSeenIn(crowd, group));
      const moves = [
        { move: 'joined', crowds: seen.filter(({ from }) => from === number) },
        { move: 'left', crowds: seen.filter(({ to }) => to === number - 1) },
      ];
      for (const { move, crowds } of moves.filter((one) => one.crowds.length > 0)) {
        const whom = `${move} with release ${String(number)}, ${wordOf(group)}`;
        for (const category of this.#worth) {
          this.#want(crowds, { column: this.#sum(crowds, category), category, whom });
        }
      }
    }
  }

  /** The true and the published count of each category in each group, less than the floor apart, both adding up. */
  noteRelease(told: ToldQuestion, clues: readonly ScoreClue[]): void {
    const { number, groups, categories, bound } = told;
    const truths = new Map(
      groups.map((group) => [wordOf(group), this.#noteTruths(number, group, categories)]),
    );
    const values = new Map(groups.map((group) => [wordOf(group), this.#noteValues(told, group)]));
    for (const [word, columns] of truths) {
      columns.forEach((truth, index) => {
        this.#equations.keepNear(truth, values.get(word)?.[index] ?? NaN, bound);
      });
    }
    this.#addUp(groups, values);
    if (this.#crowds.length === 0) this.#addUp(groups, truths);
    for (const { group, factors } of clues) {
      const columns = truths.get(wordOf(group)) ?? [];
      const terms = columns.map((column, index) => [column, factors[categories[index] ?? ''] ?? 0] as const);
      this.#equations.hold(terms, [-Infinity, 0]);
    }
  }

  #noteTruths(number: number, group: ToldGroup, categories: readonly string[]): readonly number[] {
    const crowds = this.#crowds.filter(
      (crowd) => crowd.from <= number && number <= crowd.to && isSeenIn(crowd, group),
    );
    const isKnown = this.#crowds.length > 0;
    const columns = categories.map((category) => {
      const column = isKnown
        ? this.#sum(crowds, category)
        : this.#equations.unknown(0, group.firms ?? Infinity);
      const whom = `release ${String(number)}, ${wordOf(group)}`;
      if (isKnown) this.#want(crowds, { column, category, whom });
      else if (this.#worth.has(category)) {
        const firms = group.firms ?? 0;
        this.#wanted.push({ column, category, whom, firms, insiders: 0, insidersIn: 0, crowds: [] });
      }
      return column;
    });
    if (!isKnown && group.firms !== null) this.#equations.hold(ones(columns), [group.firms, group.firms]);
    return columns;
  }

  #noteValues({ told, categories }: ToldQuestion, group: ToldGroup): readonly number[] {
    const columns = categories.map((category) => this.#equations.unknown(...told(group, category)));
    if (group.firms !== null) this.#equations.hold(ones(columns), [group.firms, group.firms]);
    return columns;
  }

  /** Over the groups of a dimension the counts add up to those of all firms. */
  #addUp(groups: readonly ToldGroup[], counts: ReadonlyMap<string, readonly number[]>): void {
    const all = counts.get('all') ?? [];
    for (const dimension of new Set(groups.map((group) => group.dimension))) {
      if (dimension === null) continue;
      const parts = groups
        .filter((group) => group.dimension === dimension)
        .map((group) => counts.get(wordOf(group)) ?? []);
      all.forEach((total, index) => {
        this.#equations.hold([[total, -1], ...ones(parts.map((part) => part[index] ?? NaN))], [0, 0]);
      });
    }
  }

  close(): QuestionModel {
    const equations = this.#equations;
    return {
      ...{ program: equations.program(), middle: equations.inTheMiddle(), sums: equations.sums() },
      wanted: this.#wanted,
    };
  }
}

/** Of two categories one tells the other. */
const worthWanting = (categories: readonly string[]): readonly string[] =>
  categories.length === 2 ? categories.slice(1) : categories;

/**
 * All that releases say together of one question.
 * @param known who took part; empty for an attacker who does not know.
 */
export function modelQuestion(
  files: readonly ReleaseFile[],
  question: string,
  known: readonly KnownFirm[],
): QuestionModel {
  const read = files.map((file) => ({ file, told: readQuestion(file, question) }));
  const [first] = read;
  if (first === undefined) throw new RangeError('There is no release to attack');
  const { categories, groups } = first.told;
  const dimensions = new Set(groups.flatMap(({ dimension }) => dimension ?? []));
  const notebook = new Notebook(question, categories, crowdsOf(known, first.file, dimensions));
  notebook.wantCrowds();
  for (const { file, told } of read) {
    notebook.noteRelease(told, scoreClues(file, question));
    if (told !== first.told) notebook.wantMoves(told);
  }
  return notebook.close();
}
