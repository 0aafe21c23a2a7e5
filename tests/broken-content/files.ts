/** Files that are missing, not needed or not fit, and what official documents are made of. */
import {
  CARD,
  EDITION,
  PICTURE,
  RESOLUTION,
  above,
  append,
  card,
  copy,
  edit,
  field,
  photos,
  picture,
  write,
  type Cases,
} from './patches.ts';

export const fileCases = {
  name: {
    'name-chapter': copy('strategy/testovaya-strategiya/1.mdx', 'strategy/testovaya-strategiya/Глава_3.mdx'),
    'name-folder': copy(
      CARD,
      'practices/Тестовый-двор/index.mdx',
      field('title', 'Во дворе на Тестовой улице посадили двор'),
    ),
  },
  file: {
    'file-original': edit(RESOLUTION, field('original', 'rezolyutsiya.txt')),
    'file-photo': card(above('sources:', photos('./lipy.png'))),
    'file-photo-in-text': append(
      CARD,
      '\n<Photo src="./lipy.jpg" alt="Липы" author="Имя Фамилия" licence="CC BY 4.0" />\n',
    ),
  },
  orphan: {
    'orphan-photo': picture(PICTURE, 'practices/testovo-skver/lipy.png'),
    'orphan-place': copy(CARD, 'practices/testovo-skver.mdx'),
    'orphan-script': write(
      'practices/testovo-skver/widget.mjs',
      'export default "nothing of the folder runs";\n',
    ),
  },
  picture: {
    'picture-broken': [
      card(above('sources:', photos('./lipy.jpg'))),
      write('practices/testovo-skver/lipy.jpg', 'Это не картинка, а текст.'),
    ],
    'picture-low': picture('pictures/low.png', 'practices/testovo-prud/prud.png'),
    'picture-narrow': [
      card(above('sources:', photos('./lipy.png'))),
      picture('pictures/narrow.png', 'practices/testovo-skver/lipy.png'),
    ],
  },
  clause: {
    clause: edit(RESOLUTION, ['verb="сажать">сажать', 'verb="садить">сажать']),
  },
  edition: {
    'edition-date': edit(EDITION, field('adopted', '2019-05-21')),
    'edition-document': [
      copy(EDITION, 'resolutions/testovyy-skhod/2019-05-20.mdx'),
      copy(
        'resolutions/testovyy-sezd/testovaya-rezolyutsiya-2019.txt',
        'resolutions/testovyy-skhod/testovaya-rezolyutsiya-2019.txt',
      ),
    ],
    'edition-order': [
      copy(
        EDITION,
        'resolutions/testovyy-sezd/2021-03-10.mdx',
        field('adopted', '2021-03-10'),
        field('original', 'testovaya-rezolyutsiya-2021.txt'),
      ),
      copy(
        'resolutions/testovyy-sezd/testovaya-rezolyutsiya-2019.txt',
        'resolutions/testovyy-sezd/testovaya-rezolyutsiya-2021.txt',
        ['впервые.', 'снова.'],
      ),
    ],
    'edition-original': copy(
      EDITION,
      'resolutions/testovyy-sezd/2018-04-02.mdx',
      field('adopted', '2018-04-02'),
    ),
  },
} satisfies Cases;
