/** The form is filled in as an author does, and read back: what goes in comes out, field by field. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { filledForm, type Filling } from '../../../tests/filled-form.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { readContent } from '../../content-layer/parse-file.ts';
import { parse as read } from '../../model/codec.ts';
import { leavesOf, type Field } from '../../model/field.ts';
import type { FieldKind } from '../../model/metadata.ts';
import { importDocx } from '../import/import.ts';
import { knownSite, type KnownSite } from '../import/vocabulary.ts';
import { NOT_ASKED, practiceFields } from '../practice-fields.ts';
import { practiceForm } from './document.ts';
import { codeLine, formParts, hintsOf } from './layout.ts';

const CONTENT = 'tests/fixtures/content';
const folder = temporaryFolder();
const made = () => practiceForm(practiceFields, site.names, 'Соседи');

let site: KnownSite;
let form: Buffer;
beforeAll(async () => {
  site = knownSite(await readContent(CONTENT));
  form = await made();
});

const ASKED = practiceFields.filter(({ name }) => !(name in NOT_ASKED));
const SOURCES_FIELD = practiceFields.find(({ name }) => name === 'sources') as Field;
/** What the addresses of the sources below propose. */
const SOURCES = ['example', 'example-2'];

/** A value for every field, made from the schema: two items in every list. */
function filled(field: Field, at = 0): unknown {
  if (field.kind === 'list') {
    const { item } = field;
    const known = item?.target ? (site.names[item.target]?.length ?? 0) : 2;
    return Array.from(
      { length: Math.min(2, field.most ?? 2, known) },
      (_, index) => item && filled(item, index),
    );
  }
  if (field.kind === 'group') {
    return Object.fromEntries((field.fields ?? []).map((inner) => [inner.name, filled(inner, at)]));
  }
  if (field.target) return site.names[field.target]?.at(at)?.id;
  if (field.names) return Object.keys(field.names).at(at);
  if (field.name === 'id') return SOURCES.at(at);
  const values: Partial<Record<FieldKind, unknown>> = {
    source: SOURCES[0],
    text: `Слова поля ${field.name} — ${at + 1}`,
    number: 65_000.5 + at,
    money: 1_250_000.5 + at,
    integer: at + 1,
    'yes-no': at === 0,
    day: `2024-05-1${at + 1}`,
    date: ['2024-05-17', '2024'][at],
    url: `https://example.ru/${field.name}-${at}`,
    photo: `./foto-${at + 1}.jpg`,
  };
  return values[field.kind];
}

async function imported(filling: Filling, name: string) {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, await filledForm(form, practiceFields, site.names, filling));
  const out = join(folder, name);
  const result = await importDocx(file, { contentDir: CONTENT, out });
  const text = readFileSync(join(out, 'index.mdx'), 'utf8');
  const [, yaml = '', ...body] = text.split(/^---\n/m);
  return {
    result,
    text,
    values: parse(yaml) as Record<string, unknown>,
    body: body.join('---\n').trim(),
    out,
  };
}

describe('the form', () => {
  it('asks for every field of the schema', async () => {
    const document = strFromU8(unzipSync(form)['word/document.xml'] ?? new Uint8Array());
    const codes = leavesOf(practiceFields)
      .map(({ code }) => code)
      .filter((code) => !(code in NOT_ASKED));
    expect(codes.length).toBeGreaterThan(45);
    expect(codes.filter((code) => !document.includes(`>${codeLine(code)}<`))).toEqual([]);
  });

  it('is the same file for the same fields', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect((await made()).equals(form)).toBe(true);
    vi.useRealTimers();
  });

  it('speaks of no value in English', () => {
    for (const part of formParts(practiceFields)) {
      expect(part.heading).toMatch(/^[А-ЯЁ]/);
      const places = part.type === 'table' ? part.columns : part.places;
      expect(places.flatMap((place) => hintsOf(place, {})).join()).not.toMatch(/true|false/i);
    }
  });
});

