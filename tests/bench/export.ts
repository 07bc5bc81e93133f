import './production.ts';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import StarterKit from '@tiptap/starter-kit';
import { parseHTML } from 'linkedom';
import { DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Block } from '../../shared/blocks/index.ts';
import { exportedStory } from '../../shared/export/exported-story.ts';
import { fragmentHtml, pageHtml } from '../../shared/export/page.ts';
import { PLAIN_SITE } from '../../shared/site/shipped.ts';
import { idOfPlace } from '../../shared/story/ids.ts';
import { newStory } from '../../shared/story/new-story.ts';
import { inTurns, ratioTable } from './ratios.ts';

const BLOCKS = 2000;
const ROUNDS = 60;
const WARM_UP = 15;

/** One paragraph: its words before, in bold, and in a link. The same for every side. */
const parts = Array.from({ length: BLOCKS }, (_, index) => ({
  before: `${index}. Сторони домовилися «продовжити» переговори & консультації `,
  bold: 'наступного тижня',
  link: 'у Парижі',
  url: `https://example.com/?story=${index}&part=2`,
}));

const story = {
  ...newStory({ language: 'uk', created: '2025-04-18T12:00:00Z', headline: 'Переговори' }),
  blocks: parts.map(({ before, bold, link, url }, index): Block => ({
    type: 'paragraph',
    id: idOfPlace(index + 1),
    children: [
      { text: before },
      { text: bold, bold: true },
      { text: ' ' },
      { type: 'link', url, children: [{ text: link }] },
    ],
  })),
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The same markup by bare concatenation: what no tree and no check can be faster than. */
function concatenated(): string {
  let html = '<article class="story" lang="uk">\n<header>\n<h1>Переговори</h1>\n</header>\n';
  for (const { before, bold, link, url } of parts) {
    html += `<p>${escaped(before)}<strong>${escaped(bold)}</strong> <a href="${escaped(url)}">${escaped(link)}</a></p>\n`;
  }
  return `${html}</article>\n`;
}

const tiptapDocument = {
  type: 'doc',
  content: parts.map(({ before, bold, link, url }) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: before },
      { type: 'text', text: bold, marks: [{ type: 'bold' }] },
      { type: 'text', text: ' ' },
      { type: 'text', text: link, marks: [{ type: 'link', attrs: { href: url } }] },
    ],
  })),
};
const extensions = [StarterKit];

const { nodes, marks } = schema;
const proseMirrorDocument = nodes.doc.create(
  null,
  parts.map(({ before, bold, link, url }) =>
    nodes.paragraph.create(null, [
      schema.text(before),
      schema.text(bold, [marks.strong.create()]),
      schema.text(' '),
      schema.text(link, [marks.link.create({ href: url })]),
    ]),
  ),
);
const serializer = DOMSerializer.fromSchema(schema);

function proseMirror(): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const holder = document.createElement('article');
  holder.append(serializer.serializeFragment(proseMirrorDocument.content, { document: document as never }));
  return holder.outerHTML;
}

const react = () =>
  renderToStaticMarkup(
    h(
      'article',
      { className: 'story', lang: 'uk' },
      parts.map(({ before, bold, link, url }, index) =>
        h('p', { key: index }, before, h('strong', null, bold), ' ', h('a', { href: url }, link)),
      ),
    ),
  );

const exported = () => exportedStory({ story, site: PLAIN_SITE, photos: new Map() });

/** Lede's page has a head as well, with data for search and for networks; the others write the article alone. */
const sides = {
  Lede: () => pageHtml(exported()),
  'Lede, the article alone': () => fragmentHtml(exported()),
  'string concatenation': concatenated,
  'TipTap static renderer': () => renderToHTMLString({ content: tiptapDocument, extensions }),
  'ProseMirror + linkedom': proseMirror,
  'React static markup': react,
};
for (const [name, write] of Object.entries(sides)) {
  const links = write().split('<a ').length - 1;
  if (links !== BLOCKS) throw new Error(`${name} has written ${links} links in place of ${BLOCKS}.`);
}

const medians = inTurns(sides, { rounds: ROUNDS, warmUp: WARM_UP });
const times = (name: keyof typeof sides) => medians[name] / medians.Lede;
process.exitCode = ratioTable(`A page of ${BLOCKS} paragraphs`, medians, [
  ['of string concatenation’s speed', times('string concatenation'), 0.3],
  ['times as fast as TipTap’s static renderer', times('TipTap static renderer'), 2.5],
  ['times as fast as ProseMirror + linkedom', times('ProseMirror + linkedom'), 2.5],
  ['times as fast as React’s static markup', times('React static markup'), 2.5],
]);
