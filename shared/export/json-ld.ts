import { line, type ExportedStory, type Picture } from './exported-story.ts';
import { blockText } from '../blocks/index.ts';
import { withoutEmpty, type Json } from './json.ts';

/**
 * What the story is, for search engines: a `NewsArticle` of schema.org, as the text of a script element. Every `<` is
 * escaped, so that no text can end the element, and so is what HTML has no way to write. Of photos, those with a credit
 * (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
export function jsonLd(exported: ExportedStory): string {
  const json = JSON.stringify(withoutEmpty(newsArticle(exported)));
  if (!MAY_BE_ESCAPED.test(json)) return json;
  return json.replace(
    /[<\u007f-\u009f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu,
    (character) =>
      Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

/** Almost no story has any of these, and looking for code points by their properties is slow. */
const MAY_BE_ESCAPED =
  /[<\u007f-\u009f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function newsArticle(exported: ExportedStory): Json {
  const { story, site, url, headline, authors, pictures } = exported;
  const { publisher, name } = site.profile;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url === undefined ? undefined : { '@type': 'WebPage', '@id': url },
    headline,
    description: exported.description,
    image: pictures.filter(({ credit }) => credit !== '').flatMap(imageObjects),
    datePublished: exported.published,
    dateModified: exported.modified,
    author: authors.map((author) => ({ '@type': 'Person', name: author.name, url: author.url })),
    publisher: publisher && {
      '@type': 'NewsMediaOrganization',
      name: publisher.name,
      url: publisher.url,
      logo: publisher.logo && {
        '@type': 'ImageObject',
        url: publisher.logo.url,
        width: publisher.logo.width,
        height: publisher.logo.height,
      },
    },
    copyrightHolder: publisher && { '@type': 'NewsMediaOrganization', name: publisher.name },
    isPartOf:
      site.profile.baseUrl === undefined
        ? undefined
        : { '@type': 'WebSite', name, url: site.profile.baseUrl },
    articleSection: line(story.section),
    keywords: story.tags.map(line),
    wordCount: exported.wordCount,
    inLanguage: story.language,
    correction: story.blocks.flatMap((block) => {
      const text = block.type === 'correction' ? line(blockText(block)) : '';
      return block.type === 'correction' && text !== ''
        ? [{ '@type': 'CorrectionComment', datePublished: block.date, text }]
        : [];
    }),
  };
}

/** A photo of the page, then the shapes that were cut of it: search engines choose the one that fits. */
function imageObjects({ url, exported, crops, caption, credit }: Picture): Json[] {
  const { width, height } = exported;
  return [{ src: url, width, height }, ...crops].map((file) => ({
    '@type': 'ImageObject',
    contentUrl: file.src,
    url: file.src,
    width: file.width,
    height: file.height,
    caption,
    creditText: credit,
  }));
}
