/** Files that are missing, not needed or not fit, and what official documents are made of. */
import {
  CARD,
  EDITION,
  INDICATORS,
  PAGE,
  PICTURE,
  POND,
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
    'name-device': [
      card(above('sources:', photos('./aux.png'))),
      picture(PICTURE, 'practices/testovo-skver/aux.png'),
    ],
    'name-long': copy(
      CARD,
      `practices/testovo-${'dolgo-'.repeat(13)}skver/index.mdx`,
      field('title', 'Во дворе на Тестовой улице долго сажали липы'),
    ),
    'name-chapter': copy('strategy/testovaya-strategiya/1.mdx', 'strategy/testovaya-strategiya/Глава_3.mdx'),
    'name-folder': copy(
      CARD,
      'practices/Тестовый-двор/index.mdx',
      field('title', 'Во дворе на Тестовой улице посадили двор'),
    ),
  },
  'taken-name': {
    'taken-page-of-list': copy(CARD, 'practices/2/index.mdx', field('title', 'Соседи починили второй мост'), [
      'url: https://example.ru/skver',
      'url: https://example.ru/most',
    ]),
    'taken-section': copy(PAGE, 'pages/glossary.mdx', field('title', 'Наш словарь')),
    'taken-former': edit(POND, field('formerly', '[table]')),
  },
  file: {
    'file-case': edit(POND, ['file: ./prud.png', 'file: ./Prud.PNG']),
    'file-original': edit(RESOLUTION, field('original', 'rezolyutsiya.txt')),
    'file-photo': card(above('sources:', photos('./lipy.png'))),
    'file-photo-in-text': append(
      CARD,
      '\n<Photo src="./lipy.jpg" alt="Липы" author="Имя Фамилия" licence="CC BY 4.0" />\n',
    ),
  },
  orphan: {
    'orphan-photo': picture(PICTURE, 'practices/testovo-skver/lipy.png'),
    'orphan-word': write('practices/testovo-most/index.mdx.docx', 'PK'),
    'orphan-ending': copy(CARD, 'practices/testovo-most/index.mdx.txt'),
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
    'picture-in-text': [
      append(CARD, '\n<Photo src="./lipy.png" alt="Липы" author="Имя Фамилия" licence="CC BY 4.0" />\n'),
      write('practices/testovo-skver/lipy.png', '<svg xmlns="http://www.w3.org/2000/svg" width="900" />'),
    ],
    'picture-low': picture('pictures/low.png', 'practices/testovo-prud/prud.png'),
    'picture-narrow': [
      card(above('sources:', photos('./lipy.png'))),
      picture('pictures/narrow.png', 'practices/testovo-skver/lipy.png'),
    ],
  },
  'camera-data': {
    'camera-data': [
      card(above('sources:', photos('./lipy.jpg'))),
      picture('pictures/with-place.jpg', 'practices/testovo-skver/lipy.jpg'),
    ],
  },
  clause: { clause: edit(RESOLUTION, ['verb="сажать">сажать', 'verb="садить">сажать']) },
  original: {
    'original-words': edit(RESOLUTION, ['verb="сажать">сажать', 'verb="рубить">рубить']),
    'original-file': write(
      'resolutions/testovyy-sezd/testovaya-rezolyutsiya-2019.txt',
      'Совсем другой текст.\n',
    ),
    'original-indicator': edit(INDICATORS, ['не менее 10;', 'не менее 12;']),
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
