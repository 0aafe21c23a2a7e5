/** A published card as the form shows it, and its file with what was changed there: everything else stays byte by byte. */
import { isMap, isScalar, parseDocument, type Pair, type ParsedNode } from 'yaml';
import { print } from '../model/codec.ts';
import type { Field } from '../model/field.ts';
import { partOf, STORY_HEADINGS, STORY_PARTS, type StoryPart } from '../model/story.ts';
import { entryYaml } from './entry-text.ts';
import { practiceFields } from './practice-fields.ts';
import { partText, typedPart, type TypedStory } from './story-text.ts';
import { valuesOf, type Typed, type TypedEntry } from './typed-values.ts';

export interface OpenedCard {
  id: string;
  /** The file as it is published. */
  text: string;
  typed: TypedEntry;
  /** Parts of the story that hold what the form cannot show. */
  kept: StoryPart[];
}

export function openCard(id: string, text: string): OpenedCard {
  const { yaml, sections } = divided(text);
  const values = (parseDocument(yaml).toJS() ?? {}) as Record<string, unknown>;
  const sources = sourceIds(values);
  const names = { sources: sources.map((source) => ({ id: source, name: source })) };
  const typed = Object.fromEntries(
    practiceFields.flatMap((field) => {
      const value = values[field.name];
      return value === undefined ? [] : [[field.name, typedOf(field, value)]];
    }),
  );
  const parts = sections.flatMap(({ part, raw }) => {
    return part ? [{ part, typed: typedPart(raw.trim(), part, sources) }] : [];
  });
  return {
    id,
    text,
    typed: {
      ...typed,
      story: Object.assign({}, ...parts.map((each) => each.typed)) as Record<string, Typed>,
    },
    kept: parts.filter((each) => !each.typed).map(({ part }) => part),
  };

  function typedOf(field: Field, value: unknown): Typed {
    if (Array.isArray(value) && field.item) return value.map((each) => typedOf(field.item ?? field, each));
    if (field.fields && value && typeof value === 'object') {
      const group = value as Record<string, unknown>;
      return Object.fromEntries(
        field.fields.flatMap((inner) =>
          group[inner.name] === undefined ? [] : [[inner.name, typedOf(inner, group[inner.name])]],
        ),
      );
    }
    if (typeof value === 'boolean') return field.name === 'headline' ? String(value) : value;
    return print(field, value, names);
  }
}

/**
 * The file after the change. Fields and parts that say the same keep the letters they were written with.
 *
 * @param read what the form holds; fields that it does not show are not in it
 */
export function changedText({ text, typed: before }: OpenedCard, read: TypedEntry): string {
  const after = { ...before, ...read };
  const { yaml, sections } = divided(text);
  const values = [before, after].map((typed) => valuesOf(practiceFields, typed).values);
  return `---\n${changedYaml(yaml, values[0] ?? {}, values[1] ?? {})}---\n${changedStory()}`;

  function changedStory(): string {
    const [told, tells] = [before, after].map(({ story = {} }, at) => {
      return (part: StoryPart) => partText(story as TypedStory, part, sourceIds(values[at] ?? {}));
    });
    const changed = STORY_PARTS.filter((part) => told?.(part) !== tells?.(part));
    if (!changed.length) return sections.map(({ raw }) => raw).join('');
    const kept = sections.map((section) => {
      const { part, raw } = section;
      return part && changed.includes(part) ? { ...section, raw: tells?.(part) ?? '' } : { part, raw };
    });
    for (const part of changed.filter((each) => !sections.some((section) => section.part === each))) {
      const order = STORY_PARTS.indexOf(part);
      const at = kept.findIndex((each) => each.part && STORY_PARTS.indexOf(each.part) > order);
      kept.splice(at < 0 ? kept.length : at, 0, { part, raw: tells?.(part) ?? '' });
    }
    return `\n${kept
      .map(({ raw }) => raw.trim())
      .filter(Boolean)
      .join('\n\n')}\n`;
  }
}

export const sourceIds = ({ sources }: Record<string, unknown>): string[] =>
  (Array.isArray(sources) ? (sources as { id: string }[]) : []).map(({ id }) => id);

/** Front matter, and the text in sections that begin with a heading; joined they are the file. */
function divided(text: string): { yaml: string; sections: { part: StoryPart | undefined; raw: string }[] } {
  const [, yaml = '', body = ''] = /^---\r?\n([\s\S]*?)^---\r?\n([\s\S]*)$/m.exec(text) ?? [];
  const sections = body.split(/^(?=## )/m).map((raw) => {
    return { part: partOf(STORY_HEADINGS, /^## (.*)/.exec(raw)?.[1] ?? ''), raw };
  });
  return { yaml, sections };
}

type WrittenField = Pair<ParsedNode, ParsedNode | null>;

function changedYaml(yaml: string, before: Record<string, unknown>, after: Record<string, unknown>): string {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return yaml;
  const pairs = contents.items as WrittenField[];
  const startOf = ({ key }: WrittenField) => key.range[0];
  const pieces = pairs.map((pair, at) => {
    const next = pairs[at + 1];
    return {
      name: isScalar(pair.key) ? String(pair.key.value) : '',
      text: yaml.slice(at ? startOf(pair) : 0, next && startOf(next)),
    };
  });
  for (const [order, { name }] of practiceFields.entries()) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    const at = pieces.findIndex((piece) => piece.name === name);
    const comments = (pieces[at]?.text.match(/^[ ]*#.*\n/gm) ?? []).join('');
    const text = comments + (after[name] === undefined ? '' : entryYaml({ [name]: after[name] }));
    if (at >= 0) pieces[at] = { name, text };
    else {
      const later = new Set(practiceFields.slice(order + 1).map((field) => field.name));
      const place = pieces.findIndex((piece) => later.has(piece.name));
      pieces.splice(place < 0 ? pieces.length : place, 0, { name, text });
    }
  }
  return pieces.map(({ text }) => text).join('');
}
