import type { ServiceDraft } from './entry.ts';

/** What is told of a cloud; that it is one says the list it stands in. */
export type CloudDraft = Omit<ServiceDraft, 'kind'>;

/** What of a service was heard of second-hand only. */
export const HEARSAY = ['languages', 'selfService', 'publicPrice', 'certificates'] as const;
