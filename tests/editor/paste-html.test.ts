import { describe, expect, test } from 'vitest';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

/** As much of a `DataTransfer` as pasting takes. */
function clipboard(html: string, text: string): DataTransfer {
  const held = new Map([
    ['text/html', html],
    ['text/plain', text],
  ]);
  return { getData: (type: string) => held.get(type) ?? '' } as unknown as DataTransfer;
}

describe('marked-up text', () => {
  test('of one line goes into the line at the caret, with its marks and links', () => {
    const editor = editorOf('p: a |c');
    editor.insertData(
      clipboard('<p>see <b>this</b> <a href="https://example.com/">page</a></p>', 'see this page'),
    );
    expect(linesOf(editor)).toEqual(['p: a see this page|c']);
    expect(storyBlocks(editor)).toMatchObject([
      {
        children: [
          { text: 'a see ' },
          { text: 'this', bold: true },
          { text: ' ' },
          { type: 'link', url: 'https://example.com/', children: [{ text: 'page' }] },
          { text: 'c' },
        ],
      },
    ]);
  });

  test('of several paragraphs becomes blocks, and one undo takes all of it back', async () => {
    const editor = editorOf('lead: a', 'p: |');
    editor.insertData(
      clipboard(
        '<h2>Why</h2><p>Because it <i>rained</i>.</p><ul><li>x</li><li>y</li></ul>',
        'Why\nBecause it rained.\nx\ny',
      ),
    );
    expect(linesOf(editor)).toEqual(['lead: a', 'h2: Why', 'p: Because it rained.', 'list: x ; y|']);
    await nextTick();
    editor.undo();
    expect(linesOf(editor)).toEqual(['lead: a', 'p: |']);
  });

  test('that is quoted stays a quotation, even alone', () => {
    const editor = editorOf('lead: a', 'p: |');
    editor.insertData(clipboard('<blockquote>We are ready.</blockquote>', 'We are ready.'));
    expect(linesOf(editor)[1]).toMatch(/^quote: We are ready\./u);
  });

  test('goes into a caption as its lines', () => {
    const editor = editorOf('photo: a| / b');
    editor.insertData(clipboard('<p>one</p><p>two</p>', 'one\ntwo'));
    expect(linesOf(editor)[0]).toBe('photo: aone\ntwo| / b');
  });

  test('that says less than the plain text beside it is not believed', () => {
    const editor = editorOf('p: |');
    editor.insertData(clipboard('<p>One.</p><style>x</style>', 'One.\n\nTwo of it.\n\nThree of it.'));
    expect(linesOf(editor)).toEqual(['lead: One.', 'p: Two of it.', 'p: Three of it.|']);
  });

  test('whose only words are a script’s gives nothing but the plain text', () => {
    const editor = editorOf('p: a|');
    editor.insertData(clipboard('<script>alert(1)</script><svg><text>x</text></svg>', 'b'));
    expect(linesOf(editor)).toEqual(['p: ab|']);
  });
});
