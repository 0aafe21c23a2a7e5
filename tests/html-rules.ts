import type { ConfigData } from 'html-validate';

/** What html-validate may not judge here, each with its reason. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // A title names its page first; search engines cut it where they like.
    'long-title': 'off',
    // Whitespace is the build's business.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // Safari forgets that a list is a list when its markers are taken away by CSS.
    'no-redundant-role': 'off',
    // A scrolling table is a region with a name; a section would add a landmark to the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'no-inline-style': 'error',
  },
};
