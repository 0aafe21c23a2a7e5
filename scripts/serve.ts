/** Serves the built site and says where. `npm start` builds it first. PORT chooses another port. */
import { readSettings } from '../src/settings.ts';
import { serveSite } from './site-server.ts';

const { outDir, basePath } = readSettings();
const { url } = await serveSite({ dir: outDir, basePath, port: Number(process.env.PORT || 4321) });
console.log(`Сайт открыт: ${url}\nОстановить: Ctrl+C`);
