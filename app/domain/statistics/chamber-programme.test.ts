import { describe, expect, it } from 'vitest';
import { countedFirms, followingFirms, programmeHere } from '#tests/factories/counted-firms.ts';
import type { CountedFirm, Link } from './programme.ts';

const sumOf = ({ terms }: Link, { answers }: CountedFirm): number =>
  terms.reduce(
    (sum, { question, category, factor }) => sum + (answers[question] === category ? factor : 0),
    0,
  );

describe.each([
  ['a first wave', programmeHere(), countedFirms(1500, 7)],
  ['a wave that follows one', programmeHere(true), followingFirms(1500, 7)],
])('the programme of a chamber in %s', (_wave, programme, firms) => {
  it('knows every category a firm can stand in, and asks each firm what it is asked', () => {
    for (const { id, categories, among } of programme.questions) {
      const asked = firms.filter(
        ({ visible }) => among === undefined || visible[among.dimension] === among.category,
      );
      const found = new Set(asked.map(({ answers }) => answers[id]));
      expect(
        [...found].filter((one) => one === undefined || !categories.includes(one)),
        id,
      ).toEqual([]);
      const others = firms.filter((firm) => !asked.includes(firm));
      expect(others.filter(({ answers }) => answers[id] !== undefined).length, id).toBe(0);
    }
    for (const { id, categories } of programme.dimensions) {
      expect(new Set(firms.map(({ visible }) => visible[id]))).toEqual(new Set(categories));
    }
  });

  it('links answers only as the method does: no firm breaks a link', () => {
    for (const link of programme.links) {
      const sums = firms.map((firm) => sumOf(link, firm));
      expect(Math.max(...sums), JSON.stringify(link)).toBeLessThanOrEqual(link.atMost);
    }
  });

  it('links unknown answers as closely as firms come to it', () => {
    const links = programme.links.filter(({ terms }) => terms.some(({ category }) => category === 'unknown'));
    expect(links).toHaveLength(4);
    for (const link of links) {
      expect(Math.max(...firms.map((firm) => sumOf(link, firm)))).toBe(link.atMost);
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
