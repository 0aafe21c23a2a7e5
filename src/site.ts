/** The site that is built: what its collection says of it, and the addresses of its pages. */
import { readSiteConfig } from './content-layer/site-config.ts';
import type { SiteConfig } from './model/site-config.ts';
import { correctionAddress, type Concern } from './domain/contact.ts';
import { repository } from './repository.ts';
import { readSettings, SettingsError } from './settings.ts';

const settings = readSettings();

/** Where the content lies, for its history. */
export const { contentDir } = settings;

export const site: SiteConfig = await described();

async function described(): Promise<SiteConfig> {
  const { config, issues } = await readSiteConfig(settings.siteConfig);
  if (config) return config;
  const lines = issues.map(({ file, line, column, message, advice }) =>
    [`${file}:${line}:${column}`, message, `→ ${advice}`].join(' '),
  );
  throw new SettingsError(lines.join('\n'));
}

/** The form that makes a card, without the path prefix. */
export const FORM = '/editors/suggest/';

/** The form that tells of a mistake on a page, without the path prefix. */
export const MISTAKE = '/editors/mistake/';

/** The page that invites to submit a practice, without the path prefix. */
export const invitationPath = site.pages.editors ?? FORM;

/** Breadcrumbs of the pages for editors. */
export const editorsCrumbs = site.pages.editors ? [{ label: 'Редакторам', path: site.pages.editors }] : [];

/** Address of a page of the site with the path prefix: `/practices/` → `/repo/practices/`. */
export function href(path: string): string {
  return settings.basePath + path.replace(/^\//, '');
}

/** Where the link to the reading settings leads when scripts do not run. */
export const readingSettings = site.pages.accessibility ? href(site.pages.accessibility) : '#reading';

/** Full address of a page of the site. */
export function absoluteUrl(path: string): string {
  return settings.siteUrl + href(path);
}

/** Where the archives of former versions lie, if the forge makes releases (docs/publishing.md). */
export const releases = repository()?.releases;

/** Who answers for the site: its publisher, or the site itself. */
export const publisher = { name: site.publisher.name ?? site.name, url: absoluteUrl('/') };

/** Where a reader who found a mistake on a page, or knows more, can act. */
export function correctionHref({ path, ...concern }: Omit<Concern, 'url'> & { path: string }): string {
  return correctionAddress(
    { ...concern, url: absoluteUrl(path) },
    { readers: site.publisher.readers, forge: repository(), form: href(FORM) },
  );
}
