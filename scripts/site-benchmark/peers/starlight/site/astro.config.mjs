import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'Практики ТОС',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      // Pagefind runs afterwards, by itself: so it is timed apart, as for the others.
      pagefind: false,
      customCss: ['./src/site.css'],
      components: {
        PageTitle: './src/components/PageTitle.astro',
        Footer: './src/components/Footer.astro',
      },
      // Sections only: a list of all practices on each page would be a site that nobody builds.
      sidebar: [
        { label: 'Практики', link: '/practices/' },
        { label: 'Регионы', link: '/regions/' },
        { label: 'Направления', link: '/directions/' },
        { label: 'Темы', link: '/themes/' },
        { label: 'О сайте', link: '/about/' },
        { label: 'Начало', link: '/' },
      ],
    }),
  ],
});
