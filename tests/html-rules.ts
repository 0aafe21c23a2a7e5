import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

/** What html-validate may not judge here, each with its reason. */
const htmlRules: ConfigData = {
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

/** The rules are the same for every file; the loader of html-validate would work them out for each, a quarter of its time. */
class RulesLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

export const openHtmlValidator = (): HtmlValidate => new HtmlValidate(new RulesLoader(htmlRules));
