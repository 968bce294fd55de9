import { z } from 'zod';

/** E-mail addresses with commas between them. */
export const addressesSchema = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  )
  .refine((addresses) => addresses.every((address) => /^[^\s@]+@[^\s@]+$/.test(address)), {
    error: 'must be e-mail addresses of accounts, with commas between them',
  });
