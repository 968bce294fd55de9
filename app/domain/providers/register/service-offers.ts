import type { ProviderOffer } from '../provider.ts';
import { offer } from './entry.ts';

type Price = ProviderOffer['publicPrice'];
type Conditions = ProviderOffer['conditions'];

/** Servers and storage to rent: somebody has to run what stands on them. */
export const servers = (publicPrice: Price, ...more: Conditions) =>
  offer('hosting', { publicPrice, conditions: ['runs-own-servers', ...more], needsInHouseSkill: true });

/** A place for files that the provider runs. */
export const files = (publicPrice: Price, ...more: Conditions) =>
  offer('hosting', { publicPrice, conditions: ['files-only', ...more] });

export const gpus = (publicPrice: Price, conditions: Conditions = [], example?: number) =>
  offer('gpu', {
    publicPrice,
    conditions: ['runs-own-servers', ...conditions],
    needsInHouseSkill: true,
    ...(example === undefined ? {} : { example }),
  });

export const training = (publicPrice: Price, ...conditions: Conditions) =>
  offer('training-compute', {
    publicPrice,
    conditions: ['runs-own-servers', ...conditions],
    needsInHouseSkill: true,
  });

/**
 * A language model by interface: somebody builds it in. The example is fifty people with twenty requests a working day
 * on an open model (440 million tokens in, 110 million out a year), at list prices of 2 July 2026; an order of magnitude.
 */
export const models = (publicPrice: Price, example?: number, ...more: Conditions) =>
  offer('llm-api', {
    publicPrice,
    conditions: ['needs-integration', ...more],
    needsInHouseSkill: true,
    ...(example === undefined ? {} : { example }),
  });

/** An assistant that is ready to use. */
export const assistant = (publicPrice: Price, ...conditions: Conditions) =>
  offer('assistant', { publicPrice, conditions });
