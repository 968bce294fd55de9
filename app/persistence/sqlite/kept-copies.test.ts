import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropOldCopies } from './kept-copies.ts';

const AT = new Date('2026-11-23T08:00:00Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-copies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, daysOld: number): void {
  const file = join(folder, name);
  const made = new Date(AT.getTime() - daysOld * 24 * 60 * 60 * 1000);
  writeFileSync(file, '');
  utimesSync(file, made, made);
}

it('keeps the three newest copies, none for longer than backups, and nothing unfinished', () => {
  for (const [index, day] of ['01', '02', '03', '04', '05'].entries())
    place(`ki.db.before-2026-11-${day}`, 20 - index);
  place('ki.db.before-2026-11-06.partial', 1);
  place('ki.db', 400);
  place('other.db.before-2026-01-01', 400);
  expect(dropOldCopies(join(folder, 'ki.db'), AT)).toBe(3);
  const kept = ['03', '04', '05'].map((day) => `ki.db.before-2026-11-${day}`);
  expect(readdirSync(folder).sort()).toEqual(['ki.db', ...kept, 'other.db.before-2026-01-01']);
  expect(dropOldCopies(join(folder, 'ki.db'), new Date('2027-01-10T00:00:00Z'))).toBe(3);
});
