/** The description of a site is checked like a card: everything at once, at its line, with what to do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { checkContent } from './check.ts';

const folder = temporaryFolder();

const REQUIRED = `
  name: 'Соседи Заречья',
  tagline: 'Что сделали соседи',
  description: 'Дела соседей Заречной области.',
  fileName: 'zarechye',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },`;
const ANSWERED = "\n  publisher: { readers: 'sosedi@example.org' },";

let number = 0;
async function findings(text: string): Promise<string[]> {
  const siteConfig = join(folder, `site-${++number}.ts`);
  writeFileSync(siteConfig, text);
  const { issues } = await checkContent('tests/fixtures/content', { siteConfig });
  return issues.map(
    ({ line, column, rule, message, advice }) => `${line}:${column} ${rule}: ${message} → ${advice}`,
  );
}
const described = (fields: string) => findings(`export default {${REQUIRED}${fields}\n};\n`);

describe('the description of a site', () => {
  it('may be as short as this', async () => {
    expect(await described(ANSWERED)).toEqual([]);
  });

  it('without an address to write to draws a warning at its place', async () => {
    expect(await described('\n  publisher: {},')).toEqual([
      expect.stringMatching(/^7:3 contact: не сказано, куда писать .* → впишите почту/),
    ]);
  });

  it('names all that is missing and wrong at once', async () => {
    const found = await findings(
      "export default {\n  name: 'Соседи',\n  naem: 'Соседи',\n  licence: { name: 'CC BY' },\n};\n",
    );
    expect(found).toEqual([
      expect.stringMatching(/site: не заполнено поле «tagline»/),
      expect.stringMatching(/site: не заполнено поле «description»/),
      expect.stringMatching(/site: не заполнено поле «fileName»/),
      expect.stringMatching(/^3:3 site: неизвестное поле «naem» → возможно, имелось в виду «name»/),
      expect.stringMatching(/^4:3 site: не заполнено поле «licence.url»/),
    ]);
  });

  it('may name a section that holds nothing, but no page that is never made', async () => {
    const links = ['/glossary/', '/practices/', '/praktiki/', '/strategy/testovaya-strategiya/indicators/'];
    const navigation = links.map((path) => `\n    { label: 'Ссылка', path: '${path}' },`).join('');
    expect(await described(`${ANSWERED}\n  navigation: [${navigation}\n  ],`)).toEqual([
      expect.stringMatching(/^11:31 site: на сайте нет страницы «\/praktiki\/»/),
    ]);
  });

  it('features only what there is', async () => {
    const featured =
      "{ practice: 'testovo-prudik', point: 'testovyy-sezd/1.1', themes: ['ponds', 'nikakaya'] }";
    expect(await described(`${ANSWERED}\n  featured: ${featured},`)).toEqual([
      expect.stringMatching(
        /^8:\d+ site: featured.practice: в содержании нет «testovo-prudik» → возможно, имелось в виду «testovo-prud»/,
      ),
      expect.stringMatching(/^8:\d+ site: featured.themes: в содержании нет «nikakaya»/),
    ]);
  });

  it('marks an item of the menu only for pages that there are', async () => {
    const item = (begin: string) => `{ label: 'Документы', path: '/documents/', includes: ['${begin}'] }`;
    const found = await described(
      `${ANSWERED}\n  navigation: [${item('/strategy/')}, ${item('/resolutoins/')}],`,
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^8:\d+ site: includes: на сайте нет страниц, адрес которых начинается с «\/resolutoins\/» → /,
      ),
    ]);
  });

  it('names a colour that words can have', async () => {
    const brand = "{ light: 'oklch(70% 0.1 165)', dark: 'светлый' }";
    expect(await described(`${ANSWERED}\n  colours: { brand: ${brand} },`)).toEqual([
      expect.stringMatching(/^8:31 colour: цвет .* контраст 2,4 : 1, нужно не меньше 4,5 : 1 → .*темнее/),
      expect.stringMatching(/^8:59 colour: «светлый» — не цвет/),
    ]);
  });

  it('that cannot be read or is not there is a finding, too', async () => {
    expect(await findings('export default {')).toEqual([
      expect.stringMatching(/^1:1 site: файл не читается/),
    ]);
    const { issues } = await checkContent('tests/fixtures/content', {
      siteConfig: join(folder, 'nothing.ts'),
    });
    expect(issues.map(({ message }) => message)).toEqual(['нет файла с описанием сайта']);
  });
});
