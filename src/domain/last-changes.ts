/** The day of the last change of a page, for search engines: of those pages whose content tells it. */
import type { Entries } from '../model/entry.ts';

/** Sections that show what the practices tell. */
const ABOUT_PRACTICES = ['/', '/practices/', '/regions/', '/themes/', '/journalists/', '/data/'];

/** By paths of pages without the path prefix; of lists it is the day of what changed last in them. */
export function lastChanges(entries: Entries): Map<string, string> {
  const { practices, recipes, papers, resolutions, editions, followUps } = entries;
  const days = new Map<string, string>();
  const changed = (day: string | undefined, paths: readonly string[]) => {
    for (const path of paths) if (day && day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { id, data } of practices) {
    const region = `/regions/${data.region}/`;
    changed(data.checked, [
      ...ABOUT_PRACTICES,
      `/practices/${id}/`,
      region,
      ...(data.municipality ? [`${region}${data.municipality}/`] : []),
      ...data.themes.map((theme) => `/themes/${theme}/`),
      ...data.directions.map((direction) => `/directions/${direction}/`),
    ]);
  }
  for (const { id, data } of recipes) changed(data.checked, ['/recipes/', `/recipes/${id}/`]);
  for (const { id, data } of papers) changed(data.checked, ['/papers/', `/papers/${id}/`]);
  for (const { id, data } of [...resolutions, ...editions])
    changed(data.adopted, ['/documents/', `/resolutions/${id}/`]);
  for (const { id, data } of followUps)
    for (const day of [
      ...data.records.map(({ checked }) => checked),
      ...data.sources.map((each) => each.accessed),
    ])
      changed(day, ['/documents/', `/${id}/`, `/${id}/follow-up/`]);
  return days;
}

/** A page of a list that has several is as new as the list. */
export function lastChange(days: ReadonlyMap<string, string>, path: string): string | undefined {
  return days.get(path) ?? days.get(path.replace(/\d+\/$/, ''));
}
