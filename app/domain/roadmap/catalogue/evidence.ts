import type { Evidence } from '../measure.ts';

/** Our own estimate, without a second source behind it: the words say so. */
export const OWN_ESTIMATE: Evidence = {
  quality: 'estimate',
  publisher: 'KI-Brücke',
  url: null,
  asOf: '2026-11-26',
  checkAgain: '2027-11-30',
};

/** Prices and published savings move within months. */
const CHECK_AGAIN = '2027-05-31';

/** Figures gathered from vendors' pages, or an order of magnitude, without one page that says it all. */
const COMPILED = { publisher: 'KI-Brücke', url: null, asOf: '2026-11-22', checkAgain: CHECK_AGAIN };
export const COMPILED_FROM_VENDORS: Evidence = { quality: 'vendor', ...COMPILED };
export const ORDER_OF_MAGNITUDE: Evidence = { quality: 'estimate', ...COMPILED };

/** A page that gives a figure of its own; what it says stands in the measure's words. */
const page = (publisher: string, url: string, asOf: string) => ({
  publisher,
  url,
  asOf,
  checkAgain: CHECK_AGAIN,
});
/** Of a vendor or adviser, who has something to sell. */
const vendor = (...facts: Parameters<typeof page>): Evidence => ({ quality: 'vendor', ...page(...facts) });
const estimate = (...facts: Parameters<typeof page>): Evidence => ({
  quality: 'estimate',
  ...page(...facts),
});

/** Where a second opinion on our estimates was found, by what it is about. */
export const SOURCES = {
  timeApps: vendor(
    'handwerk.cloud',
    'https://www.handwerk.cloud/wissen/allgemein/digitale-zeiterfassung-handwerk',
    '2026-02-12',
  ),
  programProjects: vendor('mqresult.de', 'https://mqresult.de/erp-auswahl/erp-kosten', '2026-11-26'),
  scanning: vendor('smart-store.de', 'https://www.smart-store.de/scanservice-preise', '2026-11-26'),
  dataProtection: vendor(
    'globeriadatenschutz.de',
    'https://www.globeriadatenschutz.de/doks/welche-kosten-sind-mit-der-bestellung-eines-externen-datenschutzbeauftragten-verbunden/',
    '2026-11-26',
  ),
  securityCheck: estimate('Hochschule Aalen', 'https://www.csc-kmu.de/', '2026-11-26'),
  aiTraining: vendor(
    'compliance-kit.eu',
    'https://compliance-kit.eu/en/knowledge/ai-literacy-curriculum-art-4',
    '2026-11-26',
  ),
  itSupport: vendor('bavaria-informatics.com', 'https://bavaria-informatics.com/?p=2195', '2026-11-26'),
  adviser: vendor(
    'moonflag.de',
    'https://www.moonflag.de/faq-items/wie-hoch-ist-die-foerdersumme/',
    '2026-11-26',
  ),
  worksAgreement: vendor(
    'plotdesk.com',
    'https://plotdesk.com/magazin/betriebsrat-ki-mitbestimmung-betriebsvereinbarung',
    '2026-11-26',
  ),
  aiInventory: vendor('simpleact.eu', 'https://simpleact.eu/doc/inventory', '2026-11-26'),
  move: vendor('borissov-it.de', 'https://borissov-it.de/blog/nextcloud-vs-microsoft-365', '2026-11-26'),
  switching: vendor(
    'website-pflichtencheck.de',
    'https://website-pflichtencheck.de/insights/cloud-lock-in-data-act-exit-plan',
    '2026-06-20',
  ),
  switchingTerms: vendor(
    'sorena.io',
    'https://www.sorena.io/artifacts/eu/data-act/cloud-switching-and-exit-plans',
    '2026-02-23',
  ),
  storage: vendor('Hetzner', 'https://docs.hetzner.com/storage/object-storage/overview', '2024-10-31'),
  assistants: vendor(
    'techjacksolutions.com',
    'https://techjacksolutions.com/ai-tools/mistral/mistral-vs-chatgpt/',
    '2026-05-07',
  ),
  fundingAdvice: vendor(
    'dieberatungsmanufaktur.de',
    'https://dieberatungsmanufaktur.de/kosten-fuer-foerdermittelberatung/',
    '2026-11-26',
  ),
  receipts: vendor(
    'automatisierungsbeispiele.de',
    'https://www.automatisierungsbeispiele.de/wissen/ki-buchhaltung-belege',
    '2026-01-22',
  ),
  documentSearch: vendor(
    'skystream.sk',
    'https://skystream.sk/en/blog/rag-firemny-ai-asistent',
    '2026-11-26',
  ),
  customerService: vendor('ai-successful.com', 'https://ai-successful.com/', '2026-11-22'),
  conditionMonitoring: vendor(
    'f7i.ai',
    'https://f7i.ai/blog/the-economics-of-reliability-a-comprehensive-guide-to-condition-monitoring-costs',
    '2026-02-23',
  ),
  cameras: vendor('enaovision.com', 'https://enaovision.com/blog/machine-vision-systems-guide', '2026-04-01'),
  forecasts: estimate('supplyaihub.com', 'https://supplyaihub.com/', '2026-11-22'),
  codingAids: vendor(
    'GitHub',
    'https://docs.github.com/en/enterprise-cloud@latest/copilot/concepts/copilot-billing/about-billing-for-github-copilot-in-your-enterprise',
    '2026-11-26',
  ),
} as const satisfies Record<string, Evidence>;
