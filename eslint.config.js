import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The folders of `src/` and what each may import besides itself. Everything else is refused, so a new folder
 * has to be entered here: its place in the order is decided before its first use, not afterwards.
 * `types` are folders of which only the types may be imported.
 * `virtual` are the modules that exist only inside Astro (`astro:…`): none in what plain Node or a browser runs.
 */
const FOLDERS = {
  language: { may: [] },
  cache: { may: [] },
  model: { may: ['language'] },
  'content-layer': { may: ['model', 'language', 'cache'] },
  domain: { may: ['model', 'language'] },
  check: { may: ['model', 'content-layer', 'domain', 'language', 'cache'] },
  links: { may: ['model', 'language'] },
  hosting: { may: [] },
  search: { may: ['model', 'domain', 'language'] },
  authoring: { may: ['model', 'content-layer', 'check', 'domain', 'language'] },
  share: { may: ['model', 'domain', 'language', 'cache'] },
  queries: { may: ['model', 'content-layer', 'domain', 'language', 'photo-tone.ts'], virtual: 'all' },
  elements: { may: ['search', 'authoring', 'language'], types: ['model', 'domain'], browserOnly: true },
  components: {
    may: [
      'elements',
      'search',
      'authoring',
      'domain',
      'model',
      'language',
      'styles',
      'site.ts',
      'settings.ts',
    ],
    types: ['check'],
    virtual: 'not content',
  },
  layouts: {
    may: [
      'components',
      'elements',
      'search',
      'domain',
      'model',
      'language',
      'styles',
      'site.ts',
      'settings.ts',
    ],
    virtual: 'not content',
  },
  pages: {
    may: [
      'queries',
      'authoring',
      'check',
      'share',
      'components',
      'layouts',
      'domain',
      'language',
      'model',
      'styles',
      'site.ts',
    ],
    virtual: 'not content',
    importedBy: 'nobody',
  },
};

/**
 * Folders within folders: the number of `../` that leave a folder depends on how deep the file lies.
 * The deepest comes first, because the last match wins: a <script> of `X.astro` is linted as the file
 * `X.astro/1.ts`, one step deeper than `X.astro`, from which its imports start.
 */
const DEPTHS = [3, 2, 1, 0];

const VIRTUAL = {
  none: {
    regex: '^astro:',
    message: 'This folder also runs outside of Astro: it imports no astro:… module.',
  },
  'not content': {
    regex: '^astro:content$',
    message:
      'Only src/queries and src/content.config.ts import astro:content; take the data from a query or as props.',
  },
};

const RELATIVE_ONLY = {
  regex: '^(?:/|~/|@/|src/)',
  message:
    'Imports inside the project are relative and end with the name of the file: plain Node has to find them.',
};

function asRegex(names) {
  return names.map((name) => (name.endsWith('.ts') ? `${name.replace('.', '\\.')}$` : `${name}/`)).join('|');
}

function listed(names) {
  return names.length ? names.map((name) => `src/${name}`).join(', ') : 'nothing of the project';
}

function patternsFor(folder, { may, types = [], virtual = 'none', browserOnly = false, importedBy }, depth) {
  // Exactly as many steps up as lead to src/; one more leaves it, and nothing outside is allowed either.
  const up = `^(?:\\./)?(?:\\.\\./){${depth + 1}}`;
  const patterns = [
    RELATIVE_ONLY,
    {
      regex: `${up}(?!${asRegex([folder, ...may, ...types])})`,
      message: `src/${folder} may import: ${listed(may)}${types.length ? `; only types of ${listed(types)}` : ''}.`,
    },
  ];
  if (types.length) {
    patterns.push({
      regex: `${up}(?:${asRegex(types)})`,
      allowTypeImports: true,
      message: `src/${folder} takes only types from ${listed(types)}: write "import type".`,
    });
  }
  if (virtual in VIRTUAL) patterns.push(VIRTUAL[virtual]);
  if (browserOnly) {
    patterns.push({
      regex: '^node:',
      message: `src/${folder} runs in the browser, where Node's modules do not exist.`,
    });
  }
  if (importedBy === 'nobody') {
    patterns.push({
      regex: `^(?!${up.slice(1)})\\.{1,2}/`,
      message: `Nothing imports src/${folder}, not even its own files: move the shared part to src/components or src/queries.`,
    });
  }
  return patterns;
}

function directions(files, patterns) {
  return {
    files,
    // A unit test may take its examples from any folder.
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const insideFolders = Object.entries(FOLDERS).flatMap(([folder, rule]) =>
  DEPTHS.map((depth) => {
    const path = `src/${folder}/${'*/'.repeat(depth)}*`;
    return directions(
      [`${path}.{ts,js,mjs,astro}`, `${path}.astro/*.{ts,js}`],
      patternsFor(folder, rule, depth),
    );
  }),
);

const PAGES = {
  regex: '^(?:\\./pages|(?:\\.{1,2}/)+src/pages)/',
  message: 'Nothing imports src/pages: move what is shared to the folder of src/ that it belongs to.',
};

const PAGES_AND_SCRIPTS = {
  regex: '^(?:\\./pages|(?:\\.{1,2}/)+(?:src/pages|scripts))/',
  message:
    'Nothing imports src/pages or scripts: move what is shared to the folder of src/ that it belongs to.',
};

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'public/'] },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    rules: {
      eqeqeq: ['error', 'always'],
      // `const { left, ...rest } = all` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  // What src/ finds it returns; printing is the business of scripts/.
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  directions(['src/*.ts'], [RELATIVE_ONLY, VIRTUAL['not content'], PAGES_AND_SCRIPTS]),
  directions(['src/content.config.ts'], [RELATIVE_ONLY, PAGES_AND_SCRIPTS]),
  ...insideFolders,
  directions(
    ['scripts/**/*.{ts,js,mjs}'],
    [
      RELATIVE_ONLY,
      { regex: '^astro:', message: 'A script runs in plain Node, where astro:… modules do not exist.' },
      {
        regex: '^(?:\\.{1,2}/)+src/(?:components|layouts|pages|queries)/',
        message:
          'A script runs in plain Node: it imports no component, layout or page, nor src/queries, which needs astro:content.',
      },
    ],
  ),
  // Sites of their own, copied out of here to be built: the order of our folders is nothing to them.
  { files: ['scripts/site-benchmark/peers/*/site/**'], rules: { 'no-restricted-imports': 'off' } },
  // Tests start the site as `npm start` does.
  directions(['tests/**/*.{ts,js,mjs}', '*.config.{js,mjs,ts}'], [RELATIVE_ONLY, PAGES]),
);
