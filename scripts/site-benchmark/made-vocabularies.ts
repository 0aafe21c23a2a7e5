/** Vocabularies grow with the practices; regions, directions and themes are what they are. */
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Seeded } from './seeded.ts';

/** How many practices bring one new record. */
const PRACTICES_FOR_ONE = { municipalities: 6, organisations: 3, contests: 50 };
/** Room for a number within the limits of the schema. */
const LONGEST_ID = 60;
const LONGEST_NAME = 90;

interface Named {
  id: string;
  name: string;
  formerly?: string[];
}
interface Placed extends Named {
  region: string;
  municipality?: string | undefined;
}

export interface MadeVocabularies {
  organisations: Placed[];
  contests: Named[];
  themes: Named[];
}

/** Adds records to the files of `folder` for so many new practices, spread over all regions. */
export async function growVocabularies(
  folder: string,
  newPractices: number,
  seeded: Seeded,
): Promise<MadeVocabularies> {
  const files = (await readdir(folder, { recursive: true })).sort();
  const read = async <T extends Named>(name: string) => {
    const own = files.filter((path) => new RegExp(`^${name}(?:[/\\\\].+)?\\.yaml$`).test(path));
    const lists = await Promise.all(
      own.map(async (path) => parse(await readFile(join(folder, path), 'utf8'))),
    );
    return lists.flat() as T[];
  };
  const regions = (await read('regions')).map(({ id }) => id);
  const regionOf = (number: number) => regions[number % regions.length] ?? '';

  const municipalities = await read<Placed>('municipalities');
  const newMunicipalities = another(
    municipalities,
    newPractices / PRACTICES_FOR_ONE.municipalities,
    (_, number) => ({ region: regionOf(number) }),
  );
  const placesOf = Map.groupBy([...municipalities, ...newMunicipalities], ({ region }) => region);

  const organisations = await read<Placed>('organisations');
  const newOrganisations = another(
    organisations,
    newPractices / PRACTICES_FOR_ONE.organisations,
    (_, number) => {
      const region = regionOf(number);
      const places = placesOf.get(region);
      return { region, municipality: places && seeded.pick(places).id };
    },
  );

  const contests = await read<Named & { region?: string }>('contests');
  const newContests = another(contests, newPractices / PRACTICES_FOR_ONE.contests, ({ region }, number) =>
    region === undefined ? {} : { region: regionOf(number) },
  );

  const added = { municipalities: newMunicipalities, organisations: newOrganisations, contests: newContests };
  for (const [name, records] of Object.entries(added))
    if (records.length)
      await appendFile(
        join(folder, `${name}.yaml`),
        stringify(records, { lineWidth: 0, aliasDuplicateObjects: false }),
      );
  return {
    organisations: [...organisations, ...newOrganisations],
    contests: [...contests, ...newContests],
    themes: await read('themes'),
  };
}

/** So many more records, each one of the old ones under a numbered name and with something of its own. */
function another<T extends Named>(
  records: readonly T[],
  count: number,
  own: (record: T, number: number) => Partial<T>,
): T[] {
  return Array.from({ length: Math.ceil(count) }, (_, number) => {
    const record = records[number % records.length] as T;
    return {
      ...record,
      id: numberedId(record.id, number),
      name: `${record.name.slice(0, LONGEST_NAME)} ${number}`,
      formerly: [],
      ...own(record, number),
    };
  });
}

/** An id cut at the end of a word: it may not end with a hyphen. */
export function numberedId(id: string, number: number): string {
  return `${id.slice(0, LONGEST_ID).replace(/-+$/, '')}-n${number}`;
}
