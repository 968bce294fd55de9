import { paperworkDrawing, paperworkWordDrawing } from '#app/documents/report-drawing.server.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { Paperwork, PaperworkKind } from '#app/report-model/paperwork/paperwork-model.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';

/** To be printed, or to be written on with a word processor. */
const FORMS = ['pdf', 'docx'] as const;
export type PaperworkForm = (typeof FORMS)[number];

const TYPES: Readonly<Record<PaperworkForm, string>> = {
  pdf: 'application/pdf',
  docx: OFFICE_TYPES.docx,
};

// A thread each, beside those of reports: who prints a folder keeps nobody waiting who looks at a result.
const limits = { workers: 1, queueLimit: env.pdf.queueLimit, timeoutMs: env.pdf.timeoutSeconds * 1000 };
const DRAWINGS = { pdf: paperworkDrawing(limits), docx: paperworkWordDrawing(limits) } as const;

/** The form that was asked for; null where it is none of ours. */
export const readForm = (form: FormData): PaperworkForm | null =>
  FORMS.find((each) => each === form.get('form')) ?? null;

/** The bytes of a document; `busy` when too many are being drawn. Nothing of it is kept. */
export async function drawPaperwork(paperwork: Paperwork, form: PaperworkForm): Promise<Outcome<Uint8Array>> {
  const drawn = await DRAWINGS[form].draw(paperwork);
  if (drawn.ok) return succeed(drawn.value);
  log.warn({ code: drawn.problem.code }, 'A document of a folder was not drawn');
  return drawn;
}

interface Drawn {
  readonly kind: PaperworkKind;
  readonly form: PaperworkForm;
  readonly day: string;
}

/** The document as it is sent. Its name says what it is and of which day, and of whom it is not. */
export const toFileAnswer = (bytes: Uint8Array, { kind, form, day }: Drawn): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': TYPES[form],
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="ki-bruecke-${kind}-${day}.${form}"`,
      'Cache-Control': 'private, no-store',
    },
  });
