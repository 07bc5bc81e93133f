import { parse } from 'parse5';
import { intakeHtml } from '../../shared/intake/html/intake-html.ts';
import { intakePlainText } from '../../shared/intake/plain-text.ts';

const ROUNDS = 25;
const WORDS = 20_000;

/** Paragraphs of every kind, as long as those of a newspaper, so many words of them. */
function paragraphsOf(words: number): string[] {
  const kinds = [
    'Сторони домовилися продовжити переговори наступного тижня, заявив міністр, який очолював делегацію на зустрічі в Парижі разом із радниками президента.',
    '«Ми обговорили спільні зусилля для досягнення миру і чекаємо на відповідь партнерів», — сказав він.',
    'Переговори в Парижі. Фото: Рустем Умєров',
    'The delegation held a series of meetings, including bilateral talks with representatives of eleven countries that take part in the coalition.',
    'Нагадаємо, раніше сторони вже зустрічалися в Джидді та обмінялися списками полонених.',
    'Уряд виділить 130 мільйонів євро на відбудову шкіл, лікарень і мостів у прифронтових громадах; перші виплати почнуться навесні.',
  ];
  const paragraphs: string[] = [];
  for (let count = 0, index = 0; count < words; index += 1) {
    const paragraph = `${index}. ${kinds[index % kinds.length] ?? ''}`.replace(/^\d*[1-5]\. /u, '');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs;
}

/** The same as Word puts it on the clipboard. */
function wordHtml(paragraphs: readonly string[]): string {
  const body = paragraphs.map(
    (text) =>
      `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=UK style='font-size:12.0pt;mso-ansi-language:UK'>${text.replace(' ', " </span><b style='mso-bidi-font-weight:normal'><span lang=UK>")}</span></b><o:p></o:p></p>`,
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=UK>${body.join('\n')}</body></html>`;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 1] ?? NaN;
}

/** The medians of several pieces of work, done turn and turn about. */
function medians(...works: readonly (() => unknown)[]): number[] {
  const times: number[][] = works.map(() => []);
  for (let round = -8; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const taken = timed(work);
      if (round >= 0) times[index]?.push(taken);
    }
  }
  return times.map(median);
}

const once = paragraphsOf(WORDS);
const twice = paragraphsOf(2 * WORDS);
const [text, html, text2, html2] = [once.join('\n\n'), wordHtml(once), twice.join('\n\n'), wordHtml(twice)];
const times = medians(
  () => intakePlainText(text),
  () => intakePlainText(text2),
  () => parse(text),
  () => intakeHtml(html),
  () => intakeHtml(html2),
  () => parse(html),
);
const [plain = NaN, plain2 = NaN, plainParse = NaN, marked = NaN, marked2 = NaN, markedParse = NaN] = times;
console.log(
  `plain text of ${WORDS} words: ${plain.toFixed(1)} ms; parse5 ${plainParse.toFixed(1)} ms for the same bytes`,
);
console.log(
  `Word HTML of ${WORDS} words: ${marked.toFixed(1)} ms; parse5 ${markedParse.toFixed(1)} ms for the same bytes`,
);
const huge = wordHtml(paragraphsOf(Math.ceil((WORDS * 10 * 1024 * 1024) / html.length)));
console.log(
  `${(huge.length / 1024 / 1024).toFixed(1)} MB of Word HTML, once: ${timed(() => intakeHtml(huge)).toFixed(0)} ms`,
);

const rows = [
  { figure: 'intake of plain text to parse5', ratio: plain / plainParse, limit: 4 },
  { figure: 'intake of Word HTML to parse5', ratio: marked / markedParse, limit: 4 },
  { figure: 'plain text, twice the length', ratio: plain2 / plain, limit: 2.2 },
  { figure: 'Word HTML, twice the length', ratio: marked2 / marked, limit: 2.2 },
];
for (const { figure, ratio, limit } of rows) {
  console.log(`${ratio <= limit ? 'ok  ' : 'OVER'} ${figure}: ${ratio.toFixed(2)} (limit ${limit})`);
}
process.exitCode = rows.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