describe('the filled form', () => {
  it.each(ASKED.map((field) => [field.name, field] as const))('gives back %s', async (name, field) => {
    const value = filled(field);
    expect(value, 'the test fills it in').toBeTruthy();
    const { values, result } = await imported(
      { values: { sources: filled(SOURCES_FIELD), [name]: value } },
      `one-${name.toLowerCase()}`,
    );
    const read = values[name] as unknown;
    // YAML reads a bare year as a number, and so does the schema.
    expect(JSON.parse(JSON.stringify(read), (_, each: unknown) => (each === 2024 ? '2024' : each))).toEqual(
      value,
    );
    expect(result.doubtful).toEqual([]);
  });

  it('gives back everything at once, the story and the pictures', async () => {
    const values = Object.fromEntries(ASKED.map((field) => [field.name, filled(field)]));
    const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#3a6' } })
      .jpeg()
      .toBuffer();
    const pictures = new Map([
      ['./foto-1.jpg', picture],
      ['./foto-2.jpg', picture],
    ]);
    const {
      values: read,
      body,
      result,
      out,
    } = await imported(
      {
        values,
        pictures,
        story: {
          problem: ['Пруд зарос, и к воде было не подойти.'],
          done: ['Сделали сами.', { steps: ['Собрали 65 тысяч рублей[1].', 'Вычистили дно.'] }],
          result: ['В пруду снова купаются.'],
        },
      },
      'everything',
    );
    expect(JSON.parse(JSON.stringify(read), (_, each: unknown) => (each === 2024 ? '2024' : each))).toEqual(
      values,
    );
    expect(Object.keys(read)).toEqual(ASKED.map(({ name }) => name));
    expect(body).toBe(
      [
        '## Проблема',
        'Пруд зарос, и к воде было не подойти.',
        '## Что сделали',
        'Сделали сами.',
        '1. Собрали 65 тысяч рублей<Source id="example" />.\n2. Вычистили дно.',
        '## Результат',
        'В пруду снова купаются.',
      ].join('\n\n'),
    );
    expect(result.files.map((file) => file.split('/').at(-1))).toEqual([
      'index.mdx',
      'foto-1.jpg',
      'foto-2.jpg',
    ]);
    expect((await sharp(join(out, 'foto-1.jpg')).metadata()).width).toBe(800);
    expect(result.doubtful).toEqual([]);
  });

  it('reads every choice as it is written', () => {
    const choices = leavesOf(practiceFields).filter(({ field }) => field.names);
    expect(choices.length).toBeGreaterThan(4);
    for (const { field } of choices) {
      for (const [value, name] of Object.entries(field.names ?? {}))
        expect(read(field, name)).toEqual({ value });
    }
  });

  it('keeps the words of an author that are no value', async () => {
    const { values, text, result } = await imported(
      { values: { region: 'Тридевятое царство', status: 'почти' } },
      'words',
    );
    expect(values).toMatchObject({ region: null, status: null });
    expect(text).toMatch(/^# «Тридевятое царство» — [^\n]*\nregion:\n# «почти» — .*\. Можно: .*\nstatus:\n/m);
    expect(result.doubtful.map(({ line, advice }) => [line, advice])).toEqual([
      [2, expect.stringContaining('Тридевятое царство')],
      [4, expect.stringContaining('почти')],
    ]);
    expect(result.required.map(({ message }) => message)).toContain('поле «region» пустое');
  });

  it('counts the rows of sources that were left empty', async () => {
    const { values, body } = await imported(
      {
        values: { sources: [{ id: 'a' }, { id: 'b', url: 'https://example.ru/b' }] },
        story: { done: ['Собрали 65 тысяч рублей[2].'] },
      },
      'gap',
    );
    expect(values.sources).toEqual([{ id: 'example', url: 'https://example.ru/b' }]);
    expect(body).toContain('рублей<Source id="example" />.');
  });

  it('takes the empty form for one that says nothing', async () => {
    const { values, body, result } = await imported({}, 'empty');
    expect(result.doubtful).toEqual([]);
    expect(values).toEqual({});
    expect(body).toBe('');
  });
});
