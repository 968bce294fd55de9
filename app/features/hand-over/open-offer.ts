import { accessToClient, may } from '#app/domain/access/access.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Offer } from '#app/persistence/hand-over-repository.ts';

/** An offer that stands: all it is about is there. */
export interface OpenOffer extends Offer {
  readonly adviser: NonNullable<Offer['adviser']>;
  readonly client: NonNullable<Offer['client']>;
  readonly assessment: NonNullable<Offer['assessment']>;
}

/**
 * The offer as it stands, or null: not any more once it is taken or its day is over, nor where its assessment or client was
 * erased, or who made it may not hand over for the client any more.
 */
export function standing(offer: Offer, today: IsoDate): OpenOffer | null {
  const { adviser, client, assessment, mode } = offer;
  if (adviser === null || client === null || assessment === null) return null;
  if (offer.takenAt !== null || offer.lastDay < today) return null;
  if (mode === 'view' && assessment.asOf === null) return null;
  const access = accessToClient({ kind: 'member', ...adviser }, client);
  return may(access, 'hand-over') ? { ...offer, adviser, client, assessment } : null;
}
