import { releasePaper } from './$lng.account._index/release-file.server.ts';

/** A release as slides, with charts that can be edited. */
export const loader = releasePaper('pptx');
