/**
 * Sites that others would build with this engine: another region with directions and documents of its own, and one that
 * holds a single practice. Nothing of this collection may stand in them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { testPages } from '../page-rules.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite, type BuiltSite, type ForkName } from '../sites.ts';

/** Every file of a site as text; packed ones unpacked. */
function* textsIn(dir: string): Generator<[name: string, text: string]> {
  for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || /\.(?:woff2|png)$/.test(item.name)) continue;
    const name = join(item.parentPath, item.name).slice(dir.length);
    const bytes = readFileSync(join(dir, name));
    if (name.endsWith('.docx')) {
      for (const [part, inside] of Object.entries(unzipSync(bytes)))
        yield [`${name}/${part}`, Buffer.from(inside).toString('utf8')];
    } else
      yield [name, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')];
  }
}

/** Of this collection: the names of its site, regions and documents, and the colours of its directions and of its mark. */
const OURS =
  /Практики ТОС|praktiki-tos|[Пп]сков|[Сс]моленск|pskov|smolensk|Борисов Ручей|oklch\((?:43\.5% \.095 70|45% \.15 28|42% \.1 145|42% \.11 325|42% \.09 165)\)|#005c41/;

/** What a collection lacks, and the menu that follows from what it has. */
const FORKS: Record<ForkName, { absent: string[]; menu: string[]; contact: string; letter?: string }> = {
  zarechye: {
    absent: [
      'contests',
      'support',
      'learn',
      'glossary',
      'problems',
      'recipes',
      'papers',
      'strategy/zarechye-2035/stages',
      'strategy/zarechye-2035/indicators',
      'strategy/zarechye-2035/follow-up',
      'resolutions/skhod-2024/follow-up',
    ],
    menu: ['Дела', 'Решения', 'Программа', 'О нас'],
    contact: 'Сайт ведёт Союз соседей Заречья. Вопросы и поправки: redaktsiya@example.org',
    letter: 'mailto:redaktsiya@example.org',
  },
  'one-practice': {
    absent: [
      'contests',
      'support',
      'learn',
      'documents',
      'glossary',
      'problems',
      'recipes',
      'papers',
      'resolutions',
      'strategy',
      'threads',
      'registers',
      'about',
    ],
    menu: ['Дела соседей', 'Регионы'],
    contact:
      'Адреса для писем у сайта пока нет. Записать рассказ или поправку поможет форма: файл останется у вас, передать его нужно тому, кто рассказал вам о сайте.',
  },
};

const sites: [ForkName, BuiltSite][] = [
  ['zarechye', await builtSite('zarechye')],
  ['one-practice', await builtSite('one-practice')],
];

describe.each(sites)('%s', (name, site) => {
  const { absent, menu, contact, letter } = FORKS[name];
  const { page, all, texts } = openPages(site.dir);

  testPages(site);

  it('holds nothing of this collection', () => {
    const found = [...textsIn(site.dir)].filter(([file, text]) => OURS.test(file) || OURS.test(text));
    expect(found.map(([file, text]) => `${file}: ${OURS.exec(text)?.[0]}`)).toEqual([]);
  });

  it('has neither pages nor menu items of what it lacks', () => {
    for (const path of absent) expect(existsSync(join(site.dir, path)), path).toBe(false);
    expect(texts('.', 'header nav a')).toEqual(menu);
  });

  it('has a sheet of each deed, and without papers nothing that would make them', () => {
    const files = readdirSync(join(site.dir, 'p'), { recursive: true, encoding: 'utf8' });
    const sheets = files.filter((file) => file.endsWith('.html'));
    expect([sheets.length > 0, files.filter((file) => file.endsWith('.json'))]).toEqual([true, []]);
    for (const sheet of sheets)
      expect(readFileSync(join(site.dir, 'p', sheet), 'utf8')).not.toMatch(/practice-kit|#kit/);
  });

  it('says who answers, or that nobody does yet', () => {
    expect(words(page('journalists').querySelector('#contact + p'))).toBe(contact);
    expect(site.output.includes('не сказано, куда писать')).toBe(name === 'one-practice');
  });

  it('leads a reader who found a mistake to where something can be done', () => {
    const practice = readdirSync(join(site.contentDir, 'practices'))[0] ?? '';
    const leads = all(`practices/${practice}`, 'a')
      .filter((each) => /^(?:Исправить или дополнить|Ошибка на странице)$/.test(words(each)))
      .map((each) => each.getAttribute('href'));
    expect(leads).toEqual([
      `${site.basePath}editors/suggest/?card=${practice}`,
      `${site.basePath}editors/mistake/?page=/practices/${practice}/`,
    ]);
    const form = page('editors/mistake').querySelector('mistake-form');
    expect(form?.querySelector('[data-letter]')?.getAttribute('href')).toBe(letter);
  });
});
