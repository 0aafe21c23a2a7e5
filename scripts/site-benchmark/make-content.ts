/** Content of any size for the benchmark, made of the site's own: never published, it only has to weigh as much. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { madePhoto } from './made-photo.ts';
import { madeFields, poolsOf, type Surroundings } from './made-practice.ts';
import { madeStory, type Figure, type StoryExtras } from './made-story.ts';
import { growVocabularies, numberedId } from './made-vocabularies.ts';
import { readSamples, type PracticeFields, type Result, type Sample } from './samples.ts';
import { Seeded } from './seeded.ts';

/** Share of practices with a photo, and of those whose story shows it too. */
const WITH_PHOTO = 1 / 3;
const PHOTO_IN_STORY = 1 / 3;
const PHOTO = { file: './snimok.jpg', author: 'Пресс-служба', licence: 'CC BY 4.0' };
const MOST_FIGURES = 4;

export interface MakeOptions {
  practices: number;
  seed?: number;
  /** Gives a third of the practices a photo. */
  photos?: boolean;
}

/**
 * Writes `practices` practices into `folder`, with the documents and pages of `contentDir` and vocabularies that have
 * grown with them. The first are the real ones, the others are made of them; the same seed makes the same files.
 */
export async function makeContent(
  contentDir: string,
  folder: string,
  { practices, seed = 1, photos = false }: MakeOptions,
): Promise<void> {
  const seeded = new Seeded(seed);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(contentDir)) {
    if (name !== 'practices') await cp(join(contentDir, name), join(folder, name), { recursive: true });
  }
  const samples = await readSamples(join(contentDir, 'practices'));
  const newPractices = Math.max(0, practices - samples.length);
  const vocabularies = await growVocabularies(join(folder, 'taxonomy'), newPractices, seeded);
  // The samples themselves keep their names: documents and pages refer to them.
  const originals = samples.slice(0, practices);
  const ids = originals.map(({ id }) => id);
  const around: Surroundings = { pools: poolsOf(samples), vocabularies, earlier: ids };
  const place = (id: string) => join(folder, 'practices', id);
  for (const sample of originals) await write(place(sample.id), original(sample, new Set(ids)));
  for (let number = originals.length; number < practices; number += 1) {
    const sample = samples[number % samples.length] as Sample;
    const photo = photos && seeded.chance(WITH_PHOTO) ? await madePhoto(seeded) : undefined;
    const practice = made(sample, number, photo !== undefined, around, seeded);
    await write(place(practice.id), practice, photo);
    ids.push(practice.id);
  }
}

/** A real practice, without what it says of practices that are not here and of pictures. */
function original({ id, fields, story }: Sample, here: ReadonlySet<string>): Sample {
  const { photos: _photos, adaptedFrom, related = [], ...others } = fields;
  return {
    id,
    fields: {
      ...others,
      related: related.filter((other) => here.has(other)),
      ...(adaptedFrom !== undefined && here.has(adaptedFrom) ? { adaptedFrom } : {}),
    },
    story,
  };
}

function made(
  sample: Sample,
  number: number,
  hasPhoto: boolean,
  around: Surroundings,
  seeded: Seeded,
): Sample {
  const fields = madeFields(sample, number, around, seeded);
  const alt = fields.title;
  const extras: StoryExtras = {
    speaker: speakerOf(fields, around),
    figures: (fields.results ?? []).filter(isFigure).slice(0, MOST_FIGURES),
    photo:
      hasPhoto && seeded.chance(PHOTO_IN_STORY)
        ? { src: PHOTO.file, alt, author: PHOTO.author, licence: PHOTO.licence }
        : undefined,
  };
  return {
    id: numberedId(sample.id, number),
    fields: hasPhoto ? { ...fields, photos: [madePhotoField(fields, seeded)] } : fields,
    story: madeStory(sample, extras, seeded),
  };
}

function madePhotoField({ title, summary }: PracticeFields, seeded: Seeded) {
  const people = seeded.pick(['none', 'crowd', 'adult'] as const);
  return {
    ...PHOTO,
    alt: title,
    ...(seeded.chance(0.5) ? { caption: summary } : {}),
    people,
    ...(people === 'adult' ? { consent: true } : {}),
  };
}

function speakerOf({ organisations = [], settlement }: PracticeFields, { vocabularies }: Surroundings) {
  const organisation = vocabularies.organisations.find(({ id }) => id === organisations[0]);
  return { author: organisation?.name ?? '', role: settlement };
}

function isFigure(result: Result): result is Result & Figure {
  return result.value !== undefined && result.source !== undefined;
}

async function write(folder: string, { fields, story }: Sample, photo?: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.mdx'),
    `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${story}`,
  );
  if (photo) await writeFile(join(folder, PHOTO.file), photo);
}
