/** The numbers that Word writes before paragraphs: «3.», «1.2.», «а)». They stand in no text of the file. */
import { child, find, isOn, valueOf, type Element, type Parent } from './package.ts';
import type { Styles } from './styles.ts';

type Level = ReturnType<typeof readLevel>;

interface List {
  levels: ReadonlyMap<number, Level>;
  /** Lists made of one pattern continue each other. */
  counters: Map<number, number>;
}

export interface Listed {
  list: string;
  level: number;
}

const LETTERS: Record<string, string> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
};
/** Word has no more. */
const LEVELS = 9;
const ROMAN = 'm 1000 cm 900 d 500 cd 400 c 100 xc 90 l 50 xl 40 x 10 ix 9 v 5 iv 4 i 1'.split(' ');

export class ListLabels {
  private readonly lists = new Map<string, List>();
  private readonly begun = new Set<Level>();
  private readonly styles: Styles;

  constructor(numbering: Parent | undefined, styles: Styles) {
    this.styles = styles;
    const nums = new Map(find(numbering, 'w:num').map((num) => [num.attribs['w:numId'], num]));
    const patterns = new Map(
      find(numbering, 'w:abstractNum').map((one) => [one.attribs['w:abstractNumId'], one]),
    );
    const patternOf = (num: Element | undefined) => patterns.get(valueOf(child(num, 'w:abstractNumId')));
    const counters = new Map<Element, List['counters']>();
    for (const [id, num] of nums) {
      const named = patternOf(num);
      const link = valueOf(child(named, 'w:numStyleLink'));
      const pattern = (link && patternOf(nums.get(styles.listOf(link)))) || named;
      if (!pattern || id === undefined) continue;
      if (!counters.has(pattern)) counters.set(pattern, new Map());
      this.lists.set(id, { levels: levelsOf(pattern, num), counters: counters.get(pattern) ?? new Map() });
    }
  }

  /** Where a paragraph stands in a list, directly or by its style. */
  placeOf(paragraph: Element): Listed | undefined {
    const given = (name: string) =>
      valueOf(this.styles.ofParagraph(paragraph, (properties) => child(child(properties, 'w:numPr'), name)));
    const list = given('w:numId') ?? '';
    const levels = this.lists.get(list)?.levels;
    if (!levels) return undefined;
    const style = valueOf(child(child(paragraph, 'w:pPr'), 'w:pStyle'));
    const ofStyle = [...levels].find(([, level]) => style && level.style === style)?.[0];
    return { list, level: Number(given('w:ilvl') ?? ofStyle ?? 0) };
  }

  /** Counts a paragraph in; empty for a bullet. */
  next({ list, level }: Listed): string {
    const known = this.lists.get(list);
    const at = known?.levels.get(level);
    if (!known || !at) return '';
    const { levels, counters } = known;
    const first = this.begun.has(at) ? undefined : at.own;
    this.begun.add(at);
    counters.set(level, first ?? (counters.get(level) ?? at.start - 1) + 1);
    for (const [deeper, { restarts }] of levels) if (deeper > level && restarts) counters.delete(deeper);
    if (at.format === 'bullet') return '';
    return at.text.replace(/%(\d)/g, (_, digit: string) => {
      const above = levels.get(Number(digit) - 1);
      const number = counters.get(Number(digit) - 1) ?? above?.start ?? 1;
      return spelt(number, at.isLegal ? 'decimal' : (above?.format ?? 'decimal'));
    });
  }
}

function levelsOf(pattern: Element, num: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  const numberOf = ({ attribs }: Element) => Number(attribs['w:ilvl'] ?? 0);
  for (const level of find(pattern, 'w:lvl').slice(0, LEVELS)) levels.set(numberOf(level), readLevel(level));
  for (const override of find(num, 'w:lvlOverride').slice(0, LEVELS)) {
    const inherited = levels.get(numberOf(override));
    const whole = child(override, 'w:lvl');
    const level = whole ? readLevel(whole) : inherited;
    const own = valueOf(child(override, 'w:startOverride'));
    if (level) levels.set(numberOf(override), { ...level, own: own === undefined ? undefined : Number(own) });
  }
  return levels;
}

function readLevel(level: Element) {
  return {
    start: Number(valueOf(child(level, 'w:start')) ?? 1),
    format: valueOf(child(level, 'w:numFmt')) ?? 'decimal',
    /** «%1.%2.» */
    text: valueOf(child(level, 'w:lvlText')) ?? '',
    isLegal: isOn(child(level, 'w:isLgl')),
    /** Starts anew after a paragraph of a level above it. */
    restarts: valueOf(child(level, 'w:lvlRestart')) !== '0',
    /** Name of the style whose paragraphs stand in this level. */
    style: valueOf(child(level, 'w:pStyle')),
    /** The first number, where a list takes the levels of another but not its count. */
    own: undefined as number | undefined,
  };
}

function spelt(number: number, format: string): string {
  // A file may say anything; no list of a person goes so far.
  if (!(number > 0 && number < 1000)) return String(number);
  const lower = format.replace('upper', 'lower').replace('Upper', 'Lower');
  if (lower !== format) return spelt(number, lower).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'none') return '';
  const letters = LETTERS[format];
  if (!letters) return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
  return (letters[(number - 1) % letters.length] ?? '').repeat(Math.ceil(number / letters.length));
}

function roman(number: number): string {
  for (let at = 0; at < ROMAN.length; at += 2) {
    const value = Number(ROMAN[at + 1]);
    if (number >= value) return ROMAN[at] + roman(number - value);
  }
  return '';
}
