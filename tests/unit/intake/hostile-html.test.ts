import { describe, expect, test } from 'vitest';
import { blockSchema, blockText, type Block } from '../../../shared/blocks/index.ts';
import { intakeHtml } from '../../../shared/intake/html/intake-html.ts';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';

/** Every address in a block, wherever it stands. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    (key === 'url' || key === 'cite') && typeof item === 'string' ? [item] : addressesIn(item),
  );
}

function takenIn(html: string): { readonly blocks: Block[]; readonly text: string } {
  const { blocks, headline, kicker } = intakeHtml(html);
  const above = [kicker, headline].flatMap((line) => (line ? [line.prose] : []));
  return {
    blocks: [
      ...above.map(({ inlines }): Block => ({
        type: 'paragraph',
        id: '01JS4Q7K2M0000000000000006',
        children: [...inlines],
      })),
      ...blocks,
    ],
    text: [...above.map(({ text }) => text), ...blocks.map(blockText)].join(' '),
  };
}

/** Forms in which a page has been made to run something, among them those that change their meaning when parsed twice. */
const attacks: readonly string[] = [
  '<p>a<script>alert(1)</script>b</p>',
  '<p onclick="alert(1)" onmouseover=alert(1)>a b</p>',
  '<a href="javascript:alert(1)">a b</a>',
  '<a href=" java\nscript:alert(1)">a b</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">a b</a>',
  '<a href="&#x01;javascript:alert(1)">a b</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a b</a>',
  '<a href="vbscript:msgbox(1)">a b</a>',
  '<a href="file:///etc/passwd">a b</a>',
  '<a href="//evil.example/%0d%0aX">a b</a>',
  '<base href="javascript:alert(1)//"><a href="x">a b</a>',
  '<img src=x onerror=alert(1)><p>a b</p>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="a b">',
  '<svg><script>alert(1)</script><text>x</text></svg><p>a b</p>',
  '<svg><style><img src=x onerror=alert(1)></style></svg><p>a b</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math><p>a b</p>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form><p>a b</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript><p>a b</p>',
  '<template><img src=x onerror=alert(1)></template><p>a b</p>',
  '<iframe src="javascript:alert(1)"></iframe><p>a b</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><p>a b</p>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)"><p>a b</p>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><link rel=stylesheet href=x><p>a b</p>',
  '<p style="background:url(javascript:alert(1));behavior:url(x)">a b</p>',
  '<style>@import "javascript:alert(1)";</style><p>a b</p>',
  '<blockquote cite="javascript:alert(1)">a b</blockquote>',
  '<input autofocus onfocus=alert(1)><select onchange=alert(1)><option>x</select><p>a b</p>',
  '<p>a<!--><img src=x onerror=alert(1)>-->b</p>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt; a b</p>',
  '<table background="javascript:alert(1)"><tr><td>a</td><td>b</td></tr></table>',
  '<a href="https://example.com/" ping="https://evil.example/" target=_top>a b</a>',
  '<p>a \u202egnp.\u202c b</p>',
  '<details open ontoggle=alert(1)><summary>a</summary>b</details>',
  '<xmp><script>alert(1)</script></xmp><p>a b</p>',
  '<plaintext>a b</p><script>alert(1)</script>',
];

describe('hostile HTML', () => {
  test.each(attacks)('%j leaves nothing but words and checked addresses', (html) => {
    const { blocks } = takenIn(html);
    for (const block of blocks) expect(blockSchema.parse(block)).toEqual(block);
    for (const address of addressesIn(blocks)) expect(isAllowedUrl(address)).toBe(true);
    expect(JSON.stringify(blocks)).not.toMatch(/onerror|onclick|ontoggle|ping|"style"|srcdoc/u);
    expect(JSON.stringify(blocks)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('what only looks like markup stays words', () => {
    expect(takenIn('<p>&lt;b&gt; is bold.</p>').text).toBe('<b> is bold.');
  });

  test.each([
    ['elements', `${'<div>'.repeat(100_000)}words at the bottom${'</div>'.repeat(100_000)}`],
    ['quotations', `${'<blockquote>'.repeat(5000)}words at the bottom`],
    ['lists', `${'<ul><li>'.repeat(5000)}words at the bottom`],
    ['tables', `${'<table><tr><td>'.repeat(2000)}words at the bottom`],
    ['marks', `${'<b><i>'.repeat(20_000)}words at the bottom`],
  ])('%s of any depth are read, and their words are kept', { timeout: 20_000 }, (_, html) => {
    expect(takenIn(html).text).toContain('words at the bottom');
  });

  test.each([
    ['paragraphs', '<p>word</p>'.repeat(100_000)],
    ['attributes', `<p ${'a=b '.repeat(200_000)}>word</p>`],
    ['line breaks', `<p>${'word<br>'.repeat(100_000)}</p>`],
    ['cells', `<table>${'<tr><td>a</td><td>word</td></tr>'.repeat(30_000)}</table>`],
    ['quoted words', `<p>${'"word" '.repeat(100_000)}</p>`],
    ['items', `<ul>${'<li>word</li>'.repeat(100_000)}</ul>`],
  ])('very many %s are read', { timeout: 20_000 }, (_, html) => {
    expect(takenIn(html).text).toContain('word');
  });
});
