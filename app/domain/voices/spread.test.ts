import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS } from '../questionnaire/items.ts';
import type { FinishedVoice } from './spread.ts';
import { agendaOf, distanceOf, isOneMind, reveal, toSpread, voicesIn } from './spread.ts';
import type { VoiceAnswers } from './voice-choice.ts';
import { VOICE_CHOICES } from './voice-choice.ts';
import { LEAST_FOR_SPREAD, VOICE_ROLES } from './voice-round.ts';

const choice = fc.constantFrom(...VOICE_CHOICES);
const answers: fc.Arbitrary<VoiceAnswers> = fc
  .tuple(...ITEMS.map(() => choice))
  .map((chosen) => Object.fromEntries(ITEMS.map((item, index) => [item, chosen[index]])));
const named: fc.Arbitrary<FinishedVoice> = fc.record({
  ...{ role: fc.constantFrom(...VOICE_ROLES), number: fc.integer({ min: 1, max: 8 }), answers },
});

/** All items answered alike, but these. */
const said = (others: VoiceAnswers): VoiceAnswers => ({
  ...Object.fromEntries(ITEMS.map((item) => [item, '2'])),
  ...others,
});

describe('a spread', () => {
  it('counts every voice once, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 20 }), (choices) => {
        const spread = toSpread(choices);
        expect(voicesIn(spread)).toBe(choices.length);
        expect(toSpread(choices.toReversed())).toEqual(spread);
        expect(isOneMind(spread)).toBe(new Set(choices).size <= 1);
      }),
    );
  });

  it('is as wide as its outermost levels are apart', () => {
    expect(distanceOf(toSpread(['1', '4', '2', 'unknown']))).toBe(3);
    expect(distanceOf(toSpread(['0', '4']))).toBe(4);
    expect(distanceOf(toSpread(['3', '3', 'not-applicable']))).toBe(0);
    expect(distanceOf(toSpread(['unknown', 'unknown']))).toBe(0);
    expect(distanceOf(toSpread([]))).toBe(0);
  });
});

describe('the agenda', () => {
  it('begins where people are furthest apart, then where more cannot say, else keeps the order of the questions', () => {
    const agenda = agendaOf([
      said({ 'cloud.exit': '0', 'data.quality': '1', 'budget.time': 'unknown', 'data.history': 'unknown' }),
      said({ 'cloud.exit': '4', 'data.quality': '3', 'budget.time': 'unknown' }),
      said({ 'skills.change': 'not-applicable' }),
    ]);
    expect(agenda.slice(0, 5)).toEqual([
      ...['cloud.exit', 'data.quality', 'budget.time', 'data.history', 'skills.change'],
    ]);
    expect(agenda[5]).toBe('data.digital');
  });

  it('puts last what all agree does not apply, as it puts whatever all agree on', () => {
    const alike = agendaOf([
      said({ 'data.digital': 'not-applicable' }),
      said({ 'data.digital': 'not-applicable' }),
    ]);
    expect(alike).toEqual(ITEMS);
  });

  it('has every item once, by distance, and does not depend on whose voice is whose', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 8 }), (voices) => {
        const agenda = agendaOf(voices);
        expect(agenda.toSorted()).toEqual([...ITEMS].sort());
        expect(agendaOf(voices.toReversed())).toEqual(agenda);
        const distances = agenda.map((item) =>
          distanceOf(toSpread(voices.flatMap((voice) => voice[item] ?? []))),
        );
        expect(distances).toEqual(distances.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('what is shown of an item', () => {
  it('is nothing of a spread below three voices, and of named ones from the first on', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 6 }), fc.constantFrom(...ITEMS), (voices, item) => {
        const isShown = (mode: 'named' | 'spread-only') => reveal(mode, voices, item) !== null;
        expect(isShown('spread-only')).toBe(voices.length >= LEAST_FOR_SPREAD);
        expect(isShown('named')).toBe(voices.length >= 1);
      }),
    );
  });

  it('of a spread carries neither role nor order, even where a voice has a role', () => {
    fc.assert(
      fc.property(
        fc.array(named, { minLength: 3, maxLength: 6 }).chain((voices) =>
          fc.record({
            ...{
              voices: fc.constant(voices),
              mixed: fc.shuffledSubarray(voices, { minLength: voices.length }),
            },
            item: fc.constantFrom(...ITEMS),
          }),
        ),
        ({ voices, mixed, item }) => {
          const shown = reveal('spread-only', voices, item);
          const others = mixed.map((voice): FinishedVoice => ({ ...voice, role: 'other', number: 1 }));
          expect(JSON.stringify(reveal('spread-only', others, item))).toBe(JSON.stringify(shown));
          expect(JSON.stringify(shown)).not.toMatch(new RegExp(VOICE_ROLES.join('|')));
        },
      ),
    );
  });

  it('of named voices says who said what, and of this item alone', () => {
    const voice: FinishedVoice = { role: 'it', number: 2, answers: said({ 'cloud.exit': 'unknown' }) };
    expect(reveal('named', [voice], 'cloud.exit')).toEqual({
      spread: toSpread(['unknown']),
      said: [{ role: 'it', number: 2, choice: 'unknown' }],
    });
  });
});
