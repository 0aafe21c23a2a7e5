/** Where editors send changes: the pages of the forge that hold the files of the site. */

export interface Repository {
  url: string;
  /** Whose pages these are: buttons have other names there. */
  forge: 'github' | 'gitlab';
  /** A file as people read it. */
  view: (file: string) => string;
  edit: (file: string) => string;
  /** The form for a new file, up to and with the parameter that names it. */
  create: string;
  /** The form for a new issue that tells of a practice. */
  report: string;
  /** The form for one that tells of a mistake, with the address of the page filled in. */
  mistake: (url: string) => string;
  /** The page of releases; only the workflows of GitHub make them. */
  releases: string | undefined;
}

/**
 * Known where a forge builds the site; elsewhere REPOSITORY_URL names it, or nothing.
 * REPOSITORY_BRANCH names the branch that is published.
 */
export function repository(environment: NodeJS.ProcessEnv = process.env): Repository | undefined {
  const { REPOSITORY_URL, CI_PROJECT_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  const ofGithub =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
  const url = (REPOSITORY_URL || CI_PROJECT_URL || ofGithub)?.replace(/\/+$/, '');
  if (!url) return undefined;
  const branch = environment.REPOSITORY_BRANCH || environment.CI_DEFAULT_BRANCH || 'main';
  const isGitlab = url === CI_PROJECT_URL || new URL(url).hostname.includes('gitlab');
  const pages = isGitlab ? `${url}/-` : url;
  const name = isGitlab ? 'file_name' : 'filename';
  return {
    url,
    forge: isGitlab ? 'gitlab' : 'github',
    view: (file) => `${pages}/blob/${branch}/${file}`,
    edit: (file) => `${pages}/edit/${branch}/${file}`,
    create: `${pages}/new/${branch}?${name}=`,
    releases: isGitlab ? undefined : `${url}/releases`,
    report: `${pages}/issues/new${isGitlab ? '' : '?template=new-practice.yml'}`,
    mistake: (address) =>
      `${pages}/issues/new?${isGitlab ? 'issue[description]=' : 'template=mistake.yml&page='}${encodeURIComponent(address)}`,
  };
}
