import { generate } from './build.mjs';

generate();
