import type { PhrasingContent, RootContent, TableContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isLink, isRun, textOf, type Inline, type Run } from '../story/text.ts';
import { line, type ExportedStory } from './exported-story.ts';
import { frontMatter } from './front-matter.ts';
import { neighbours } from './neighbours.ts';
import { nestedMarks, type MarkWriter } from './nested-marks.ts';
import { passagesOf, type Passage } from './passages.ts';
import { needsLabel, photoWords } from './plain-text.ts';

/**
 * A story as Markdown (CommonMark, with GitHub's tables and strikethrough) after a block of YAML that holds what stands
 * above the text on a page: headline, authors, dates and the rest. Lines end in LF.
 */
export function markdown(exported: ExportedStory): string {
  const { content } = exported;
  const header = content.children.find((child) => child.type === 'element' && child.tagName === 'header');
  const body = { ...content, children: content.children.filter((child) => child !== header) };
  const text = toMarkdown(
    { type: 'root', children: passagesOf(body).flatMap(nodesOf) },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
    },
  );
  return `${frontMatter(factsOf(exported))}\n${text}`;
}

function factsOf({ story, url, headline, title, kicker, description, authors, ...rest }: ExportedStory) {
  return {
    title: headline,
    kicker,
    seoTitle: title === headline ? undefined : title,
    description,
    authors: authors.map(({ name, url: own }) => ({ name, url: own })),
    date: rest.published,
    updated: rest.modified === rest.published ? undefined : rest.modified,
    section: line(story.section),
    tags: story.tags.map(line).filter((tag) => tag !== ''),
    language: story.language,
    slug: story.slug,
    url,
    image: rest.cover?.exported.src,
    imageCredit: rest.cover?.credit,
    id: story.id,
  };
}

function nodesOf(passage: Passage): RootContent[] {
  switch (passage.kind) {
    case 'heading':
      return [{ type: 'heading', depth: passage.level, children: phrasing(passage.words) }];
    case 'paragraph':
      return [paragraph(passage.words)];
    case 'quote':
      return [
        ...(passage.words.length === 0
          ? []
          : [{ type: 'blockquote' as const, children: passage.words.map(paragraph) }]),
        ...(passage.attribution.length === 0 ? [] : [paragraph(passage.attribution)]),
      ];
    case 'list':
      return [
        {
          type: 'list',
          ordered: passage.ordered,
          spread: false,
          children: passage.items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })),
        },
      ];
    case 'photo': {
      const { src, alt, caption, credit } = passage;
      const hasWords = textOf([...caption, ...credit]).trim() !== '';
      return [
        ...(src === undefined
          ? []
          : [{ type: 'paragraph' as const, children: [{ type: 'image' as const, url: src, alt }] }]),
        ...(hasWords ? [paragraph(photoWords(passage))] : []),
      ];
    }
    case 'note':
      return [
        ...(needsLabel(passage) ? [paragraph([{ text: passage.label, bold: true }])] : []),
        ...passage.passages.flatMap(nodesOf),
      ];
    case 'table':
      return [{ type: 'table', children: rowsOf(passage) }];
    case 'divider':
      return [{ type: 'thematicBreak' }];
  }
}

/** A table of Markdown has a row of names above it, empty for a table that has none. */
function rowsOf({ header, rows }: Extract<Passage, { kind: 'table' }>): TableContent[] {
  const names = header ? rows : [(rows[0] ?? []).map(() => []), ...rows];
  return names.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({
      type: 'tableCell',
      children: phrasing(cell.map(inCell)),
    })),
  }));
}

/** A cell is one line; code in it has no way to write a backslash before a bar, so that such words are no code. */
function inCell(inline: Inline): Inline {
  return isLink(inline) ? { ...inline, children: inline.children.map(runInCell) } : runInCell(inline);
}

function runInCell({ code, ...run }: Run): Run {
  const text = run.text.replaceAll('\n', ' ');
  return { ...run, text, ...(code === true && !text.includes('\\|') ? { code } : {}) };
}

function paragraph(words: readonly Inline[]) {
  return { type: 'paragraph' as const, children: phrasing(words) };
}

function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return neighbours(inlines, isLink).flatMap((group) => [
    ...nestedMarks(group.filter(isRun), writer),
    ...group
      .filter(isLink)
      .map(({ url, children }) => ({ type: 'link' as const, url, children: nestedMarks(children, writer) })),
  ]);
}

const writer: MarkWriter<PhrasingContent> = {
  words: (text) =>
    text
      .split('\n')
      .flatMap((part, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...(part === '' ? [] : [{ type: 'text' as const, value: part }]),
      ]),
  marked: (mark, inner, text) => {
    const children = [...inner];
    switch (mark) {
      case 'bold':
        return { type: 'strong', children };
      case 'italic':
        return { type: 'emphasis', children };
      case 'strike':
        return { type: 'delete', children };
      case 'code':
        return { type: 'inlineCode', value: text.replaceAll('\n', ' ') };
    }
  },
};
