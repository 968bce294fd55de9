import { env } from '../env.server.ts';
import { outboxFolder } from './outbox.server.ts';

/** How letters leave, as far as it may be shown: never the password, and not whose it is. */
export type MailWay =
  | { readonly via: 'outbox'; readonly folder: string; readonly from: string }
  | {
      readonly via: 'smtp';
      /** The name, and the port where one is set. */
      readonly server: string;
      readonly encryptedFromTheStart: boolean;
      readonly signsIn: boolean;
      readonly from: string;
    };

export function readMailWay(): MailWay {
  const { smtpUrl, from } = env.mail;
  if (smtpUrl === null) return { via: 'outbox', folder: outboxFolder(), from };
  const { host, protocol, username } = new URL(smtpUrl);
  return {
    via: 'smtp',
    server: host,
    encryptedFromTheStart: protocol === 'smtps:',
    signsIn: username !== '',
    from,
  };
}
