import { describe, expect, it } from 'vitest';
import { repository } from './repository.ts';

const FILE = 'content/practices/testovo-prud/index.mdx';

describe('repository', () => {
  it('is unknown where no forge builds the site', () => {
    expect(repository({})).toBeUndefined();
  });

  it('knows the pages of GitHub', () => {
    const found = repository({
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'sosedi/praktiki',
    });
    expect(found).toMatchObject({
      url: 'https://github.com/sosedi/praktiki',
      create: 'https://github.com/sosedi/praktiki/new/main?filename=',
      report: 'https://github.com/sosedi/praktiki/issues/new?template=new-practice.yml',
    });
    expect(found?.edit(FILE)).toBe(`https://github.com/sosedi/praktiki/edit/main/${FILE}`);
    expect(found?.view(FILE)).toBe(`https://github.com/sosedi/praktiki/blob/main/${FILE}`);
  });

  it('knows the pages of GitLab, at any address, and its branch', () => {
    const found = repository({
      CI_PROJECT_URL: 'https://git.example.org/sosedi/praktiki',
      CI_DEFAULT_BRANCH: 'trunk',
    });
    expect(found).toMatchObject({
      create: 'https://git.example.org/sosedi/praktiki/-/new/trunk?file_name=',
      report: 'https://git.example.org/sosedi/praktiki/-/issues/new',
    });
    expect(found?.edit(FILE)).toBe(`https://git.example.org/sosedi/praktiki/-/edit/trunk/${FILE}`);
  });

  it('takes the address and the branch that it is told before those of the forge', () => {
    const found = repository({
      REPOSITORY_URL: 'https://gitlab.com/sosedi/praktiki/',
      REPOSITORY_BRANCH: 'master',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'other/praktiki',
    });
    expect(found?.edit(FILE)).toBe(`https://gitlab.com/sosedi/praktiki/-/edit/master/${FILE}`);
  });
});
