/** What all commands have in common: how their arguments are read, explained and refused. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheCompiledCode } from '../src/cache/compiled-code.ts';
import { nearest } from '../src/model/choices.ts';
import { readSettings, SettingsError, type Settings } from '../src/settings.ts';
import { recover } from './publication.ts';

/** An option without `about` is accepted, but not listed. */
export type Option = { about?: string } & (
  | { type: 'flag' }
  | { type: 'text' }
  /** A whole number from 1. */
  | { type: 'number'; default?: number }
  | { type: 'choice'; of: readonly string[]; default?: string }
);

type Value<O extends Option> = O extends { type: 'flag' }
  ? boolean
  : | (O extends { type: 'number' }
        ? number
        : O extends { type: 'choice'; of: readonly (infer Choice)[] }
          ? Choice
          : string)
    | (O extends { default: unknown } ? never : undefined);

export type Options = Readonly<Record<string, Option>>;
export type Values<O extends Options> = { [Name in keyof O]: Value<O[Name]> };

interface Command<O extends Options> {
  /** The command as it is typed. */
  usage: string;
  /** What it does, in a line. */
  about: string;
  options: O;
  /** How many words may stand beside the options. */
  words?: number;
}

/** Ends a command with a message and without a stack trace. */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command with the arguments that it was called with; what it imports when it runs starts faster than what its file does. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  run: (values: Values<O>, words: string[]) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help(command));
    return;
  }
  try {
    const { values, words } = readArguments(command, args);
    cacheCompiledCode();
    await run(values, words);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalOfSystem(error);
    if (!refusal) throw error;
    console.error(refusal.message);
    process.exitCode = refusal.exitCode;
  }
}

/** The settings of a command that reads the content. */
export function settingsWithContent(): Settings {
  const settings = readSettings();
  const { contentDir } = settings;
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`Нет папки с содержанием: ${contentDir}. Какую взять, говорит CONTENT_DIR.`);
  return settings;
}

/** The settings of a command that reads the built site, of which it needs this file. */
export async function settingsWithSite(file = 'index.html'): Promise<Settings> {
  const settings = readSettings();
  await recover(settings.outDir);
  if (!existsSync(join(settings.outDir, file))) throw new Refusal('Сайт ещё не построен: npm run build');
  return settings;
}

export function readArguments<O extends Options>(
  command: Command<O>,
  args: readonly string[],
): { values: Values<O>; words: string[] } {
  const { options, words: mostWords = 0 } = command;
  const refuse = (message: string) => new Refusal(`${message}\n\n${help(command)}`, 2);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [
        name,
        { type: type === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, 'default' in option ? option.default : undefined]),
  );
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option || token.rawName !== `--${token.name}`) {
      const meant = nearest(token.name, Object.keys(options));
      const guess = meant ? ` Возможно, имелось в виду «--${meant}».` : '';
      throw refuse(`Параметра «${token.rawName}» нет.${guess}`);
    }
    const found = valueOf(option, token.value, token.inlineValue);
    if ('fault' in found) throw refuse(`Параметр «--${token.name}»: ${found.fault}.`);
    values[token.name] = found.value;
  }
  for (const [name, { type }] of Object.entries(options)) if (type === 'flag') values[name] ??= false;
  const extra = positionals[mostWords];
  if (extra !== undefined) throw refuse(`Лишнее слово «${extra}».`);
  return { values: values as Values<O>, words: positionals };
}

function valueOf(
  option: Option,
  given: string | undefined,
  isInline: boolean | undefined,
): { value: unknown } | { fault: string } {
  if (option.type === 'flag') return given === undefined ? { value: true } : { fault: 'значение не нужно' };
  // `--out --kind` lacks a value, too; one that begins with a hyphen is written as `--out=-draft`.
  if (!given || (!isInline && given.startsWith('-'))) return { fault: 'не хватает значения' };
  if (option.type === 'number' && !/^[1-9]\d{0,8}$/.test(given))
    return { fault: `нужно целое число от 1, а не «${given}»` };
  if (option.type === 'choice' && !option.of.includes(given))
    return { fault: `нет значения «${given}», можно: ${option.of.join(', ')}` };
  return { value: option.type === 'number' ? Number(given) : given };
}

function help({ usage, about, options }: Command<Options>): string {
  const listed = Object.entries(options).flatMap(([name, option]) =>
    option.about === undefined ? [] : [{ left: `--${name}${placeOf(option)}`, about: option.about, option }],
  );
  const width = Math.max(0, ...listed.map(({ left }) => left.length));
  const lines = listed.map(({ left, about: words, option }) => {
    const standard = 'default' in option ? ` (обычно ${option.default})` : '';
    return `  ${left.padEnd(width)}  ${words}${standard}`;
  });
  return [`${about}\n  ${usage}`, ...(lines.length ? ['Параметры:', ...lines] : [])].join('\n');
}

function placeOf(option: Option): string {
  if (option.type === 'flag') return '';
  if (option.type === 'choice') return ` ${option.of.join('|')}`;
  return option.type === 'number' ? ' число' : ' …';
}

const FULL = 'ENOSPC';

/** System errors that the person at the keyboard can fix. */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'Нет доступа',
  EBUSY: 'Занято другой программой',
  EEXIST: 'Там уже есть файл',
  EISDIR: 'Это папка, а нужен файл',
  ENOENT: 'Нет такого файла или папки, или туда нельзя записать',
  [FULL]: 'На диске кончилось место',
  ENOTDIR: 'На месте папки стоит файл',
  EPERM: 'Нет доступа',
  EROFS: 'Сюда нельзя записать',
};

/** What the person at the keyboard can fix as a refusal; nothing if it is some other error. */
export function refusalOfSystem(error: unknown): Refusal | undefined {
  if (error instanceof SettingsError) return new Refusal(error.message, 2);
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const fault = code === undefined ? undefined : SYSTEM_FAULTS[code];
  // Astro wraps them; a full disk does not say where.
  if (!fault || (!path && code !== FULL)) return refusalOfSystem(error.cause);
  return new Refusal(`${fault}${path ? `: ${path}` : '. Освободите его и повторите.'}`);
}
