import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The folders of `src/` and what each may import besides itself. Everything else is refused, so a new folder
 * has to be entered here: its place in the order is decided before its first use, not afterwards.
 */
const FOLDERS = {
  language: [],
  cache: [],
  model: ['language'],
  'content-layer': ['model', 'language', 'cache'],
  domain: ['model', 'language'],
  papers: ['model', 'language'],
  data: ['model', 'domain', 'language'],
  check: ['model', 'content-layer', 'domain', 'language', 'cache', 'photo-tone.ts'],
  links: ['model', 'language'],
  hosting: [],
  archive: ['hosting', 'model', 'language'],
  search: ['model', 'domain', 'language', 'cache'],
  authoring: ['model', 'content-layer', 'check', 'domain', 'papers', 'language'],
  share: ['model', 'domain', 'language', 'cache'],
  print: ['model', 'check', 'domain', 'data', 'language'],
  queries: [
    'cache',
    'model',
    'content-layer',
    'domain',
    'papers',
    'data',
    'language',
    'photo-tone.ts',
    'printed-files.ts',
    'site.ts',
  ],
  elements: ['search', 'authoring', 'papers', 'domain', 'model', 'language'],
  components: [
    ...['elements', 'search', 'authoring', 'check', 'data', 'domain', 'model', 'language'],
    ...['styles', 'site.ts', 'repository.ts'],
  ],
  layouts: [
    ...['queries', 'components', 'elements', 'search', 'domain', 'papers', 'hosting', 'model', 'language'],
    ...['styles', 'site.ts'],
  ],
  pages: [
    ...[
      'queries',
      'authoring',
      'check',
      'papers',
      'data',
      'share',
      'components',
      'layouts',
      'domain',
      'model',
      'language',
    ],
    ...['styles', 'site.ts'],
  ],
};

/** Folders of which another takes the types alone: their code would be sent to the reader. */
const TYPES_ONLY = { elements: ['model', 'domain'], components: ['check', 'data'] };

const ZONES = [
  ...Object.entries(FOLDERS).map(([folder, may]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, 'memoized.ts', ...may].map((name) => `./${name}`),
    message: `src/${folder} may import: ${may.join(', ') || 'nothing else of src'}.`,
  })),
  {
    target: './src',
    from: '.',
    except: ['./src', './node_modules'],
    message: 'src imports nothing of the project outside of it.',
  },
  {
    target: '.',
    from: './src/pages',
    message: 'Nothing imports src/pages: move what is shared to the folder of src that it belongs to.',
  },
  {
    target: './scripts',
    from: ['./src/components', './src/layouts', './src/queries'],
    message: 'A script runs in plain Node: it imports no component or layout, nor src/queries.',
  },
];

const RELATIVE_ONLY = {
  regex: '^(?:/|~/|@/|src/)',
  message:
    'Imports inside the project are relative and end with the name of the file: plain Node has to find them.',
};

const NO_ASTRO = {
  regex: '^astro:',
  message: 'This file also runs outside of Astro: it imports no astro:… module.',
};

const NO_CONTENT = {
  regex: '^astro:content$',
  message:
    'Only src/queries and src/content.config.ts import astro:content; take the data from a query or as props.',
};

const NO_NODE = { regex: '^node:', message: "Runs in the browser, where Node's modules do not exist." };

function typesOnly(folder) {
  const folders = TYPES_ONLY[folder];
  return {
    regex: `^(?:\\.\\./)+(?:${folders.join('|')})/`,
    allowTypeImports: true,
    message: `src/${folder} takes only types from ${folders.join(', ')}: write "import type".`,
  };
}

function restricted(files, ...patterns) {
  return {
    files,
    // A unit test may take its examples from anywhere.
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [RELATIVE_ONLY, ...patterns] }] },
  };
}

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/'] },
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
  {
    files: ['src/{pages,layouts,components,queries}/**'],
    ignores: ['src/queries/today.ts', '**/*.astro/*.{js,ts}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[property.name="now"]',
          message: 'A build has to know which pages change with the day: ask src/queries/today.ts.',
        },
      ],
    },
  },
  // What src/ finds it returns; printing is the business of scripts/.
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    // The sites of the benchmark's peers are projects of their own.
    ignores: ['**/*.test.ts', 'scripts/site-benchmark/peers/*/site/**'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: ZONES }] },
  },
  restricted(['src/**', 'scripts/**'], NO_ASTRO),
  restricted(['src/*.ts', 'src/{layouts,pages}/**'], NO_CONTENT),
  restricted(['src/components/**'], NO_CONTENT, typesOnly('components')),
  restricted(['src/elements/**'], NO_ASTRO, NO_NODE, typesOnly('elements')),
  restricted(['src/papers/**'], NO_ASTRO, NO_NODE),
  restricted(['src/queries/**', 'src/content.config.ts', 'tests/**', '*.config.*']),
  { files: ['scripts/site-benchmark/peers/*/site/**'], rules: { 'no-restricted-imports': 'off' } },
);
