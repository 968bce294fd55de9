/** Entry of the worker: the bytes of a file in, the logo it shows or why there is none out. */
export { drawLogo as default } from './logo/draw-logo.ts';
