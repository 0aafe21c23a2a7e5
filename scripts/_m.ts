import { checkContent } from '../src/check/check.ts';
const t = performance.now();
await checkContent('/tmp/w/c1000n', { threads: 0 });
console.log(performance.now() - t, process.cpuUsage());
