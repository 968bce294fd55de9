import { describe, expect, it } from 'vitest';
import { MAX_EVIDENCE, MAX_WORKSHOP_NOTE } from '#app/domain/workshop/workshop-note.ts';
import { readNoteForm } from './note-form.ts';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ note: '', ...fields })) form.set(name, value);
  return form;
};
const codesOf = (fields: Readonly<Record<string, string>>) =>
  readNoteForm(formOf(fields))?.faults.map(({ code }) => code);

describe('a note beside an answer', () => {
  it('is read as it was typed, without what nobody typed', () => {
    const read = readNoteForm(
      formOf({
        ...{ note: ' Zeile 1\r\nZeile\u0000 2 ', evidence: 'Ordner\n3', evidenceLink: ' https://a.de ' },
        ...{ saidBy: 'document-seen', agreed: 'yes' },
      }),
    );
    expect(read).toEqual({
      typed: {
        ...{ note: 'Zeile 1\nZeile 2', evidence: 'Ordner 3', evidenceLink: 'https://a.de' },
        saidBy: 'document-seen',
      },
      isAgreed: true,
      agreedBy: [],
      faults: [],
    });
  });

  it('says who agrees, of those there are', () => {
    const form = formOf({});
    for (const who of ['adviser', 'a bird', 'works-council']) form.append('agreedBy', who);
    expect(readNoteForm(form)?.agreedBy).toEqual(['works-council', 'adviser']);
  });

  it('is none where a form has no place for one', () => expect(readNoteForm(new FormData())).toBeNull());

  it('takes no source of its own making', () =>
    expect(readNoteForm(formOf({ saidBy: 'a bird' }))?.typed.saidBy).toBeNull());

  it('has room for so many characters as people count them', () => {
    expect(codesOf({ note: '🙂'.repeat(MAX_WORKSHOP_NOTE) })).toEqual([]);
    expect(codesOf({ note: 'x'.repeat(MAX_WORKSHOP_NOTE + 1) })).toEqual(['note-long']);
    expect(codesOf({ evidence: 'x'.repeat(MAX_EVIDENCE + 1) })).toEqual(['evidence-long']);
    expect(codesOf({ evidenceLink: `https://a.de/${'x'.repeat(1000)}` })).toEqual(['link-wrong']);
    expect(codesOf({ evidenceLink: 'http://a.de' })).toEqual(['link-wrong']);
  });
});
