/** What a reader may change, and where the browser remembers it. The words stand in the panel. */

export interface ReadingChoice {
  /** Becomes `data-<id>` on the root element, which the styles answer to. */
  id: 'size' | 'spacing' | 'contrast' | 'theme' | 'pictures';
  label: string;
  /** The first value is the usual one: it leaves no attribute. */
  values: readonly { value: string; label: string }[];
}

export const READING_STORAGE = 'reading';

export const READING_CHOICES: readonly ReadingChoice[] = [
  {
    id: 'size',
    label: 'Размер текста',
    values: [
      { value: '', label: 'обычный' },
      { value: 'large', label: 'крупнее' },
      { value: 'larger', label: 'крупный' },
      { value: 'largest', label: 'очень крупный' },
    ],
  },
  {
    id: 'spacing',
    label: 'Расстояния между строками и буквами',
    values: [
      { value: '', label: 'обычные' },
      { value: 'wide', label: 'просторные' },
    ],
  },
  {
    id: 'contrast',
    label: 'Контраст',
    values: [
      { value: '', label: 'обычный' },
      { value: 'more', label: 'высокий' },
    ],
  },
  {
    id: 'theme',
    label: 'Цвета',
    values: [
      { value: '', label: 'как на устройстве' },
      { value: 'light', label: 'светлые' },
      { value: 'dark', label: 'тёмные' },
    ],
  },
  {
    id: 'pictures',
    label: 'Картинки и узоры',
    values: [
      { value: '', label: 'показывать' },
      { value: 'off', label: 'убрать' },
    ],
  },
];

export type Reading = Partial<Record<ReadingChoice['id'], string>>;

/** What is stored, without anything that the site does not know. */
export function knownReading(stored: unknown): Reading {
  if (typeof stored !== 'object' || stored === null) return {};
  const reading: Reading = {};
  for (const { id, values } of READING_CHOICES) {
    const value = (stored as Record<string, unknown>)[id];
    if (values.some((item) => item.value !== '' && item.value === value)) reading[id] = value as string;
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
