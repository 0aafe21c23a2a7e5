import { chromium } from 'playwright-core';
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const only = process.argv.slice(2);
for (const [w, scheme] of [
  [360, 'light'],
  [768, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
]) {
  const p = await b.newPage({ viewport: { width: w, height: 1000 }, colorScheme: scheme });
  for (const path of only.length
    ? only
    : ['editors/fields/', 'editors/rules/', 'editors/rules/number-source/', 'editors/writing/']) {
    await p.goto('http://localhost:4513/' + path);
    await p.screenshot({
      path: `/tmp/w/desk/new-shots/${path.replaceAll('/', '_')}${w}${scheme}.png`,
      clip: { x: 0, y: 0, width: w, height: w < 400 ? 2400 : 1500 },
      fullPage: true,
    });
    const o = await p.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (o > 0) console.log('overflow', path, w, o);
  }
  await p.close();
}
await b.close();
