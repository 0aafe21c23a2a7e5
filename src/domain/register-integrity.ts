/** Rules about `content/registers/`: places are those of the vocabularies, each ТОС stands once in a file. */
import type { Content } from '../model/entry.ts';
import { allowedAdvice } from '../model/choices.ts';
import type { Report } from './practice-integrity.ts';
import { bareName } from './registers.ts';

export function checkRegisters({ entries }: Content, report: Report): void {
  const regions = new Map(entries.regions.map(({ data }) => [data.name, data.id]));
  const municipalities = Map.groupBy(
    entries.municipalities.map(({ data }) => data),
    ({ region }) => region,
  );
  for (const entry of entries.registers) {
    const seen = new Map<string, number>();
    for (const [index, { name, region, municipality, place }] of entry.data.lines.entries()) {
      const at = (field: string) => entry.placeOf(['lines', index, field]);
      const id = regions.get(region);
      if (!id) {
        const advice = allowedAdvice(region, [...regions.keys()]);
        report(entry, at('region'), 'reference', `нет такого региона: «${region}»`, advice);
      }
      const known = (id && municipalities.get(id)?.map((data) => data.name)) || [];
      if (id && municipality && !known.includes(municipality))
        report(
          entry,
          at('municipality'),
          'reference',
          `нет такого муниципалитета в этом регионе: «${municipality}»`,
          known.length
            ? `${allowedAdvice(municipality, known)}; новый добавляют в content/taxonomy/municipalities.yaml`
            : 'добавьте его в content/taxonomy/municipalities.yaml',
        );
      const key = [region, municipality, place, bareName(name)].join('\n');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else
        report(
          entry,
          at('name'),
          'table',
          `«${name}» здесь уже есть: строка ${entry.placeOf(['lines', first, 'name']).line}`,
          'уберите повтор; если это два разных ТОС, скажите в столбце «Где», чем они отличаются',
        );
    }
  }
  for (const entry of entries.tosCounts) {
    const { region, municipality } = entry.data;
    const place = entries.municipalities.find(({ id }) => id === municipality)?.data;
    if (place && place.region !== region)
      report(
        entry,
        entry.placeOf(['municipality']),
        'place',
        `${place.name} — это другой регион: ${place.region}`,
        'исправьте region или municipality',
      );
  }
}
