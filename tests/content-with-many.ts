/**
 * The fixture content and many small practices more, all alike: of one clause, section, theme, place, contest and organisation.
 * A few others are of another region and direction and have their sums, so that a choice among them has a meaning; their
 * words are those that programs take for something else.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_WORDS } from './broken-content/hostile.ts';
import { copyFixtures } from './fixture-content.ts';

/** More than fit on a page of any list, the table too. */
export const MANY = 130;
/** Fewer than a list shows at first. */
const OTHERS = 20;

const hostileWords = Object.values(HOSTILE_WORDS);
const escaped = (words: string) => words.replace(/[\\`*_{}[\]<>~|#&]/g, '\\$&');
/** Organisations of one practice each, that no index has room for. */
export const ORGANISATIONS_EACH = 4;
/** More values than a facet shows. */
export const MANY_VALUES = 30;

export const manyPaths = Array.from({ length: MANY }, (_, at) => `/practices/${idOf(at)}/`);

function idOf(at: number): string {
  return `testovo-mnogo-${at}`;
}

const organisationsOf = (at: number) =>
  Array.from({ length: ORGANISATIONS_EACH }, (_, own) => `tos-mnogo-${at}-${own}`);

export function contentWithMany(contentDir: string): void {
  copyFixtures(contentDir);
  const vocabulary = (name: string, records: string[]) =>
    appendFileSync(join(contentDir, 'taxonomy', `${name}.yaml`), records.join(''));
  const values = Array.from({ length: MANY_VALUES }, (_, at) => at);
  vocabulary(
    'themes',
    values.map((at) => `- id: tema-${at}\n  name: Тема ${at}\n  meaning: Выдумано.\n`),
  );
  vocabulary(
    'municipalities',
    values.map((at) => `- id: okrug-${at}\n  name: Округ ${at}\n  region: testovaya-oblast\n`),
  );
  vocabulary(
    'organisations',
    Array.from({ length: MANY }, (_, at) => organisationsOf(at))
      .flat()
      .map((id) => `- id: ${id}\n  name: ТОС «${id}»\n  type: tos\n  region: testovaya-oblast\n`),
  );
  vocabulary('municipalities', [
    '- id: dalniy-rayon\n  name: Дальний район\n  region: primernyy-kray\n  formerly: [dalniy-uezd]\n',
  ]);
  const indicators = join(contentDir, 'strategy/testovaya-strategiya/indicators.yaml');
  writeFileSync(
    indicators,
    readFileSync(indicators, 'utf8').replace('  period:', '  themes: [ponds]\n  period:'),
  );
  const practice = (id: string, card: string) => {
    const folder = join(contentDir, 'practices', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), card);
  };
  for (let at = 0; at < MANY; at += 1) practice(idOf(at), cardOf(at));
  for (let at = 0; at < OTHERS; at += 1) practice(`primernoe-ploshchadka-${at}`, otherCardOf(at));
}

function cardOf(at: number): string {
  // The last ones share one municipality and leave the rest to one practice each.
  const okrug = at < MANY_VALUES - 1 ? at : MANY_VALUES - 1;
  return `---
title: Пруд номер ${at} вычищен
summary: Пруд номер ${at} выдуман.
kind: tos
organisations: [tos-testovo, ${organisationsOf(at).join(', ')}]
region: testovaya-oblast
municipality: okrug-${okrug}
status: done
directions: [ecology]
themes: [ponds, tema-${at % MANY_VALUES}]
results:
  - label: Пруд чист
awards:
  - contest: testovyy-konkurs
    year: 2024
    source: vesti
implements: [testovyy-sezd/1.1, testovaya-strategiya/1.1]
sources:
  - id: vesti
    url: https://example.ru/mnogo-${at}
    publisher: Газета «Тестовые вести»
checked: 2026-11-23
---

## Что сделали

1. Вычистили дно.
`;
}

function otherCardOf(at: number): string {
  const words = hostileWords.at(at) ?? '';
  const others = hostileWords.at(-1 - at) ?? '';
  return `---
title: ${JSON.stringify(`Площадка номер ${at} стоит у пруда ${words}`)}
summary: ${JSON.stringify(`Площадка номер ${at} выдумана, как и пруд рядом с нею: ${words}`)}
settlement: ${JSON.stringify(others)}
kind: tos
region: primernyy-kray
municipality: ${at === 0 ? 'dalniy-rayon' : 'primernyy-rayon'}
start: ${2020 + (at % 4)}-05
end: ${2020 + (at % 4)}-09
status: done
directions: [housing-improvement]
themes: [squares]
money:
  rows:
    - from: residents
      rub: ${(at + 1) * 15_000}
      source: vesti
  total:
    rub: ${(at + 1) * 15_000}
    source: vesti
results:
  - label: ${JSON.stringify(`Детям есть где играть на площадке номер ${at}: ${words}`)}
    source: vesti
implements: [testovyy-sezd/1.2]
sources:
  - id: vesti
    url: https://example.ru/ploshchadka-${at}
    title: ${JSON.stringify(others)}
    publisher: ${JSON.stringify(others)}
checked: 2026-11-23
---

## Что сделали

1. Отвели воду: проложили дренаж.
2. Поставили детскую площадку.

<Note title="${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">

${escaped(words)} \`${words.replaceAll('`', '')}\`

</Note>
`;
}
