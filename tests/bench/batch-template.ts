import { PAGE_STYLE } from '../../shared/export/page-style.ts';

/** The page of Lede's plain profile as a template of Eleventy's, head and all, in Nunjucks. */
export const LAYOUT = `<!doctype html>
<html lang="uk">
<head>
{% set data = { address: address, headline: headline, description: description, published: published, author: author, words: words } | jsonLd %}<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ data | policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ headline }}</title>
<meta name="description" content="{{ description }}">
<meta name="author" content="{{ author }}">
<meta name="robots" content="max-image-preview:large">
<link rel="canonical" href="{{ address }}">
<meta property="og:type" content="article">
<meta property="og:title" content="{{ headline }}">
<meta property="og:description" content="{{ description }}">
<meta property="og:url" content="{{ address }}">
<meta property="og:site_name" content="Приклад">
<meta property="og:locale" content="uk_UA">
<meta property="article:published_time" content="{{ published }}">
<meta property="article:modified_time" content="{{ published }}">
<meta property="article:author" content="{{ author }}">
<meta name="twitter:card" content="summary">
<meta name="twitter:title" content="{{ headline }}">
<meta name="twitter:description" content="{{ description }}">
<script type="application/ld+json">{{ data | safe }}</script>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<article class="story" lang="uk">
<header>
<h1>{{ headline }}</h1>
<p class="byline"><span class="author">{{ author }}</span> · <time datetime="{{ published }}">{{ shown }}</time></p>
</header>
{{ content | safe }}</article>
</main>
</body>
</html>
`;

/** What the layout says of a story. */
export interface StoryFacts {
  readonly address: string;
  readonly headline: string;
  readonly description: string;
  readonly published: string;
  readonly author: string;
  readonly words: number;
}

/** The data for search engines that the page has. */
export function jsonLd({ address, headline, description, published, author, words }: StoryFacts): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    headline,
    description,
    datePublished: published,
    dateModified: published,
    author: [{ '@type': 'Person', name: author }],
    isPartOf: { '@type': 'WebSite', name: 'Приклад', url: 'https://news.example/' },
    wordCount: words,
    inLanguage: 'uk',
  });
}
