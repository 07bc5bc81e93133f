/** What may stand in an address that a person has copied, or that somebody has made to do harm. */
const SIGNS = [
  ...Array.from({ length: 0x7f - 0x21 }, (_, place) => String.fromCharCode(0x21 + place)),
  ...[
    '%zz',
    '%4',
    '%41',
    '%u0457',
    '%D1%97',
    '%2F',
    'ї',
    '👩‍👩‍👧',
    '\u0301',
    '\u00a0',
    '\u00ad',
    '\u0085',
    '\u200b',
  ],
  ...[
    '\u2028',
    '\u202e',
    '\u2066',
    '\u3000',
    '\ufeff',
    '\ufffd',
    '\ufdd0',
    '\uffff',
    '\u{1ffff}',
    '\ue000',
    '\ud800',
  ],
];

const PARTS: readonly ((sign: string) => string)[] = [
  (sign) => `https://a${sign}b.example/`,
  (sign) => `https://${sign}/`,
  (sign) => `https://user${sign}:pass@a.example/`,
  (sign) => `https://a.example/a${sign}b`,
  (sign) => `https://a.example/?a=b${sign}c`,
  (sign) => `https://a.example/#a${sign}b`,
  (sign) => `mailto:a${sign}b@a.example`,
  (sign) => `mailto:a@a.example?subject=a${sign}b`,
  (sign) => `tel:+380${sign}44`,
];

const HOSTS = [
  ...['[::1]', '[::1]:8080', '[2001:db8::7]', '[::ffff:1.2.3.4]', '[::g]', '[::1', '[fe80::1%25eth0]'],
  ...[
    '127.0.0.1',
    '1.2.3.256',
    '1.2.3',
    '0x7f.1',
    '1.2.3.4.5',
    'a.1',
    '4294967296',
    'localhost',
    'localhost:3000',
  ],
  ...[
    'a.example:80',
    'a.example:65535',
    'a.example:65536',
    'a.example:',
    'a.example:b',
    'a.example.',
    'a..example',
  ],
  ...[
    'приклад.укр',
    'Приклад.УКР:8080',
    'a\u200bb.example',
    'xn--80aikifvh.xn--j1amh',
    'a_b.example',
    '-a.example',
  ],
  ...['1שלום.example', 'שלום1.example', `${'a'.repeat(63)}.example`, `${'a'.repeat(64)}.example`],
  ...[
    `${'a.'.repeat(126)}a`,
    `${'a.'.repeat(127)}a`,
    'user@a.example',
    'a.example@b.example',
    '@a.example',
    '@',
  ],
];

/** Addresses of every kind, good and bad: each sign in each part, and every kind of host. */
export const ADDRESSES: readonly string[] = [
  ...PARTS.flatMap((part) => SIGNS.map(part)),
  ...HOSTS.map((host) => `http://${host}/a?b=[c]#d|e`),
];

/** Addresses as stories have them, of which no letter is to be changed. */
export const ORDINARY_ADDRESSES: readonly string[] = [
  'https://news.example/2025/04/18/peremovyny-u-paryzhi/?page=2&lang=uk#comments',
  'HTTPS://News.Example:8080/A_(b)/c;d=e,f/~g/@h/i+j*k!$',
  'https://uk.wikipedia.org/wiki/%D0%9F%D0%B0%D1%80%D0%B8%D0%B6',
  'https://uk.wikipedia.org/wiki/Париж_(значення)',
  'https://приклад.укр/новини/?пошук=їжак#вгору',
  'https://www.facebook.com/example/posts/pfbid02abc?__cft__=AZ%2Bx',
  'https://web.archive.org/web/2025/https://a.example/?b=c#d',
  'https://a.example/#:~:text=%C2%AB,so',
  "https://a.example/o'neil",
  'mailto:editor@news.example?subject=%D0%9B%D0%B8%D1%81%D1%82',
  'tel:+380-44-000-00-00',
];
