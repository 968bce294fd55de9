import { LICENCE_TERMS } from '#app/domain/statistics/open-data.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toReading } from '#app/report-model/statistics/reading.view-model.ts';
import { MEDIA_TYPES } from './open-formats.ts';
import type { FoundRelease } from './open-release.server.ts';
import { openReleasePath, releaseFilePath } from './paths.ts';
import { toWorded } from './worded-release.ts';

type Node = Readonly<Record<string, unknown>>;
type DataFormat = keyof typeof MEDIA_TYPES;
const DATA_FORMATS = Object.keys(MEDIA_TYPES) as readonly DataFormat[];

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
/** Vocabularies of the Publications Office of the EU, which DCAT-AP takes its words from. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const IANA = 'https://www.iana.org/assignments/media-types';
const LANGUAGES: Readonly<Record<Locale, string>> = { de: 'DEU', en: 'ENG', fr: 'FRA', nl: 'NLD', sv: 'SWE' };

const link = (id: string): Node => ({ '@id': id });
const day = (date: string): Node => ({ '@type': 'xsd:date', '@value': date });

interface Distributed {
  /** Whole addresses of the page and of the licence. */
  readonly page: string;
  readonly licence: string;
  readonly format: DataFormat;
}

function toDistribution({ t, locale }: Translator, { page, licence, format }: Distributed): Node {
  const address = releaseFilePath(page, format);
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': { '@language': locale, '@value': t(`open-data:files.${format}`) },
    'dcat:accessURL': link(page),
    'dcat:downloadURL': link(address),
    'dcat:mediaType': link(`${IANA}/${MEDIA_TYPES[format]}`),
    'dct:license': link(licence),
  };
}

/**
 * What catalogues of data have to know of an open release, as JSON-LD after DCAT-AP 3: title, description, publisher,
 * theme, days, language, licence and each file. Addresses are whole, so that the text can be read anywhere.
 */
export function toDcat(translator: Translator, found: FoundRelease, origin: string): Node {
  const { locale } = translator;
  const { campaign, stored, publication } = found;
  const { title, subtitle, caution } = toReading(toWorded(translator, found));
  const page = `${origin}${openReleasePath(locale, stored.id)}`;
  const licence = LICENCE_TERMS[publication.licence].url;
  const wave = campaign.waves.find(({ id }) => id === stored.wave);
  const inLanguage = (text: string): Node => ({ '@language': locale, '@value': text });
  return {
    '@context': CONTEXT,
    '@id': page,
    '@type': 'dcat:Dataset',
    'dct:identifier': stored.id,
    'dct:title': inLanguage(title),
    'dct:description': inLanguage(`${subtitle}\n\n${caution}`),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': campaign.organisationName },
    'dcat:theme': link(`${AUTHORITY}/data-theme/ECON`),
    'dct:accessRights': link(`${AUTHORITY}/access-right/PUBLIC`),
    'dct:language': link(`${AUTHORITY}/language/${LANGUAGES[locale]}`),
    'dct:issued': day(toIsoDay(publication.publishedAt)),
    ...(wave && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(wave.firstDay),
        'dcat:endDate': day(stored.asOf < wave.lastDay ? stored.asOf : wave.lastDay),
      },
    }),
    'dcat:version': String(stored.number),
    'dcat:landingPage': link(page),
    'dcat:distribution': DATA_FORMATS.map((format) => toDistribution(translator, { page, licence, format })),
  };
}
