import { offer } from './entry.ts';

export const advice = offer('advice', { publicPrice: 'free' });
export const learning = offer('learning', { publicPrice: 'free' });
/** Free courses on the web, at one's own pace. */
export const course = offer('learning', { publicPrice: 'free', conditions: ['self-study'] });

export const GERMAN_SPEAKING = ['DE', 'AT', 'CH', 'LI', 'LU'];
