/** What a reader may change, and where the browser remembers it. The words stand in the panel. */

export interface ReadingChoice {
  /** Becomes `data-<id>` on the root element, which the styles answer to. */
  id: 'size' | 'spacing' | 'contrast' | 'theme' | 'pictures';
  label: string;
  /** Labels by value; the first value is the usual one and leaves no attribute. */
  values: Readonly<Record<string, string>>;
}

export const READING_STORAGE = 'reading';

export const READING_CHOICES: readonly ReadingChoice[] = [
  {
    id: 'size',
    label: 'Размер текста',
    values: { '': '100\u00A0%', large: '125\u00A0%', larger: '150\u00A0%', largest: '200\u00A0%' },
  },
  {
    id: 'spacing',
    label: 'Расстояния между строками и буквами',
    values: { '': 'обычные', wide: 'просторные' },
  },
  { id: 'contrast', label: 'Контраст', values: { '': 'обычный', more: 'высокий' } },
  { id: 'theme', label: 'Цвета', values: { '': 'как на устройстве', light: 'светлые', dark: 'тёмные' } },
  { id: 'pictures', label: 'Картинки и узоры', values: { '': 'показывать', off: 'убрать' } },
];

export type Reading = Partial<Record<ReadingChoice['id'], string>>;

/** What is stored, without anything that the site does not know. */
export function knownReading(stored: unknown): Reading {
  if (typeof stored !== 'object' || stored === null) return {};
  const reading: Reading = {};
  for (const { id, values } of READING_CHOICES) {
    const value = (stored as Record<string, unknown>)[id];
    if (typeof value === 'string' && value && Object.hasOwn(values, value)) reading[id] = value;
  }
  return reading;
}

/**
 * Runs in the head, before anything is painted: sets the attributes from what is stored. It stands in every
 * page as text, so it is short, and only the known names pass.
 */
export const READING_SCRIPT = `try{const s=JSON.parse(localStorage.getItem('${READING_STORAGE}'))||{};for(const k of ${JSON.stringify(
  READING_CHOICES.map(({ id }) => id),
)})if(typeof s[k]=='string')document.documentElement.dataset[k]=s[k]}catch{}`;
