import type { SizeClass } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';

/** How many people would use a service, where the firm does not say. Source: method 2026-2, section 5, "Time". */
const USERS: Readonly<Record<SizeClass, number>> = {
  '1-9': 3,
  '10-49': 8,
  '50-249': 25,
  '250-499': 60,
  '500+': 120,
};

/** People who use a service that is paid by head, 1 or more: the firm's own figure, else a usual one for its size. */
export const usersOf = (sizeClass: SizeClass, useCase?: Pick<UseCase, 'people'>): number =>
  useCase?.people ?? USERS[sizeClass];
