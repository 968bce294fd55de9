import { agreementDrawing } from '#app/documents/report-drawing.server.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import type { OpenedAgreements } from './agreements.server.ts';
import { currentText } from './agreements.server.ts';
import { acceptedNow, toAcceptedLines } from './agreements.view-model.ts';

const drawing = agreementDrawing({
  ...{ workers: 1, queueLimit: env.pdf.queueLimit, timeoutMs: env.pdf.timeoutSeconds * 1000 },
});

/** A text in force for word processors, with room to sign and what is known of its being accepted here. */
export function writeAgreement(
  translator: Translator,
  agreement: Agreement,
  { organisation, accepted }: OpenedAgreements,
): Promise<Outcome<Uint8Array>> {
  const { t } = translator;
  const { text } = currentText(translator, agreement, organisation.name);
  const inForce = acceptedNow(accepted, agreement);
  const rows = (['organisation', 'operator'] as const).flatMap((side) => [
    [t(`agreements:signing.${side}`), ''],
    [t('agreements:signing.place'), ''],
    [t('agreements:signing.signature'), ''],
  ]);
  return drawing.draw({
    ...text,
    meta: { title: text.title, subject: text.version, author: t('common:product'), asOf: toIsoDay(now()) },
    signing: {
      title: t('agreements:signing.title'),
      rows,
      accepted: inForce === null ? [] : toAcceptedLines(translator, inForce),
    },
  });
}
