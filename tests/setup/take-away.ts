import { afterAll } from 'vitest';
import { takeAwayLeftBehind } from './left-behind.ts';

// Read anew for each test file, while the modules that its tests import stay.
afterAll(takeAwayLeftBehind);
