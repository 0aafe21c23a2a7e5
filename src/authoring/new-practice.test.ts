import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { checkContent } from '../check/check.ts';
import { askPractice } from './ask-practice.ts';
import {
  ASKED,
  descriptionOf,
  findingAbout,
  findingsAbout,
  missing,
  openContext,
  settled,
  writePractice,
  type Answers,
  type Context,
} from './new-practice.ts';

const temporary = temporaryFolder();

const ANSWERS: Answers = {
  title: 'Соседи вернули воду в старый колодец',
  summary: 'В деревне Примерово жители вычистили колодец: теперь в нём есть вода.',
  kind: 'tos',
  region: 'Тестовая область',
  directions: 'ecology',
  status: 'done',
  'sources.url': 'https://example.ru/kolodets',
  'sources.publisher': 'Газета «Примеровские вести»',
};

let context: Context;
beforeEach(async () => {
  const contentDir = join(mkdtempSync(join(temporary, 'case-')), 'content');
  cpSync('tests/fixtures/content', contentDir, { recursive: true });
  context = await openContext(contentDir);
});

const written = async (answers: Answers) => {
  const [path = '', ...records] = await writePractice(context, settled(context, answers));
  const { issues } = await checkContent(context.contentDir);
  return { path, records, text: readFileSync(join(context.contentDir, path), 'utf8'), issues };
};

describe('the new file', () => {
  it('holds the answers and lacks only what was not told', async () => {
    const { path, text, issues } = await written(ANSWERS);
    expect(path).toMatch(/^practices\/testovaya-[a-z-]+\/index\.mdx$/);
    expect(text).toContain('title: Соседи вернули воду в старый колодец\n');
    expect(text).toContain('region: testovaya-oblast\n');
    expect(text).toContain('directions: [ecology]\n');
    expect(text).toContain('  - id: example\n    url: https://example.ru/kolodets\n');
    expect(issues.map(({ rule, message, file }) => [file, rule, message])).toEqual([
      [`content/${path}`, 'schema', 'не заполнено поле «checked»'],
      [`content/${path}`, 'results', 'не сказано, что получилось'],
      [`content/${path}`, 'steps', 'в разделе «Что сделали» нет ни одного шага'],
    ]);
  });

  it('says what is still to be written, and no more', async () => {
    const done = (await written({ ...ANSWERS, id: 'one' })).text;
    expect(done).toContain('- results — ');
    expect(done).not.toContain('- summary — ');
    const planned = (await written({ ...ANSWERS, id: 'two', status: 'planned', summary: '' })).text;
    expect(planned).not.toContain('- results — ');
    expect(planned).toContain('- summary — ');
  });

  it('passes the check once that is filled in', async () => {
    const { path, text } = await written(ANSWERS);
    writeFileSync(
      join(context.contentDir, path),
      text
        .replace(
          'status: done\n',
          'status: done\nresults:\n  - label: Колодец даёт воду\n    source: example\nchecked: 2026-11-23\n',
        )
        .replace('{/* Что сделали', '1. Вычистили дно.\n\n{/* Что сделали'),
    );
    expect((await checkContent(context.contentDir)).issues).toEqual([]);
  });

  it('comes with records of what no vocabulary has', async () => {
    const { records, text, issues } = await written({
      ...ANSWERS,
      municipality: 'Дальний район',
      organisations: 'ТОС «Колодец»',
      contests: 'Конкурс «Чистая вода»',
      kind: 'municipal',
    });
    expect(records).toEqual([
      'taxonomy/organisations/tos-kolodets-testovaya.yaml',
      'taxonomy/municipalities/dalniy-rayon.yaml',
      'taxonomy/contests/konkurs-chistaya-voda-testovaya.yaml',
    ]);
    expect(text).toContain('municipality: dalniy-rayon\n');
    expect(issues.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'schema: не заполнено поле «checked»',
      'steps: в разделе «Что сделали» нет ни одного шага',
    ]);
  });

  it('is written over no other', async () => {
    const card = join(context.contentDir, 'practices/testovo-prud/index.mdx');
    const before = readFileSync(card, 'utf8');
    await expect(writePractice(context, { ...ANSWERS, id: 'testovo-prud' })).rejects.toThrow(/EEXIST/);
    expect(readFileSync(card, 'utf8')).toBe(before);
    expect(findingAbout(context, 'id', 'testovo-prud')).toMatch(/уже есть/);
  });
});

