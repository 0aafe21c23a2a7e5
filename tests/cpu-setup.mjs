import {appendFileSync, readFileSync} from 'node:fs';
import {afterAll, expect} from 'vitest';
const read=()=>{const s=readFileSync('/proc/self/stat','utf8');const f=s.slice(s.lastIndexOf(')')+2).split(' ');return [11,12,13,14].map(i=>Number(f[i])/100)};
const a=read(), t=Date.now();
const file=expect.getState().testPath;
afterAll(()=>{const b=read();const d=b.map((x,i)=>+(x-a[i]).toFixed(2));appendFileSync(process.env.CPU_OUT,JSON.stringify({file:(file??expect.getState().testPath).replace(/.*\/wt\/ci\//,''),own:d[0]+d[1],kids:d[2]+d[3],wall:(Date.now()-t)/1000,pid:process.pid})+'\n')});
