import { createElement } from 'react';
import type { CampaignPaper } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { toWordLetter } from './docx/campaign-letter-docx.ts';
import { toBytes } from './docx/same-bytes.ts';
import { CampaignForm } from './pdf/campaign-form.tsx';
import { CampaignLetter, PersonalCampaignLetters } from './pdf/campaign-letter.tsx';
import { CampaignFlyer, CampaignPoster } from './pdf/campaign-sheets.tsx';
import { drawPdf } from './pdf/draw-pdf.ts';

/** Entry of the worker: finished words in, the bytes of what is to be printed out. */
export default async function drawCampaignPaper(paper: CampaignPaper): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'poster':
      return drawPdf(createElement(CampaignPoster, { sheet: paper }));
    case 'flyer':
      return drawPdf(createElement(CampaignFlyer, { sheet: paper }));
    case 'letter':
      return drawPdf(createElement(CampaignLetter, { letter: paper }));
    case 'personal-letters':
      return drawPdf(createElement(PersonalCampaignLetters, { letters: paper }));
    case 'form':
      return drawPdf(createElement(CampaignForm, { form: paper }));
    case 'letter-word':
      return toBytes(await toWordLetter(paper), paper.meta);
  }
}