describe('answers', () => {
  it('may name what stands in a folder of lists', async () => {
    const { contentDir } = context;
    mkdirSync(join(contentDir, 'taxonomy/contests'));
    renameSync(join(contentDir, 'taxonomy/contests.yaml'), join(contentDir, 'taxonomy/contests/all.yaml'));
    const { names } = await openContext(contentDir);
    expect(names.contests?.map(({ id }) => id)).toContain('testovyy-konkurs');
  });

  it('are missed all at once', () => {
    expect(missing({ kind: 'tos', title: ' ' })).toEqual([
      'title',
      'region',
      'directions',
      'status',
      'sources.publisher',
    ]);
    expect(missing(ANSWERS)).toEqual([]);
  });

  it.each([
    ['kind', 'tos2', /Можно: Дело соседей; /],
    ['region', 'testovaya', /такого в справочнике нет/],
    ['sources.url', 'example.ru', /начинается с https/],
    ['title', 'А'.repeat(101), /100/],
    ['id', 'Колодец', /латиницей/],
  ] as const)('%s can not be «%s»', (question, answer, finding) => {
    expect(findingAbout(context, question, answer)).toMatch(finding);
  });

  it('find nothing wrong with what is right', () => {
    const answers = settled(context, ANSWERS);
    expect(findingsAbout(context, answers)).toEqual([]);
  });

  it('are asked for in Russian', () => {
    for (const question of ASKED) expect(descriptionOf(question)).toMatch(/^[А-ЯЁ]/);
  });
});

describe('in a terminal', () => {
  /** Types each answer as soon as its question is on the screen. */
  async function typed(dialogue: readonly [question: string, keys: string][], given: Answers = {}) {
    const input = new PassThrough();
    const output = new PassThrough();
    Object.assign(output, { columns: 100, rows: 40 });
    let screen = '';
    let seen = 0;
    const waiting = [...dialogue];
    output.on('data', (chunk: Buffer) => {
      screen += chunk.toString();
      const [question, keys] = waiting[0] ?? [];
      if (question === undefined || keys === undefined || !screen.slice(seen).includes(question)) return;
      seen = screen.length;
      waiting.shift();
      // The list reads key by key, as hands give them.
      setTimeout(() => {
        for (const key of keys) input.write(key);
      }, 10);
    });
    const answers = await askPractice(context, given, { input, output });
    return { answers, screen, waiting };
  }

  const ENTER = '\r';

  it('asks for what is required, finds regions by typing, proposes a folder', async () => {
    const { answers, screen, waiting } = await typed([
      [descriptionOf('title'), `${ANSWERS.title}${ENTER}`],
      [descriptionOf('summary'), ENTER],
      [descriptionOf('kind'), `муницип${ENTER}`],
      [descriptionOf('region'), `приме${ENTER}`],
      [descriptionOf('directions'), `эколог${ENTER}`],
      [descriptionOf('status'), ENTER],
      [descriptionOf('sources.url'), `https://example.ru/k${ENTER}`],
      [descriptionOf('sources.publisher'), `Газета${ENTER}`],
      [descriptionOf('id'), ENTER],
    ]);
    expect(waiting).toEqual([]);
    expect(answers).toMatchObject({
      title: ANSWERS.title,
      kind: 'municipal',
      region: 'primernyy-kray',
      directions: 'ecology',
      status: 'planned',
      'sources.url': 'https://example.ru/k',
      id: expect.stringMatching(/^primernyy-[a-z-]+$/),
    });
    expect(screen).not.toMatch(/Search|Type|confirm|match/);
  });

  it('asks only what is not given, and again when the answer can not be', async () => {
    const { 'sources.publisher': publisher, ...given } = ANSWERS;
    const { answers, screen } = await typed(
      [
        [descriptionOf('sources.publisher'), ENTER],
        ['без этого карточку не начать', `${publisher}${ENTER}`],
      ],
      { ...settled(context, given), id: 'kolodets' },
    );
    expect(answers).toMatchObject({ 'sources.publisher': publisher, id: 'kolodets' });
    expect(screen).not.toContain(descriptionOf('title'));
  });

  it('goes away when told to', async () => {
    expect((await typed([[descriptionOf('title'), '\u0003']])).answers).toBeUndefined();
  });
});
