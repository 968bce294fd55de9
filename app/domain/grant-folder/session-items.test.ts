import { describe, expect, it } from 'vitest';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { WorkshopNote } from '../workshop/workshop-note.ts';
import { EMPTY_NOTE } from '../workshop/workshop-note.ts';
import { openItems, wantedEvidence } from './session-items.ts';

const AT = new Date('2026-11-27T09:00:00Z');
const noted = (item: Item, more: Partial<WorkshopNote> = {}): WorkshopNote => ({
  ...{ ...EMPTY_NOTE, item, agreed: null },
  ...more,
});
const agreed = (choice: string) => ({ agreed: { choice, at: AT, by: [] } });

describe('open questions', () => {
  const notes = [noted('data.digital', agreed('2')), noted('data.quality', agreed('unknown'))];

  it('are those changed since, then those nobody agreed on, then those nobody answered', () => {
    const choices: Partial<Record<Item, string>> = {
      ...{ 'data.digital': '3', 'data.quality': 'unknown', 'cloud.exit': '1' },
    };
    const open = openItems(notes, (item) => choices[item] ?? null);
    expect(open.slice(0, 2)).toEqual([
      { item: 'data.digital', reason: 'changed' },
      { item: 'cloud.exit', reason: 'not-agreed' },
    ]);
    expect(open.slice(2).every(({ reason }) => reason === 'unanswered')).toBe(true);
    expect(open).toHaveLength(ITEMS.length - 1);
    expect(open.map(({ item }) => item)).not.toContain('data.quality');
  });

  it('are changed also where an agreed answer was taken back', () => {
    expect(openItems(notes, () => null)[0]).toEqual({ item: 'data.digital', reason: 'changed' });
  });

  it('are only those without an agreement where the answers cannot be seen', () => {
    const open = openItems(notes, null);
    expect(open).toHaveLength(ITEMS.length - 2);
    expect(new Set(open.map(({ reason }) => reason))).toEqual(new Set(['not-agreed']));
  });
});

it('documents are wanted for what was only said, those with a name first', () => {
  const wanted = wantedEvidence([
    noted('data.digital', { saidBy: 'owner-said' }),
    noted('data.quality', { saidBy: 'document-seen', evidence: 'Ordner 3' }),
    noted('data.access', { saidBy: 'adviser-saw' }),
    noted('data.history', { saidBy: 'owner-said', evidence: 'Liste' }),
    noted('data.documents', agreed('1')),
    noted('data.governance', { note: 'nur eine Notiz' }),
  ]);
  expect(wanted).toEqual([
    { item: 'data.history', evidence: 'Liste' },
    { item: 'data.digital', evidence: '' },
    { item: 'data.documents', evidence: '' },
  ]);
});
