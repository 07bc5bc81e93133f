import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isExported,
  markAllExported,
  markedIn,
  markExported,
} from '../../../electron/desk/export/exported-mark.ts';
import { placesIn } from '../../../electron/desk/places.ts';
import { temporaryFolder, valueOf } from './desk-fixture.ts';

const [FIRST, SECOND] = ['01ARZ3NDEKTSV4RRFFQ69G5FA1', '01ARZ3NDEKTSV4RRFFQ69G5FA2'] as const;

describe('the marks of exported stories', () => {
  test('stand once for each story, however often it is exported', async () => {
    const places = placesIn(await temporaryFolder());
    expect(isExported(places, FIRST)).toBe(false);
    valueOf(markExported(places, FIRST));
    valueOf(markAllExported(places, valueOf(markedIn(places)), [FIRST, SECOND]));
    valueOf(markExported(places, FIRST));
    expect(fs.readFileSync(places.exported, 'utf8')).toBe(`\n${FIRST}\n${SECOND}`);
    expect(isExported(places, SECOND)).toBe(true);
  });

  test('outlive a line that was cut off', async () => {
    const places = placesIn(await temporaryFolder());
    fs.mkdirSync(places.own);
    fs.writeFileSync(places.exported, `\n${FIRST}\n${SECOND.slice(0, 10)}`);
    valueOf(markExported(places, SECOND));
    expect([FIRST, SECOND].map((id) => isExported(places, id))).toEqual([true, true]);
  });

  test('are found where they stood before', async () => {
    const places = placesIn(await temporaryFolder());
    fs.mkdirSync(places.exportedBefore, { recursive: true });
    fs.writeFileSync(`${places.exportedBefore}/${FIRST}`, '');
    expect([FIRST, SECOND].map((id) => isExported(places, id))).toEqual([true, false]);
  });

  test('are none where they cannot be read, and that is said to who adds to them', async () => {
    const places = placesIn(await temporaryFolder());
    fs.mkdirSync(places.exported, { recursive: true });
    expect(isExported(places, FIRST)).toBe(false);
    expect(markExported(places, FIRST).ok).toBe(false);
  });
});
