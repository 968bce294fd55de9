import { fileURLToPath } from 'node:url';
import { generateClients } from './generate-clients.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
generateClients();
