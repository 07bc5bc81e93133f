import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/checks/index.ts';
import type { DeskKnowledge } from '../../../shared/checks/finding.ts';
import type { Photo } from '../../../shared/blocks/index.ts';
import { languageOf } from '../../../shared/language/index.ts';
import { sayData } from '../../../shared/messages/index.ts';
import { numbered, photo, PHOTO_FILE, storyOf, text } from '../export/every-block.ts';

const MADE_BY_MACHINE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** What the checks say of a story with one photo before its lead, without the other checks' findings. */
function findings(
  rest: Partial<Photo>,
  { credit = 'Ann Lee', desk }: { credit?: string; desk?: DeskKnowledge } = {},
) {
  const block = { ...photo({ alt: 'A table', caption: 'Talks', credit }, PHOTO_FILE), ...rest };
  const story = storyOf(numbered([block as Photo, text('lead', 'The lead.')]), { headline: 'Headline' });
  const found = check({
    ...{ story, language: languageOf('en'), missingFiles: new Set<string>() },
    ...(desk === undefined ? {} : { desk }),
  });
  return found.map(({ rule, severity, message }) => `${severity} ${rule}: ${sayData('en', message)}`);
}

const rules = (...args: Parameters<typeof findings>) => findings(...args).map((line) => line.split(':')[0]);

test('a photo with nothing odd about it is not spoken of', () => {
  expect(findings({ metadata: { credit: { text: 'ANN LEE', from: 'xmp' } } })).toEqual([]);
});

test('a credit that names somebody else than the file says what the file says and where', () => {
  expect(findings({ metadata: { credit: { text: 'Getty Images', from: 'iim' } } })).toEqual([
    'warning photo-credit-differs: The credit of photo 1 names somebody else than its file, which says “Getty Images” (IIM 2:110). Make sure which is right.',
  ]);
});

test.each([
  [MADE_BY_MACHINE, true],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia', true],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', false],
])('%s: made by a machine: %s', (type, isMade) => {
  const found = rules({ metadata: { digitalSourceType: { text: type, from: 'xmp' } } });
  expect(found).toEqual(isMade ? ['warning photo-made-by-machine'] : []);
});

describe('an agency that speaks for a state', () => {
  test.each([
    ['Сергій Іванов / ТАСС', {}],
    ['Ann Lee', { source: { text: 'RIA Novosti', from: 'iim' as const } }],
    ['Ann Lee', { copyright: { text: '© 2025 Sputnik. All rights reserved', from: 'exif' as const } }],
  ])('is seen in the credit %s or the file %j', (credit, metadata) => {
    expect(rules({ metadata }, { credit })).toContain('warning photo-from-state-agency');
  });

  test('is not seen in a part of a word, and the desk’s own list goes before Lede’s', () => {
    expect(rules({}, { credit: 'Тассаева' })).toEqual([]);
    const desk = { stateAgencies: ['Agency X'], publishedCredits: new Map() };
    expect(rules({}, { credit: 'ТАСС', desk })).toEqual([]);
    expect(rules({}, { credit: 'Ann / agency-x', desk })).toEqual(['warning photo-from-state-agency']);
  });
});

test.each([
  [{ width: 1199, height: 800 }, {}, true],
  [{ width: 1200, height: 800 }, {}, false],
  [{ width: 2000, height: 800 }, { crop: { x: 0, y: 0, width: 0.5, height: 1 } }, true],
  [{ width: 800, height: 1600 }, { rotation: 90 as const }, false],
])('a cover of %j with %j is too small: %s', (size, edits, isSmall) => {
  const found = rules({ asset: { file: PHOTO_FILE, ...size }, ...edits });
  expect(found).toEqual(isSmall ? ['warning photo-too-small'] : []);
});

test('a picture of a screen wants its source named', () => {
  expect(rules({ metadata: { screenshot: true } })).toEqual(['warning photo-of-screen']);
  expect(rules({ metadata: { screenshot: true } }, { credit: 'Скриншот з відео ОП' })).toEqual([]);
});

test('a picture that moves is said to stand still on the site', () => {
  expect(rules({ metadata: { animated: true } })).toEqual(['warning photo-animated']);
});

test('a photo that was published with another credit, in another story, says which', () => {
  const published = (story: string, credit: string): DeskKnowledge => ({
    publishedCredits: new Map([[PHOTO_FILE, [{ story, headline: 'Earlier story', credit }]]]),
  });
  expect(findings({}, { credit: 'Reuters', desk: published('other', 'AP') })).toEqual([
    'warning photo-credited-otherwise: This desk has published photo 1 with another credit: “AP”, in “Earlier story”. Make sure which is right.',
  ]);
  expect(findings({}, { credit: 'Reuters', desk: published('other', 'REUTERS') })).toEqual([]);
  expect(findings({}, { credit: 'Reuters', desk: published(storyOf([]).id, 'AP') })).toEqual([]);
});
