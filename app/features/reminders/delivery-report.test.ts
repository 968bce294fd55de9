import { expect, it } from 'vitest';
import { readDeliveryReport } from './delivery-report.ts';

const ID = '0b6f3c1e-7a52-4c2e-9d1b-3f2a1c4d5e6f';

const report = ({
  envelope = '',
  messageId = `<reminder-${ID}@kammer.example>`,
  action = 'failed',
  type = 'report',
} = {}) =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `Content-Type: multipart/${type}; report-type=delivery-status;`,
    '\tboundary="b1"',
    '',
    'Preamble',
    '--b1',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...(envelope === '' ? [] : [`Original-Envelope-Id: ${envelope}`]),
    '',
    'Final-Recipient: rfc822; Werkstatt@betrieb.example',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1',
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Erinnerung',
    `Message-ID:`,
    ` ${messageId}`,
    '',
    '--b1--',
    '',
  ].join('\r\n');

const BOUNCE = { reminder: ID, recipient: 'Werkstatt@betrieb.example', status: '5.1.1', isFailed: true };

it('is about the reminder that the letter it gives back, or the envelope, names', () => {
  expect(readDeliveryReport(report())).toEqual(BOUNCE);
  const envelope = `reminder-${ID}`;
  expect(readDeliveryReport(report({ envelope, messageId: '<other@x.example>' }))).toEqual(BOUNCE);
  expect(readDeliveryReport(report().replaceAll('\r\n', '\n'))).toEqual(BOUNCE);
});

it('is no failure while it is delayed', () => {
  expect(readDeliveryReport(report({ action: 'delayed' }))?.isFailed).toBe(false);
});

it('is nothing of ours, or no report at all', () => {
  expect(readDeliveryReport(report({ messageId: '<other@x.example>' }))).toBeNull();
  expect(readDeliveryReport(report({ type: 'mixed' }))).toBeNull();
  expect(readDeliveryReport(`Subject: reminder-${ID}\n\nreminder-${ID}`)).toBeNull();
  expect(readDeliveryReport('')).toBeNull();
});
