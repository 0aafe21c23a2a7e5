import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPatched } from '../../tests/broken-content/check-patched.ts';
import { changedFiles } from './changed-files.ts';
import { changedEntries, type Change } from './changes.ts';
import { CHANGE_FORMATS, reportChanges } from './report-changes.ts';

let folder: string;
let contentDir: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Имя', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praktiki-changes-'));
  contentDir = join(folder, 'content');
  cpSync('tests/fixtures/content', contentDir, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function changes(since = 'main'): Promise<Change[]> {
  const { content, issues } = await checkPatched(contentDir);
  return changedEntries(await changedFiles(contentDir, since), { content, issues, prefix: 'content' });
}

const edit = (path: string, change: (text: string) => string) => {
  const file = join(contentDir, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
const prud = 'practices/testovo-prud/index.mdx';
const brief = (all: Change[]) => all.map(({ status, collection, id }) => `${status} ${collection} ${id}`);

describe('changes of the content', () => {
  it('are none when nothing changed', async () => {
    expect(await changes()).toEqual([]);
  });

  it('are new, changed and removed cards', async () => {
    cpSync(join(contentDir, 'practices/testovo-prud'), join(contentDir, 'practices/testovo-novyy'), {
      recursive: true,
    });
    edit(prud, (text) => text.replace('## Проблема\n', '## Проблема\n\nСтало хуже.\n'));
    rmSync(join(contentDir, 'practices/testovo-skver'), { recursive: true });
    const all = await changes();
    expect(brief(all)).toEqual([
      'new practices testovo-novyy',
      'changed practices testovo-prud',
      'removed practices testovo-skver',
    ]);
    expect(all.map(({ path }) => path)).toEqual([
      '/practices/testovo-novyy/',
      '/practices/testovo-prud/',
      undefined,
    ]);
    expect(all[2]).toMatchObject({ file: 'content/practices/testovo-skver/index.mdx', issues: [] });
  });

  it('warn of an address that nobody answers at any more', async () => {
    rmSync(join(contentDir, 'practices/testovo-podderzhka'), { recursive: true });
    edit('taxonomy/contests.yaml', (text) => text.replace('id: testovyy-konkurs', 'id: drugoy-konkurs'));
    edit(prud, (text) => text.replaceAll('testovyy-konkurs', 'drugoy-konkurs'));
    const lost = (await changes()).flatMap((change) => (change.lost ? [[change.id, change.lost]] : []));
    expect(lost).toEqual([
      ['testovo-podderzhka', ['testovo-podderzhka', 'testovo-dvory']],
      ['testovyy-konkurs', ['testovyy-konkurs']],
    ]);
  });

  it('tell of a renamed card once, and where the address of a merged one leads', async () => {
    renameSync(
      join(contentDir, 'practices/testovo-podderzhka'),
      join(contentDir, 'practices/testovo-granty'),
    );
    edit('practices/testovo-granty/index.mdx', (text) =>
      text.replace('formerly: [testovo-dvory]', 'formerly: [testovo-dvory, testovo-podderzhka]'),
    );
    rmSync(join(contentDir, 'practices/testovo-skver'), { recursive: true });
    edit(prud, (text) => text.replace('[testovo-ozero]', '[testovo-ozero, testovo-skver]'));
    const all = await changes();
    expect(brief(all)).toEqual([
      'renamed practices testovo-granty',
      'changed practices testovo-prud',
      'removed practices testovo-skver',
    ]);
    expect(all.map(({ from, path, lost }) => [from, path, lost])).toEqual([
      ['testovo-podderzhka', '/practices/testovo-granty/', undefined],
      [undefined, '/practices/testovo-prud/', undefined],
      [undefined, '/practices/testovo-prud/', undefined],
    ]);
  });

  it('warn of numbers that have changed since the card was checked', async () => {
    edit(prud, (text) => text.replace('rub: 65000', 'rub: 65500'));
    const [change] = await changes();
    expect(change?.checkedBefore).toMatch(/^\d{4}-\d\d-\d\d$/);
    edit(prud, (text) => text.replace(/^checked: .*$/m, 'checked: 2026-11-20'));
    expect((await changes())[0]).not.toHaveProperty('checkedBefore');
    edit(prud, (text) =>
      text.replace('rub: 65500', 'rub: 65000').replace(/^checked: .*$/m, `checked: ${change?.checkedBefore}`),
    );
    expect(await changes()).toEqual([]);
  });

  it('warn of a former id that is named no more, in whatever collection', async () => {
    const lists = ['themes', 'regions', 'municipalities', 'organisations', 'contests'];
    for (const list of lists)
      edit(`taxonomy/${list}.yaml`, (text) => text.replace(/^ {2}formerly:.*\n/gm, ''));
    edit('practices/testovo-podderzhka/index.mdx', (text) => text.replace(/^formerly:.*\n/m, ''));
    expect((await changes()).map(({ collection, lost }) => [collection, lost])).toEqual([
      ['practices', ['testovo-dvory']],
      ['contests', ['luchshiy-testovyy-dvor']],
      ['municipalities', ['testovskiy-uezd']],
      ['organisations', ['tos-staroe-testovo']],
      ['regions', ['testovaya-guberniya']],
      ['themes', ['lakes']],
    ]);
  });

  it('say nothing of addresses while a vocabulary cannot be read', async () => {
    edit('taxonomy/themes.yaml', (text) => `${text}- id: [\n`);
    expect((await changes()).filter(({ lost }) => lost)).toEqual([]);
  });

  it('are single records of a list, whatever moved around them', async () => {
    edit('taxonomy/themes.yaml', (text) =>
      text
        .replace(
          '- id: ponds\n  name: Пруды',
          '- id: springs\n  name: Родники\n  meaning: Родники.\n- id: ponds\n  name: Водоёмы',
        )
        .replace('Деревья и скамейки.', 'Деревья и скамейки.\n'),
    );
    expect(brief(await changes())).toEqual(['new themes springs', 'changed themes ponds']);
  });

  it('hold a card of which only a photo changed, once', async () => {
    appendFileSync(join(contentDir, 'practices/testovo-prud/prud.png'), ' ');
    appendFileSync(join(contentDir, 'practices/testovo-prud/berega.png'), ' ');
    expect(brief(await changes())).toEqual(['changed practices testovo-prud']);
  });

  it('carry the findings of their own lines, also when the card cannot be read', async () => {
    edit(prud, (text) => text.replace(/^status: .*$/m, 'status: maybe'));
    edit('taxonomy/themes.yaml', (text) => `${text}- id: empty\n`);
    const [practice, theme, ...more] = await changes();
    expect(more).toEqual([]);
    expect(practice).toMatchObject({ id: 'testovo-prud', status: 'changed' });
    expect(practice?.title).not.toBe('testovo-prud');
    expect(practice?.issues.map(({ rule }) => rule)).toEqual(['schema']);
    expect(theme?.id).toBe('empty');
    expect(theme?.issues.length).toBeGreaterThan(0);
  });

  it('do not hold what others did on the main branch meanwhile', async () => {
    git('checkout', '-qb', 'mine');
    edit(prud, (text) => text.replace('## Проблема\n', '## Проблема\n\nСтало хуже.\n'));
    git('commit', '-qam', 'mine');
    git('checkout', '-q', 'main');
    edit('glossary.yaml', (text) => `${text}\n- id: new-term\n  term: Новое\n  meaning: Слово.\n`);
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'mine');
    expect(brief(await changes('main'))).toEqual(['changed practices testovo-prud']);
  });

  it('cannot be told since a commit that is none', async () => {
    await expect(changedFiles(contentDir, 'nowhere')).rejects.toThrow();
    await expect(changedFiles(contentDir, '--output=/tmp/x')).rejects.toThrow();
  });
});

describe('the report of changes', () => {
  const change: Change = {
    status: 'new',
    collection: 'practices',
    id: 'testovo-prud',
    title: 'Пруд <b>|</b> @user',
    path: '/practices/testovo-prud/',
    file: 'content/practices/testovo-prud/index.mdx',
    issues: [
      {
        rule: 'schema',
        severity: 'error',
        file: 'content/practices/testovo-prud/index.mdx',
        line: 2,
        column: 1,
        message: 'не заполнено поле «status»',
        advice: 'допишите',
      },
    ],
  };
  const { path: _path, ...removed } = { ...change, status: 'removed' as const, issues: [] };

  it('is a table for the page of a run, with the words of strangers as words', () => {
    expect(reportChanges([change, removed], 'markdown')).toBe(
      [
        '### Что меняется',
        '',
        '| Запись | Что с ней | Адрес на сайте | Замечания |',
        '| --- | --- | --- | --- |',
        '| Пруд &lt;b&gt;&#124;&lt;/b&gt; &#64;user | новая | `/practices/testovo-prud/` | строка\u00A02: не заполнено поле «status» |',
        '| Пруд &lt;b&gt;&#124;&lt;/b&gt; &#64;user | удалена | `content/practices/testovo-prud/index.mdx` | — |',
        '',
        'Всего изменений: 2 (новых — 1, удалено — 1).',
        '',
      ].join('\n'),
    );
  });

  it('tells the old name and a check that is out of date', () => {
    const told = {
      ...change,
      status: 'renamed' as const,
      from: 'testovo-ozero',
      checkedBefore: '2026-11-23',
    };
    expect(reportChanges([told], 'text')).toMatch(
      /^переименована: [^]*! Прежнее имя: testovo-ozero\.\n {2}! Числа поменялись, а день сверки прежний: 2026-11-23\./,
    );
    expect(reportChanges([told], 'markdown')).toContain('Прежнее имя: `testovo-ozero`.<br>Числа поменялись');
  });

  it('says so when nothing changed', () => {
    expect(reportChanges([], 'text')).toBe('Тексты и справочники не изменились.');
    expect(reportChanges([], 'markdown')).toContain('Тексты и справочники не изменились.');
  });

  it('warns of lost addresses in every format, and says what to do', () => {
    const lost = { ...removed, lost: ['testovo-prud'] };
    expect(reportChanges([lost], 'text')).toContain(
      '\n  ! Адрес перестанет отвечать: testovo-prud. Если запись переименована или слита с другой, допишите в ту, что осталась, formerly: [testovo-prud].',
    );
    expect(reportChanges([lost], 'markdown')).toMatch(
      /\| Адрес перестанет отвечать: `testovo-prud`\. .* `formerly: \[testovo-prud\]`\. .* \|/,
    );
    expect(reportChanges([lost], 'markdown')).toContain('Адресов, которые перестанут отвечать: 1.');
    expect(JSON.parse(reportChanges([lost], 'json'))).toMatchObject([{ lost: ['testovo-prud'] }]);
    expect(reportChanges([{ ...removed, path: '/practices/novyy/' }], 'text')).toContain(
      'адрес ведёт на /practices/novyy/',
    );
  });

  it('does not list without end', () => {
    const many = Array.from({ length: 250 }, () => change);
    expect(reportChanges(many, 'markdown')).toContain('И ещё 50\u00A0записей.');
  });

  it.each(CHANGE_FORMATS)('keeps every word of a file in its line: %s', (format) => {
    const words = 'а\n::error::пять ##[error]шесть';
    const told = { ...change, title: words, path: `/${words}`, from: words, lost: [words] };
    const lines = reportChanges([told], format).split('\n');
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });

  it('names the first findings of an entry and counts the rest', () => {
    const told = {
      ...change,
      issues: change.issues.flatMap((issue) => Array.from({ length: 60 }, () => ({ ...issue }))),
    };
    expect(reportChanges([told], 'markdown').match(/не заполнено/g)).toHaveLength(5);
    expect(reportChanges([told], 'markdown')).toMatch(/в этом файле ещё 55\sзамечаний/);
    expect(reportChanges([told], 'text')).toContain('60\u00A0замечаний');
  });

  it('is plain in a terminal and whole for programs', () => {
    expect(reportChanges([change], 'text')).toMatch(
      /^новая: Пруд .*\n {2}\/practices\/testovo-prud\/\n {2}✗ 1\u00A0замечание/,
    );
    expect(JSON.parse(reportChanges([change], 'json'))).toEqual([change]);
  });
});
