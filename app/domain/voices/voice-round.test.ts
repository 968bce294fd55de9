import { describe, expect, it } from 'vitest';
import type { RoundState } from './voice-state.ts';
import { canAddVoice, canChooseMode, canEnd, standingOf } from './voice-state.ts';
import { countAsked, lastDayToAnswer, roundFault, rolesIn, singleRoles } from './voice-round.ts';

const TODAY = '2026-11-27';
const OPEN: RoundState = {
  ...{ mode: 'spread-only', isFrozen: false, isEnded: false, revealed: 0, voices: 4, finished: 0 },
  lastDay: TODAY,
};

describe('a round of voices', () => {
  it('asks somebody, not too many, and enough to show a spread', () => {
    expect(roundFault('named', {})).toBe('nobody');
    expect(roundFault('named', { management: 1 })).toBeNull();
    expect(roundFault('spread-only', { management: 1, it: 1 })).toBe('too-few');
    expect(roundFault('spread-only', { management: 1, it: 2 })).toBeNull();
    expect(roundFault('named', { management: 8, production: 8, it: 4 })).toBeNull();
    expect(roundFault('named', { management: 8, production: 8, it: 5 })).toBe('too-many');
  });

  it('knows for which role one person speaks alone', () => {
    const roles = { it: 1, production: 3, 'works-council': 1 };
    expect(singleRoles(roles)).toEqual(['it', 'works-council']);
    expect(rolesIn(roles)).toEqual(['production', 'it', 'works-council']);
    expect(countAsked(roles)).toBe(5);
    expect(lastDayToAnswer(TODAY, 14)).toBe('2026-12-11');
  });

  it('keeps its mode from the first answer on', () => {
    expect(canChooseMode(OPEN)).toBe(true);
    expect(canChooseMode({ ...OPEN, isFrozen: true })).toBe(false);
  });

  it('is ended once, by so many finished voices as can be shown', () => {
    expect([0, 2, 3].map((finished) => canEnd({ ...OPEN, finished }))).toEqual([false, false, true]);
    expect([0, 1].map((finished) => canEnd({ ...OPEN, mode: 'named', finished }))).toEqual([false, true]);
    expect(canEnd({ ...OPEN, finished: 3, isEnded: true })).toBe(false);
  });

  it('takes further voices until it is ended, full or over', () => {
    expect(canAddVoice(OPEN, TODAY)).toBe(true);
    expect(canAddVoice({ ...OPEN, voices: 20 }, TODAY)).toBe(false);
    expect(canAddVoice({ ...OPEN, isEnded: true }, TODAY)).toBe(false);
    expect(canAddVoice(OPEN, '2026-11-28')).toBe(false);
  });
});

describe('a voice', () => {
  it('is taken, then given, then stands, to the end of the last day', () => {
    expect(standingOf('invited', OPEN, TODAY)).toEqual({ canTake: true, canAnswer: false, canErase: false });
    expect(standingOf('answering', OPEN, TODAY)).toEqual({ canTake: false, canAnswer: true, canErase: true });
    expect(standingOf('finished', OPEN, TODAY)).toEqual({ canTake: false, canAnswer: false, canErase: true });
    expect(standingOf('invited', OPEN, '2026-11-28').canTake).toBe(false);
    expect(standingOf('answering', { ...OPEN, isEnded: true }, TODAY).canAnswer).toBe(false);
  });

  it('can be taken back until something is shown, also when its days are over', () => {
    expect(standingOf('finished', { ...OPEN, isEnded: true }, '2027-01-01').canErase).toBe(true);
    const shown = { ...OPEN, isEnded: true, revealed: 1 };
    expect(Object.values(standingOf('finished', shown, TODAY))).toEqual([false, false, false]);
  });
});
