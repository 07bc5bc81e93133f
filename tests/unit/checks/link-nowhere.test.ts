import { expect, test } from 'vitest';
import type { Inline } from '../../../shared/story/text.ts';
import { check } from '../../../shared/checks/index.ts';
import { languageOf } from '../../../shared/language/index.ts';
import { sayData } from '../../../shared/messages/index.ts';
import { storyOf } from '../export/every-block.ts';

const link = (url: string): Inline => ({ type: 'link', url, children: [{ text: 'words' }] });

function found(children: Inline[], author?: string): string[] {
  const story = storyOf([
    { type: 'list', id: 'a', ordered: false, children: [{ type: 'list-item', children }] },
  ]);
  const authors = author === undefined ? [] : [{ name: 'Olena Koval', url: author }];
  const checked = {
    story: { ...story, authors },
    language: languageOf('en'),
    missingFiles: new Set<string>(),
  };
  return check(checked).map(
    ({ severity, blockId, message }) => `${severity} ${blockId ?? '-'}: ${sayData('en', message)}`,
  );
}

test('a link that opens is no finding', () => {
  expect(
    found([link('https://a.example/?b=[c]'), link('http://[::1]/'), link('mailto:a@a.example')]),
  ).toEqual([]);
});

test('a link that no browser opens is told once, with its address', () => {
  const bad = 'https://a<b.example/';
  expect(found([link(bad), { text: ' ' }, link(bad)], 'http://1.2.3.256/')).toEqual([
    'warning -: No browser can open the address “http://1.2.3.256/”: the page will have the words of the link alone. Mend the address.',
    'warning a: No browser can open the address “https://a<b.example/”: the page will have the words of the link alone. Mend the address.',
  ]);
});

test('a name or a password in an address is told', () => {
  expect(found([link('https://bank.example@a.example/')])).toEqual([
    'warning a: The address “https://bank.example@a.example/” has a name or a password before the site: the page will have it without them. Make sure that it is the right address.',
  ]);
});
