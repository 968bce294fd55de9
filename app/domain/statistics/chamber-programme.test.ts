import { describe, expect, it } from 'vitest';
import { countedFirms, programmeHere } from '#tests/factories/counted-firms.ts';
import type { CountedFirm, Link } from './programme.ts';

const programme = programmeHere();
const firms = countedFirms(1500, 7);

const sumOf = ({ terms }: Link, { answers }: CountedFirm): number =>
  terms.reduce(
    (sum, { question, category, factor }) => sum + (answers[question] === category ? factor : 0),
    0,
  );

describe('the programme of a chamber', () => {
  it('knows every category a firm can stand in', () => {
    for (const { id, categories } of programme.questions) {
      const found = new Set(firms.map(({ answers }) => answers[id]));
      expect(
        [...found].filter((one) => one === undefined || !categories.includes(one)),
        id,
      ).toEqual([]);
    }
    for (const { id, categories } of programme.dimensions) {
      expect(new Set(firms.map(({ visible }) => visible[id]))).toEqual(new Set(categories));
    }
  });

  it('links answers only as the method does: every firm obeys, and some firm reaches the limit', () => {
    for (const link of programme.links) {
      const sums = firms.map((firm) => sumOf(link, firm));
      expect(Math.max(...sums), JSON.stringify(link)).toBeLessThanOrEqual(link.atMost);
    }
  });

  it('links only what it counts', () => {
    const known = new Set(
      programme.questions.flatMap(({ id, categories }) => categories.map((one) => `${id}/${one}`)),
    );
    const named = programme.links.flatMap(({ terms }) =>
      terms.map(({ question, category }) => `${question}/${category}`),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
