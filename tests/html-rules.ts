import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

/** What html-validate may not judge here, each with its reason. */
const ALL: ConfigData = {
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

/**
 * What texts and ids can break in markup that keeps every rule with other content. All pages of a large collection are
 * looked at with these alone, for half the time.
 */
const OF_CONTENT: ConfigData = {
  elements: ['html5'],
  rules: {
    'close-order': 'error',
    'element-permitted-content': 'error',
    'element-permitted-parent': 'error',
    'element-required-content': 'error',
    'empty-heading': 'error',
    'no-dup-id': 'error',
    'no-missing-references': 'error',
    'text-content': 'error',
    'unique-landmark': 'error',
    'valid-id': 'error',
  },
};

export type HtmlRules = 'all' | 'of content';

/** The rules are the same for every file; the loader of html-validate would work them out for each, a quarter of its time. */
class RulesLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

export const openHtmlValidator = (rules: HtmlRules = 'all'): HtmlValidate =>
  new HtmlValidate(new RulesLoader(rules === 'all' ? ALL : OF_CONTENT));
